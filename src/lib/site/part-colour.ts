/** Number of colours that the style sheet holds for parts. */
const colours = 6;

/** Value of `data-part` that gives an element the colour of its part; a seventh part has the colour of the first. */
export function partColour(part: number | undefined): string | undefined {
  return part === undefined ? undefined : String((part % colours) + 1);
}
