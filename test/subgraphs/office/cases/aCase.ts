import type { CaseOpening } from '../../../../subgraphs/office/cases/ReferralCase';

/** A burglary reported in Essex on 3 November 2014, with what differs from it. */
export function aCaseOpening(changes: Partial<CaseOpening> = {}): CaseOpening {
  return {
    reference: 'essex:r-1',
    origin: 'RECORDED',
    receivedOn: '2014-11-03',
    priorityCategory: 'STANDARD',
    crimeType: 'BURGLARY',
    source: 'POLICE',
    relation: null,
    receivedFrom: null,
    residenceOffice: 'essex',
    allegedOn: '2014-11-03',
    ...changes,
  };
}

export const owner = { office: 'essex', today: '2014-12-01' };
export const arrival = { actor: 'a caseworker', requestedOn: '2014-11-03' };
