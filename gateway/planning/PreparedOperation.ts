import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
} from '@apollo/server-gateway-interface';
import { GraphQLError, Kind, type OperationDefinitionNode } from 'graphql';

import { fragmentsIn } from '../../process/requests/mergeSelections';
import type { Execution, Received, TypeRelations } from '../execution/Execution';
import { hasConditions, OperationShape, type ShapedOperation } from '../execution/OperationShape';
import { executeNode } from '../execution/executeNode';
import { introspect } from '../execution/introspect';

import type { Planned } from './PlanningGateway';
import type { NormalisedOperation } from './normaliseOperation';

type Wording = Pick<NormalisedOperation, 'names' | 'values'>;

/** A question with its plan and all that follows from it, ready to be executed many times. */
export class PreparedOperation {
  private readonly shaped: ShapedOperation;
  /** The shape of every answer; null where variables decide on it. */
  private readonly shape: OperationShape | null;

  constructor(
    private readonly planned: Planned,
    { document, operation }: Pick<NormalisedOperation, 'document' | 'operation'>,
    private readonly types: TypeRelations,
  ) {
    const { schema } = planned;
    this.shaped = { schema, operation, fragments: fragmentsIn(document) };
    this.shape = hasConditions(this.shaped)
      ? null
      : new OperationShape(this.shaped, conditionValue(operation, {}));
  }

  /**
   * Executes the plan, and shapes what arrived into the answer.
   *
   * @param wording what the client wrote otherwise than the question is planned
   */
  async execute(
    incoming: GatewayGraphQLRequestContext,
    { names, values }: Wording,
  ): Promise<GatewayExecutionResult> {
    const { queryPlan, sources } = this.planned;
    const variables: Readonly<Received> = { ...incoming.request.variables, ...values };
    const isTrue = conditionValue(this.shaped.operation, variables);
    const errors: GraphQLError[] = [];
    const data: Received = {};
    const execution: Execution = { sources, types: this.types, incoming, variables, data, errors };
    if (queryPlan.node?.kind === 'Subscription') throw new Error('There are no subscriptions.');
    if (queryPlan.node) await executeNode(queryPlan.node, [], execution, isTrue);
    try {
      const shape = this.shape ?? new OperationShape(this.shaped, isTrue);
      const answer = shape.answerFrom(data, {
        names,
        introspect: (fields) => introspect(fields, { ...this.shaped, variables }),
        onLost: () => {
          // Whoever sent it should have said so; a null that is no record's own has an error.
          if (errors.length === 0) errors.push(new GraphQLError(lost));
        },
      });
      return { ...(errors.length > 0 && { errors: namedErrors(errors, names) }), data: answer };
    } catch (error) {
      // What a subgraph sent is not of the shape that it promises.
      if (error instanceof GraphQLError) return { errors: [error] };
      const cause = error instanceof Error ? error : new Error(String(error));
      return { errors: [new GraphQLError(cause.message, { originalError: cause })] };
    }
  }
}

/** What is told the log; a caller is told that something went wrong. */
const lost = 'A subgraph sent null, or a wrong value, where the schema has neither.';

/** Errors with the client's names in their paths. */
function namedErrors(
  errors: readonly GraphQLError[],
  names: ReadonlyMap<string, string>,
): readonly GraphQLError[] {
  if (names.size === 0) return errors;
  return errors.map((error) => {
    const { message, path, extensions, originalError = null } = error;
    if (!path) return error;
    const named = path.map((step) => (typeof step === 'string' ? (names.get(step) ?? step) : step));
    return new GraphQLError(message, { path: named, extensions, originalError });
  });
}

/** Variables in conditions are booleans, or the operation would not have been planned. */
function conditionValue(
  { variableDefinitions = [] }: OperationDefinitionNode,
  variables: Readonly<Received>,
): (variable: string) => boolean {
  return (name) => {
    if (Object.hasOwn(variables, name)) return variables[name] === true;
    const defined = variableDefinitions.find(({ variable }) => variable.name.value === name);
    return defined?.defaultValue?.kind === Kind.BOOLEAN && defined.defaultValue.value;
  };
}
