import { type AwardConditions, awardConditionsSchema } from './awards';
import { findOrganisation, readPriorities } from './codelists';
import { badArgument } from './errorCodes';
import { quoteGiven } from './quoteGiven';

const searchLengthMax = 200;

/** Checks a text to search for. Throws, naming the argument, when nothing can be found by it. */
export function assertSearch(argument: string, search: string | null | undefined): void {
  if ((search?.length ?? 0) > searchLengthMax) {
    throw badArgument(argument, `must be at most ${searchLengthMax} characters.`);
  }
  if (search?.includes('\u0000')) throw badArgument(argument, 'must not hold NUL.');
}

const priorities = readPriorities();

/** What a filter says of offices, which is judged where the offices are chosen. */
interface OfficeConditions {
  readonly region?: unknown;
  readonly offices?: unknown;
}

/** A filter with these conditions and no other: one that nobody checks does not compile. */
export type FilterOf<Filter, Conditions> = Filter &
  Readonly<Record<Exclude<keyof Filter, keyof Conditions | keyof OfficeConditions>, never>>;

/**
 * The part of a filter that an office can check. A condition given as null is none. The regional
 * subgraph and every office judge a filter by this alone.
 *
 * @throws BAD_ARGUMENT, naming the condition and what was expected
 */
export function conditionsOf<Filter extends object>(
  filter: FilterOf<Filter, AwardConditions> | null | undefined,
): AwardConditions {
  const given = Object.entries<unknown>(filter ?? {}).filter(
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
  if (conditions.providers === undefined) return conditions;
  const providers = providersNamed('filter.providers', conditions.providers);
  assertRegistered(providers);
  return { ...conditions, providers };
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

/**
 * The organisations that a filter names, each by the identifier of the register and once. One that
 * the register does not know keeps its own.
 *
 * @throws BAD_ARGUMENT where an identifier cannot be one, or could be that of two organisations
 */
export function providersNamed(argument: string, given: readonly string[]): string[] {
  const ids = given.map((text) => {
    const { id, identifier, problem } = findOrganisation(text);
    if (problem !== null) throw badArgument(argument, `${quoteGiven(text)}: ${problem}`);
    return id ?? identifier;
  });
  return [...new Set(ids)];
}

function assertRegistered(ids: readonly string[]): void {
  // The synthetic nation has organisations of its own, which no register lists.
  const unknown = ids.find(
    (id) => findOrganisation(id).id === null && !id.startsWith('LOCAL-synthetic-'),
  );
  if (unknown === undefined) return;
  const message = `${quoteGiven(unknown)} is no organisation of the register; \`providers\` lists them.`;
  throw badArgument('filter.providers', message);
}
