import type { Root } from 'hast';
import type { Plugin } from 'unified';
import { contextOf } from './page-context.ts';
import { refuseErrors } from './refuse-errors.ts';

/**
 * Fails the file if anything is wrong with it: an error that the survey found, or what a plugin before this
 * one left as a message (Astro drops those).
 *
 * Order: the very last. May run any number of times.
 */
const rehypeRefuseErrors: Plugin<[], Root> = () => (_tree, file) => {
  refuseErrors(contextOf(file));
  const [message] = file.messages;
  if (message !== undefined) file.fail(message);
};

export default rehypeRefuseErrors;
