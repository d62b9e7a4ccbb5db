/**
 * Colours of `src/styles/tokens.css` where no style sheet reaches: pictures of pages, which have the light scheme, and
 * the colour of the browser's own frame. A test holds both to the style sheet.
 */
export const lightColours = {
  paper: '#fbfcfa',
  ink: '#17201c',
  muted: '#55605a',
  line: '#dae0da',
  accent: '#0b5f4c',
  /** The accent at 35 % on the paper. */
  accentFaint: '#a7c5bd',
  markerStrong: '#d8a300',
} as const;

/** Colour of the page in the dark scheme. */
export const darkPaper = '#121714';

/** Colours of the parts, in order. */
export const partColours = ['#3a57ab', '#0b746b', '#8a5c00', '#8f368c', '#b63d24', '#4f6b1c'] as const;

/** Colour of a part; of what belongs to none the accent. */
export function colourOfPart(part: number | undefined): string {
  return (part === undefined ? undefined : partColours[part % partColours.length]) ?? lightColours.accent;
}
