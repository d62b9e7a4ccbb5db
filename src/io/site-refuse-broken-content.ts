import type { AstroIntegration } from 'astro';
import { formatDiagnostic } from '../lib/diagnostics/format.ts';
import { CompendiumError } from '../lib/diagnostics/error.ts';
import { readSources } from './read-sources.ts';
import { readSurvey } from './read-survey.ts';

/** Stops a build whose content has errors, with every one of them in one list. A preview goes on, so that it can be mended. */
export function refuseBrokenContent(root: string): AstroIntegration {
  return {
    name: 'compendium:refuse-broken-content',
    hooks: {
      'astro:config:setup': async ({ command }) => {
        if (command !== 'build') return;
        const { diagnostics } = await readSurvey(root);
        const errors = diagnostics.filter(({ severity }) => severity === 'error');
        if (errors.length === 0) return;
        const sources = await readSources(root, new Set(errors.map(({ place }) => place.file)));
        const list = errors.map((error) => formatDiagnostic(error, (file) => sources.get(file)));
        throw withoutStack(
          new CompendiumError(
            `${errors.length === 1 ? 'A problem stands' : `${errors.length} problems stand`} in the content.\n\n${list.join('\n\n')}\n`,
            { hint: 'Mend the places above; "npm run check" lists them again without building.' },
          ),
        );
      },
    },
  };
}

/** What a person wrote is at fault here, not the program: its stack would only hide the list. */
function withoutStack(error: CompendiumError): CompendiumError {
  error.stack = '';
  return error;
}
