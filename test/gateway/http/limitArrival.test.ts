import { connect } from 'node:net';

import { offices as register } from '../../../subgraphs/offices';
import { startFederation, type TestFederation } from '../../federation/startFederation';

/** One office is enough. */
const offices = register.slice(0, 1);

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation({ offices, protections: { arrivalMsMax: 400 } });
});
afterAll(() => hub.stop());

/** Sends text as it is over a connection of its own; resolves to what comes until it closes. */
function talk(text: string): Promise<string> {
  const { hostname, port } = new URL(hub.url);
  return new Promise((resolve, reject) => {
    const socket = connect(Number(port), hostname, () => socket.write(text));
    let heard = '';
    socket.on('data', (chunk) => (heard += chunk.toString()));
    socket.on('close', () => resolve(heard));
    socket.on('error', reject);
  });
}

const head = 'POST /graphql HTTP/1.1\r\nHost: hub\r\nContent-Type: application/json\r\n';

const broken: [string, string, number, string][] = [
  ['headers that never end', 'POST /graphql HTTP/1.1\r\nHost: hub\r\n', 408, 'REQUEST_TOO_SLOW'],
  ['a body that never ends', `${head}Content-Length: 50\r\n\r\n{`, 408, 'REQUEST_TOO_SLOW'],
  ['headers of 20 kB', `${head}X-Long: ${'x'.repeat(20_000)}\r\n\r\n`, 431, 'HEADERS_TOO_LARGE'],
  ['what is not HTTP', 'hello\r\n\r\n', 400, 'MALFORMED_REQUEST'],
];

it.each(broken)(
  'answers %s with a code, and closes the connection',
  async (_, text, status, code) => {
    const heard = await talk(text);
    expect(heard).toMatch(new RegExp(`^HTTP/1.1 ${status} `));
    const body = JSON.parse(heard.split('\r\n\r\n')[1] ?? '') as object;
    expect(body).toMatchObject({ errors: [{ extensions: { code } }] });
  },
);

it('goes on answering others', async () => {
  const { data } = await hub.ask('{ __typename }');
  expect(data).toEqual({ __typename: 'Query' });
});
