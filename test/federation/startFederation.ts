import { createLocalJWKSet, type JSONWebKeySet, type JWTVerifyGetKey } from 'jose';

import type { Protections } from '../../gateway/http/protections';
import { AssertionKeys } from '../../gateway/identity/AssertionKeys';
import { createGateway } from '../../gateway/server';
import type { HubAnswer } from '../../hub/cli/ask/askHub';
import { listen } from '../../process/listen';
import type { OfficeIdentity } from '../../schema/officeIdentity';
import { offices as register } from '../../subgraphs/offices';

import { type LogLine, RecordedLog } from './RecordedLog';
import { TestIssuer } from './TestIssuer';
import { composeOnce } from './composeOnce';
import type { TestPins } from './createTestMeans';
import { type Recorder, startRecorder } from './startRecorder';
import { startTestOffice, type TestOffice } from './startTestOffice';

export interface Answer<Data = Record<string, unknown>> {
  readonly data: Data;
  readonly errors: readonly {
    readonly message: string;
    readonly path?: readonly (string | number)[];
    readonly extensions: Readonly<Record<string, unknown>>;
  }[];
}

export interface TestFederation extends AsyncDisposable {
  /** The gateway's address. */
  readonly url: string;
  readonly offices: ReadonlyMap<string, TestOffice>;
  /** The keys the gateway signs with. */
  readonly assertionKeys: AssertionKeys;
  /** What the gateway logged that somebody should look at: warnings and faults. */
  readonly log: LogLine[];
  /** Every line the gateway logged. */
  readonly lines: LogLine[];
  /** Who says who a caller is. */
  readonly issuer: TestIssuer;
  /** Asks over HTTP, as the public or as a demonstration caller such as `essex-finance`. */
  ask<Data = Record<string, unknown>>(
    query: string,
    variables?: Record<string, unknown>,
    caller?: string,
  ): Promise<Answer<Data>>;
  /** Every byte that went from or to the gateway, where it is recorded. */
  bytes(): Buffer;
  stop(): Promise<void>;
}

interface FederationOptions {
  readonly offices?: readonly OfficeIdentity[];
  readonly officeDeadlineMs?: number;
  /** Addresses that stand in for an office's own, by code. */
  readonly urls?: Readonly<Record<string, string>>;
  readonly regionalUrl?: string;
  /** The keys the gateway signs with; new ones where none are given. */
  readonly assertionKeys?: AssertionKeys;
  /** Limits of the gateway that differ from the defaults. */
  readonly protections?: Partial<Protections>;
  /** Whether every byte from and to the gateway is kept; the answers are not compressed then. */
  readonly isRecorded?: boolean;
  /** What offices fetch the keys of others from, where it is not this hub. */
  readonly directoryUrl?: () => string;
  /** Signing keys that offices believe alone, by the office whose they are. */
  readonly transferPins?: TestPins;
}

/** A machine that runs other tests, too, may take its time over an answer. */
const patienceMs = 30_000;

/** Real offices on real databases behind a real gateway, all over HTTP, in this process. */
export async function startFederation(options: FederationOptions = {}): Promise<TestFederation> {
  const identities = options.offices ?? register;
  const assertionKeys =
    options.assertionKeys ?? new AssertionKeys({ file: null, rotateMs: 3_600_000 });
  if (!options.assertionKeys) await assertionKeys.start();
  const issuer = await TestIssuer.create();
  const gatewayKeys: JWTVerifyGetKey = (header, token) =>
    createLocalJWKSet(assertionKeys.jwks() as JSONWebKeySet)(header, token);
  let hubUrl = '';
  const started = await Promise.all(
    identities.map((identity) =>
      startTestOffice(identity, gatewayKeys, {
        issuers: [issuer.trusted()],
        directoryUrl: options.directoryUrl ?? (() => hubUrl),
        ...(options.transferPins && { transferPins: options.transferPins }),
      }),
    ),
  );
  const recorders: Recorder[] = [];
  const record = async (target: string): Promise<string> => {
    if (!options.isRecorded) return target;
    const recorder = await startRecorder(target);
    recorders.push(recorder);
    return recorder.url;
  };
  const recorded = new RecordedLog('gateway');
  const stopOffices = async (): Promise<void> => {
    await Promise.all(recorders.map((recorder) => recorder.stop()));
    await Promise.all(started.map((office) => office.stop()));
  };
  const gateway = await createGateway({
    supergraphSdl: composeOnce(identities),
    offices: await Promise.all(
      started.map(async ({ identity, url }) => ({
        identity,
        url: await record(options.urls?.[identity.code] ?? url),
      })),
    ),
    officeDeadlineMs: options.officeDeadlineMs ?? patienceMs,
    regionalUrl: options.regionalUrl ?? null,
    assertionKeys,
    issuers: [issuer.trusted()],
    graphiql: true,
    protections: { operationDeadlineMs: 2 * patienceMs, ...options.protections },
    log: recorded.log,
  }).catch(async (error: unknown) => {
    assertionKeys.stop();
    // What listens on keeps a worker of the tests from ending.
    await stopOffices();
    throw error;
  });
  const url = await record(await listen(gateway.http, '127.0.0.1', 0));
  hubUrl = `${url}/graphql`;
  const stop = async (): Promise<void> => {
    assertionKeys.stop();
    await gateway.stop();
    await stopOffices();
  };
  return {
    url,
    stop,
    assertionKeys,
    issuer,
    log: recorded.faults,
    lines: recorded.lines,
    offices: new Map(started.map((office) => [office.identity.code, office])),
    ask: async <Data>(query: string, variables: Record<string, unknown> = {}, caller?: string) => {
      const authorization = caller && `Bearer ${await issuer.tokenFor(caller)}`;
      const response = await fetch(`${url}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          ...(options.isRecorded && { 'accept-encoding': 'identity' }),
          ...(authorization && { authorization }),
        },
        body: JSON.stringify({ query, variables }),
      });
      const { data, errors = [] } = (await response.json()) as HubAnswer;
      return { data, errors } as Answer<Data>;
    },
    bytes: () => Buffer.concat(recorders.map((recorder) => recorder.bytes())),
    [Symbol.asyncDispose]: stop,
  };
}
