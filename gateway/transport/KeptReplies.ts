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
export class KeptReplies {
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
