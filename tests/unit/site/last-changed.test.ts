import { expect, it } from 'vitest';
import { longDate, longMonth } from '../../../src/lib/site/dates.ts';
import type { Change } from '../../../src/lib/site/history.ts';
import { lastChanged } from '../../../src/lib/site/last-changed.ts';

const change = (date: string, ...files: string[]): Change => ({
  commit: 'abc1234',
  date,
  first: false,
  subject: 'S',
  files: files.map((file) => ({ status: 'changed', file })),
});

it('dates a page by the newest change of its file, in whatever order the changes stand', () => {
  const changes = [
    change('2025-01-02', 'content/papers/a.mdx'),
    change('2025-02-03', 'content/papers/a.mdx', 'content/papers/b.mdx'),
    change('2025-01-30', 'content/papers/b.mdx'),
  ];
  const history = { known: true, shallow: false, changes } as const;
  expect(lastChanged(history, 'content/papers/a.mdx')).toBe('2025-02-03');
  expect(lastChanged(history, 'content/papers/b.mdx')).toBe('2025-02-03');
  expect(lastChanged(history, 'content/papers/c.mdx')).toBeUndefined();
});

it('dates nothing without git', () => {
  expect(lastChanged({ known: false, reason: 'No git.' }, 'content/papers/a.mdx')).toBeUndefined();
});

it('writes dates out', () => {
  expect([longDate('2026-11-05'), longDate('2026-01-31'), longDate('2026-13-01')]).toEqual([
    '5 November 2026',
    '31 January 2026',
    '2026-13-01',
  ]);
  expect([longMonth('2026-11-05'), longMonth('2026-02'), longMonth('?')]).toEqual([
    'November 2026',
    'February 2026',
    '?',
  ]);
});
