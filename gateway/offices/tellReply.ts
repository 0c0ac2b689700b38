/*
 * What goes on of an office's reply: its data, and errors in the hub's own words; where there is no
 * reply, what says so.
 */
import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';
import {
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLFormattedError,
  Kind,
  OperationTypeNode,
  type SelectionSetNode,
} from 'graphql';

import { fragmentsIn } from '../../process/requests/mergeSelections';
import { type AccessRule, isAudience, readersInWords } from '../../schema/accessRule';
import { codedError, type ErrorCode, errorCodes } from '../../schema/errorCodes';
import { noReplies, type NoReply } from '../../schema/missingReasons';
import { type OfficeContract, ownPrefix } from '../replies/OfficeContract';
import type { Asked } from '../replies/findFault';

import { parseOperation } from './RegionalDataSource';

/** Why an office gave no reply; STOPPED where the operation was, which then answers nobody. */
export type MissingReason = NoReply | 'STOPPED';

/** Who was asked, and what. */
interface AskedSubgraph {
  readonly code: string;
  readonly name: string;
  readonly contract: OfficeContract;
  /** Whether its errors are the hub's own words, which callers may see as they are. */
  readonly isTrusted: boolean;
  /** The operation, as the planner wrote it. */
  readonly query: string;
}

/**
 * A reply as it goes on: of an office's errors code and place, in the words of the catalogue; and
 * an error for each record that it named before and has no longer.
 *
 * @param isAtTop whether a caller gave the key, so that there need not be such a record
 */
export function toldReply(
  answer: GatewayGraphQLResponse,
  subgraph: AskedSubgraph,
  { representations }: Asked,
  isAtTop: boolean,
): GatewayGraphQLResponse {
  const { code: office, name, isTrusted, query } = subgraph;
  const errors = withoutOwnPlaces(answer.errors ?? []).map((error) =>
    isTrusted
      ? { ...error, extensions: { ...error.extensions, office } }
      : errorOfOffice(error, subgraph),
  );
  if (representations.length === 0) return errors.length > 0 ? { ...answer, errors } : answer;
  const entities = (answer.data?.['_entities'] ?? []) as (object | null)[];
  const nulls = [...entities.keys()].filter((index) => entities[index] === null);
  for (const index of nulls) {
    const code = errors.find(({ path }) => path?.[1] === index)?.extensions?.['code'];
    if (code === undefined && !isAtTop) {
      const gone = codedError('OFFICE_UNAVAILABLE', `${name} ${noReplies.UNAVAILABLE.sentence}`, {
        office,
      });
      errors.push({ ...gone.toJSON(), path: ['_entities', index] });
    }
    // Where its key may not be read, a page is null as a whole and cannot say so itself.
    const reason = refusals.has(code) ? 'REFUSED' : 'UNAVAILABLE';
    const representation = representations.slice(index, index + 1);
    [entities[index] = null] = replyWithout(parseOperation(query), representation, reason);
  }
  return errors.length > 0 ? { ...answer, errors } : answer;
}

/** What may be known of an office's error: nothing that the office has written itself. */
function errorOfOffice(
  { path, extensions }: GraphQLFormattedError,
  { code: office, contract, query }: AskedSubgraph,
): GraphQLFormattedError {
  const given = extensions?.['code'];
  const code = officeCodes.find((each) => each === given) ?? 'INTERNAL_SERVER_ERROR';
  const argument = extensions?.['argument'];
  const isArgument = typeof argument === 'string' && contract.isArgument(argument);
  const isWrite = parseOperation(query).definitions.some(
    (definition) =>
      definition.kind === Kind.OPERATION_DEFINITION &&
      definition.operation === OperationTypeNode.MUTATION,
  );
  const sentence = (isWrite && refusedWrites.get(code)) || errorCodes[code].sentence;
  const readers = refusals.has(code) ? readersOf(extensions) : [];
  const who = readers.length > 0 ? ` It is for ${readersInWords(readers)}.` : '';
  return {
    message: isArgument ? `${argument}: ${sentence}` : `${sentence}${who}`,
    ...(path && { path }),
    extensions: {
      code,
      office,
      ...(isArgument && { argument }),
      ...(readers.length > 0 && { readers }),
    },
  };
}

/** What goes on in place of a reply that there is not. */
export function missingReply(
  reason: MissingReason,
  { code: office, name, query }: AskedSubgraph,
  { operation, representations }: Asked,
): GatewayGraphQLResponse {
  const { code, sentence } = missingReasons[reason];
  const error = codedError(code, `${name} ${sentence}`, { office }).toJSON();
  if (representations.length === 0) {
    return {
      data: Object.fromEntries(operation.roots.map((root) => [root, null])),
      errors: operation.roots.map((root) => ({ ...error, path: [root] })),
    };
  }
  return {
    data: { _entities: replyWithout(parseOperation(query), representations, reason) },
    errors: representations.map((_, index) => ({ ...error, path: ['_entities', index] })),
  };
}

/**
 * Errors without the fields in their paths that the gateway asks for by itself. Where the entity has
 * an error of the caller's own fields, too, one at its key says nothing new.
 */
function withoutOwnPlaces(errors: readonly GraphQLFormattedError[]): GraphQLFormattedError[] {
  return errors.flatMap((error) => {
    const { path = [] } = error;
    const own = path.findIndex((step) => typeof step === 'string' && step.startsWith(ownPrefix));
    if (own < 0) return error;
    const isTold = errors.some(
      (other) =>
        other !== error &&
        other.path?.[1] === path[1] &&
        other.path?.includes(path[own] ?? '') === false,
    );
    return isTold ? [] : { ...error, path: path.slice(0, own) };
  });
}

/** What the catalogue says of reading, said of a write. */
const refusedWrites: ReadonlyMap<ErrorCode, string> = new Map([
  ['ACCESS_REFUSED', 'You do not have permission to do this.'],
  ['TOKEN_REQUIRED', 'You need a token to do this.'],
]);

/** Codes with which an office refuses. */
const refusals: ReadonlySet<unknown> = new Set<ErrorCode>(['ACCESS_REFUSED', 'TOKEN_REQUIRED']);

/** Whom an office names as its readers: codes of the contract, and none of its own words. */
function readersOf(extensions: GraphQLFormattedError['extensions']): AccessRule {
  const given = extensions?.['readers'];
  return Array.isArray(given) && given.every(isAudience) ? [...new Set(given)] : [];
}

/** What an office can have to say of a part of a question. */
const officeCodes = [
  'ACCESS_REFUSED',
  'BAD_ARGUMENT',
  'BAD_CURSOR',
  'ISSUER_UNAVAILABLE',
  'OFFICE_UNAVAILABLE',
  'TOKEN_REQUIRED',
  'UNKNOWN_OFFICE',
  'UNKNOWN_REGION',
] as const satisfies readonly ErrorCode[];

const missingReasons: Readonly<Record<MissingReason, { code: ErrorCode; sentence: string }>> = {
  ...noReplies,
  STOPPED: {
    code: 'OPERATION_TIMED_OUT',
    sentence: 'was not waited for: the operation was stopped.',
  },
};

/**
 * What stands in for the entities an office did not answer: null for each, but for a reply to a
 * cross-office question an object of nulls that says in `missing` why there is none. That is how
 * the merge learns the reason.
 */
function replyWithout(
  operation: DocumentNode,
  representations: readonly { readonly __typename: string }[],
  reason: MissingReason,
): (Record<string, unknown> | null)[] {
  return representations.map(({ __typename }) => {
    const fields = selectedFields(operation, __typename);
    if (!fields.includes('missing')) return null;
    // The contract knows no STOPPED.
    const missing = reason === 'STOPPED' ? 'TIMED_OUT' : reason;
    return { ...Object.fromEntries(fields.map((field) => [field, null])), missing };
  });
}

/** The fields an `_entities` operation selects of one type. */
function selectedFields(operation: DocumentNode, typeName: string): string[] {
  const fragments = fragmentsIn(operation);
  return operation.definitions.flatMap((definition) =>
    definition.kind === Kind.OPERATION_DEFINITION
      ? fieldsIn(definition.selectionSet, { within: null, typeName, fragments })
      : [],
  );
}

interface FieldsOfType {
  /** The type that is asked there; null above the entities. */
  readonly within: string | null;
  readonly typeName: string;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
}

function fieldsIn({ selections }: SelectionSetNode, of: FieldsOfType): string[] {
  const { within, typeName, fragments } = of;
  return selections.flatMap((selection) => {
    if (selection.kind !== Kind.FIELD) {
      const fragment =
        selection.kind === Kind.FRAGMENT_SPREAD ? fragments.get(selection.name.value) : selection;
      if (!fragment) return [];
      const type = fragment.typeCondition?.name.value ?? within;
      return fieldsIn(fragment.selectionSet, { ...of, within: type });
    }
    if (within === typeName) return [selection.alias?.value ?? selection.name.value];
    return selection.selectionSet && within === null ? fieldsIn(selection.selectionSet, of) : [];
  });
}
