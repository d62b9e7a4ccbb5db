import { unified as astroProcessor } from '@astrojs/markdown-remark';
import { describe, expect, it } from 'vitest';
import { rehypePlugins, remarkPlugins, remarkRehypeOptions } from '../../../src/lib/markdown/plugins.ts';
import type { Survey } from '../../../src/lib/survey/types.ts';
import { inventedSurvey } from './invented-survey.ts';

/** What Astro's MDX integration makes of a chapter with our plugins: the code of its module. */
async function compile(
  body: string,
  change: (survey: Survey) => Survey = (survey) => survey,
): Promise<string> {
  const { survey, page } = inventedSurvey(body);
  const processor = astroProcessor({
    gfm: false,
    smartypants: false,
    // Astro's types know no presets, of which unified's lists may consist.
    remarkPlugins: remarkPlugins({ survey: () => Promise.resolve(change(survey)) }) as never[],
    rehypePlugins: rehypePlugins({ base: '/compendium' }) as never[],
    remarkRehype: remarkRehypeOptions,
  });
  const renderer = await processor.createMdxRenderer?.(
    { syntaxHighlight: false },
    { optimize: false, srcDir: new URL('file:///survey/src/'), sourcemap: false },
  );
  if (renderer === undefined) throw new Error('this Astro cannot compile MDX');
  const { code } = await renderer.process(page.source, `/survey/${page.file}`, {});
  return code;
}

describe('the plugins in Astro', () => {
  it('compile a chapter with everything in it', async () => {
    const code = await compile(
      [
        'Evidence with {braces} is raw [@ames2021lanterns, "Lanterns, whose layers dim at a rate of 2^{-l}"].',
        '<Equation id="eq-a">\n\n$$\nx^{2}\n$$\n\n</Equation>',
        '<Figure id="fig-a" src="buoy.svg" alt="A buoy.">\n\nSee @eq-a and @ch-two.\n\n</Figure>',
      ]
        .join('\n\n')
        .replace('{braces}', 'braces'),
    );
    expect(code).toContain('"Ames et al., 2021"');
    expect(code).toContain('"data-evidence": "ev-ames2021lanterns-1"');
    expect(code).toContain('"Equation 1.1"');
    expect(code).toContain('href: "/compendium/chapters/two/"');
    expect(code).toContain('viewBox: "0 0 720 300"');
    expect(code).toContain('katex-display');
  });

  it.each([
    ['an import', 'import fs from "node:fs"', 'loads code'],
    ['an export', 'export const x = process.exit(1)', 'loads code'],
    ['an expression', 'Text {process.exit(1)}.', 'is code in MDX'],
    ['raw HTML', '<script>alert(1)</script>', 'Raw HTML'],
    ['an unknown component', '<Widget />', 'Widget'],
    [
      'words that are not in the digest',
      '[@drew2022buoys, "buoys drift a lot every day"]',
      'does not contain',
    ],
    ['an unknown key', '[@drew2023buoys]', 'No paper has the key'],
    ['an unknown target', '@eq-none', 'Nothing has the label'],
    ['broken TeX', '$\\frac{$', 'cannot be typeset'],
  ])('refuse a chapter with %s before anything could run', async (_title, body, message) => {
    await expect(compile(body)).rejects.toThrow(message);
    await expect(compile(body)).rejects.toThrow(/content\/chapters\/01-one\.mdx:6:\d+/u);
  });

  it('tell Astro the place', async () => {
    await expect(compile('Text.\n\nAnd @eq-none.')).rejects.toMatchObject({ line: 8, column: 5 });
  });

  it('check a page that the survey does not know by itself', async () => {
    const unknown = (survey: Survey): Survey => ({ ...survey, chapters: [], diagnostics: [] });
    await expect(compile('Text {1}.', unknown)).rejects.toThrow('is code in MDX');
    expect(await compile('Plain words.', unknown)).toContain('Plain words.');
  });
});
