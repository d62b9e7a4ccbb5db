/** Address of a Creative Commons licence by its usual short name, `CC BY-SA 4.0`; nothing for other names. */
export function licenceAddress(name: string): string | undefined {
  if (/^CC ?0\b/iu.test(name)) return 'https://creativecommons.org/publicdomain/zero/1.0/';
  const [, terms, version] = /^CC[ -](BY(?:-(?:NC|SA|ND))*)[ -](\d\.\d)$/iu.exec(name.trim()) ?? [];
  return terms === undefined || version === undefined
    ? undefined
    : `https://creativecommons.org/licenses/${terms.toLowerCase()}/${version}/`;
}
