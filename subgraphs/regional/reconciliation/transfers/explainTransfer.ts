import type { TransferLine } from './TransferLine';

/** What was found of a transfer, in a sentence a board member can read. */
export function explainTransfer(
  line: Omit<TransferLine, 'explanation'>,
  nameOf: (code: string) => string,
): string {
  const { status, isReceiptRecorded } = line;
  const from = nameOf(line.from);
  const to = nameOf(line.to);
  const sent = line.sentOn === null ? `${from} sent it` : `${from} sent it on ${day(line.sentOn)}`;
  const until = line.dueOn === null ? '' : day(line.dueOn);
  const on = line.decidedOn === null ? '' : ` on ${day(line.decidedOn)}`;
  const receipt = isReceiptRecorded ? '' : ` ${from} has not recorded the receipt yet.`;
  switch (status) {
    case 'WAITING':
      return `${sent}; ${to} has until ${until} to fetch it.`;
    case 'OVERDUE':
      return `${sent}, and ${to} has not fetched it: it was due on ${until}, ${late(line)}.`;
    case 'RECEIVED':
      return line.daysLate > 0
        ? `${sent}; ${to} received it${on}, ${late(line)}.${receipt}`
        : `${sent}; ${to} received it${on}${on === '' ? '' : ', in time'}.${receipt}`;
    case 'REFUSED':
      return `${sent}; ${to} refused it${on}: the case is ${from}'s again.${receipt}`;
    case 'NOT_FOUND':
      return `${sent} and holds a receipt of ${to}, which has no such transfer: something was lost there.`;
    case 'NOT_SENT':
      return `${to} received it${on} as from ${from}, which has no such transfer: something was lost there.`;
    case 'CONTRADICTED':
      return `${sent} and holds a receipt that says otherwise than ${to} does.`;
    case 'OFFICE_UNAVAILABLE':
      return line.sentOn === null
        ? `${to} received it${on}. ${from} is not part of this answer, so nothing can be compared.`
        : `${sent}. ${to} is not part of this answer, so nobody can say whether it was received.`;
  }
}

function late({ daysLate }: { readonly daysLate: number }): string {
  return daysLate === 1 ? '1 day late' : `${daysLate} days late`;
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function day(written: string): string {
  return inWords.format(Date.parse(written));
}
