import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(__dirname, '..');

/** What people ask, and what offices ask the directory. */
const folders = ['hub/questions', 'schema/documents'].map((folder) => join(root, folder));

const byNumber = new Intl.Collator('en', { numeric: true }).compare;

/** The saved questions and what offices ask, as JSON: the text of each by its SHA-256. */
export function trustedDocuments(): string {
  const entries = folders.flatMap((folder) =>
    readdirSync(folder)
      .filter((file) => file.endsWith('.graphql'))
      .sort(byNumber)
      .map((file): [string, object] => {
        const document = readFileSync(join(folder, file), 'utf8');
        const hash = createHash('sha256').update(document).digest('hex');
        return [hash, { name: file.replace(/^\d+-|\.graphql$/g, ''), document }];
      }),
  );
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}
