import { port, str } from 'envalid';

/** Every setting of the process of another gateway, which only the bench starts. */
export const engineSettings = {
  PORT: port({ desc: 'The port to listen on' }),
  SUPERGRAPH_FILE: str({ desc: 'The supergraph, with the addresses of its subgraphs' }),
  STATEMENT_KEYS: str({ desc: 'A file with the private keys that sign who asks, as a JWK set' }),
};
