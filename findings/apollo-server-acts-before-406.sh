#!/usr/bin/env bash
# @apollo/server looks at Accept only after it has executed the operation: a mutation is carried out,
# and its caller is told 406 Not Acceptable. A client that takes a 4xx for "nothing was done" sends it
# again. Seen with @apollo/server 5.5.1 (standalone) and graphql 16.15.0 on Node 20.20.2:
#   status 406, mutations carried out: 1
# Ends with 0 while that is so, with 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent @apollo/server@5.5.1 graphql@16.15.0
cat >try.mjs <<'JS'
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';

let carriedOut = 0;
const server = new ApolloServer({
  typeDefs: 'type Query { a: Int } type Mutation { pay: Int }',
  resolvers: { Mutation: { pay: () => (carriedOut += 1) } },
});
const { url } = await startStandaloneServer(server, { listen: { port: 0, host: '127.0.0.1' } });
const { status } = await fetch(url, {
  method: 'POST',
  headers: { 'content-type': 'application/json', accept: 'text/html' },
  body: JSON.stringify({ query: 'mutation { pay }' }),
});
console.log(`status ${status}, mutations carried out: ${carriedOut}`);
await server.stop();
process.exit(status === 406 && carriedOut === 1 ? 0 : 1);
JS
node try.mjs
