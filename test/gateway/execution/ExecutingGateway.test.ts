/*
 * Our executor answers as the stock one of `@apollo/gateway` does, over its plans: the saved
 * questions, the questions of the scenarios, and operations nobody has thought of; with all offices
 * well, and with one that is gone, refuses, or answers with errors.
 */
import type { IncomingMessage, RequestListener, ServerResponse } from 'node:http';

import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import type { GatewayInterface } from '@apollo/server-gateway-interface';
import fc from 'fast-check';
import { buildSchema, parse, print, validate } from 'graphql';

import { composeSupergraph } from '../../../composition/composeSupergraph';
import { ExecutingGateway } from '../../../gateway/execution/ExecutingGateway';
import { createDataSources, type DataSources } from '../../../gateway/offices/createDataSources';
import { checkScalars } from '../../../gateway/planning/checkScalars';
import { readSavedQuestions } from '../../../hub/cli/ask/savedQuestions';
import { offices } from '../../../subgraphs/offices';
import { RecordedLog } from '../../federation/RecordedLog';
import { startFederation, type TestFederation } from '../../federation/startFederation';
import { type StandInServer, startStandIn } from '../../federation/startStandIn';

import { anOperation, variables } from './anOperation';
import { scenarioQuestions } from './scenarioQuestions';
import { withoutTypes, withTypes } from './withTypes';

const { supergraphSdl, apiSdl } = composeSupergraph(offices);
const schema = buildSchema(apiSdl);
// As the hub's gateway does: values that are none are refused before anything is planned.
checkScalars(schema);

let hub: TestFederation;
let kentsDoor: StandInServer;
let behaviour: RequestListener;
let sources: DataSources;
let stock: ApolloServer;
let ours: ApolloServer;

beforeAll(async () => {
  kentsDoor = await startStandIn((request, response) => behaviour(request, response));
  hub = await startFederation();
  const { assertionKeys } = hub;
  sources = createDataSources({
    offices: [...hub.offices.values()].map(({ identity, url }) => ({
      identity,
      url: identity.code === 'kent' ? kentsDoor.url : url,
    })),
    officeDeadlineMs: 30_000,
    regionalUrl: null,
    assertionKeys,
    log: new RecordedLog('gateway').log,
  });
  const config = { supergraphSdl, buildService: ({ name }: { name: string }) => sources.get(name) };
  stock = await start(new ApolloGateway(config));
  ours = await start(new ExecutingGateway(config));
});
afterAll(async () => {
  await Promise.all([stock.stop(), ours.stop()]);
  await sources.close();
  await hub.stop();
  await kentsDoor[Symbol.asyncDispose]();
});

async function start(gateway: GatewayInterface): Promise<ApolloServer> {
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => checkScalars(apiSchema));
  const server = new ApolloServer({ gateway, includeStacktraceInErrorResponses: false });
  await server.start();
  return server;
}

const ways: readonly { readonly kent: string; readonly behave: RequestListener }[] = [
  { kent: 'is well', behave: (request, response) => void passToKent(request, response) },
  { kent: 'is gone', behave: (request) => request.socket.destroy() },
  { kent: 'refuses', behave: (_, response) => void response.writeHead(403).end('{}') },
  {
    kent: 'answers with an error about everything',
    behave: (request, response) =>
      void readBody(request).then((body) => {
        const { variables: sent } = JSON.parse(body) as Sent;
        const entities = sent.representations ?? [];
        const errors = entities.flatMap((_, index) => [
          {
            message: 'No.',
            path: ['_entities', index, 'name'],
            extensions: { code: 'KENT_SAYS_NO' },
          },
        ]);
        response.end(JSON.stringify({ data: { _entities: entities.map(() => null) }, errors }));
      }),
  },
];

describe.each(ways)('with Kent that $kent', ({ behave }) => {
  beforeEach(() => {
    behaviour = behave;
  });

  it.each(readSavedQuestions().map(({ name, query }) => [name, query]))(
    'answers the saved question %s',
    async (_, query) => expect(await answerOf(ours, query)).toEqual(await answerOf(stock, query)),
  );

  it.each(scenarioQuestions)('answers %s', async (query) => {
    expect(await answerOf(ours, query)).toEqual(await answerOf(stock, query));
  });

  it('answers any operation', async () => {
    await fc.assert(
      fc.asyncProperty(fc.gen(), async (generate) => {
        const query = anOperation(schema, (below) => generate(fc.nat, { max: below - 1 }));
        fc.pre(validate(schema, parse(query)).length === 0);
        expect(await answerOf(ours, query)).toEqual(await answerOf(stock, query));
      }),
      { numRuns: 20, endOnFailure: true, interruptAfterTimeLimit: 40_000 },
    );
  });
});

it.each([
  'query ($no: Boolean!) { regions @skip(if: $no) { note @include(if: $no) } }',
  'query ($no: Boolean!) { regions @skip(if: $no) { ...R @include(if: $no) } } fragment R on Region { note }',
  'query ($no: Boolean!) { regions @skip(if: $no) { note @skip(if: true) ... @include(if: false) { code } } }',
  'query ($no: Boolean!) { regions { note @include(if: $no) } }',
])('answers objects without fields to %s', async (query) => {
  const { data } = (await answerOf(ours, '{ regions { code } }')) as {
    data: { readonly regions: readonly object[] };
  };
  expect(data.regions.length).toBeGreaterThan(0);
  const regions = data.regions.map(() => ({}));
  expect(await answerOf(ours, query)).toEqual({ data: { regions }, errors: [] });
});

interface Sent {
  readonly query: string;
  readonly variables: { readonly representations?: readonly unknown[] };
}

/**
 * The answer with its errors in an order. Positions in lists are left out of their paths: the stock
 * executor gives wrong ones where a list holds objects of several offices.
 */
async function answerOf(server: ApolloServer, query: string): Promise<object> {
  const asked = server === stock ? print(withTypes(parse(query))) : query;
  const { body } = await server.executeOperation({ query: asked, variables });
  if (body.kind !== 'single') throw new Error('The answer comes in parts.');
  const { data, errors = [] } = body.singleResult;
  const told = errors.map(({ message, extensions = {}, path }) => {
    const { code, office } = extensions;
    return JSON.stringify([
      message,
      code,
      office,
      path?.map((part) => (typeof part === 'number' ? 0 : part)),
    ]);
  });
  return { data: withoutTypes(data), errors: told.sort() };
}

async function passToKent(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const authorization = request.headers.authorization ?? '';
  const headers = { 'content-type': 'application/json', authorization };
  const url = hub.offices.get('kent')?.url ?? '';
  const answer = await fetch(url, { method: 'POST', headers, body: await readBody(request) });
  response.end(await answer.text());
}

async function readBody(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
