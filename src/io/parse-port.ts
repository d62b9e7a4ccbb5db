import { UsageError } from './command.ts';

/** A port from the command line. @throws UsageError when it is none */
export function parsePort(value: string | undefined, fallback: number): number {
  if (value === undefined) return fallback;
  const port = Number(value);
  if (!/^\d+$/u.test(value) || port > 65_535) {
    throw new UsageError(`"${value}" is not a port.`, { hint: 'Use a number from 1 to 65535.' });
  }
  return port;
}
