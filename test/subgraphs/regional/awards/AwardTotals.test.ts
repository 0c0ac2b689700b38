import { publicCaller } from '../../../../schema/caller';
import { encodeQuestion } from '../../../../schema/questions';
import { fiveOffices } from '../../../federation/register';
import {
  AwardTotals,
  type AwardTotalsParent,
} from '../../../../subgraphs/regional/awards/AwardTotals';
import { Directory } from '../../../../subgraphs/regional/directory/Directory';

const context = {
  directory: new Directory(fiveOffices),
  today: '2014-11-27',
  caller: publicCaller,
};

const question = encodeQuestion({
  scope: { asked: ['kent', 'essex'], notFederated: [] },
  ask: { groupBy: ['PRIORITY'], conditions: {} },
  groupBy: ['PRIORITY'],
});

const aRow = { key: [null], count: 1, totalPence: 0, withoutAmount: 1 };
const anotherRow = { ...aRow, totalPence: 500, withoutAmount: 0, minPence: 500, maxPence: 500 };

/** What a router gets that sends the replies back in its own way. */
async function totalOf(kentRow: object): Promise<unknown> {
  const reply = (row: object) => ({ rows: [row], financialYears: ['2014-15'], missing: null });
  const reference = { question, pages: { kent: reply(kentRow), essex: reply(anotherRow) } };
  const resolveReference = AwardTotals.__resolveReference as unknown as (
    given: typeof reference,
    within: typeof context,
  ) => AwardTotalsParent;
  return resolveReference(reference, context).merged?.total;
}

it('reads a field that a router left out as null', async () => {
  const expected = { count: 2, totalPence: 500, withoutAmount: 1, minPence: 500, maxPence: 500 };
  expect(await totalOf(aRow)).toMatchObject(expected);
  expect(await totalOf({ ...aRow, minPence: null, maxPence: null })).toMatchObject(expected);
});
