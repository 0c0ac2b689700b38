import type { TransferLine } from './reconcileTransfers';

interface Telling {
  /** The name of an office by its code. */
  readonly nameOf: (code: string) => string;
  /** Whether the office that it was sent to is part of the answer. */
  readonly isOtherHere: boolean;
}

/** What was found of a transfer, in sentences a board member can read. */
export function explainTransfer(
  line: Omit<TransferLine, 'explanation'>,
  { nameOf, isOtherHere }: Telling,
): string {
  const { status, isReceiptRecorded } = line;
  const from = nameOf(line.from);
  const to = nameOf(line.to);
  const sent = line.sentOn === null ? `${from} sent it` : `${from} sent it on ${day(line.sentOn)}`;
  const until = line.dueOn === null ? '' : day(line.dueOn);
  const answer = line.recallDueOn === null ? '' : day(line.recallDueOn);
  const on = line.decidedOn === null ? '' : ` on ${day(line.decidedOn)}`;
  const receipt = isReceiptRecorded ? '' : ` ${from} has not recorded the receipt yet.`;
  const back = line.recalledOn === null ? '' : day(line.recalledOn);
  const tooLate =
    back === ''
      ? ''
      : ` ${from} asked for it back on ${back}, too late: the two offices settle it.`;
  const absent = isOtherHere ? '' : ` ${to} is not part of this answer.`;
  const oneSided = (reason: string): string =>
    line.sentOn === null
      ? `${to} received it${on}. ${from} ${reason}, so nothing can be compared.`
      : `${sent}. ${to} ${reason}, so nobody can say whether it was received.`;
  switch (status) {
    case 'WAITING':
      return `${sent}; ${to} has until ${until} to fetch it.`;
    case 'OVERDUE':
      return `${sent}, and ${to} has not fetched it: it was due on ${until}, ${late(line)}.`;
    case 'RECEIVED':
      return line.daysLate > 0
        ? `${sent}; ${to} received it${on}, ${late(line)}.${receipt}${tooLate}`
        : `${sent}; ${to} received it${on}${on === '' ? '' : ', in time'}.${receipt}${tooLate}`;
    case 'REFUSED':
      return `${sent}; ${to} refused it${on}: the case is ${from}'s again.${receipt}`;
    case 'RECALL_WAITING':
      return `${sent} and asked for it back on ${back}; ${to} has until ${answer} to say whether it had taken it.${absent}`;
    case 'RECALL_OVERDUE':
      return `${sent} and asked for it back on ${back}; ${to} has not said whether it had taken it: that was due on ${answer}, ${late(line)}.${absent}`;
    case 'RECALLED':
      return on === ''
        ? `${sent} and took it back on ${back}: the case is ${from}'s again.`
        : `${sent} and asked for it back on ${back}; ${to} signed${on} that it does not take it: the case is ${from}'s again.${receipt}`;
    case 'NOT_FOUND':
      return `${sent} and holds a receipt of ${to}, which has no such transfer: something was lost there.`;
    case 'NOT_SENT':
      return `${to} received it${on} as from ${from}, which has no such transfer: something was lost there.`;
    case 'CONTRADICTED':
      return isReceiptRecorded
        ? `${sent} and holds a receipt that says otherwise than ${to} does.`
        : `${sent} and took it back on ${back}, and ${to} says that it received it: one of them lost something.`;
    case 'OFFICE_UNAVAILABLE':
      return oneSided('is not part of this answer');
    case 'OFFICE_REFUSED':
      return oneSided('declined to answer');
    case 'OFFICE_NOT_ASKED':
      return oneSided('is not covered by this question and was not asked');
    case 'NOT_FEDERATED':
      return oneSided('is not connected to the hub');
  }
}

function late({ daysLate }: { readonly daysLate: number }): string {
  return daysLate === 1 ? '1 day late' : `${daysLate} days late`;
}

const inWords = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

function day(written: string): string {
  return inWords.format(Date.parse(written));
}
