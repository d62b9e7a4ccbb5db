import { Worker } from 'node:worker_threads';
import { CompendiumError } from '../lib/diagnostics/error.ts';

/** How many pages an ingest wrote, found as they should be, or left as people have them. */
export interface IngestCounts {
  written: number;
  unchanged: number;
  kept: number;
}

/** What the thread answers. */
export type IngestAnswer =
  { counts: IngestCounts } | { problem: { message: string; hint: string | undefined } };

/**
 * Ingests in a thread of its own, so that a build can load what it needs meanwhile.
 *
 * @throws CompendiumError as `ingest` does
 */
export function ingestBeside(root: string): Promise<IngestCounts> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL('./ingest-worker.ts', import.meta.url), { workerData: { root } });
    worker.once('message', (answer: IngestAnswer) => {
      if ('counts' in answer) resolve(answer.counts);
      else reject(new CompendiumError(answer.problem.message, { hint: answer.problem.hint }));
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`the ingest ended with code ${String(code)} before it was done`));
    });
  });
}
