import { readOfficeNames, readOffices, readPoliceAreas } from '../../schema/codelists';
import {
  didYouMean,
  findOffices,
  unknownOffice,
  unknownOfficeError,
} from '../../schema/officeNames';

import { codedErrorOf } from './codedErrorOf';

/** What a name is found to mean, as `code certainty by`. */
function found(name: string): string[] {
  return findOffices(name).map(({ code, certainty, foundBy }) => `${code} ${certainty} ${foundBy}`);
}

const areas = readPoliceAreas();
const commissioners = readOffices()
  .filter(({ code }) => code !== 'mopac' && code !== 'city-of-london')
  .map(({ code, name, police_area_code: area }) => ({
    code,
    name,
    area: areas.get(area) ?? code,
  }));

/** One letter left out of the middle of a word, as typing does. */
function misspelt(word: string): string {
  return word.slice(0, 4) + word.slice(5);
}

it('knows 41 commissioners, whose names the tests are made of', () => {
  expect(commissioners).toHaveLength(41);
});

describe.each(commissioners)('$area', ({ code, name, area }) => {
  const withSign = area.replace(' and ', ' & ');

  /** Every name as it was found, so that a failure says which. */
  const expectAll = (names: readonly string[], expected: readonly string[]): void => {
    expect(names.map((written) => [written, ...found(written)])).toEqual(
      names.map((written) => [written, ...expected]),
    );
  };

  it('is found by its name in every form', () => {
    expectAll(
      [
        name,
        name.toUpperCase().replace(' AND ', ' & '),
        `The Police & Crime Commissioner for ${withSign}`,
        `POLICE AND CRIME COMMISSIONER ${area.toUpperCase()}`,
        `${area} Police and Crime Commissioner`,
        `Office of the Police & Crime Commissioner for ${area}`,
        `OPCC ${area}`,
        `${withSign} OPCC`,
        `OPCC-${area.replaceAll(' ', '-')}`,
        `PCC for ${area}`,
        `${area} PCC`,
        `P.C.C. ${area}`,
        `P&CC for ${area}`,
        `The Office of the PCC for ${area}`,
        `PFCC ${area}`,
        `Police, Fire and Crime Commissioner for ${area}`,
        `PCC ${withSign} (formerly known as ${withSign} Police Authority)`,
        `Police and Crime Commissioner for ${area} Police`,
        `\u00a0pcc\u00a0for ${area.toLowerCase()} `,
      ],
      [`${code} CERTAIN NAME`],
    );
  });

  it('is found by the police authority it took the place of', () => {
    const names = [`${area} Police Authority`, `${withSign} POLICE AUTH`];
    expectAll(names, [`${code} CERTAIN FORMER_BODY`]);
  });

  it('is likely where its force is named', () => {
    const names = [`${area} Police`, `${withSign} Constabulary`, `Chief Constable of ${area}`];
    expectAll(names, [`${code} LIKELY FORCE`]);
  });

  it('is likely where a word of the body is misspelt', () => {
    const names = [
      `Police & Crime Comissioner for ${area}`,
      `Police and Crime Commisioner ${area}`,
    ];
    expectAll(names, [`${code} LIKELY NAME`]);
    expectAll([`${area} Police Authorty`], [`${code} LIKELY FORMER_BODY`]);
  });

  it('is no more than possible where its area is misspelt: it may be another place', () => {
    const names = [`Police and Crime Commissioner for ${area.replace(/\w{6,}/, misspelt)}`].filter(
      (written) => !written.endsWith(` Commissioner for ${area}`),
    );
    expectAll(names, [`${code} POSSIBLE NAME`]);
  });

  it('is likely where a commissioner is named, but not of what', () => {
    expectAll([`Commissioner for ${area}`, `${withSign} Commissioner`], [`${code} LIKELY NAME`]);
    expectAll(
      [
        `Victims Commissioner for ${area}`,
        `${area} Commissioned Services`,
        `${area} Commissioning`,
      ],
      [],
    );
  });

  it('is found where area and body are one word', () => {
    const joined = area.replace(/[ -]/g, '');
    expectAll([`${joined}PCC`, `OPCC${joined.toUpperCase()}`], [`${code} CERTAIN NAME`]);
    expectAll([`${joined}Police`], [`${code} LIKELY FORCE`]);
  });

  it('is no more than possible where the area is all that is said', () => {
    expect(found(area.toUpperCase())).toEqual([`${code} POSSIBLE AREA`]);
  });

  it('is told as what was meant by a code that is nearly its own', () => {
    expect(found(code)).toEqual([`${code} CERTAIN CODE`]);
    const wrong = [misspelt(code), code.toUpperCase(), `${code.replaceAll('-', '_')}s`];
    for (const given of wrong) expect(unknownOffice(given)).toContain(`${code} (${name})`);
  });

  it('is not found by bodies and parishes with the same words', () => {
    expectAll(
      [
        `${area} Police Federation`,
        `${area} Constabulary Sports & Social Club`,
        `${area} Police Authority Federation Subs`,
        `${area} Police Charity`,
        `${area} Police and Crime Panel`,
        `${area} County Council`,
        `${area} Fire and Rescue Service`,
        `${area} Community Foundation`,
        `University of ${area}`,
        `St Mary's PCC, ${area}`,
        `${area} Parochial Church Council`,
        `Holy Trinity PCC ${area}`,
        `${area} Road PCC`,
        `${area} Women's Refuge`,
      ],
      [],
    );
  });
});

describe('London', () => {
  it.each([
    ["Mayor's Office for Policing and Crime", 'mopac CERTAIN NAME'],
    ['MAYORS OFFICE FOR POLICING & CRIME (MET POLICE AUTH)', 'mopac CERTAIN NAME'],
    ['The Mayor’s Office for Policing & Crime', 'mopac CERTAIN NAME'],
    ['MOPAC', 'mopac CERTAIN NAME'],
    ['mopac', 'mopac CERTAIN CODE'],
    ['Metropolitan Police Authority', 'mopac CERTAIN FORMER_BODY'],
    ['MET POLICE AUTH', 'mopac CERTAIN FORMER_BODY'],
    ['Metropolitan Police Service', 'mopac LIKELY FORCE'],
    ['Commissioner of Police of the Metropolis', 'mopac LIKELY FORCE'],
    ['City of London Corporation', 'city-of-london CERTAIN NAME'],
    ['Common Council of the City of London', 'city-of-london CERTAIN NAME'],
    ['City of London Police Authority', 'city-of-london CERTAIN NAME'],
    ['City of London Police', 'city-of-london LIKELY FORCE'],
    ['CITY OF LONDON', 'city-of-london POSSIBLE AREA'],
  ])('%s', (name, expected) => {
    expect(found(name)).toEqual([expected]);
  });
});

it.each([
  ['Greater Manchester Combined Authority', 'greater-manchester LIKELY COMBINED_AUTHORITY'],
  ['GMCA', 'greater-manchester LIKELY COMBINED_AUTHORITY'],
  ['West Yorkshire Combined Authority', 'west-yorkshire LIKELY COMBINED_AUTHORITY'],
  ['South Yorkshire Mayoral Combined Authority', 'south-yorkshire LIKELY COMBINED_AUTHORITY'],
  ['York & North Yorkshire Combined Authority', 'north-yorkshire LIKELY COMBINED_AUTHORITY'],
  ['Deputy Mayor for Policing and Crime, Greater Manchester', 'greater-manchester CERTAIN NAME'],
  ['POLICE & CRIME COMISSIONER HAMPSHIRE & IOW', 'hampshire LIKELY NAME'],
  ['OPCC Hants', 'hampshire CERTAIN NAME'],
  ['TVP', 'thames-valley LIKELY FORCE'],
  ['OPCC DYFEDPOWYS', 'dyfed-powys CERTAIN NAME'],
  ['Comisiynydd Heddlu a Throseddu Gogledd Cymru', 'north-wales CERTAIN NAME'],
  ['Heddlu De Cymru', 'south-wales LIKELY FORCE'],
  ['PCC for Devon, Cornwall and the Isles of Scilly', 'devon-and-cornwall CERTAIN NAME'],
  ['Police and Crime Commissioner for Somerset', 'avon-and-somerset POSSIBLE NAME'],
  ['South Gloucestershire Police', 'avon-and-somerset POSSIBLE FORCE'],
  ['North East Lincolnshire', 'humberside POSSIBLE AREA'],
  ['OPCC Norfolk Grants Team', 'norfolk POSSIBLE NAME'],
  ['Invoice 12 (OPCC Kent)', 'kent POSSIBLE NAME'],
  ['Police and Crime Comissoner Norfork', 'norfolk POSSIBLE NAME'],
  ['Norfork PCC', 'norfolk POSSIBLE NAME'],
  ['Bedford PCC', 'bedfordshire POSSIBLE NAME'],
  ['Stafford PCC', 'staffordshire POSSIBLE NAME'],
  ['W Yorks PCC', 'west-yorkshire CERTAIN NAME'],
  ['S. Wales PCC', 'south-wales CERTAIN NAME'],
  ['N YORKSHIRE OPCC', 'north-yorkshire CERTAIN NAME'],
  ['W Mids Police', 'west-midlands LIKELY FORCE'],
  ['Mayor of London', 'mopac LIKELY COMBINED_AUTHORITY'],
  ['The Mayor of London', 'mopac LIKELY COMBINED_AUTHORITY'],
  ['The Met', 'mopac LIKELY FORCE'],
  ['Mayor of West Midlands', 'west-midlands POSSIBLE AREA'],
  ['Mayor of the West Midlands', 'west-midlands POSSIBLE AREA'],
  ['TVPCC', 'thames-valley POSSIBLE NAME'],
  ['GM PCC', 'greater-manchester POSSIBLE NAME'],
  ['OPCC A&S', 'avon-and-somerset POSSIBLE NAME'],
  // Another place or body stands beside the office.
  ['OPCC Kent (with Wessex YOT)', 'kent POSSIBLE NAME'],
  ['Kent PCC (Ireland)', 'kent POSSIBLE NAME'],
  // Brackets beside a name, and around the place or the body.
  ['Sussex PCC (Katy Bourne)', 'sussex LIKELY NAME'],
  ['Kent PCC (Ms A N Other)', 'kent LIKELY NAME'],
  ['Durham (North Carolina) Police', 'durham POSSIBLE FORCE'],
  ['OPCC (Essex)', 'essex CERTAIN NAME'],
  ['OPCC [Essex', 'essex CERTAIN NAME'],
  ['Kent (PCC)', 'kent CERTAIN NAME'],
  ['Police (Kent)', 'kent LIKELY FORCE'],
  ['Victim Support (Kent)', 'kent POSSIBLE AREA'],
  ['West Yorkshire Mayor (Tracy Brabin)', 'west-yorkshire POSSIBLE COMBINED_AUTHORITY'],
  // A slip in a short name of a place.
  ['Thames Vally PCC', 'thames-valley POSSIBLE NAME'],
  ['West Mercai PCC', 'west-mercia POSSIBLE NAME'],
  ['Essx PCC', 'essex POSSIBLE NAME'],
  ['Suusex PCC', 'sussex POSSIBLE NAME'],
  ['Gwet PCC', 'gwent POSSIBLE NAME'],
  ['Office of the Police and Crime Comissioner for Essx', 'essex POSSIBLE NAME'],
  ['OPCC Kent and Wessex', 'kent POSSIBLE NAME'],
  ['Kent PCC and Derry', 'kent POSSIBLE NAME'],
  ['Police Scotland and the PCC for Cumbria', 'cumbria POSSIBLE NAME'],
  ['Norfolk PCC, Norfolk Island', 'norfolk POSSIBLE NAME'],
])('%s', (name, expected) => {
  expect(found(name)).toEqual([expected]);
});

describe('a name that fits several offices is not decided', () => {
  it.each([
    ['PCC for Yorkshire', ['north-yorkshire', 'south-yorkshire', 'west-yorkshire']],
    ['Wales', ['dyfed-powys', 'gwent', 'north-wales', 'south-wales']],
    ['PCC London', ['city-of-london', 'mopac']],
    ['Norfolk and Suffolk Constabularies', ['norfolk', 'suffolk']],
    ['WMPCC', ['west-mercia', 'west-midlands']],
    ['PCC for Herfordshire', ['hertfordshire', 'west-mercia']],
    ['MOPAC and Kent Police', ['mopac', 'kent']],
    ['OPCC Kent (Essex Police)', ['kent', 'essex']],
  ])('%s', (name, codes) => {
    const offices = findOffices(name);
    expect(offices.map(({ code }) => code)).toEqual(codes);
    expect(new Set(offices.map(({ certainty }) => certainty))).toEqual(new Set(['POSSIBLE']));
    expect(offices[0]?.explanation).toContain('It names another office, too.');
  });
});

it.each([
  '',
  '&',
  '\u0000',
  'Police and Crime Commissioner',
  'Association of Police and Crime Commissioners',
  'Association of Policing and Crime Chief Executives',
  'College of Policing',
  'Policing',
  'Police Authority Treasurers Society',
  'Scottish Police Authority',
  'British Transport Police Authority',
  'Civil Nuclear Constabulary',
  'Ministry of Defence Police',
  'Police Service of Northern Ireland',
  'Met Office',
  "St Peter's PCC",
  'ST PETERS PCC',
  'Burham PCC',
  'Dunham PCC',
  'Denby PCC',
  'West Mersea PCC',
  'Gwen PCC',
  'PCC of Minster Kent',
  'Parochial Church Council of St Peter',
  'Durham Cathedral',
  'Kent Wildlife',
  'Cambridge Centre for Policing Research Ltd',
  'Victims Commissioner for London',
  'Independent Office for Police Conduct',
  'Wessex Archaeology',
  'Surrey Police Choir',
  'New South Wales Police Commissioner',
  'NEW SOUTH WALES POLICE',
  'New York Police Commissioner',
  'York Regional Police',
  'Norfolk Island Police',
  'Mayor of Bedford',
  'The Met Office',
  'Information Commissioner',
  "Children's Commissioner for Wales",
])('%j is no office', (name) => {
  expect(found(name)).toEqual([]);
});

it.each([
  // A first letter is no slip of the pen, and other places are other places.
  ['Wessex Police and Crime Commissioner', []],
  ['Wessex Police Authority', []],
  ['PCC Cambria', []],
  ['Police Commissioner Derry', []],
  ['Bedford Police and Crime Commissioner', ['bedfordshire POSSIBLE NAME']],
  ['Essex Police and Crime Commissioner Staff', ['essex CERTAIN NAME']],
  [
    'Staffordshire Commissioner for Police, Fire and Rescue and Crime',
    ['staffordshire CERTAIN NAME'],
  ],
  [
    'Police, Fire and Rescue and Crime Commissioner for Staffordshire',
    ['staffordshire CERTAIN NAME'],
  ],
  ['West Mids PCC', ['west-midlands CERTAIN NAME']],
  ['South Yorkshire Mayor', ['south-yorkshire LIKELY COMBINED_AUTHORITY']],
])('reads "%s" with care', (name, offices) => {
  expect(found(name)).toEqual(offices);
});

it('finds no more offices in a text than anybody can choose from', () => {
  const list = commissioners.map(({ area }) => area).join(', ');
  expect(findOffices(list)).toHaveLength(10);
});

it('says by what an office was found, and what speaks against it', () => {
  const sentence = (name: string) => findOffices(name)[0]?.explanation;
  expect(sentence('OPCC NORFOLK')).toBe('It names the police and crime commissioner for Norfolk.');
  expect(sentence('DORSET POLICE AUTHORITY')).toBe(
    'It names the police authority for Dorset; this office took its place in 2012.',
  );
  expect(sentence('Durham Constabulary')).toBe(
    'It names the police force of Durham. The force is another body than the office.',
  );
  expect(sentence('Police & Crime Comissioner for Surrey')).toBe(
    'It names the police and crime commissioner for Surrey. "comissioner" is read as "commissioner".',
  );
  expect(sentence('OPCC Norfolk Grants Team')).toBe(
    'It names the police and crime commissioner for Norfolk. "grants team" is not understood.',
  );
  expect(sentence('Sussex PCC (Katy  Bourne)')).toBe(
    'It names the police and crime commissioner for Sussex. "Katy Bourne" is not understood.',
  );
  expect(sentence('Durham (North Carolina) Police')).toBe(
    'It names the police force of Durham. The force is another body than the office. "North Carolina" is not understood.',
  );
  expect(sentence('OPCC (Essex)')).toBe('It names the police and crime commissioner for Essex.');
  expect(sentence('Kent PCC (Ireland)')).toBe(
    'It names the police and crime commissioner for Kent. "ireland" is the area of no office.',
  );
  expect(sentence('Kent PCC and Derry')).toBe(
    'It names the police and crime commissioner for Kent. "derry" is the area of no office.',
  );
  expect(sentence('WMPCC')).toBe('Its area has the initials WM. It names another office, too.');
  expect(sentence('Rutland')).toBe(
    'It names no more than Rutland, which is part of its area: another body may be meant.',
  );
});

describe('a code that no office has', () => {
  it('comes with the offices that may be meant', () => {
    expect(unknownOffice('norflk')).toBe(
      'No office has the code "norflk". Did you mean norfolk (Police and Crime Commissioner for Norfolk)?',
    );
    expect(unknownOffice('OPCC Kent')).toBe(
      'No office has the code "OPCC Kent". Did you mean kent (Kent Police and Crime Commissioner)?',
    );
    expect(unknownOffice('kemt')).toContain('Did you mean kent (');
    expect(didYouMean('yorkshire')).toBe(
      ' Did you mean north-yorkshire (Police and Crime Commissioner for North Yorkshire), ' +
        'south-yorkshire (Police and Crime Commissioner for South Yorkshire) or ' +
        'west-yorkshire (Police and Crime Commissioner for West Yorkshire)?',
    );
  });

  it.each(['nowhere', '', '__proto__', 'eastern', 'x'.repeat(5000)])(
    'may mean none: %j',
    (code) => {
      expect(didYouMean(code)).toBe('');
    },
  );

  it('is an error that names the argument', () => {
    expect(
      codedErrorOf(() => {
        throw unknownOfficeError('filter.offices', 'essx');
      }),
    ).toEqual({
      message:
        'filter.offices: No office has the code "essx". Did you mean essex (Police and Crime Commissioner for Essex)?',
      extensions: { code: 'UNKNOWN_OFFICE', argument: 'filter.offices' },
    });
  });
});

it('holds other names of known offices, each once', () => {
  const codes = new Set(readOffices().map(({ code }) => code));
  const rows = readOfficeNames();
  expect(rows.filter(({ office }) => !codes.has(office))).toEqual([]);
  const keys = rows.map(({ office, name }) => `${office} ${name.toLowerCase()}`);
  expect(new Set(keys).size).toBe(keys.length);
});

it('knows every mayor by both orders of the words', () => {
  const names = new Set(readOfficeNames().map(({ name }) => name));
  const mayors = [...names].filter((name) => name.startsWith('Mayor of '));
  expect(mayors.length).toBeGreaterThan(4);
  const turned = mayors.map((name) => `${name.replace(/^Mayor of (the )?/, '')} Mayor`);
  expect(turned.filter((name) => !names.has(name))).toEqual([]);
});
