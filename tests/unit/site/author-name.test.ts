import { expect, it } from 'vitest';
import { foldName, invertedName, sortName, splitAuthor } from '../../../src/lib/site/author-name.ts';

it.each([
  ['Ada Ames', 'Ada', 'Ames'],
  ['Aaron van den Oord', 'Aaron', 'van den Oord'],
  ['J. Zico Kolter', 'J. Zico', 'Kolter'],
  ['Plato', '', 'Plato'],
  ['Li Li', 'Li', 'Li'],
  ['{The Lantern Team}', '', 'The Lantern Team'],
])('splits %s', (name, given, family) => {
  expect(splitAuthor(name)).toEqual({ given, family });
});

it('keeps what stands after the family name, and reads a name that is inverted already', () => {
  expect(splitAuthor('Martin L. King Jr.')).toEqual({ given: 'Martin L.', family: 'King', suffix: 'Jr.' });
  expect(splitAuthor('van den Boer, Ben')).toEqual({ given: 'Ben', family: 'van den Boer' });
  expect(invertedName(splitAuthor('Martin L. King Jr.'))).toBe('King, Martin L., Jr.');
});

it.each([
  ['Aaron van den Oord', 'oord'],
  ['Łukasz Kaiser', 'kaiser'],
  ['Rémi Munos', 'munos'],
  ['Søren Ørsted', 'orsted'],
])('lists %s under %s', (name, word) => {
  expect(foldName(sortName(name))).toBe(word);
});

it('folds letters that have no accent of their own in Unicode', () => {
  expect(foldName('Łøđß')).toBe('lodss');
});
