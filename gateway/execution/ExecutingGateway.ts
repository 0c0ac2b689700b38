import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { getVariableValues } from 'graphql';
import { LRUCache } from 'lru-cache';

import { PlanningGateway } from './PlanningGateway';
import type { PlanningOptions } from './PlanningGateway';
import { PreparedOperation } from './PreparedOperation';
import { TypeRelations } from './TypeRelations';

/** How much the plans that are kept may take, in characters of JSON. */
const plansSizeMax = 30 * 1024 * 1024;

/**
 * `@apollo/gateway` with an executor of our own: the stock one plans, this one executes its plans.
 * What follows from a document (plan, shape of the answer) is worked out once and kept.
 */
export class ExecutingGateway implements GatewayInterface {
  private readonly planner: PlanningGateway;
  private readonly prepared = new LRUCache<string, PreparedOperation>({ maxSize: plansSizeMax });
  /** Of the supergraph that is loaded. */
  private types = new TypeRelations('');

  constructor(options: PlanningOptions) {
    this.planner = new PlanningGateway(options);
    this.planner.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
      this.prepared.clear();
      this.types = new TypeRelations(coreSupergraphSdl);
    });
  }

  onSchemaLoadOrUpdate: GatewayInterface['onSchemaLoadOrUpdate'] = (callback) =>
    this.planner.onSchemaLoadOrUpdate(callback);

  stop: GatewayInterface['stop'] = () => this.planner.stop();

  load: GatewayInterface['load'] = async (options) => {
    await this.planner.load(options);
    return { executor: (request) => this.execute(request) };
  };

  private async execute(request: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const { schema, operation } = request;
    const definitions = operation.variableDefinitions ?? [];
    const { errors } = getVariableValues(schema, definitions, request.request.variables ?? {});
    if (errors) return { errors };
    const name = `${request.queryHash} ${request.operationName ?? ''}`;
    const known = this.prepared.get(name);
    if (known) return known.execute(request);
    const { types } = this;
    const planned = await this.planner.plan(request);
    if (!('queryPlan' in planned)) return planned;
    const prepared = new PreparedOperation(planned, request, types);
    // Not when another schema was loaded meanwhile.
    if (types === this.types) {
      const size = JSON.stringify(planned.queryPlan).length;
      this.prepared.set(name, prepared, { size });
    }
    return prepared.execute(request);
  }
}
