import { startFederation } from '../federation/startFederation';
import { startStandIn } from '../federation/startStandIn';
import { until } from '../federation/until';
import { sendTo } from '../gateway/http/sendTo';

/** Two steps one after the other, each of which asks Kent. */
const steps = `{ providers(first: 5) {
  nodes { id totalPence coverage { missing { office { code } reason } } }
} }`;

interface Steps {
  readonly providers: { readonly nodes: readonly { coverage: object; totalPence: number }[] };
}

it('is waited for once in an operation, so that the others are answered', async () => {
  let askedCount = 0;
  await using frozen = await startStandIn((request) => {
    request.resume();
    askedCount += 1;
  });
  await using hub = await startFederation({ urls: { kent: frozen.url }, officeDeadlineMs: 1_500 });
  const { data } = await hub.ask<Steps>(steps);
  expect(data.providers.nodes).toHaveLength(5);
  for (const { coverage } of data.providers.nodes) {
    expect(coverage).toEqual({ missing: [{ office: { code: 'kent' }, reason: 'TIMED_OUT' }] });
  }
  expect(askedCount).toBe(1);
  // The next operation gives it a new chance.
  await hub.ask('{ award(id: "kent:1") { title } }');
  expect(askedCount).toBe(2);
});

it('is not said to be slow when the operation is stopped', async () => {
  await using frozen = await startStandIn((request) => void request.resume());
  await using hub = await startFederation({
    urls: { kent: frozen.url },
    protections: { operationDeadlineMs: 3_000 },
  });
  expect(await sendTo(hub, { query: '{ award(id: "kent:1") { title } }' })).toMatchObject({
    status: 504,
  });
  await until(() => hub.log.length > 0);
  expect(hub.log.map(({ outcome }) => outcome)).toEqual(['STOPPED']);
});
