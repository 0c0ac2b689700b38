import { findDemoCaller } from '../../local/demo/demoCallers';
import { DemoIssuer } from '../../local/demo/DemoIssuer';

/** With which token to ask; null to ask as the public. */
interface Asker {
  readonly token: string | null;
  /** The demonstration caller whose token it is; null for a token of one's own, or none. */
  readonly name: string | null;
}

interface AskerSettings {
  readonly HUB_URL: string;
  readonly HUB_TOKEN: string;
  readonly DATA_DIR: string;
}

/**
 * Whom a question is asked as: the demonstration caller named on the command line; else the bearer
 * of HUB_TOKEN; else, on the hub of this machine, the demonstration caller a question is for.
 *
 * @throws an error that says what to do when a caller is named and cannot be had
 */
export async function findAsker(
  { HUB_URL, HUB_TOKEN, DATA_DIR }: AskerSettings,
  named: string | null,
  usual: string | null,
): Promise<Asker> {
  if (named === null && HUB_TOKEN !== '') return { token: HUB_TOKEN, name: null };
  const name = named ?? (HUB_URL === '' ? usual : null);
  if (name === null || name === 'public') return { token: null, name: null };
  const token = await new DemoIssuer(DATA_DIR).trySign(findDemoCaller(name));
  if (token !== null) return { token, name };
  if (named === null) return { token: null, name: null };
  throw new Error(
    `--as: no hub that issues demonstration tokens has run with ${DATA_DIR}. ` +
      'Start one with `npm start`, or give a token of your own in HUB_TOKEN.',
  );
}
