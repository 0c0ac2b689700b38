/**
 * A process that runs as those of the hub do, in a way the test chooses:
 * `node --import tsx processUnderTest.ts ready|slow|failing|silent`.
 */
import { setTimeout as delay } from 'node:timers/promises';

import { runProcess } from '../../process/runProcess';

// What a real process holds open, such as a server.
const open = setInterval(() => undefined, 1000);

const starts: Record<string, () => Promise<string>> = {
  ready: () => Promise.resolve('at once'),
  slow: async () => {
    await delay(1);
    console.log('starting');
    await delay(300);
    console.log('started');
    return 'late';
  },
  failing: () => Promise.reject(new Error('PORT: 4000 is in use. Choose another PORT.')),
  texting: () => Promise.reject('PORT: 4000 is in use. Choose another PORT.'),
};

runProcess(
  async () => {
    const how = await (starts[process.argv[2] ?? ''] ?? starts['ready'])?.();
    return {
      how,
      stop: async () => {
        console.log('stopping');
        await delay(50);
        clearInterval(open);
        console.log('stopped');
      },
    };
  },
  ({ how }) => ({ how }),
);
