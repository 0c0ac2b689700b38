import {
  type DirectiveNode,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  getNamedType,
  type GraphQLCompositeType,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLOutputType,
  type GraphQLSchema,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type OperationDefinitionNode,
  type SelectionSetNode,
  valueFromASTUntyped,
} from 'graphql';

import { fragmentsIn } from '../../process/requests/mergeSelections';
import type { ReplyContext, ReplyRule } from '../../schema/replyRule';
import { isDay, isFinancialYear, isMoment } from '../../schema/scalars';

import type { ToldErrors } from './ToldErrors';

/**
 * What is wrong with a value: the way to it by field names of the contract, and words. It holds no
 * value and no name that a client or an office has chosen. Null where nothing is wrong.
 */
export type Fault = string | null;

/** Who replies, and to what. */
interface CheckContext extends ReplyContext {
  /** The question in the key of each entity that was asked for, decoded; null where it has none. */
  readonly questions: readonly unknown[];
  /** The values of the operation's variables, as they were sent. */
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Holds a value of a reply against the contract; `told` are the errors at it or below. */
export type Check = (value: unknown, told: ToldErrors | undefined, context: CheckContext) => Fault;

export interface ReplyContract {
  readonly schema: GraphQLSchema;
  /** What a type of the schema is called in replies. */
  readonly nameOf: (typeName: string) => string;
  /** What holds beyond the types, by the name of the type in the schema. */
  readonly rulesOf: (typeName: string) => readonly ReplyRule[];
  /** By which field the objects of a list are told apart; undefined where by none. */
  readonly identityOf: (typeName: string) => string | undefined;
  /** Whether null in a field that may be null needs an error. */
  readonly isAnswered: (typeName: string, field: string) => boolean;
  /** Whether a list that may be null is null for want of an answer alone. */
  readonly areListsAnswered: boolean;
  readonly isSigned: (field: string) => boolean;
}

interface ReplyOperation {
  readonly document: DocumentNode;
  readonly operation: OperationDefinitionNode;
  /** The values of the variables in `@skip` and `@include`. */
  readonly isTrue: (variable: string) => boolean;
}

/**
 * Compiles the check of one operation's replies: everything that depends on the contract and the
 * operation alone is worked out here, once, and a reply is walked with what came of it.
 */
export function compileReply(contract: ReplyContract, asked: ReplyOperation): Check {
  return new ReplyCompiler(contract, asked).root();
}

/** A field of a reply, with all that is selected below it. */
interface Selected {
  readonly field: FieldNode;
  readonly below: SelectionSetNode[];
}

class ReplyCompiler {
  private readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  /** The values of variables that are not sent. */
  private readonly defaults: Readonly<Record<string, unknown>>;

  constructor(
    private readonly contract: ReplyContract,
    private readonly asked: ReplyOperation,
  ) {
    this.fragments = fragmentsIn(asked.document);
    this.defaults = Object.fromEntries(
      (asked.operation.variableDefinitions ?? []).flatMap(({ variable, defaultValue }) =>
        defaultValue ? [[variable.name.value, valueFromASTUntyped(defaultValue)]] : [],
      ),
    );
  }

  root(): Check {
    const { operation } = this.asked;
    const type = this.contract.schema.getRootType(operation.operation);
    if (!type) throw new Error(`The contract has no ${operation.operation}.`);
    return this.objectOf(type, [operation.selectionSet]);
  }

  private valueOf(type: GraphQLOutputType, below: SelectionSetNode[], needsError: boolean): Check {
    if (isNonNullType(type)) {
      const check = this.presentOf(type.ofType, below);
      return (value, told, context) => (value === null ? ' is null' : check(value, told, context));
    }
    const check = this.presentOf(type, below);
    const isExplained = needsError || (isListType(type) && this.contract.areListsAnswered);
    if (!isExplained) {
      return (value, told, context) => (value === null ? null : check(value, told, context));
    }
    return (value, told, context) => {
      if (value !== null) return check(value, told, context);
      return told ? null : ' is null without an error';
    };
  }

  /** The check of a value that is not null. */
  private presentOf(type: GraphQLOutputType, below: SelectionSetNode[]): Check {
    if (isNonNullType(type)) return this.presentOf(type.ofType, below);
    if (isListType(type)) return this.listOf(type.ofType, below);
    if (isCompositeType(type)) return this.compositeOf(type, below);
    return leafOf(type);
  }

  private listOf(type: GraphQLOutputType, below: SelectionSetNode[]): Check {
    // A null among the items is one of the record's own where the contract allows it.
    const isNullable = !isNonNullType(type);
    const check = this.presentOf(type, below);
    const identity = this.identityIn(getNamedType(type), below);
    const areEntities = getNamedType(type).name === '_Entity';
    return (value, told, around) => {
      if (!Array.isArray(value)) return ' is not a list';
      const known = identity === null || value.length < 2 ? null : new Set<unknown>();
      for (let index = 0; index < value.length; index++) {
        const item: unknown = value[index];
        if (item === null) {
          if (!isNullable) return ' has an item that is null';
          continue;
        }
        const context = areEntities
          ? { ...around, question: around.questions[index] ?? null }
          : around;
        const toldHere = told?.below.get(index);
        if (toldHere?.below.size === 0) return ' has an item that is there and has an error';
        const fault = check(item, toldHere, context);
        if (fault !== null) return fault;
        if (known !== null && identity !== null) known.add(identity(item));
      }
      return known !== null && known.size < value.length ? ' has an item twice' : null;
    };
  }

  /** What tells an item of a list from the others; null where that was not asked for. */
  private identityIn(
    type: GraphQLNamedType,
    below: readonly SelectionSetNode[],
  ): ((item: unknown) => unknown) | null {
    const [possible, ...others] = isAbstractType(type)
      ? this.contract.schema.getPossibleTypes(type)
      : isObjectType(type)
        ? [type]
        : [];
    const field = possible && this.contract.identityOf(possible.name);
    if (!possible || !field || others.length > 0) return null;
    const name = namesOf(this.collect(possible, below)).get(field);
    if (name === undefined) return null;
    return (item) => {
      const value = (item as Readonly<Record<string, unknown>>)[name];
      return Array.isArray(value) ? JSON.stringify(value) : value;
    };
  }

  private compositeOf(type: GraphQLCompositeType, below: SelectionSetNode[]): Check {
    if (!isAbstractType(type)) return this.objectOf(type, below);
    const possible = this.contract.schema.getPossibleTypes(type);
    const checks = new Map(
      possible.map((each) => [
        this.contract.nameOf(each.name),
        lazily(() => this.objectOf(each, below)),
      ]),
    );
    const [only = null] = possible.length === 1 ? checks.values() : [];
    return (value, told, context) => {
      if (!isObject(value)) return ' is not an object';
      const typeName = value['__typename'];
      const check =
        typeName === undefined ? only : typeof typeName === 'string' && checks.get(typeName);
      return check ? check(value, told, context) : ' is of a type that cannot be here';
    };
  }

  private objectOf(type: GraphQLObjectType, below: SelectionSetNode[]): Check {
    const selected = this.collect(type, below);
    const fields = [...selected].map(([name, { field, below: selections }]) => ({
      name,
      label: `.${field.name.value}`,
      check: this.fieldOf(type, field, selections),
    }));
    const rules = this.rulesFor(type, namesOf(selected));
    const twins = this.twinsIn(type, selected);
    return (value, told, context) => {
      if (!isObject(value)) return ' is not an object';
      for (const { name, label, check } of fields) {
        const item = value[name];
        if (item === undefined) return `${label} is not there`;
        const toldHere = told?.below.get(name);
        if (toldHere?.below.size === 0 && item !== null)
          return `${label} is there and has an error`;
        const fault = check(item, toldHere, context);
        if (fault !== null) return label + fault;
      }
      if (Object.keys(value).length !== fields.length) return ' has more than was asked for';
      for (const { names, label } of twins) {
        if (told && names.some((name) => told.below.has(name))) continue;
        const [first, ...others] = names.map((name) => JSON.stringify(value[name]));
        if (others.some((other) => other !== first)) return `${label} has two values`;
      }
      for (const { names, findFault } of rules) {
        // What is null for an error cannot be compared.
        if (told && names.some((name) => value[name] === null && told.below.has(name))) continue;
        const fault = findFault(value, context);
        if (fault !== null) return fault;
      }
      return null;
    };
  }

  private fieldOf(type: GraphQLObjectType, node: FieldNode, below: SelectionSetNode[]): Check {
    const field = node.name.value;
    if (field === '__typename') {
      const typeName = this.contract.nameOf(type.name);
      return (value) => (value === typeName ? null : ' is another type than is here');
    }
    const declared = type.getFields()[field];
    if (!declared) throw new Error(`The contract has no field ${type.name}.${field}.`);
    const isNumber = getNamedType(declared.type).name === 'Int';
    const check = this.valueOf(declared.type, below, this.contract.isAnswered(type.name, field));
    if (declared.args.length > 0 && isCompositeType(getNamedType(declared.type))) {
      const argumentsOf = this.argumentsOf(declared, node);
      return (value, told, context) =>
        check(value, told, { ...context, arguments: argumentsOf(context.variables) });
    }
    if (!isNumber || this.contract.isSigned(field)) return check;
    return (value, told, context) =>
      typeof value === 'number' && value < 0 ? ' is negative' : check(value, told, context);
  }

  /** What the arguments of a field are by the values of the variables. */
  private argumentsOf(
    { args }: Pick<GraphQLField<unknown, unknown>, 'args'>,
    { arguments: given = [] }: FieldNode,
  ): (variables: CheckContext['variables']) => ReplyContext['arguments'] {
    return (variables) => {
      const known = { ...this.defaults, ...variables };
      return Object.fromEntries(
        args.map(({ name, defaultValue }) => {
          const node = given.find((argument) => argument.name.value === name);
          const value: unknown = node && valueFromASTUntyped(node.value, known);
          return [name, value === undefined ? defaultValue : value];
        }),
      );
    };
  }

  /**
   * The names of each field that was asked for under several: a value of an object is one value.
   * Fields with arguments or selections of their own can differ.
   */
  private twinsIn(
    type: GraphQLObjectType,
    selected: ReadonlyMap<string, Selected>,
  ): { readonly label: string; readonly names: readonly string[] }[] {
    const byField = new Map<string, string[]>();
    for (const [name, { field, below }] of selected) {
      const declared = type.getFields()[field.name.value];
      if (below.length > 0 || !declared || declared.args.length > 0) continue;
      const known = byField.get(field.name.value);
      if (known) known.push(name);
      else byField.set(field.name.value, [name]);
    }
    return [...byField].flatMap(([field, names]) =>
      names.length > 1 ? [{ label: `.${field}`, names }] : [],
    );
  }

  /** The rules of a type whose fields were all asked for, whatever they are called in the reply. */
  private rulesFor(
    type: GraphQLObjectType,
    names: ReadonlyMap<string, string>,
  ): { readonly names: readonly string[]; readonly findFault: ReplyRule['findFault'] }[] {
    return this.contract.rulesOf(type.name).flatMap(({ fields, findFault }) => {
      const here = fields.flatMap((field) => names.get(field) ?? []);
      if (here.length < fields.length) return [];
      if (fields.every((field, index) => here[index] === field)) return { names: here, findFault };
      const renamed: ReplyRule['findFault'] = (object, context) => {
        const named = fields.map((field, index) => [field, object[here[index] ?? '']] as const);
        return findFault(Object.fromEntries(named), context);
      };
      return { names: here, findFault: renamed };
    });
  }

  /** The fields of an object of a type, by their names in the reply. */
  private collect(
    type: GraphQLObjectType,
    selectionSets: readonly SelectionSetNode[],
    into = new Map<string, Selected>(),
    visited = new Set<string>(),
  ): Map<string, Selected> {
    for (const { selections } of selectionSets) {
      for (const selection of selections) {
        if (!this.isIncluded(selection.directives)) continue;
        if (selection.kind === Kind.FIELD) {
          const name = selection.alias?.value ?? selection.name.value;
          const known = into.get(name) ?? { field: selection, below: [] };
          into.set(name, known);
          if (selection.selectionSet) known.below.push(selection.selectionSet);
          continue;
        }
        const fragment = this.fragmentOf(selection, visited);
        if (fragment && this.isOf(type, fragment.typeCondition?.name.value)) {
          this.collect(type, [fragment.selectionSet], into, visited);
        }
      }
    }
    return into;
  }

  /** The fragment at a place; null for a named one whose fields are collected already. */
  private fragmentOf(
    selection: Exclude<SelectionSetNode['selections'][number], FieldNode>,
    visited: Set<string>,
  ) {
    if (selection.kind === Kind.INLINE_FRAGMENT) return selection;
    const name = selection.name.value;
    if (visited.has(name)) return null;
    visited.add(name);
    return this.fragments.get(name) ?? null;
  }

  private isOf(type: GraphQLObjectType, condition: string | undefined): boolean {
    if (condition === undefined || condition === type.name) return true;
    const { schema } = this.contract;
    const of = schema.getType(condition);
    return isAbstractType(of) && schema.isSubType(of, type);
  }

  private isIncluded(directives: readonly DirectiveNode[] = []): boolean {
    return directives.every(({ name, arguments: given = [] }) => {
      const condition = given.find((argument) => argument.name.value === 'if')?.value;
      const isTrue =
        condition?.kind === Kind.VARIABLE
          ? this.asked.isTrue(condition.name.value)
          : condition?.kind === Kind.BOOLEAN && condition.value;
      if (name.value === 'skip') return !isTrue;
      return name.value !== 'include' || isTrue;
    });
  }
}

/** What fields without arguments are called in the reply: a rule is about the whole of a field. */
function namesOf(selected: ReadonlyMap<string, Selected>): Map<string, string> {
  return new Map(
    [...selected].map(([name, { field }]) => [field.name.value, name] as const).reverse(),
  );
}

/** Types can contain each other: what is below an abstract one is compiled when it arrives. */
function lazily(compile: () => Check): Check {
  let check: Check | null = null;
  return (value, told, context) => (check ??= compile())(value, told, context);
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function leafOf(type: GraphQLNamedType): Check {
  if (isEnumType(type)) {
    const values = new Set<unknown>(type.getValues().map(({ name }) => name));
    return (value) => (values.has(value) ? null : ' is not one of its values');
  }
  const isValid = scalars[type.name];
  if (!isValid) throw new Error(`Nobody knows what a ${type.name} is.`);
  const fault = ` is not a ${type.name}`;
  return (value) => (isValid(value) ? null : fault);
}

const intMax = 2 ** 31 - 1;

const isText = (value: unknown): value is string => typeof value === 'string';

/** The scalars of the contract, as they are in JSON. */
const scalars: Readonly<Record<string, (value: unknown) => boolean>> = {
  ID: isText,
  String: isText,
  Boolean: (value) => typeof value === 'boolean',
  Int: (value) => Number.isInteger(value) && Math.abs(Number(value)) <= intMax,
  Float: (value) => Number.isFinite(value),
  Pence: (value) => Number.isSafeInteger(value),
  Date: (value) => isText(value) && isDay(value),
  FinancialYear: (value) => isText(value) && isFinancialYear(value),
  // Moments are answered in UTC.
  DateTime: (value) => isText(value) && value.endsWith('Z') && isMoment(value),
};
