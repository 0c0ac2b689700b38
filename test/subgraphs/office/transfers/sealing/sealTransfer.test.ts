/* Envelopes: opened by whom they are for and nobody else, and not when anything was changed. */
import fc from 'fast-check';
import { CompactEncrypt, importJWK } from 'jose';

import type { TransferKey } from '../../../../../subgraphs/office/transfers/keys/KeyRing';
import {
  openEnvelope,
  tryReadLabel,
} from '../../../../../subgraphs/office/transfers/sealing/openEnvelope';
import {
  type Receipt,
  signReceipt,
  tryReadReceipt,
} from '../../../../../subgraphs/office/transfers/sealing/receipt';
import {
  hashEnvelope,
  sealRecall,
  sealTransfer,
} from '../../../../../subgraphs/office/transfers/sealing/sealTransfer';

import { aTransfer } from '../aTransfer';
import { heldKeys } from '../heldKeys';

let essex: TransferKey[];
let kent: TransferKey[];
let mopac: TransferKey[];
beforeAll(async () => {
  [essex, kent, mopac] = await Promise.all([
    heldKeys('essex', '2026-01-05'),
    heldKeys('kent', '2026-01-05'),
    heldKeys('mopac', '2026-01-05'),
  ]);
});

const keyOf = (keys: TransferKey[], use: 'SIGN' | 'SEAL'): TransferKey => {
  const key = keys.find((each) => each.use === use);
  if (!key) throw new Error(`There is no key to ${use}.`);
  return key;
};
const seal = (content = aTransfer(), signer = essex, to = kent): Promise<string> =>
  sealTransfer(content, keyOf(signer, 'SIGN'), keyOf(to, 'SEAL'));
const open = (envelope: string, office = 'kent', held = kent, ofSender = essex) =>
  openEnvelope(envelope, { office, held, ofSender });

const text = fc.option(fc.string({ unit: 'grapheme', maxLength: 200 }));
const person = fc.record({
  name: text,
  bornOn: text,
  address: text,
  phone: text,
  email: text,
  safeContact: text,
});

it('gives whom it is for exactly what was sealed, whatever it is', async () => {
  await fc.assert(
    fc.asyncProperty(person, async (given) => {
      const content = aTransfer({ person: given });
      expect(await open(await seal(content))).toEqual({ fault: null, kind: 'CASE', content });
    }),
    { numRuns: 60 },
  );
});

describe('an envelope that asks for a case back', () => {
  const recall = {
    transfer: aTransfer().transfer,
    from: 'essex',
    to: 'kent',
    recalledOn: '2026-03-03',
    dueOn: '2026-03-05',
  };
  const sealed = (content = recall, signer = essex): Promise<string> =>
    sealRecall(content, keyOf(signer, 'SIGN'), keyOf(kent, 'SEAL'));

  it('says so to whom it is for, and looks like any other to whoever carries it', async () => {
    const envelope = await sealed();
    expect(await open(envelope)).toEqual({ fault: null, kind: 'RECALL', content: recall });
    const head = (of: string) =>
      JSON.parse(Buffer.from(of.split('.')[0] ?? '', 'base64url').toString());
    const { epk: _, ...outside } = head(envelope);
    const { epk: __, ...ofCase } = head(await seal());
    expect(outside).toEqual(ofCase);
    expect(envelope.length).toBe((await seal()).length);
  });

  it('is believed from its sender alone, about its own transfers', async () => {
    expect((await open(await sealed(recall, mopac))).fault).toBe('ENVELOPE_SENDER_UNKNOWN');
    const ofMopac = { ...recall, from: 'mopac' };
    expect((await open(await sealed(ofMopac, mopac), 'kent', kent, mopac)).fault).toBe(
      'ENVELOPE_ALTERED',
    );
    const forMopac = { ...recall, to: 'mopac' };
    expect((await open(await sealed(forMopac))).fault).toBe('ENVELOPE_NOT_FOR_THIS_OFFICE');
  });
});

it('says who the victim is in relation to the crime where that is known, as of before where not', async () => {
  const { referral } = aTransfer();
  const known = aTransfer({ referral: { ...referral, relation: 'BEREAVED_RELATIVE' } });
  const { content } = await open(await seal(known));
  expect(content).toMatchObject({ referral: { relation: 'BEREAVED_RELATIVE' } });
  const { content: unknown } = await open(await seal());
  expect(unknown).toHaveProperty('referral.crimeType');
  expect(unknown).not.toHaveProperty('referral.relation');
});

it('opens nothing in which a single character was changed', async () => {
  const envelope = await seal();
  await fc.assert(
    fc.asyncProperty(
      fc.nat(envelope.length - 1),
      fc.constantFrom(...'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_.'),
      async (place, character) => {
        // The last character of a part holds bits that mean nothing.
        fc.pre(envelope[place + 1] !== '.' && place !== envelope.length - 1);
        fc.pre(envelope[place] !== character);
        const altered = envelope.slice(0, place) + character + envelope.slice(place + 1);
        expect((await open(altered)).content).toBeNull();
      },
    ),
    { numRuns: 300 },
  );
});

it('shows on its outside the offices and the transfer, and nothing of the person', async () => {
  const envelope = await seal();
  const { transfer, from, to } = aTransfer();
  expect(tryReadLabel(envelope)).toMatchObject({ transfer, from, to });
  const outside = envelope
    .split('.')
    .map((part) => Buffer.from(part, 'base64url').toString('latin1'))
    .join(' ');
  const { name, address, safeContact } = aTransfer().person;
  for (const secret of [name, address, safeContact, 'BURGLARY', 'LIVES_THERE']) {
    expect(outside).not.toContain(secret);
  }
});

it('is as long for a short name as for a longer one', async () => {
  const named = (name: string) => seal(aTransfer({ person: { ...aTransfer().person, name } }));
  expect((await named('A')).length).toBe((await named('A'.repeat(300))).length);
});

describe('an envelope', () => {
  it('for another office is not opened, also by somebody who has its key', async () => {
    const envelope = await seal(aTransfer({ to: 'mopac' }), essex, mopac);
    expect((await open(envelope)).fault).toBe('ENVELOPE_NOT_FOR_THIS_OFFICE');
    expect((await open(envelope, 'mopac', kent)).fault).toBe('ENVELOPE_KEY_UNKNOWN');
    expect((await open(envelope, 'mopac', mopac)).fault).toBeNull();
  });

  it('that its receiver sealed again for a third office stays a letter to the receiver', async () => {
    const toKent = await seal();
    const inner = await innerOf(toKent);
    const label = { ...tryReadLabel(toKent), kid: keyOf(mopac, 'SEAL').fingerprint, to: 'mopac' };
    const again = await sealInner(inner, label, mopac);
    expect((await open(again, 'mopac', mopac)).fault).toBe('ENVELOPE_NOT_FOR_THIS_OFFICE');
  });

  it('signed by somebody else than it says is not taken', async () => {
    expect((await open(await seal(aTransfer(), mopac))).fault).toBe('ENVELOPE_SENDER_UNKNOWN');
  });

  it('of an office that uses the number of another one is not taken', async () => {
    const envelope = await seal(aTransfer({ from: 'mopac' }), mopac);
    expect((await open(envelope, 'kent', kent, mopac)).fault).toBe('ENVELOPE_ALTERED');
  });

  it.each(['', 'x', 'a.b.c.d.e', '{}'])('that is none is told so: "%s"', async (envelope) => {
    expect((await open(envelope)).fault).toBe('ENVELOPE_MALFORMED');
  });

  it('sealed to a key that was rotated meanwhile is opened with the old one', async () => {
    const rotated = await heldKeys('kent', '2026-01-05', '2026-03-02');
    const envelope = await sealTransfer(
      aTransfer(),
      keyOf(essex, 'SIGN'),
      keyOf(rotated.slice(2), 'SEAL'),
    );
    expect((await open(envelope, 'kent', rotated)).fault).toBeNull();
    expect((await open(envelope, 'kent', rotated.slice(0, 2))).fault).toBe('ENVELOPE_KEY_UNKNOWN');
  });
});

/** What the receiver finds when it has opened an envelope. */
async function innerOf(envelope: string): Promise<Uint8Array> {
  const { compactDecrypt } = await import('jose');
  return (await compactDecrypt(envelope, keyOf(kent, 'SEAL').privateKey)).plaintext;
}

async function sealInner(inner: Uint8Array, label: object, to: TransferKey[]): Promise<string> {
  const key = await importJWK(JSON.parse(keyOf(to, 'SEAL').publicKey), 'ECDH-ES+A256KW');
  const { alg: _, enc: __, epk: ___, ...named } = label as Record<string, string>;
  return new CompactEncrypt(inner)
    .setProtectedHeader({ alg: 'ECDH-ES+A256KW', enc: 'A256GCM', ...named })
    .encrypt(key);
}

describe('a receipt', () => {
  const receipt: Receipt = {
    transfer: aTransfer().transfer,
    from: 'essex',
    to: 'kent',
    outcome: 'RECEIVED',
    envelopeHash: hashEnvelope('x'),
    reasonCode: null,
    decidedOn: '2026-03-03',
  };

  it('is read as it was signed, and by the keys of its signer alone', async () => {
    const signed = await signReceipt(receipt, keyOf(kent, 'SIGN'));
    expect(await tryReadReceipt(signed, kent)).toEqual(receipt);
    expect(await tryReadReceipt(signed, essex)).toBeNull();
  });

  it('that was changed, or is something else that its signer signed, is none', async () => {
    const signed = await signReceipt(receipt, keyOf(kent, 'SIGN'));
    const [head, , signature] = signed.split('.');
    const refused = Buffer.from(JSON.stringify({ ...receipt, outcome: 'REFUSED' }));
    expect(
      await tryReadReceipt([head, refused.toString('base64url'), signature].join('.'), kent),
    ).toBeNull();
    expect(await tryReadReceipt(keyOf(kent, 'SIGN').statement, kent)).toBeNull();
  });
});
