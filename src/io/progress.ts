/** A step of a long command, shown on stderr while it runs. */
export interface Step {
  /** Ends the step with a word on its result; gives its length in seconds. */
  done(result: string): number;
  fail(result: string): number;
}

/** Starts a step: `Rendering the pages …`, later ` 4.1 s  351 pages`. */
export function startStep(title: string): Step {
  const started = performance.now();
  const live = process.stderr.isTTY;
  if (live) process.stderr.write(`  ${title} …`);
  const end = (mark: string, result: string): number => {
    const seconds = (performance.now() - started) / 1000;
    process.stderr.write(
      `${live ? '\r' : ''}${mark} ${title.padEnd(24)} ${seconds.toFixed(1).padStart(6)} s  ${result}\n`,
    );
    return seconds;
  };
  return {
    done: (result) => end('✓', result),
    fail: (result) => end('✗', result),
  };
}
