import { readOffices, readPoliceAreas } from '../../../schema/codelists';
import type { OfficeIdentity } from '../../../schema/officeIdentity';
import { assertRegister, offices as register } from '../../../subgraphs/offices';

import type { SyntheticOffice } from './synthetic/SyntheticOffice';

/** An office of the synthetic nation. */
export interface NationOffice extends SyntheticOffice {
  readonly identity: OfficeIdentity;
}

/** How many offices there are in England and Wales. */
export const nationSizeMax = readOffices().length;

/**
 * The first offices of England and Wales: those of the register, then the others in the order of
 * their codes. An office without a folder of its own gets its identity from its code.
 */
export function nationOffices(count: number): NationOffice[] {
  const registered = new Set(register.map(({ code }) => code));
  const listed = readOffices();
  const others = listed
    .filter(({ code }) => !registered.has(code))
    .map(({ code }, index): OfficeIdentity => ({
      code,
      prefix: prefixOf(code),
      portOffset: Math.max(...register.map(({ portOffset }) => portOffset)) + 1 + index,
    }));
  const policeAreas = readPoliceAreas();
  return assertRegister([...register, ...others].slice(0, count)).map((identity) => {
    const office = listed.find(({ code }) => code === identity.code);
    if (!office) throw new Error(`offices.csv does not list ${identity.code}.`);
    const area = policeAreas.get(office.police_area_code) ?? identity.prefix;
    return { identity, code: office.code, name: office.name, area };
  });
}

/** `west-midlands` is WestMidlands. */
function prefixOf(code: string): string {
  return code.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());
}
