import { isDeepStrictEqual } from 'node:util';

import { ApolloGateway } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import {
  type DocumentNode,
  executeSync,
  type GraphQLSchema,
  Kind,
  parse,
  print,
  separateOperations,
  specifiedRules,
  validate,
  visit,
} from 'graphql';
import { unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';
import { request } from 'undici';

import { createDataSources } from '../../../gateway/offices/createDataSources';
import { checkScalars } from '../../../gateway/planning/checkScalars';
import { findDemoCaller } from '../../../hub/local/demo/demoCallers';
import { defaultDocumentLimits } from '../../../process/requests/DocumentLimits';
import { limitDocument } from '../../../process/requests/limitDocument';
import { recordOperations } from '../../../process/requests/recordOperations';
import { type Caller, publicCaller } from '../../../schema/caller';
import { errorCodes } from '../../../schema/errorCodes';
import { offices } from '../../../subgraphs/offices';
import { RecordedLog } from '../../federation/RecordedLog';
import { composeOnce } from '../../federation/composeOnce';
import type { TestFederation } from '../../federation/startFederation';

import { type AnyRequest, aRequest } from './aRequest';
import { withoutTypes, withTypes } from './withTypes';

interface ComparingOptions {
  readonly hub: TestFederation;
  readonly seed: number;
  readonly count: number;
  /** Told each finding as soon as there is one. */
  readonly tell?: (finding: string) => void;
}

export interface ComparisonReport {
  /** How many answers there were of each status. */
  readonly statuses: Readonly<Record<string, number>>;
  /** How many errors there were of each code. */
  readonly codes: Readonly<Record<string, number>>;
  /** How many answers were held against the stock executor's, graphql-js's, and none. */
  readonly compared: Readonly<Record<string, number>>;
  /** What must not have happened, each with the request that brought it about. */
  readonly findings: readonly string[];
}

/** How many requests are under way at a time. */
const concurrency = 8;

/** Who asks; a mutation is asked by the public alone, whom every office refuses. */
const callers = [null, null, 'essex-finance', 'national-board', 'kent-caseworker'];

/**
 * Sends valid requests that nobody has thought of to a hub, and holds each answer against that of
 * the stock executor over the same offices; a seed gives one stream.
 */
export async function compareAnswers(options: ComparingOptions): Promise<ComparisonReport> {
  const { hub, seed, count } = options;
  await using stock = await startStock(hub);
  const report = { statuses: {}, codes: {}, compared: {}, findings: [] as string[] };
  let next = 0;
  const work = async (): Promise<void> => {
    for (let index = next++; index < count; index = next++) {
      const asked = validRequest(stock.schema, seed, index);
      const { answer, against, wrong } = await compare(hub, stock, asked);
      countUp(report.statuses, String(answer.status));
      for (const code of answer.errors.map(codeOf)) countUp(report.codes, code);
      countUp(report.compared, against);
      const shown = `${asked.caller ?? 'the public'}: ${asked.query} ${JSON.stringify(asked.variables)}`;
      for (const problem of wrong) {
        report.findings.push(`${index}: ${problem}: ${shown}`);
        options.tell?.(`${index}: ${problem}: ${shown}`);
      }
      if (index % 500 === 0) forgetRecords(hub);
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  return report;
}

interface Compared {
  readonly answer: HubAnswer;
  readonly against: Expected['against'];
  readonly wrong: readonly string[];
}

/** How often a request is tried when an office could not be reached. */
const triesMax = 5;

/**
 * Asks both. All offices are well, but they share this process: a connection that stands idle while
 * the process is busy may be closed just when it is used again. Then both are asked again.
 */
async function compare(hub: TestFederation, stock: Stock, asked: Asked): Promise<Compared> {
  for (let tried = 1; ; tried += 1) {
    const answer = await ask(hub, asked);
    const { against, expected } = await stock.expect(asked, answer);
    const wrong = [...findWrong(answer), ...differences(answer, expected)];
    const errors = [...answer.errors, ...(expected?.errors ?? [])];
    const isUnreached = errors.some((error) => codeOf(error) === 'OFFICE_UNAVAILABLE');
    if (!isUnreached || tried === triesMax) return { answer, against, wrong };
  }
}

interface Asked extends AnyRequest {
  readonly document: DocumentNode;
  readonly caller: string | null;
}

interface Told {
  readonly data: unknown;
  readonly errors: readonly ToldError[];
}

interface ToldError {
  readonly message: string;
  readonly path?: readonly (string | number)[];
  readonly extensions?: Readonly<Record<string, unknown>>;
}

interface HubAnswer extends Told {
  readonly status: number;
}

const rules = [...specifiedRules, ...limitDocument(defaultDocumentLimits)];

/** The request with this number in the stream: the first valid one of those that are made for it. */
function validRequest(schema: GraphQLSchema, seed: number, index: number): Asked {
  const random = xoroshiro128plus(seed * 1_000_003 + index);
  const pick = (below: number): number => unsafeUniformIntDistribution(0, below - 1, random);
  for (;;) {
    const made = aRequest(schema, pick);
    const document = parse(made.query);
    if (validate(schema, document, rules).length > 0) continue;
    const isWriting = made.query.startsWith('mutation');
    return { ...made, document, caller: isWriting ? null : (callers[pick(5)] ?? null) };
  }
}

async function ask(hub: TestFederation, { query, variables, caller }: Asked): Promise<HubAnswer> {
  const token = caller && (await hub.issuer.tokenFor(caller));
  const { statusCode: status, body } = await request(`${hub.url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      accept: 'application/graphql-response+json',
      ...(token && { authorization: `Bearer ${token}` }),
    },
    body: JSON.stringify({ query, variables }),
    // A connection that stood idle may be closed just when it is used again.
    reset: true,
  });
  const { data, errors = [] } = (await body.json()) as Partial<Told>;
  return { status, data: data ?? null, errors };
}

function findWrong({ status, data, errors }: HubAnswer): string[] {
  return [
    ...(status >= 500 ? [`status ${status}`] : []),
    ...errors
      .filter(
        (error) => codeOf(error) === 'INTERNAL_SERVER_ERROR' || !(codeOf(error) in errorCodes),
      )
      .map((error) => `error ${JSON.stringify(error)}`),
    ...(data === null && errors.length === 0 ? ['no data and no error'] : []),
  ];
}

/** Refusals of the gateway alone, before anything is executed. */
const refusals = new Set(['COST_TOO_HIGH', 'BAD_USER_INPUT']);

interface Expected {
  /** What the answer is held against. */
  readonly against: 'stock executor' | 'graphql-js' | 'both' | 'nothing: refused';
  readonly expected: Told | null;
}

interface Stock extends AsyncDisposable {
  readonly schema: GraphQLSchema;
  expect(asked: Asked, answer: HubAnswer): Promise<Expected>;
}

/** The stock executor over the offices of a hub, with the hub's own way to show errors. */
async function startStock(hub: TestFederation): Promise<Stock> {
  const { log } = new RecordedLog('gateway');
  const sources = createDataSources({
    offices: [...hub.offices.values()],
    officeDeadlineMs: 30_000,
    regionalUrl: null,
    assertionKeys: hub.assertionKeys,
    log,
  });
  const gateway = new ApolloGateway({
    supergraphSdl: composeOnce(offices),
    buildService: ({ name }) => sources.get(name),
  });
  let schema: GraphQLSchema | null = null;
  gateway.onSchemaLoadOrUpdate(({ apiSchema }) => {
    checkScalars(apiSchema);
    schema = apiSchema;
  });
  const { formatError } = recordOperations(log);
  const server = new ApolloServer<{ caller: Caller }>({
    gateway,
    formatError,
    introspection: true,
    includeStacktraceInErrorResponses: false,
  });
  await server.start();
  if (!schema) throw new Error('The stock gateway has loaded no schema.');
  const apiSchema: GraphQLSchema = schema;
  return {
    schema: apiSchema,
    expect: async ({ variables, document, caller }, answer) => {
      if (answer.data === null && answer.errors.every((error) => refusals.has(codeOf(error)))) {
        return { against: 'nothing: refused', expected: null };
      }
      const ofSchema = onlyRoots(document, isOfSchema);
      const ofOffices = onlyRoots(document, (name) => !isOfSchema(name));
      // The stock gateway does not plan all that can be asked about the schema.
      const told = ofSchema
        ? toldBy(executeSync({ schema: apiSchema, document: ofSchema, variableValues: variables }))
        : nothing;
      if (!ofOffices) return { against: 'graphql-js', expected: told };
      const subject =
        caller === null ? null : { ...findDemoCaller(caller).caller, subject: caller };
      const { body } = await server.executeOperation(
        { query: print(withTypes(ofOffices)), variables },
        { contextValue: { caller: subject ?? publicCaller } },
      );
      if (body.kind !== 'single') throw new Error('The answer comes in parts.');
      const toldOther = toldBy(body.singleResult);
      const other = { ...toldOther, data: withoutTypes(toldOther.data) };
      const against = ofSchema ? 'both' : 'stock executor';
      // A null that has reached the top takes everything along.
      const isWhole = told.data !== null && other.data !== null;
      const data = isWhole ? { ...Object(told.data), ...Object(other.data) } : null;
      return { against, expected: { data, errors: [...told.errors, ...other.errors] } };
    },
    [Symbol.asyncDispose]: async () => {
      await server.stop();
      await sources.close();
    },
  };
}

const nothing: Told = { data: {}, errors: [] };

function isOfSchema(name: string): boolean {
  return name === '__schema' || name === '__type';
}

/** A document with some of its root fields and what these need; null when there are none. */
function onlyRoots(
  document: DocumentNode,
  isMeant: (name: string) => boolean,
): DocumentNode | null {
  const [operation] = document.definitions.filter((one) => one.kind === Kind.OPERATION_DEFINITION);
  if (!operation) return null;
  const selections = operation.selectionSet.selections.filter(
    (selection) => selection.kind === Kind.FIELD && isMeant(selection.name.value),
  );
  if (selections.length === 0) return null;
  const some = {
    ...operation,
    variableDefinitions: [],
    selectionSet: { kind: Kind.SELECTION_SET, selections },
  } as const;
  const definitions = document.definitions.map((one) => (one === operation ? some : one));
  const [alone = document] = Object.values(
    separateOperations({ kind: Kind.DOCUMENT, definitions }),
  );
  const used = new Set<string>();
  visit(alone, { Variable: ({ name }) => void used.add(name.value) });
  const variableDefinitions = operation.variableDefinitions?.filter(({ variable }) =>
    used.has(variable.name.value),
  );
  return {
    ...alone,
    definitions: alone.definitions.map((one) =>
      one.kind === Kind.OPERATION_DEFINITION ? { ...one, variableDefinitions } : one,
    ),
  } as DocumentNode;
}

function toldBy(result: object): Told {
  const { data = null, errors = [] } = JSON.parse(JSON.stringify(result)) as Partial<Told>;
  return { data, errors };
}

function differences(answer: HubAnswer, expected: Told | null): string[] {
  if (!expected) return [];
  const { data, errors } = answer;
  return [
    ...(isDeepStrictEqual(data, expected.data)
      ? []
      : [`data ${shortly(data)} instead of ${shortly(expected.data)}`]),
    ...(isDeepStrictEqual(inOrder(errors), inOrder(expected.errors)) ||
    (isToldIn(answer, expected) && isToldIn(expected, answer))
      ? []
      : [`errors ${shortly(inOrder(errors))} instead of ${shortly(inOrder(expected.errors))}`]),
  ];
}

/**
 * Whether all errors of one answer are told in another one, too. Of several errors that make the same
 * object null, any may be told and the others left out:
 * https://spec.graphql.org/October2021/#sec-Handling-Field-Errors.
 */
function isToldIn(one: Told, other: Told): boolean {
  const told = new Set(inOrder(other.errors));
  const nulled = other.errors.map((error) => nulledBy(error, other.data));
  return one.errors.every((error) => {
    if (inOrder([error]).every((text) => told.has(text))) return true;
    const place = nulledBy(error, one.data);
    return place !== null && nulled.includes(place);
  });
}

/** Where the null is that an error has brought about; null when it is not on the error's path. */
function nulledBy({ path = [] }: ToldError, data: unknown): string | null {
  let value: unknown = data;
  for (const [depth, step] of path.entries()) {
    if (value === null) return JSON.stringify(withoutPositions(path.slice(0, depth)));
    if (typeof value !== 'object') return null;
    value = Reflect.get(value, step);
  }
  return null;
}

function withoutPositions(path: readonly (string | number)[]): (string | number)[] {
  return path.map((part) => (typeof part === 'number' ? 0 : part));
}

function shortly(value: unknown): string {
  return JSON.stringify(value).slice(0, 600);
}

/**
 * Errors in an order. Positions in lists are left out of their paths: the stock executor gives wrong
 * ones where a list holds objects of several offices.
 */
function inOrder(errors: readonly ToldError[]): string[] {
  return errors
    .map(({ message, extensions, path }) => {
      const place = path && withoutPositions(path);
      return JSON.stringify([message, extensions?.['code'], extensions?.['office'], place]);
    })
    .sort();
}

function codeOf({ extensions }: ToldError): string {
  return String(extensions?.['code']);
}

function countUp(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** What a test federation records of its offices would grow with every request. */
export function forgetRecords({ offices: running, lines }: TestFederation): void {
  lines.splice(0);
  for (const { requests, recorded, lines: officeLines } of running.values()) {
    requests.splice(0);
    officeLines.splice(0);
    recorded.take();
  }
}
