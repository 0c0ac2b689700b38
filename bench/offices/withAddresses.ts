/**
 * A supergraph with other addresses of its subgraphs. Throws when a subgraph has none, or when an
 * address is for a subgraph that the supergraph does not hold.
 */
export function withAddresses(
  supergraphSdl: string,
  addresses: ReadonlyMap<string, string>,
): string {
  const found = new Set<string>();
  const sdl = supergraphSdl.replace(
    /@join__graph\(name: "([^"]+)", url: "[^"]*"\)/g,
    (_, name: string) => {
      const address = addresses.get(name);
      if (address === undefined) throw new Error(`The subgraph "${name}" has no address.`);
      found.add(name);
      return `@join__graph(name: ${JSON.stringify(name)}, url: ${JSON.stringify(address)})`;
    },
  );
  const strangers = [...addresses.keys()].filter((name) => !found.has(name));
  if (strangers.length === 0) return sdl;
  throw new Error(`The supergraph does not hold ${strangers.join(', ')}.`);
}
