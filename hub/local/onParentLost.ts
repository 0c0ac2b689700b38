/** How often is looked whether the parent is still there. */
const lookMs = 500;

/**
 * Calls back once when the npm that runs this command is gone: killed, npm does not always take
 * with it what it runs. A command that nobody's npm runs, or whose npm was told to outlive its
 * terminal (nohup, setsid), goes on.
 *
 * @param environment of this process; npm leaves a mark in it
 */
export function onParentLost(environment: NodeJS.ProcessEnv, callback: () => void): void {
  if (environment['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const looking = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(looking);
    callback();
  }, lookMs);
  looking.unref();
}
