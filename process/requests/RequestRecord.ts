import { randomUUID } from 'node:crypto';

import type { Caller } from '../../schema/caller';
import type { AskedOffice, LogFields } from '../logging/createLogger';

/** The header that carries a request's id: from a caller, to every office asked, and back. */
export const requestIdHeader = 'x-request-id';

/**
 * The id of a request: the given one when it is well formed, else a new one. It stands in logs and
 * headers, so nothing but letters, digits, dots, dashes and underscores may be in it.
 */
export function requestIdFrom(given: string | undefined): string {
  return given !== undefined && /^[A-Za-z0-9._-]{8,64}$/.test(given) ? given : randomUUID();
}

/** What is known of one request once it is answered: what its line in the log says. */
export class RequestRecord {
  requestId: string;
  /** The operation that ran, by the name its document gives it. */
  operation: string | null = null;
  documentHash: string | null = null;
  caller: string | null = null;
  private readonly codes = new Set<string>();
  private readonly asked: AskedOffice[] = [];

  /** @param givenId the id its sender gave it, where that is to be believed */
  constructor(givenId?: string) {
    this.requestId = requestIdFrom(givenId);
  }

  addCode(code: string): void {
    this.codes.add(code);
  }

  addAsked(asked: AskedOffice): void {
    this.asked.push(asked);
  }

  /** What a caller is, without saying who. */
  setCaller({ subject, roles }: Caller): void {
    this.caller = subject === null ? 'public' : roles.join(' ') || 'no role';
  }

  /** The fields of its line, but for those of its transport. */
  fields(status: number | null): LogFields {
    const { requestId, operation, documentHash, caller } = this;
    // What @apollo/server refuses before there is an operation has this code and is not told us.
    if (status === 400 && this.codes.size === 0) this.addCode('BAD_REQUEST');
    return {
      requestId,
      status,
      operation,
      documentHash,
      caller,
      ...(this.codes.size > 0 && { codes: [...this.codes] }),
      ...(this.asked.length > 0 && { asked: this.asked }),
    };
  }
}
