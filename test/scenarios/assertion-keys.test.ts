/* The gateway's keys change while everything runs, and no question is lost over it. */
import { mkdtemp, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { exportJWK, generateKeyPair } from 'jose';

import { AssertionKeys } from '../../gateway/identity/AssertionKeys';
import { type Caller, publicCaller } from '../../schema/caller';
import { signCallerAssertion, verifyCallerAssertion } from '../../schema/callerAssertion';
import { gatewayKeysAt } from '../../subgraphs/access/gatewayKeysAt';
import { askKent, kentsAnswer } from '../federation/askKent';
import { startFederation, type TestFederation } from '../federation/startFederation';

const officer: Caller = {
  subject: 'someone',
  roles: ['office-finance'],
  office: 'kent',
  regions: ['south-east'],
};

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

describe('the keys of the gateway', () => {
  it('change without a restart, and what was signed with the last one is still believed', async () => {
    const before = await signCallerAssertion(publicCaller, 'kent', hub.assertionKeys.current());
    await hub.assertionKeys.refresh();
    const after = await signCallerAssertion(publicCaller, 'kent', hub.assertionKeys.current());
    expect(await askKent(hub, `Bearer ${before}`)).toEqual(kentsAnswer);
    expect(await askKent(hub, `Bearer ${after}`)).toEqual(kentsAnswer);
    const { errors } = await hub.ask('{ awards { totalCount } }');
    expect(errors).toEqual([]);
    await hub.assertionKeys.refresh();
    const unused = await signCallerAssertion(officer, 'kent', hub.assertionKeys.current());
    expect(await askKent(hub, `Bearer ${unused}`)).toEqual(kentsAnswer);
  });

  it('are fetched by an office over HTTP, and again when one is new', async () => {
    const keys = gatewayKeysAt(`${hub.url}/.well-known/jwks.json`);
    const first = await signCallerAssertion(officer, 'kent', hub.assertionKeys.current());
    expect((await verifyCallerAssertion(first, 'kent', keys)).caller).toEqual(officer);
    // The next key is known before it is used; the one after that is new.
    await hub.assertionKeys.refresh();
    const announced = await signCallerAssertion(officer, 'kent', hub.assertionKeys.current());
    expect((await verifyCallerAssertion(announced, 'kent', keys)).caller).toEqual(officer);
    await hub.assertionKeys.refresh();
    const second = await signCallerAssertion(officer, 'kent', hub.assertionKeys.current());
    // Not before its pause is over: made-up key names must not make an office hammer the gateway.
    await expect(verifyCallerAssertion(second, 'kent', keys)).rejects.toThrow('unknown key');
    await new Promise((resolve) => setTimeout(resolve, 2_100));
    expect((await verifyCallerAssertion(second, 'kent', keys)).caller).toEqual(officer);
  });

  it('are published without their private part', () => {
    for (const key of hub.assertionKeys.jwks().keys) {
      expect(Object.keys(key).sort()).toEqual(['alg', 'crv', 'kid', 'kty', 'use', 'x']);
    }
  });

  it('can come from a file, are taken over when it changes, and are refused when they are none', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'keys-'));
    const file = join(folder, 'keys.json');
    const write = async (...kids: string[]): Promise<void> => {
      const keys = await Promise.all(
        kids.map(async (kid) => {
          const { privateKey: made } = await generateKeyPair('EdDSA', { extractable: true });
          return { ...(await exportJWK(made)), kid };
        }),
      );
      await writeFile(file, JSON.stringify({ keys }));
      const later = new Date(Date.now() + kids.length * 1000);
      await utimes(file, later, later);
    };
    await write('one');
    const keys = new AssertionKeys({ file, rotateMs: 1 });
    await keys.start();
    expect(keys.current().kid).toBe('one');
    await write('two', 'one');
    await keys.refresh();
    expect(keys.current().kid).toBe('two');
    expect(keys.jwks().keys.map(({ kid }) => kid)).toEqual(['two', 'one']);
    keys.stop();
    for (const [text, reason] of [
      ['{"keys":[]}', 'keys: '],
      ['{"name":"pcc-commissioning-hub"}', 'keys: '],
      ['nonsense', 'it is not JSON'],
    ] as const) {
      await writeFile(file, text);
      const refused: unknown = await new AssertionKeys({ file, rotateMs: 1 })
        .start()
        .catch((error: unknown) => error);
      expect(String(refused)).toContain(
        `STATEMENT_KEYS: ${file} must be a JWK set with private Ed25519 keys: ${reason}`,
      );
      expect(String(refused)).not.toContain('\n');
    }
    await rm(folder, { recursive: true });
  });
});
