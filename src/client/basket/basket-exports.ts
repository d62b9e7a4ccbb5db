import { apaHtml } from '../../lib/site/apa-html.ts';
import { apaList } from '../../lib/site/apa-list.ts';
import { apaText } from '../../lib/site/apa.ts';
import { bibtexFile } from '../../lib/site/bibtex.ts';
import { cslFile } from '../../lib/site/csl-json.ts';
import type { Publication } from '../../lib/site/publication.ts';
import { risFile } from '../../lib/site/ris.ts';
import { canCopy, copyText, tellOn } from '../clipboard.ts';

const files = {
  bib: { type: 'application/x-bibtex', write: bibtexFile },
  ris: { type: 'application/x-research-info-systems', write: risFile },
  json: { type: 'application/vnd.citationstyles.csl+json', write: cslFile },
};

/** Gives the links and buttons of `BasketExports.astro` what they load and copy: the papers of the list, in its order. */
export function fillExports(host: HTMLElement, publications: readonly Publication[]): void {
  for (const link of host.querySelectorAll<HTMLAnchorElement>('a[data-file]')) {
    const format = link.dataset['file'] as keyof typeof files;
    const { type, write } = files[format];
    link.download = `basket.${format}`;
    if (link.href !== '') URL.revokeObjectURL(link.href);
    link.href = URL.createObjectURL(new Blob([write(publications)], { type: `${type};charset=utf-8` }));
  }
  const list = apaList(publications);
  const references = list.map((pieces) => {
    const line = document.createElement('p');
    line.innerHTML = apaHtml(pieces);
    return line;
  });
  host.querySelector('[data-apa]')?.replaceChildren(...references);
  if (!canCopy) return;
  for (const button of host.querySelectorAll<HTMLButtonElement>('[data-copy-format]')) {
    const format = button.dataset['copyFormat'];
    button.hidden = false;
    button.onclick = () =>
      void tellOn(
        button,
        format === 'apa'
          ? copyText(list.map(apaText).join('\n'), references.map((line) => line.outerHTML).join(''))
          : copyText(files[format as keyof typeof files].write(publications)),
        host.querySelector('[data-status]'),
      );
  }
}
