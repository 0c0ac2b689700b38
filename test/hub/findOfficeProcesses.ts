import { readdir, readFile } from 'node:fs/promises';

/** The processes that a hub's process has started for offices, by the office's code. */
export async function findOfficeProcesses(hubPid: number): Promise<ReadonlyMap<string, number>> {
  const pids = (await readdir('/proc')).filter((name) => /^\d+$/.test(name)).map(Number);
  const offices = await Promise.all(
    pids.map(async (pid): Promise<[string, number][]> => {
      const [status, environment] = await Promise.all([
        readFile(`/proc/${pid}/status`, 'utf8').catch(() => ''),
        readFile(`/proc/${pid}/environ`, 'utf8').catch(() => ''),
      ]);
      const isChild = new RegExp(`^PPid:\\s+${hubPid}$`, 'm').test(status);
      const office = environment
        .split('\0')
        .find((setting) => setting.startsWith('OFFICE='))
        ?.slice('OFFICE='.length);
      return isChild && office !== undefined ? [[office, pid]] : [];
    }),
  );
  return new Map(offices.flat());
}
