import {
  type DocumentNode,
  type FieldNode,
  getNamedType,
  getNullableType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLSchema,
  isCompositeType,
  isInterfaceType,
  isListType,
  isObjectType,
  isUnionType,
  Kind,
  type OperationDefinitionNode,
  SchemaMetaFieldDef,
  type SelectionSetNode,
  TypeMetaFieldDef,
  valueFromAST,
} from 'graphql';

import { fragmentsIn, mergeAtMost } from '../../process/requests/mergeSelections';

/** What one question to one office costs, in values. */
export const askCost = 20;
/** No region has more members. */
export const regionSizeMax = 10;
/** How long a list is taken to be, where nothing says how long it can be. */
const listLength = 10;

/** More selections than this cost more than any budget: they are not counted one by one. */
const selectionsMax = 100_000;

/** What of an office is in the directory; for everything else the office is asked. */
const directoryFields = new Set(
  '__typename code name policeAreaCode policeAreaName regions federated'.split(' '),
);
/** What of an organisation is in the register; everything else is merged from every office. */
const registerFields = new Set(
  '__typename id name aliases otherIdentifiers identifierEvidence'.split(' '),
);

export interface Costed {
  readonly schema: GraphQLSchema;
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  readonly variables: Readonly<Record<string, unknown>>;
  /** How many offices run a subgraph. */
  readonly officeCount: number;
}

export interface Cost {
  /** How many questions to offices it takes; each costs {@link askCost}. */
  readonly asks: number;
  /** How many values the answer can have; each costs one. */
  readonly values: number;
  readonly total: number;
  /** The dearest root field by its name in the answer, with its part of the cost. */
  readonly dearest: { readonly field: string; readonly cost: number };
}

/**
 * What an operation costs at most, counted before any of it is executed: by the sizes of pages, the
 * lengths of lists and the number of offices asked.
 */
export function costOf(costed: Costed): Cost {
  const { schema, document, operation } = costed;
  const type = schema.getRootType(operation.operation);
  const fragments = fragmentsIn(document);
  const fragmentNamed = (name: string) => fragments.get(name);
  const merged = mergeAtMost(selectionsMax, { schema, operation, fragmentNamed });
  if (!merged) return tooLong;
  const counter = new CostCounter(costed);
  const place = { offices: costed.officeCount, page: null };
  const roots = fieldsOf(merged.selectionSet).map((field) => {
    const { asks, values } = type ? counter.count(field, type, place) : nothing;
    const name = field.alias?.value ?? field.name.value;
    return { field: name, asks, values, cost: asks * askCost + values };
  });
  const [{ field, cost } = { field: '', cost: 0 }] = [...roots].sort((a, b) => b.cost - a.cost);
  const { asks, values } = sumOf(roots);
  return { asks, values, total: asks * askCost + values, dearest: { field, cost } };
}

const tooLong: Cost = {
  asks: 0,
  values: Infinity,
  total: Infinity,
  dearest: { field: '', cost: Infinity },
};

/** Questions to offices, each about all objects of a place at once; and values. */
interface Part {
  readonly asks: number;
  readonly values: number;
}

const nothing: Part = { asks: 0, values: 0 };

function sumOf(parts: readonly Part[]): Part {
  return {
    asks: parts.reduce((sum, { asks }) => sum + asks, 0),
    values: parts.reduce((sum, { values }) => sum + values, 0),
  };
}

/** How many offices the fields of a place can be about, and how long its page is. */
interface Place {
  readonly offices: number;
  readonly page: number | null;
}

/** Counts what is written out without named fragments, with nothing in it twice. */
class CostCounter {
  constructor(private readonly costed: Costed) {}

  /** A field of one object, with everything below it. */
  count(node: FieldNode, parent: GraphQLCompositeType, place: Place): Part {
    const field = fieldOf(parent, node.name.value);
    const type = field && getNamedType(field.type);
    if (!isCompositeType(type) || !field || !node.selectionSet) return { asks: 0, values: 1 };
    const given = this.argumentsOf(node, field);
    const { first = null } = given;
    const here = {
      offices: this.officesNamed(type, given) ?? place.offices,
      page: typeof first === 'number' ? Math.max(0, first) : null,
    };
    const below = this.countAll(node.selectionSet, type, here);
    const steps = this.stepsTo(type, node.selectionSet);
    // What is merged of an organisation, each office says for each organisation.
    const replies = type.name === 'Provider' ? steps * here.offices : 0;
    const length = isListType(getNullableType(field.type))
      ? lengthOf(node, type, { offices: here.offices, page: place.page })
      : 1;
    return {
      asks: below.asks + steps * here.offices,
      values: 1 + length * (below.values + replies),
    };
  }

  private countAll(selectionSet: SelectionSetNode, type: GraphQLCompositeType, place: Place): Part {
    const parts = selectionSet.selections.map((selection) => {
      if (selection.kind === Kind.FIELD) return this.count(selection, type, place);
      if (selection.kind === Kind.FRAGMENT_SPREAD) return nothing;
      const narrowed = this.typeNamed(selection.typeCondition?.name.value) ?? type;
      return this.countAll(selection.selectionSet, narrowed, place);
    });
    return sumOf(parts);
  }

  /** In how many steps offices are asked for a selection on a type: find, then fetch. */
  private stepsTo(type: GraphQLCompositeType, selectionSet: SelectionSetNode): number {
    const asks = (free: ReadonlySet<string>): boolean =>
      fieldsOf(selectionSet).some(({ name }) => !free.has(name.value));
    if (isOffice(type)) return asks(directoryFields) ? 1 : 0;
    if (type.name === 'Provider') return asks(registerFields) ? 1 : 0;
    return isObjectType(type) && 'coverage' in type.getFields() ? 2 : 0;
  }

  /** How many offices a field is narrowed to by its arguments; null when they do not say. */
  private officesNamed(type: GraphQLCompositeType, given: Arguments): number | null {
    const { officeCount } = this.costed;
    const filter = (given['filter'] ?? {}) as Arguments;
    const offices = filter['offices'];
    if (isString(given['office']) && isString(given['counterparty'])) return 2;
    if (isString(given['office']) || (isOffice(type) && isString(given['code']))) return 1;
    if (Array.isArray(offices)) return Math.min(officeCount, offices.length);
    const region = [given['region'], filter['region'], type.name === 'Region' && given['code']];
    return region.some(isString) ? Math.min(officeCount, regionSizeMax) : null;
  }

  private argumentsOf(node: FieldNode, field: GraphQLField<unknown, unknown>): Arguments {
    const literals = new Map(node.arguments?.map(({ name, value }) => [name.value, value]));
    return Object.fromEntries(
      field.args.map(({ name, type, defaultValue }): [string, unknown] => {
        const literal = literals.get(name);
        const value = literal && valueFromAST(literal, type, this.costed.variables);
        return [name, value === undefined ? defaultValue : value];
      }),
    );
  }

  private typeNamed(name: string | undefined): GraphQLCompositeType | null {
    const type = name === undefined ? undefined : this.costed.schema.getType(name);
    return isCompositeType(type) ? type : null;
  }
}

/** The fields of a selection, those in fragments among them. */
function fieldsOf({ selections }: SelectionSetNode): FieldNode[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [selection];
    return selection.kind === Kind.INLINE_FRAGMENT ? fieldsOf(selection.selectionSet) : [];
  });
}

function fieldOf(
  parent: GraphQLCompositeType,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
  if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  return isUnionType(parent) ? undefined : parent.getFields()[name];
}

type Arguments = Readonly<Record<string, unknown>>;

const isString = (value: unknown): boolean => typeof value === 'string';

function isOffice(type: GraphQLCompositeType): boolean {
  if (isInterfaceType(type)) return type.name === 'Office';
  return isObjectType(type) && type.getInterfaces().some(({ name }) => name === 'Office');
}

/** How long a list can be: a page as long as was asked for, a list of offices as all of them. */
function lengthOf(node: FieldNode, type: GraphQLCompositeType, { offices, page }: Place): number {
  const isPage = ['nodes', 'edges'].includes(node.name.value);
  if (isPage && page !== null) return page;
  const perOffice = isOffice(type) || ['MissingOffice', 'Engagement'].includes(type.name);
  return perOffice ? offices : listLength;
}
