import { randomBytes, randomUUID } from 'node:crypto';
import { mkdir, open, readFile, rename, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';

import type { DataSource } from 'typeorm';
import { z } from 'zod';

import { SettingsError } from '../../../../process/readSettings';
import type { OfficeSettings } from '../../server/settings';

import { rewrapKey, type SealedPlace, sealedTables, type WrappedKey } from './SealedContent';

/** A key that wraps the data keys of personal details. */
export interface PersonalKey {
  readonly id: string;
  /** 256 bits. */
  readonly secret: Buffer;
}

const fileSchema = z.object({
  keys: z
    .array(
      z.looseObject({
        kty: z.literal('oct'),
        kid: z.string().min(1),
        k: z.string().regex(/^[\w-]{43}$/, 'is not 256 bits in base64url'),
      }),
    )
    .min(1),
});
type KeyFile = z.infer<typeof fileSchema>;

/**
 * The office's keys to personal details, in a file that is the office's own: a JWK set, of which
 * the first wraps and all unwrap. Keys change without a restart: the file is read again when it has
 * changed. Nothing that is told of the file repeats what it holds.
 */
export class PersonalKeys {
  private known: readonly PersonalKey[] = [];
  private changedMs = 0;

  constructor(readonly file: string) {}

  /** Reads the file. Throws a SettingsError that names it when it holds no keys. */
  async check(): Promise<void> {
    await this.current();
  }

  /** Makes the file with a first key where there is none yet, readable by this user alone. */
  async makeIfMissing(): Promise<void> {
    await mkdir(dirname(this.file), { recursive: true, mode: 0o700 });
    try {
      const created = await open(this.file, 'wx', 0o600);
      await created.writeFile(inText([makeKey()]));
      await created.sync();
      await created.close();
    } catch (error) {
      if (Object(error).code !== 'EEXIST') throw error;
    }
  }

  /** The key to wrap with now. */
  async current(): Promise<PersonalKey> {
    const [first] = await this.read();
    if (!first) throw new SettingsError(`PERSONAL_KEYS_FILE: ${this.file} holds no key.`);
    return first;
  }

  /** Every key in the file, the current one first. */
  all(): Promise<readonly PersonalKey[]> {
    return this.read();
  }

  /** The key of an id. Throws, naming the id, where the file does not hold it. */
  async get(id: string): Promise<PersonalKey> {
    const key = (await this.read()).find((each) => each.id === id);
    if (!key) throw new Error(`PERSONAL_KEYS_FILE: the key ${id} is not in the file.`);
    return key;
  }

  /** Puts a new key first; the others stay, to open what they wrapped. Returns their ids. */
  async addKey(): Promise<readonly string[]> {
    const others = await this.read();
    await this.write([makeKey(), ...others]);
    return others.map(({ id }) => id);
  }

  /** Removes the keys whose ids are not among these; never the current one. */
  async keepOnly(ids: ReadonlySet<string>): Promise<void> {
    const [current, ...others] = await this.read();
    if (current) await this.write([current, ...others.filter(({ id }) => ids.has(id))]);
  }

  private async write(keys: readonly PersonalKey[]): Promise<void> {
    const beside = `${this.file}.${process.pid}.new`;
    await writeFile(beside, inText(keys), { mode: 0o600, flush: true });
    await rename(beside, this.file);
    this.changedMs = 0;
  }

  private async read(): Promise<readonly PersonalKey[]> {
    try {
      const { mtimeMs } = await stat(this.file);
      if (mtimeMs === this.changedMs) return this.known;
      const { keys } = fileSchema.parse(JSON.parse(await readFile(this.file, 'utf8')));
      this.known = keys.map(({ kid, k }) => ({ id: kid, secret: Buffer.from(k, 'base64url') }));
      this.changedMs = mtimeMs;
      return this.known;
    } catch (error) {
      throw new SettingsError(
        `PERSONAL_KEYS_FILE: ${this.file} must be a JWK set with keys of 256 bits: ${reasonOf(error)}.`,
      );
    }
  }
}

function makeKey(): PersonalKey {
  return { id: randomUUID(), secret: randomBytes(32) };
}

function inText(keys: readonly PersonalKey[]): string {
  const file: KeyFile = {
    keys: keys.map(({ id, secret }) => ({
      kty: 'oct',
      kid: id,
      alg: 'A256GCM',
      k: secret.toString('base64url'),
    })),
  };
  return JSON.stringify(file, null, 2);
}

/** In one line; what the file holds is not repeated. */
function reasonOf(error: unknown): string {
  if (error instanceof z.ZodError) return `${error.issues[0]?.path.join('.') || 'it'} is malformed`;
  if (error instanceof SyntaxError) return 'it is not JSON';
  const code: unknown = Object(error).code;
  return typeof code === 'string' ? `it cannot be read (${code})` : 'it is malformed';
}

type KeySettings = Pick<
  OfficeSettings,
  'OFFICE' | 'DATA_DIR' | 'PERSONAL_KEYS_FILE' | 'isProduction'
>;

/**
 * The office's keys to personal details. Without a file of its own, as on one's own machine, they
 * are made in the data folder; production always names its file.
 *
 * @throws SettingsError, naming the file, where it holds no keys
 */
export async function openPersonalKeys({
  OFFICE,
  DATA_DIR,
  PERSONAL_KEYS_FILE,
  isProduction,
}: KeySettings): Promise<PersonalKeys> {
  const isOwn = PERSONAL_KEYS_FILE !== '';
  if (!isOwn && isProduction) {
    throw new SettingsError('PERSONAL_KEYS_FILE: in production a file of keys is named.');
  }
  const file = isOwn ? PERSONAL_KEYS_FILE : join(DATA_DIR, 'personal-keys', `${OFFICE}.json`);
  const keys = new PersonalKeys(file);
  if (!isOwn) await keys.makeIfMissing();
  await keys.check();
  return keys;
}

/**
 * Makes sure that the keys are those the office's records are sealed under: of each key one
 * record's own key is opened, and nothing of a person. SQL: one record of each key (DISTINCT ON), of
 * every table alike.
 *
 * @throws SettingsError where they are others, such as those of another office
 */
export async function checkKeysFit(dataSource: DataSource, keys: PersonalKeys): Promise<void> {
  for (const { name, position, keyBindingOf } of sealedTables) {
    const rows = await dataSource.query<(SealedPlace & WrappedKey)[]>(
      `SELECT DISTINCT ON (key_id) reference, ${position} AS position,
              key_id AS "keyId", wrapped_key AS "wrappedKey"
         FROM ${name} ORDER BY key_id, reference, position`,
    );
    for (const { keyId, wrappedKey, ...place } of rows) {
      await rewrapKey(keys, keyBindingOf(place), { keyId, wrappedKey }).catch(() => {
        throw new SettingsError(
          `PERSONAL_KEYS_FILE: ${keys.file} does not hold the key ${keyId}, ` +
            `under which this office's records are sealed: it may be another office's.`,
        );
      });
    }
  }
}
