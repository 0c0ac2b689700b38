import { inPounds } from '../../../process/formatting';

/** An amount as a paper prints it: how much, and whether a minus sign or brackets are around it. */
interface PrintedAmount {
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

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+|\d+)`;
const scales = '(?:k|thousand|mn?|million|bn|billion)';
const currencySigns = '[€$¥₹₽₩₺₴₪฿]';
const currencyWords =
  '(?:EUR|USD|CHF|JPY|CNY|AUD|CAD|NZD|SEK|NOK|DKK|PLN|INR|ZAR|HKD|euros?|dollars?)';
const amount = String.raw`[-−–]?${digits}(?:\.\d+)?\s*${scales}?`;
/** A sign beside a number is certain. A word may belong to a name, unless it is all there is. */
const otherCurrency = new RegExp(
  [
    String.raw`${currencySigns}(?=\s*[-−–]?\d)`,
    String.raw`(?<=\d\s*${scales}?\s*)${currencySigns}`,
    String.raw`(?<=^[\s(]*)${currencyWords}(?=\s*${amount}[\s)]*$)`,
    String.raw`(?<=^[\s(]*${amount}\s*)${currencyWords}(?=[\s)]*$)`,
  ].join('|'),
  'i',
);

/** The sign or code of another currency in a text that has no pounds; null where there is none. */
function otherCurrencyIn(text: string): string | null {
  if (/£|\bGBP\b/i.test(text)) return null;
  return otherCurrency.exec(text)?.[0] ?? null;
}

/**
 * The forms that state one amount exactly. Any other word or mark may make another amount of it:
 * `est £12`, `£2,500 p.a.`, `2 x £2,500`, `£1 000`, `£1.000`.
 */
const exactForms = [
  // £1,234 or 1234.50
  String.raw`(?:(?:£|GBP)\s*(?<inner>[-−–])?)?(?<number>${digits}(?:\.\d\d)?)`,
  // £36k or £2.36 million
  String.raw`£\s*(?<inner>[-−–])?(?<number>${digits}(?:\.\d+)?)\s*(?<scale>${scales})`,
  // 50p
  String.raw`(?<number>${digits})\s*(?<scale>p|pence)`,
].map((form) => new RegExp(String.raw`^(?<outer>[-−–])?${form}$`, 'i'));
/** How many zeros a scale stands for in pence; pounds where there is none. */
const zerosOf: Readonly<Record<string, number>> = { p: 0, k: 5, t: 5, m: 8, b: 11 };

/** The one amount that a printed text states exactly; null where it is anything else. */
function printedAmountIn(text: string): PrintedAmount | null {
  const trimmed = text.trim();
  // Book-keepers put brackets around the whole of a negative amount.
  const [, bracketed] = /^\(\s*(.*?)\s*\)$/s.exec(trimmed) ?? [];
  for (const form of exactForms) {
    const { number, scale = '', inner, outer } = form.exec(bracketed ?? trimmed)?.groups ?? {};
    if (number === undefined) continue;
    const zeros = zerosOf[scale.charAt(0).toLowerCase()] ?? 2;
    const pence = Math.round(Number(`${number.replaceAll(',', '')}e${zeros}`));
    if (!Number.isSafeInteger(pence)) return null;
    const marks = [bracketed, inner, outer].filter((mark) => mark !== undefined).length;
    // Two signs may mean either.
    return marks > 1 ? null : { pence, isNegative: marks === 1 };
  }
  return null;
}
