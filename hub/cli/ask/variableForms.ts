import {
  type GraphQLInputType,
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isListType,
} from 'graphql';

/** What a variable takes, for a person who writes it on the command line. */
export interface VariableForm {
  readonly expected: string;
  /** As it is written in a shell. */
  readonly example: string;
}

/** The form of a variable: by its name where that says more than its type. */
export function formOf(name: string, type: GraphQLInputType): VariableForm {
  return formsByName[name] ?? formOfType(type);
}

const formsByName: Readonly<Record<string, VariableForm>> = {
  office: { expected: 'the code of an office', example: 'kent' },
  counterparty: { expected: 'the code of an office', example: 'essex' },
  region: { expected: 'the code of a region', example: 'eastern' },
  provider: { expected: 'an identifier of an organisation', example: 'GB-CHC-298028' },
  search: { expected: 'a name, an abbreviation or an identifier', example: '"victim support"' },
  after: { expected: 'the cursor of the last row that was seen', example: 'CURSOR' },
};

const formsOfScalars: Readonly<Record<string, VariableForm>> = {
  Int: { expected: 'a whole number', example: '50' },
  Float: { expected: 'a number', example: '0.5' },
  Boolean: { expected: 'true or false', example: 'true' },
  Pence: { expected: 'whole pence', example: '2950000' },
  Date: { expected: 'a day', example: '2014-11-27' },
  DateTime: { expected: 'a moment', example: '2014-11-27T09:30:00Z' },
  FinancialYear: { expected: 'a financial year', example: '2014-15' },
};

function formOfType(type: GraphQLInputType): VariableForm {
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const item = formOfType(nullable.ofType);
    const named = getNamedType(nullable);
    const examples = isEnumType(named) ? named.getValues().map(({ name }) => name) : [item.example];
    return {
      expected: `one or more with commas between them, each ${item.expected}`,
      example: examples.slice(0, 2).join(','),
    };
  }
  if (isEnumType(nullable)) {
    const names = nullable.getValues().map(({ name }) => name);
    return { expected: `one of ${names.join(', ')}`, example: names[0] ?? '' };
  }
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields());
    const shown =
      fields.find(({ type: of }) => getNamedType(of).name === 'FinancialYear') ?? fields[0];
    const example = shown ? { [shown.name]: exampleInJson(shown.type) } : {};
    return {
      expected: `a JSON object with any of ${fields.map(({ name }) => name).join(', ')}`,
      example: `'${JSON.stringify(example)}'`,
    };
  }
  return formsOfScalars[nullable.name] ?? { expected: 'a text', example: 'TEXT' };
}

function exampleInJson(type: GraphQLInputType): unknown {
  const nullable = getNullableType(type);
  return isListType(nullable) ? [exampleInJson(nullable.ofType)] : formOfType(nullable).example;
}
