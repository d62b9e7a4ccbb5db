import { expect, it } from 'vitest';
import { foldName, sortName, splitAuthor } from '../../../src/lib/site/author-name.ts';

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
