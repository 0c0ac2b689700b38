import type { LogLine } from './RecordedLog';

/** The line about a request; it is written once the connection is done with the answer. */
export async function lineAbout(lines: readonly LogLine[], requestId: string): Promise<LogLine> {
  const deadline = Date.now() + 10_000;
  for (;;) {
    const line = lines.find((each) => each.requestId === requestId && each.status !== undefined);
    if (line) return line;
    if (Date.now() > deadline) throw new Error(`No line is about ${requestId}.`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
