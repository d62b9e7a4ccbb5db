import path from 'node:path';
import { checkSite } from '../src/io/check-site.ts';
import { runCommand } from '../src/io/command.ts';
import { contentErrors } from '../src/io/content-errors.ts';
import { startStep } from '../src/io/progress.ts';
import { readSurvey } from '../src/io/read-survey.ts';
import { surveyFolder } from '../src/io/survey-folder.ts';
import { describeEpub, writeEpub } from '../src/io/write-epub.ts';
import { CompendiumError } from '../src/lib/diagnostics/error.ts';
import { bookName } from '../src/lib/epub/book-name.ts';

await runCommand(
  {
    name: 'npm run epub',
    summary:
      'Writes the whole survey as one EPUB 3.3 file for e-readers, from content/ as it stands. "npm run build -- --epub" puts the same file into the site and links to it.',
    usage: [
      ['--root DIR', 'folder of the survey (default: this repository)'],
      [
        '--out FILE',
        'file to write (default: the title of the survey, such as hidden-states.epub, in that folder)',
      ],
      [
        '--site ADDRESS',
        'address of the site, e.g. https://example.org, for links to pages that are not in the book',
      ],
    ],
    options: { root: { type: 'string' }, out: { type: 'string' }, site: { type: 'string' } },
  },
  async (values) => {
    const root = await surveyFolder(values.root);
    const site = values.site === undefined ? undefined : checkSite(values.site);

    const checking = startStep('Checking the content');
    const survey = await readSurvey(root);
    const faults = await contentErrors(survey, root);
    if (faults !== undefined) {
      checking.fail(faults.count);
      throw faults.error;
    }
    if (survey.papers.size === 0) {
      checking.fail('nothing to read');
      throw new CompendiumError(
        `${path.join(root, 'content')} holds no papers, so there is nothing to make a book of.`,
        {
          hint: '"npm run ingest" makes the pages of a survey from its digests.',
        },
      );
    }
    checking.done(`${survey.papers.size} papers, ${survey.chapters.length} chapters`);

    const out = path.resolve(values.out ?? path.join(root, bookName(survey)));
    const writing = startStep('Writing the EPUB');
    writing.done(describeEpub(await writeEpub(survey, { root, out, site })));
    process.stdout.write(`${path.relative(process.cwd(), out) || out}\n`);
  },
);
