import { ClusterError } from './ClusterError';
import { faultCode } from './faultCode';

/**
 * What a server answers that is being shut down or has crashed, and what the system answers for one
 * that is gone.
 */
const lostCodes = ['57P01', '57P02', '57P03', 'ECONNREFUSED', 'ECONNRESET', 'EPIPE'];

/** Turns the loss of the server into a ClusterError; anything else stays as it is. */
export function explainLostServer(fault: unknown, dataDir: string): unknown {
  const code = faultCode(fault);
  if (code === null || !lostCodes.includes(code)) return fault;
  return new ClusterError(
    `The embedded PostgreSQL of DATA_DIR ${dataDir} has stopped (${code}). ` +
      'Its file server.log says why; start this process again.',
    { cause: fault },
  );
}
