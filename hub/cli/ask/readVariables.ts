import {
  coerceInputValue,
  getNamedType,
  type GraphQLInputType,
  type GraphQLSchema,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  getNullableType,
  Kind,
  parse,
  typeFromAST,
  type ValueNode,
  type VariableDefinitionNode,
  visit,
} from 'graphql';

import { findOrganisation, readOffices } from '../../../schema/codelists';
import { unknownOffice } from '../../../schema/officeNames';
import { quoteGiven } from '../../../schema/quoteGiven';
import { wholeNumberIn } from '../../../schema/scalars';

import { formOf } from './variableForms';

/**
 * The variables of a query from the command line: `--office kent`. Text stays text, numbers become
 * numbers, an input is written as JSON.
 *
 * @throws an error naming the option when the query has no such variable, or the value is none,
 * such as the code of an office there is not
 */
export function readVariables(
  schema: GraphQLSchema,
  query: string,
  options: Readonly<Record<string, string>>,
): Record<string, unknown> {
  const definitions = variablesIn(query);
  return Object.fromEntries(
    Object.entries(options).map(([name, text]) => {
      const definition = definitions.find((candidate) => candidate.variable.name.value === name);
      if (definition) {
        if (officeVariables.has(name)) assertOffices(name, text);
        if (name === 'provider') assertIdentifier(name, text);
        return [name, readValue(name, text, inputTypeOf(schema, definition))];
      }
      const known = definitions.map((candidate) => `--${candidate.variable.name.value}`);
      const hint = known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has none.';
      throw new Error(`--${name}: this question has no such variable. ${hint}`);
    }),
  );
}

/** The variables that a query declares. */
export function variablesIn(query: string): readonly VariableDefinitionNode[] {
  return parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
}

/** Variables of saved questions that hold codes of offices. */
const officeVariables = new Set(['office', 'offices', 'counterparty']);
const officeCodes = new Set(readOffices().map(({ code }) => code));

/** Asked of an office that is none, the hub would answer that there is nothing. */
function assertOffices(name: string, text: string): void {
  const unknown = text.split(',').find((code) => !officeCodes.has(code));
  if (unknown !== undefined) throw new Error(`--${name}: ${unknownOffice(unknown)}`);
}

/** What to ask when one knows no identifier. */
export const findByName =
  'To look an organisation up by its name: npm run ask -- find-a-provider --search NAME';

/** Asked by a name, the hub would answer that there is no such organisation. */
function assertIdentifier(name: string, text: string): void {
  const { id, identifier } = findOrganisation(text);
  // Of every list the code comes first, or the number is of digits.
  if (id !== null || text.trim() === '' || /^[A-Z]{2,3}-[A-Z]+-|^LOCAL-|\d{4}/i.test(identifier))
    return;
  throw new Error(
    `--${name}: ${quoteGiven(text)} is not an identifier. It takes an identifier of an organisation, ` +
      `such as --${name} GB-CHC-298028.\n${findByName}`,
  );
}

/** The variable of each argument of a query, by the argument's path, such as `filter.region`. */
export function variablesByArgument(query: string): ReadonlyMap<string, string> {
  const byArgument = new Map<string, string>();
  const add = (path: string, value: ValueNode): void => {
    if (value.kind === Kind.VARIABLE) byArgument.set(path, value.name.value);
    if (value.kind !== Kind.OBJECT) return;
    for (const field of value.fields) add(`${path}.${field.name.value}`, field.value);
  };
  visit(parse(query), {
    Field: ({ arguments: given = [] }) => {
      for (const { name, value } of given) add(name.value, value);
    },
  });
  return byArgument;
}

/** The type of a variable. */
export function inputTypeOf(
  schema: GraphQLSchema,
  { type: node, variable }: VariableDefinitionNode,
): GraphQLInputType {
  const type = typeFromAST(schema, node);
  if (!isInputType(type)) throw new Error(`$${variable.name.value}: its type is unknown.`);
  return type;
}

/** A value as the type wants it; what the hub would refuse is refused with the form it takes. */
function readValue(name: string, text: string, type: GraphQLInputType): unknown {
  const named = getNamedType(type);
  const takes = formInWords(name, type);
  if (isNonNullType(type) && text.trim() === '' && ['ID', 'String'].includes(named.name)) {
    throw new Error(`--${name}: is empty. ${takes}`);
  }
  const value = valueOf(name, text, type);
  if (isInputObjectType(named) || isEnumType(named)) {
    coerceInputValue(value, type, (path, _, { message }) => {
      const place = [name, ...path.filter((key) => typeof key === 'string')].join('.');
      throw new Error(`--${place}: ${message} ${takes}`);
    });
  }
  return value;
}

/** `It takes a day, such as --on 2014-11-27.` */
function formInWords(name: string, type: GraphQLInputType): string {
  const { expected, example } = formOf(name, type);
  return `It takes ${expected}, such as --${name} ${example}`;
}

function valueOf(name: string, text: string, type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    return text.split(',').map((item) => valueOf(name, item.trim(), nullable.ofType));
  }
  if (nullable.name === 'Pence') return wholeNumberOf(name, text, 'whole pence, such as 2950000');
  if (nullable.name === 'Int') return wholeNumberOf(name, text, 'a whole number, such as 50');
  if (nullable.name === 'Float') return numberOf(name, text);
  if (nullable.name === 'Boolean') return yesOrNoOf(name, text);
  return isInputObjectType(nullable) ? jsonOf(name, text, nullable) : text;
}

/** 1e+05 and 100000.0 are whole, too: that is how statistics programs write them. */
function wholeNumberOf(name: string, text: string, expected: string): number {
  const number = wholeNumberIn(text);
  if (number === null) throw new Error(`--${name}: must be ${expected}, not "${text}".`);
  return number;
}

function numberOf(name: string, text: string): number {
  const number = /^-?\d+(\.\d+)?([eE][+-]?\d+)?$/.test(text) ? Number(text) : NaN;
  if (!Number.isFinite(number)) {
    throw new Error(`--${name}: must be a number, such as 0.5, not "${text}".`);
  }
  return number;
}

function yesOrNoOf(name: string, text: string): boolean {
  if (text === 'true' || text === 'false') return text === 'true';
  throw new Error(`--${name}: must be true or false, not "${text}".`);
}

function jsonOf(name: string, text: string, type: GraphQLInputType): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`--${name}: "${text}" is not JSON. ${formInWords(name, type)}`);
  }
}
