import { describe, expect, it } from 'vitest';
import { findPageHeader } from '../../../src/lib/seeds/page-header.ts';

const read = (...lines: string[]): string[] =>
  findPageHeader(lines.map((text, index) => ({ number: index + 1, text, afterBlank: false }))).map((part) =>
    part.kind === 'glued' ? part.title : part.kind,
  );

describe('findPageHeader', () => {
  it('knows the header of each digest, with and without its date', () => {
    expect(
      read(
        'new',
        'Get trending papers in your email inbox!',
        'Subscribe',
        'Daily Papers',
        'byAK and the research community',
        'Nov 25',
        'A Title',
      ),
    ).toEqual(['whole', 'whole', 'whole', 'whole', 'whole', 'whole', 'none']);
    expect(read('Subscribe', 'by AK and the research community', 'A Title')).toEqual([
      'whole',
      'whole',
      'none',
    ]);
  });

  it('parts the header from a title that is stuck to it', () => {
    expect(read('SubscribeFuture Lens: Anticipating')).toEqual(['Future Lens: Anticipating']);
    expect(read('SubscribemiCSE: Mutual Information')).toEqual(['miCSE: Mutual Information']);
    expect(read('by AK and the research community2D Matryoshka')).toEqual(['2D Matryoshka']);
    expect(read('SubscribeDaily PapersbyAK and the research community[MASK] is All You Need')).toEqual([
      '[MASK] is All You Need',
    ]);
  });

  it('leaves a title alone that only begins like a header', () => {
    expect(
      read('Subscribers and Churn', 'Subscribed Content', 'Subscribe to Learn', 'Daily Papers Considered'),
    ).toEqual(['none', 'none', 'none', 'none']);
  });

  it('finds a second header further down, and takes "new" and a date only beside one', () => {
    expect(read('A Title', 'new', 'Subscribe', 'Nov 25', 'B', 'new', 'Sep 25')).toEqual([
      'none',
      'whole',
      'whole',
      'whole',
      'none',
      'none',
      'none',
    ]);
  });
});
