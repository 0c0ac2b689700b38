/**
 * Tokens as real identity providers write them: signed, and read by an issuer file as an
 * administrator would write it.
 */
import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { callerOfToken } from '../../../process/identity/callerOfToken';
import { noticeLackingClaims } from '../../../process/identity/noticeLackingClaims';
import { readIssuers } from '../../../process/identity/readIssuers';
import type { TrustedIssuer } from '../../../process/identity/TrustedIssuer';
import { RecordedLog } from '../../federation/RecordedLog';
import { startStandIn } from '../../federation/startStandIn';
import { TestIssuer } from '../../federation/TestIssuer';

let folder: string;
let issuer: TestIssuer;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'providers-'));
  issuer = await TestIssuer.create();
});

const { issuer: iss, audience } = new TestIssuer();
const from = (seconds: number): number => Math.floor(Date.now() / 1000) + seconds;

/** Reads an issuer file with one entry, which has the issuer's keys in a file beside it. */
async function trusting(entry: object = {}): Promise<TrustedIssuer[]> {
  await writeFile(join(folder, 'jwks.json'), JSON.stringify(issuer.jwks()));
  const file = join(folder, 'issuers.json');
  const all = { issuer: iss, audience, jwksFile: 'jwks.json', ...entry };
  await writeFile(file, JSON.stringify({ issuers: [all] }));
  return readIssuers(file, { isProduction: true });
}

async function callerOf(claims: Record<string, unknown>, entry: object = {}) {
  const token = await issuer.sign({ sub: 'x', ...claims });
  const { roles, office, regions } = await callerOfToken(token, await trusting(entry));
  return { roles, office, regions };
}

const nobody = { roles: [], office: null, regions: [] };

describe('roles', () => {
  it.each<[string, unknown, string[]]>([
    ['one as a text', 'office-finance', ['office-finance']],
    ['several with blanks', 'office-finance  bi-service', ['office-finance', 'bi-service']],
    ['several with commas', 'bi-service, office-finance', ['bi-service', 'office-finance']],
    ['a list with roles of other systems', ['default-roles', 'bi-service', 7], ['bi-service']],
    ['one twice', ['bi-service', 'bi-service'], ['bi-service']],
    ['null', null, []],
    ['an empty text', '', []],
    ['an empty list', [], []],
  ])('%s', async (_, given, roles) => {
    // `sign` leaves out what is null; inside an object it stays.
    const claims = { held: { given }, office: 'essex' };
    expect(await callerOf(claims, { claims: { roles: 'held.given' } })).toEqual({
      roles,
      office: 'essex',
      regions: [],
    });
  });

  it.each([
    'Not an office-finance member',
    'no,office-administrator',
    'openid profile',
    'Kent, office-finance',
    'office-finance\nreaders',
  ])('in a text with other words are none: %j', async (roles) => {
    expect((await callerOf({ roles, office: 'kent' })).roles).toEqual([]);
  });

  it.each(['scp', 'scope'])('are among the scopes of %s', async (claim) => {
    const held = async (scopes: unknown) =>
      (await callerOf({ [claim]: scopes, office: 'kent' }, { claims: { roles: claim } })).roles;
    expect(await held('openid office-finance profile')).toEqual(['office-finance']);
    expect(await held(['openid', 'office-finance'])).toEqual(['office-finance']);
    expect(await held('openid no,office-administrator')).toEqual([]);
  });

  it.each(['scp', 'scope'])(
    'have names of the issuer’s own among the scopes of %s',
    async (claim) => {
      const entry = {
        claims: { roles: claim },
        roleNames: { 'Hub.Finance': 'office-finance', 'api://hub/bi': 'bi-service' },
      };
      const held = async (scopes: unknown) =>
        (await callerOf({ [claim]: scopes, office: 'kent' }, entry)).roles;
      expect(await held('Hub.Finance')).toEqual(['office-finance']);
      expect(await held(' openid  Hub.Finance api://hub/bi')).toEqual([
        'office-finance',
        'bi-service',
      ]);
      expect(await held(['openid', 'Hub.Finance'])).toEqual(['office-finance']);
      expect(await held('bi-service Hub.Finance')).toEqual(['bi-service', 'office-finance']);
      expect(await held('No,Hub.Finance Hub.Finances hub.finance toString')).toEqual([]);
    },
  );

  it('are among scopes at the end of a path, too', async () => {
    const entry = {
      claims: { roles: 'grant.scope' },
      roleNames: { 'Hub.Finance': 'office-finance' },
    };
    const grant = { scope: 'openid Hub.Finance' };
    expect((await callerOf({ grant, office: 'kent' }, entry)).roles).toEqual(['office-finance']);
  });

  it('have names of the issuer’s own only where these are the whole text', async () => {
    const entry = { roleNames: { Finance: 'office-finance' } };
    const held = async (roles: unknown) => (await callerOf({ roles, office: 'kent' }, entry)).roles;
    expect(await held('Finance')).toEqual(['office-finance']);
    expect(await held(['Finance'])).toEqual(['office-finance']);
    expect(await held('PCC Finance Team readers')).toEqual([]);
    expect(await held('No,Finance')).toEqual([]);
  });

  it.each([7, { 'office-finance': true }, true])('%p is refused by name', async (roles) => {
    await expect(callerOf({ roles })).rejects.toMatchObject({
      message: expect.stringMatching(
        /The claim "roles" is neither a text nor a list of texts\.$/,
      ) as string,
      extensions: { code: 'TOKEN_CLAIMS_INVALID', claim: 'roles' },
    });
  });

  it('may have names of the issuer’s own, also with blanks and a prefix', async () => {
    const entry = {
      claims: { roles: 'groups' },
      roleNames: { 'PCC Finance Team': 'office-finance', 'ROLE_bi-service': 'bi-service' },
    };
    const held = (groups: unknown) => callerOf({ groups, office: 'kent' }, entry);
    expect((await held('PCC Finance Team')).roles).toEqual(['office-finance']);
    expect((await held(['PCC Finance Team', 'ROLE_bi-service', 'toString'])).roles).toEqual([
      'office-finance',
      'bi-service',
    ]);
    expect((await held(['office-caseworker'])).roles).toEqual(['office-caseworker']);
  });

  it('with a name the hub does not have are refused when the file is read', async () => {
    await expect(trusting({ roleNames: { Finance: 'office-financ' } })).rejects.toThrow(
      /roleNames\.Finance/,
    );
  });
});

describe('a name of a claim', () => {
  const read = async (name: string, claims: Record<string, unknown>) =>
    (await callerOf({ office: 'essex', ...claims }, { claims: { roles: name } })).roles;

  it('may be a path, as Keycloak nests roles', async () => {
    const realm_access = { roles: ['offline_access', 'office-finance'] };
    expect(await read('realm_access.roles', { realm_access })).toEqual(['office-finance']);
    const resource_access = { 'hub.example': { roles: ['bi-service'] } };
    expect(await read('resource_access.hub.example.roles', { resource_access })).toEqual([
      'bi-service',
    ]);
  });

  it('may itself have dots, and is that before it is a path', async () => {
    const uri = 'http://schemas.microsoft.com/ws/2008/06/identity/claims/role';
    expect(await read(uri, { [uri]: 'office-finance' })).toEqual(['office-finance']);
    const both = { 'a.b': 'bi-service', a: { b: 'office-finance' } };
    expect(await read('a.b', both)).toEqual(['bi-service']);
  });

  it('is a path where the claim of that name is null', async () => {
    const held = { 'a.b': null, a: { b: ['office-finance'] } };
    expect(await read('held.a.b', { held })).toEqual(['office-finance']);
  });

  it.each([
    'constructor.name',
    '__proto__.roles',
    'realm_access.length',
    'a..b',
    '.',
    'sub.length',
  ])('finds nothing that no token says: %s', async (name) => {
    expect(await read(name, { realm_access: [], a: null })).toEqual([]);
  });
});

describe('the office', () => {
  it.each<[string, unknown, string | null]>([
    ['a text', 'essex', 'essex'],
    ['a list of one', ['essex'], 'essex'],
    ['null', null, null],
    ['an empty text', '', null],
    ['an empty list', [], null],
  ])('as %s', async (_, given, office) => {
    const claims = { claims: { office: 'held.given' } };
    expect(await callerOf({ held: { given } }, claims)).toEqual({ ...nobody, office });
  });

  it.each<[unknown, string]>([
    [['essex', 'kent'], 'The claim "office" has not one value but several or none.'],
    [7, 'The claim "office" is not a text.'],
    ['atlantis', 'The claim "office" is not the code of an office.'],
  ])('%p is refused by name', async (office, message) => {
    await expect(callerOf({ office })).rejects.toThrow(message);
  });
});

describe('an issuer of one office', () => {
  const entry = { office: 'essex' };

  it('needs no claim for it, and cannot vouch for the staff of another', async () => {
    expect(await callerOf({ roles: 'office-finance' }, entry)).toMatchObject({ office: 'essex' });
    expect(await callerOf({ roles: 'office-finance', office: 'kent' }, entry)).toMatchObject({
      roles: ['office-finance'],
      office: 'essex',
    });
  });

  it('vouches for the boards of its own regions alone', async () => {
    const sits = (regions: unknown) => callerOf({ roles: 'board-member', regions }, entry);
    expect((await sits(['eastern', 'seven-force'])).regions).toEqual(['eastern', 'seven-force']);
    await expect(sits('eastern wales london')).rejects.toMatchObject({
      message: expect.stringMatching(
        /The claim "regions" names wales, london: the issuer vouches for essex alone, which is not in it\.$/,
      ) as string,
      extensions: { code: 'TOKEN_CLAIMS_INVALID', claim: 'regions' },
    });
  });

  it('names an office there is', async () => {
    await expect(trusting({ office: 'atlantis' })).rejects.toThrow(/office’s code/);
  });
});

it('reads every example of the documents as an issuer file', async () => {
  const page = await readFile(join(__dirname, '../../../docs/tokens.md'), 'utf8');
  const examples = [...page.matchAll(/```json\n(.*?)```/gs)].map(([, text = '']) => text);
  expect(examples.length).toBeGreaterThan(3);
  for (const example of examples) {
    const file = join(folder, 'example.json');
    await writeFile(file, example);
    expect(await readIssuers(file, { isProduction: true })).not.toEqual([]);
  }
});

describe('regions', () => {
  it.each<[string, unknown, string[]]>([
    ['one as a text', 'eastern', ['eastern']],
    ['several with blanks', 'eastern wales', ['eastern', 'wales']],
    ['several with commas', 'eastern,wales', ['eastern', 'wales']],
    ['a list', ['wales'], ['wales']],
    ['null', null, []],
  ])('%s', async (_, given, regions) => {
    const claims = { claims: { regions: 'held.given' } };
    expect(await callerOf({ held: { given } }, claims)).toEqual({ ...nobody, regions });
  });

  it('that do not exist are refused by name', async () => {
    await expect(callerOf({ regions: ['eastern', 'atlantis'] })).rejects.toThrow(
      'The claim "regions" has a value that is not the code of a region.',
    );
  });
});

describe('a whole token', () => {
  it('of Entra for a person: app roles as a list, and nbf before now', async () => {
    const token = await issuer.sign({
      sub: 'AAAAbbbbCCCC',
      oid: '00000000-0000-0000-0000-000000000001',
      tid: '00000000-0000-0000-0000-000000000002',
      nbf: from(-300),
      iat: from(-300),
      scp: 'Hub.Ask',
      ver: '2.0',
      roles: ['board-member'],
      hub_regions: 'eastern',
    });
    const entry = { claims: { regions: 'hub_regions' } };
    expect(await callerOfToken(token, await trusting(entry))).toEqual({
      subject: `${iss}|AAAAbbbbCCCC`,
      roles: ['board-member'],
      office: null,
      regions: ['eastern'],
    });
  });

  it('of AD FS: no kid, no sub, one role as a text, its own audience', async () => {
    const token = await issuer.signUnnamed(
      {
        aud: `microsoft:identityserver:${audience}`,
        upn: 'finance@pcc.example',
        role: 'office-finance',
        hub_office: 'essex',
        apptype: 'Confidential',
        ver: '1.0',
        scp: 'openid',
      },
      { typ: 'JWT', x5t: 'jeeQjLUam' },
    );
    const entry = {
      audience: [audience, `microsoft:identityserver:${audience}`],
      claims: { subject: 'upn', roles: 'role', office: 'hub_office' },
    };
    expect(await callerOfToken(token, await trusting(entry))).toEqual({
      subject: `${iss}|finance@pcc.example`,
      roles: ['office-finance'],
      office: 'essex',
      regions: [],
    });
  });

  it('of Keycloak: several audiences, nested roles, an attribute as a list of one', async () => {
    const token = await issuer.sign({
      sub: 'f:1',
      aud: [audience, 'account'],
      exp: from(600) + 0.5,
      realm_access: { roles: ['default-roles-pcc', 'office-finance', 'uma_authorization'] },
      resource_access: { account: { roles: ['manage-account'] } },
      hub_office: ['kent'],
    });
    const entry = { claims: { roles: 'realm_access.roles', office: 'hub_office' } };
    expect(await callerOfToken(token, await trusting(entry))).toMatchObject({
      roles: ['office-finance'],
      office: 'kent',
    });
  });

  it.each(['logout+jwt', 'application/logout+jwt', 'secevent+JWT', 'dpop+jwt'])(
    'of another type is refused: %s',
    async (typ) => {
      const token = await issuer.sign({ sub: 'x' }, { typ });
      await expect(callerOfToken(token, await trusting())).rejects.toMatchObject({
        message: expect.stringMatching(/Its type \(typ\) is another than JWT\.$/) as string,
        extensions: { code: 'TOKEN_MALFORMED' },
      });
    },
  );

  it.each(['JWT', 'jwt', 'at+jwt', 'application/at+jwt'])('may be of the type %s', async (typ) => {
    const token = await issuer.sign({ sub: 'x' }, { typ });
    expect((await callerOfToken(token, await trusting())).subject).toBe(`${iss}|x`);
  });

  it('without the claim that names its bearer is refused by that name', async () => {
    const read = callerOf({ sub: null }, { claims: { subject: 'upn' } });
    await expect(read).rejects.toThrow('The claim "upn" is missing.');
  });

  it('is refused by name where it does not say when it expires, or says it as a text', async () => {
    await expect(callerOf({ exp: null })).rejects.toThrow('The claim "exp" is missing.');
    await expect(callerOf({ exp: String(from(600)) })).rejects.toThrow(
      'The claim "exp" is not as it must be.',
    );
  });

  it('may be out by a minute between two clocks, and no more', async () => {
    expect(await callerOf({ exp: from(-30) })).toEqual(nobody);
    expect(await callerOf({ nbf: from(30) })).toEqual(nobody);
    await expect(callerOf({ exp: from(-90) })).rejects.toMatchObject({
      extensions: { code: 'TOKEN_EXPIRED' },
    });
    await expect(callerOf({ nbf: from(600) })).rejects.toMatchObject({
      extensions: { code: 'TOKEN_NOT_YET_VALID' },
    });
  });
});

describe('a token that does not name its key', () => {
  const unknownKey = {
    message: expect.stringMatching(/does not publish\. It does not name its key \(kid\)/) as string,
    extensions: { code: 'TOKEN_KEY_UNKNOWN' },
  };

  it('is believed while its key is among several, and then is not called altered', async () => {
    const before = await issuer.signUnnamed({ sub: 'x' });
    await issuer.rotate({ beside: true });
    const after = await issuer.signUnnamed({ sub: 'y' });
    const both = await trusting();
    expect((await callerOfToken(before, both)).subject).toBe(`${iss}|x`);
    expect((await callerOfToken(after, both)).subject).toBe(`${iss}|y`);
    await issuer.rotate({ beside: true });
    await issuer.rotate();
    await expect(callerOfToken(after, await trusting())).rejects.toMatchObject(unknownKey);
  });

  it('is refused for what is wrong with it where its key is among several', async () => {
    const expired = await issuer.signUnnamed({ sub: 'x', exp: from(-600) });
    await issuer.rotate({ beside: true });
    await expect(callerOfToken(expired, await trusting())).rejects.toMatchObject({
      extensions: { code: 'TOKEN_EXPIRED' },
    });
  });

  it('has the keys fetched again, once in a while', async () => {
    let fetched = 0;
    await using server = await startStandIn((_, response) => {
      fetched += 1;
      response.end(JSON.stringify(issuer.jwks()));
    });
    const trusted = await trusting({ jwksFile: undefined, jwksUrl: server.url });
    const old = await issuer.signUnnamed({ sub: 'x' });
    expect((await callerOfToken(old, trusted)).subject).toBe(`${iss}|x`);
    await issuer.rotate();
    const next = await issuer.signUnnamed({ sub: 'y' });
    await expect(callerOfToken(next, trusted)).rejects.toMatchObject(unknownKey);
    expect(fetched).toBe(1);
    const now = jest.spyOn(Date, 'now').mockReturnValue(Date.now() + 3_000);
    try {
      expect((await callerOfToken(next, trusted)).subject).toBe(`${iss}|y`);
      await expect(callerOfToken(old, trusted)).rejects.toMatchObject(unknownKey);
      expect(fetched).toBe(2);
    } finally {
      now.mockRestore();
    }
  });
});

describe('a claim that no token has', () => {
  async function warningsAfter(entry: object, tokens: Record<string, unknown>[]) {
    const told = new RecordedLog('gateway');
    const notice = noticeLackingClaims(told.log);
    const trusted = await trusting(entry);
    for (const claims of tokens) {
      const token = await issuer.sign({ sub: 'x', ...claims });
      await callerOfToken(token, trusted, notice).catch(() => null);
    }
    return told.faults.map(({ level, reason }) => `${level}: ${reason}`);
  }

  it('is warned about once', async () => {
    const entry = { claims: { roles: 'realm_access.role' } };
    const token = { realm_access: { roles: ['bi-service'] } };
    expect(await warningsAfter(entry, [token, token, {}])).toEqual([
      `warn: Tokens of ${iss}: the first had no claim "realm_access.role", so it gives no role.`,
    ]);
  });

  it('is warned about where a role needs it', async () => {
    const entry = { claims: { office: 'pcc', regions: 'areas' } };
    const tokens = [
      { roles: 'office-finance' },
      { roles: 'board-member' },
      { roles: 'bi-service' },
    ];
    expect(await warningsAfter(entry, [...tokens, ...tokens])).toEqual([
      `warn: Tokens of ${iss}: the first of a member of staff had no claim "pcc".`,
      `warn: Tokens of ${iss}: the first of a board member had no claim "areas".`,
    ]);
  });

  it('is warned about where it is there and has no role of the hub', async () => {
    expect(await warningsAfter({}, [{ roles: ['Finance'] }, { roles: ['Finance'] }])).toEqual([
      `warn: Tokens of ${iss}: the first had none of the hub's roles in its claim "roles".`,
    ]);
  });

  it('is not warned about once a token had it', async () => {
    const tokens = [{ roles: 'bi-service' }, {}, { roles: 'x' }, { office: 'kent' }];
    expect(await warningsAfter({}, tokens)).toEqual([]);
  });
});
