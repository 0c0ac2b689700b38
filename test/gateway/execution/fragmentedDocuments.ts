import {
  doTypesOverlap,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isNonNullType,
  isObjectType,
  isUnionType,
} from 'graphql';

import type { Pick } from './anOperation';

const times = (count: number, part: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => part(index)).join(' ');

/** Fragments that spread one another, each kind of any size; every document is valid. */
export const fragmentFamilies: Readonly<Record<string, (size: number) => string>> = {
  'a chain': (size) =>
    `{ office(code: "kent") { ...F0 } }
    ${times(size, (i) => `fragment F${i} on Office { ...F${i + 1} }`)}
    fragment F${size} on Office { name }`,
  'diamonds at the root': (size) =>
    `{ ...F0 } ${times(size, (i) => `fragment F${i} on Query { ...F${i + 1} ...F${i + 1} }`)}
    fragment F${size} on Query { office(code: "kent") { name } }`,
  'diamonds below a field': (size) =>
    `{ office(code: "kent") { ...F0 } }
    ${times(size, (i) => `fragment F${i} on Office { ...F${i + 1} ...F${i + 1} }`)}
    fragment F${size} on Office { name }`,
  'diamonds through two fragments': (size) =>
    `{ office(code: "kent") { ...F0 } } ${times(
      size,
      (i) => `fragment F${i} on Office { ...A${i} ...B${i} }
        fragment A${i} on Office { ...F${i + 1} } fragment B${i} on Office { ...F${i + 1} }`,
    )} fragment F${size} on Office { name }`,
  'diamonds through inline fragments': (size) =>
    `{ office(code: "kent") { ...F0 } } ${times(
      size,
      (i) => `fragment F${i} on Office { ... { ...F${i + 1} } ... on Office { ...F${i + 1} } }`,
    )} fragment F${size} on Office { name }`,
  'diamonds through types': (size) =>
    `{ office(code: "kent") { ...F0 } } ${times(
      size,
      (i) =>
        `fragment F${i} on Office { ... on KentOffice { ...F${i + 1} } ... on EssexOffice { ...F${i + 1} } }`,
    )} fragment F${size} on Office { name }`,
  'diamonds with conditions': (size) =>
    `query ($yes: Boolean = true) { office(code: "kent") { ...F0 @include(if: $yes) ...F0 } }
    ${times(size, (i) => `fragment F${i} on Office { ...F${i + 1} ...F${i + 1} }`)}
    fragment F${size} on Office { name }`,
  'diamonds in levels of fields': (size) =>
    `{ regions { ...F0 } } ${times(4, (i) =>
      i % 2 === 0
        ? `fragment F${i} on Region { ${times(size, () => `offices { ...F${i + 1} }`)} }`
        : `fragment F${i} on Office { ${times(size, () => `regions { ...F${i + 1} }`)} }`,
    )} fragment F4 on Region { name }`,
  'many spreads': (size) =>
    `{ office(code: "kent") { ${times(size, (i) => `...F${i}`)} } }
    ${times(size, (i) => `fragment F${i} on Office { name }`)}`,
  'the same spread': (size) =>
    `{ office(code: "kent") { ${times(size, () => '...F')} } } fragment F on Office { name }`,
  'the same field': (size) => `{ office(code: "kent") { ${times(size, () => 'name')} } }`,
  'inline fragments in one another': (size) =>
    `{ office(code: "kent") { ${times(size, () => '... on Office {')} name ${'}'.repeat(size)} } }`,
  'diamonds in questions about the schema': (size) =>
    `{ __schema { queryType { ...F0 } } }
    ${times(size, (i) => `fragment F${i} on __Type { ...F${i + 1} ...F${i + 1} }`)}
    fragment F${size} on __Type { name }`,
};

/** A document's fragment, with how deep its fields are nested. */
interface Written {
  readonly name: string;
  readonly type: GraphQLCompositeType;
  readonly text: string;
  readonly depth: number;
}

interface Body {
  readonly text: string;
  readonly depth: number;
}

/** How deep fields may be nested; the hub allows a little more. */
const depthMax = 9;
/** How many conditions a document may have, spread by spread; the hub allows more. */
const conditionsMax = 1;

/** A valid document of so many fragments, each of which may spread any of those after it. */
export function aFragmentedDocument(schema: GraphQLSchema, pick: Pick, count: number): string {
  return new DocumentWriter(schema, pick).write(count);
}

class DocumentWriter {
  private readonly written: Written[] = [];
  private readonly spreadsMax: number;
  private conditions = 0;

  constructor(
    private readonly schema: GraphQLSchema,
    private readonly pick: Pick,
  ) {
    this.spreadsMax = 1 + pick(4);
  }

  write(count: number): string {
    const types = ['Query', 'Office', 'Region', 'KentOffice', 'Award', 'OfficeAwards', 'Provider'];
    for (let index = 0; index < count; index += 1) {
      const type = this.schema.getType(this.one(types));
      if (!isCompositeType(type)) throw new Error('The schema has no such type.');
      const { text, depth } = this.body(type, 0);
      this.written.push({ name: `F${index}`, type, text, depth });
    }
    const query = this.schema.getQueryType();
    const { text } = query ? this.body(query, 0) : { text: '{ __typename }' };
    const fragments = this.written.map(
      ({ name, type, text: body }) => `fragment ${name} on ${type.name} ${body}`,
    );
    const all = this.written.map(({ name }) => name);
    // Whatever is spread nowhere else is spread here, or the document would not be valid.
    const used = new Set(
      [...[text, ...fragments].join(' ').matchAll(/\.\.\.(F\d+)/g)].map(([, name]) => name),
    );
    const rest = this.written.filter(({ name }) => all.includes(name) && !used.has(name));
    const roots = rest.map(({ name, type }) => this.placeOf(type.name, name));
    return `query ($yes: Boolean = true) { used: __typename @include(if: $yes) ...Root ${roots.join(' ')} }
      fragment Root on Query ${text}\n${fragments.join('\n')}`;
  }

  /** Where objects of a type are found, with a fragment on it. */
  private placeOf(type: string, name: string): string {
    const office = (below: string): string => `office(code: "kent") { ${below} }`;
    switch (type) {
      case 'Query':
        return `...${name}`;
      case 'Region':
        return `regions { ...${name} }`;
      case 'Provider':
        return `providers { nodes { ...${name} } }`;
      case 'Award':
        return office(`awards { nodes { ...${name} } }`);
      case 'OfficeAwards':
        return office(`awards { ...${name} }`);
      default:
        return office(`...${name}`);
    }
  }

  private body(type: GraphQLCompositeType, nesting: number): Body {
    const parts = Array.from({ length: 1 + this.pick(3) }, () => this.selection(type, nesting));
    const text = parts.map((part) => part.text).join(' ');
    return { text: `{ ${text} }`, depth: Math.max(...parts.map((part) => part.depth)) };
  }

  private selection(type: GraphQLCompositeType, nesting: number): Body {
    const kind = this.pick(6);
    const spreadable = this.written.filter(
      (one) => doTypesOverlap(this.schema, type, one.type) && nesting + one.depth < depthMax,
    );
    if (kind < 3 && spreadable.length > 0) {
      const spread = Array.from({ length: 1 + this.pick(this.spreadsMax) }, () =>
        // The latest ones are those with the most below them.
        this.one(spreadable.slice(-3)),
      );
      return {
        text: spread.map(({ name }) => `...${name}${this.condition()}`).join(' '),
        depth: Math.max(...spread.map(({ depth }) => depth)),
      };
    }
    if (kind === 3 && nesting < 3) {
      const objects = isObjectType(type) ? [type] : this.schema.getPossibleTypes(type);
      const meant = this.one([type, ...objects]);
      const { text, depth } = this.body(meant, nesting + 1);
      return { text: `... on ${meant.name}${this.condition()} ${text}`, depth };
    }
    return this.field(type, nesting);
  }

  private field(type: GraphQLCompositeType, nesting: number): Body {
    const fields = isUnionType(type)
      ? []
      : Object.values(type.getFields()).filter(isWithoutArguments);
    const leaves = fields.filter((field) => !isCompositeType(getNamedType(field.type)));
    const others = fields.filter((field) => isCompositeType(getNamedType(field.type)));
    if (nesting < 2 && others.length > 0 && this.pick(3) === 0) {
      const field = this.one(others);
      const below = getNamedType(field.type);
      if (isCompositeType(below)) {
        const { text, depth } = this.body(below, nesting + 1);
        if (depth + 1 < depthMax) return { text: `${field.name} ${text}`, depth: depth + 1 };
      }
    }
    return { text: leaves.length > 0 ? this.one(leaves).name : '__typename', depth: 1 };
  }

  private condition(): string {
    if (this.conditions === conditionsMax || this.pick(20) > 0) return '';
    this.conditions += 1;
    return ' @include(if: $yes)';
  }

  private one<Item>(items: readonly Item[]): Item {
    const item = items[this.pick(items.length)];
    if (item === undefined) throw new Error('There is nothing to pick from.');
    return item;
  }
}

function isWithoutArguments({ args }: GraphQLField<unknown, unknown>): boolean {
  return args.every(({ type, defaultValue }) => !isNonNullType(type) || defaultValue !== undefined);
}
