import { access, constants } from 'node:fs/promises';
import { join } from 'node:path';

import { SettingsError } from '../../../../process/readSettings';
import { todayInBritain } from '../../../../schema/todayInBritain';
import { openPersonalKeys } from '../people/PersonalKeys';

import { casePage } from './casePage';
import { doDuty, writePrivately } from './doDuty';
import { exportCase } from './exportCase';

/** `npm run cases:export -- REFERENCE`: one person's record, as JSON and as a page to read. */
const command = {
  call: 'npm run cases:export',
  about: "Writes one person's record, as JSON and as a page to read.",
  needs: ['REFERENCE'],
};

doDuty(command, async ({ manager }, settings, [reference = '']) => {
  const { OFFICE: office, ACTED_BY: actor, EXPORT_DIR, DATA_DIR } = settings;
  // Not where it is run: a victim's record could end up among the files of a repository.
  const folder = EXPORT_DIR ?? DATA_DIR;
  await access(folder, constants.W_OK).catch(() => {
    throw new SettingsError(`EXPORT_DIR: ${folder} is no folder that can be written to.`);
  });
  const keys = await openPersonalKeys(settings);
  const request = { office, reference, actor, today: todayInBritain() };
  const record = await exportCase({ manager, keys }, request);
  if (!record) throw new Error(`${office} has no case of this reference.`);
  const file = join(folder, reference.replace(/\W+/g, '-'));
  await writePrivately(`${file}.json`, `${JSON.stringify(record, null, 2)}\n`);
  await writePrivately(`${file}.html`, casePage(record));
  const caution =
    record.notes.length > 0 ? ' Look first whether its notes are about others, too.' : '';
  return `Written: ${file}.json and ${file}.html. Give them to nobody but the person, then delete them.${caution}`;
});
