import { roleName } from './roleName';

export interface ConnectionDetails {
  readonly port: number;
  readonly password: string;
}

/** The address of a database of the cluster. Neither its name nor the password needs escaping. */
export function connectionUrl({ port, password }: ConnectionDetails, database: string): string {
  return `postgres://${roleName}:${password}@127.0.0.1:${port}/${database}`;
}
