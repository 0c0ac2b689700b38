import {
  findOrganisation,
  isInForce,
  type Organisation,
  readOffices,
  readOrganisations,
  readPoliceAreas,
  readPriorities,
  readRegionMembers,
  readRegions,
} from '../../../schema/codelists';
import { foldText } from '../../../schema/foldText';
import type { OfficeIdentity } from '../../../schema/officeIdentity';

/** An office of the directory, federated or not. */
export interface ListedOffice {
  readonly code: string;
  readonly name: string;
  readonly policeAreaCode: string;
  readonly policeAreaName: string;
  /** Who it is in the register of federated offices; null for the others. */
  readonly identity: OfficeIdentity | null;
}

export interface ListedRegion {
  readonly code: string;
  readonly name: string;
  readonly scheme: string;
  readonly note: string | null;
}

/** An office's membership of a region; a day that is not known is null. */
export interface Membership {
  readonly region: string;
  readonly office: string;
  readonly from: string | null;
  readonly to: string | null;
  readonly note: string | null;
}

/**
 * Who there is: offices, regions and organisations, from the code lists that are part of the
 * contract. It holds nothing of any office's records.
 */
export class Directory {
  readonly offices: readonly ListedOffice[];
  readonly regions: readonly ListedRegion[];
  readonly federated: readonly OfficeIdentity[];
  readonly organisations: ReadonlyMap<string, Organisation>;
  readonly priorities: ReadonlyMap<string, string>;
  private readonly organisationsByName: ReadonlyMap<string, readonly string[]>;
  private readonly memberships: readonly Membership[];
  private readonly officeByCode: ReadonlyMap<string, ListedOffice>;
  private readonly regionByCode: ReadonlyMap<string, ListedRegion>;

  /** @param register the offices that run a subgraph here */
  constructor(register: readonly OfficeIdentity[]) {
    const policeAreas = readPoliceAreas();
    this.federated = register;
    this.offices = readOffices().map((office) => ({
      code: office.code,
      name: office.name,
      policeAreaCode: office.police_area_code,
      policeAreaName: policeAreas.get(office.police_area_code) ?? office.police_area_code,
      identity: register.find(({ code }) => code === office.code) ?? null,
    }));
    this.regions = readRegions();
    this.memberships = readRegionMembers();
    this.organisations = readOrganisations();
    this.organisationsByName = byFoldedName(this.organisations);
    this.priorities = readPriorities();
    this.officeByCode = new Map(this.offices.map((office) => [office.code, office]));
    this.regionByCode = new Map(this.regions.map((region) => [region.code, region]));
    this.assertEveryFederatedOfficeIsListed();
  }

  tryGetOffice(code: string): ListedOffice | null {
    return this.officeByCode.get(code) ?? null;
  }

  /** Throws when no office has this code. */
  getOffice(code: string): ListedOffice {
    const office = this.tryGetOffice(code);
    if (!office) throw new Error(`The directory has no office "${code}".`);
    return office;
  }

  /** The organisation of the register that has this identifier, in whatever form; null for none. */
  tryGetOrganisation(identifier: string): Organisation | null {
    const { id } = findOrganisation(identifier);
    return id === null ? null : (this.organisations.get(id) ?? null);
  }

  tryGetRegion(code: string): ListedRegion | null {
    return this.regionByCode.get(code) ?? null;
  }

  /** The organisations of the register that have this very name, case and signs aside, by id. */
  findOrganisationsNamed(name: string): readonly string[] {
    return this.organisationsByName.get(foldText(name)) ?? [];
  }

  /** The memberships of a region, in the order of the code list. */
  findMembers(region: string): readonly Membership[] {
    return this.memberships.filter((membership) => membership.region === region);
  }

  /** The codes of a region's offices on a day. A membership whose dates are unknown counts. */
  findOfficesIn(region: string, on: string): readonly string[] {
    return this.findMembers(region)
      .filter((membership) => isInForce(membership, on))
      .map(({ office }) => office);
  }

  /** The regions an office belongs to on a day. */
  findRegionsOf(office: string, on: string): readonly ListedRegion[] {
    const codes = new Set(
      this.memberships
        .filter((membership) => membership.office === office && isInForce(membership, on))
        .map(({ region }) => region),
    );
    return this.regions.filter(({ code }) => codes.has(code));
  }

  /** The one region of the police scheme an office belongs to on a day; null when in none. */
  tryGetPoliceRegion(office: string, on: string): string | null {
    return this.findRegionsOf(office, on).find(({ scheme }) => scheme === 'police')?.code ?? null;
  }

  private assertEveryFederatedOfficeIsListed(): void {
    for (const { code } of this.federated) this.getOffice(code);
  }
}

function byFoldedName(
  organisations: ReadonlyMap<string, Organisation>,
): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const { id, name, aliases } of organisations.values()) {
    for (const folded of new Set([name, ...aliases].map(foldText))) {
      found.set(folded, [...(found.get(folded) ?? []), id]);
    }
  }
  return found;
}
