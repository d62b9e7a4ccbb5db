/** A style sheet that Astro wrote, as the head of a page links it. */
const styleLink = /<link rel="stylesheet" href="([^"]*\/_astro\/[^"]+)">/gu;

/** Where the head ends; what stands in the text of a page is not looked at. */
const headEnd = '</head>';

/** The addresses of Astro's style sheets that the head of a page links, in their order. */
export function styleSheetsOf(html: string): string[] {
  return [...headOf(html).matchAll(styleLink)].map(([, href = '']) => href);
}

/**
 * Gives a page one style sheet instead of several, asked for before anything else that the head asks for, and lets
 * its scripts wait for what is seen: style sheets and faces come first on a slow line.
 *
 * @param html as Astro writes it
 * @param styles address of the style sheet that holds what those of Astro's hold which the page links
 */
export function withLightHead(html: string, styles: string): string {
  const head = headOf(html);
  const rest = html.slice(head.length);
  const bare = head.replace(styleLink, '');
  const [before, after] = splitAt(bare, bare.search(/<link rel="preload"/u));
  return (before + `<link rel="stylesheet" href="${styles}">` + after + rest).replaceAll(
    '<script type="module" src=',
    '<script type="module" fetchpriority="low" src=',
  );
}

function headOf(html: string): string {
  return html.slice(0, Math.max(0, html.indexOf(headEnd)));
}

/** Two halves; without a place the second one is empty. */
function splitAt(text: string, place: number): [string, string] {
  return place < 0 ? [text, ''] : [text.slice(0, place), text.slice(place)];
}
