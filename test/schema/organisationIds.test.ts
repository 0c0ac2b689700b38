import { findOrganisation, readOrganisations } from '../../schema/codelists';
import {
  identifiersOfNumber,
  organisationFinder,
  readOrganisationId,
} from '../../schema/organisationIds';

it.each([
  ['0C123456', 'The register knows no number 0C123456. Did you mean GB-COH-OC123456?'],
  ['OC123456', null],
  ['12345678', null],
  ['N.S.P.C.C.', null],
])('says what a number with a lookalike digit may be: %s', (given, problem) => {
  expect(organisationFinder([])(given).problem).toBe(problem);
});

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
    // A linked charity has one identifier, with or without a zero; 0 is the charity itself.
    ['GB-CHC-1090095-01', 'GB-CHC-1090095-1'],
    ['GB-CHC-1090095-001', 'GB-CHC-1090095-1'],
    ['GB-CHC-1090095/1', 'GB-CHC-1090095-1'],
    ['GB-CHC-298028 1', 'GB-CHC-298028-1'],
    ['Charity number 298028 1', 'GB-CHC-298028-1'],
    ['GB-CHC-1090095-10', 'GB-CHC-1090095-10'],
    ['GB-CHC-298028-0', 'GB-CHC-298028'],
    // As letters and websites give it.
    ['CHC-298028', 'GB-CHC-298028'],
    ['chc 298028', 'GB-CHC-298028'],
    ['COH-5382856', 'GB-COH-05382856'],
    ['Registered charity no. 298028', 'GB-CHC-298028'],
    ['Registered Charity No: 298028', 'GB-CHC-298028'],
    ['REGISTERED CHARITY № 298 028', 'GB-CHC-298028'],
    ['Charity number 298028', 'GB-CHC-298028'],
    ['Charity number 1090095-01', 'GB-CHC-1090095-1'],
    ['Charity Reg No 298028', 'GB-CHC-298028'],
    ['charity #298028', 'GB-CHC-298028'],
    ['Registered charity in England and Wales (no. 298028', 'GB-CHC-298028'],
    ['Scottish charity number SC043612', 'GB-SC-SC043612'],
    ['Charity registered in Scotland no. 43612', 'GB-SC-SC043612'],
    ['Charity no. SC043612', 'GB-SC-SC043612'],
    ['Charity no. NIC100123', 'GB-NIC-100123'],
    ['Northern Ireland charity number 100123', 'GB-NIC-100123'],
    ['Company no. 01234567', 'GB-COH-01234567'],
    ['Company number: 1234567', 'GB-COH-01234567'],
    ['Companies House no. OC301540', 'GB-COH-OC301540'],
    ['Registered company SC 012345', 'GB-COH-SC012345'],
    // Somebody's name stands beside it, or a number of two lists.
    ['NSPCC charity no. 216401', 'NSPCC charity no. 216401'],
    ['Charity and company number 298028', 'Charity and company number 298028'],
    ['Charity 7 Limited', 'Charity 7 Limited'],
    ['House 27', 'House 27'],
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
    // Letters and digits that look alike.
    ['GB-COH-0C123456', 'Did you mean GB-COH-OC123456?'],
    ['GB-COH-S0301540', 'Did you mean GB-COH-SO301540?'],
    ['GB-COH-O5382856', 'Did you mean GB-COH-05382856?'],
    ['GB-CHC-2980Z8', 'such as GB-CHC-298028.'],
    ['GB-CHC-I090095', 'Did you mean GB-CHC-1090095?'],
    ['GB-SC-SCO43612', 'Did you mean GB-SC-SC043612?'],
    ['GB-COH-9abbf705', 'Did you mean GB-CASC-9abbf705?'],
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
  ['1090095-01', ['GB-CHC-1090095-1']],
  ['298028/1', ['GB-CHC-298028-1']],
  ['298028 1', ['GB-CHC-298028-1']],
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
    ['CHC-1108687', 'without its country'],
    ['Registered charity no. 1108687', 'as letters give it'],
    ['Company No. 5382856', 'as letters give its company number'],
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

  it.each([
    ['an identifier of its own', 'GB-COH-01412276', []],
    ['another identifier', 'LOCAL-a', ['GB-COH-01412276']],
  ])('refuses to give an identifier to two organisations: %s', (_, id, otherIdentifiers) => {
    const first = { id, name: 'First', otherIdentifiers };
    const second = { id: 'LOCAL-b', name: 'Second', otherIdentifiers: ['GB-COH-01412276'] };
    expect(() => organisationFinder([first, second])).toThrow(
      `The register of organisations gives GB-COH-01412276 to two: First (${id}) and Second (LOCAL-b).`,
    );
    const twice = { id: 'LOCAL-b', name: 'B', otherIdentifiers: ['GB-COH-1', 'GB-COH-1'] };
    expect(organisationFinder([twice])('GB-COH-1').id).toBe('LOCAL-b');
  });
});
