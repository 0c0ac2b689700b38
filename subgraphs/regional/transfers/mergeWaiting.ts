/** An envelope that waits in an office for the caller's own. */
export interface WaitingEnvelope {
  readonly id: string;
  /** The office that sent it. */
  readonly office: string;
  readonly sentOn: string;
  readonly dueOn: string;
  readonly envelope: string;
}

/** What waits in one office, in columns. */
interface WaitingReply {
  readonly office: string;
  readonly reply: {
    readonly ids: readonly string[];
    readonly sentOn: readonly string[];
    readonly dueOn: readonly string[];
    readonly envelopes: readonly string[];
  };
}

/** What waits in all offices, the oldest first. */
export function mergeWaiting(replies: readonly WaitingReply[], first: number): WaitingEnvelope[] {
  return replies
    .flatMap(({ office, reply: { ids, sentOn, dueOn, envelopes } }) =>
      ids.map((id, index) => ({
        id,
        office,
        sentOn: sentOn[index] ?? '',
        dueOn: dueOn[index] ?? '',
        envelope: envelopes[index] ?? '',
      })),
    )
    .sort((a, b) => (placeOf(a) < placeOf(b) ? -1 : 1))
    .slice(0, first);
}

function placeOf({ sentOn, id }: WaitingEnvelope): string {
  return `${sentOn}\n${id}`;
}
