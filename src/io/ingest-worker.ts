import { parentPort, workerData } from 'node:worker_threads';
import { CompendiumError } from '../lib/diagnostics/error.ts';
import { ingest } from './ingest.ts';
import type { IngestAnswer } from './ingest-beside.ts';

const { root } = workerData as { root: string };
parentPort?.postMessage(await answer());

async function answer(): Promise<IngestAnswer> {
  try {
    const { written, unchanged, kept } = await ingest(root, { check: false });
    return { counts: { written: written.length, unchanged: unchanged.length, kept: kept.length } };
  } catch (error) {
    if (error instanceof CompendiumError) return { problem: { message: error.message, hint: error.hint } };
    throw error;
  }
}
