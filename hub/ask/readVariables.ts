import { isInputObjectType, Kind, parse } from 'graphql';
import type { GraphQLSchema, TypeNode, VariableDefinitionNode } from 'graphql';

import { readOffices } from '../../schema/codelists';
import { unknownOffice } from '../../schema/officeNames';

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
  if (['Int', 'Float', 'Pence'].includes(type.name)) return numberOf(name, text);
  if (type.name === 'Boolean') return text === 'true';
  return type.isInput ? jsonOf(name, text) : text;
}

function numberOf(name: string, text: string): number {
  const number = Number(text);
  if (text.trim() === '' || Number.isNaN(number)) {
    throw new Error(`--${name}: "${text}" is not a number.`);
  }
  return number;
}

function jsonOf(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new Error(`--${name}: "${text}" is not JSON, such as {"kinds":["PAID_BY_OTHERS"]}.`);
  }
}
