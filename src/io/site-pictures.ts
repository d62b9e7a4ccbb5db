import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { Worker } from 'node:worker_threads';
import { CompendiumError } from '../lib/diagnostics/error.ts';
import { sitePictures, type Picture } from '../lib/site/picture/pictures.ts';
import type { Survey } from '../lib/survey/types.ts';
import { mapFiles } from './map-files.ts';
import { generatorRoot } from './paths.ts';

/** What the thread is given. */
export interface PictureTask {
  pictures: Picture[];
  /** Drawn pictures by the hash of what they show; shared by all surveys. */
  cache: string;
}

/** What the thread answers: for each picture the file of the cache that holds it. */
export type PictureAnswer = { files: { path: string; file: string }[]; drawn: number } | { problem: string };

/** Pictures that a thread of its own draws while the pages are rendered. */
export interface PicturesAtWork {
  /**
   * Puts all pictures into the site.
   *
   * @returns how many there are, and how many of them were not in the cache
   * @throws CompendiumError when one could not be drawn
   */
  writeTo(out: string): Promise<{ all: number; drawn: number }>;
  /** Ends the work of a build that has failed elsewhere. */
  stop(): Promise<void>;
}

/** Starts to draw the pictures of a survey that stand for its pages where a link is shown. */
export function startPictures(survey: Survey): PicturesAtWork {
  const task: PictureTask = {
    pictures: sitePictures(survey),
    cache: path.join(generatorRoot, '.cache', 'pictures'),
  };
  const worker = new Worker(new URL('./picture-worker.ts', import.meta.url), { workerData: task });
  const answer = answerOf(worker);
  // A fault is told when the pictures are asked for.
  answer.catch(() => undefined);
  return {
    writeTo: async (out) => {
      const { files, drawn } = await answer;
      await mkdir(path.join(out, 'og', 'papers'), { recursive: true });
      await mkdir(path.join(out, 'og', 'chapters'), { recursive: true });
      await mapFiles(files, ({ path: goal, file }) => copyFile(file, path.join(out, goal)));
      return { all: files.length, drawn };
    },
    stop: async () => {
      await worker.terminate();
    },
  };
}

/** A site whose own address is not known links no pictures, since a link to one is a whole address. */
export const noPictures: PicturesAtWork = {
  writeTo: () => Promise.resolve({ all: 0, drawn: 0 }),
  stop: () => Promise.resolve(),
};

function answerOf(worker: Worker): Promise<Exclude<PictureAnswer, { problem: string }>> {
  return new Promise((resolve, reject) => {
    worker.once('message', (answer: PictureAnswer) => {
      if ('problem' in answer) reject(new CompendiumError(answer.problem));
      else resolve(answer);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => {
      reject(new Error(`the drawing of pictures ended with code ${String(code)} before it was done`));
    });
  });
}
