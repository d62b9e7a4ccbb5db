import { mkdir, mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runCommand } from '../src/io/command.ts';
import { buildSite } from '../src/io/build-site.ts';
import { packEdition } from '../src/io/edition.ts';
import { generatorRoot } from '../src/io/paths.ts';
import { startStep } from '../src/io/progress.ts';
import { readSurvey } from '../src/io/read-survey.ts';
import { writeAtomic } from '../src/io/write-atomic.ts';
import { surveySlug } from '../src/lib/site/survey-slug.ts';

await runCommand(
  {
    name: 'npm run edition',
    summary:
      'Builds the survey as one zip that opens by double click: unpack it and open index.html. It needs no server and no network, and its search works.',
    usage: [
      ['--root DIR', 'folder of the survey: holds seeds/ and perhaps content/ (default: this repository)'],
      ['--out FILE', 'the zip (default: <title>-edition.zip in that folder)'],
    ],
    options: { root: { type: 'string' }, out: { type: 'string' } },
  },
  async (values) => {
    const root = path.resolve(values.root ?? generatorRoot);
    const folder = await mkdtemp(path.join(tmpdir(), 'compendium-edition-'));
    try {
      const site = path.join(folder, 'site');
      await buildSite({ root, out: site, base: '/' });
      const survey = await readSurvey(root);
      const name = `${surveySlug(survey.config.title)}-edition`;
      const out = path.resolve(values.out ?? path.join(root, `${name}.zip`));
      const packing = startStep('Packing the edition');
      await mkdir(path.dirname(out), { recursive: true });
      await writeAtomic(out, await packEdition(survey, site, name));
      const { size } = await stat(out);
      packing.done(`${path.relative(process.cwd(), out) || out}, ${(size / 1_000_000).toFixed(1)} MB`);
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
