/** Whether a query is a formula rather than words: it has TeX in it, an index, an equation, or a function of something. */
export function looksLikeFormula(query: string): boolean {
  return (
    /\\[A-Za-z]|[\^_=∑∏∫∂∇√≤≥∈]|\$.+\$|[²³ⁿ₀-₉]|[α-ωΓΔΘΛΠΣΦΨΩ]/u.test(query) ||
    /(?<![\p{L}])\p{L}{1,3}\([\p{L}\p{N}\s+*/.,-]{1,20}\)/u.test(query) ||
    /^\s*\p{L}(?:\s*[+*/<>]\s*|\s-\s)[\p{L}\p{N}](?!\p{L})/u.test(query)
  );
}
