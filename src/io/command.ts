import { parseArgs, type ParseArgsConfig } from 'node:util';
import { CompendiumError } from '../lib/diagnostics/error.ts';

type Options = NonNullable<ParseArgsConfig['options']>;
type Values<O extends Options> = ReturnType<
  typeof parseArgs<{ options: O; allowPositionals: true }>
>['values'];

/** A command of `scripts/`: what it is called, what it says to `--help`, what it takes. */
export interface Command<O extends Options> {
  /** As people type it, e.g. `npm run build`. */
  name: string;
  /** What it does, in a sentence or two. */
  summary: string;
  /** One line an option, shown by `--help`: `['--root DIR', 'folder of the survey (default: this one)']`. */
  usage: [string, string][];
  options: O;
  /** Whether words without dashes are allowed. */
  positionals?: boolean;
}

/**
 * Runs a command and ends the process: `--help` exits with 0, wrong usage with 2, a problem with 1, each with a
 * sentence and a hint on stderr. `main` returns the exit code (nothing means 0).
 */
export async function runCommand<O extends Options>(
  command: Command<O>,
  main: (values: Values<O>, positionals: string[]) => Promise<number | void>,
): Promise<void> {
  let parsed;
  try {
    parsed = parseArgs({
      options: { ...command.options, help: { type: 'boolean', short: 'h' } } as O & Options,
      allowPositionals: command.positionals ?? false,
    });
  } catch (error) {
    process.stderr.write(
      `error: ${firstSentence(error)}\nhint:  "${command.name} -- --help" lists what it takes.\n`,
    );
    process.exitCode = 2;
    return;
  }
  if ((parsed.values as { help?: boolean }).help) {
    process.stdout.write(help(command));
    return;
  }
  try {
    process.exitCode = (await main(parsed.values as Values<O>, parsed.positionals)) ?? 0;
  } catch (error) {
    process.stderr.write(describeError(error));
    process.exitCode = error instanceof UsageError ? 2 : 1;
  }
}

/** Thrown by a command for words on the command line that do not fit. Exit code 2. */
export class UsageError extends CompendiumError {}

/** `error: …` and `hint: …` for people; the trace only where `COMPENDIUM_DEBUG` is set. */
export function describeError(error: unknown): string {
  if (process.env['COMPENDIUM_DEBUG'] && error instanceof Error) return `${error.stack ?? error.message}\n`;
  if (error instanceof CompendiumError) {
    return `error: ${error.message}\n${error.hint ? `hint:  ${error.hint}\n` : ''}`;
  }
  const fileProblem = describeFileError(error);
  if (fileProblem !== undefined) return `error: ${fileProblem}\n`;
  return `error: ${error instanceof Error ? error.message : String(error)}\nhint:  Set COMPENDIUM_DEBUG=1 to see where this came from.\n`;
}

const fileErrors: Record<string, string> = {
  EACCES: 'this user may not use it',
  EPERM: 'this user may not use it',
  EROFS: 'its disk cannot be written',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk is full',
  ENOENT: 'it is not there, or is a link to what is not there',
  ENOTDIR: 'something on its path is a file, not a folder',
  EISDIR: 'it is a folder, not a file',
  EEXIST: 'there is something of that name already',
  ENAMETOOLONG: 'its name is too long',
  EMFILE: 'too many files are open',
};

/** A fault of a file or folder in plain words; nothing for other errors. */
function describeFileError(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  const { code, path, dest } = error as NodeJS.ErrnoException & { dest?: string };
  const reason = code === undefined ? undefined : fileErrors[code];
  return reason === undefined || path === undefined ? undefined : `cannot use ${dest ?? path}: ${reason}.`;
}

function help(command: Command<Options>): string {
  const rows: [string, string][] = [...command.usage, ['--help', 'show this']];
  const width = Math.max(...rows.map(([option]) => option.length)) + 2;
  const lines = rows.map(([option, meaning]) => `  ${option.padEnd(width)}${meaning}`);
  return `${command.name}\n\n${command.summary}\n\n${lines.join('\n')}\n`;
}

function firstSentence(error: unknown): string {
  const message = error instanceof Error ? error.message : String(error);
  return message.split('. ')[0]?.replace(/\.$/u, '') + '.';
}
