/**
 * What an office awarded in a financial year to support victims: in all where no provider is given,
 * else to that provider. Whole pence; null where it is not known in full.
 */
export type Spending = (financialYear: string, provider: string | null) => number | null;
