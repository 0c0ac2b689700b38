import { createHash } from 'node:crypto';

import { type RandomGenerator, unsafeUniformIntDistribution, xoroshiro128plus } from 'pure-rand';

/**
 * Seeded chance: the same seed and purpose give the same draws on every machine. Each purpose, such
 * as "essex awards", has draws of its own, so that more of one thing does not change another.
 */
export class Chance {
  private readonly generator: RandomGenerator;

  constructor(seed: number, purpose: string) {
    const digest = createHash('sha256').update(`${seed} ${purpose}`).digest();
    this.generator = xoroshiro128plus(digest.readInt32LE(0));
  }

  /** A whole number, both ends included. */
  wholeNumber(from: number, to: number): number {
    return unsafeUniformIntDistribution(from, to, this.generator);
  }

  /** A number above 0 and below 1. */
  fraction(): number {
    return ((this.generator.unsafeNext() >>> 0) + 0.5) / 2 ** 32;
  }

  /** Whether something that happens this often happens now. */
  happens(probability: number): boolean {
    return this.fraction() < probability;
  }

  /** One of a list that is not empty. */
  oneOf<Item>(items: readonly Item[]): Item {
    return items[this.wholeNumber(0, items.length - 1)] as Item;
  }

  /** One of a list, the first most often: as few large providers receive most awards. */
  oneOfTheFirst<Item>(items: readonly Item[]): Item {
    const place = Math.floor(this.fraction() ** 2.5 * items.length);
    return items[Math.min(place, items.length - 1)] as Item;
  }

  /** One of several things that are not equally likely: each with its weight. */
  weighted<Item>(choices: readonly (readonly [Item, number])[]): Item {
    let left = this.fraction() * choices.reduce((sum, [, weight]) => sum + weight, 0);
    for (const [item, weight] of choices) {
      left -= weight;
      if (left < 0) return item;
    }
    return (choices.at(-1) as readonly [Item, number])[0];
  }

  /** A draw of the normal distribution with mean 0 and deviation 1 (Box and Muller). */
  normal(): number {
    return Math.sqrt(-2 * Math.log(this.fraction())) * Math.cos(2 * Math.PI * this.fraction());
  }
}
