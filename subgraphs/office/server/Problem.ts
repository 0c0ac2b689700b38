/** Something a person asked for that cannot be done as asked. Faults are errors; this is data. */
export interface Problem<Code extends string = string> {
  /** A promise to clients, such as NOT_WHOLE_PENCE. */
  readonly code: Code;
  /** The field to blame, such as participants[2].weight. */
  readonly field: string;
  /** What is wrong and what was expected. */
  readonly message: string;
}
