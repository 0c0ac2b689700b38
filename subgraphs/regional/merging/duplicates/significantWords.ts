import { foldText } from '../../../../schema/foldText';

/** Words that offices write or leave out: small words and legal forms. */
const insignificant = new Set(
  'a an and at by cic cio co company for in limited llp ltd of on plc the to trading uk with'.split(
    ' ',
  ),
);

/** A number in brackets, as ledgers tell several accounts of one payee apart. */
const bracketedNumber =
  /[([]\s*(?:(?:no|nr|number|ref|id|account|acct?)\b[\s.:]*)?[\d\s./-]*\d[\s)]*[)\]]/giu;

/** The words that make a folded name, each once, in alphabetical order. */
export function significantWords(folded: string): readonly string[] {
  return [...new Set(folded.split(' '))].filter((word) => !insignificant.has(word)).sort();
}

/**
 * What two names have in common that are made of the same words, whatever their order, small words,
 * legal forms and numbers in brackets. Empty where nothing is left to compare.
 */
export function wordKeyOf(name: string): string {
  return significantWords(foldText(name.replace(bracketedNumber, ' '))).join(' ');
}
