import { HtmlValidate } from 'html-validate';
import { expect, inject, it } from 'vitest';
import { readPages } from './pages.ts';

/** The HTML that a browser gets must be valid; how it is spelled (quotes, order, case) is the generator's affair. */
const validator = new HtmlValidate({
  extends: ['html-validate:standard'],
  rules: {
    'no-inline-style': 'off',
    'long-title': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    'void-style': 'off',
    'doctype-style': 'off',
  },
});

it('every page is valid HTML', async () => {
  const [site] = inject('sites');
  const faults: string[] = [];
  for (const { address, html } of await readPages(site?.folder ?? '')) {
    const report = await validator.validateString(html);
    for (const { messages } of report.results) {
      for (const { ruleId, message, line, column } of messages)
        faults.push(`${address}:${String(line)}:${String(column)} ${ruleId}: ${message}`);
    }
  }
  expect(faults.slice(0, 20)).toEqual([]);
}, 600_000);
