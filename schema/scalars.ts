import { GraphQLError, GraphQLScalarType, Kind, print, TokenKind, type ValueNode } from 'graphql';

import { quoteGiven } from './quoteGiven';

/** A calendar day such as 2014-11-27. The 31st of February is refused. */
export const dateScalar = textScalar('Date', 'a day such as 2014-11-27', isDay);

/** A moment with its zone, such as 2014-11-29T23:30:00Z; read as the same moment in UTC. */
export const dateTimeScalar = textScalar(
  'DateTime',
  'a moment with its zone, such as 2014-11-29T23:30:00Z',
  isMoment,
  (text) => new Date(text).toISOString(),
);

/** A financial year such as 2014-15: the second half follows from the first. */
export const financialYearScalar = textScalar(
  'FinancialYear',
  'a financial year such as 2014-15',
  isFinancialYear,
);

/** Whether a text is a financial year: 2014-15 is, 2014-16 is not. */
export function isFinancialYear(text: string): boolean {
  const match = /^(?!0000)(\d{4})-(\d{2})$/.exec(text);
  return match !== null && (Number(match[1]) + 1) % 100 === Number(match[2]);
}

/** The first year there were police authorities, whose place the offices took (Police Act 1964). */
export const earliestYear = '1964-65';

/** What is wrong with a year that is entered; null where nothing is. No office has records before. */
export function tooEarlyYear(financialYear: string): string | null {
  if (financialYear >= earliestYear) return null;
  return `${financialYear} is before ${earliestYear}, the first year that an office or a police authority can have records of.`;
}

/**
 * The whole number that a decimal text stands for, exact to 2^53: 100000, 100000.0 and 1e+05 are
 * the same. Null for anything else, such as 100000.5 or 0x10, and for what is whole only after
 * rounding.
 */
export function wholeNumberIn(text: string): number | null {
  const [, sign = '', whole = '', fraction = '', exponent = '0'] =
    /^(-?)(\d+)(?:\.(\d+))?(?:[eE]([+-]?\d+))?$/.exec(text) ?? [];
  if (whole === '') return null;
  const digits = `${whole}${fraction}`.replace(/^0+/, '');
  if (digits === '') return 0;
  const significant = digits.replace(/0+$/, '');
  // How far the last digit that is not 0 stands before the decimal point.
  const places = Number(exponent) - fraction.length + digits.length - significant.length;
  if (places < 0) return null;
  const number = Number(`${sign}${significant}e${places}`);
  return Number.isSafeInteger(number) ? number : null;
}

/** An amount in whole pence, exact to 2^53: a JSON integer. A literal may be written 1e+05, too. */
export const penceScalar = new GraphQLScalarType<number, number>({
  name: 'Pence',
  serialize: assertPence,
  parseValue: assertPence,
  parseLiteral: (node) => {
    const isNumber = node.kind === Kind.INT || node.kind === Kind.FLOAT;
    const pence = isNumber ? wholeNumberIn(node.value) : null;
    if (pence !== null) return pence;
    throw notPence(literalInWords(node), node);
  },
});

export const scalarResolvers = {
  Date: dateScalar,
  DateTime: dateTimeScalar,
  FinancialYear: financialYearScalar,
  Pence: penceScalar,
};

/** Whether a text is a day such as 2014-11-27. No database knows a year 0000. */
export function isDay(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d{2}-\d{2}$/.test(text)) return false;
  // Replies are full of days: most can be told without a calendar.
  const month = Number(text.slice(5, 7));
  const day = Number(text.slice(8));
  if (month < 1 || month > 12 || day < 1) return false;
  if (day <= 28) return true;
  const date = new Date(`${text}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(text);
}

const momentForm =
  /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d(:[0-5]\d(\.\d{1,3})?)?(Z|[+-]([01]\d|2[0-3]):[0-5]\d)$/;

/**
 * Whether a text is a moment with its zone. In UTC, too, it has to lie in a year of four digits
 * that a database knows.
 */
export function isMoment(text: string): boolean {
  const [, day = ''] = momentForm.exec(text) ?? [];
  return isDay(day) && /^(?!0000)\d{4}-/.test(new Date(text).toISOString());
}

function assertPence(value: unknown): number {
  if (typeof value !== 'number' || !Number.isSafeInteger(value)) {
    throw notPence(inWords(value));
  }
  return value;
}

function notPence(given: string, node: ValueNode | null = null): GraphQLError {
  const message = `Pence must be a whole number below 2^53, not ${given}.`;
  return new GraphQLError(`${placeInWords(node)}${message}`, { nodes: node });
}

/**
 * The argument or field that a literal is given for, such as `minAmountPence: `; GraphQL itself
 * names it for variables alone. Empty where the document says nothing of it.
 */
function placeInWords(node: ValueNode | null): string {
  let token = node?.loc?.startToken;
  // Back over the other items of a list; only a name stands before a colon.
  while (token && token.kind !== TokenKind.COLON) token = token.prev ?? undefined;
  const name = token?.prev?.kind === TokenKind.NAME ? token.prev : null;
  if (!name) return '';
  return `${name.prev?.kind === TokenKind.DOLLAR ? '$' : ''}${name.value}: `;
}

/** A value as it stands in a document. */
function literalInWords(node: ValueNode): string {
  return node.kind === Kind.STRING ? quoteGiven(node.value) : print(node);
}

/** A value as JSON; what JSON cannot hold, such as a BigInt, as text. */
function inWords(value: unknown): string {
  if (typeof value === 'string' && value.length > 60) return quoteGiven(value);
  return typeof value === 'bigint' ? String(value) : JSON.stringify(value);
}

function textScalar(
  name: string,
  expected: string,
  accepts: (text: string) => boolean,
  standardForm: (text: string) => string = (text) => text,
): GraphQLScalarType<string, string> {
  const assertText = (value: unknown): string => {
    if (typeof value === 'string' && accepts(value)) return standardForm(value);
    throw new GraphQLError(`${name} must be ${expected}, not ${inWords(value)}.`);
  };
  return new GraphQLScalarType({
    name,
    serialize: assertText,
    parseValue: assertText,
    parseLiteral: (node) => {
      if (node.kind === Kind.STRING && accepts(node.value)) return standardForm(node.value);
      const message = `${name} must be ${expected}, not ${literalInWords(node)}.`;
      throw new GraphQLError(`${placeInWords(node)}${message}`, { nodes: node });
    },
  });
}
