import { targetKinds } from '../types.ts';

const run = /[A-Za-z0-9_:.+-]*/uy;
const labelPrefix = new RegExp(`^(?:${targetKinds.join('|')})-`, 'u');

/**
 * The key that stands at `at` (just behind the `@`), without trailing punctuation; empty when there is none.
 * Upper-case letters are taken too, so that a wrong key can be named whole in a message.
 */
export function keyAt(text: string, at: number): string {
  run.lastIndex = at;
  const [found = ''] = run.exec(text) ?? [];
  return found.replace(/[_:.+-]+$/u, '');
}

/** Whether `key` is a key or label as the dialect wants it: `[a-z][a-z0-9_:.+-]*[a-z0-9]`. */
export function isKey(key: string): boolean {
  return /^[a-z](?:[a-z0-9_:.+-]*[a-z0-9])?$/u.test(key);
}

/** Whether `key` names a block or heading (`eq-ssm`, `sec-the-state`) and no paper. */
export function isLabel(key: string): boolean {
  return labelPrefix.test(key);
}
