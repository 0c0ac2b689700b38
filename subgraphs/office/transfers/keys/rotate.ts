import { readCommand } from '../../../../process/readCommand';
import { readSettings } from '../../../../process/readSettings';
import { todayInBritain } from '../../../../schema/todayInBritain';

import { holdKeys, rotateKeyFile } from './KeyFile';
import { transferKeySettings } from './settings';

/** `npm run transfers:keys`: makes an office's transfer keys, or new ones beside the old. */
async function rotate(): Promise<void> {
  readCommand({
    call: 'npm run transfers:keys',
    about: "Makes an office's keys for transfers, or new ones beside the old.",
    settings: transferKeySettings,
  });
  const { OFFICE, TRANSFER_KEYS_FILE } = readSettings(process.env, transferKeySettings);
  const file = await rotateKeyFile(TRANSFER_KEYS_FILE, OFFICE, todayInBritain());
  const lines = (await holdKeys(file)).map(
    ({ use, fingerprint, validFrom, validUntil }) =>
      `  ${use}  ${fingerprint}  ${validFrom} to ${validUntil}`,
  );
  console.log(`${TRANSFER_KEYS_FILE} holds these keys of ${OFFICE}, the newest first:`);
  console.log(lines.join('\n'));
  console.log('Old ones stay: envelopes sealed to them may be under way. Keep the file secret.');
}

rotate().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
