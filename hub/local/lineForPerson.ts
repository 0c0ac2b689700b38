import { z } from 'zod';

/** What of a log line a person at the terminal is shown. */
const logLineSchema = z.object({
  msg: z.string(),
  office: z.string().optional(),
  outcome: z.string().optional(),
  reason: z.string().optional(),
  status: z.number().nullish(),
  operation: z.string().nullish(),
  durationMs: z.number().optional(),
  codes: z.array(z.string()).optional(),
  fault: z.object({ name: z.string(), message: z.string() }).optional(),
  requestId: z.string().optional(),
});

/** A line of a process as a person reads it: its log's JSON in words, anything else as it is. */
export function lineForPerson(line: string): string {
  const parsed = logLineSchema.safeParse(tryParse(line));
  if (!parsed.success) return line;
  const { msg, office, outcome, reason, status, operation, durationMs, ...rest } = parsed.data;
  const words = [
    ...[office, outcome, reason, operation, status, ...(rest.codes ?? [])],
    durationMs === undefined ? null : `${durationMs} ms`,
    rest.fault ? `${rest.fault.name}: ${rest.fault.message}` : null,
    rest.requestId === undefined ? null : `request ${rest.requestId}`,
  ].filter((word) => word !== null && word !== undefined);
  return words.length === 0 ? msg : `${msg} (${words.join(', ')})`;
}

function tryParse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
