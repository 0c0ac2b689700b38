import { operationFromDocument, type Schema, Supergraph } from '@apollo/federation-internals';
import { type PlanNode, type QueryPlan, QueryPlanner } from '@apollo/query-planner';
import {
  type ASTNode,
  buildASTSchema,
  getNamedType,
  type GraphQLSchema,
  isCompositeType,
  isObjectType,
  Kind,
  OperationTypeNode,
  parse,
} from 'graphql';

import { composeSupergraph } from '../../composition/composeSupergraph';
import { readOffices } from '../../schema/codelists';
import type { OfficeIdentity } from '../../schema/officeIdentity';

/** `west-midlands` is WestMidlands. */
const pascalCase = (code: string): string =>
  code.replace(/(^|-)([a-z])/g, (_, __, letter: string) => letter.toUpperCase());

const listed = readOffices().map(({ code }) => code);
const invented = ['ashen', 'birchen', 'cedarn', 'elmen', 'linden', 'oaken', 'yewen'];
const offices: readonly OfficeIdentity[] = [...listed, ...invented].map((code, index) => ({
  code,
  prefix: pascalCase(code),
  portOffset: index + 1,
}));

let types: GraphQLSchema;
let supergraph: Supergraph;
let api: Schema;
let planner: QueryPlanner;
beforeAll(() => {
  const started = performance.now();
  const { supergraphSdl } = composeSupergraph(offices);
  const composed = performance.now();
  supergraph = Supergraph.build(supergraphSdl);
  types = buildASTSchema(parse(supergraphSdl), { assumeValid: true, assumeValidSDL: true });
  api = supergraph.apiSchema();
  planner = new QueryPlanner(supergraph);
  console.info(
    `${offices.length} offices: composed in ${(composed - started).toFixed(0)} ms ` +
      `to ${supergraphSdl.length} characters, ready to plan after ${(performance.now() - composed).toFixed(0)} ms`,
  );
}, 60_000);

/** The services each parallel step of a plan asks, in the order of the plan. */
function parallelSteps(node: PlanNode): string[][] {
  switch (node.kind) {
    case 'Sequence':
      return node.nodes.flatMap(parallelSteps);
    case 'Parallel':
      return [node.nodes.flatMap(servicesOf), ...node.nodes.flatMap(parallelSteps)];
    case 'Flatten':
      return parallelSteps(node.node);
    case 'Fetch':
      return [];
    default:
      throw new Error(`A plan has a node that is not looked into: ${node.kind}.`);
  }
}

function servicesOf(node: PlanNode): string[] {
  switch (node.kind) {
    case 'Fetch':
      return [node.serviceName];
    case 'Flatten':
      return servicesOf(node.node);
    case 'Sequence':
    case 'Parallel':
      return node.nodes.flatMap(servicesOf);
    default:
      throw new Error(`A plan has a node that is not looked into: ${node.kind}.`);
  }
}

/** The services that are asked twice within one parallel step. */
function askedTwice(plan: QueryPlan): string[] {
  if (!plan.node || plan.node.kind === 'Subscription') throw new Error('There is no plan.');
  return parallelSteps(plan.node).flatMap((services) =>
    services.filter((service, index) => services.indexOf(service) !== index),
  );
}

function plan(query: string): QueryPlan {
  const started = performance.now();
  const built = planner.buildQueryPlan(operationFromDocument(api, parse(query)));
  const root = /\w+/.exec(query)?.[0] ?? query;
  const ms = (performance.now() - started).toFixed(0);
  console.info(`${root}: plan of ${JSON.stringify(built).length} characters in ${ms} ms`);
  return built;
}

it('composes for all 43 areas of England and Wales, and for 50 offices', () => {
  const subgraphs = supergraph.subgraphsMetadata().map(({ name }) => name);
  expect(listed).toHaveLength(43);
  expect(subgraphs.sort()).toEqual(['regional', ...offices.map(({ code }) => code)].sort());
});

const coverage = 'coverage { complete missing { office { code name } reason } }';

/** Each root field across offices, with what it gathers, and how many steps ask offices. */
const questions: [query: string, stepCount: number][] = [
  [`{ awards { totalCount totalPence ${coverage} pageInfo { hasNextPage } } }`, 1],
  [`{ awards { ${coverage} nodes { title office { name } provider { id name } } } }`, 2],
  [`{ awardTotals(groupBy: [REGION, KIND]) { ${coverage} groups { labels totalPence } } }`, 1],
  [`{ provider(id: "GB-CHC-298028") { name totalPence ${coverage} } }`, 1],
  [`{ provider(id: "GB-CHC-298028") { name engagements { office { name } recordedNames } } }`, 2],
  [`{ provider(id: "GB-CHC-298028") { engagements { provider { name } } } }`, 1],
  [`{ providers { ${coverage} nodes { name } } }`, 1],
  [`{ providers { ${coverage} nodes { name awardCount totalPence } } }`, 2],
  [`{ organisations { ${coverage} nodes { name kind matchedName mayBe { name } } } }`, 1],
  [`{ organisations { ${coverage} nodes { name kind totalPence offices { name } } } }`, 2],
  [`{ suspectedDuplicates { ${coverage} totalCount nodes { explanation } } }`, 1],
  [`{ suspectedDuplicates { nodes { recipient { name provider { name totalPence } } } } }`, 2],
  [
    `{ publishedChecks { ${coverage} disagreeing statements { label verdict office { name } } } }`,
    1,
  ],
  [`{ jointCommissions { ${coverage} nodes { title lead { name } costPence } } }`, 1],
  [`{ jointCommissions { nodes { title awards { title amountPence } } } }`, 2],
  [`{ jointCommissions { nodes { shares { crossCharge { reference state } } } } }`, 2],
  [
    `{ pairStatement(office: "essex", counterparty: "kent") { ${coverage} lines { explanation } } }`,
    1,
  ],
  [`{ offices { name policeAreaName } }`, 0],
  [`{ findOffice(name: "OPCC Kent") { certainty explanation office { name } } }`, 0],
  [`{ offices { name awards { totalCount } } }`, 1],
  [`{ office(code: "essex") { name grants { name amountPence } } }`, 1],
  [`{ award(id: "essex:cc-13") { title amountPence office { name } } }`, 1],
  [`{ region(code: "eastern") { name offices { name awards { totalPence } } } }`, 1],
];

it.each(questions)('%s asks each office at most once per step', (query, stepCount) => {
  const built = plan(query);
  expect(askedTwice(built)).toEqual([]);
  const steps = built.node ? parallelSteps(built.node as PlanNode) : [];
  expect(steps).toHaveLength(stepCount);
  for (const services of steps) {
    expect(services.sort()).toEqual(offices.map(({ code }) => code).sort());
  }
});

/**
 * With two ways to an object of each office the planner weighs up every combination of them: two to
 * the power of the number of offices, and that to the same power again where such objects nest.
 */
it('knows one way to each object that a subgraph is sent a key for', () => {
  const several = Object.values(types.getTypeMap()).flatMap((type) => {
    if (!isObjectType(type)) return [];
    const joins = joinsOf(type.astNode, 'join__type');
    if (!joins.some((join) => join.has('key') && join.get('resolvable') !== false)) return [];
    return Object.values(type.getFields()).flatMap((field) => {
      const own = joinsOf(field.astNode, 'join__field');
      const ways = (own.length > 0 ? own : joins).filter((join) => join.get('external') !== true);
      const graphs = new Set(ways.map((join) => join.get('graph')));
      const isObject = isCompositeType(getNamedType(field.type));
      return isObject && graphs.size > 1 ? [`${type.name}.${field.name}`] : [];
    });
  });
  expect(several).toEqual([]);
});

/** The arguments of each directive of one name. */
function joinsOf(node: ASTNode | null | undefined, name: string): Map<string, unknown>[] {
  const directives = node && 'directives' in node ? (node.directives ?? []) : [];
  return directives
    .filter((directive) => directive.name.value === name)
    .map(
      (directive) =>
        new Map(
          (directive.arguments ?? []).map(({ name: argument, value }) => [
            argument.value,
            value.kind === Kind.BOOLEAN || value.kind === Kind.ENUM || value.kind === Kind.STRING
              ? value.value
              : null,
          ]),
        ),
    );
}

it('finds an office that is asked twice', () => {
  const ask = (serviceName: string): PlanNode => ({
    kind: 'Fetch',
    serviceName,
    operation: '{ a }',
    operationName: undefined,
    operationKind: OperationTypeNode.QUERY,
  });
  const twice: PlanNode = {
    kind: 'Sequence',
    nodes: [
      ask('regional'),
      {
        kind: 'Parallel',
        nodes: [ask('kent'), { kind: 'Flatten', path: ['a'], node: ask('kent') }, ask('essex')],
      },
      ask('regional'),
    ],
  };
  expect(askedTwice({ kind: 'QueryPlan', node: twice })).toEqual(['kent']);
});
