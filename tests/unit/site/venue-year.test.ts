import { expect, it } from 'vitest';
import { hasOtherVenueYear } from '../../../src/lib/site/venue-year.ts';

it.each([
  [2025, 'ICLR 2026', true],
  [2024, 'Annals of Lanterns 10, 1994 (2026)', true],
  [2026, 'ICLR 2026', false],
  [2022, 'JMLR 24(3):1-30, 2022', false],
  [2022, 'Annals of Lanterns 12022:3', false],
  [2022, 'TMLR', false],
  [2022, undefined, false],
  [undefined, 'ICLR 2026', false],
])('the year %s beside the venue %s wants a word of explanation: %s', (year, venue, expected) => {
  expect(hasOtherVenueYear({ year, venue })).toBe(expected);
});
