import { EpubCheck } from '@likecoin/epubcheck-ts';
import { unzipSync } from 'fflate';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { generatorRoot } from '../../src/io/paths.ts';
import { readSurvey } from '../../src/io/read-survey.ts';
import type { BookFile } from '../../src/lib/epub/types.ts';
import { runScript } from '../run-script.ts';
import { bookProblems, elementsOf, readBook, type ReadDocument } from '../unit/epub/book-problems.ts';
import { scratchSurvey } from './scratch-survey.ts';

/** Every message of epubcheck, hints on good practice too. */
async function messagesOf(file: string): Promise<string[]> {
  const { messages } = await EpubCheck.validate(await readFile(file), { includeUsage: true });
  return messages.map(({ id, message, location }) => `${id} ${location?.path ?? ''}: ${message}`);
}

async function unpack(file: string): Promise<BookFile[]> {
  const files = Object.entries(unzipSync(await readFile(file)));
  return files.map(([name, bytes]) => ({
    name,
    content: /\.(?:xhtml|opf|ncx|css|xml)$/u.test(name) ? new TextDecoder().decode(bytes) : bytes,
  }));
}

describe('the EPUB of this survey', () => {
  let folder: string;
  let file: string;
  let files: BookFile[];
  let documents: Map<string, ReadDocument>;
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'compendium-epub-'));
    file = path.join(folder, 'a.epub');
    const { code, output } = await runScript('epub', ['--out', file]);
    expect(output).not.toMatch(/^error/mu);
    expect(code).toBe(0);
    files = await unpack(file);
    documents = readBook(files);
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('is valid, without a warning', async () => {
    expect(await messagesOf(file)).toEqual([]);
  });

  it('has links that lead somewhere, text for every picture, and needs no network', () => {
    expect(bookProblems(files, documents)).toEqual([]);
  });

  it('holds every paper and chapter, and the evidence of every citation, one step away', async () => {
    const survey = await readSurvey(generatorRoot);
    for (const key of survey.papers.keys()) expect(documents.has(`papers/${key}.xhtml`), key).toBe(true);
    for (const { slug, path: address } of survey.chapters) {
      const chapter = documents.get(`chapters/${slug}.xhtml`);
      if (chapter === undefined) throw new Error(`no chapter ${slug}`);
      const links = elementsOf(chapter.tree, ({ attributes }) => attributes['epub:type'] === 'noteref');
      const notes = elementsOf(chapter.tree, ({ attributes }) => attributes['epub:type'] === 'footnote');
      const words = elementsOf(chapter.tree, ({ attributes }) => attributes['class'] === 'quotation').length;
      const cited = survey.citations.filter((one) => one.path === address && one.evidence !== undefined);
      expect(new Set(links.map(({ attributes }) => attributes['href']))).toEqual(
        new Set(notes.map(({ attributes }) => `#${attributes['id'] ?? ''}`)),
      );
      expect(words, slug).toBeGreaterThanOrEqual(new Set(cited.map(({ evidenceId }) => evidenceId)).size);
      for (const { anchor } of cited) expect(chapter.links, `${slug} ${anchor}`).toContain(`#${anchor}`);
    }
  });

  it('has no document that a small reader would choke on', () => {
    const sizes = files.map(({ name, content }) => ({ name, size: content.length }));
    expect(sizes.filter(({ name, size }) => name.endsWith('.xhtml') && size > 300_000)).toEqual([]);
  });
});

describe('the EPUB of another survey', () => {
  it('is valid too, with only papers, no years and no history, and the same when written again', async () => {
    const survey = await scratchSurvey(['001_28c735ec53e23792.txt']);
    try {
      expect((await runScript('ingest', ['--root', survey.root])).code).toBe(0);
      const { code, stdout } = await runScript('epub', ['--root', survey.root]);
      expect(code).toBe(0);
      const file = path.resolve(generatorRoot, stdout.trim());
      expect(path.dirname(file)).toBe(survey.root);
      expect(await messagesOf(file)).toEqual([]);
      expect(bookProblems(await unpack(file))).toEqual([]);
      const again = path.join(survey.root, 'again.epub');
      await runScript('epub', ['--root', survey.root, '--out', again], { TZ: 'Pacific/Auckland' });
      expect((await readFile(again)).equals(await readFile(file))).toBe(true);
    } finally {
      await survey.remove();
    }
  });

  it('is refused while its content has an error, with the place', async () => {
    const survey = await scratchSurvey([]);
    try {
      await survey.write('content/papers/a.mdx', '---\nkey: a\n---\n');
      const { code, stderr } = await runScript('epub', ['--root', survey.root]);
      expect(code).toBe(1);
      expect(stderr).toContain('content/papers/a.mdx:2:1');
    } finally {
      await survey.remove();
    }
  });

  it('is refused where there is nothing to read', async () => {
    const survey = await scratchSurvey([]);
    const { code, stderr } = await runScript('epub', ['--root', survey.root]);
    await survey.remove();
    expect(code).toBe(1);
    expect(stderr).toMatch(/^hint: .*ingest/mu);
    expect((await runScript('epub', ['--root', '/nowhere-at-all'])).code).toBe(2);
  });
});
