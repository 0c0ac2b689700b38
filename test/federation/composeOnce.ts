import { createHash, randomUUID } from 'node:crypto';
import { readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

import { composeSupergraph } from '../../composition/composeSupergraph';
import type { OfficeIdentity } from '../../schema/officeIdentity';
import { offices as register } from '../../subgraphs/offices';

const committed = join(__dirname, '../../schema/generated/supergraph.graphql');

/**
 * The supergraph of these offices, composed once a run: the files of one run compose the same few
 * over and over otherwise, which takes longer than starting the offices.
 */
export function composeOnce(offices: readonly OfficeIdentity[]): string {
  // Those of the register are composed already: test/schema/contract.test.ts holds the file to it.
  if (offices === register) return readFileSync(committed, 'utf8');
  const folder = process.env['TEST_RUN_FOLDER'];
  if (!folder) throw new Error('The test server is not running.');
  const name = createHash('sha256').update(JSON.stringify(offices)).digest('hex');
  const path = join(folder, `${name}.graphql`);
  try {
    return readFileSync(path, 'utf8');
  } catch {
    const { supergraphSdl } = composeSupergraph(offices);
    const written = `${path}.${randomUUID()}`;
    writeFileSync(written, supergraphSdl);
    renameSync(written, path);
    return supergraphSdl;
  }
}
