import { offices as register } from '../../../subgraphs/offices';
import { startFederation, type TestFederation } from '../../federation/startFederation';
import { sendTo } from '../http/sendTo';

/** One office is enough. */
const offices = register.slice(0, 1);

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation({ offices });
});
afterAll(() => hub.stop());

const wrong: [string, string, unknown][] = [
  ['jointCommissions(financialYear: $v) { nodes { id } }', 'FinancialYear', '2014-16'],
  ['awards(filter: { financialYears: [$v] }) { totalCount }', 'FinancialYear!', 'x'],
  ['awards(filter: { minAmountPence: $v }) { totalCount }', 'Pence', 1.5],
  ['region(code: "eastern") { offices(on: $v) { name } }', 'Date', '2014-02-31'],
];

it.each(wrong)('refuses a value in %s that is no %s, and asks nobody', async (field, type, v) => {
  const requests = [...hub.offices.values()].flatMap((office) => office.requests);
  const variable = await sendTo(hub, {
    query: `query($v: ${type}) { ${field} }`,
    variables: { v },
  });
  expect(variable.code).toBe('BAD_USER_INPUT');
  const literal = await sendTo(hub, { query: `{ ${field.replace('$v', JSON.stringify(v))} }` });
  expect(literal.code).toBe('GRAPHQL_VALIDATION_FAILED');
  expect(literal.message).toContain('must be');
  expect([...hub.offices.values()].flatMap((office) => office.requests)).toEqual(requests);
  expect(hub.log).toEqual([]);
});

it.each([
  ['awards(filter: { minAmountPence: 100000.5 })', 'minAmountPence: Pence must be a whole number'],
  ['awards(filter: { financialYears: ["2014-15", "x"] })', 'financialYears: FinancialYear must be'],
])('names the argument of a bad literal: %s', async (field, message) => {
  const answer = await sendTo(hub, { query: `{ ${field} { totalCount } }` });
  expect(answer).toMatchObject({ code: 'GRAPHQL_VALIDATION_FAILED' });
  expect(answer.message).toContain(message);
});

it('names the variable whose default is bad', async () => {
  const query = `query ($least: Pence = 1e-1) { awards(filter: { minAmountPence: $least }) { totalCount } }`;
  const { message } = await sendTo(hub, { query });
  expect(message).toContain('$least: Pence must be a whole number below 2^53, not 1e-1.');
});

it('takes 1e+05 and 100000.0 for the whole pence that they are', async () => {
  const countOf = async (least: string): Promise<unknown> => {
    const literal = `{ awards(filter: { minAmountPence: ${least} }) { totalCount totalPence } }`;
    const variable = `query ($least: Pence = ${least}) {
      awards(filter: { minAmountPence: $least }) { totalCount totalPence } }`;
    return [await hub.ask(literal), await hub.ask(variable)];
  };
  const plain = await countOf('6000000');
  expect(plain).toMatchObject([{ errors: [] }, { errors: [] }]);
  for (const same of ['6e+06', '6000000.0', '60E5']) expect(await countOf(same)).toEqual(plain);
});

it('answers where the values are right', async () => {
  const query = `{ publishedChecks(region: "eastern") { agreeing }
    awards(filter: { minAmountPence: 100 }) { totalCount }
    region(code: "eastern") { offices(on: "2015-01-31") { name } } }`;
  expect(await sendTo(hub, { query })).toMatchObject({ status: 200, code: undefined });
});
