/* A hostile document that is refused for a slip of the pen shows nothing of what it was meant for. */
import fc from 'fast-check';
import { parse, specifiedRules, validate } from 'graphql';

import { publicSchema } from '../../../hub/cli/ask/publicSchema';
import { defaultDocumentLimits } from '../../../process/requests/DocumentLimits';
import { limitDocument, limitTokens } from '../../../process/requests/limitDocument';
import { offices as register } from '../../../subgraphs/offices';
import { startFederation } from '../../federation/startFederation';
import { fragmentFamilies } from '../execution/fragmentedDocuments';

import { hostileDocuments } from './hostileDocuments';
import { sendTo } from './sendTo';

const rules = [...specifiedRules, ...limitDocument(defaultDocumentLimits)];

it('has fragments that multiply in documents that reach the executor', () => {
  const documents = fc.sample(hostileDocuments.multiplying, { seed: 20_132, numRuns: 200 });
  for (const text of documents) {
    const document = parse(text, limitTokens(defaultDocumentLimits));
    expect([text, validate(publicSchema, document, rules)]).toEqual([text, []]);
  }
});

it('is answered as if each of its fragments stood once', async () => {
  const offices = register.filter(({ code }) => ['essex', 'kent'].includes(code));
  await using hub = await startFederation({ offices });
  for (const [name, family] of Object.entries(fragmentFamilies)) {
    const short = await sendTo(hub, { query: family(1) });
    const long = await sendTo(hub, { query: family(24) });
    expect([name, long.status, long.code]).toEqual([name, 200, undefined]);
    expect(long.data).toEqual(short.data);
  }
});
