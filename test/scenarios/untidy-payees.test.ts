/*
 * An office whose payees nobody has identified, written as untidily as a real ledger writes them: a
 * person finds them all, in both search boxes, and is told which may be one.
 */
import { join } from 'node:path';
import { answerInText } from '../../hub/ask/answerInText';
import { answerShape } from '../../hub/ask/answerShape';
import { readSavedQuestions } from '../../hub/ask/savedQuestions';
import { readFileSync } from 'node:fs';
import { buildSchema } from 'graphql';
import { startFederation } from '../federation/startFederation';
import type { TestFederation } from '../federation/startFederation';
import { enterUntidyAwards, untidyRecipients } from '../untidy/untidyOffice';

let hub: TestFederation;
beforeAll(async () => {
  hub = await startFederation();
  const kent = hub.offices.get('kent');
  if (!kent) throw new Error('There is no Kent.');
  await enterUntidyAwards(kent.dataSource, 'kent');
});
afterAll(() => hub.stop());

it('shows', async () => {
  console.log(untidyRecipients('kent').slice(125).map((r) => `${r.name} [${r.organisation}] ${r.spelling}`).join('\n'));
  const q = readSavedQuestions().find(({ name }) => name === 'find-a-provider')!;
  const schema = buildSchema(readFileSync(join(__dirname, '../../schema/api.graphql'), 'utf8'));
  for (const search of ['womens aid', 'victm suport', 'thistlewick', 'angles']) {
    const { data, errors } = await hub.ask(q.query, { search });
    console.log(JSON.stringify(errors), answerInText(answerShape(schema, q.query), data, 160));
  }
});
