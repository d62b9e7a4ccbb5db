import { expect, it } from 'vitest';
import { shownText } from '../../../src/lib/search/shown-text.ts';

it('leaves out what a result shows anyway, and counts the words before each place', () => {
  const text = shownText({
    page: 0,
    fragment: '',
    blocks: [
      { text: 'Tides in a Bottle', weight: 9, beside: true },
      { text: 'Ada Quagga', weight: 3, beside: true },
      { text: 'Bottles hold  tides.', weight: 4 },
      { text: 'What a bottle is', weight: 5, id: 'bottle', heading: true },
      { text: 'It holds.', weight: 1, id: 'abstract' },
    ],
  });
  expect(text.content).toBe('Bottles hold  tides. What a bottle is It holds.');
  expect(text.anchors).toEqual([
    { id: 'bottle', location: 3, text: 'What a bottle is' },
    { id: 'abstract', location: 7, text: '' },
  ]);
});
