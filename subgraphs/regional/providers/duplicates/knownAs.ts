import { foldText } from '../../../../schema/foldText';

/** How ledgers say that somebody has two names, with the brackets and dashes around it. */
const marker =
  /[\s,;:([–-]*(?:(?<![\p{L}\p{N}])(?:t\s?[/\\]\s?a|(?:a|f|n)?\s?[/\\]?\s?k\s?[/\\]\s?a|aka|fka|nka|trading\s+as|operating\s+as|(?:also\s+|formerly\s+|previously\s+|now\s+|better\s+)?known\s+as|formerly|previously)(?![\p{L}\p{N}])|\(\s*now(?![\p{L}\p{N}]))[\s:.]*/giu;

/**
 * The names within a name: "Oxley Ltd T/A Haven" holds two, "Haven (formerly known as Harbour)", too.
 * A name that says nothing of the kind holds none but itself, and the list is empty.
 */
export function knownAs(name: string): readonly string[] {
  const parts = name
    .normalize('NFKC')
    .split(marker)
    .map((part) => part.replace(/^[\s)\]]+|[\s)(\][,;:.–-]+$/g, ''))
    // Less than a word of three letters stands for too much.
    .filter((part) => foldText(part).length >= 3);
  return parts.length > 1 ? parts : [];
}
