/** What is particular to an office besides its figures: who it is. The kit is the same for all. */
export interface OfficeIdentity {
  /** The office's code in `schema/codelists/offices.csv`, such as `west-midlands`. */
  readonly code: string;
  /** What its type names begin with, such as `WestMidlands`: the type name routes a question. */
  readonly prefix: string;
  /** The office listens on the hub's `PORT + 100 + portOffset` unless its `PORT` says otherwise. */
  readonly portOffset: number;
  /**
   * Within how many hours of the report the office promises to contact a victim, where it published
   * that: like its figures, with its source. `CONTACT_HOURS` overrides it.
   */
  readonly contactWithinHours?: number;
}

/** The field that stands for an office in the generated holders and mutations: `westMidlands`. */
export function officeFieldName({ prefix }: Pick<OfficeIdentity, 'prefix'>): string {
  return prefix.charAt(0).toLowerCase() + prefix.slice(1);
}

/** The name an `Own…` type has in one office: `OwnAward` becomes `EssexAward`. */
export function officeTypeName(ownName: string, prefix: string): string {
  return ownName.replace(/^Own(?=[A-Z])/, prefix);
}

/** The setting that holds an office's address: `WEST_MIDLANDS_URL`. */
export function officeUrlSetting(identity: OfficeIdentity): string {
  return `${identity.code.replaceAll('-', '_').toUpperCase()}_URL`;
}
