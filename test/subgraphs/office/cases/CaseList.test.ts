import { sortKeyForms } from '../../../../subgraphs/office/cases/CaseList';

it.each([
  ['NEWEST', '2014-11-27', ['2014-02-31', '9999-99-99', '0000-01-01', '']],
  ['URGENT', '2014-11-27', ['2014-02-31', '9999-99-99', '0000-01-01', '']],
  ['CONTACT_URGENT', '2014-11-27T00:00:00.000Z', ['2014-11-27T24:00:00.000Z', '2014-11-27']],
] as const)('takes for a place of the list %s what its database does', (order, good, bad) => {
  expect(sortKeyForms[order].test(good)).toBe(true);
  expect(bad.filter((text) => sortKeyForms[order].test(text))).toEqual([]);
});
