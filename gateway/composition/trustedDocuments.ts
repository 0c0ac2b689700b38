import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const questions = join(__dirname, '../../hub/questions');

/** The saved questions as a manifest: the text of each by its SHA-256, as JSON. */
export function trustedDocuments(): string {
  const entries = readdirSync(questions)
    .filter((file) => file.endsWith('.graphql'))
    .sort()
    .map((file): [string, object] => {
      const document = readFileSync(join(questions, file), 'utf8');
      const hash = createHash('sha256').update(document).digest('hex');
      return [hash, { name: file.replace(/^\d+-|\.graphql$/g, ''), document }];
    });
  return `${JSON.stringify(Object.fromEntries(entries), null, 2)}\n`;
}

// Run by itself (`npm run documents`) it writes the manifest.
if (require.main === module) {
  writeFileSync(join(__dirname, '../../schema/trustedDocuments.json'), trustedDocuments());
}
