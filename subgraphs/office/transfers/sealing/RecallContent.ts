import { z } from 'zod';

const day = z.iso.date();

/**
 * What an envelope holds that asks for a transfer back. It says nothing of the case, nor why; to
 * whoever carries it, it looks like any other envelope.
 */
export const recallContentSchema = z.strictObject({
  /** The number of the transfer that is asked back. */
  transfer: z.string().regex(/^[a-z-]+:t-[0-9a-f]{32}$/),
  from: z.string(),
  to: z.string(),
  recalledOn: day,
  /** The last day in time to answer. */
  dueOn: day,
});

export type RecallContent = z.infer<typeof recallContentSchema>;
