import { setMaxListeners } from 'node:events';

import type { GatewayExecutor, GatewayInterface } from '@apollo/server-gateway-interface';

import { refusal } from '../../process/requests/refusal';

/**
 * A gateway whose operations end at a deadline, answered or not. What still runs is told to stop by
 * the signal `stopped` in its context: requests to offices end, and no new ones begin.
 */
export function limitTime(gateway: GatewayInterface, deadlineMs: number): GatewayInterface {
  return {
    onSchemaLoadOrUpdate: (callback) => gateway.onSchemaLoadOrUpdate(callback),
    load: async (options) => {
      const { executor } = await gateway.load(options);
      return { executor: executor && withDeadline(executor, deadlineMs) };
    },
    stop: () => gateway.stop(),
  };
}

function withDeadline(executor: GatewayExecutor, deadlineMs: number): GatewayExecutor {
  return async (request) => {
    const stop = new AbortController();
    // Every ask of an office listens, and a question may go to all of them.
    setMaxListeners(0, stop.signal);
    let timer: NodeJS.Timeout | undefined;
    const deadline = new Promise<void>((resolve) => {
      timer = setTimeout(resolve, deadlineMs);
    }).then(() => {
      stop.abort();
      const message = `The operation ran longer than ${deadlineMs} ms and was stopped.`;
      return { errors: [refusal('OPERATION_TIMED_OUT', message)] };
    });
    const context = { ...request.context, stopped: stop.signal };
    try {
      return await Promise.race([executor({ ...request, context }), deadline]);
    } finally {
      clearTimeout(timer);
    }
  };
}
