import { foldText } from '../../../../schema/foldText';

/** A recipient as an office recorded it. */
export interface RecordedRecipient {
  readonly office: string;
  readonly recipientId: string;
  readonly name: string;
  /** The organisation it is; null while nobody has identified it. */
  readonly providerId: string | null;
}

/** An organisation of the register with every name it has there. */
export interface RegisteredOrganisation {
  readonly id: string;
  readonly names: readonly string[];
}

/** What is compared with others: an organisation, or a recipient nobody has identified. */
export interface Side {
  readonly key: string;
  readonly providerId: string | null;
  readonly names: readonly string[];
  readonly recipientIds: readonly string[];
  readonly offices: readonly string[];
}

/** A name of a side; equal names are equal but for case, accents, spaces and punctuation. */
export interface SideName {
  readonly side: Side;
  readonly name: string;
  readonly folded: string;
  /** The words that make it, as `wordKeyOf` puts them together. */
  readonly wordKey: string;
}

/**
 * Everything that has a name, in an order that depends on nothing but itself: what somebody has
 * identified first.
 */
export function nameSides(
  recipients: readonly RecordedRecipient[],
  register: readonly RegisteredOrganisation[],
): readonly SideName[] {
  const gathered = new Map<string, Gathered>();
  const gather = (key: string, providerId: string | null): Gathered => {
    const known = gathered.get(key);
    if (known) return known;
    const side = {
      key,
      providerId,
      names: new Set<string>(),
      recipientIds: new Set<string>(),
      offices: new Set<string>(),
    };
    gathered.set(key, side);
    return side;
  };
  for (const { id, names } of register) {
    for (const name of names) gather(id, id).names.add(name);
  }
  for (const { office, recipientId, name, providerId } of recipients) {
    const side = gather(providerId ?? `${office}/${recipientId}`, providerId);
    side.names.add(name);
    side.recipientIds.add(recipientId);
    side.offices.add(office);
  }
  return [...gathered.values()]
    .map(({ key, providerId, names, recipientIds, offices }) => ({
      key,
      providerId,
      names: [...names].sort(),
      recipientIds: [...recipientIds].sort(),
      offices: [...offices].sort(),
    }))
    .sort(compareSides)
    .flatMap((side) =>
      side.names.map((name) => ({ side, name, folded: foldText(name), wordKey: wordKeyOf(name) })),
    )
    .filter(({ folded }) => folded !== '');
}

interface Gathered {
  readonly key: string;
  readonly providerId: string | null;
  readonly names: Set<string>;
  readonly recipientIds: Set<string>;
  readonly offices: Set<string>;
}

/** What somebody has identified comes first. */
export function compareSides(a: Side, b: Side): number {
  const identified = Number(b.providerId !== null) - Number(a.providerId !== null);
  return identified || (a.key < b.key ? -1 : 1);
}

/** Words that offices write or leave out: small words and legal forms. */
const insignificant = new Set(
  'a an and at by cic cio co company for in limited llp ltd of on plc the to trading uk with'.split(
    ' ',
  ),
);

/** A number in brackets, as ledgers tell several accounts of one payee apart. */
const bracketedNumber =
  /[([]\s*(?:(?:no|nr|number|ref|id|account|acct?)\b[\s.:]*)?[\d\s./-]*\d[\s)]*[)\]]/giu;

/** The words that make a folded name, each once, in alphabetical order. */
export function significantWords(folded: string): readonly string[] {
  return [...new Set(folded.split(' '))].filter((word) => !insignificant.has(word)).sort();
}

/**
 * What two names have in common that are made of the same words, whatever their order, small words,
 * legal forms and numbers in brackets. Empty where nothing is left to compare.
 */
export function wordKeyOf(name: string): string {
  return significantWords(foldText(name.replace(bracketedNumber, ' '))).join(' ');
}

const small = new Set(['a', 'an', 'and', 'at', 'by', 'for', 'in', 'of', 'on', 'the', 'to', 'with']);

/**
 * The abbreviations a name carries: the name itself when it is one word in capitals, and such words
 * in brackets. Three letters at least: two stand for too much.
 */
export function abbreviationsIn(name: string): readonly string[] {
  const bracketed = [...name.matchAll(/\(([^)]*)\)/g)].map(([, inside = '']) => inside);
  return [name, ...bracketed]
    .map((text) => text.trim().replace(/[.*]/g, ''))
    .filter((text) => /^\p{Lu}{3,10}$/u.test(text))
    .map(foldText);
}

/**
 * The first letters of a name's words, with and without small words: CRASAC counts the "and" of
 * its full name, SERICC does not. What stands in brackets is no part of it.
 */
export function initialsOf(name: string): readonly string[] {
  const words = foldText(name.replace(/\([^)]*\)/g, ' ')).split(' ');
  const initials = [words, words.filter((word) => !small.has(word))].map((kept) =>
    kept.map(([letter = '']) => letter).join(''),
  );
  return [...new Set(initials)].filter(({ length }) => length >= 3);
}
