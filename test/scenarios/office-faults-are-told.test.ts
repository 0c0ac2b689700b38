/*
 * What an office cannot do for reasons of its own is an error with a code that a caller sees as it
 * is. Whoever runs the office finds it in the log: its code and its place, and nothing of a person.
 */
import { utimes, writeFile } from 'node:fs/promises';

import { startTestOffice } from '../federation/startTestOffice';
import { getOffice } from '../../subgraphs/offices';
import { askDesk } from '../federation/askDesk';
import { startFederation } from '../federation/startFederation';
import { TestIssuer } from '../federation/TestIssuer';

const marker = 'mrs_jane_doe';

it('logs the reason when transfer keys cannot be read while the office runs', async () => {
  const hub = await startFederation();
  const essex = hub.offices.get('essex');
  if (!essex) throw new Error('essex does not run.');
  await writeFile(essex.transferKeysFile, `{"d": "${marker}`);
  await utimes(essex.transferKeysFile, new Date(), new Date(Date.now() + 5_000));
  const query = `query ${marker} { ${marker}: office(code: "essex") { transferKeys { publicKey } } }`;
  const { errors } = await hub.ask(query);
  expect(errors).toMatchObject([{ extensions: { code: 'OFFICE_UNAVAILABLE', office: 'essex' } }]);
  expect(JSON.stringify(errors)).not.toContain('TRANSFER_KEYS_FILE');

  const told = essex.lines.filter(({ level }) => level === 'error');
  expect(told).toMatchObject([
    {
      codes: ['OFFICE_UNAVAILABLE'],
      requestId: expect.stringMatching(/./),
      fault: {
        at: expect.arrayContaining([expect.stringContaining('KeyRing.read')]),
        cause: { message: expect.stringContaining('TRANSFER_KEYS_FILE') },
      },
    },
  ]);
  expect(JSON.stringify(told)).not.toContain(marker);

  // What a caller did wrong is no fault of the office.
  essex.lines.splice(0);
  const wrong = await hub.ask(
    `{ office(code: "essex") { referralTotals(filter: { offices: ["${marker}"] }) { count } } }`,
  );
  expect(wrong.errors).toMatchObject([{ extensions: { code: 'BAD_ARGUMENT' } }]);
  expect(essex.lines.filter(({ level }) => level === 'error')).toEqual([]);
  await hub.stop();
});

it('logs that the token issuer cannot be reached when the desk refuses everybody', async () => {
  const issuer = await TestIssuer.create();
  const issuers = [
    { ...issuer.trusted(), keys: () => Promise.reject(new Error(`refused to ${marker}`)) },
  ];
  const noKeys = () => Promise.reject(new Error('The hub is not asked.'));
  const essex = await startTestOffice(getOffice('essex'), noKeys, { issuers });
  const desk = { issuer, offices: new Map([['essex', essex]]) };
  const answer = await askDesk(desk, 'essex', '{ office { name } }', { as: 'essex-caseworker' });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'ISSUER_UNAVAILABLE' } }]);
  expect(essex.faults).toMatchObject([
    {
      level: 'error',
      codes: ['ISSUER_UNAVAILABLE'],
      fault: { at: expect.arrayContaining([expect.stringContaining('identifyCaller')]) },
    },
  ]);
  expect(JSON.stringify(essex.lines)).not.toContain(marker);

  essex.faults.splice(0);
  const refused = await askDesk(desk, 'essex', '{ office { name } }', {});
  expect(refused.errors).toMatchObject([{ extensions: { code: 'TOKEN_REQUIRED' } }]);
  expect(essex.faults).toEqual([]);
  await essex.stop();
});
