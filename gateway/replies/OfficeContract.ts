import {
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLOutputType,
  isAbstractType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
  print,
  type SelectionNode,
  type SelectionSetNode,
  TypeInfo,
  visit,
  visitWithTypeInfo,
} from 'graphql';
import { LRUCache } from 'lru-cache';

import { readSdl } from '../../composition/sdl/readSdl';
import { regionalSdl } from '../../composition/sdl/regionalSdl';
import { fragmentsIn } from '../../process/requests/mergeSelections';
import type { OfficeIdentity } from '../../schema/officeIdentity';
import { replyRules } from '../../schema/replyRules';
import { parseOperation } from '../offices/RegionalDataSource';

import { OfficeNames } from './OfficeNames';
import { type Check, compileReply, type ReplyContract } from './compileReply';
import { operationIn, readContract, type WrittenContract } from './readContract';

/** How much of one subgraph's operations is kept compiled, in characters of their text. */
const officeSizeMax = 256 * 1024;
/** Those of the regional subgraph name every office. */
const regionalSizeMax = 4 * 1024 * 1024;

/** What our own fields of an operation begin with: no canonical operation has such an alias. */
export const ownPrefix = 'hub_';

/** An operation as a subgraph is asked it, and the check of its replies. */
export interface GuardedOperation {
  /** The operation with the fields that tell whose an entity is. */
  readonly text: string;
  readonly check: Check;
  /** Whether it changes nothing. */
  readonly isRead: boolean;
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
  readonly written: WrittenContract;
  readonly rules: Omit<ReplyContract, 'schema' | 'nameOf'>;
  readonly records: ReadonlySet<string>;
  readonly sizeMax: number;
  /** The office whose name the own types bear; null where they are called as they are written. */
  readonly office: Pick<OfficeIdentity, 'prefix'> | null;
}

/** What every office has promised, by the names that office.graphql has for it. */
let everyOffices: WrittenContract | null = null;

/** What one subgraph has promised to answer, ready to hold its replies against. */
export class OfficeContract {
  private readonly contract: ReplyContract;
  private readonly operations: LRUCache<string, GuardedOperation>;
  private readonly names: OfficeNames;

  private constructor(private readonly options: ContractOptions) {
    const { written, rules, office, sizeMax } = options;
    this.names = new OfficeNames(office, Object.keys(written.schema.getTypeMap()));
    this.contract = {
      ...rules,
      schema: written.schema,
      nameOf: (type) => this.names.givenFor(type),
    };
    this.operations = new LRUCache({
      maxSize: sizeMax,
      sizeCalculation: ({ text }) => text.length,
    });
  }

  /** The contract of an office, whose own types bear its name. */
  static ofOffice(office: Pick<OfficeIdentity, 'prefix'>): OfficeContract {
    everyOffices ??= readContract(readSdl('office.graphql'));
    const { rules, identities, answeredFields, records, signedNumbers } = replyRules;
    return new OfficeContract({
      written: everyOffices,
      office,
      records: new Set(records),
      sizeMax: officeSizeMax,
      rules: {
        rulesOf: (type) => rules[type] ?? [],
        identityOf: (type) => identities[type],
        isAnswered: (type, field) =>
          type === 'OwnMutation' || answeredFields[type]?.includes(field) === true,
        areListsAnswered: true,
        isSigned: (field) => signedNumbers.includes(field),
      },
    });
  }

  /** The contract of the regional subgraph, where it runs alone: its types and keys. */
  static ofRegional(register: readonly OfficeIdentity[]): OfficeContract {
    return new OfficeContract({
      written: readContract(regionalSdl(register)),
      office: null,
      records: new Set(),
      sizeMax: regionalSizeMax,
      rules: {
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
    const { __typename: typeName } = representation;
    const key = this.options.written.keys.get(this.names.writtenFor(typeName));
    if (!key || !isObject(entity) || entity['__typename'] !== typeName) return false;
    return isSame(key, entity, representation, ownPrefix);
  }

  /** Whether the office may have no such entity any more: a record, and nothing the hub made up. */
  isRecord({ __typename: typeName }: Representation): boolean {
    return this.options.records.has(this.names.writtenFor(typeName));
  }

  /** The values of an enum. Throws where the contract has none of this name. */
  valuesOf(enumName: string): ReadonlySet<string> {
    const values = this.options.written.enums.get(enumName);
    if (!values) throw new Error(`The contract has no enum ${enumName}.`);
    return values;
  }

  /** Whether a text names an argument or a field of one, such as filter.search. */
  isArgument(text: string): boolean {
    const { inputs } = this.options.written;
    const words = text.replace(/\[\d{1,6}\]/g, '').split('.');
    return words.every((word) => inputs.has(word));
  }

  private compile(asked: DocumentNode, isTrue: (name: string) => boolean): GuardedOperation {
    const document = this.withKeys(this.names.asWritten(asked));
    const operation = operationIn(document);
    const names = new Set<string>();
    visit(document, {
      Field: ({ alias, name }) => {
        names.add((alias ?? name).value);
      },
    });
    return {
      names,
      isRead: operation.operation === OperationTypeNode.QUERY,
      text: print(this.names.asGiven(document)),
      check: compileReply(this.contract, { document, operation, isTrue }),
      roots: operation.selectionSet.selections.flatMap((selection) =>
        selection.kind === Kind.FIELD ? [(selection.alias ?? selection.name).value] : [],
      ),
    };
  }

  /** Asks for the type and key of each entity, and for what tells the items of a list apart. */
  private withKeys(document: DocumentNode): DocumentNode {
    const typeInfo = new TypeInfo(this.contract.schema);
    const fragments = fragmentsIn(document);
    return visit(
      document,
      visitWithTypeInfo(typeInfo, {
        Field: (node) => {
          const type = typeInfo.getType();
          if (!node.selectionSet || !type) return undefined;
          const added =
            node.name.value === '_entities'
              ? this.keyFields(typesAskedFor(node.selectionSet, fragments))
              : this.identityFields(node, type);
          if (added.length === 0) return undefined;
          const selections = [...node.selectionSet.selections, ...added];
          return { ...node, selectionSet: { ...node.selectionSet, selections } };
        },
      }),
    );
  }

  private keyFields(asked: readonly string[]): SelectionNode[] {
    const types = new Set(asked.flatMap((type) => this.entitiesOf(type)));
    const fragments = [...types].flatMap((type) => {
      const key = this.options.written.keys.get(type);
      return key ? [`... on ${type} ${aliased(key)}`] : [];
    });
    return selectionsIn(`{ __typename ${fragments.join(' ')} }`);
  }

  private entitiesOf(name: string): readonly string[] {
    const type = this.contract.schema.getType(name);
    if (!isAbstractType(type)) return [name];
    return this.contract.schema.getPossibleTypes(type).map((possible) => possible.name);
  }

  private identityFields({ selectionSet }: FieldNode, type: GraphQLOutputType): SelectionNode[] {
    const list = isNonNullType(type) ? type.ofType : type;
    if (!isListType(list)) return [];
    const item = getNamedType(list);
    const [only = null] = isAbstractType(item)
      ? this.contract.schema.getPossibleTypes(item)
      : isObjectType(item)
        ? [item]
        : [];
    const field = only && this.contract.identityOf(only.name);
    if (!field || selectionSet?.selections.some((selection) => isPlainly(selection, field)))
      return [];
    return selectionsIn(`{ ${ownPrefix}${field}: ${field} }`);
  }
}

/** The types of the entities that something is asked of. */
function typesAskedFor(
  { selections }: SelectionSetNode,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): string[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [];
    const fragment =
      selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
    if (!fragment) return [];
    const { typeCondition, selectionSet } = fragment;
    return typeCondition ? [typeCondition.name.value] : typesAskedFor(selectionSet, fragments);
  });
}

/** Whether a field is selected under its own name and without a condition. */
function isPlainly(selection: SelectionNode, field: string): boolean {
  return (
    selection.kind === Kind.FIELD &&
    selection.name.value === field &&
    !selection.alias &&
    !selection.directives?.length
  );
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
