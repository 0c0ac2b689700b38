/**
 * How long reconciling 5 offices with 100,000 entries each takes, and the memory it needs: the
 * rules by themselves, then through the hub over HTTP. `npm run bench:reconciliation -- hub` or
 * `-- rules` measures one of them. PORT moves its ports.
 */
import { port } from 'envalid';

import { readSettings } from '../process/readSettings';

import { measureHub } from './books/measureHub';
import { measureRules } from './books/measureRules';

async function bench(only: string | undefined): Promise<void> {
  const { PORT } = readSettings(process.env, { PORT: port({ default: 8_800 }) });
  if (only !== 'hub') measureRules(console.log);
  if (only !== 'rules') await measureHub(PORT, console.log);
}

bench(process.argv[2]).catch((error: unknown) => {
  console.error(error);
  process.exit(1);
});
