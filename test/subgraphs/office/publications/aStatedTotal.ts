import type {
  StatedTotal,
  StatementLineValue,
} from '../../../../subgraphs/office/publications/checkStatement';

/** A published total of pence, exact to the pound. */
export function aStatedTotal(changes: Partial<StatedTotal> = {}): StatedTotal {
  const texts = { measure: 'PENCE', statedAsPublished: 'as stated' } as const;
  return { ...texts, stated: 0, precision: 100, ...changes };
}

/** A line of a published total, exact to the pound. */
export function aLine(changes: Partial<StatementLineValue> = {}): StatementLineValue {
  return { sign: 1, value: 0, numerator: 1, denominator: 1, precision: 100, ...changes };
}

/** Lines with these figures. */
export function linesOf(...values: readonly (number | null)[]): StatementLineValue[] {
  return values.map((value) => aLine({ value }));
}
