/** An office that synthetic records are made for. */
export interface SyntheticOffice {
  /** Its code in the list of offices, which every identifier begins with. */
  readonly code: string;
  /** Its name in the list of offices. */
  readonly name: string;
  /** The name of its police area, for titles. */
  readonly area: string;
}

/** Said beside every record that has a place for a remark. */
export const syntheticNote = 'Synthetic: made by a seeded generator, published by nobody.';
