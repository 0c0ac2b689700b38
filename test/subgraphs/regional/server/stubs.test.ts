import { Directory } from '../../../../subgraphs/regional/directory/Directory';
import {
  engagementStub,
  officeStub,
  pagesFor,
  tryAwardStub,
  tryCrossChargeStub,
} from '../../../../subgraphs/regional/server/stubs';
import { fiveOffices } from '../../../federation/register';
import { codedErrorOf } from '../../../schema/codedErrorOf';

const directory = new Directory(fiveOffices);

describe('officeStub', () => {
  it('is of the type of an office that runs a subgraph', () => {
    expect(officeStub(directory, 'west-midlands')).toEqual({
      __typename: 'WestMidlandsOffice',
      code: 'west-midlands',
    });
  });

  it('is of one type for all that run none', () => {
    expect(['norfolk', 'city-of-london'].map((code) => officeStub(directory, code))).toEqual([
      { __typename: 'UnfederatedOffice', code: 'norfolk' },
      { __typename: 'UnfederatedOffice', code: 'city-of-london' },
    ]);
  });

  it('is not made for an office nobody knows', () => {
    expect(() => officeStub(directory, 'rutland')).toThrow(
      'The directory has no office "rutland".',
    );
  });
});

describe.each([
  ['an award', 'Award', (id: string) => tryAwardStub(directory, id), 'key'],
  ['a cross-charge', 'CrossCharge', (id: string) => tryCrossChargeStub(directory, id), 'reference'],
] as const)('a stub of %s', (_, type, stub, key) => {
  it('is found by the office its identifier begins with', () => {
    expect(stub('essex:cc-13')).toEqual({ __typename: `Essex${type}`, [key]: 'essex:cc-13' });
    expect(stub('west-midlands:01')).toEqual({
      __typename: `WestMidlands${type}`,
      [key]: 'west-midlands:01',
    });
  });

  it('keeps an identifier that holds another colon as it is', () => {
    expect(stub('kent:a:b')).toEqual({ __typename: `Kent${type}`, [key]: 'kent:a:b' });
  });

  it.each(['norfolk:1', 'rutland:1', 'cc-13', '', ':', ':essex', 'Essex:cc-13', 'westmidlands:01'])(
    'is null for "%s", whose office runs no subgraph here',
    (id) => {
      expect(stub(id)).toBeNull();
    },
  );
});

describe('engagementStub', () => {
  it('carries the provider and the office', () => {
    expect(engagementStub(directory, 'mopac', 'GB-CHC-298028')).toEqual({
      __typename: 'MopacEngagement',
      provider: { id: 'GB-CHC-298028' },
      office: { __typename: 'MopacOffice', code: 'mopac' },
    });
  });

  it('is refused for an office that runs no subgraph', () => {
    expect(codedErrorOf(() => engagementStub(directory, 'norfolk', 'GB-CHC-298028'))).toEqual({
      message: 'norfolk runs no subgraph here.',
      extensions: { code: 'UNKNOWN_OFFICE' },
    });
  });
});

describe('pagesFor', () => {
  const directory = new Directory(fiveOffices);
  const pages = (asked: readonly string[]) =>
    pagesFor(directory, asked, (code) => ({ question: `for ${code}` }));

  it('holds one stub for each office asked, in its own place', () => {
    expect(pages(['west-midlands', 'essex'])).toEqual({
      essex: { question: 'for essex' },
      westMidlands: { question: 'for west-midlands' },
    });
  });

  it('is empty when nobody is asked, and skips offices without a subgraph', () => {
    expect(pages([])).toEqual({});
    expect(pages(['norfolk'])).toEqual({});
  });
});
