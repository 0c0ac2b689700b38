import { readOrganisations } from '../../../../schema/codelists';

import type { SyntheticOffice } from './SyntheticOffice';

/** A row of the table `organisation`. */
export interface OrganisationRow {
  readonly id: string;
  readonly name: string;
  readonly aliases: readonly string[];
  readonly other_identifiers: readonly string[];
  readonly identifier_evidence: string;
}

const firstWords = 'Beacon Bridge Compass Harbour Haven Kite Lantern Meadow Orchard Willow'.split(
  ' ',
);
const lastWords = ['Advice', 'Advocacy', 'Outreach', 'Refuge', 'Support', 'Youth Project'];

/**
 * The organisations an office deals with: those of the register, and sixty local ones that are made
 * up and say so in their names.
 */
export function syntheticOrganisations({ code, area }: SyntheticOffice): OrganisationRow[] {
  const registered = [...readOrganisations().values()].map((organisation) => ({
    id: organisation.id,
    name: organisation.name,
    aliases: organisation.aliases,
    other_identifiers: organisation.otherIdentifiers,
    identifier_evidence: organisation.identifierEvidence,
  }));
  const madeUp = firstWords.flatMap((first) =>
    lastWords.map((last) => ({
      id: `LOCAL-synthetic-${code}-${`${first}-${last}`.toLowerCase().replaceAll(' ', '-')}`,
      name: `${first} ${last} ${area} (synthetic)`,
      aliases: [],
      other_identifiers: [],
      identifier_evidence: 'synthetic: there is no such organisation',
    })),
  );
  return [...registered, ...madeUp];
}
