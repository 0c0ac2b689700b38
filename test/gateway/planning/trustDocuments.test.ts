import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { trustedDocuments } from '../../../composition/trustedDocuments';
import { readSavedQuestions } from '../../../hub/cli/ask/savedQuestions';
import { startFederation, type TestFederation } from '../../federation/startFederation';
import { sendTo, sentBy } from '../http/sendTo';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
const persisted = (sha256Hash: string): object => ({ persistedQuery: { version: 1, sha256Hash } });

let any: TestFederation;
let trusted: TestFederation;
beforeAll(async () => {
  any = await startFederation();
  trusted = await startFederation({ protections: { anonymousDocuments: 'trusted' } });
});
afterAll(async () => {
  await any.stop();
  await trusted.stop();
});

it('has a manifest of the saved questions as they are; `npm run compose` writes it', () => {
  const path = join(__dirname, '../../../schema/generated/trustedDocuments.json');
  expect(readFileSync(path, 'utf8')).toBe(trustedDocuments());
  const ofOffices = readFileSync(
    join(__dirname, '../../../schema/documents/transfer-keys.graphql'),
    'utf8',
  );
  expect(Object.keys(JSON.parse(trustedDocuments()) as object)).toEqual(
    [...readSavedQuestions().map(({ query }) => query), ofOffices].map(sha256),
  );
});

describe.each(readSavedQuestions())('the saved question $name', ({ query, caller }) => {
  const hash = sha256(query);

  it('is answered by hash, in three ways', async () => {
    const answers = await Promise.all([
      sendTo(trusted, { documentId: hash }),
      sendTo(trusted, { documentId: `sha256:${hash}` }),
      sendTo(trusted, { extensions: persisted(hash) }),
      sentBy(await fetch(`${trusted.url}/graphql?documentId=${hash}`)),
    ]);
    const whole = await sendTo(any, { query });
    for (const { data, code } of answers) expect([data, code]).toEqual([whole.data, whole.code]);
  });

  it('is answered by its text, too', async () => {
    const code = caller === null ? undefined : 'TOKEN_REQUIRED';
    expect(await sendTo(trusted, { query })).toMatchObject({ status: 200, code });
  });
});

it('takes variables beside a hash', async () => {
  const question = readSavedQuestions().find(({ name }) => name === 'office-at-a-glance');
  const documentId = sha256(question?.query ?? '');
  const sent = await sendTo(trusted, { documentId, variables: { office: 'kent' } });
  expect(sent.data).toMatchObject({ office: { name: 'Kent Police and Crime Commissioner' } });
});

it('refuses any other document of a caller without a token, where it is set so', async () => {
  const query = '{ offices { code } }';
  const sent = await sendTo(trusted, { query });
  expect([sent.status, sent.code]).toEqual([403, 'DOCUMENT_NOT_TRUSTED']);
  expect(sent.extensions).toEqual({ code: 'DOCUMENT_NOT_TRUSTED', sha256Hash: sha256(query) });
  const introspection = await sendTo(trusted, { query: '{ __schema { queryType { name } } }' });
  expect(introspection.code).toBe('DOCUMENT_NOT_TRUSTED');
  // One more space makes another document.
  const [question] = readSavedQuestions();
  expect((await sendTo(trusted, { query: `${question?.query} ` })).code).toBe(
    'DOCUMENT_NOT_TRUSTED',
  );
  expect((await sendTo(any, { query })).code).toBeUndefined();
});

it('does not come to trust a document by being sent it with its hash', async () => {
  const query = '{ regions { code } }';
  const extensions = persisted(sha256(query));
  expect((await sendTo(trusted, { query, extensions })).code).toBe('DOCUMENT_NOT_TRUSTED');
  expect((await sendTo(trusted, { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
});

describe('documents sent by hash', () => {
  const query = '{ office(code: "essex") { name } }';
  const extensions = persisted(sha256(query));

  it('are asked for once and then known', async () => {
    expect((await sendTo(any, { extensions })).code).toBe('PERSISTED_QUERY_NOT_FOUND');
    const data = { office: { name: 'Police and Crime Commissioner for Essex' } };
    expect(await sendTo(any, { query, extensions })).toMatchObject({ data });
    expect(await sendTo(any, { extensions })).toMatchObject({ data });
  });

  it('must have the hash they are sent with', async () => {
    const sent = await sendTo(any, { query: '{ __typename }', extensions });
    expect([sent.status, sent.code]).toEqual([400, 'MALFORMED_REQUEST']);
    expect(any.log).toEqual([]);
  });
});
