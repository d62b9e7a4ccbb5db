import { parentPort, workerData } from 'node:worker_threads';
import { drawPictures } from './picture-cache.ts';
import type { PictureTask } from './site-pictures.ts';

parentPort?.postMessage(await drawPictures(workerData as PictureTask));
