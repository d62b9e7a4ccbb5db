/** A value of JSON-LD; what is undefined or empty is not written. */
export type JsonLd =
  string | number | boolean | undefined | readonly JsonLd[] | { readonly [name: string]: JsonLd };

/** What the nodes of a page need besides the survey. */
export interface JsonLdContext {
  /** Whole address of a site path. */
  addressOf: (path: string) => string;
  /** When what the page shows last changed, `2026-11-20`, where that is known. */
  changed?: string | undefined;
}

/**
 * Text for `<script type="application/ld+json">`. Nothing inside can end the script: `<` is written as an escape.
 */
export function serialiseJsonLd(value: JsonLd): string {
  return JSON.stringify({ '@context': 'https://schema.org', ...(pruned(value) as object) }).replaceAll(
    '<',
    '\\u003c',
  );
}

/** The value without empty fields. */
function pruned(value: JsonLd): JsonLd {
  if (isList(value)) return value.map(pruned).filter(isFilled);
  if (typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value)
      .map(([name, field]) => [name, pruned(field)] as const)
      .filter(([, field]) => isFilled(field)),
  );
}

function isFilled(value: JsonLd): boolean {
  if (value === undefined || value === '') return false;
  return typeof value !== 'object' || Object.keys(value).length > 0;
}

function isList(value: JsonLd): value is readonly JsonLd[] {
  return Array.isArray(value);
}
