/** What is planned here is what `@apollo/gateway` plans for its own executor. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { ApolloGateway, type GraphQLDataSource } from '@apollo/gateway';
import * as telemetry from '@apollo/gateway/dist/utilities/opentelemetry';
import type { QueryPlan } from '@apollo/query-planner';
import type { GatewayGraphQLRequestContext } from '@apollo/server-gateway-interface';
import { getOperationAST, type GraphQLSchema, parse } from 'graphql';

import { PlanningGateway } from '../../../gateway/planning/PlanningGateway';
import { fragmentsIn, mergeSelections } from '../../../process/requests/mergeSelections';
import trustedDocuments from '../../../schema/generated/trustedDocuments.json';

const generated = join(__dirname, '../../../schema/generated');
const supergraphSdl = readFileSync(join(generated, 'supergraph.graphql'), 'utf8');

/** A subgraph that answers nothing: only plans are looked at. */
const silent: GraphQLDataSource = { process: async () => ({ data: null }) };

const plansOfTheirs: QueryPlan[] = [];
const theirs = new ApolloGateway({
  supergraphSdl,
  buildService: () => silent,
  experimental_didResolveQueryPlan: ({ queryPlan }) => void plansOfTheirs.push(queryPlan),
});
const ours = new PlanningGateway({ supergraphSdl, buildService: () => silent });

let schema: GraphQLSchema;
beforeAll(async () => {
  ({ schema } = await theirs.load());
  await ours.load();
});
afterAll(async () => {
  await Promise.all([theirs.stop(), ours.stop()]);
});

const documents = Object.values(trustedDocuments).map(({ name, document }): [string, string] => [
  name,
  document,
]);

it.each(documents)('plans %s alike', async (_, text) => {
  const document = parse(text);
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation.');
  const planned = ours.plan({ schema, document, operation });
  const fragments = fragmentsIn(document);
  const merged = mergeSelections({
    schema,
    operation,
    fragmentNamed: (name) => fragments.get(name),
  });
  const request = {
    schema,
    document: { ...document, definitions: [merged] },
    operation: merged,
    queryHash: text,
    request: { variables: Object.fromEntries(requiredVariables(text)) },
    context: {},
  } as unknown as GatewayGraphQLRequestContext;
  const { errors = [] } = await theirs.executor(request);
  expect(errors.filter(({ extensions }) => extensions['code'] === 'BAD_USER_INPUT')).toEqual([]);
  const [theirPlan] = plansOfTheirs.splice(0);
  expect(theirPlan?.node).toBeDefined();
  expect('queryPlan' in planned && planned.queryPlan).toEqual(theirPlan);
});

/** Texts for the variables that must be given; plans do not depend on them. */
function requiredVariables(text: string): [string, string][] {
  return [...text.matchAll(/\$(\w+): \w+!(?! =)/g)].map(([, name = '']) => [name, '2014-15']);
}

it('says so when it is asked before a supergraph is loaded', () => {
  const document = parse('{ offices { name } }');
  const operation = getOperationAST(document);
  if (!operation) throw new Error('The document has no operation.');
  const notLoaded = new PlanningGateway({ supergraphSdl, buildService: () => silent });
  expect(() => notLoaded.plan({ schema, document, operation })).toThrow('No supergraph is loaded');
});

it('sends no telemetry to anybody, whatever the environment says', () => {
  const exporter = jest.spyOn(telemetry, 'createDataCollectionExporter');
  const before = process.env['APOLLO_TELEMETRY_DISABLED'];
  delete process.env['APOLLO_TELEMETRY_DISABLED'];
  try {
    const gateway = new PlanningGateway({
      supergraphSdl: '',
      buildService: () => {
        throw new Error('Nobody is asked.');
      },
    });
    expect(gateway).toBeDefined();
    expect(exporter).not.toHaveBeenCalled();
  } finally {
    process.env['APOLLO_TELEMETRY_DISABLED'] = before;
  }
});
