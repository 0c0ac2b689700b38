/* A short run of the bench of transfers: all is passed on, and the plain rows are the same. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { BenchTransferOffice } from '../../../bench/transfers/BenchTransferOffice';
import { measureTransfers } from '../../../bench/transfers/measureTransfers';
import { transfersInTable } from '../../../bench/transfers/transfersInTable';
import { createTestDatabase } from '../../federation/createTestDatabase';

it('passes every case on, and writes the same rows by plain SQL', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'pcc-bench-'));
  const essex = await BenchTransferOffice.open('essex', folder, createTestDatabase);
  const kent = await BenchTransferOffice.open('kent', folder, createTestDatabase);
  const measured = await measureTransfers({ essex, kent, seed: 7, count: 3, rounds: 1 });
  for (const [office, tables] of [
    [essex, ['transfer_sent', 'transfer_envelope', 'transfer_receipt', 'referral_write']],
    [kent, ['transfer_received', 'referral_case', 'referral_person', 'referral_write']],
  ] as const) {
    for (const table of tables) {
      const read = `SELECT to_jsonb(t)::text AS row FROM ${table} t ORDER BY 1`;
      const rows = await office.dataSource.query<object[]>(read);
      expect(rows.length).toBeGreaterThanOrEqual(6);
      expect(await office.plain.query(read)).toEqual(rows);
    }
  }
  const table = transfersInTable(measured, 3);
  expect(table.match(/^\| [a-z].*\d/gm)).toHaveLength(4);
  expect(table).not.toMatch(/NaN|Infinity/);
  await essex.close();
  await kent.close();
  await rm(folder, { recursive: true });
});
