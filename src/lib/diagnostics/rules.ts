/** Where a rule looks. */
export type RuleTopic =
  | 'page'
  | 'citation'
  | 'mathematics'
  | 'front matter'
  | 'survey'
  | 'figure'
  | 'digest'
  | 'bibliography'
  | 'ingest';

export interface RuleDescription {
  /** As printed behind the severity: `evidence-not-found`. Never changes. */
  id: string;
  topic: RuleTopic;
  /** One line: what the rule wants, and why where that is not plain. */
  explanation: string;
}

const table: Record<RuleTopic, Record<string, string>> = {
  page: {
    'no-import-export':
      'A page may not load or define code: lines that start with `import` or `export` are refused.',
    'no-expression': 'A page may hold no `{expressions}`; braces in prose are written `\\{` and `\\}`.',
    'unescaped-brace': 'A brace that is never closed is written `\\{`.',
    'unescaped-less-than': 'A less-than sign in prose is written `\\<`.',
    'raw-html': 'HTML elements are not allowed; Markdown and the components say the same.',
    comment: 'Comments are not allowed, but for the id of a heading.',
    'angle-address': 'Addresses stand without angle brackets.',
    'unknown-component': 'Only the components of the dialect may be used.',
    'unknown-attribute': 'A component takes only the attributes that the dialect gives it.',
    'missing-attribute': 'Some attributes of a component must be there.',
    'duplicate-attribute': 'An attribute is given once.',
    'attribute-value': 'The value of an attribute must be of the kind that it wants.',
    'attribute-expression': 'Attributes are plain strings between quotation marks; braces would be code.',
    'event-attribute': 'Attributes such as `onclick` would run code.',
    'id-form': 'Ids of blocks start with the prefix of their kind: `eq-`, `fig-`, `tbl-`, `def-`.',
    'block-inline': 'Blocks stand on lines of their own.',
    'inline-block': '`<Term>` stands inside a sentence.',
    'block-content':
      'An equation holds one block of mathematics, a table block one table, and no block is empty.',
    'blank-line':
      'Tags of blocks have blank lines around them, else other tools read the content as one line.',
    'tag-unclosed': 'A component that is opened is closed, in the same paragraph or section.',
    'tag-unopened': 'A closing tag closes a component that is open.',
    nesting: 'Blocks, links and terms stand only where they make sense.',
    'abstract-outside-paper': '`<Abstract>` belongs to the pages of papers.',
    'heading-level': 'Sections start with `##`, and no level is left out.',
    'heading-empty': 'A heading has words.',
    'heading-id': 'The id of a heading stands at its end: `## Title {/* #some-id */}`.',
    'unsafe-address':
      'Addresses of links start with `https:`, `http:` or `mailto:`, or are paths; others could run code.',
    picture: 'Pictures are SVG files in `content/figures`, shown by `<Figure>`.',
    'table-cells': 'No row has more cells than the head of its table; the surplus would vanish.',
    'undefined-reference': 'Footnotes and link labels that are used are defined.',
    'invisible-mark': 'Marks that turn the direction of writing could make a text read otherwise than it is.',
    'too-deep': 'Lists, block quotes and emphasis are nested at most a hundred levels deep.',
    'too-complex': 'A paragraph holds at most some thousand marks, so that no page takes minutes to read.',
    'many-problems': 'After two hundred problems of a page the rest are only counted.',
    unreadable: 'The parser failed, which is its own fault.',
    'duplicate-id': 'Ids are unique in the whole survey.',
    'unknown-target': 'A cross-reference points at a block, section or chapter that exists.',
    'ambiguous-target': 'A cross-reference points at one section; sections that are called alike need ids.',
    'unknown-term': '`<Term>` points at an entry of the glossary.',
    'missing-figure': '`<Figure>` shows a file that exists.',
    'dead-link': 'Links inside the site lead to pages that exist.',
  },
  citation: {
    'citation-key': 'A citation names papers by their keys: `[@zhai2023stabilizing]`.',
    'citation-separator': 'A comma stands between a key and its words, a semicolon between papers.',
    'citation-unquoted-words':
      'Words in a citation stand between quotation marks; page numbers are not supported.',
    'citation-unclosed': 'The bracket of a citation is closed.',
    'citation-quote-unclosed': 'The quotation of a citation is closed.',
    'citation-mixed': 'Papers and cross-references do not share a bracket.',
    'citation-prefix': 'Words before a key stand outside the brackets.',
    'citation-in-heading': 'Citations stand in sentences, not in headings.',
    'citation-as-definition': '`[@key]:` at the start of a paragraph would define a link and vanish.',
    'reference-evidence': 'Only citations of papers carry quoted words.',
    'unknown-key': 'A cited key has a page in `content/papers`.',
    'citation-without-evidence': 'A citation that supports a statement carries the words it rests on.',
    'evidence-empty': 'A quotation holds words.',
    'evidence-short': 'A quotation is long enough to show something.',
    'evidence-not-found':
      'Quoted words stand in the digest of the cited paper; case, quotation marks and mathematics markup aside.',
  },
  mathematics: {
    'broken-tex': 'Formulas can be typeset.',
    'math-unclosed': 'A block of mathematics is closed by a line of `$$`.',
    'math-fence': 'Each `$$` of a block of mathematics stands on a line of its own.',
    'math-dollar': 'A dollar sign that is no mathematics is written `\\$`.',
  },
  'front matter': {
    'front-matter-unclosed': 'The front matter ends with a line of `---`.',
    'front-matter-syntax': 'The front matter is YAML.',
    'front-matter': 'The fields of the front matter are the known ones and have values of the right kind.',
    'key-not-file-name': 'The key of a paper is the name of its file.',
    'duplicate-key': 'A key belongs to one paper.',
    'unknown-chapter': 'The chapter of a paper stands in the outline.',
    'unknown-tag': 'Tags stand in the vocabulary.',
    'unknown-related-key': 'Related papers exist.',
    'related-to-itself': 'A paper is not related to itself.',
    'paper-without-chapter': 'Each paper has a home chapter.',
    'seed-not-found': 'The digest entries that a paper names exist.',
  },
  survey: {
    'yaml-syntax': 'The files of `content/` that end in `.yaml` are YAML.',
    'data-file': 'Their fields are the known ones and have values of the right kind.',
    'chapter-file-name': 'The file of a chapter is called `NN-slug.mdx`.',
    'chapter-file-number': 'The number in the name of a chapter file is that of the outline.',
    'chapter-not-in-outline': 'Each chapter file stands in the outline.',
    'chapter-title-differs': 'The outline and the file call a chapter the same.',
    'chapter-without-prose': 'A chapter of the outline has a file.',
    'paper-unfinished': 'A finished survey has kind, brief, relations and notes of every paper.',
    'paper-not-cited': 'A paper is cited with evidence in the chapter where it lives.',
    'copied-words':
      'Words of the digests stand only in abstracts and as evidence: no twelve in a row elsewhere.',
    'repeated-passage': 'No two pages share twelve words in a row.',
    'duplicate-chapter': 'A chapter stands once in the outline and has one file.',
  },
  figure: {
    'unsafe-figure': 'Drawings hold shapes and text only: no scripts, styles or foreign content.',
    'figure-without-view-box': 'Drawings have a viewBox, so that they scale.',
  },
  digest: {
    'invalid-utf8': 'Digests are UTF-8.',
    'control-character': 'Digests hold no control characters.',
    'invisible-character': 'Characters that cannot be seen are pointed out.',
    'line-very-long': 'A very long line may have lost its line breaks.',
    'digest-empty': 'A digest holds entries.',
    'digest-header-missing': 'A digest starts with its page header.',
    'digest-line-unknown': 'Every line of a digest is a header, title, abstract or metadata.',
    'title-without-abstract': 'A title is followed by its abstract.',
    'abstract-without-title': 'An abstract has its title above it.',
    'abstract-continued':
      'A paragraph that goes on after a blank line is taken for a part of the abstract above.',
    'metadata-without-entry': 'Metadata follow a title and an abstract.',
    'metadata-repeated': 'An entry has one line of each metadata.',
  },
  bibliography: {
    'bibliography-syntax': 'The bibliography is BibTeX.',
    'bibliography-key': 'Keys are lower-case letters, figures and a few signs.',
    'bibliography-title': 'Each entry has a title.',
    'bibliography-field': 'Fields of an entry can be read.',
    'bibliography-duplicate-key': 'Each key stands once.',
    'facts-missing': 'Each paper of a digest has an entry in the bibliography.',
    'facts-title-differs': 'The titles of digest and bibliography agree, else the facts are not joined.',
    'facts-duplicate-title': 'No two entries of the bibliography have one title.',
    'facts-unused': 'Each entry of the bibliography belongs to a paper.',
    'author-count-differs': 'Digest and bibliography agree on the number of authors.',
  },
  ingest: {
    'abstract-missing': 'The page of a paper has its abstract.',
    'abstract-unfaithful': "The words of an abstract are the digest's words.",
    'abstracts-differ': 'Digests that hold the same paper have the same abstract.',
    'titles-alike': 'Papers whose titles are almost the same may be one.',
    'key-kept': 'A page keeps its key for ever.',
    'ingest-kept': 'What people have changed by hand is kept.',
    'ingest-skipped': 'A page that cannot be read or was made by someone else is left alone.',
    'page-without-digest': 'A page whose digest entry is gone stays.',
  },
};

/** Every rule that a diagnostic can name, by topic. Other stages add theirs to the table above. */
export const rules: readonly RuleDescription[] = Object.entries(table).flatMap(([topic, entries]) =>
  Object.entries(entries).map(([id, explanation]) => ({ id, topic: topic as RuleTopic, explanation })),
);

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The description of a rule, if there is such a rule. */
export function ruleNamed(id: string): RuleDescription | undefined {
  return byId.get(id);
}
