/** Elements that a drawing may hold. */
export const allowedElements: ReadonlySet<string> = new Set(
  `svg g defs symbol use title desc path rect circle ellipse line polyline polygon text tspan textPath marker
linearGradient radialGradient stop pattern clipPath mask`.split(/\s+/u),
);

/** Attributes that a drawing may have, as hast names them. */
export const allowedAttributes: ReadonlySet<string> = new Set(
  `xmlns xmlnsXLink version viewBox preserveAspectRatio role ariaLabel ariaLabelledBy ariaHidden id className transform
x y x1 y1 x2 y2 dx dy cx cy r rx ry fx fy d points pathLength width height rotate textLength lengthAdjust startOffset
href fill fillOpacity fillRule stroke strokeWidth strokeOpacity strokeLineCap strokeLineJoin strokeMiterLimit
strokeDashArray strokeDashOffset opacity color vectorEffect shapeRendering paintOrder fontSize fontFamily fontStyle
fontWeight fontVariant letterSpacing wordSpacing textAnchor textDecoration dominantBaseline alignmentBaseline
baselineShift xmlSpace offset stopColor stopOpacity gradientUnits gradientTransform spreadMethod patternUnits
patternContentUnits patternTransform clipPath clipPathUnits clipRule mask maskUnits maskContentUnits markerStart
markerMid markerEnd markerWidth markerHeight markerUnits orient refX refY`.split(/\s+/u),
);
