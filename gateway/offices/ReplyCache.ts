import type { GraphQLDataSourceProcessOptions } from '@apollo/gateway';
import { LRUCache } from 'lru-cache';

/** A reply of an office with the version of the office's data that it was made from. */
interface KeptReply {
  readonly version: string;
  readonly text: string;
}

/** How much is kept of one office, in characters; what was not asked for longest goes first. */
const sizeMax = 4 * 1024 * 1024;

/**
 * What an office answered to the public, by question. It is never an answer by itself: the office
 * is asked each time whether its data are still of the same version. So a write is visible at once,
 * and an office that cannot be reached is missing.
 */
export class ReplyCache {
  private readonly kept = new LRUCache<string, KeptReply>({
    maxSize: sizeMax,
    sizeCalculation: ({ text }, question) => text.length + question.length + 1,
  });

  /** What was answered last. */
  find(question: string): KeptReply | undefined {
    return this.kept.get(question);
  }

  /** Keeps a complete answer of a stated version: a strong entity tag, as an office gives it. */
  keep(question: string, text: string, version: unknown): void {
    if (typeof version === 'string' && version.startsWith('"') && !text.includes('"errors":')) {
      this.kept.set(question, { version, text });
    }
  }
}

/** Asks what is asked several times within one request only once. */
export class SingleFlight<Answer> {
  private readonly asked = new WeakMap<object, Map<string, Promise<Answer>>>();

  /** The answer to a question; `send` is called when the request has not asked it yet. */
  ask(request: object, question: string, send: () => Promise<Answer>): Promise<Answer> {
    const answers = this.asked.get(request) ?? new Map<string, Promise<Answer>>();
    this.asked.set(request, answers);
    const known = answers.get(question);
    if (known) return known;
    const answer = send();
    answers.set(question, answer);
    return answer;
  }
}

/** What is asked, whatever the operation is called: the planner numbers what a caller named. */
export function questionIn({ request }: GraphQLDataSourceProcessOptions): string {
  const { query = '', variables, operationName } = request;
  return JSON.stringify([operationName ? query.replace(operationName, '') : query, variables]);
}

/** Whether an operation asks and nothing more: what changes something is never kept or joined. */
export function isRead(options: GraphQLDataSourceProcessOptions): boolean {
  return (
    'incomingRequestContext' in options &&
    options.incomingRequestContext.operation.operation === 'query'
  );
}
