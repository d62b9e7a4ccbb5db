import type { Element } from 'hast';
import { toString } from 'hast-util-to-string';
import { visit } from 'unist-util-visit';
import { beforeAll, expect, inject, it } from 'vitest';
import { generatorRoot } from '../../src/io/paths.ts';
import { readSurvey } from '../../src/io/read-survey.ts';
import type { Survey } from '../../src/lib/survey/types.ts';
import { readPages, type BuiltPage } from './pages.ts';

const { folder, base } = inject('sites')[1] ?? { folder: '', base: '' };
let survey: Survey;
let pages: Map<string, BuiltPage>;
beforeAll(async () => {
  survey = await readSurvey(generatorRoot);
  pages = new Map((await readPages(folder)).map((page) => [page.address, page]));
});

/** Elements of a page with this property, in order. */
function elementsWith(address: string, property: string): Element[] {
  const found: Element[] = [];
  const tree = pages.get(address)?.tree;
  if (tree !== undefined)
    visit(tree, 'element', (node) => void (node.properties[property] === undefined || found.push(node)));
  return found;
}

it('each chapter shows all chapters in a row and marks itself', () => {
  for (const chapter of survey.chapters) {
    const row = elementsWith(chapter.path, 'className').find(({ properties }) =>
      [properties['className']].flat().includes('chapter-place'),
    );
    const links: Element[] = [];
    if (row !== undefined) visit(row, 'element', (node) => void (node.tagName === 'a' && links.push(node)));
    expect(links.map(({ properties }) => properties['href'])).toEqual(
      survey.chapters.map(({ path }) => base + path.slice(1)),
    );
    const marked = links.filter(({ properties }) => properties['ariaCurrent'] === 'page');
    expect(marked.map(({ properties }) => properties['href'])).toEqual([base + chapter.path.slice(1)]);
  }
});

it('each paper of a chapter leads to a place that cites it', () => {
  for (const chapter of survey.chapters) {
    const entries = elementsWith(chapter.path, 'dataPick').filter(({ properties }) => !properties['id']);
    expect(entries.map(({ properties }) => properties['dataPick']).sort()).toEqual(
      [...chapter.papers].sort(),
    );
    for (const entry of entries) {
      const links: Element[] = [];
      visit(entry, 'element', (node) => void (toString(node).startsWith('first cited') && links.push(node)));
      const anchor = String(links.find(({ tagName }) => tagName === 'a')?.properties['href']).slice(1);
      const place = elementsWith(chapter.path, 'id').find(({ properties }) => properties['id'] === anchor);
      const keys: unknown[] = [];
      if (place !== undefined)
        visit(place, 'element', ({ properties }) => void keys.push(properties['dataKey']));
      expect(keys, `${chapter.slug}: ${anchor}`).toContain(entry.properties['dataPick']);
    }
  }
});

it('a chapter names the sentences of other chapters that refer to it, with links both ways', () => {
  const page = pages.get('/chapters/state-space-models/');
  const section = elementsWith('/chapters/state-space-models/', 'ariaLabelledBy').find(({ properties }) =>
    [properties['ariaLabelledBy']].flat().includes('referred-from'),
  );
  const hrefs: string[] = [];
  if (section !== undefined)
    visit(section, 'element', ({ properties }) => {
      if (typeof properties['href'] === 'string') hrefs.push(properties['href']);
    });
  const [here, there] = [
    hrefs.filter((href) => href.startsWith('#')),
    hrefs.filter((href) => href.includes('/')),
  ];
  expect(here.length).toBeGreaterThan(10);
  expect(here.filter((href) => !page?.ids.has(href.slice(1)))).toEqual([]);
  expect(there.length).toBeGreaterThan(10);
  expect(there.filter((href) => href.includes('state-space-models'))).toEqual([]);
});
