import { assertSearch } from './assertSearch';
import { readOrganisations, readPriorities } from './codelists';
import { badArgument } from './errorCodes';
import { awardConditionsSchema } from './questions';
import type { AwardConditions } from './questions';
import { quoteGiven } from './quoteGiven';

const priorities = readPriorities();
const organisations = readOrganisations();

/**
 * The part of a filter that an office can check. A condition given as null is none. The regional
 * subgraph and every office judge a filter by this alone.
 *
 * @throws BAD_ARGUMENT, naming the condition and what was expected
 */
export function conditionsOf(filter: Readonly<Record<string, unknown>>): AwardConditions {
  const given = Object.entries(filter).filter(
    ([name, value]) =>
      Object.hasOwn(awardConditionsSchema.shape, name) && value !== null && value !== undefined,
  );
  const parsed = awardConditionsSchema.safeParse(Object.fromEntries(given));
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const name = issue?.path.join('.') ?? '';
    throw badArgument(`filter.${name}`, `${issue?.message ?? 'makes no sense'}.`);
  }
  const conditions = parsed.data;
  assertSearch('filter.search', conditions.search);
  assertPriorities(conditions.priorities ?? []);
  assertProviders(conditions.providers ?? []);
  return conditions;
}

function assertPriorities(codes: readonly string[]): void {
  const unknown = codes.find((code) => !priorities.has(code));
  if (unknown === undefined) return;
  const known = [...priorities.keys()].join(', ');
  throw badArgument(
    'filter.priorities',
    `${quoteGiven(unknown)} is not a priority. Known: ${known}.`,
  );
}

function assertProviders(ids: readonly string[]): void {
  // The synthetic nation has organisations of its own, which no register lists.
  const unknown = ids.find((id) => !organisations.has(id) && !id.startsWith('LOCAL-synthetic-'));
  if (unknown === undefined) return;
  const message = `${quoteGiven(unknown)} is no organisation of the register; \`providers\` lists them.`;
  throw badArgument('filter.providers', message);
}
