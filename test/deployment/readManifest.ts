import { readFileSync } from 'node:fs';

import { z } from 'zod';

const manifest = z.object({
  engines: z.object({ node: z.string() }),
  scripts: z.record(z.string(), z.string()),
  dependencies: z.record(z.string(), z.string()),
});

/** What package.json says of running the hub. */
export function readManifest(path: string): z.infer<typeof manifest> {
  return manifest.parse(JSON.parse(readFileSync(path, 'utf8')));
}
