import { rm } from 'node:fs/promises';

async function stopCluster(): Promise<void> {
  const started = globalThis.testCluster;
  if (!started) return;
  await started.cluster.close();
  await rm(started.dataDir, { recursive: true, force: true });
}

// Jest asks for the function itself.
export = stopCluster;
