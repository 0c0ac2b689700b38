/** What tests say of offices, so that none has to be changed when an office joins the register. */
import { getOffice, offices } from '../../subgraphs/offices';

/** The offices that were there first, for tests of what does not depend on the register. */
export const fiveOffices = ['essex', 'kent', 'cambridgeshire', 'mopac', 'west-midlands'].map(
  getOffice,
);

/** Whether an office runs a subgraph here. */
export function isFederated(code: string): boolean {
  return offices.some((office) => office.code === code);
}

/** Those offices of a list that run no subgraph here. */
export function notFederated(codes: readonly string[]): string[] {
  return codes.filter((code) => !isFederated(code));
}

/** The codes of the offices of the Eastern region. */
export const easternCodes: readonly string[] = [
  'bedfordshire',
  'cambridgeshire',
  'essex',
  'hertfordshire',
  'norfolk',
  'suffolk',
];
