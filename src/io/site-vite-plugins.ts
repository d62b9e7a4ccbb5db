import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { generatorRoot } from './paths.ts';

interface Resolver {
  resolve(id: string, importer: string, options: { skipSelf: boolean }): Promise<unknown>;
}

/** What Vite must know to build a survey that lives outside of the generator, and to leave out what no browser loads. */
export function siteVitePlugins(root: string) {
  return [resolveFromGenerator(root), nativeLibrary(), woff2Only()];
}

/** Chapters of another folder import Astro's runtime when compiled; it is installed beside the generator only. */
function resolveFromGenerator(root: string) {
  const content = path.join(root, 'content') + path.sep;
  const stand = path.join(generatorRoot, 'astro.config.mjs');
  return {
    name: 'compendium:resolve-from-generator',
    enforce: 'pre' as const,
    resolveId(this: Resolver, id: string, importer: string | undefined) {
      const isBare = /^[\w@]/u.test(id) && !path.isAbsolute(id);
      return isBare && importer?.startsWith(content)
        ? this.resolve(id, stand, { skipSelf: true })
        : undefined;
    },
  };
}

/**
 * On the server, the library is not bundled: Node runs its TypeScript as it is and has most of it loaded already.
 * Bundling it anew for the content and again for the pages would take a third of the build.
 */
function nativeLibrary() {
  const library = path.join(generatorRoot, 'src', 'lib') + path.sep;
  const readers = ['read-survey.ts', 'papers-loader.ts'].map((name) =>
    path.join(generatorRoot, 'src', 'io', name),
  );
  return {
    name: 'compendium:native-library',
    enforce: 'pre' as const,
    resolveId(this: { environment: { name: string } }, id: string, importer: string | undefined) {
      if (
        this.environment.name === 'client' ||
        importer === undefined ||
        !id.endsWith('.ts') ||
        !id.startsWith('.')
      ) {
        return undefined;
      }
      const file = path.resolve(path.dirname(importer.replace(/\?.*$/u, '')), id);
      const isNative = file.startsWith(library) || readers.includes(file);
      return isNative ? { id: pathToFileURL(file).href, external: true } : undefined;
    },
  };
}

/** KaTeX names each font in three formats; every browser that this site supports reads the first. */
function woff2Only() {
  return {
    name: 'compendium:woff2-only',
    enforce: 'pre' as const,
    transform(code: string, id: string) {
      return /katex[^/]*\.css/u.test(id)
        ? {
            code: code.replace(/,\s*url\([^)]+\.(?:woff|ttf)\)\s*format\("(?:woff|truetype)"\)/gu, ''),
            map: null,
          }
        : undefined;
    },
  };
}
