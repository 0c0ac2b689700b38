import { Chance } from '../../hub/local/nation/synthetic/Chance';
import { todayInBritain } from '../../schema/todayInBritain';
import { openCase } from '../../subgraphs/office/cases/appendCaseEvent';
import { storePerson } from '../../subgraphs/office/cases/people/person';
import { takeTransfer } from '../../subgraphs/office/transfers/receiving/takeTransfer';
import { findReceipts } from '../../subgraphs/office/transfers/receiving/takenTransfer';
import { recordReceipt } from '../../subgraphs/office/transfers/sending/recordReceipt';
import { transferReferral } from '../../subgraphs/office/transfers/sending/transferReferral';
import { handOutWaiting } from '../../subgraphs/office/transfers/tellTransfers';

import type { BenchTransferOffice } from './BenchTransferOffice';
import { type PlainRows, readPlainRows, writePlainRows } from './PlainRows';
import { makeJoseKeys, sealByJose } from './sealByJose';

/** How long one step took in a round, in milliseconds, for all transfers of the round. */
export interface TransferRoundTimes {
  readonly officeMs: number;
  readonly plainMs: number;
}

export interface TransferMeasurement {
  readonly sent: readonly TransferRoundTimes[];
  readonly taken: readonly TransferRoundTimes[];
  readonly receipted: readonly TransferRoundTimes[];
  /** Signing, encrypting, decrypting and verifying by the library alone. */
  readonly joseMs: readonly number[];
}

interface Measured {
  readonly essex: BenchTransferOffice;
  readonly kent: BenchTransferOffice;
  readonly seed: number;
  /** How many transfers a round has. */
  readonly count: number;
  readonly rounds: number;
}

/**
 * Passes cases from Essex to Kent by the offices' own functions, one after the other; after each
 * step the same rows are written by plain SQL into databases of the same tables, so that what else
 * the machine does meets both. The first round warms up and does not count.
 */
export async function measureTransfers(measured: Measured): Promise<TransferMeasurement> {
  const jose = await makeJoseKeys();
  const times = { sent: [], taken: [], receipted: [], joseMs: [] } as {
    -readonly [Step in keyof TransferMeasurement]: TransferMeasurement[Step][number][];
  };
  for (let round = 0; round <= measured.rounds; round += 1) {
    const references = await fillCases(measured, round);
    const sent = await measureSending(measured, references);
    const taken = await measureTaking(measured, sent.transfers);
    const receipted = await measureReceipts(measured, sent.transfers);
    const text = 'x'.repeat(1_400);
    const joseMs = await timed(async () => {
      for (const _ of references) await sealByJose(jose, text);
    });
    if (round === 0) continue;
    times.sent.push(sent.times);
    times.taken.push(taken);
    times.receipted.push(receipted);
    times.joseMs.push(joseMs);
  }
  return times;
}

const caseTables = ['referral_case', 'referral_case_event', 'referral_person'];

/** The same cases in the office's database and the plain one, each of another made-up person. */
async function fillCases(measured: Measured, round: number): Promise<readonly string[]> {
  const { essex, count, seed } = measured;
  const chance = new Chance(seed, `transfers ${round}`);
  const today = todayInBritain();
  const references: string[] = [];
  for (let index = 0; index < count; index += 1) {
    const reference = `essex:bench-${seed}-${round}-${index}`;
    references.push(reference);
    await essex.dataSource.transaction(async (manager) => {
      await openCase(
        manager,
        { office: 'essex', today },
        {
          reference,
          origin: 'SYNTHETIC',
          receivedOn: today,
          allegedOn: today,
          priorityCategory: 'STANDARD',
          crimeType: chance.oneOf(['BURGLARY', 'THEFT']),
          source: 'POLICE',
          receivedFrom: null,
          residenceOffice: 'kent',
          relation: null,
        },
        { actor: 'bench', requestedOn: null },
      );
      const person = { name: `Synthetic Person ${index}`, bornOn: '1990-01-01', phone: null };
      const address = `${chance.wholeNumber(1, 300)} Nowhere Lane`;
      const details = { ...person, address, email: null, safeContact: null };
      await storePerson(manager, essex.personalKeys, reference, details);
    });
    await writePlainRows(essex.plain, await rowsOf(essex, caseTables, reference));
  }
  return references;
}

/** The rows of these tables about one case or transfer. */
function rowsOf(
  { dataSource }: BenchTransferOffice,
  tables: readonly string[],
  value: string,
  condition = 'reference = $1',
): Promise<PlainRows[]> {
  return Promise.all(tables.map((table) => readPlainRows(dataSource, table, [condition, value])));
}

const sentEvent = `reference = $1 AND kind = 'TRANSFERRED'`;

async function measureSending(
  { essex, kent }: Measured,
  references: readonly string[],
): Promise<{ readonly times: TransferRoundTimes; readonly transfers: readonly string[] }> {
  const transfers: string[] = [];
  const officeMs = await timed(async () => {
    for (const reference of references) {
      const input = { idempotencyKey: reference, reference, to: 'kent', reasonCode: 'LIVES_THERE' };
      const { answer } = await transferReferral(essex.contextWith(kent), input);
      if (!answer) throw new Error(`${reference} was not sent.`);
      transfers.push(answer.id);
    }
  });
  const parts = await Promise.all(
    transfers.map(async (transfer, index) => {
      const reference = references[index] ?? '';
      return [
        ...(await rowsOf(essex, ['referral_case_event'], reference, sentEvent)),
        ...(await rowsOf(essex, ['referral_reading'], reference)),
        ...(await rowsOf(essex, ['transfer_sent', 'transfer_envelope'], transfer, 'transfer = $1')),
        ...(await rowsOf(essex, ['referral_write'], reference, 'idempotency_key = $1')),
      ];
    }),
  );
  const close = `UPDATE referral_case SET state = 'TRANSFERRED' WHERE reference = $1`;
  const plainMs = await timed(async () => {
    for (const [index, each] of parts.entries()) {
      await writePlainRows(essex.plain, each, [[close, references[index] ?? '']]);
    }
  });
  return { times: { officeMs, plainMs }, transfers };
}

async function measureTaking(
  { essex, kent }: Measured,
  transfers: readonly string[],
): Promise<TransferRoundTimes> {
  const references: string[] = [];
  const officeMs = await timed(async () => {
    const wanted = { first: transfers.length, after: null };
    const waiting = await handOutWaiting(essex.dataSource, 'kent', wanted);
    for (const { id, envelope } of waiting) {
      const input = { idempotencyKey: id, envelope };
      const taking = { name: 'receiveTransfer', input, refusal: null } as const;
      const { answer } = await takeTransfer(kent.contextWith(essex), taking);
      if (answer?.outcome !== 'RECEIVED') throw new Error(`${id} was not received.`);
      references.push(answer.reference ?? '');
    }
  });
  const tables = ['referral_case', 'referral_case_event', 'referral_person', 'transfer_received'];
  const parts = await Promise.all(references.map((reference) => rowsOf(kent, tables, reference)));
  const writes = await Promise.all(
    transfers.map((id) => rowsOf(kent, ['referral_write'], id, 'idempotency_key = $1')),
  );
  const plainMs = await timed(async () => {
    for (const [index, each] of parts.entries()) {
      await writePlainRows(kent.plain, [...each, ...(writes[index] ?? [])]);
    }
  });
  return { officeMs, plainMs };
}

async function measureReceipts(
  { essex, kent }: Measured,
  transfers: readonly string[],
): Promise<TransferRoundTimes> {
  const officeMs = await timed(async () => {
    const receipts = await findReceipts(kent.dataSource.manager, 'essex', transfers);
    for (const { transfer, receipt } of receipts) {
      const input = { idempotencyKey: `receipt ${transfer}`, receipt };
      const { answer } = await recordReceipt(essex.contextWith(kent), input);
      if (answer?.transfer.outcome !== 'RECEIVED') throw new Error(`${transfer}: no receipt.`);
    }
  });
  const parts = await Promise.all(
    transfers.map(async (id) => [
      ...(await rowsOf(essex, ['transfer_receipt'], id, 'transfer = $1')),
      ...(await rowsOf(essex, ['referral_write'], `receipt ${id}`, 'idempotency_key = $1')),
    ]),
  );
  const empty = `UPDATE transfer_envelope SET envelope = NULL WHERE transfer = $1`;
  const plainMs = await timed(async () => {
    for (const [index, each] of parts.entries()) {
      await writePlainRows(essex.plain, each, [[empty, transfers[index] ?? '']]);
    }
  });
  return { officeMs, plainMs };
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const startMs = performance.now();
  await work();
  return performance.now() - startMs;
}
