import katex from 'katex';

const longest = 2000;

/** True when KaTeX typesets the TeX without an error or a warning. */
export function renders(tex: string, display: boolean): boolean {
  if (tex.length > longest) return false;
  try {
    katex.renderToString(tex, {
      displayMode: display,
      throwOnError: true,
      strict: 'error',
      output: 'mathml',
      // A command that KaTeX would show in red, such as \href.
      trust: ({ command }) => {
        throw new Error(command);
      },
    });
    return true;
  } catch {
    return false;
  }
}
