/** A question that reaches Essex, and who asks it; without a caller the public does. */
export interface AskedQuestion {
  readonly name: string;
  readonly query: string;
  readonly caller?: string;
}

const board = 'national-board';

const coverage = `coverage { complete asked { code } answered { code } missing { office { code } reason } }`;

const awardDetails = `id title description recipientName recipientId kind status priority
  amountPence precisionPence financialYear startsOn endsOn origin
  office { code name } provider { id name } grant { id name amountPence } source { document line }`;

/** Every way in which the hub asks an office, as public documents that ask for nothing personal. */
export const askedOfALiar: readonly AskedQuestion[] = [
  {
    name: 'awards',
    query: `{ awards(first: 100) { ${coverage} totalCount totalPence withoutAmount
      pageInfo { hasNextPage endCursor } nodes { ${awardDetails} } } }`,
  },
  {
    // Asks for no identifier, so that nothing but the key says which award is which.
    name: 'awards, filtered, no ids',
    query: `{ awards(filter: { kinds: [GRANT_TO_PROVIDER], search: "support" }, orderBy: TITLE_ASC, first: 100) {
      ${coverage} totalCount totalPence withoutAmount
      edges { cursor node { title amountPence status } } } }`,
  },
  {
    name: 'awards, first page',
    query: `{ awards(orderBy: AMOUNT_ASC, first: 7) { ${coverage} totalCount totalPence
      edges { cursor node { id title amountPence } } pageInfo { hasNextPage endCursor } } }`,
  },
  {
    name: 'award totals by office',
    query: `{ awardTotals { ${coverage} financialYears total { count totalPence withoutAmount minPence maxPence }
      groups { key labels count totalPence withoutAmount minPence maxPence } } }`,
  },
  {
    name: 'award totals by priority and year',
    query: `{ awardTotals(groupBy: [PRIORITY, FINANCIAL_YEAR], filter: { statuses: [CONFIRMED, ALLOCATED, SPENT] }) {
      ${coverage} total { count totalPence withoutAmount } groups { key count totalPence withoutAmount } } }`,
  },
  {
    name: 'offices with awards and totals',
    query: `{ offices(federated: true) { code name policeAreaName
      awards(first: 3) { totalCount totalPence withoutAmount nodes { id title amountPence } pageInfo { hasNextPage } }
      grants { id name amountPence } } }`,
  },
  {
    name: 'office at a glance',
    query: `{ office(code: "essex") { code name federated regions { name scheme }
      grants { id name funder financialYear status amountPence confirmedPence allocatedPence remainingPence
        source { document line } awards { id title } }
      awards(first: 10) { totalCount totalPence withoutAmount nodes { ${awardDetails} } }
      statements { id label statedAsPublished statedPence computedPence lineCount verdict explanation }
      statistics { id label asPublished value unit period } } }`,
  },
  {
    name: 'award',
    query: `{ award(id: "essex:cc-13") { ${awardDetails} } other: award(id: "mopac:ap-1") { id title } }`,
  },
  {
    name: 'published checks',
    query: `{ publishedChecks { ${coverage} agreeing rounded disagreeing notCheckable
      statements { id office { code } label measure statedPence computedPence lineCount verdict explanation
        source { document } } } }`,
  },
  {
    name: 'providers found',
    query: `{ providers(search: "victm suport", first: 20) { ${coverage}
      edges { cursor matchedBy matchedName node { id name } } pageInfo { hasNextPage } } }`,
  },
  {
    name: 'providers with engagements',
    query: `{ providers(first: 5) { ${coverage} nodes { id name awardCount totalPence withoutAmount
      engagements { office { code } awardCount totalPence recordedNames } } } }`,
  },
  {
    name: 'provider',
    query: `{ provider(id: "GB-CHC-298028") { id name awardCount totalPence withoutAmount ${coverage}
      engagements { office { code name } recordedNames awardCount totalPence withoutAmount
        paidByOthersCount paidByOthersPence awards { id title amountPence startsOn } } } }`,
  },
  {
    name: 'organisations',
    query: `{ organisations(first: 40) { ${coverage} nodes { id name kind awardCount totalPence
      withoutAmount offices { code } provider { id } } pageInfo { hasNextPage } } }`,
  },
  {
    name: 'suspected duplicates',
    query: `{ suspectedDuplicates { ${coverage} totalCount comparedCount leftOutCount
      nodes { id rule similarity explanation
        recipient { name provider { id } recipientIds offices { code } }
        resembles { name recipientIds offices { code } } } } }`,
  },
  {
    name: 'joint commissions',
    query: `{ jointCommissions { ${coverage} nodes { id title lead { code } provider { id }
      costPence withoutAmount chargedPence retainedPence unallocatedPence basis origin
      phases { title financialYear costPence } apportionments { basis totalPence }
      shares { office { code } amountPence crossCharge { reference state } }
      awards { id title amountPence } } } }`,
    caller: board,
  },
  {
    name: 'reconciliation',
    query: `{ reconciliation(financialYear: "2014-15") { ${coverage}
      lines { cursor status rule creditor { code } debtor { code } amountPence agreedPence differencePence synthetic explanation
        receivable { reference description amountPence state } payable { reference description amountPence state } }
      summary { comparableCount statuses { status count amountPence } }
      positions { office { code } receivablePence payablePence netPence }
      settlement { payer { code } payee { code } amountPence } ignoredDecisions { explanation } } }`,
    caller: board,
  },
  {
    name: 'pair statement',
    query: `{ pairStatement(office: "cambridgeshire", counterparty: "essex") { ${coverage}
      lineCount digest lines { cursor status creditor { code } debtor { code } chargedPence recordedPence differencePence
        unagreedPence chased receivable { reference amountPence chargedOn } payable { reference amountPence chargedOn } explanation }
      totals { creditor { code } debtor { code } chargedPence recordedPence settledPence agreedPence }
      settlement { payer { code } amountPence } answers { office { code } agreed chargedPence }
      charges { reference amountPence description financialYear } } }`,
    caller: board,
  },
  {
    name: 'referral totals',
    query: `{ referralTotals(groupBy: [OFFICE, FINANCIAL_YEAR]) { ${coverage}
      total { count suppressedCells synthetic }
      groups { key labels count suppressedCells costedCount awardedPence costPerReferralPence synthetic } } }`,
  },
  {
    name: 'referrals of an office',
    query: `{ office(code: "essex") { code disclosureRule { threshold roundingBase zerosPublished }
      referralReleases { financialYear madeOn synthetic rule { threshold } }
      referralTotals(groupBy: [CRIME_TYPE]) { key labels count suppressedCells synthetic } } }`,
  },
  {
    name: 'region',
    query: `{ region(code: "eastern") { code name
      offices { code name federated awards(first: 2, orderBy: TITLE_ASC) { totalCount totalPence nodes { title } } } } }`,
  },
  {
    name: 'books and decisions of an office',
    query: `{ office(code: "essex") { code
      crossCharges { reference direction counterparty { code } amountPence settledPence state chargedOn dueOn financialYear
        events { sequence kind at by reason amountPence } }
      decisions { sequence kind at by explanation references financialYear } } }`,
    caller: board,
  },
  {
    name: 'transfers, reconciled',
    query: `{ transferReconciliation { ${coverage} cutOff
      lines { cursor transfer status from { code } to { code } sentOn dueOn decidedOn daysLate receiptRecorded explanation }
      summary { status count } } }`,
    caller: 'kent-caseworker',
  },
  {
    name: 'transfers that wait',
    query: `{ waitingTransfers { ${coverage} transfers { cursor id from { code } sentOn dueOn envelope } }
      office(code: "essex") { code transferKeys { use publicKey validFrom validUntil statement } } }`,
    caller: 'kent-caseworker',
  },
];
