import { isDeepStrictEqual } from 'node:util';

import { errorCodes } from '../../schema/errorCodes';

import type { Answer } from './startFederation';

/** What can be wrong with an answer through an office that lies. */
export const kinds = {
  SILENT: 'differs from the truth and does not say so',
  LOST: 'lacks what other offices answered',
  LEAK: 'shows what the office wrote into an error or a page, or an internal address',
  'BARE NULL': 'has a null that is neither the record’s own nor comes with an error at its path',
  'BAD ERROR': 'has an error without a code of the catalogue, a path, or the right office',
  'WRONG REASON': 'is told, but not as a broken contract',
} as const;
export type Kind = keyof typeof kinds;

export interface Finding {
  readonly kind: Kind;
  /** Where in the answer, and what stands there instead of what. */
  readonly difference: string;
}

export interface Measure {
  /** The code of the office that lies. */
  readonly office: string;
  /** The answer while it tells the truth. */
  readonly honest: Answer;
  /** The answer while it gives no reply instead of the altered ones. */
  readonly unanswered: Answer;
  /** Texts that must not be in an answer. */
  readonly secrets: readonly string[];
  /** Whether what is missing must be told as a broken contract, and as nothing else. */
  readonly isContractBroken: boolean;
}

type Path = readonly (string | number)[];

/**
 * What is wrong with an answer; null where nothing is. A reply that was altered counts as the honest
 * one or as none, place by place: where the answer is not the honest one, it is what it would be
 * without the reply, with an error at that place. Anything else that differs is null with an error.
 */
export function judgeAnswer(answer: Answer, measure: Measure): Finding | null {
  return findLeak(answer, measure) ?? findBadError(answer, measure) ?? compare(answer, measure);
}

function findLeak(answer: Answer, { secrets }: Measure): Finding | null {
  const text = JSON.stringify(answer);
  const secret = secrets.find((each) => text.includes(each));
  if (secret === undefined) return null;
  const at = text.indexOf(secret);
  return { kind: 'LEAK', difference: `… ${text.slice(Math.max(0, at - 60), at + 60)} …` };
}

function findBadError({ errors }: Answer, { office }: Measure): Finding | null {
  for (const error of errors) {
    const { code, office: named } = error.extensions ?? {};
    const isCoded =
      typeof code === 'string' &&
      Object.hasOwn(errorCodes, code) &&
      code !== 'INTERNAL_SERVER_ERROR';
    if (isCoded && named === office && (error.path ?? []).length > 0) continue;
    return { kind: 'BAD ERROR', difference: JSON.stringify(error) };
  }
  return null;
}

function compare(answer: Answer, measure: Measure): Finding | null {
  const { honest, unanswered, office, isContractBroken } = measure;
  const found = compareValues(
    { answer: answer.data, honest: honest.data, unanswered: unanswered.data },
    [],
    { errors: answer.errors, office },
  );
  if (found || !isContractBroken) return found;
  const reasons = [
    ...answer.errors.map(({ extensions }) => String(extensions['code'])),
    ...reasonsIn(answer.data, office),
  ];
  const other = reasons.find((reason) => !reason.endsWith('CONTRACT_BROKEN'));
  return other === undefined ? null : { kind: 'WRONG REASON', difference: other };
}

/** One place of the three answers. */
interface Compared {
  readonly answer: unknown;
  readonly honest: unknown;
  readonly unanswered: unknown;
}

interface Told {
  readonly errors: Answer['errors'];
  readonly office: string;
}

function compareValues(values: Compared, at: Path, told: Told): Finding | null {
  const { answer, honest, unanswered } = values;
  if (isDeepStrictEqual(answer, honest)) return null;
  if (isMissingFrom(answer, told.office)) return compareWithoutOffice(values, at, told);
  // An error about this very object says that it lacks the reply.
  if (isRecord(answer) && hasErrorAt(at, told) && isSame(answer, unanswered)) return null;
  if (answer === null) {
    // What is there without the reply is not the office's.
    if (unanswered !== null && unanswered !== undefined) {
      return finding('LOST', at, answer, unanswered);
    }
    return hasError(at, told) ? null : finding('BARE NULL', at, answer, honest);
  }
  if (Array.isArray(answer) && Array.isArray(honest)) {
    return compareLists(answer, honest, Array.isArray(unanswered) ? unanswered : [], at, told);
  }
  if (isRecord(answer) && isRecord(honest)) {
    const names = new Set([...Object.keys(answer), ...Object.keys(honest)]);
    for (const name of names) {
      const below = isRecord(unanswered) ? unanswered[name] : undefined;
      const field = { answer: answer[name], honest: honest[name], unanswered: below };
      const found = compareValues(field, [...at, name], told);
      if (found) return found;
    }
    return null;
  }
  return finding('SILENT', at, answer, honest);
}

/** Where the office is named as missing, all must be as it is without its reply. */
function compareWithoutOffice(values: Compared, at: Path, told: Told): Finding | null {
  const { answer, unanswered } = values;
  const place = firstDifference(withoutReasons(answer), withoutReasons(unanswered), at);
  if (!place) return hasError(at, told) ? null : finding('BARE NULL', at, answer, unanswered);
  const isLost = place.answer === null || place.answer === undefined;
  return finding(isLost ? 'LOST' : 'SILENT', place.at, place.answer, place.expected);
}

function compareLists(
  answer: readonly unknown[],
  honest: readonly unknown[],
  unanswered: readonly unknown[],
  at: Path,
  told: Told,
): Finding | null {
  if (answer.length !== honest.length) {
    const names = answer.map(nameOf);
    const lost = unanswered.find((item) => !names.includes(nameOf(item)));
    if (lost !== undefined) return finding('LOST', at, answer, lost);
    return finding('SILENT', at, answer, honest);
  }
  for (const [index, item] of answer.entries()) {
    const truth = honest[index];
    const left = unanswered.find((each) => nameOf(each) === nameOf(truth));
    const values = { answer: item, honest: truth, unanswered: left };
    const found = compareValues(values, [...at, index], told);
    if (found) return found;
  }
  return null;
}

/** What an item of a list is known by. Two items of one name are one in both lists. */
function nameOf(item: unknown): string {
  if (!isRecord(item)) return JSON.stringify(item);
  const { id, key, code, reference, transfer, cursor, office, node } = item;
  const name = id ?? key ?? code ?? reference ?? transfer ?? cursor ?? office ?? node;
  return JSON.stringify(name ?? item);
}

function isMissingFrom(value: unknown, office: string): boolean {
  if (!isRecord(value) || !isRecord(value['coverage'])) return false;
  const { missing } = value['coverage'];
  return Array.isArray(missing) && missing.some((each) => codeOf(each) === office);
}

function codeOf(missing: unknown): unknown {
  return isRecord(missing) && isRecord(missing['office']) ? missing['office']['code'] : undefined;
}

/** Why the office is missing, wherever it is named as missing. */
function reasonsIn(value: unknown, office: string): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => reasonsIn(item, office));
  if (!isRecord(value)) return [];
  const own = codeOf(value) === office && 'reason' in value ? [String(value['reason'])] : [];
  return [...own, ...Object.values(value).flatMap((below) => reasonsIn(below, office))];
}

/** A value without why an office is missing: lines of books say it in their status and in words. */
function withoutReasons(value: unknown): unknown {
  return JSON.parse(
    JSON.stringify(value ?? null, (key, below: unknown) => {
      if (key === 'reason') return undefined;
      if (key === 'summary' && Array.isArray(below)) return withoutAbsences(below);
      if (!isRecord(below) || !absences.has(below['status'])) return below;
      return { ...below, status: 'ABSENT', explanation: undefined };
    }),
  );
}

/** Tallies by status, with one for all that is absent. */
function withoutAbsences(summary: readonly unknown[]): unknown[] {
  const tallies = summary.filter(isRecord);
  const absent = tallies.filter(({ status }) => absences.has(status));
  const count = absent.reduce((sum, tally) => sum + Number(tally['count']), 0);
  return [...tallies.filter((tally) => !absent.includes(tally)), { status: 'ABSENT', count }];
}

const absences: ReadonlySet<unknown> = new Set(['OFFICE_UNAVAILABLE', 'OFFICE_REFUSED']);

function isSame(answer: unknown, unanswered: unknown): boolean {
  return firstDifference(withoutReasons(answer), withoutReasons(unanswered), []) === null;
}

/** Whether an error of the office is at this very place. */
function hasErrorAt(at: Path, { errors, office }: Told): boolean {
  return errors.some(
    ({ path = [], extensions }) =>
      extensions['office'] === office &&
      path.length === at.length &&
      path.every((step, index) => step === at[index]),
  );
}

/** Whether an error of the office is at this place, above it, or below it. */
function hasError(at: Path, { errors, office }: Told): boolean {
  return errors.some(
    ({ path = [], extensions }) =>
      extensions['office'] === office &&
      path.every((step, index) => index >= at.length || step === at[index]),
  );
}

interface Difference {
  readonly at: Path;
  readonly answer: unknown;
  readonly expected: unknown;
}

function firstDifference(answer: unknown, expected: unknown, at: Path): Difference | null {
  if (isDeepStrictEqual(answer, expected)) return null;
  if (typeof answer !== 'object' || typeof expected !== 'object' || !answer || !expected) {
    return { at, answer, expected };
  }
  const one: Record<string, unknown> = { ...answer };
  const other: Record<string, unknown> = { ...expected };
  for (const name of new Set([...Object.keys(one), ...Object.keys(other)])) {
    const found = firstDifference(one[name], other[name], [...at, name]);
    if (found) return found;
  }
  return { at, answer, expected };
}

function finding(kind: Kind, at: Path, answer: unknown, expected: unknown): Finding {
  const short = (value: unknown): string => String(JSON.stringify(value)).slice(0, 60);
  return { kind, difference: `${at.join('.')}: ${short(answer)} instead of ${short(expected)}` };
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
