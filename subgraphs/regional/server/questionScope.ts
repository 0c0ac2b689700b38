import { z } from 'zod';

import { badArgument, codedError } from '../../../schema/errorCodes';
import { unknownOfficeError } from '../../../schema/officeNames';
import { quoteGiven } from '../../../schema/quoteGiven';

import type { RegionalContext } from './regionalContext';

export const questionScopeSchema = z.object({
  asked: z.array(z.string()),
  notFederated: z.array(z.string()),
});

/**
 * Whom a question covers, by office code: `asked` are the offices that run a subgraph here, in the
 * order of the register; `notFederated` are those it covers that run none.
 */
export type QuestionScope = z.infer<typeof questionScopeSchema>;

interface ScopeArguments {
  readonly region?: string | null | undefined;
  readonly offices?: readonly string[] | null | undefined;
  /** What the arguments are called where the caller wrote them, for the error message. */
  readonly names: { readonly region: string; readonly offices: string };
}

/**
 * Whom a question covers. Without region and offices it is every office that runs a subgraph here;
 * with them, also those that do not are named, because their records are missing from the answer.
 *
 * @throws UNKNOWN_REGION or UNKNOWN_OFFICE, naming the argument; BAD_ARGUMENT, naming both, when
 * the region has none of the offices
 */
export function questionScope(
  { region, offices, names }: ScopeArguments,
  { directory, today }: RegionalContext,
): QuestionScope {
  const inRegion = region === null || region === undefined ? null : new Set(regionMembers());
  const named = offices ? new Set(offices) : null;
  for (const code of named ?? []) assertKnownOffice(code);
  const covers = (code: string): boolean =>
    (inRegion?.has(code) ?? true) && (named?.has(code) ?? true);
  assertNoContradiction();
  return {
    asked: directory.federated.map(({ code }) => code).filter(covers),
    notFederated:
      inRegion === null && named === null
        ? []
        : directory.offices
            .filter(({ code, identity }) => identity === null && covers(code))
            .map(({ code }) => code),
  };

  function regionMembers(): readonly string[] {
    const code = region ?? '';
    if (directory.tryGetRegion(code)) return directory.findOfficesIn(code, today);
    const known = directory.regions.map((listed) => listed.code).join(', ');
    throw codedError(
      'UNKNOWN_REGION',
      `${names.region}: no region is called ${quoteGiven(code)}. Known: ${known}.`,
      { argument: names.region },
    );
  }

  /** Nothing to be missing is no complete answer where nobody can be asked. */
  function assertNoContradiction(): void {
    if (
      !inRegion ||
      !named ||
      named.size === 0 ||
      directory.offices.some(({ code }) => covers(code))
    )
      return;
    const offices = [...named].map(quoteGiven).join(', ');
    throw badArgument(
      names.region,
      `${quoteGiven(region ?? '')} has none of the offices that ${names.offices} names: ${offices}.`,
    );
  }

  function assertKnownOffice(code: string): void {
    if (directory.tryGetOffice(code)) return;
    throw unknownOfficeError(names.offices, code);
  }
}
