import {
  buildASTSchema,
  getNamedType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  parse,
  print,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  GraphQLOutputType,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionNode,
  SelectionSetNode,
} from 'graphql';
import { LRUCache } from 'lru-cache';

import { officeFieldName } from '../../schema/officeIdentity';
import type { OfficeIdentity } from '../../schema/officeIdentity';
import { officeSdl, officeTypeName } from '../../schema/officeSdl';
import { regionalSdl } from '../../schema/regionalSdl';
import {
  answeredFields,
  identities,
  records,
  replyRules,
  signedNumbers,
} from '../../schema/replyRules';
import { parseOperation } from '../transport/parseOperation';

import { compileReply } from './compileReply';
import type { Check, ReplyContract } from './compileReply';

/** How many operations of one subgraph are kept compiled. */
const compiledMax = 2_000;

/** What our own fields of an operation begin with: no canonical operation has such an alias. */
export const ownPrefix = 'hub_';

/** An operation as a subgraph is asked it, and the check of its replies. */
export interface GuardedOperation {
  /** The operation with the fields that tell whose an entity is. */
  readonly text: string;
  readonly check: Check;
  /** Every name that can stand in the path of an error. */
  readonly names: ReadonlySet<string>;
  /** The names of the fields at its top. */
  readonly roots: readonly string[];
}

/** What an entity is asked for by: its type and its key. */
export interface Representation {
  readonly __typename: string;
  readonly [field: string]: unknown;
}

interface ContractOptions {
  readonly sdl: DocumentNode;
  readonly records: readonly string[];
  readonly contract: Omit<ReplyContract, 'schema'>;
}

/** What one subgraph has promised to answer, ready to hold its replies against. */
export class OfficeContract {
  private readonly schema: GraphQLSchema;
  private readonly contract: ReplyContract;
  /** The key of each type that is asked for by one. */
  private readonly keys: ReadonlyMap<string, SelectionSetNode>;
  private readonly operations = new LRUCache<string, GuardedOperation>({ max: compiledMax });

  private readonly records: ReadonlySet<string>;
  /** The names of all arguments and of the fields of all inputs. */
  private readonly inputs = new Set<string>();

  private constructor({ sdl, contract, records }: ContractOptions) {
    this.records = new Set(records);
    visit(sdl, {
      InputValueDefinition: ({ name }) => {
        this.inputs.add(name.value);
      },
    });
    this.keys = keysIn(sdl);
    this.schema = entitySchema(sdl, [...this.keys.keys()]);
    this.contract = { ...contract, schema: this.schema };
  }

  /** The contract of an office, whose own types bear its name. */
  static ofOffice({ prefix: own }: Pick<OfficeIdentity, 'prefix'>): OfficeContract {
    const named = <Value>(table: Readonly<Record<string, Value>>): ReadonlyMap<string, Value> =>
      new Map(Object.entries(table).map(([name, value]) => [officeTypeName(name, own), value]));
    const rules = named(replyRules);
    const identifying = named(identities);
    const answered = named(answeredFields);
    const mutation = officeTypeName('OwnMutation', own);
    const field = officeFieldName({ prefix: own });
    return new OfficeContract({
      sdl: officeSdl(own),
      records: records.map((name) => officeTypeName(name, own)),
      contract: {
        rulesOf: (type) => rules.get(type) ?? [],
        identityOf: (type) => identifying.get(type),
        isAnswered: (type, name) =>
          type === mutation ||
          (answered.get(type)?.includes(name === field ? 'own' : name) ?? false),
        areListsAnswered: true,
        isSigned: (name) => signedNumbers.includes(name),
      },
    });
  }

  /** The contract of the regional subgraph, where it runs alone: its types and keys. */
  static ofRegional(register: readonly OfficeIdentity[]): OfficeContract {
    return new OfficeContract({
      sdl: regionalSdl(register),
      records: [],
      contract: {
        rulesOf: () => [],
        identityOf: () => undefined,
        isAnswered: () => false,
        areListsAnswered: false,
        isSigned: () => true,
      },
    });
  }

  /** An operation, compiled once for all that ask it. */
  operation(query: string, variables: Readonly<Record<string, unknown>>): GuardedOperation {
    const document = parseOperation(query);
    const operation = operationIn(document);
    const isTrue = (name: string): boolean => {
      if (Object.hasOwn(variables, name)) return variables[name] === true;
      const { defaultValue } =
        operation.variableDefinitions?.find(({ variable }) => variable.name.value === name) ?? {};
      return defaultValue?.kind === Kind.BOOLEAN && defaultValue.value;
    };
    const key = [query, ...conditionsIn(document).map(isTrue)].join('\n');
    const known = this.operations.get(key);
    if (known) return known;
    const guarded = this.compile(document, isTrue);
    this.operations.set(key, guarded);
    return guarded;
  }

  /** Whether an entity is the one that was asked for, by type and key. */
  isAskedFor(entity: unknown, representation: Representation): boolean {
    const key = this.keys.get(representation.__typename);
    if (!key || !isObject(entity) || entity['__typename'] !== representation.__typename)
      return false;
    return isSame(key, entity, representation, ownPrefix);
  }

  /** Whether the office may have no such entity any more: a record, and nothing the hub made up. */
  isRecord({ __typename }: Representation): boolean {
    return this.records.has(__typename);
  }

  /** Whether a text names an argument or a field of one, such as filter.search. */
  isArgument(text: string): boolean {
    const [first = '', ...fields] = text.replace(/\[\d{1,6}\]/g, '').split('.');
    return this.inputs.has(first) && fields.every((field) => this.inputs.has(field));
  }

  private compile(asked: DocumentNode, isTrue: (name: string) => boolean): GuardedOperation {
    const document = this.withKeys(asked);
    const operation = operationIn(document);
    const names = new Set<string>();
    visit(document, {
      Field: ({ alias, name }) => {
        names.add((alias ?? name).value);
      },
    });
    return {
      names,
      text: print(document),
      check: compileReply(this.contract, { document, operation, isTrue }),
      roots: operation.selectionSet.selections.flatMap((selection) =>
        selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : [],
      ),
    };
  }

  /** Asks for the type and key of each entity, and for what tells the items of a list apart. */
  private withKeys(document: DocumentNode): DocumentNode {
    const typeInfo = new TypeInfo(this.schema);
    return visit(
      document,
      visitWithTypeInfo(typeInfo, {
        Field: (node) => {
          const type = typeInfo.getType();
          if (!node.selectionSet || !type) return undefined;
          const added =
            node.name.value === '_entities' ? this.keyFields(node) : this.identityFields(type);
          if (added.length === 0) return undefined;
          const selections = [...node.selectionSet.selections, ...added];
          return { ...node, selectionSet: { ...node.selectionSet, selections } };
        },
      }),
    );
  }

  private keyFields({ selectionSet }: FieldNode): SelectionNode[] {
    const types = new Set(
      (selectionSet?.selections ?? []).flatMap((selection) =>
        selection.kind === Kind.INLINE_FRAGMENT && selection.typeCondition
          ? this.entitiesOf(selection.typeCondition.name.value)
          : [],
      ),
    );
    const fragments = [...types].flatMap((type) => {
      const key = this.keys.get(type);
      return key ? [`... on ${type} ${aliased(key)}`] : [];
    });
    return selectionsIn(`{ __typename ${fragments.join(' ')} }`);
  }

  private entitiesOf(name: string): readonly string[] {
    const type = this.schema.getType(name);
    if (!isAbstractType(type)) return [name];
    return this.schema.getPossibleTypes(type).map((possible) => possible.name);
  }

  private identityFields(type: GraphQLOutputType): SelectionNode[] {
    const list = isNonNullType(type) ? type.ofType : type;
    if (!isListType(list)) return [];
    const item = getNamedType(list);
    const [only = null] = isAbstractType(item)
      ? this.schema.getPossibleTypes(item)
      : isObjectType(item)
        ? [item]
        : [];
    const field = only && this.contract.identityOf(only.name);
    return field ? selectionsIn(`{ ${ownPrefix}${field}: ${field} }`) : [];
  }
}

function operationIn({ definitions }: DocumentNode): OperationDefinitionNode {
  for (const definition of definitions) {
    if (definition.kind === Kind.OPERATION_DEFINITION) return definition;
  }
  throw new Error('A document without an operation is to be asked.');
}

const conditions = new WeakMap<DocumentNode, readonly string[]>();

/** The variables in `@skip` and `@include`. */
function conditionsIn(document: DocumentNode): readonly string[] {
  const known = conditions.get(document);
  if (known) return known;
  const found = new Set<string>();
  visit(document, {
    Directive: ({ arguments: given = [] }) => {
      for (const { value } of given) if (value.kind === Kind.VARIABLE) found.add(value.name.value);
    },
  });
  const names = [...found].sort();
  conditions.set(document, names);
  return names;
}

function keysIn({ definitions }: DocumentNode): Map<string, SelectionSetNode> {
  const keys = new Map<string, SelectionSetNode>();
  for (const definition of definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION) continue;
    const key = definition.directives?.find(({ name }) => name.value === 'key');
    const fields = key?.arguments?.find(({ name }) => name.value === 'fields')?.value;
    if (fields?.kind !== Kind.STRING) continue;
    keys.set(definition.name.value, operationIn(parse(`{ ${fields.value} }`)).selectionSet);
  }
  return keys;
}

/** The SDL with what federation adds to it: entities by their keys. */
function entitySchema(sdl: DocumentNode, entities: readonly string[]): GraphQLSchema {
  const hasQuery = sdl.definitions.some(
    (node) => node.kind === Kind.OBJECT_TYPE_DEFINITION && node.name.value === 'Query',
  );
  const added = parse(`
    scalar _Any
    union _Entity = ${entities.join(' | ')}
    ${hasQuery ? 'extend ' : ''}type Query { _entities(representations: [_Any!]!): [_Entity]! }
  `);
  const definitions = [...sdl.definitions, ...added.definitions].filter(
    ({ kind }) => kind !== Kind.SCHEMA_EXTENSION,
  );
  return buildASTSchema(
    { kind: Kind.DOCUMENT, definitions },
    { assumeValid: true, assumeValidSDL: true },
  );
}

function selectionsIn(text: string): SelectionNode[] {
  return [...operationIn(parse(text, { noLocation: true })).selectionSet.selections];
}

/** The fields of a key under names of our own. */
function aliased(key: SelectionSetNode): string {
  const fields = key.selections.map((selection) =>
    selection.kind === Kind.FIELD ? `${ownPrefix}${selection.name.value}: ${print(selection)}` : '',
  );
  return `{ ${fields.join(' ')} }`;
}

/** Whether what arrived has the key that was sent. */
function isSame(key: SelectionSetNode, arrived: unknown, sent: unknown, names: string): boolean {
  if (!isObject(arrived) || !isObject(sent)) return false;
  return key.selections.every((selection) => {
    if (selection.kind !== Kind.FIELD) return false;
    const field = selection.name.value;
    const value = arrived[names + field];
    return selection.selectionSet
      ? isSame(selection.selectionSet, value, sent[field], '')
      : value === sent[field];
  });
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}
