import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import { LRUCache } from 'lru-cache';
import { request } from 'undici';
import { z } from 'zod';

import { codedError } from '../../../../schema/errorCodes';

import type { PublishedKey } from './KeyRing';
import { believeKeys } from './believeKeys';

const documentPath = join(__dirname, '../../../../schema/documents/transfer-keys.graphql');

const answerSchema = z.object({
  data: z.object({
    office: z
      .object({
        federated: z.boolean(),
        transferKeys: z
          .array(
            z.strictObject({
              fingerprint: z.string(),
              use: z.enum(['SEAL', 'SIGN']),
              publicKey: z.string(),
              validFrom: z.iso.date(),
              validUntil: z.iso.date(),
              statement: z.string(),
            }),
          )
          .nullable(),
      })
      .nullable(),
  }),
});

interface DirectoryOptions {
  /** Where the hub answers, such as http://127.0.0.1:4000/graphql. */
  readonly url: () => string;
  /** Fingerprints of other offices' signing keys that somebody made sure of, by office. */
  readonly pins: ReadonlyMap<string, readonly string[]>;
  /** How long what was fetched is used again. */
  readonly keepMs: number;
}

const deadlineMs = 10_000;

/** The public keys of other offices, as the hub's directory gives them and as far as they are
 * believed. */
export class KeyDirectory {
  private readonly document = readFileSync(documentPath, 'utf8');
  private readonly kept: LRUCache<string, readonly PublishedKey[]>;

  constructor(private readonly options: DirectoryOptions) {
    this.kept = new LRUCache({ max: 200, ttl: options.keepMs });
  }

  /**
   * The keys of an office that are to be believed, old ones among them; none where the office runs
   * no subgraph, or where what the hub gives is not vouched for as it must be.
   *
   * @throws OFFICE_UNAVAILABLE when hub or office do not answer: the same request can be sent again
   */
  async keysOf(office: string): Promise<readonly PublishedKey[]> {
    const known = this.options.keepMs > 0 ? this.kept.get(office) : undefined;
    if (known) return known;
    const published = await this.fetch(office);
    const believed = await believeKeys(office, published, this.options.pins.get(office) ?? []);
    if (believed.length > 0) this.kept.set(office, believed);
    return believed;
  }

  private async fetch(office: string): Promise<readonly PublishedKey[]> {
    const answer = await this.ask(office).catch(() => null);
    const read = answerSchema.safeParse(answer);
    const listed = read.data?.data.office;
    if (listed === null || listed?.federated === false) return [];
    if (listed?.transferKeys) return listed.transferKeys;
    const message = `The transfer keys of ${office} cannot be had now: send the same request again later.`;
    throw codedError('OFFICE_UNAVAILABLE', message, { office });
  }

  private async ask(office: string): Promise<unknown> {
    const { body } = await request(this.options.url(), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ query: this.document, variables: { office } }),
      signal: AbortSignal.timeout(deadlineMs),
    });
    return body.json();
  }
}
