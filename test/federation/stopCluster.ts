import { rm } from 'node:fs/promises';

export default async function stopCluster(): Promise<void> {
  const started = globalThis.testCluster;
  if (!started) return;
  await started.cluster.close();
  await rm(started.dataDir, { recursive: true, force: true });
}
