import type { OfficeIdentity } from '../schema/officeIdentity';

import { cambridgeshire } from './cambridgeshire/identity';
import { essex } from './essex/identity';
import { kent } from './kent/identity';
import { mopac } from './mopac/identity';
import { westMidlands } from './west-midlands/identity';

/** The register: every office that runs a subgraph here. To join is one folder and one line. */
export const offices: readonly OfficeIdentity[] = assertRegister([
  essex,
  kent,
  cambridgeshire,
  mopac,
  westMidlands,
]);

/** The office with this code. Throws, naming the known codes, when there is none. */
export function getOffice(code: string): OfficeIdentity {
  const office = offices.find((identity) => identity.code === code);
  if (!office) {
    const known = offices.map((identity) => identity.code).join(', ');
    throw new Error(`No office is called "${code}". The register holds: ${known}.`);
  }
  return office;
}

/**
 * Throws when two offices share a code, a type prefix or a port, or when one is malformed. A
 * prefix that begins another would be ambiguous in type names (`Kent` and `KentCity` are fine as
 * types differ; equal ones are not).
 */
export function assertRegister(identities: readonly OfficeIdentity[]): readonly OfficeIdentity[] {
  for (const { code, prefix, portOffset } of identities) {
    if (!/^[a-z]+(-[a-z]+)*$/.test(code)) {
      throw new Error(`Office code "${code}" must be lower-case words joined by hyphens.`);
    }
    if (!/^[A-Z][A-Za-z]*$/.test(prefix)) {
      throw new Error(`Type prefix "${prefix}" of ${code} must be a capitalised word.`);
    }
    if (!Number.isInteger(portOffset) || portOffset < 1) {
      throw new Error(`Port offset ${portOffset} of ${code} must be a whole number from 1.`);
    }
  }
  assertUnique(identities, 'code');
  assertUnique(identities, 'prefix');
  assertUnique(identities, 'portOffset');
  return identities;
}

function assertUnique(
  identities: readonly OfficeIdentity[],
  property: 'code' | 'prefix' | 'portOffset',
): void {
  const seen = new Set<string | number>();
  for (const identity of identities) {
    const value = identity[property];
    if (seen.has(value)) throw new Error(`Two offices have the same ${property}: ${value}.`);
    seen.add(value);
  }
}
