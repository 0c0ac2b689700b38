import { Chance } from './Chance';
import { syntheticNote, type SyntheticOffice } from './SyntheticOffice';
import type { GrantRow } from './syntheticGrants';
import type { OrganisationRow } from './syntheticOrganisations';
import { syntheticTerm, syntheticYears } from './syntheticYears';

/** A row of the table `award`. */
export interface AwardRow {
  readonly id: string;
  readonly title: string;
  readonly description: string | null;
  readonly recipient_id: string;
  readonly recipient_name: string;
  readonly provider_id: string | null;
  readonly kind: string;
  readonly status: string;
  readonly priority: string | null;
  readonly amount_pence: number | null;
  readonly precision_pence: number | null;
  readonly financial_year: string;
  readonly grant_id: string | null;
  readonly starts_on: string | null;
  readonly ends_on: string | null;
  readonly note: string;
  readonly origin: 'SYNTHETIC';
}

interface AwardSources {
  readonly office: SyntheticOffice;
  readonly seed: number;
  readonly count: number;
  readonly organisations: readonly OrganisationRow[];
  readonly grants: readonly GrantRow[];
  /** The names of priorities by code. */
  readonly priorities: ReadonlyMap<string, string>;
}

const kinds = [
  ['GRANT_TO_PROVIDER', 62],
  ['PURCHASE', 14],
  ['PARTNERSHIP', 8],
  ['OWN_OFFICE', 6],
  ['POOL', 4],
  ['UNALLOCATED', 2],
  ['PAID_BY_OTHERS', 4],
] as const;

/** How far decisions have gone: those of past years are spent. */
const settled = [
  ['SPENT', 9],
  ['CONFIRMED', 1],
] as const;
const running = [
  ['CONFIRMED', 5],
  ['ALLOCATED', 3],
  ['REQUESTED', 2],
] as const;

/** The awards of an office, one after the other: a hundred thousand are never held at once. */
export function* syntheticAwards(sources: AwardSources): Generator<AwardRow> {
  const { office, count } = sources;
  const chance = new Chance(sources.seed, `${office.code} awards`);
  // Large providers differ from office to office.
  const providers = sources.organisations
    .map((organisation) => ({ organisation, place: chance.fraction() }))
    .sort((a, b) => a.place - b.place)
    .map(({ organisation }) => organisation);
  const priorities = [...sources.priorities].map(
    ([code, name], index) => [{ code, name }, 1 / (index + 1)] as const,
  );
  const grantsOf = new Map(
    syntheticYears.map((year) => [year, sources.grants.filter((g) => g.financial_year === year)]),
  );
  for (let number = 1; number <= count; number += 1) {
    const financialYear = chance.oneOf(syntheticYears);
    const kind = chance.weighted(kinds);
    const priority = chance.happens(0.1) ? null : chance.weighted(priorities);
    const { amountPence, precisionPence } = syntheticAmount(chance);
    const term = chance.happens(0.12) ? null : syntheticTerm(chance, financialYear);
    const isRunning = financialYear === syntheticYears.at(-1);
    const recipient = recipientOf(kind, office, () => chance.oneOfTheFirst(providers));
    const grants = grantsOf.get(financialYear) ?? [];
    yield {
      id: `${office.code}:syn-${String(number).padStart(7, '0')}`,
      title: syntheticTitle(chance, office.area, priority),
      description: chance.happens(0.3)
        ? `${priority?.name ?? 'Support for victims'}, ${financialYear}; made up.`
        : null,
      ...recipient,
      kind,
      status: chance.weighted(isRunning ? running : settled),
      priority: priority?.code ?? null,
      amount_pence: amountPence,
      precision_pence: precisionPence,
      financial_year: financialYear,
      grant_id:
        kind === 'PAID_BY_OTHERS' || grants.length === 0 || chance.happens(0.2)
          ? null
          : (grants[chance.weighted(grantShares)]?.id ?? null),
      starts_on: term?.startsOn ?? null,
      ends_on: term?.endsOn ?? null,
      note: syntheticNote,
      origin: 'SYNTHETIC',
    };
  }
}

/** Which of a year's grants pays, as their sizes want. */
const grantShares = [
  [0, 7],
  [1, 2],
  [2, 1],
] as const;

type Recipient = Pick<AwardRow, 'recipient_id' | 'recipient_name' | 'provider_id'>;

/** Who receives it: an organisation where there is one. */
function recipientOf(
  kind: string,
  { code, name }: SyntheticOffice,
  aProvider: () => OrganisationRow,
): Recipient {
  switch (kind) {
    case 'OWN_OFFICE':
      return { recipient_id: `${code}:own-office`, recipient_name: name, provider_id: null };
    case 'POOL':
      return { recipient_id: `${code}:pool`, recipient_name: 'Victims fund', provider_id: null };
    case 'UNALLOCATED':
      return { recipient_id: `${code}:open`, recipient_name: 'Not allocated', provider_id: null };
    default: {
      const provider = aProvider();
      const recipient = provider.id.toLowerCase();
      return {
        recipient_id: `${code}:${recipient}`,
        recipient_name: provider.name,
        provider_id: provider.id,
      };
    }
  }
}

const services = [
  'Advocacy',
  'Counselling',
  'Drop-in sessions',
  'Early help',
  'Group support',
  'Helpline',
  'Independent adviser',
  'Outreach',
  'Recovery programme',
  'Specialist support worker',
  'Training for volunteers',
  'Website and directory',
];
const places = ['across', 'central', 'east', 'mid', 'north', 'rural', 'south', 'west'];

/** What an award is for, such as "Hate crime: helpline, north Essex (synthetic)". */
function syntheticTitle(
  chance: Chance,
  area: string,
  priority: { readonly name: string } | null,
): string {
  const service = chance.oneOf(services);
  const what = priority ? `${priority.name}: ${service.toLowerCase()}` : service;
  return `${what}, ${chance.oneOf(places)} ${area} (synthetic)`;
}

/** An amount in whole pence and the unit it is rounded to; null where none is published. */
interface SyntheticAmount {
  readonly amountPence: number | null;
  readonly precisionPence: number | null;
}

const unknown: SyntheticAmount = { amountPence: null, precisionPence: null };

/** What papers round to, in pounds, and how often. */
const roundings = [
  [1, 6],
  [100, 2],
  [500, 2],
  [1_000, 1],
] as const;

/**
 * An amount as skewed as published ones are: half lie below £18,000, and the largest are some
 * hundred times that. One in thirty has no published amount.
 */
function syntheticAmount(chance: Chance): SyntheticAmount {
  if (chance.happens(1 / 30)) return unknown;
  const pounds = Math.exp(Math.log(18_000) + 1.3 * chance.normal());
  const unit = chance.weighted(roundings);
  const rounded = Math.ceil(Math.min(pounds, 25_000_000) / unit) * unit;
  return { amountPence: rounded * 100, precisionPence: unit * 100 };
}
