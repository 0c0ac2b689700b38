import { officeTypeName } from '../../schema/officeSdl';
import type { OfficeIdentity } from '../../schema/officeIdentity';
import type { MissingReason } from '../transport/replyWithout';
import type { OfficeDataSource } from '../transport/OfficeDataSource';

/** Whether an office answers; null when it does, else why not. */
export interface Readiness {
  readonly office: string;
  readonly missing: MissingReason | null;
}

/**
 * Asks an office a real question the way every other is asked, signed and over the network: how
 * many awards it has, which its database alone can tell.
 */
export async function askReadiness(
  { code, prefix }: OfficeIdentity,
  source: OfficeDataSource,
): Promise<Readiness> {
  const __typename = officeTypeName('OwnOffice', prefix);
  const query = `query Readiness($representations: [_Any!]!) {
    _entities(representations: $representations) { ... on ${__typename} { awards { totalCount } } }
  }`;
  const { missing, answer } = await source.askPlainly(query, {
    representations: [{ __typename, code }],
  });
  if (missing !== null) return { office: code, missing };
  return { office: code, missing: countIn(answer.data) === null ? 'UNAVAILABLE' : null };
}

function countIn(data: unknown): number | null {
  const { _entities: [entity] = [] } = Object(data) as { _entities?: readonly unknown[] };
  const { awards } = Object(entity) as { awards?: { totalCount?: unknown } | null };
  return typeof awards?.totalCount === 'number' ? awards.totalCount : null;
}
