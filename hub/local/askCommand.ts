/** Where a hub on this machine is, and what it keeps. */
export interface Address {
  readonly HOST: string;
  readonly PORT: number;
  readonly DATA_DIR: string;
}

/** Who one can be stands in the hub's folder: the commands look in `.data` by themselves. */
export function folderOf({ DATA_DIR }: Address): string {
  if (DATA_DIR === '.data') return '';
  const isPlain = /^[\w./-]+$/.test(DATA_DIR);
  return `DATA_DIR=${isPlain ? DATA_DIR : `'${DATA_DIR.replaceAll("'", "'\\''")}'`} `;
}

/** The command that asks this hub: it looks for one at port 4000 of this machine by itself. */
export function askCommand(url: string, address: Address): string {
  const { HOST, PORT } = address;
  const command = `${folderOf(address)}npm run ask`;
  if (HOST !== '127.0.0.1' && HOST !== '0.0.0.0') return `HUB_URL=${url} ${command}`;
  return PORT === 4000 ? command : `PORT=${PORT} ${command}`;
}
