/** One change of the content, as git records it. */
export interface Change {
  commit: string;
  /** `2025-11-20`, as the committer's clock had it. */
  date: string;
  /** Whether nothing stands before it; in a shallow copy that is only where the copy was cut off. */
  first: boolean;
  subject: string;
  files: { status: 'added' | 'changed' | 'removed'; file: string }[];
}

/** What the changes page shows, or why it cannot. */
export type History = { known: true; changes: Change[]; shallow: boolean } | { known: false; reason: string };

/** Arguments of `git` that give what {@link parseLog} reads; paths are added after `--`. */
export const logArguments = [
  'log',
  '--no-color',
  '--no-renames',
  '--date=short',
  '--name-status',
  '-z',
  '--format=%x01%h%x02%cd%x02%p%x02%s%x02',
] as const;

const statuses: Record<string, Change['files'][number]['status']> = { A: 'added', D: 'removed' };

/**
 * Reads the output of `git log` with {@link logArguments}.
 *
 * @param prefix the folder of the survey inside the repository, with final `/`, or empty; taken off the files
 */
export function parseLog(log: string, prefix = ''): Change[] {
  return log
    .split('\u0001')
    .slice(1)
    .map((record) => {
      const [commit = '', date = '', parents = '', subject = '', rest = ''] = record.split('\u0002');
      return { commit, date, first: parents === '', subject, files: parseFiles(rest, prefix) };
    });
}

/**
 * What a copy of the repository can tell. Where it was cut off, the oldest commit looks as if it had added every file
 * that there is: it is left out.
 */
export function historyOf(changes: readonly Change[], shallow: boolean): History {
  return { known: true, shallow, changes: changes.filter(({ first }) => !(shallow && first)) };
}

/** With `-z`, status and file alternate, each ended by NUL. */
function parseFiles(text: string, prefix: string): Change['files'] {
  const fields = text
    .replace(/^[\0\n]+/u, '')
    .split('\0')
    .filter((field) => field !== '');
  const files: Change['files'] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const file = fields[at + 1] ?? '';
    files.push({
      status: statuses[(fields[at] ?? '').trim().charAt(0)] ?? 'changed',
      file: file.startsWith(prefix) ? file.slice(prefix.length) : file,
    });
  }
  return files;
}

/** What sort of content a file is, for readers. */
const kinds: readonly [RegExp, string, string][] = [
  [/^content\/papers\/[^/]+\.mdx$/u, 'paper', 'papers'],
  [/^content\/chapters\/[^/]+\.mdx$/u, 'chapter', 'chapters'],
  [/^content\/figures\//u, 'figure', 'figures'],
  [/^content\/glossary\.yaml$/u, 'glossary', 'glossary'],
  [/^content\/vocabulary\.yaml$/u, 'vocabulary', 'vocabulary'],
  [/^content\/survey\.yaml$/u, 'outline', 'outline'],
  [/^seeds\//u, 'seed file', 'seed files'],
];

/** `12 papers added, 1 chapter changed, glossary changed`. */
export function summariseFiles(files: Change['files']): string {
  const parts: string[] = [];
  for (const [pattern, one, many] of kinds) {
    for (const status of ['added', 'changed', 'removed'] as const) {
      const found = files.filter(({ file, status: is }) => is === status && pattern.test(file)).length;
      if (found > 0)
        parts.push(one === many ? `${one} ${status}` : `${found} ${found === 1 ? one : many} ${status}`);
    }
  }
  return parts.join(', ');
}
