import {
  getIntrospectionQuery,
  getNamedType,
  type GraphQLArgument,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLInputField,
  type GraphQLInputType,
  type GraphQLSchema,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isListType,
  isNonNullType,
  isObjectType,
  isUnionType,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
} from 'graphql';

import type { Pick } from './anOperation';

/** A document with its variables. */
export interface AnyRequest {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/**
 * A request over a schema, put together from what `pick` picks: any field of any root, each argument
 * left out, null, an empty list, empty text or a value, written into the document or in a variable
 * that is absent, null or given. Not each one is valid.
 */
export function aRequest(schema: GraphQLSchema, pick: Pick): AnyRequest {
  return new RequestWriter(schema, pick).write();
}

/** How deep objects are asked for within objects. */
const depthMax = 4;

/** A value of an enum, which has no quotes in a document. */
class EnumValue {
  constructor(readonly name: string) {}

  toJSON(): string {
    return this.name;
  }
}

const texts: Readonly<Record<string, readonly string[]>> = {
  code: ['kent', 'essex', 'eastern', 'mopac', 'nowhere'],
  id: ['kent:1', 'essex:cc-13', 'GB-CHC-298028', 'nobody'],
  office: ['kent', 'essex', 'nowhere'],
  counterparty: ['kent', 'essex', 'nowhere'],
  offices: ['kent', 'essex', 'mopac'],
  region: ['eastern', 'south-east', 'nowhere'],
  search: ['rape', 'victim', '%', ' '],
  providers: ['GB-CHC-298028'],
  priorities: ['isva'],
};
const scalars: Readonly<Record<string, readonly unknown[]>> = {
  Boolean: [true, false],
  Int: [0, 1, 3, 500, -1],
  Float: [0, 1.5],
  Pence: [0, 1, 500_000],
  FinancialYear: ['2014-15', '2015-16'],
  Date: ['2014-07-01', '2026-11-30'],
  DateTime: ['2026-07-01T09:00:00Z'],
};

type Given = GraphQLArgument | GraphQLInputField;

class RequestWriter {
  private names = 0;
  private readonly definitions: string[] = [];
  private readonly variables: Record<string, unknown> = {};
  private readonly fragments: string[] = [];

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pick: Pick,
  ) {}

  write(): AnyRequest {
    // Rarely: the answer is long, and there are few of these.
    if (this.pick(100) === 0) return { query: this.introspection(), variables: {} };
    const [root, operation] =
      this.pick(10) === 0
        ? [this.schema.getMutationType(), 'mutation']
        : [this.schema.getQueryType(), 'query'];
    const selections = root ? this.selectionsOf(root, 0) : '{ __typename }';
    const defined = this.definitions.length > 0 ? ` (${this.definitions.join(', ')})` : '';
    const query = [`${operation}${defined} ${selections}`, ...this.fragments].join('\n');
    return {
      query,
      variables: JSON.parse(JSON.stringify(this.variables)) as AnyRequest['variables'],
    };
  }

  private introspection(): string {
    return getIntrospectionQuery({
      descriptions: this.maybe(),
      specifiedByUrl: this.maybe(),
      directiveIsRepeatable: this.maybe(),
      schemaDescription: this.maybe(),
      inputValueDeprecation: this.maybe(),
      oneOf: this.maybe(),
    });
  }

  private selectionsOf(type: GraphQLCompositeType, depth: number): string {
    const fields = isUnionType(type) ? [] : Object.values(type.getFields());
    const all = depth === 0 && type === this.schema.getQueryType() ? [...fields, ...meta] : fields;
    const count = depth === 0 ? 1 + this.pick(2) : 1 + this.pick(3);
    const wanted = new Set(
      all.length === 0 ? [] : Array.from({ length: count }, () => this.one(all)),
    );
    const written = [...wanted].map((field) => this.fieldOf(field, depth));
    if (!isObjectType(type) && this.pick(2) === 0) written.push(this.inlineFragment(type, depth));
    if (depth > 0 && this.pick(8) === 0) written.push(this.fragment(type, depth));
    if (this.pick(4) === 0) written.push('__typename');
    return `{ ${written.join(' ').trim() || '__typename'} }`;
  }

  private inlineFragment(type: GraphQLCompositeType, depth: number): string {
    const objects = isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
    const meant = this.one([type, ...objects]);
    return `... on ${meant.name}${this.condition()} ${this.selectionsOf(meant, depth)}`;
  }

  private fragment(type: GraphQLCompositeType, depth: number): string {
    const name = `F${(this.names += 1)}`;
    // Not at this depth: a fragment may hold another one, and so on.
    this.fragments.push(`fragment ${name} on ${type.name} ${this.selectionsOf(type, depth + 1)}`);
    return `...${name}${this.condition()} ...${name}`;
  }

  private fieldOf(field: GraphQLField<unknown, unknown>, depth: number): string {
    const type = getNamedType(field.type);
    const isComposite = isCompositeType(type);
    if (isComposite && depth === depthMax) return '';
    const given = this.argumentsOf(field.args);
    const name =
      given !== '' || this.pick(4) === 0 ? `f${(this.names += 1)}: ${field.name}` : field.name;
    const selections = isComposite ? ` ${this.selectionsOf(type, depth + 1)}` : '';
    return `${name}${given}${this.condition()}${selections}`;
  }

  private condition(): string {
    if (this.pick(10) > 0) return '';
    const directive = this.maybe() ? 'skip' : 'include';
    const condition = this.maybe() ? this.conditionVariable() : String(this.maybe());
    return ` @${directive}(if: ${condition})`;
  }

  private conditionVariable(): string {
    const name = `c${(this.names += 1)}`;
    const isRequired = this.maybe();
    this.definitions.push(`$${name}: Boolean${isRequired ? '!' : ` = ${String(this.maybe())}`}`);
    this.variables[name] =
      isRequired || this.maybe() ? this.maybe() : this.one([null, true, undefined]);
    return `$${name}`;
  }

  private argumentsOf(args: readonly GraphQLArgument[]): string {
    const given = args.flatMap((arg) => {
      const isRequired = isNonNullType(arg.type) && arg.defaultValue === undefined;
      if (!isRequired && this.maybe()) return [];
      return [
        `${arg.name}: ${this.maybe() ? inDocument(this.valueOf(arg.type, arg.name)) : this.variable(arg)}`,
      ];
    });
    return given.length === 0 ? '' : `(${given.join(', ')})`;
  }

  /** A variable of a type that may stand for the argument, with a value or without one. */
  private variable({ name: argument, type, defaultValue }: GraphQLArgument): string {
    const name = `v${(this.names += 1)}`;
    const nullable = isNonNullType(type) ? type.ofType : type;
    const mayBeLeftOut = !isNonNullType(type) || defaultValue !== undefined;
    const [isRequired, hasDefault] = this.one([
      [true, false],
      [false, true],
      [!mayBeLeftOut, false],
    ] as const);
    const byDefault = this.valueOf(type, argument);
    const usesDefault = hasDefault && !(byDefault === null && isNonNullType(type));
    const isGiven = isRequired || this.pick(3) > 0;
    this.definitions.push(
      `$${name}: ${String(nullable)}${isRequired ? '!' : ''}${usesDefault ? ` = ${inDocument(byDefault)}` : ''}`,
    );
    if (isGiven) {
      const value = this.valueOf(nullable, argument);
      this.variables[name] =
        value === null && isRequired ? this.valueBelow(nullable, argument) : value;
    }
    return `$${name}`;
  }

  private valueOf(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.valueBelow(type.ofType, name);
    return this.pick(4) === 0 ? null : this.valueBelow(type, name);
  }

  /** A value that is not null. */
  private valueBelow(type: GraphQLInputType, name: string): unknown {
    if (isNonNullType(type)) return this.valueBelow(type.ofType, name);
    if (isListType(type)) {
      return Array.from({ length: this.pick(3) }, () => this.valueOf(type.ofType, name));
    }
    if (isInputObjectType(type)) return this.objectOf(Object.values(type.getFields()));
    if (isEnumType(type)) return new EnumValue(this.one(type.getValues()).name);
    const known = scalars[type.name];
    if (known) return this.one(known);
    return this.one(['', ...(texts[name] ?? ['kent', 'x'])]);
  }

  private objectOf(fields: readonly Given[]): Record<string, unknown> {
    return Object.fromEntries(
      fields
        .filter(({ type, defaultValue }) => {
          const isRequired = isNonNullType(type) && defaultValue === undefined;
          return isRequired || this.pick(3) === 0;
        })
        .map(({ type, name }): [string, unknown] => [name, this.valueOf(type, name)]),
    );
  }

  private maybe(): boolean {
    return this.pick(2) === 0;
  }

  private one<Item>(items: readonly Item[]): Item {
    const item = items[this.pick(items.length)];
    if (item === undefined && !items.includes(item as Item)) {
      throw new Error('There is nothing to pick from.');
    }
    return item as Item;
  }
}

const meta: readonly GraphQLField<unknown, unknown>[] = [SchemaMetaFieldDef, TypeMetaFieldDef];

/** A value as it is written into a document. */
function inDocument(value: unknown): string {
  if (value instanceof EnumValue) return value.name;
  if (Array.isArray(value)) return `[${value.map(inDocument).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const fields = Object.entries(value).map(([name, below]) => `${name}: ${inDocument(below)}`);
  return `{ ${fields.join(', ')} }`;
}
