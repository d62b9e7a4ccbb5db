import type { Element } from 'xast';
import { editorName, plainName } from '../site/editors.ts';
import { plainText } from '../site/plain-text.ts';
import type { SurveyConfig } from '../survey/config.ts';
import { accessibility } from './accessibility.ts';
import { ncxFile } from './ncx.ts';
import type { ManifestItem } from './types.ts';
import { x, xmlDocument } from './xml.ts';
import { language } from './xhtml.ts';

export interface PackageFacts {
  config: SurveyConfig;
  identifier: string;
  /** Day of the last change, `2025-11-20`. */
  changed?: string | undefined;
  items: readonly ManifestItem[];
}

/** A book must say when it last changed; one without a history says this. */
const unknownDay = '2000-01-01';

/** What the book is and which files it has (EPUB 3.3, section 5). */
export function packageDocument({ config, identifier, changed, items }: PackageFacts): string {
  const ids = new Map(items.map(({ file }) => [file, file.replaceAll('/', '_')]));
  return xmlDocument(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'identifier',
        'xml:lang': language,
      },
      x(
        'metadata',
        { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' },
        x('dc:identifier', { id: 'identifier' }, identifier),
        titles(config),
        people(config),
        x('dc:language', {}, language),
        config.description === '' ? undefined : x('dc:description', {}, plainText(config.description)),
        x('dc:rights', {}, `Text: ${config.licence}. Abstracts belong to their authors.`),
        config.repository === undefined ? undefined : x('dc:source', {}, config.repository),
        changed === undefined ? undefined : x('dc:date', {}, changed),
        x('meta', { property: 'dcterms:modified' }, `${changed ?? unknownDay}T00:00:00Z`),
        accessibility(items),
        items
          .filter(({ properties }) => properties.includes('cover-image'))
          .map(({ file }) => x('meta', { name: 'cover', content: ids.get(file) })),
      ),
      x(
        'manifest',
        {},
        items.map(({ file, mediaType, properties }) =>
          x('item', {
            id: ids.get(file),
            href: file,
            'media-type': mediaType,
            properties: properties.length === 0 ? undefined : properties.join(' '),
          }),
        ),
      ),
      x(
        'spine',
        { toc: ids.get(ncxFile) },
        items.filter(({ inSpine }) => inSpine).map(({ file }) => x('itemref', { idref: ids.get(file) })),
      ),
    ),
  );
}

/** The media types of what a book is made of, by the end of the name. */
export const mediaTypes = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  ncx: 'application/x-dtbncx+xml',
} as const;

function titles({ title, subtitle }: SurveyConfig): Element[] {
  return [
    x('dc:title', { id: 'title' }, plainText(title)),
    x('meta', { refines: '#title', property: 'title-type' }, 'main'),
    ...(subtitle === undefined
      ? []
      : [
          x('dc:title', { id: 'subtitle' }, plainText(subtitle)),
          x('meta', { refines: '#subtitle', property: 'title-type' }, 'subtitle'),
        ]),
  ];
}

function people({ editors }: SurveyConfig): Element[] {
  return editors.flatMap((name, index) => {
    const { given, family } = editorName(name);
    const refines = `#editor-${index + 1}`;
    return [
      x('dc:creator', { id: refines.slice(1) }, plainName(name)),
      x('meta', { refines, property: 'role', scheme: 'marc:relators' }, 'edt'),
      x('meta', { refines, property: 'file-as' }, [family, given].filter(Boolean).join(', ')),
    ];
  });
}

/** Says where the package is; stands at a place that every reading system knows. */
export function container(folder: string, packageFile: string): string {
  return xmlDocument(
    x(
      'container',
      { xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container', version: '1.0' },
      x(
        'rootfiles',
        {},
        x('rootfile', {
          'full-path': `${folder}/${packageFile}`,
          'media-type': 'application/oebps-package+xml',
        }),
      ),
    ),
  );
}
