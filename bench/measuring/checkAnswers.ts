import { askHub, type HubAnswer } from '../../hub/cli/ask/askHub';
import type { EngineName } from '../engines/engines';

import { findDifferences } from './findDifferences';

/** A question to hold the engines' answers to against each other. */
export interface CheckedQuestion {
  readonly name: string;
  readonly query: string;
}

/** How one engine answers one question: as the first engine does, otherwise, or not at all. */
export type Verdict =
  | { readonly kind: 'same' }
  | { readonly kind: 'differs'; readonly differences: readonly string[] }
  | { readonly kind: 'refuses'; readonly message: string };

/** Verdicts by question, and by engine in the order the engines were given. */
export type CheckedAnswers = ReadonlyMap<string, ReadonlyMap<EngineName, Verdict>>;

/** Asks every engine every question, and compares with the first engine that answers. */
export async function checkAnswers(
  questions: readonly CheckedQuestion[],
  urls: ReadonlyMap<EngineName, string>,
): Promise<CheckedAnswers> {
  const checked = new Map<string, ReadonlyMap<EngineName, Verdict>>();
  for (const { name, query } of questions) {
    const answers = new Map<EngineName, HubAnswer>();
    for (const [engine, url] of urls) answers.set(engine, await askHub(url, query, {}));
    checked.set(name, judge(answers));
  }
  return checked;
}

/** Compares the answers of several engines to one question with the first that is one. */
export function judge(
  answers: ReadonlyMap<EngineName, HubAnswer>,
): ReadonlyMap<EngineName, Verdict> {
  const expected = [...answers.values()].find((answer) => !answer.errors && answer.data);
  return new Map(
    [...answers].map(([engine, { data, errors }]): [EngineName, Verdict] => {
      if (errors || !data) {
        return [engine, { kind: 'refuses', message: errors?.[0]?.message ?? 'no data' }];
      }
      const differences = findDifferences(expected?.data, data, 'data');
      return [
        engine,
        differences.length === 0 ? { kind: 'same' } : { kind: 'differs', differences },
      ];
    }),
  );
}
