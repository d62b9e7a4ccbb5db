import type { SearchRecord } from './records.ts';

/** A record as text, from which an excerpt is shown, with the places where a result can land. */
export interface ShownText {
  content: string;
  /** `location` counts words; `text` is that of a heading. */
  anchors: { id: string; location: number; text: string }[];
}

/** The text of a record in which each block begins with an anchor, if it has an id. */
export function shownText({ blocks }: SearchRecord): ShownText {
  const shown = blocks.filter(({ beside = false }) => !beside);
  const anchors: ShownText['anchors'] = [];
  let location = 0;
  for (const { text, id, heading = false } of shown) {
    if (id !== undefined) anchors.push({ id, location, text: heading ? text : '' });
    location += text.split(/\s+/u).filter(Boolean).length;
  }
  return { content: shown.map(({ text }) => text).join(' '), anchors };
}
