import { readSettings } from '../../../../../process/readSettings';
import { promisedHoursOf } from '../../../../../subgraphs/office/cases/clock/contactLimit';
import { officeSettings } from '../../../../../subgraphs/office/server/settings';
import { getOffice } from '../../../../../subgraphs/offices';

const promiseOf = (code: string, set: Record<string, string> = {}) =>
  promisedHoursOf(getOffice(code), readSettings({ OFFICE: code, ...set }, officeSettings));

it.each([
  ['cambridgeshire', {}, 24],
  ['cambridgeshire', { CONTACT_HOURS: '48' }, 48],
  ['cambridgeshire', { CONTACT_HOURS: '0' }, null],
  ['kent', {}, null],
  ['kent', { CONTACT_HOURS: '336' }, 336],
])('of %s with %j is %s', (code, set, hours) => {
  expect(promiseOf(code, set)).toBe(hours);
});

it.each(['337', '-1', '1.5', 'a day'])('refuses %s hours, naming the setting', (hours) => {
  expect(() => promiseOf('kent', { CONTACT_HOURS: hours })).toThrow(
    `CONTACT_HOURS: must be a whole number from 0 to 336, not "${hours}"`,
  );
});
