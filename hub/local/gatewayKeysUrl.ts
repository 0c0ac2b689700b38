/** What a gateway that listens on every address is reached by on its own machine. */
const hereByEvery: Readonly<Record<string, string>> = { '0.0.0.0': '127.0.0.1', '::': '::1' };

/** Where the gateway of this machine publishes its keys, by the address it listens on. */
export function gatewayKeysUrl(host: string, port: number): string {
  const here = hereByEvery[host] ?? host;
  return `http://${here.includes(':') ? `[${here}]` : here}:${port}/.well-known/jwks.json`;
}
