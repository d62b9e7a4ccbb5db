import { describe, expect, it } from 'vitest';
import { familyName, shortAuthors } from '../../../src/lib/survey/authors.ts';

describe('familyName', () => {
  it.each([
    ['Ada Lovelace', 'Lovelace'],
    ['Laurens van der Maaten', 'van der Maaten'],
    ['Johannes von Oswald', 'von Oswald'],
    ['Lovelace, Ada', 'Lovelace'],
    ['Sammy Davis Jr.', 'Davis'],
    ['Plato', 'Plato'],
    ['{Gemma Team}', 'Gemma Team'],
    ['van Gogh', 'Gogh'],
    ['  ', ''],
  ])('of "%s" is "%s"', (author, family) => {
    expect(familyName(author)).toBe(family);
  });
});

describe('shortAuthors', () => {
  it('names one or two authors, and says "et al." for more', () => {
    expect(shortAuthors(['A Ho'], 'T')).toBe('Ho');
    expect(shortAuthors(['A Ho', 'B Dao'], 'T')).toBe('Ho and Dao');
    expect(shortAuthors(['A Ho', 'B Dao', 'C Gu'], 'T')).toBe('Ho et al.');
  });
  it('takes the first words of the title where no author is known', () => {
    expect(shortAuthors([], 'On the Origin: A Story of Ships')).toBe('On the Origin …');
    expect(shortAuthors([], 'Short Title')).toBe('Short Title');
  });
});
