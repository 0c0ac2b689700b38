import { createHash } from 'node:crypto';

import type {
  GatewayExecutionResult,
  GatewayGraphQLRequestContext,
  GatewayInterface,
} from '@apollo/server-gateway-interface';
import { getOperationAST, getVariableValues, type GraphQLSchema, parse } from 'graphql';
import { LRUCache } from 'lru-cache';

import { PlanningGateway, type PlanningOptions } from '../planning/PlanningGateway';
import { PreparedOperation } from '../planning/PreparedOperation';
import { normaliseOperation, type NormalisedOperation } from '../planning/normaliseOperation';

import { TypeRelations } from './Execution';

/** How much the plans that are kept may take, in characters of JSON. */
const plansSizeMax = 30 * 1024 * 1024;

/** How much the wordings that are kept may take, in characters. */
const wordingsSizeMax = 4 * 1024 * 1024;

/** A question as the client words it. */
type Wording = Pick<NormalisedOperation, 'text' | 'names' | 'values'>;

interface ExecutingOptions extends PlanningOptions {
  /** Documents that will be asked for sure: they are planned before the first request. */
  readonly expected?: readonly string[];
}

/**
 * `@apollo/gateway` with an executor of our own: the stock one plans, this one executes its plans.
 * What follows from a question (plan, shape of the answer) is worked out once and kept, however its
 * clients word it.
 */
export class ExecutingGateway implements GatewayInterface {
  private readonly planner: PlanningGateway;
  private readonly prepared = new LRUCache<string, PreparedOperation>({ maxSize: plansSizeMax });
  private readonly wordings = new LRUCache<string, Wording>({
    maxSize: wordingsSizeMax,
    sizeCalculation: ({ text }) => text.length,
  });
  /** Of the supergraph that is loaded. */
  private types = new TypeRelations('');

  constructor(private readonly options: ExecutingOptions) {
    this.planner = new PlanningGateway(options);
    this.planner.onSchemaLoadOrUpdate(({ coreSupergraphSdl }) => {
      this.wordings.clear();
      this.prepared.clear();
      this.types = new TypeRelations(coreSupergraphSdl);
    });
  }

  onSchemaLoadOrUpdate: GatewayInterface['onSchemaLoadOrUpdate'] = (callback) =>
    this.planner.onSchemaLoadOrUpdate(callback);

  stop: GatewayInterface['stop'] = () => this.planner.stop();

  load: GatewayInterface['load'] = async (options) => {
    const { schema } = await this.planner.load(options);
    for (const text of this.options.expected ?? []) this.prepare(expectedRequest(text, schema));
    return { executor: (request) => this.execute(request) };
  };

  private async execute(request: GatewayGraphQLRequestContext): Promise<GatewayExecutionResult> {
    const { schema, operation } = request;
    const definitions = operation.variableDefinitions ?? [];
    const { errors } = getVariableValues(schema, definitions, request.request.variables ?? {});
    if (errors) return { errors };
    const { text, ...wording } = this.wordings.get(nameOf(request)) ?? this.read(request);
    const prepared = this.prepared.get(text) ?? this.prepare(request);
    return prepared instanceof PreparedOperation ? prepared.execute(request, wording) : prepared;
  }

  /** Works out what of a document is the client's own wording, and keeps that. */
  private read(request: Planable): Wording {
    const { text, names, values } = normaliseOperation(request);
    const wording = { text, names, values };
    this.wordings.set(nameOf(request), wording);
    return wording;
  }

  /** Plans a question and keeps what follows from it; a result where there is no plan. */
  private prepare(request: Planable): PreparedOperation | GatewayExecutionResult {
    const question = normaliseOperation(request);
    const { document, operation, text } = question;
    const planned = this.planner.plan({ schema: request.schema, document, operation });
    if (!('queryPlan' in planned)) return planned;
    const prepared = new PreparedOperation(planned, question, this.types);
    this.prepared.set(text, prepared, { size: JSON.stringify(planned.queryPlan).length });
    return prepared;
  }
}

/** What preparing needs to know of a request. */
type Planable = Pick<
  GatewayGraphQLRequestContext,
  'request' | 'document' | 'operation' | 'operationName' | 'queryHash' | 'schema'
>;

function nameOf({ queryHash, operationName }: Planable): string {
  return `${queryHash} ${operationName ?? ''}`;
}

/** A document as it comes with a request. Throws when it holds no operation, or several. */
function expectedRequest(text: string, schema: GraphQLSchema): Planable {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error(`Which operation is expected is not clear: ${text}`);
  const operationName = operation.name?.value ?? null;
  const queryHash = createHash('sha256').update(text).digest('hex');
  return { request: {}, document, operation, operationName, queryHash, schema };
}
