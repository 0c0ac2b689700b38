import { inPounds } from '../../../process/formatting';
import type { Measure, Verdict } from '../generated/resolverTypes';

/** A published total, before it is compared. */
export interface StatedTotal {
  readonly measure: Measure;
  /** Pence or people; null when the text cannot be read or nothing is stated. */
  readonly stated: number | null;
  readonly statedAsPublished: string;
  /** The unit the stated figure is rounded to; null when there is none to speak of. */
  readonly precision: number | null;
}

/** One line a published total claims to add up. */
export interface StatementLineValue {
  readonly sign: number;
  /** Pence or people; null when no figure was published. */
  readonly value: number | null;
  readonly numerator: number;
  readonly denominator: number;
  /** The unit the line's figure is rounded to, where known. */
  readonly precision: number | null;
}

export interface CheckResult {
  readonly computed: number | null;
  readonly lineCount: number;
  /** Stated less computed. */
  readonly difference: number | null;
  readonly verdict: Verdict;
  /** The finding in a sentence a board member can read. */
  readonly explanation: string;
}

/**
 * Compares a published total with its lines. Nothing is corrected: a stated total that disagrees
 * stays as it was stated.
 *
 * A difference is rounding when it is at most half the coarser unit of the two sides, or when the
 * stated figure is the computed one cut down to its own unit ("£1.8m" for £1,870,000).
 */
export function checkStatement(
  total: StatedTotal,
  lines: readonly StatementLineValue[],
): CheckResult {
  const lineCount = lines.length;
  const inWords = total.measure === 'PENCE' ? inPounds : inPeople;
  const computed = sumOf(lines);
  if (computed === null) {
    return {
      computed,
      lineCount,
      difference: null,
      verdict: 'NOT_CHECKABLE',
      explanation:
        lineCount === 0
          ? 'No line is known that this total adds up, so there is nothing to compare.'
          : 'A line of this total has no published figure, so there is nothing to compare.',
    };
  }
  const sum = `${linesInWords(lineCount)} ${inWords(computed)}`;
  if (total.stated === null) {
    return total.statedAsPublished === ''
      ? {
          computed,
          lineCount,
          difference: null,
          verdict: 'NOT_CHECKABLE',
          explanation: `No total is published; ${lowerFirst(sum)}.`,
        }
      : {
          computed,
          lineCount,
          difference: null,
          verdict: 'UNREADABLE',
          explanation: `The stated total is printed "${total.statedAsPublished}", which is not an amount; ${lowerFirst(sum)}.`,
        };
  }
  const difference = total.stated - computed;
  const rounding = roundingOf({ stated: total.stated, computed, total, lines });
  return {
    computed,
    lineCount,
    difference,
    verdict: difference === 0 ? 'AGREES' : rounding === null ? 'DISAGREES' : 'ROUNDED',
    explanation: explain({ sum, stated: inWords(total.stated), difference, rounding, inWords }),
  };
}

/** The sum of the lines; null when one of them has no figure, because unknown is not zero. */
function sumOf(lines: readonly StatementLineValue[]): number | null {
  let sum = 0;
  for (const { sign, value, numerator, denominator } of lines) {
    if (value === null) return null;
    sum += sign * Math.round((value * numerator) / denominator);
  }
  return lines.length === 0 ? null : sum;
}

interface RoundingSides {
  readonly stated: number;
  readonly computed: number;
  readonly total: StatedTotal;
  readonly lines: readonly StatementLineValue[];
}

/** How rounding explains the difference, in words; null when it does not. */
function roundingOf({ stated, computed, total, lines }: RoundingSides): string | null {
  const unit = total.precision ?? 1;
  const coarser = Math.max(unit, ...lines.map((line) => line.precision ?? 1));
  const inWords =
    total.measure === 'PENCE' ? inPounds : (count: number) => count.toLocaleString('en-GB');
  if (Math.abs(stated - computed) * 2 <= coarser) {
    return `agrees once figures are rounded to the nearest ${inWords(coarser)}`;
  }
  const cutDown = stated % unit === 0 && stated < computed && computed - stated < unit;
  return cutDown ? `is that figure cut down to a whole number of ${inWords(unit)}` : null;
}

interface Explanation {
  readonly sum: string;
  readonly stated: string;
  readonly difference: number;
  readonly rounding: string | null;
  readonly inWords: (value: number) => string;
}

function explain({ sum, stated, difference, rounding, inWords }: Explanation): string {
  if (difference === 0) return `${sum}, exactly as stated.`;
  const gap = inWords(Math.abs(difference));
  if (rounding !== null) return `${sum}; the stated ${stated} ${rounding}.`;
  return `${sum}; the stated ${stated} is ${gap} ${difference < 0 ? 'less' : 'more'}.`;
}

function linesInWords(lineCount: number): string {
  return lineCount === 1 ? 'The one line gives' : `The ${lineCount} lines add up to`;
}

function inPeople(count: number): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? 'person' : 'people'}`;
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
