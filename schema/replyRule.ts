/*
 * What rules about replies are made of. What an office's reply must be besides of the right types
 * (columns of one length, identifiers of its own, counts and sums that can be) is written beside
 * the codec of each noun; `replyRules.ts` has all of it by type. Each finding says what is wrong
 * without any value of a record, because it goes to the log.
 */
import { comparePlaces } from './paging';
import type { Place } from './questions';

/** Who replies, and to what. */
export interface ReplyContext {
  /** The office's code. */
  readonly office: string;
  readonly officeName: string;
  /** Whether there is an office with this code, federated or not. */
  readonly isOffice: (code: string) => boolean;
  /** The question in the key of the entity that is checked, decoded; null where it has none. */
  readonly question: unknown;
  /** The values of an enum of the contract. */
  readonly valuesOf: (enumName: string) => ReadonlySet<string>;
  /** Of the nearest field around that has any: its arguments, those left out by their defaults. */
  readonly arguments: Readonly<Record<string, unknown>>;
}

export interface ReplyRule {
  /** The fields it is about: where one was not asked for, the rule is not held against it. */
  readonly fields: readonly string[];
  /** What is wrong, as ` …` about the object or `.field …` about a field; null where nothing is. */
  readonly findFault: (object: Readonly<Record<string, unknown>>, context: ReplyContext) => Fault;
}

export type Fault = string | null;

/** What is known of the replies about one noun, by the type names of office.graphql. */
export interface NounReplies {
  readonly rules: Readonly<Record<string, readonly ReplyRule[]>>;
  /** By which field two objects of a list are told apart; none is there twice. */
  readonly identities?: Readonly<Record<string, string>>;
  /**
   * Fields that are null where the office gives no answer, and never otherwise: null in them needs
   * an error. So does every list that may be null.
   */
  readonly answeredFields?: Readonly<Record<string, readonly string[]>>;
  /**
   * Entities that an office can have had when it named them and have no longer: records. Every
   * other is asked for by a key that the hub has made, and is always there.
   */
  readonly records?: readonly string[];
  /** Whole numbers that may be negative; every other is a count or a place in a list. */
  readonly signedNumbers?: readonly string[];
}

/**
 * Many offices are added up: what one of them says may be no more than its share of the largest
 * whole number, or one office's figure could take away everybody's sum. It is over a million
 * million pounds, and over 33 million records.
 */
const officesMax = 64;
export const sumMax = Math.floor(Number.MAX_SAFE_INTEGER / officesMax);
export const countMax = Math.floor((2 ** 31 - 1) / officesMax);

/** The types of `object` are those of the contract when a rule is held against it. */
export function rule<Object>(
  fields: readonly (keyof Object & string)[],
  findFault: (object: Object, context: ReplyContext) => Fault,
): ReplyRule {
  return { fields, findFault: findFault as ReplyRule['findFault'] };
}

type Columns = Readonly<Record<string, readonly unknown[] | null>>;

/** Lists whose nth items belong together. */
export function columns(...fields: readonly string[]): ReplyRule[] {
  const [first = '', ...others] = fields;
  return others.map((other) =>
    rule<Columns>([first, other], (object) =>
      object[first]?.length === object[other]?.length
        ? null
        : `.${other} is not as long as ${first}`,
    ),
  );
}

export function unique(field: string): ReplyRule {
  return rule<Columns>([field], (object) => {
    const items = object[field] ?? [];
    return new Set(items).size === items.length ? null : `.${field} names something twice`;
  });
}

/** Identifiers begin with the code of the office that keeps the record. */
export function own(...fields: readonly string[]): ReplyRule[] {
  return fields.map((field) =>
    rule<Readonly<Record<string, string | readonly string[] | null>>>(
      [field],
      (object, { office }) => {
        const value = object[field] ?? [];
        const isOwn = (id: string): boolean => id.startsWith(office) && id[office.length] === ':';
        return (typeof value === 'string' ? isOwn(value) : value.every(isOwn))
          ? null
          : `.${field} is not an identifier of this office`;
      },
    ),
  );
}

/** Codes of offices that the directory knows. */
export function officeCodes(field: string): ReplyRule {
  return rule<Readonly<Record<string, string | readonly string[] | null>>>(
    [field],
    (object, { isOffice }) => {
      const value = object[field];
      const codes = value === null || value === undefined ? [] : [value].flat();
      return codes.every(isOffice) ? null : `.${field} is not the code of an office`;
    },
  );
}

export type Amounts = Readonly<Record<string, number | null>>;

export function notNegative(...fields: readonly string[]): ReplyRule[] {
  return fields.map((field) =>
    rule<Amounts>([field], (object) => ((object[field] ?? 0) < 0 ? `.${field} is negative` : null)),
  );
}

/** One is counted in the other. */
export function atMost(part: string, whole: string): ReplyRule {
  return rule<Amounts>([part, whole], (object) =>
    (object[part] ?? 0) > (object[whole] ?? 0) ? `.${part} is more than ${whole}` : null,
  );
}

/** Where no record has an amount, there is no sum. */
export function sumOf(total: string, count: string, withoutAmount: string): ReplyRule[] {
  return [
    atMost(withoutAmount, count),
    rule<Amounts>([total, count, withoutAmount], (object) =>
      object[count] === object[withoutAmount] && object[total] !== 0
        ? `.${total} is a sum of no amounts`
        : null,
    ),
  ];
}

/** What other offices' counts and sums are added to. */
export function addable(counts: readonly string[], sums: readonly string[]): ReplyRule[] {
  return [
    ...counts.map((field) =>
      rule<Amounts>([field], (object) =>
        (object[field] ?? 0) > countMax ? `.${field} is more than an office can have` : null,
      ),
    ),
    ...sums.map((field) =>
      rule<Amounts>([field], (object) =>
        Math.abs(object[field] ?? 0) > sumMax ? `.${field} is more than an office can have` : null,
      ),
    ),
  ];
}

/** The question that is answered. The hub has made it, so it is of the type of its codec. */
export function asked<Question>({ question }: ReplyContext): Question {
  return question as Question;
}

/** A list of places: no more than were asked for, from the place asked for on, in order. */
export function inOrder(
  { ids, sortKeys }: { readonly ids: readonly string[]; readonly sortKeys: readonly string[] },
  { first, after }: { readonly first: number; readonly after: Place | null },
): Fault {
  if (ids.length > first) return '.ids is longer than was asked for';
  const isPlain = !beyondPlain.test(after?.sortKey ?? '') && !sortKeys.some(isBeyondPlain);
  let id = after?.id ?? null;
  let sortKey = after?.sortKey ?? '';
  for (let index = 0; index < ids.length; index++) {
    const next = { id: ids[index] ?? '', sortKey: sortKeys[index] ?? '' };
    if (id !== null && !(isPlain && sortKey < next.sortKey)) {
      if (comparePlaces({ id, sortKey }, next) >= 0) return '.sortKeys are not in order';
    }
    ({ id, sortKey } = next);
  }
  return null;
}

/** Up to here, units and code points sort alike. */
const beyondPlain = /[\ud800-\uffff]/;

function isBeyondPlain(text: string): boolean {
  return beyondPlain.test(text);
}

/** Of what matches, a page that is not full holds all. */
export function holdsAll(
  shown: number,
  matched: number,
  { first, after }: { readonly first: number; readonly after: unknown },
): Fault {
  if (shown > matched) return '.matched is less than the page holds';
  return after === null && shown < first && shown < matched
    ? '.matched is more than a page that is not full holds'
    : null;
}

/** What the rows add up to; what is null adds nothing. */
export function total<Row>(rows: readonly Row[], valueOf: (row: Row) => number | null): number {
  return rows.reduce((sum, row) => sum + (valueOf(row) ?? 0), 0);
}

/** Of an answer to a request either the result or a problem is there. */
export function resultOrProblem(result: string): ReplyRule {
  return rule<Readonly<Record<string, unknown>> & { readonly problems: readonly unknown[] }>(
    [result, 'problems'],
    (object) =>
      (object[result] === null) === object.problems.length > 0
        ? null
        : `.${result} and problems contradict each other`,
  );
}

/** What is compared, and what the comparison says. */
export function difference(stated: string, computed: string, between: string): ReplyRule {
  return rule<Amounts>([stated, computed, between], (object) => {
    const [a, b, found] = [object[stated], object[computed], object[between]];
    if (a === null || a === undefined || b === null || b === undefined) return null;
    return found === null || found === a - b ? null : `.${between} is not the difference`;
  });
}

/** A page of an office's own list, by the arguments of its field. */
export const ownList = [
  rule<{ readonly nodes: readonly unknown[] }>(['nodes'], ({ nodes }, { arguments: given }) =>
    nodes.length > firstIn(given) ? '.nodes is longer than was asked for' : null,
  ),
  rule<{ readonly totalCount: number; readonly nodes: readonly unknown[] }>(
    ['totalCount', 'nodes'],
    ({ totalCount, nodes }, { arguments: given }) => {
      if (nodes.length > totalCount) return '.totalCount is less than the page holds';
      // Where the size of a page is not known, only an empty one is certainly not full.
      const first = Number.isFinite(firstIn(given)) ? firstIn(given) : 1;
      return (given['after'] ?? null) === null && nodes.length < Math.min(first, totalCount)
        ? '.totalCount is more than a page that is not full holds'
        : null;
    },
  ),
];

/** How many a page may hold. */
function firstIn({ first }: ReplyContext['arguments']): number {
  return typeof first === 'number' ? first : Number.POSITIVE_INFINITY;
}
