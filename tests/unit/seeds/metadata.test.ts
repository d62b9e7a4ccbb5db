import { describe, expect, it } from 'vitest';
import { parseMetadata } from '../../../src/lib/seeds/metadata.ts';

describe('parseMetadata', () => {
  it.each([
    ['• 15 authors', { authorCount: 15 }],
    ['1 author', { authorCount: 1 }],
    ['·', {}],
    ['Jun 16', { date: 'Jun 16' }],
    ['Jun 16 2', { date: 'Jun 16', comments: 2 }],
    ['Apr 10, 2024', { date: 'Apr 10, 2024' }],
    ['Feb 11, 2021 1', { date: 'Feb 11, 2021', comments: 1 }],
    ['Sept 9 2019', { date: 'Sept 9 2019' }],
    ['• 15 authors · Jun 16 2', { authorCount: 15, date: 'Jun 16', comments: 2 }],
  ])('reads "%s"', (line, expected) => {
    expect(parseMetadata(line)).toEqual(expected);
  });

  it.each([
    'Pointer Networks',
    'May the Force 4',
    'Mar',
    'Jun 16 and more',
    '12',
    '3 authors · 4 authors',
    '',
  ])('leaves "%s" alone', (line) => {
    const metadata = parseMetadata(line);
    expect(metadata === undefined || Object.keys(metadata).length === 0).toBe(true);
  });
});
