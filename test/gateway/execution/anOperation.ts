import {
  getNamedType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLInterfaceType,
  type GraphQLNamedInputType,
  type GraphQLObjectType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';

/** Picks a number below another one. */
export type Pick = (below: number) => number;

type Fielded = GraphQLObjectType | GraphQLInterfaceType;

/** How deep objects are asked for within objects. */
const depthMax = 3;

/**
 * An operation over a schema, put together from what `pick` picks: any fields and arguments, with
 * other names, fragments on types, and conditions. Not each one is valid.
 */
export function anOperation(schema: GraphQLSchema, pick: Pick): string {
  const writer = new OperationWriter(schema, pick);
  const query = schema.getQueryType();
  const selections = query ? writer.selectionsOf(query, 0) : '{ __typename }';
  const used = ['$yes: Boolean! = true', '$no: Boolean!', '$first: Int = 3'].filter((definition) =>
    new RegExp(`\\${definition.split(':')[0]}\\b`).test(selections),
  );
  return `query ${used.length > 0 ? `(${used.join(', ')})` : ''} ${selections}`;
}

/** Values of the variables that {@link anOperation} uses. */
export const variables = { no: false, first: 2 };

const texts: Readonly<Record<string, readonly string[]>> = {
  code: ['kent', 'essex', 'eastern', 'mopac', 'nowhere'],
  id: ['kent:1', 'essex:cc-13', 'GB-CHC-298028', 'nobody'],
  office: ['kent', 'essex', 'nowhere'],
  offices: ['kent', 'essex', 'mopac'],
  region: ['eastern', 'south-east', 'nowhere'],
  search: ['rape', 'victim', 'support'],
  providers: ['GB-CHC-298028'],
  priorities: ['isva'],
};
const scalars: Readonly<Record<string, readonly string[]>> = {
  Boolean: ['true', 'false'],
  Int: ['1', '3', '$first'],
  Pence: ['0', '500000'],
  FinancialYear: ['"2014-15"', '"2015-16"'],
};

class OperationWriter {
  private names = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pick: Pick,
  ) {}

  selectionsOf(type: Fielded, depth: number): string {
    const fields = Object.values(type.getFields());
    const wanted = new Set(Array.from({ length: 1 + this.pick(3) }, () => this.one(fields)));
    const written = [...wanted].map((field) => this.fieldOf(field, depth));
    const fragments =
      isInterfaceType(type) && this.pick(3) === 0 ? [this.fragmentOn(type, depth)] : [];
    const typename =
      this.pick(4) === 0 ? [this.pick(2) === 0 ? '__typename' : 'kind: __typename'] : [];
    const selections = [...written, ...fragments, ...typename].join(' ').trim();
    return `{ ${selections || '__typename'} }`;
  }

  private fragmentOn(type: GraphQLInterfaceType, depth: number): string {
    const meant = this.one([type, ...this.schema.getImplementations(type).objects]);
    return `... on ${meant.name}${this.condition()} ${this.selectionsOf(meant, depth)}`;
  }

  private fieldOf(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const below = isObjectType(type) || isInterfaceType(type);
    if (isCompositeType(type) && (!below || depth === depthMax)) return '';
    const name = this.pick(3) === 0 ? `f${(this.names += 1)}: ${field.name}` : field.name;
    const selections = below ? ` ${this.selectionsOf(type, depth + 1)}` : '';
    return `${name}${this.argumentsOf(field.args)}${this.condition()}${selections}`;
  }

  private condition(): string {
    const conditions = [
      '@skip(if: $no)',
      '@include(if: $yes)',
      '@skip(if: $yes)',
      '@include(if: $no)',
    ];
    return this.pick(8) === 0 ? ` ${this.one(conditions)}` : '';
  }

  private argumentsOf(fields: readonly (GraphQLArgument | GraphQLInputField)[]): string {
    const given = this.given(fields);
    return given === '' ? '' : `(${given})`;
  }

  private given(fields: readonly (GraphQLArgument | GraphQLInputField)[]): string {
    return fields
      .filter(({ type, name }) => isNonNullType(type) || (name !== 'after' && this.pick(3) === 0))
      .map(({ type, name }) => `${name}: ${this.valueOf(type, name)}`)
      .join(', ');
  }

  private valueOf(type: GraphQLInputType, name: string): string {
    if (isNonNullType(type)) return this.valueOf(type.ofType, name);
    if (isListType(type)) return `[${this.valueOf(type.ofType, name)}]`;
    const named: GraphQLNamedInputType = type;
    if (isInputObjectType(named)) return `{ ${this.given(Object.values(named.getFields()))} }`;
    if (isEnumType(named)) return this.one(named.getValues()).name;
    return this.one(scalars[named.name] ?? (texts[name] ?? ['kent']).map((text) => `"${text}"`));
  }

  private one<Item>(items: readonly Item[]): Item {
    const item = items[this.pick(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }
}
