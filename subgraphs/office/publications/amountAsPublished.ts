import { inPounds } from '../../../schema/inPounds';

/** An amount as a paper prints it: how much, and whether a minus sign or brackets are around it. */
export interface PrintedAmount {
  readonly pence: number;
  readonly isNegative: boolean;
}

/** An amount in pence beside its verbatim text. */
export interface ComparedAmount {
  readonly pence: number | null;
  readonly asPublished: string | null;
  /** The unit the printed figure is rounded to; null where it is exact. */
  readonly precisionPence: number | null;
  /** Whether another column says the sign, such as the direction of a cross-charge. */
  readonly signElsewhere: boolean;
  /** The column that holds the pence. */
  readonly column: string;
}

/** What an amount's verbatim text says against its pence; null where nothing speaks against it. */
export function findContradiction({
  pence,
  asPublished,
  precisionPence,
  signElsewhere,
  column,
}: ComparedAmount): string | null {
  if (asPublished === null) return null;
  const currency = otherCurrencyIn(asPublished);
  if (currency !== null) {
    return `must be in pounds, not in ${currency}: enter pounds in ${column}, or nothing where they are not known`;
  }
  const printed = printedAmountIn(asPublished);
  if (printed === null || pence === null) return null;
  if (printed.isNegative && !signElsewhere && pence !== 0) {
    return `is negative, and ${column} is not: a refund has no row of its own here`;
  }
  // The nearest £500 may lie £250 to either side.
  if (Math.abs(printed.pence - pence) <= (precisionPence ?? 0) / 2) return null;
  const hint =
    printed.pence === pence * 100 ? `: ${column} holds pounds where pence are expected` : '';
  return `says ${inPounds(printed.pence)}, and ${column} ${inPounds(pence)}${hint}`;
}

const currencies =
  /[€$¥₹₽₩₺₴₪฿]|(?<![A-Za-z])(EUR|USD|CHF|JPY|CNY|AUD|CAD|NZD|SEK|NOK|DKK|PLN|INR|ZAR|HKD)(?![A-Za-z])|\b(euros?|dollars?)\b/i;

/** The sign or code of another currency in a text that has no pounds; null where there is none. */
export function otherCurrencyIn(text: string): string | null {
  if (/£|\bGBP\b/i.test(text)) return null;
  return currencies.exec(text)?.[0] ?? null;
}

const numberForm = /^(\d{1,3}(,\d{3})+|\d+)(\.\d+)?$/;
/** How many zeros a unit stands for in pence; pounds where there is none. */
const zerosOf: Readonly<Record<string, number>> = { p: 0, k: 5, m: 8, b: 11 };
/** With these words a figure is no exact amount, or one of several. */
const inexact =
  /\b(up to|over|about|around|nearly|almost|approx\w*|circa|at least|at most|more than|less than|under|between|per|each|every|annual\w*|monthly|pa|pcm)\b|[~<>≈±%]|\bp\.a\.|\bc\./i;

/**
 * The one amount that a printed text states exactly. Null where it states none, several or one that
 * cannot be read, such as `£3,161,67`.
 */
export function printedAmountIn(text: string): PrintedAmount | null {
  if (inexact.test(text)) return null;
  const runs = [...text.matchAll(/\d(?:[\d.,]*\d)?/g)];
  const inPoundSigns = runs.filter(({ index }) => /£\s*[-−–]?\s*$/.test(text.slice(0, index)));
  // Beside a sum of money stand years; without a pound sign nobody knows which is which.
  const [run, ...others] = text.includes('£') ? inPoundSigns : runs;
  if (!run || others.length > 0 || !numberForm.test(run[0])) return null;
  const before = text.slice(0, run.index);
  const after = text.slice(run.index + run[0].length);
  const [, unit = '', rest = after] =
    /^\s*(k|thousand|m|mn|million|bn|billion|p|pence)(?![a-z])(.*)$/is.exec(after) ?? [];
  // A letter or a sign that clings to the number may be a unit that was misread: `£1.8}m`.
  if (!/^($|[\s*†‡.,;:)\]])/.test(rest)) return null;
  const zeros = unit.toLowerCase().startsWith('t')
    ? 5
    : (zerosOf[unit.charAt(0).toLowerCase()] ?? 2);
  const pence = Math.round(Number(`${run[0].replaceAll(',', '')}e${zeros}`));
  // Book-keepers put brackets around the whole of a negative amount.
  const isBracketed = /^\s*\(\s*£?\s*$/.test(before) && /^\)\s*$/.test(rest);
  const isNegative = isBracketed || /[-−–]\s*$|[-−–]£\s*$/.test(before);
  return { pence, isNegative };
}
