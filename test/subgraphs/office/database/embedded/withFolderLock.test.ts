import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

import {
  ProcessRoll,
  processToken,
} from '../../../../../subgraphs/office/database/embedded/ProcessRoll';
import { withFolderLock } from '../../../../../subgraphs/office/database/embedded/withFolderLock';

import { Scene } from './Scene';

/** The lock that lets one process at a time start or stop the server. */

describe('withFolderLock', () => {
  const scene = new Scene();
  afterAll(() => scene.end());

  it('lets one in at a time, and everybody in the end', async () => {
    const folder = path.join(scene.folder(), 'lock');
    let inside = 0;
    const seen: number[] = [];
    const enter = (): Promise<void> =>
      withFolderLock(folder, async () => {
        inside += 1;
        seen.push(inside);
        await sleep(2);
        inside -= 1;
      });
    await Promise.all(Array.from({ length: 12 }, enter));
    expect(seen).toEqual(Array.from({ length: 12 }, () => 1));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('is let go when the action fails', async () => {
    const folder = path.join(scene.folder(), 'lock');
    const failing = withFolderLock(folder, () => Promise.reject(new Error('no')));
    await expect(failing).rejects.toThrow('no');
    expect(await withFolderLock(folder, () => Promise.resolve('yes'))).toBe('yes');
  });

  it('is not held by the dead, even when a living process has got their number', async () => {
    const folder = path.join(scene.folder(), 'lock');
    mkdirSync(folder);
    writeFileSync(path.join(folder, `${process.pid}-ofanother-00000000`), '');
    writeFileSync(path.join(folder, '999999999-gone-00000000'), '');
    expect(await withFolderLock(folder, () => Promise.resolve('in'))).toBe('in');
    expect(readdirSync(folder)).toEqual([]);
  });
});

describe('processToken', () => {
  it('stays the same for a process, and is null where there is none', async () => {
    const token = await processToken(process.pid);
    expect(token).toMatch(/^[0-9a-f]{12}$/);
    expect(await processToken(process.pid)).toBe(token);
    expect(await processToken(999_999_999)).toBeNull();
  });
});

describe('ProcessRoll', () => {
  it('counts a process as often as it has entered', async () => {
    const scene = new Scene();
    const roll = new ProcessRoll(path.join(scene.folder(), 'users'));
    const [first, second] = [await roll.enter(), await roll.enter()];
    expect(new Set(await roll.findPresent())).toEqual(new Set([first, second]));
    await roll.leave(first);
    expect(await roll.findPresent()).toEqual([second]);
    expect(ProcessRoll.pidOf(second)).toBe(process.pid);
    await scene.end();
  });
});
