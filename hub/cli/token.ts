import { endWithHelp, isHelp } from '../../process/readCommand';
import { readSettings } from '../../process/readSettings';

import { demoCallersInText, findDemoCaller } from '../local/demo/demoCallers';
import { DemoIssuer } from '../local/demo/DemoIssuer';
import { tokenSettings } from './settings';

/** `npm run token -- essex-finance`: prints a token to try the hub out with. */
async function token(words: readonly string[]): Promise<void> {
  if (isHelp(words)) endWithHelp(demoCallersInText());
  const { DATA_DIR, isProduction } = readSettings(process.env, tokenSettings);
  if (isProduction) {
    throw new Error('NODE_ENV: in production the demonstration issuer does not exist.');
  }
  const [name, ...others] = words;
  if (others.length > 0) throw new Error(`One caller at a time, not ${words.join(' and ')}.`);
  if (name === undefined) return console.log(demoCallersInText());
  const signed = await new DemoIssuer(DATA_DIR).trySign(findDemoCaller(name));
  if (signed === null) {
    throw new Error(
      `DATA_DIR: no hub that issues demonstration tokens has run with ${DATA_DIR}. ` +
        'Start one with `npm start`.',
    );
  }
  console.log(signed);
}

token(process.argv.slice(2)).catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
