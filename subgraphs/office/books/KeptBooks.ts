import { LRUCache } from 'lru-cache';

import type { DataVersion } from '../database/DataVersion';

/** How much is kept, in characters: the books of a few years with a hundred thousand entries. */
const sizeMax = 32 * 1024 * 1024;

/**
 * The books of a year as they were last sent, each with the version of the data it was made from:
 * as long as that is the version, they are still the books. It stands behind the access rule of the
 * field, as the table does, and what it holds is the same for everybody who may read it.
 */
export class KeptBooks {
  private readonly kept = new LRUCache<string, { readonly version: string; readonly text: string }>(
    { maxSize: sizeMax, sizeCalculation: ({ text }) => text.length + 1 },
  );

  constructor(private readonly version: Pick<DataVersion, 'current'>) {}

  /** The answer to a question, made anew where the data may have changed. */
  async read(question: string, make: () => Promise<string>): Promise<string> {
    // The version is read before the data, so that what is kept is never older than it says.
    const version = await this.version.current();
    const found = this.kept.get(question);
    if (version !== null && found?.version === version) return found.text;
    const text = await make();
    if (version !== null) this.kept.set(question, { version, text });
    return text;
  }
}
