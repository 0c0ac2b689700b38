import { foldText } from '../../../../schema/foldText';

import { wordKeyOf } from './significantWords';

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
      ...{ key, providerId },
      ...{ names: new Set<string>(), recipientIds: new Set<string>(), offices: new Set<string>() },
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
      ...{ key, providerId },
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
