#!/usr/bin/env bash
# A field with @skip or @include, all of whose own fields have such a condition as well: where the first
# lets it stand and the others leave all of them out, GraphQL's algorithm answers objects without fields.
# The query planner drops the whole field instead, no subgraph is asked, and the answer is null: for a
# field that may not be null the whole data, without any error (only in extensions.valueCompletion).
# With a condition on one of the two levels alone the answer is right.
# Seen with @apollo/gateway, @apollo/composition and @apollo/subgraph 2.14.4, @apollo/server 5.5.1 and
# graphql 16.15.0 on Node 20.20.2:
#   graphql-js: {"regions":[{},{}]}
#   gateway, one level: {"regions":[{},{}]}, errors: 0, subgraph asked: 1
#   gateway, both levels: null, errors: 0, subgraph asked: 0
# Ends with 0 while that is so, with 1 once it is not.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
npm init --yes >/dev/null
npm install --no-audit --no-fund --silent @apollo/gateway@2.14.4 @apollo/composition@2.14.4 \
  @apollo/subgraph@2.14.4 @apollo/server@5.5.1 graphql@16.15.0
cat >try.cjs <<'JS'
const { composeServices } = require('@apollo/composition');
const { ApolloGateway, LocalGraphQLDataSource } = require('@apollo/gateway');
const { ApolloServer } = require('@apollo/server');
const { buildSubgraphSchema } = require('@apollo/subgraph');
const { graphql, parse } = require('graphql');

process.env.APOLLO_TELEMETRY_DISABLED = 'true';
const typeDefs = parse('type Query { regions: [Region!]! } type Region { note: String }');
const resolvers = { Query: { regions: () => [{}, {}] } };
const schema = buildSubgraphSchema([{ typeDefs, resolvers }]);
const variables = { shown: true, noted: false };
const oneLevel = 'query ($noted: Boolean!) { regions { note @include(if: $noted) } }';
const bothLevels = `query ($shown: Boolean!, $noted: Boolean!) {
  regions @include(if: $shown) { note @include(if: $noted) } }`;

async function run() {
  const expected = await graphql({ schema, source: bothLevels, variableValues: variables });
  const { supergraphSdl } = composeServices([{ name: 'one', typeDefs, url: 'http://one' }]);
  let asked = 0;
  const local = new LocalGraphQLDataSource(schema);
  const process_ = (options) => ((asked += 1), local.process(options));
  const buildService = () => ({ process: process_ });
  const server = new ApolloServer({ gateway: new ApolloGateway({ supergraphSdl, buildService }) });
  await server.start();
  const ask = async (query) => {
    asked = 0;
    const { body } = await server.executeOperation({ query, variables });
    const { data, errors = [] } = body.singleResult;
    return `${JSON.stringify(data)}, errors: ${errors.length}, subgraph asked: ${asked}`;
  };
  const seen = [
    `graphql-js: ${JSON.stringify(expected.data)}`,
    `gateway, one level: ${await ask(oneLevel)}`,
    `gateway, both levels: ${await ask(bothLevels)}`,
  ];
  await server.stop();
  console.log(seen.join('\n'));
  const isSo =
    seen[0] === 'graphql-js: {"regions":[{},{}]}' &&
    seen[1] === 'gateway, one level: {"regions":[{},{}]}, errors: 0, subgraph asked: 1' &&
    seen[2] === 'gateway, both levels: null, errors: 0, subgraph asked: 0';
  process.exit(isSo ? 0 : 1);
}
run();
JS
node try.cjs
