import { argumentOf } from '../site/argument.ts';
import { longDate } from '../site/dates.ts';
import { plainName } from '../site/editors.ts';
import { licenceAddress } from '../site/licence.ts';
import { count, listWords } from '../site/number-words.ts';
import { plainText } from '../site/plain-text.ts';
import { surveyTitle } from '../site/survey-title.ts';
import { numberedChapters } from '../survey/chapter-names.ts';
import type { Survey } from '../survey/types.ts';
import { h, type Content } from './element.ts';
import { inline } from './inline.ts';
import type { BookDocument } from './types.ts';

export function coverDocument({ config }: Survey, image: string): BookDocument {
  return {
    file: 'cover.xhtml',
    title: 'Cover',
    matter: 'cover',
    body: [
      h(
        'div',
        { className: ['cover'] },
        h('img', { src: image, alt: `Cover of ${plainText(surveyTitle(config))}`, role: 'doc-cover' }),
      ),
    ],
  };
}

/** Title, who made it, when, how much it holds, and what a citation carries. */
export function titleDocument(survey: Survey, changed?: string): BookDocument {
  const { title, subtitle, editors, licence, repository, description } = survey.config;
  const written = numberedChapters(survey).filter(({ page }) => page !== undefined).length;
  const quotations = survey.citations.filter(({ evidence }) => evidence !== undefined).length;
  const facts = [
    ...(written > 0 ? [count(written, 'chapter')] : []),
    count(survey.papers.size, 'paper'),
    ...(quotations > 0 ? [count(quotations, 'citation') + ' with evidence'] : []),
  ];
  return {
    file: 'title.xhtml',
    path: '/',
    title: 'Title page',
    matter: 'frontmatter',
    body: [
      h(
        'section',
        { 'epub:type': 'titlepage', className: ['titlepage'] },
        h('h1', {}, inline(title)),
        subtitle !== undefined && h('p', { className: ['subtitle'] }, inline(subtitle)),
        editors.length > 0 &&
          h(
            'p',
            {},
            `Edited by ${listWords(editors.map((name) => plainName(name).replace(/^The /u, 'the ')))}`,
          ),
        description !== '' && h('p', { className: ['standfirst'] }, inline(description)),
        h('p', { className: ['facts'] }, facts.join(' · ')),
        quotations > 0 && evidence(),
        h('h2', {}, 'About this copy'),
        changed !== undefined && h('p', {}, `The text as it stood on ${longDate(changed)}.`),
        h('p', {}, 'Text: ', licenceLink(licence), '. Abstracts belong to their authors.'),
        repository !== undefined && h('p', {}, 'Source: ', h('a', { href: repository }, repository)),
      ),
    ],
  };
}

function licenceLink(licence: string): Content {
  const address = licenceAddress(licence);
  return address === undefined ? licence : h('a', { href: address }, licence);
}

function evidence() {
  return [
    h('h2', {}, 'What a citation carries'),
    h(
      'p',
      {},
      'A citation carries evidence: the words of the cited paper that support the sentence. Follow a citation to read them, in a note over the page or at the end of the chapter; from there one link leads to the paper’s abstract, where they are marked, and one back to the sentence.',
    ),
    h(
      'p',
      {},
      'Each quotation was compared with the title or the abstract of its paper when this book was made; with a word that is not there, no book is made. The comparison is of words. Whether they support the sentence is a judgement, and that is why both can be read.',
    ),
  ];
}

/** What the survey argues, each claim with the section that makes the case; nothing where it argues nothing. */
export function argumentDocument(survey: Survey): BookDocument | undefined {
  const argument = argumentOf(survey);
  if (argument === undefined) return undefined;
  return {
    file: 'argument.xhtml',
    title: 'What it argues',
    matter: 'frontmatter',
    body: [
      h('h1', {}, 'What it argues'),
      h('p', { className: ['standfirst'] }, inline(argument.thesis)),
      h(
        'ol',
        {},
        argument.claims.map(({ claim, title, path }) =>
          h('li', {}, h('p', {}, inline(claim), ' ', h('a', { href: path }, inline(title)))),
        ),
      ),
    ],
  };
}

/** How the survey was made, in its editors’ words; nothing where they say nothing. */
export function aboutDocument({ config }: Survey): BookDocument | undefined {
  if (config.method.length === 0) return undefined;
  return {
    file: 'about.xhtml',
    path: '/about/',
    title: 'How this survey was made',
    matter: 'frontmatter',
    body: [
      h('h1', {}, 'How this survey was made'),
      config.method.map((paragraph) => h('p', {}, inline(paragraph))),
    ].flat(),
  };
}
