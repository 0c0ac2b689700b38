import {
  type Cluster,
  openCluster,
} from '../../../../../subgraphs/office/database/embedded/openCluster';

/**
 * A process that uses the cluster as an office does: `node --import tsx officeProcess.ts DATA_DIR`.
 * It opens the cluster, then does what it is told over the channel to the test.
 */

export type Order = { readonly urlFor: string } | 'close';

export type Report =
  | { readonly kind: 'opened' }
  | { readonly kind: 'closed' }
  | { readonly kind: 'url'; readonly url: string }
  | { readonly kind: 'log'; readonly line: string }
  | { readonly kind: 'failed'; readonly name: string; readonly message: string };

function report(message: Report): void {
  process.send?.(message);
}

async function obey(cluster: Cluster, order: Order): Promise<void> {
  if (order !== 'close') {
    report({ kind: 'url', url: await cluster.urlFor(order.urlFor) });
    return;
  }
  await cluster.close();
  report({ kind: 'closed' });
  process.disconnect();
}

function fail(error: unknown): void {
  const { name, message } = error instanceof Error ? error : new Error(String(error));
  report({ kind: 'failed', name, message });
}

async function run(): Promise<void> {
  const cluster = await openCluster({
    dataDir: process.argv[2] ?? '',
    log: (line) => report({ kind: 'log', line }),
  });
  process.on('message', (order: Order) => void obey(cluster, order).catch(fail));
  report({ kind: 'opened' });
}

void run().catch((error: unknown) => {
  fail(error);
  process.disconnect();
});
