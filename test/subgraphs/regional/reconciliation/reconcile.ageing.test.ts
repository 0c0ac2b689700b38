import { aBookEntry } from './aBookEntry';
import { reconcileEntries } from './reconcileEntries';

describe('ageing', () => {
  it.each([
    ['2015-03-31', 0, 'DAYS_0_TO_30'],
    ['2015-03-01', 30, 'DAYS_0_TO_30'],
    ['2015-02-28', 31, 'DAYS_31_TO_60'],
    ['2015-01-30', 60, 'DAYS_31_TO_60'],
    ['2015-01-29', 61, 'DAYS_61_TO_90'],
    ['2014-12-31', 90, 'DAYS_61_TO_90'],
    ['2014-12-30', 91, 'OVER_90_DAYS'],
    ['2015-04-30', 0, 'DAYS_0_TO_30'],
  ])('counts from the day it was due: %s', (dueOn, ageDays, ageingBand) => {
    const entry = aBookEntry({ dueOn, chargedOn: '2014-04-01' });
    expect(reconcileEntries([entry]).lines[0]).toMatchObject({ ageDays, ageingBand });
  });

  it('else from the day it was charged; unknown stays unknown', () => {
    expect(reconcileEntries([aBookEntry({ chargedOn: '2015-03-21' })]).lines[0]).toMatchObject({
      ageDays: 10,
    });
    const { lines, summary } = reconcileEntries([aBookEntry()]);
    expect(lines[0]).toMatchObject({ ageDays: null, ageingBand: null });
    expect(summary.ageing.at(-1)).toEqual({ band: null, count: 1, amountPence: 20_000 });
  });
});
