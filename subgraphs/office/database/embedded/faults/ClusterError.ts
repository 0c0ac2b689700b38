/** A fault of the embedded PostgreSQL, told in one line that a person can act on. */
export class ClusterError extends Error {
  override readonly name = 'ClusterError';
}
