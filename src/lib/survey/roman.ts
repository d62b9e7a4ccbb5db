const values: [number, string][] = [
  [1000, 'M'], [900, 'CM'], [500, 'D'], [400, 'CD'], [100, 'C'], [90, 'XC'], [50, 'L'], [40, 'XL'], [10, 'X'],
  [9, 'IX'], [5, 'V'], [4, 'IV'], [1, 'I'],
]; // prettier-ignore

/** `IV` for 4; numbers from 1. */
export function romanNumeral(number: number): string {
  let rest = number;
  let text = '';
  for (const [value, letters] of values) {
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  }
  return text;
}
