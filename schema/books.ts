/*
 * An office's books of one year as they cross from the office to the regional subgraph: one text.
 * They are charge records, but for what a whole year has in common and what only pairs ask for.
 * Entries stand in columns: the nth item of each belongs to the nth entry. Books may hold a hundred
 * thousand entries and every question moves them all, so a column of few different values is sent
 * as those values and, for each entry, the number of its own; and what arrives is checked column by
 * column, without an object for each item.
 */
import { z } from 'zod';

import { chargeRecordShape, matchDecisionSchema } from './chargeRecord';
import { assertOffices, assertOwn, assertReply, readEncoded, type Replier } from './encodedReply';
import { isDay } from './scalars';
import { text } from './questions';
import {
  type NounReplies,
  notNegative,
  officeCodes,
  own,
  resultOrProblem,
  sumMax,
} from './replyRule';

export const booksQuestionSchema = z.strictObject({ financialYear: text });
export type BooksQuestion = z.infer<typeof booksQuestionSchema>;

const textOrNull = z.string().nullable();
const { direction, precisionPence, state, disputeReason } = chargeRecordShape;

function columnOf<Item>(isItem: (item: unknown) => item is Item, expected: string) {
  return z.custom<Item[]>(
    (column) => Array.isArray(column) && column.every(isItem),
    `must be a list of ${expected}`,
  );
}

const texts = columnOf((item): item is string => typeof item === 'string', 'texts');
const textsOrNulls = columnOf(
  (item): item is string | null => item === null || typeof item === 'string',
  'texts or nulls',
);
const amounts = columnOf(
  (item): item is number => Number.isSafeInteger(item) && Number(item) >= 0,
  'whole pence',
);

/** A column of few different values. Reads into one item for each entry. */
function fewOf<Item>(value: z.ZodType<Item>) {
  return z
    .strictObject({
      values: z.array(value),
      numbers: columnOf((item): item is number => typeof item === 'number', 'numbers'),
    })
    .transform(({ values, numbers }, context): Item[] => {
      const items = numbers.map((number) => values[number]);
      if (hasAll(items)) return items;
      context.addIssue('names a value that is not there');
      return z.NEVER;
    });
}

function hasAll<Item>(items: (Item | undefined)[]): items is Item[] {
  return !items.includes(undefined);
}

const booksReplySchema = z.strictObject({
  references: texts,
  /** The entries of other offices that they answer. */
  quotedReferences: textsOrNulls,
  directions: fewOf(direction),
  /** Codes of the other offices; null where none is named. */
  counterparties: fewOf(textOrNull),
  counterpartiesAsPublished: fewOf(textOrNull),
  jointCommissions: fewOf(textOrNull),
  /** What the office says is owed, paid or not. */
  amountsPence: amounts,
  settledAmountsPence: amounts,
  /** The unit an amount is rounded to; null when it is exact. */
  precisionsPence: fewOf(precisionPence),
  chargedOn: fewOf(textOrNull),
  dueOn: fewOf(textOrNull),
  states: fewOf(state),
  disputeReasons: fewOf(disputeReason),
  origins: fewOf(z.enum(['PUBLISHED', 'RECORDED', 'SYNTHETIC'])),
  /** What the office's people decided on which entries belong together, or do not. */
  decisions: z.array(matchDecisionSchema),
});
export type BooksReply = z.output<typeof booksReplySchema>;
type SentBooks = z.input<typeof booksReplySchema>;

export function encodeBooksReply(books: BooksReply): string {
  const sent: SentBooks = {
    ...books,
    directions: asFew(books.directions),
    counterparties: asFew(books.counterparties),
    counterpartiesAsPublished: asFew(books.counterpartiesAsPublished),
    jointCommissions: asFew(books.jointCommissions),
    precisionsPence: asFew(books.precisionsPence),
    chargedOn: asFew(books.chargedOn),
    dueOn: asFew(books.dueOn),
    states: asFew(books.states),
    disputeReasons: asFew(books.disputeReasons),
    origins: asFew(books.origins),
  };
  return JSON.stringify(sent);
}

/**
 * Reads books back.
 *
 * @throws ContractBroken where they cannot be this office's books
 */
export function decodeBooksReply(text: string, replier: Replier): BooksReply {
  const books = readEncoded(booksReplySchema, text);
  const { decisions: _, ...columns } = books;
  const { length } = books.references;
  for (const [name, column] of Object.entries(columns)) {
    assertReply(column.length === length, `${name} is not as long as references`);
  }
  assertOwn(books.references, replier);
  assertOffices(books.counterparties, replier);
  for (const name of ['chargedOn', 'dueOn'] as const) {
    const days = new Set(books[name]);
    assertReply(
      [...days].every((day) => day === null || isDay(day)),
      `${name} is not a day`,
    );
  }
  for (const name of ['amountsPence', 'settledAmountsPence'] as const) {
    let sum = 0;
    for (const pence of books[name]) sum += pence;
    assertReply(sum <= sumMax, `${name} add up to more than an office can have`);
  }
  return books;
}

function asFew<Item>(column: readonly Item[]): { values: Item[]; numbers: number[] } {
  const known = new Map<Item, number>();
  const numbers = column.map((item) => {
    const number = known.get(item) ?? known.size;
    if (number === known.size) known.set(item, number);
    return number;
  });
  return { values: [...known.keys()], numbers };
}

const crossCharge = [
  ...own('reference'),
  officeCodes('counterpartyCode'),
  ...notNegative('amountPence', 'acknowledgedPence', 'settledPence', 'allocatedPence'),
];

export const bookReplies: NounReplies = {
  rules: { OwnCrossCharge: crossCharge, CrossChargePayload: [resultOrProblem('crossCharge')] },
  identities: {
    OwnCrossCharge: 'reference',
    CrossChargeEvent: 'sequence',
    BookDecision: 'sequence',
  },
  answeredFields: { OwnBooksPage: ['books'] },
  records: ['OwnCrossCharge'],
};
