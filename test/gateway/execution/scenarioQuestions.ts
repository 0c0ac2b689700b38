const who =
  'coverage { complete asked { code } answered { code } missing { office { code } reason } }';

/** Questions of the scenarios, and forms of questions that are hard on an executor. */
export const scenarioQuestions: readonly string[] = [
  `{ awards(first: 100) { ${who} totalCount totalPence withoutAmount
    nodes { id title amountPence provider { name } office { code name } } } }`,
  `{ awardTotals(groupBy: [PRIORITY, KIND]) { ${who} groups { key count totalPence } } }`,
  `{ provider(id: "GB-CHC-298028") { ${who} totalPence
    engagements { office { code } totalPence awards { title } } } }`,
  `{ providers(first: 100) { ${who} nodes { id name } } }`,
  `{ publishedChecks { ${who} agreeing disagreeing statements { id verdict } } }`,
  `{ jointCommissions { ${who} nodes { id costPence awards { id amountPence } } } }`,
  '{ offices { code federated awards { totalCount } } }',
  '{ offices(federated: true) { name awards { nodes { title amountPence provider { name } } } } }',
  '{ offices(federated: true) { awards(filter: { region: "eastern" }) { totalCount } } }',
  '{ region(code: "eastern") { name offices { code federated awards { totalCount } } } }',
  '{ a: award(id: "essex:none") { id } b: award(id: "kent:1") { title } c: award(id: "x") { id } }',
  '{ awards(first: 0) { totalCount } offices { code } }',
  // The same twice, by two names, in one request.
  `{ x: offices(federated: true) { awards(first: 2) { nodes { title } } }
    y: offices(federated: true) { awards(first: 2) { nodes { title } } } }`,
  // One name for different things, each on its own type.
  `{ offices(federated: true) { ... on KentOffice { awards { totalCount } }
    ... on EssexOffice { awards(first: 1) { totalCount nodes { id } } } ... on Office { code } } }`,
  // Fragments within fragments that ask for parts of the same object.
  `{ ...a ...b } fragment a on Query { office(code: "kent") { code ...c } }
    fragment b on Query { office(code: "kent") { name ...c } }
    fragment c on Office { awards(first: 1) { nodes { ...d } totalCount } }
    fragment d on Award { title what: __typename office { code } }`,
  // Names that every object of JavaScript has.
  '{ constructor: regions { __proto__: name toString: code } hasOwnProperty: __typename }',
  // Conditions, with and without variables.
  `query ($no: Boolean!, $yes: Boolean! = true) { offices(federated: true) {
    code @skip(if: $yes) name @include(if: $no) awards @include(if: $yes) { totalCount @skip(if: $no)
    nodes @include(if: false) { id } } ... @skip(if: $yes) { policeAreaName } } }`,
  // The schema, beside what offices answer.
  `{ __schema { queryType { ...t } } __type(name: "Award") { ...t } office(code: "kent") { name } }
    fragment t on __Type { name kind fields { name } }`,
  '{ __typename }',
];
