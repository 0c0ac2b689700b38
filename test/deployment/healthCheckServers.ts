/* Servers that are healthy or not, and the health checks of the compose file run beside them. */
import { execFile } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';

import { DataSource } from 'typeorm';

import { AssertionKeys } from '../../gateway/identity/AssertionKeys';
import { createGateway } from '../../gateway/server';
import { listen } from '../../process/listen';
import { createLogger } from '../../process/logging/createLogger';
import { Award } from '../../subgraphs/office/awards/Award';
import { createOfficeServer } from '../../subgraphs/office/server/createOfficeServer';
import { offices } from '../../subgraphs/offices';

import { getService, readComposeFile } from './readComposeFile';

const log = createLogger({ process: 'test', level: 'silent' });
const root = join(__dirname, '../..');
export const file = readComposeFile(join(root, 'docker-compose.yml'), {
  POSTGRES_PASSWORD: 'aPasswordForTests',
  TOKEN_ISSUERS_FILE: './issuers.json',
  OFFICE_KEYS_FOLDER: './keys',
});

/** The exit code of a service's health check, run beside a server that listens on this port. */
export function check(name: string, port: string): Promise<number | string | null | undefined> {
  const [, program = '', ...words] = getService(file, name).healthcheck.test;
  return new Promise((resolve) => {
    execFile(program, words, { env: { ...process.env, PORT: port } }, (error) =>
      resolve(error ? error.code : 0),
    );
  });
}

async function listenAnywhere(server: Server): Promise<{ url: string; port: string }> {
  const url = await listen(server, '127.0.0.1', 0);
  return { url, port: new URL(url).port };
}

export const stops: (() => Promise<unknown>)[] = [];

export async function startOfficeServer(
  code: string,
  countAwards: () => Promise<number>,
): Promise<string> {
  const url = 'postgres://nobody@127.0.0.1:9/none';
  const dataSource = new DataSource({ type: 'postgres', url, entities: [Award] });
  jest.spyOn(dataSource.getRepository(Award), 'count').mockImplementation(countAwards);
  const prefix = offices.find((office) => office.code === code)?.prefix ?? '';
  const office = { code, prefix, name: `The office of ${prefix}` };
  const server = await createOfficeServer({
    office,
    dataSource,
    gatewayKeys: () => Promise.reject(new Error('Nobody asks this office a question.')),
    log,
  });
  stops.push(() => server.stop());
  return (await listenAnywhere(server.http)).port;
}

interface ReadinessRequest {
  readonly variables: {
    readonly representations: readonly { readonly __typename: string; readonly code: string }[];
  };
}

export async function startGateway(officeStatus: number): Promise<string> {
  const stub = createServer(async (request, response) => {
    const { variables } = JSON.parse(await text(request)) as ReadinessRequest;
    // A reply is believed by the key it carries.
    const entities = variables.representations.map(({ __typename, code }) => ({
      __typename,
      hub_code: code,
      awards: { totalCount: 32 },
    }));
    response.writeHead(request.url === '/graphql' ? officeStatus : 404);
    response.end(JSON.stringify(officeStatus === 200 ? { data: { _entities: entities } } : {}));
  });
  const { url } = await listenAnywhere(stub);
  stops.push(async () => stub.close());
  const assertionKeys = new AssertionKeys({ file: null, rotateMs: 3_600_000 });
  await assertionKeys.start();
  stops.push(async () => assertionKeys.stop());
  const gateway = await createGateway({
    supergraphSdl: readFileSync(join(root, 'schema/generated/supergraph.graphql'), 'utf8'),
    offices: offices.map((identity) => ({ identity, url: `${url}/graphql` })),
    officeDeadlineMs: 1_000,
    regionalUrl: null,
    assertionKeys,
    issuers: [],
    graphiql: false,
    log,
  });
  stops.push(() => gateway.stop());
  return (await listenAnywhere(gateway.http)).port;
}
