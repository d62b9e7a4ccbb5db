import type { Survey, SurveyChapter } from '../../survey/types.ts';
import { editorName, isGroup } from '../editors.ts';
import { licenceAddress } from '../licence.ts';
import { surveyTitle } from '../survey-title.ts';
import type { JsonLd, JsonLdContext } from './json-ld.ts';

type AddressOf = JsonLdContext['addressOf'];
type Node = Record<string, JsonLd>;

/** The site, as each page names it. */
export function websiteReference({ config }: Survey, addressOf: AddressOf): Node {
  const url = addressOf('/');
  return { '@type': 'WebSite', '@id': `${url}#website`, url, name: config.title };
}

/** The survey as a book, as its chapters name it. */
export function bookReference({ config }: Survey, addressOf: AddressOf): Node {
  const url = addressOf('/chapters/');
  return { '@type': 'Book', '@id': `${url}#book`, url, name: surveyTitle(config) };
}

/** A chapter, as the book names it. */
export function chapterReference({ path, title, number }: SurveyChapter, addressOf: AddressOf): Node {
  const url = addressOf(path);
  return { '@type': 'Chapter', '@id': `${url}#chapter`, url, name: title, position: number };
}

/** Who edits the survey, as persons or organisations. */
export function editorNodes({ config }: Survey): Node[] {
  return config.editors.map((name) => {
    const { given, family } = editorName(name);
    return { '@type': isGroup(name) ? 'Organization' : 'Person', name: `${given} ${family}`.trim() };
  });
}

/** Address of the licence of the prose, else its name. */
export function licenceOf({ config }: Survey): string {
  return licenceAddress(config.licence) ?? config.licence;
}
