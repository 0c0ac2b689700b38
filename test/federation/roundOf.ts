import { runTransferRound, type TransferRound } from '../../hub/cli/transfers/transferRound';

import type { TestFederation } from './startFederation';

/** One round of transfers of an office, asked through the hub as its caseworker. */
export function roundOf(hub: TestFederation, office: string): Promise<TransferRound> {
  const subject = `${office}-caseworker`;
  return runTransferRound({
    office,
    subject,
    ask: (query, variables) => hub.ask(query, variables, subject),
  });
}
