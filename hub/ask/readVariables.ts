import {
  type GraphQLSchema,
  isInputObjectType,
  Kind,
  parse,
  type TypeNode,
  type VariableDefinitionNode,
} from 'graphql';

import { readOffices } from '../../schema/codelists';
import { unknownOffice } from '../../schema/officeNames';
import { wholeNumberIn } from '../../schema/scalars';

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
  const definitions = parse(query).definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION ? (definition.variableDefinitions ?? []) : [],
  );
  return Object.fromEntries(
    Object.entries(options).map(([name, text]) => {
      const definition = definitions.find((candidate) => candidate.variable.name.value === name);
      if (definition) {
        if (officeVariables.has(name)) assertOffices(name, text);
        return [name, valueOf(name, text, inputTypeOf(schema, definition))];
      }
      const known = definitions.map((candidate) => `--${candidate.variable.name.value}`);
      const hint = known.length > 0 ? `It has: ${known.join(', ')}.` : 'It has none.';
      throw new Error(`--${name}: this question has no such variable. ${hint}`);
    }),
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

/** The type of a variable by its name, and whether it is a list of them. */
function inputTypeOf(schema: GraphQLSchema, { type }: VariableDefinitionNode): VariableType {
  const nullable = type.kind === Kind.NON_NULL_TYPE ? type.type : type;
  const isList = nullable.kind === Kind.LIST_TYPE;
  let node: TypeNode = nullable;
  while (node.kind !== Kind.NAMED_TYPE) node = node.type;
  return {
    isList,
    name: node.name.value,
    isInput: isInputObjectType(schema.getType(node.name.value)),
  };
}

interface VariableType {
  readonly isList: boolean;
  readonly name: string;
  readonly isInput: boolean;
}

function valueOf(name: string, text: string, type: VariableType): unknown {
  if (type.isList)
    return text.split(',').map((item) => valueOf(name, item, { ...type, isList: false }));
  if (type.name === 'Pence') return wholeNumberOf(name, text, 'whole pence, such as 2950000');
  if (type.name === 'Int') return wholeNumberOf(name, text, 'a whole number, such as 50');
  if (type.name === 'Float') return numberOf(name, text);
  if (type.name === 'Boolean') return yesOrNoOf(name, text);
  return type.isInput ? jsonOf(name, text) : text;
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

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`--${name}: "${text}" is not JSON, such as {"kinds":["PAID_BY_OTHERS"]}.`);
  }
}
