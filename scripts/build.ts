import { runCommand } from '../src/io/command.ts';
import { buildSite, siteOptions, siteOptionsUsage } from '../src/io/build-site.ts';

await runCommand(
  {
    name: 'npm run build',
    summary:
      'Builds the survey: digests to pages under content/, pages to a site under dist/, with its search index.',
    usage: siteOptionsUsage,
    options: siteOptions,
  },
  async (values) => {
    await buildSite(values);
  },
);
