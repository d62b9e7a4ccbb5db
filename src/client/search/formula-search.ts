import {
  findFormulas,
  readFormulaLines,
  type FormulaEntry,
  type FormulaMatch,
} from '../../lib/search/find-formulas.ts';
import { fetchSearchFile } from './search-file.ts';

let formulas: Promise<FormulaEntry[]> | undefined;

/**
 * The pages that hold a formula; loads the formulas of the survey when first asked. Without them there are none.
 *
 * @param base path of the site, with a slash at both ends
 */
export async function formulasLike(query: string, base: string): Promise<FormulaMatch[]> {
  formulas ??= fetchSearchFile(base, 'formulas.txt')
    .then((file) => file.text())
    .then(readFormulaLines);
  try {
    return findFormulas(query, await formulas);
  } catch {
    formulas = undefined; // the next query asks again
    return [];
  }
}
