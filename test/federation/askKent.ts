import type { TestFederation } from './startFederation';

/** Asks Kent's own address, as a stranger on its network would. */
export async function askKent(
  hub: TestFederation,
  authorization?: string,
): Promise<{ status: number; answer: unknown }> {
  const response = await fetch(hub.offices.get('kent')?.url ?? '', {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      ...(authorization !== undefined && { authorization }),
    },
    body: JSON.stringify({
      query:
        'query ($r: [_Any!]!) { _entities(representations: $r) { ... on KentOffice { name } } }',
      variables: { r: [{ __typename: 'KentOffice', code: 'kent' }] },
    }),
  });
  return { status: response.status, answer: await response.json() };
}

/** What Kent answers when it believes who asks. */
export const kentsAnswer = {
  status: 200,
  answer: { data: { _entities: [{ name: 'Kent Police and Crime Commissioner' }] } },
};
