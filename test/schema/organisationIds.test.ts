import { findOrganisation, readOrganisations } from '../../schema/codelists';
import {
  identifiersOfNumber,
  organisationFinder,
  readOrganisationId,
} from '../../schema/organisationIds';

describe('an identifier in its usual form', () => {
  it.each([
    // as people write it, and what it is
    ['GB-CHC-298028', 'GB-CHC-298028'],
    ['gb-chc-298028', 'GB-CHC-298028'],
    [' GB-CHC-298028 ', 'GB-CHC-298028'],
    ['GB-CHC-0298028', 'GB-CHC-298028'],
    ['GB-CHC 298028', 'GB-CHC-298028'],
    ['GB-CHC-298 028', 'GB-CHC-298028'],
    ['GB\u00a0CHC\u00a0298028', 'GB-CHC-298028'],
    ['GB–CHC–298028', 'GB-CHC-298028'],
    ['ＧＢ－ＣＨＣ－２９８０２８', 'GB-CHC-298028'],
    ['GB-CHC-\u200b298028\ufeff', 'GB-CHC-298028'],
    // Marks of direction, as a text copied out of a PDF has them.
    ['\u202aGB-CHC-298028\u202c', 'GB-CHC-298028'],
    ['\u2066GB-CHC-298028\u2069', 'GB-CHC-298028'],
    ['GB_CHC_298028', 'GB-CHC-298028'],
    ['GB-CHC-1090095-1', 'GB-CHC-1090095-1'],
    ['GB-SC-SC043612', 'GB-SC-SC043612'],
    ['gb-sc-sc043612', 'GB-SC-SC043612'],
    ['GB-SC-043612', 'GB-SC-SC043612'],
    ['GB-SC-43612', 'GB-SC-SC043612'],
    ['GB-SC-SC43612', 'GB-SC-SC043612'],
    ['GB-SC043612', 'GB-SC-SC043612'],
    ['GB-NIC-100123', 'GB-NIC-100123'],
    ['GB-NIC-NIC100123', 'GB-NIC-100123'],
    ['gb-nic-nic 100123', 'GB-NIC-100123'],
    ['GB-NIC-NI100123', 'GB-NIC-100123'],
    ['GB-COH-05382856', 'GB-COH-05382856'],
    ['GB-COH-5382856', 'GB-COH-05382856'],
    ['GB-COH-123456', 'GB-COH-00123456'],
    ['gb-coh-sc12345', 'GB-COH-SC012345'],
    ['GB-COH-NI-123', 'GB-COH-NI000123'],
    ['GB-COH-OC301540', 'GB-COH-OC301540'],
    ['GB-COH-ce008889', 'GB-COH-CE008889'],
    ['GB-COH-R0000123', 'GB-COH-R0000123'],
    ['GB-COH-RS123FI1', 'GB-COH-RS123FI1'],
    ['GB-CASC-9abbf705', 'GB-CASC-9abbf705'],
    ['gb-casc-9ABBF705', 'GB-CASC-9abbf705'],
    ['gb-lae-trf', 'GB-LAE-TRF'],
    ['GB-MPR-ip031455', 'GB-MPR-IP031455'],
    ['LOCAL-tonic', 'LOCAL-tonic'],
    ['local-Tonic', 'LOCAL-tonic'],
    // lists that have no rule here keep their letters
    ['360G-example-street_Party', '360G-example-street_Party'],
    ['XI-ROR-05krs5044', 'XI-ROR-05krs5044'],
    ['gb-scotedu-5234567', 'gb-scotedu-5234567'],
    ['US-EIN-13-1837418', 'US-EIN-13-1837418'],
    ['nobody', 'nobody'],
  ])('%j is %s', (given, id) => {
    expect(readOrganisationId(given)).toEqual({ id, problem: null });
    expect(readOrganisationId(id)).toEqual({ id, problem: null });
  });

  it.each([
    ['', 'Enter an identifier such as GB-CHC-298028.'],
    [' \u00a0', 'Enter an identifier such as GB-CHC-298028.'],
    ['GB-CHC-\u0000', 'An identifier cannot contain control characters.'],
    ['GB-CHC-', 'is GB-CHC- and up to 7 digits, such as GB-CHC-298028.'],
    ['GB-CHC-0', 'is GB-CHC- and up to 7 digits'],
    ['GB-CHC-29802X', 'is GB-CHC- and up to 7 digits'],
    ['GB-CHC-SC043612', 'Did you mean GB-SC-SC043612?'],
    ['GB-CHC-NIC100123', 'Did you mean GB-NIC-100123?'],
    ['GB-NIC-200123', 'is GB-NIC- and 6 digits, the first of them 1'],
    ['GB-SC-SC0436123', 'is GB-SC- and SC with 6 digits'],
    ['GB-COH-123456789', 'is GB-COH- and 8 digits, or 2 letters and 6 digits'],
    ['GB-COH-0', 'is GB-COH- and 8 digits'],
    ['GB-CASC-9abbf70', 'is GB-CASC- and 8 characters of 0 to 9 and a to f'],
    ['GB-LAE-T.R', 'is GB-LAE- and letters and digits, such as GB-LAE-BAS.'],
    ['LOCAL-', 'A local identifier is LOCAL- and words joined by hyphens.'],
  ])('%j is refused: %s', (given, problem) => {
    const read = readOrganisationId(given);
    expect(read.id).toBeNull();
    expect(read.problem).toContain(problem);
  });
});

it.each([
  ['298028', ['GB-CHC-298028', 'GB-COH-00298028']],
  ['SC 43612', ['GB-SC-SC043612', 'GB-COH-SC043612']],
  ['nic100123', ['GB-NIC-100123']],
  ['NI100123', ['GB-NIC-100123', 'GB-COH-NI100123']],
  ['100123', ['GB-CHC-100123', 'GB-NIC-100123', 'GB-COH-00100123']],
  ['05382856', ['GB-COH-05382856']],
  ['oc301540', ['GB-COH-OC301540']],
  ['9abbf705', ['GB-CASC-9abbf705']],
  ['12', []],
  ['Victim Support', []],
])('the number %j without its list can be %j', (given, ids) => {
  expect(identifiersOfNumber(given)).toEqual(ids);
});

describe('the register', () => {
  it('holds each identifier in its usual form', () => {
    const ids = [...readOrganisations().values()].flatMap(({ id, otherIdentifiers }) => [
      id,
      ...otherIdentifiers,
    ]);
    expect(ids.filter((id) => readOrganisationId(id).id !== id)).toEqual([]);
  });

  it.each([
    ['GB-CHC-1108687', 'its identifier'],
    ['gb-chc-1108687', 'in lower case'],
    ['GB-COH-05382856', 'its company number'],
    ['gb-coh-5382856', 'a company number that lost its zero'],
    ['5382856', 'a number alone'],
    ['GB-SC-037960', 'its Scottish number without the letters'],
    ['sc37960', 'the same alone'],
  ])('finds Crimestoppers by %s: %s', (given) => {
    expect(findOrganisation(given)).toMatchObject({ id: 'GB-CHC-1108687', problem: null });
  });

  it('does not guess which of two organisations a number is of', () => {
    const find = organisationFinder([
      { id: 'GB-CHC-1412276', name: 'A charity', otherIdentifiers: [] },
      { id: 'LOCAL-b', name: 'A company', otherIdentifiers: ['GB-COH-01412276'] },
    ]);
    expect(find('1412276')).toMatchObject({
      id: null,
      problem:
        'Say which list it is of: GB-CHC-1412276 (A charity) or GB-COH-01412276 (A company).',
    });
    expect(find('01412276').id).toBe('LOCAL-b');
    expect(find('gb-chc-1412276').id).toBe('GB-CHC-1412276');
  });
});
