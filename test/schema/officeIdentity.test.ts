import { officeFieldName, officeUrlSetting } from '../../schema/officeIdentity';

const westMidlands = { code: 'west-midlands', prefix: 'WestMidlands', portOffset: 5 };
const essex = { code: 'essex', prefix: 'Essex', portOffset: 1 };

it('names the field that stands for an office', () => {
  expect([essex, westMidlands].map(officeFieldName)).toEqual(['essex', 'westMidlands']);
});

it('names the setting that holds the address of an office', () => {
  expect([essex, westMidlands].map(officeUrlSetting)).toEqual(['ESSEX_URL', 'WEST_MIDLANDS_URL']);
});
