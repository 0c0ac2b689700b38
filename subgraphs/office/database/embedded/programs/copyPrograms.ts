import { chmod, copyFile, mkdir, readdir, readFile, readlink, symlink } from 'node:fs/promises';
import path from 'node:path';

import { z } from 'zod';

/**
 * Copies PostgreSQL's programs to a new folder, readable by all whatever the rights of the
 * original, with the links between its libraries.
 */
export async function copyPrograms(native: string, target: string): Promise<void> {
  await copyTree(native, target);
  await addLibraryLinks(target);
}

async function copyTree(from: string, to: string): Promise<void> {
  await mkdir(to);
  // Said again, because the umask of the person may have closed it.
  await chmod(to, 0o755);
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, copy] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyTree(source, copy);
    else if (entry.isSymbolicLink()) await symlink(await readlink(source), copy);
    else {
      await copyFile(source, copy);
      await chmod(copy, 0o755);
    }
  }
}

const linkList = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * An npm package cannot hold symbolic links. This one lists them in a file and makes them in an
 * install script, which does not run where npm is told to ignore scripts.
 */
async function addLibraryLinks(native: string): Promise<void> {
  const list = await readFile(path.join(native, 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const link of linkList.parse(JSON.parse(list))) {
    // The list counts from the package, one folder above.
    const file = path.join(native, path.relative('native', link.target));
    const destination = path.relative(path.dirname(link.target), link.source);
    await symlink(destination, file).catch(unlessPresent);
  }
}

function unlessPresent(fault: NodeJS.ErrnoException): void {
  if (fault.code !== 'EEXIST') throw fault;
}
