/* A round of transfers that ends early, as the hub or the own office goes away in the middle. */
import { runTransferRound } from '../../../../hub/cli/transfers/transferRound';
import { anArrivedCase } from '../../../federation/anArrivedCase';
import { startFederation, type TestFederation } from '../../../federation/startFederation';
import { transferCalls } from '../../../federation/transferCalls';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
});
afterAll(() => hub.stop());

/** A round that gets no answer any more, once a question with these words was asked so often. */
function roundUntil(office: string, words: string, times: number) {
  let asked = 0;
  return runTransferRound({
    office,
    subject: `${office}-caseworker`,
    ask: async (query, variables) => {
      asked += query.includes(words) ? 1 : 0;
      if (asked > times) throw new Error('No hub answers.');
      return hub.ask(query, variables, `${office}-caseworker`);
    },
  });
}

async function sendToKent(): Promise<{ readonly id: string; readonly reference: string }> {
  const { reference } = await anArrivedCase(hub, 'essex');
  const { written } = await transferCalls(hub, 'essex').transfer({ reference });
  return { ...(written?.transfer as { id: string }), reference };
}

it('tells what it took in, though the hub went away behind it', async () => {
  await sendToKent();
  await sendToKent();
  const broken = await roundUntil('kent', 'receiveTransfer', 1);
  expect(broken).toMatchObject({ fetchedCount: 1, problems: ['No hub answers.'] });
  const later = await roundUntil('kent', 'sentTransfers', 0);
  expect(later).toMatchObject({ fetchedCount: 2, problems: ['No hub answers.'] });
});

it('tells of a case that came back, though nothing could be asked after its receipt', async () => {
  await roundUntil('essex', 'nothing', 0);
  const first = await sendToKent();
  const second = await sendToKent();
  const kent = transferCalls(hub, 'kent');
  for (const { envelope } of await kent.waiting()) await kent.refuse(envelope, 'LIVES_ELSEWHERE');
  const broken = await roundUntil('essex', 'recordReceipt', 1);
  expect(broken).toMatchObject({ receiptCount: 1, problems: ['No hub answers.'] });
  const next = await roundUntil('essex', 'nothing', 0);
  expect(next).toMatchObject({ receiptCount: 1, problems: [] });
  const told = [...broken.notes, ...next.notes].sort();
  const back = [first, second].map(({ id, reference }) => {
    return `${id}: kent does not take it (LIVES_ELSEWHERE): ${reference} is this office's again.`;
  });
  expect(told).toEqual(back.sort());
});

it('throws where nothing could be asked at all', async () => {
  await expect(roundUntil('kent', 'waitingTransfers', 0)).rejects.toThrow('No hub answers.');
});
