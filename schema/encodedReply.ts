import type { z } from 'zod';

/** Says what is wrong with a reply that breaks the contract, without any value of it. */
export class ContractBroken extends Error {
  override readonly name = 'ContractBroken';
}

/** Whose reply is read, and who else there is. */
export interface Replier {
  /** The office's code. */
  readonly office: string;
  /** Whether there is an office with this code, federated or not. */
  readonly isOffice: (code: string) => boolean;
}

/**
 * Reads a reply that crosses as one text.
 *
 * @throws ContractBroken, naming the place
 */
export function readEncoded<Reply>(schema: z.ZodType<Reply>, text: string): Reply {
  const parsed = schema.safeParse(parseJson(text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  // What an office has called a field of its own is no word of ours.
  const place = issue?.code === 'unrecognized_keys' ? 'a field' : issue?.path.join('.');
  throw new ContractBroken(`${place || 'the reply'} is not what the contract says`);
}

/** @throws ContractBroken where something is not as it should be; `words` say what. */
export function assertReply(isRight: boolean, words: string): void {
  if (!isRight) throw new ContractBroken(words);
}

/** Identifiers begin with the code of the office that keeps the record, and none is there twice. */
export function assertOwn(ids: readonly string[], { office }: Pick<Replier, 'office'>): void {
  const start = `${office}:`;
  assertReply(
    ids.every((id) => id.startsWith(start)),
    'a reference is not of this office',
  );
  assertReply(new Set(ids).size === ids.length, 'a reference is there twice');
}

/** Codes of offices that the directory knows; null where none is named. */
export function assertOffices(codes: Iterable<string | null>, { isOffice }: Replier): void {
  for (const code of new Set(codes)) {
    assertReply(code === null || isOffice(code), 'a code is not that of an office');
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new ContractBroken('the reply is not JSON');
  }
}
