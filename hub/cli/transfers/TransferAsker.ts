import { createHash, randomUUID } from 'node:crypto';

import { z } from 'zod';

import { officeFieldName } from '../../../schema/officeIdentity';
import { todayInBritain } from '../../../schema/todayInBritain';
import { getOffice } from '../../../subgraphs/offices';
import type { HubAnswer } from '../ask/askHub';

/** Asks the hub as a caseworker of the office. */
export interface TransferCaller {
  readonly office: string;
  /** Who asks, so that two people's requests do not take each other's keys. */
  readonly subject: string;
  readonly ask: (query: string, variables: Record<string, unknown>) => Promise<HubAnswer>;
  /** Is told how far a long round is. */
  readonly onProgress?: (line: string) => void;
}

/** Something to enter at the caller's own office. */
export interface TransferWriting {
  readonly field: string;
  readonly type: string;
  /** The one argument beside the key. */
  readonly argument: string;
  readonly value: string;
  readonly selection: string;
  /** Whether what was answered to the same request today is as good as an answer of now. */
  readonly isRepeatable: boolean;
}

/** What was answered, as far as it is of the shape expected; null where there were problems. */
export interface TransferWritten<Payload> {
  readonly payload: Payload | null;
  readonly problems: readonly string[];
}

const notExpected = 'The hub answers otherwise than was expected.';
const problemsSchema = z.array(z.object({ code: z.string(), message: z.string() }));

export const coverageFields = `coverage { missing { office { name } reason } }`;
export const coverageSchema = z.object({
  missing: z.array(z.object({ office: z.object({ name: z.string() }), reason: z.string() })),
});

/** Reads and writes about transfers through the hub, for one office. */
export class TransferAsker {
  constructor(private readonly caller: TransferCaller) {}

  get office(): string {
    return this.caller.office;
  }

  progress(line: string): void {
    this.caller.onProgress?.(line);
  }

  /** @throws an error that says what the hub said when the answer is none */
  async read<Data>(
    schema: z.ZodType<Data>,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<Data> {
    const { data, errors = [] } = await this.caller.ask(query, variables);
    const read = schema.safeParse(data);
    if (read.success) return read.data;
    const said = errors.map(({ message }) => message).join(' ');
    throw new Error(said || notExpected);
  }

  /** Enters something at the own office. That it could not be reached is a problem, too. */
  async write<Payload>(
    schema: z.ZodType<Payload>,
    { field, type, argument, value, selection, isRepeatable }: TransferWriting,
  ): Promise<TransferWritten<Payload>> {
    const own = officeFieldName(getOffice(this.office));
    const idempotencyKey = isRepeatable ? this.keyFor(value) : randomUUID();
    const { data, errors = [] } = await this.caller.ask(
      `mutation ($input: ${type}!) { ${own} { ${field}(input: $input) {
        ${selection} problems { code message } } } }`,
      { input: { idempotencyKey, [argument]: value } },
    );
    const answered: unknown = Object(Object(data)[own])[field];
    const problems = problemsSchema.safeParse(Object(answered).problems).data;
    if (!problems) return { payload: null, problems: errors.map(({ message }) => message) };
    if (problems.length > 0) {
      return { payload: null, problems: problems.map(({ message }) => message) };
    }
    const payload = schema.safeParse(answered).data ?? null;
    return { payload, problems: payload === null ? [notExpected] : [] };
  }

  /**
   * The same request gets the same key for a day: however often it is repeated it leaves one trace,
   * and what could not be read is tried anew on the next day.
   */
  private keyFor(value: string): string {
    return createHash('sha256')
      .update(JSON.stringify([this.caller.subject, todayInBritain(), value]))
      .digest('hex');
  }
}

/** Who did not answer, in sentences. */
export function missingInWords({ missing }: z.infer<typeof coverageSchema>): string[] {
  return missing.map(({ office, reason }) => `${office.name} did not answer (${reason}).`);
}
