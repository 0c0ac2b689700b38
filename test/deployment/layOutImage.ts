import { cpSync, mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

import { z } from 'zod';

import type { Copy } from './readDockerfile';

const lockFile = z.object({
  packages: z.record(z.string(), z.object({ dev: z.boolean().default(false) })),
});

/**
 * Lays out a folder as the image's working folder is: what the Dockerfile copies, and the packages
 * that are not for development only. Returns its path; whoever asks removes it.
 */
export function layOutImage(root: string, copies: readonly Copy[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'image-'));
  for (const { source, target } of copies) {
    cpSync(join(root, source), join(folder, target), { recursive: true });
  }
  for (const path of findRunningPackages(root)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    symlinkSync(join(root, path), join(folder, path));
  }
  return folder;
}

/** The folders of packages at the top of node_modules that `npm ci --omit=dev` would install. */
function findRunningPackages(root: string): string[] {
  const { packages } = lockFile.parse(
    JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')),
  );
  return Object.entries(packages)
    .filter(([path, { dev }]) => /^node_modules\/(@[^/]+\/)?[^/]+$/.test(path) && !dev)
    .map(([path]) => path);
}
