import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import type { OfficeIdentity } from '../../schema/officeIdentity';
import { assertRegister, getOffice, offices } from '../../subgraphs/offices';

const folder = join(__dirname, '../../subgraphs');

function anIdentity(changes: Partial<OfficeIdentity> = {}): OfficeIdentity {
  return { code: 'west-mercia', prefix: 'WestMercia', portOffset: 6, ...changes };
}

describe('assertRegister', () => {
  it('takes a register in which everybody is somebody else', () => {
    const register = [anIdentity(), anIdentity({ code: 'west', prefix: 'West', portOffset: 7 })];
    expect(assertRegister(register)).toBe(register);
    expect(assertRegister([])).toEqual([]);
  });

  it.each([
    ['code', 'Two offices have the same code: west-mercia.', { prefix: 'A', portOffset: 7 }],
    ['prefix', 'Two offices have the same prefix: WestMercia.', { code: 'a', portOffset: 7 }],
    ['portOffset', 'Two offices have the same portOffset: 6.', { code: 'a', prefix: 'A' }],
  ])('refuses two offices with the same %s', (_, sentence, others) => {
    expect(() => assertRegister([anIdentity(), anIdentity(others)])).toThrow(new Error(sentence));
  });

  it.each([
    '',
    'Essex',
    'west_mercia',
    'west--mercia',
    '-west',
    'west-',
    'west mercia',
    'área',
    'a1',
  ])('refuses the code "%s"', (code) => {
    expect(() => assertRegister([anIdentity({ code })])).toThrow(
      new Error(`Office code "${code}" must be lower-case words joined by hyphens.`),
    );
  });

  it.each(['', 'westMercia', 'West-Mercia', 'West Mercia', 'West_Mercia', '1West', 'Ärea'])(
    'refuses the prefix "%s"',
    (prefix) => {
      expect(() => assertRegister([anIdentity({ prefix })])).toThrow(
        new Error(`Type prefix "${prefix}" of west-mercia must be a capitalised word.`),
      );
    },
  );

  it.each([0, -1, 1.5, Number.NaN, Number.POSITIVE_INFINITY])(
    'refuses the port offset %d',
    (portOffset) => {
      expect(() => assertRegister([anIdentity({ portOffset })])).toThrow(
        new Error(`Port offset ${portOffset} of west-mercia must be a whole number from 1.`),
      );
    },
  );
});

describe('getOffice', () => {
  it('finds an office of the register', () => {
    expect(getOffice('west-midlands')).toEqual({
      code: 'west-midlands',
      prefix: 'WestMidlands',
      portOffset: 5,
    });
  });

  it.each(['norfolk', '', 'Essex', 'constructor'])('names the known ones for "%s"', (code) => {
    const known = offices.map((office) => office.code).join(', ');
    expect(() => getOffice(code)).toThrow(
      new Error(`No office is called "${code}". The register holds: ${known}.`),
    );
  });
});

describe('the register and the folders', () => {
  const officeFolders = readdirSync(folder).filter((name) =>
    existsSync(join(folder, name, 'identity.ts')),
  );

  it('hold the same offices', () => {
    expect(officeFolders.sort()).toEqual(offices.map(({ code }) => code).sort());
  });

  it('are the only things in subgraphs besides the kit, the region and what guards both', () => {
    const others = readdirSync(folder).filter((name) => !officeFolders.includes(name));
    expect(others.sort()).toEqual(['access', 'office', 'offices.ts', 'regional']);
  });

  it.each(officeFolders)('%s is an identity and published figures, nothing else', (name) => {
    expect(readdirSync(join(folder, name)).sort()).toEqual(['identity.ts', 'published']);
    expect(readdirSync(join(folder, name, 'published')).sort()).toEqual([
      'awards.csv',
      'cross_charges.csv',
      'documents.csv',
      'grants.csv',
      'joint_commission_awards.csv',
      'joint_commissions.csv',
      'statement_lines.csv',
      'statements.csv',
      'statistics.csv',
    ]);
  });

  it.each(officeFolders)('%s says in its identity that it is the office of its folder', (name) => {
    const { code, prefix } = getOffice(name);
    expect(code).toBe(name);
    const source = readFileSync(join(folder, name, 'identity.ts'), 'utf8');
    expect(source).toContain(`export const ${prefix.charAt(0).toLowerCase()}${prefix.slice(1)}:`);
  });
});
