import { readSavedQuestions } from '../../../hub/cli/ask/savedQuestions';
import { startFederation, type TestFederation } from '../../federation/startFederation';
import { sendTo } from '../http/sendTo';
import { offices } from '../../../subgraphs/offices';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

/** 500 awards of each office, 40 fields by other names: of five offices 103,000 values and more. */
const dear = `{ offices { awards(first: 500) { nodes {
  ${Array.from({ length: 30 }, (_, i) => `a${i}: title`).join(' ')}
  id kind status recipientName recipientId amountPence priority startsOn endsOn note description } } } }`;

it('refuses what costs more than the budget, and asks no office', async () => {
  for (const { requests } of hub.offices.values()) requests.splice(0);
  const sent = await sendTo(hub, { query: dear });
  expect([sent.status, sent.code]).toEqual([400, 'COST_TOO_HIGH']);
  const cost = 1 + offices.length * 20_522;
  expect(sent.extensions).toEqual({
    code: 'COST_TOO_HIGH',
    cost,
    budget: 100_000,
    dearest: 'offices',
  });
  expect(sent.message).toBe(
    `This would cost ${cost}, and the budget is 100000. The dearest part is "offices" with ${cost}: ` +
      'narrow it to fewer offices (office, region or filter.offices), a shorter page (first) or fewer fields.',
  );
  expect([...hub.offices.values()].flatMap(({ requests }) => requests)).toEqual([]);
});

it('answers the same with a shorter page', async () => {
  const sent = await sendTo(hub, { query: dear.replace('500', '100') });
  expect([sent.status, sent.code]).toEqual([200, undefined]);
});

it.each(readSavedQuestions())('answers the saved question $name', async ({ query, caller }) => {
  const authorization = caller && `Bearer ${await hub.issuer.tokenFor(caller)}`;
  const sent = await sendTo(hub, { query }, authorization ? { authorization } : {});
  expect([sent.status, sent.code]).toEqual([200, undefined]);
});

it('counts the page size of a variable', async () => {
  const query = dear.replace('{', 'query($n: Int) {').replace('500', '$n');
  expect(await sendTo(hub, { query, variables: { n: 500 } })).toMatchObject({
    code: 'COST_TOO_HIGH',
  });
  expect(await sendTo(hub, { query, variables: { n: 5 } })).toMatchObject({ code: undefined });
});
