import type { GatewayGraphQLResponse } from '@apollo/server-gateway-interface';

import type { ReplyContext } from '../../schema/replyRule';

import type { GuardedOperation, OfficeContract, Representation } from './OfficeContract';
import { toldErrors, type ToldErrors } from './ToldErrors';
import type { Fault } from './compileReply';

type Replier = Omit<ReplyContext, 'question' | 'valuesOf' | 'arguments'>;

/** Who replies, to which operation, about which entities. */
export interface Asked {
  readonly contract: OfficeContract;
  readonly operation: GuardedOperation;
  readonly representations: readonly Representation[];
  readonly variables: Readonly<Record<string, unknown>>;
  readonly replier: Replier;
}

/**
 * Holds a reply against the contract: what is wrong with it, in words that hold no value of it; null
 * where it can be believed.
 */
export function findFault(answer: GatewayGraphQLResponse, asked: Asked): Fault {
  const { operation, representations, variables, replier } = asked;
  const { data, errors = [] } = answer as { readonly data: unknown; readonly errors?: unknown };
  if (!Array.isArray(errors) || !errors.every((error) => isPlaced(error, operation))) {
    return 'an error is not at a place of what was asked';
  }
  const told = toldErrors(errors.map(({ path }: Placed) => path));
  if (representations.length > 0) {
    const { _entities: entities } = Object(data) as { readonly _entities?: unknown };
    const fault = findEntityFault(entities, asked, told?.below.get('_entities'));
    if (fault !== null) return fault;
  }
  const context = {
    ...replier,
    valuesOf: (enumName: string) => asked.contract.valuesOf(enumName),
    question: null,
    // Read once for all rules.
    questions: representations.map(({ question }) =>
      typeof question === 'string' ? (JSON.parse(question) as unknown) : null,
    ),
    arguments: {},
    variables,
  };
  const fault = operation.check(data, told, context);
  return fault && `${namesIn(representations)}${fault}`;
}

/** Entities are told by type and key: at another's place one would be taken for the other. */
function findEntityFault(
  entities: unknown,
  { contract, representations }: Asked,
  told: ToldErrors | undefined,
): Fault {
  if (!Array.isArray(entities) || entities.length !== representations.length) {
    return `${namesIn(representations)} are not as many as were asked for`;
  }
  for (const [index, representation] of representations.entries()) {
    const entity: unknown = entities[index];
    if (entity !== null && !contract.isAskedFor(entity, representation)) {
      return `${representation.__typename} is not the one that was asked for`;
    }
    if (entity === null && !told?.below.has(index) && !contract.isRecord(representation)) {
      return `${representation.__typename} is null without an error`;
    }
  }
  return null;
}

function namesIn(representations: readonly Representation[]): string {
  return [...new Set(representations.map(({ __typename }) => __typename))].join(', ');
}

interface Placed {
  readonly path: readonly (string | number)[];
}

/** Whether an error of a reply has a path through what was asked: its words are the hub's own. */
function isPlaced(error: unknown, { names }: GuardedOperation): error is Placed {
  const { path } = Object(error) as { readonly path?: unknown };
  return (
    Array.isArray(path) &&
    path.length > 0 &&
    path.every((step: unknown) =>
      typeof step === 'string' ? names.has(step) : Number.isInteger(step) && Number(step) >= 0,
    )
  );
}
