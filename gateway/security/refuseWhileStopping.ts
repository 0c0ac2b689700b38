import type { RequestHandler } from 'express';

import { sendRefusal } from '../../process/requests/refusal';

export interface StoppingGate {
  readonly refuse: RequestHandler;
  /** From now on refuse. */
  close(): void;
}

/** While the process finishes what is running, what is new on an open connection is refused. */
export function refuseWhileStopping(): StoppingGate {
  let isStopping = false;
  return {
    refuse: (request, response, next) => {
      if (!isStopping) return next();
      return sendRefusal({ request, response }, 'STOPPING', 'The hub is stopping. Ask again.', {
        headers: { connection: 'close', 'retry-after': '1' },
      });
    },
    close: () => {
      isStopping = true;
    },
  };
}
