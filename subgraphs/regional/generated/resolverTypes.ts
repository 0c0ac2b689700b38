// Generated from the SDL by `npm run compose`; edits are lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type {
  OfficeModel,
  AnyOfficeModel,
  UnfederatedOfficeModel,
  AwardModel,
  AnyAwardModel,
  CrossChargeModel,
  AnyCrossChargeModel,
  EngagementModel,
  AnyEngagementModel,
  AwardPagesModel,
  TotalsPagesModel,
  ReferralTotalsPagesModel,
  ProviderPagesModel,
  OrganisationPagesModel,
  RecipientPagesModel,
  StatementPagesModel,
  JointCommissionPagesModel,
  EngagementPagesModel,
  BooksPagesModel,
  PairPagesModel,
  WaitingTransferPagesModel,
  TransferReceiptPagesModel,
  TransferPagesModel,
  RegionModel,
  RegionMemberModel,
  CoverageModel,
  MissingOfficeModel,
  AwardConnectionModel,
  AwardEdgeModel,
  AwardTotalsModel,
  AwardTotalModel,
  ReferralTotalsModel,
  ReferralTotalModel,
  ProviderModel,
  ProviderConnectionModel,
  OrganisationConnectionModel,
  OrganisationModel,
  RecordedNameModel,
  OfficeRecordModel,
  SuspectedDuplicatesModel,
  LeftOutRecipientsModel,
  SuspectedDuplicateModel,
  SuspectedRecipientModel,
  PublishedChecksModel,
  PublishedStatementModel,
  JointCommissionsModel,
  JointCommissionModel,
  JointCommissionPhaseModel,
  ApportionmentModel,
  ParticipationModel,
  ShareModel,
  ReconciliationModel,
  ReconciliationLineModel,
  IgnoredDecisionModel,
  ReconciliationSummaryModel,
  PairStatementModel,
  PairStatementLineModel,
  NearMatchModel,
  StatedChargeModel,
  PairStatementEntryModel,
  PairStatementTotalModel,
  PairStatementAnswerModel,
  WaitingTransfersModel,
  WaitingTransferModel,
  TransferReceiptsModel,
  TransferReceiptModel,
  TransferReconciliationModel,
  TransferLineModel,
  NetPositionModel,
  PaymentModel,
} from '../server/models';
import type { RegionalContext } from '../server/regionalContext';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string };
  String: { input: string; output: string };
  Boolean: { input: boolean; output: boolean };
  Int: { input: number; output: number };
  Float: { input: number; output: number };
  /** A calendar day such as 2014-11-27; never a moment in time. */
  Date: { input: string; output: string };
  /** A moment with its zone, ISO 8601 such as 2014-11-29T23:30:00Z; answered in UTC. */
  DateTime: { input: string; output: string };
  /** A financial year, 1 April to 31 March, written 2014-15. */
  FinancialYear: { input: string; output: string };
  /** An amount of money in whole pence, as a JSON integer (exact up to 2^53). */
  Pence: { input: number; output: number };
  _FieldSet: { input: unknown; output: unknown };
};

/** Groups of callers. Each office takes them as seen from itself: its region's board, its own staff. */
export type Audience =
  /** Everybody, also without a token. */
  | 'PUBLIC'
  /** Members of the board of a region the office belongs to. */
  | 'BOARD_MEMBER'
  /** The office's own finance staff. */
  | 'OFFICE_FINANCE'
  /** Finance staff of another office, of what these books say about that office alone. */
  | 'COUNTERPARTY_FINANCE'
  /** The office's own caseworkers. */
  | 'OFFICE_CASEWORKER'
  /** Caseworkers of any office; each is told what concerns their own office, and nothing else. */
  | 'ANY_CASEWORKER'
  /** The office's own administrators. */
  | 'OFFICE_ADMINISTRATOR';

/** Where a published figure stands, with its verbatim text. */
export type Source = {
  /** The title of the paper. */
  readonly document: Scalars['String']['output'];
  /** The section, table or annex of the paper. */
  readonly section: Maybe<Scalars['String']['output']>;
  /** The line of the paper's text, counted from 1. */
  readonly line: Maybe<Scalars['Int']['output']>;
  /** The text as it was published, letter for letter. */
  readonly asPublished: Maybe<Scalars['String']['output']>;
};

/** Where a record comes from. */
export type RecordOrigin =
  /** A figure the office published; it has a source. */
  | 'PUBLISHED'
  /** Entered by the office. */
  | 'RECORDED'
  /** Invented for demonstration; no office published it. */
  | 'SYNTHETIC';

/** What an award is: adding lines of different kinds counts the same money twice. */
export type AwardKind =
  /** Money given to an organisation that supports victims. */
  | 'GRANT_TO_PROVIDER'
  /** Work paid for together with other public bodies. */
  | 'PARTNERSHIP'
  /** Goods, research or consultancy bought by the office. */
  | 'PURCHASE'
  /** The office's own staff, events or running costs. */
  | 'OWN_OFFICE'
  /** A sum still to be distributed among several recipients. */
  | 'POOL'
  /** Money set aside for a purpose without a recipient yet. */
  | 'UNALLOCATED'
  /** Money somebody else pays directly, such as the Ministry of Justice; left out of totals unless asked for. */
  | 'PAID_BY_OTHERS';

/** How far a decision about an award has gone. */
export type AwardStatus =
  /** Approval has been asked for and is not yet recorded. */
  | 'REQUESTED'
  /** Set aside, but not confirmed. */
  | 'ALLOCATED'
  /** Decided: confirmed, funded or awarded. */
  | 'CONFIRMED'
  /** Paid out. */
  | 'SPENT';

/** The order of a list of awards. Awards without a published amount come last in either order of amount. */
export type AwardOrder =
  /** Largest amount first. */
  | 'AMOUNT_DESC'
  /** Smallest amount first. */
  | 'AMOUNT_ASC'
  /** By title, A to Z. */
  | 'TITLE_ASC'
  /** Latest start first; awards without a start date last. */
  | 'STARTS_DESC';

/** What awards can be grouped by. */
export type AwardDimension =
  /** The office that made the award. */
  | 'OFFICE'
  /** The police region of the office. */
  | 'REGION'
  /** The financial year the award is recorded in. */
  | 'FINANCIAL_YEAR'
  /** The priority the paper states, such as domestic abuse. */
  | 'PRIORITY'
  /** Grant, purchase, pool and so on. */
  | 'KIND'
  /** Requested, allocated, confirmed or spent. */
  | 'STATUS'
  /** The organisation that receives the money. */
  | 'PROVIDER';

/**
 * Which awards to look at. Conditions are combined: an award must meet every one that is given.
 * Without `kinds`, awards PAID_BY_OTHERS are left out: they are somebody else's money.
 */
export type AwardFilter = {
  /** The code of a region: only offices that belong to it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** The codes of offices. */
  readonly offices?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Financial years such as 2014-15. */
  readonly financialYears?: InputMaybe<ReadonlyArray<Scalars['FinancialYear']['input']>>;
  /** Codes of priorities such as domestic-abuse. */
  readonly priorities?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Kinds of award; without it, all but PAID_BY_OTHERS. */
  readonly kinds?: InputMaybe<ReadonlyArray<AwardKind>>;
  /** Statuses of award. */
  readonly statuses?: InputMaybe<ReadonlyArray<AwardStatus>>;
  /** Identifiers of providers, such as GB-CHC-298028; any identifier of an organisation will do. */
  readonly providers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Words to look for in title, description and recipient, each of which must be there; case, accents, apostrophes, hyphens and other signs make no difference, and & is the word and. */
  readonly search?: InputMaybe<Scalars['String']['input']>;
  /** Awards of this amount or more; those without a published amount are left out. */
  readonly minAmountPence?: InputMaybe<Scalars['Pence']['input']>;
  /** Awards of this amount or less; those without a published amount are left out. */
  readonly maxAmountPence?: InputMaybe<Scalars['Pence']['input']>;
};

/** What of an organisation a search found. */
export type ProviderMatch =
  /** An identifier of the register. */
  | 'IDENTIFIER'
  /** The organisation's name. */
  | 'NAME'
  /** Another name of the register. */
  | 'ALIAS'
  /** A name under which an office recorded it. */
  | 'RECORDED_NAME';

/** What one office says of one line of a list of organisations. */
export type OrganisationRow = {
  /** The organisation's identifier, or RECORDED- and a digest of a name that nobody has identified. */
  readonly id: Scalars['ID']['output'];
  /** The line's place in the list, the same in every office. */
  readonly sortKey: Scalars['String']['output'];
  /** The organisation's name in the register, or the office's spellings of a name nobody has identified. */
  readonly names: ReadonlyArray<Scalars['String']['output']>;
  /** Whether the office recorded an award to it. */
  readonly recorded: Scalars['Boolean']['output'];
  /** How many awards the office made under a name nobody has identified; null for an organisation. */
  readonly awardCount: Maybe<Scalars['Int']['output']>;
  /** Sum of those awards' published amounts. */
  readonly totalPence: Maybe<Scalars['Pence']['output']>;
  /** How many of those awards have no published amount. */
  readonly withoutAmount: Maybe<Scalars['Int']['output']>;
  /** What of the line the search found; null without a search. */
  readonly matchedBy: Maybe<ProviderMatch>;
  /** The name or identifier that the search found; null without a search. */
  readonly matchedName: Maybe<Scalars['String']['output']>;
};

/** How to continue a list. */
export type PageInfo = {
  /** Whether there are more items after this page. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether there are items before this page. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** Cursor of the first item of this page; null when the page is empty. */
  readonly startCursor: Maybe<Scalars['String']['output']>;
  /** Cursor of the last item of this page, to pass as `after`; null when the page is empty. */
  readonly endCursor: Maybe<Scalars['String']['output']>;
};

/** A page of one office's awards, with totals over all that match the filter. */
export type OfficeAwards = {
  /** How many awards match the filter. */
  readonly totalCount: Scalars['Int']['output'];
  /** Sum of the published amounts of those that match. */
  readonly totalPence: Scalars['Pence']['output'];
  /** How many of those that match have no published amount; they add nothing to the sum. */
  readonly withoutAmount: Scalars['Int']['output'];
  /** The awards of this page. */
  readonly nodes: ReadonlyArray<Award>;
  /** How to continue. */
  readonly pageInfo: PageInfo;
};

/** What a published total is compared in. */
export type Measure =
  /** Money, in whole pence. */
  | 'PENCE'
  /** A number of people. */
  | 'PEOPLE';

/** What the comparison of a published total with its lines found. */
export type Verdict =
  /** The stated total equals the sum of its lines. */
  | 'AGREES'
  /** The stated total is the sum of its lines, rounded. */
  | 'ROUNDED'
  /** The stated total differs from the sum of its lines by more than rounding explains. */
  | 'DISAGREES'
  /** The stated total cannot be read as a number. */
  | 'UNREADABLE'
  /** Nothing is stated, or a line has no figure, so there is nothing to compare. */
  | 'NOT_CHECKABLE';

/** A total an office published, compared with the lines it claims to add up. Nothing is corrected: stated, computed and difference stand side by side. */
export type PublishedStatement = {
  /** Identifier, beginning with the office's code. */
  readonly id: Scalars['ID']['output'];
  /** The office that published it. */
  readonly office: Office;
  /** What the total is of. */
  readonly label: Scalars['String']['output'];
  /** Where it stands. */
  readonly source: Source;
  /** Whether it counts money or people. */
  readonly measure: Measure;
  /** The stated total in pence; null when it cannot be read, is not stated, or counts people. */
  readonly statedPence: Maybe<Scalars['Pence']['output']>;
  /** The stated number of people; null for money. */
  readonly statedCount: Maybe<Scalars['Int']['output']>;
  /** The stated total letter for letter; empty where the paper prints none. */
  readonly statedAsPublished: Scalars['String']['output'];
  /** The sum of the lines in pence; null when it counts people. */
  readonly computedPence: Maybe<Scalars['Pence']['output']>;
  /** The sum of the lines in people; null for money. */
  readonly computedCount: Maybe<Scalars['Int']['output']>;
  /** How many lines were added. */
  readonly lineCount: Scalars['Int']['output'];
  /** Stated less computed, in pence; null where there is nothing to compare. */
  readonly differencePence: Maybe<Scalars['Pence']['output']>;
  /** Stated less computed, in people; null where there is nothing to compare. */
  readonly differenceCount: Maybe<Scalars['Int']['output']>;
  /** What the comparison found. */
  readonly verdict: Verdict;
  /** The finding in a sentence. */
  readonly explanation: Scalars['String']['output'];
};

/** What a statistic is expressed in. */
export type StatisticUnit =
  /** A number of people, events or organisations. */
  | 'COUNT'
  /** A share, 0.25 for 25 per cent. */
  | 'SHARE'
  /** Money in whole pence. */
  | 'PENCE';

/** A figure an office published that is neither a grant nor an award: a number of victims, a share, or a total by theme over several years. */
export type PublishedStatistic = {
  /** Identifier, beginning with the office's code. */
  readonly id: Scalars['ID']['output'];
  /** What is counted. */
  readonly label: Scalars['String']['output'];
  /** The value in the unit given; null where the paper gives no number. */
  readonly value: Maybe<Scalars['Float']['output']>;
  /** What the value is expressed in. */
  readonly unit: StatisticUnit;
  /** The value letter for letter. */
  readonly asPublished: Scalars['String']['output'];
  /** The time it is about, as published. */
  readonly period: Maybe<Scalars['String']['output']>;
  /** A remark on reading it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Where it stands. */
  readonly source: Source;
};

/** How the cost of a joint commission is divided. */
export type ApportionmentBasis =
  /** Every participant pays the same. */
  | 'EQUAL'
  /** By population. */
  | 'POPULATION'
  /** By weights of an agreed formula. */
  | 'FORMULA'
  /** By amounts that were agreed and may follow no formula. */
  | 'AGREED_AMOUNTS'
  /** No basis is recorded. */
  | 'NOT_RECORDED';

/** One office's reply on one group of awards. */
export type AwardTotalRow = {
  /** The group's values, in the order of the dimensions asked; null where the records state none. */
  readonly key: ReadonlyArray<Maybe<Scalars['String']['output']>>;
  /** How many awards. */
  readonly count: Scalars['Int']['output'];
  /** Sum of the published amounts. */
  readonly totalPence: Scalars['Pence']['output'];
  /** How many have no published amount. */
  readonly withoutAmount: Scalars['Int']['output'];
  /** Smallest published amount. */
  readonly minPence: Maybe<Scalars['Pence']['output']>;
  /** Largest published amount. */
  readonly maxPence: Maybe<Scalars['Pence']['output']>;
};

/** What totals of referrals can be grouped by: at most two at once, and one of them beside office and year. */
export type ReferralDimension =
  /** The office that keeps the cases. */
  | 'OFFICE'
  /** The financial year the referral was received in. */
  | 'FINANCIAL_YEAR'
  /** The priority category of the Victims' Code. */
  | 'PRIORITY_CATEGORY'
  /** What kind of crime it was. */
  | 'CRIME_TYPE'
  /** Who referred the victim. */
  | 'SOURCE'
  /** How far the case has come. */
  | 'STATE'
  /** The organisation that supports the victim. */
  | 'PROVIDER'
  /** Whether the details went to victims' services too late, or are too late: BREACHED or NOT_BREACHED. */
  | 'CLOCK';

/** The priority categories of the Victims' Code. */
export type PriorityCategory =
  /** A victim of the most serious crime. */
  | 'MOST_SERIOUS_CRIME'
  /** Persistently targeted. */
  | 'PERSISTENTLY_TARGETED'
  /** Vulnerable or intimidated; everybody under 18 is. */
  | 'VULNERABLE_OR_INTIMIDATED'
  /** None of the others. */
  | 'STANDARD';

/** What kind of crime a referral is about. */
export type CrimeType =
  /** A home or another building was broken into. */
  | 'BURGLARY'
  /** Criminal damage. */
  | 'CRIMINAL_DAMAGE'
  /** Domestic abuse. */
  | 'DOMESTIC_ABUSE'
  /** Fraud, also by telephone or online. */
  | 'FRAUD'
  /** Hate crime. */
  | 'HATE_CRIME'
  /** Homicide: the victim is a bereaved relative, where the case says nothing else. */
  | 'HOMICIDE'
  /** No crime is recorded: support does not depend on reporting one. */
  | 'NOT_RECORDED'
  /** A collision on the road. */
  | 'ROAD_COLLISION'
  /** Something was taken by force or threat. */
  | 'ROBBERY'
  /** A sexual offence. */
  | 'SEXUAL_OFFENCE'
  /** Stalking or harassment. */
  | 'STALKING'
  /** Something was taken without force. */
  | 'THEFT'
  /** Violence against a person, where no other kind fits. */
  | 'VIOLENCE';

/** Who a victim is in relation to the crime, as the Victims' Code and the Victims and Prisoners Act 2024 name them. */
export type VictimRelation =
  /** A close relative of somebody whose death the crime caused, or the spokesperson the family named. */
  | 'BEREAVED_RELATIVE'
  /** The person against whom the crime was committed. */
  | 'DIRECT'
  /** The parent or guardian of a victim under 18, or whoever speaks for a victim who cannot. */
  | 'PARENT_OR_GUARDIAN'
  /** Somebody who saw or heard the crime, or felt its effects as it happened. */
  | 'WITNESS';

/** Who referred a victim. */
export type ReferralSource =
  /** Action Fraud. */
  | 'ACTION_FRAUD'
  /** The British Transport Police. */
  | 'BRITISH_TRANSPORT_POLICE'
  /** The police force of the area. */
  | 'POLICE'
  /** The victim, who can ask at any time. */
  | 'SELF'
  /** A statutory agency, such as a council. */
  | 'STATUTORY_AGENCY'
  /** Somebody else. */
  | 'THIRD_PARTY'
  /** Another office, in whose area the victim reported. */
  | 'TRANSFER';

/** How far a case has come. */
export type ReferralState =
  /** The office has it. */
  | 'RECEIVED'
  /** The victim's needs were assessed. */
  | 'ASSESSED'
  /** A provider took it on. */
  | 'ACCEPTED'
  /** The victim is supported. */
  | 'IN_SUPPORT'
  /** Support has ended. */
  | 'CLOSED'
  /** The victim declined. */
  | 'DECLINED'
  /** Passed to the office of the victim's area of residence. */
  | 'TRANSFERRED';

/** Which referrals to count. Only one of the conditions on cases can be given, and none beside another breakdown. */
export type ReferralFilter = {
  /** The code of a region: only offices that belong to it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** The codes of offices. */
  readonly offices?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Financial years such as 2014-15. */
  readonly financialYears?: InputMaybe<ReadonlyArray<Scalars['FinancialYear']['input']>>;
  /** Priority categories. */
  readonly priorityCategories?: InputMaybe<ReadonlyArray<PriorityCategory>>;
  /** Kinds of crime. */
  readonly crimeTypes?: InputMaybe<ReadonlyArray<CrimeType>>;
  /** Who referred the victim. */
  readonly sources?: InputMaybe<ReadonlyArray<ReferralSource>>;
  /** How far the case has come. */
  readonly states?: InputMaybe<ReadonlyArray<ReferralState>>;
  /** Identifiers of providers, such as GB-CHC-298028; any identifier of an organisation will do. */
  readonly providers?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** How an office keeps small counts of victims to itself. */
export type DisclosureRule = {
  /** Counts under it are suppressed; 10 at least. */
  readonly threshold: Scalars['Int']['output'];
  /** The others are rounded to a multiple of it; 5 at least. */
  readonly roundingBase: Scalars['Int']['output'];
  /** Whether a count of none is disclosed as 0; otherwise it is suppressed like a small one. */
  readonly zerosPublished: Scalars['Boolean']['output'];
};

/** The release of one office's counts of one financial year: it is made once, and no answer about referrals is made of anything else. */
export type ReferralRelease = {
  /** The financial year counted. */
  readonly financialYear: Scalars['FinancialYear']['output'];
  /** The day it was made; what was entered later is not in it. */
  readonly madeOn: Scalars['Date']['output'];
  /** The rule it was made by, which can be another than the office's rule now. */
  readonly rule: DisclosureRule;
  /** Whether cases counted are made up; of a year with a suppressed total, whether any case of the office is. */
  readonly synthetic: Scalars['Boolean']['output'];
};

/** A page of one office's cases. */
export type ReferralConnection = {
  /** How many cases there are, on this page and others. */
  readonly totalCount: Scalars['Int']['output'];
  /** The cases of this page. */
  readonly nodes: ReadonlyArray<Referral>;
  /** How to continue. */
  readonly pageInfo: PageInfo;
};

/** A victim's case under a pseudonymous reference: codes and days, nothing of the person. */
export type Referral = {
  /** Pseudonymous, beginning with the office's code. */
  readonly reference: Scalars['ID']['output'];
  /** How far the case has come. */
  readonly state: ReferralState;
  /** The priority category of the Victims' Code. */
  readonly priorityCategory: PriorityCategory;
  /** What kind of crime it was. */
  readonly crimeType: CrimeType;
  /** Who the victim is in relation to the crime; null where that is not known. Details of a bereaved relative are passed on only with explicit consent, whatever the crime. */
  readonly relation: Maybe<VictimRelation>;
  /** Who referred the victim. */
  readonly source: ReferralSource;
  /** The code of the office it came from; null unless the source is TRANSFER. */
  readonly fromOffice: Maybe<Scalars['ID']['output']>;
  /** The code of the office it was passed to; null where it was not. */
  readonly toOffice: Maybe<Scalars['ID']['output']>;
  /** The code of the office in whose area the victim lives; null where that is not known. */
  readonly residenceOffice: Maybe<Scalars['ID']['output']>;
  /** The identifier of the provider that supports the victim; null where nobody was chosen. */
  readonly providerId: Maybe<Scalars['ID']['output']>;
  /** The day the office received it. */
  readonly receivedOn: Scalars['Date']['output'];
  /** The day the crime was reported; null where it was not. */
  readonly allegedOn: Maybe<Scalars['Date']['output']>;
  /** The day the victim asked for support; null where they have not. */
  readonly requestedOn: Maybe<Scalars['Date']['output']>;
  /** The day the details went to victims' services; null while they have not. */
  readonly passedOn: Maybe<Scalars['Date']['output']>;
  /** The day the victim was contacted; null while they were not. */
  readonly contactedOn: Maybe<Scalars['Date']['output']>;
  /** The moment the crime was reported, or of a crime nobody reported and of a case from another office, the moment the referral reached this one; null where only the day is known. */
  readonly reportedAt: Maybe<Scalars['DateTime']['output']>;
  /** The moment the victim was contacted; null while they were not, or where only the day is known. */
  readonly contactedAt: Maybe<Scalars['DateTime']['output']>;
  /** The day the case ended; null while it is open. */
  readonly closedOn: Maybe<Scalars['Date']['output']>;
  /** How far the victim's needs were assessed; null while they were not. */
  readonly assessment: Maybe<ReferralAssessment>;
  /** The two-day clock of the Victims' Code, as it stands today. */
  readonly clock: ReferralClock;
  /** The clock of the office's own promise to contact victims within so many hours, as it stands now; null where it promised none when the case came. */
  readonly contactClock: Maybe<ContactClock>;
  /** Whether details may go to a provider today: explicit consent is recorded, or none is needed. */
  readonly mayPassToProvider: Scalars['Boolean']['output'];
  /** Whether details may go to another office today: explicit consent is recorded, or none is needed. */
  readonly mayPassToOffice: Scalars['Boolean']['output'];
  /** How the victim copes and recovers, measured at the start of support; null where it was not. */
  readonly atStart: Maybe<ReferralOutcome>;
  /** How the victim copes and recovers, measured at the end of support; null where it was not. */
  readonly atEnd: Maybe<ReferralOutcome>;
  /** The last day the record is kept; null while the case is open. */
  readonly retainUntil: Maybe<Scalars['Date']['output']>;
  /** Where the record comes from; synthetic ones are made up for demonstration. */
  readonly origin: RecordOrigin;
  /** What happened, step by step. */
  readonly events: ReadonlyArray<ReferralEvent>;
};

/** How a victim does, each from 1 (badly) to 5 (well). */
export type ReferralOutcome = {
  /** How the victim copes. */
  readonly cope: Scalars['Int']['output'];
  /** How the victim recovers. */
  readonly recover: Scalars['Int']['output'];
};

/** What the two-day clock shows. */
export type ReferralClock = {
  /** Whether it is in time. */
  readonly state: ReferralClockState;
  /** The last day in time; null while the clock stands still. */
  readonly dueOn: Maybe<Scalars['Date']['output']>;
  /** Why, as a sentence. */
  readonly reason: Scalars['String']['output'];
};

/** Whether details went to victims' services in time. */
export type ReferralClockState =
  /** They have not gone yet and are still in time. */
  | 'DUE'
  /** They went in time. */
  | 'MET'
  /** They went too late, or have not gone and are too late. */
  | 'BREACHED'
  /** The clock stands still: consent is missing, the victim declined, or has not asked. */
  | 'PAUSED';

/** What the clock of an office's promise to contact a victim shows. It counts hours, on weekends and bank holidays too. */
export type ContactClock = {
  /** Whether it is in time. */
  readonly state: ContactClockState;
  /** Within how many hours of the report contact was promised when the case came. */
  readonly promisedHours: Scalars['Int']['output'];
  /** The last moment in time; null while the clock stands still, and where only days are known. */
  readonly dueAt: Maybe<Scalars['DateTime']['output']>;
  /** Why, as a sentence, in British time. */
  readonly reason: Scalars['String']['output'];
};

/** Whether a victim was contacted within the hours the office promises. */
export type ContactClockState =
  /** Not contacted yet, and still in time; or the case ended in time without contact. */
  | 'DUE'
  /** Contacted in time. */
  | 'MET'
  /** Contacted too late, or not contacted and too late. */
  | 'BREACHED'
  /** The clock stands still: consent is missing, or the victim declined. */
  | 'PAUSED'
  /** Only days are known, and by them it can be in time or too late. */
  | 'NOT_KNOWN';

/** One step of a case: who did what, when and why. No step is ever changed. */
export type ReferralEvent = {
  /** Its place among the steps of the case, counted from 1. */
  readonly position: Scalars['Int']['output'];
  /** What happened. */
  readonly kind: ReferralEventKind;
  /** The day it happened. */
  readonly happenedOn: Scalars['Date']['output'];
  /** CONTACTED: the moment of it; null where only the day is known. */
  readonly happenedAt: Maybe<Scalars['DateTime']['output']>;
  /** RECEIVED: the moment the office's promise to contact runs from; null where only the day is known. */
  readonly reportedAt: Maybe<Scalars['DateTime']['output']>;
  /** RECEIVED: within how many hours of it the office promised contact then; null for no promise. */
  readonly promisedHours: Maybe<Scalars['Int']['output']>;
  /** When it was entered, in UTC. */
  readonly enteredAt: Scalars['String']['output'];
  /** Who entered it. */
  readonly by: Scalars['String']['output'];
  /** Why, as a code; null where none is needed. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** The identifier of the provider concerned. */
  readonly providerId: Maybe<Scalars['ID']['output']>;
  /** The code of the other office concerned. */
  readonly officeCode: Maybe<Scalars['ID']['output']>;
  /** Which assessment it was. */
  readonly assessment: Maybe<ReferralAssessment>;
  /** To whom consent was given or withdrawn. */
  readonly purpose: Maybe<ConsentPurpose>;
  /** How consent is evidenced. */
  readonly evidence: Maybe<ConsentEvidence>;
  /** The last day consent holds; null where it has no end. */
  readonly expiresOn: Maybe<Scalars['Date']['output']>;
  /** OUTCOME_MEASURED: whether at the start or the end of support. */
  readonly measuredAt: Maybe<OutcomeMoment>;
  /** OUTCOME_MEASURED: what was measured. */
  readonly outcome: Maybe<ReferralOutcome>;
};

/** What can happen to a case. */
export type ReferralEventKind =
  /** The office received it. */
  | 'RECEIVED'
  /** The victim asked for support. */
  | 'REQUESTED'
  /** The victim's needs were assessed. */
  | 'ASSESSED'
  /** The details went to a provider. */
  | 'PASSED'
  /** The victim was contacted. */
  | 'CONTACTED'
  /** The provider took the case on. */
  | 'ACCEPTED'
  /** Support began. */
  | 'SUPPORTED'
  /** Support ended, or was not needed. */
  | 'CLOSED'
  /** The victim declined. */
  | 'DECLINED'
  /** The victim asked again. */
  | 'REOPENED'
  /** The case was passed to the office of the victim's area. */
  | 'TRANSFERRED'
  /** The other office gave the case back. */
  | 'RETURNED'
  /** The victim consented to their details being passed on. */
  | 'CONSENT_GIVEN'
  /** The victim withdrew their consent. */
  | 'CONSENT_WITHDRAWN'
  /** It was measured how the victim does. */
  | 'OUTCOME_MEASURED'
  /** Personal details were entered at the office's own desk. */
  | 'DETAILS_ENTERED';

/** Assessments of a victim's needs. */
export type ReferralAssessment =
  /** The initial needs assessment. */
  | 'INITIAL'
  /** The detailed needs assessment. */
  | 'DETAILED';

/** To whom a victim's details may be passed. */
export type ConsentPurpose =
  /** To a provider that supports victims. */
  | 'PROVIDER'
  /** To the office of the area the victim lives in. */
  | 'OTHER_OFFICE';

/** How a victim's explicit consent is evidenced. The evidence itself stays at the office. */
export type ConsentEvidence =
  /** A form the victim signed. */
  | 'SIGNED_FORM'
  /** A letter or message of the victim. */
  | 'IN_WRITING'
  /** A call that was recorded. */
  | 'RECORDED_CALL'
  /** Spoken words, noted by whoever heard them. */
  | 'SPOKEN';

/** When outcomes are measured. */
export type OutcomeMoment =
  /** At the start of support. */
  | 'START'
  /** At the end of support. */
  | 'END';

/** A true count of one group of an office's cases. */
export type ReferralCount = {
  /** The group's values, in the order of `groupBy`. */
  readonly key: ReadonlyArray<Scalars['String']['output']>;
  /** How many cases. */
  readonly count: Scalars['Int']['output'];
  /** How many of them had their details passed on in time. */
  readonly metCount: Scalars['Int']['output'];
  /** How many of them did not, or are too late today. */
  readonly breachedCount: Scalars['Int']['output'];
  /** How many of these victims were contacted within the hours the office promised them. */
  readonly contactMetCount: Scalars['Int']['output'];
  /** How many of these victims were contacted later, or are too late by now. */
  readonly contactBreachedCount: Scalars['Int']['output'];
  /** How many of these victims can be in time or too late, as only days are known. */
  readonly contactNotKnownCount: Scalars['Int']['output'];
  /** Whether any of them is made up. */
  readonly synthetic: Scalars['Boolean']['output'];
};

/** What one provider made of the cases passed to it in one quarter: true counts. */
export type ReferralMonitoring = {
  /** The identifier of the provider; null where none was recorded. */
  readonly providerId: Maybe<Scalars['ID']['output']>;
  /** The financial year the cases were passed on in. */
  readonly financialYear: Scalars['FinancialYear']['output'];
  /** The quarter of the financial year, 1 from April to 4 from January. */
  readonly quarter: Scalars['Int']['output'];
  /** How many cases were passed on. */
  readonly referredCount: Scalars['Int']['output'];
  /** How many of these victims were contacted within two working days of it. */
  readonly contactedInTimeCount: Scalars['Int']['output'];
  /** How many were contacted later, or are too late today. */
  readonly contactedLateCount: Scalars['Int']['output'];
  /** How many of these victims were contacted within the hours the office promised them. */
  readonly contactMetCount: Scalars['Int']['output'];
  /** How many of these victims were contacted later, or are too late by now. */
  readonly contactBreachedCount: Scalars['Int']['output'];
  /** How many of these victims can be in time or too late, as only days are known. */
  readonly contactNotKnownCount: Scalars['Int']['output'];
  /** How many of these cases have ended. */
  readonly closedCount: Scalars['Int']['output'];
  /** How many were measured at the start and at the end of support. */
  readonly measuredCount: Scalars['Int']['output'];
  /** How many of those measured cope better at the end. */
  readonly copeBetterCount: Scalars['Int']['output'];
  /** How many of those measured recover better at the end. */
  readonly recoverBetterCount: Scalars['Int']['output'];
  /** Whether any of the cases is made up. */
  readonly synthetic: Scalars['Boolean']['output'];
};

/** One office's reply on one group of referrals. */
export type ReferralTotalRow = {
  /** The group's values, in the order of the dimensions asked. */
  readonly key: ReadonlyArray<Scalars['String']['output']>;
  /** How many referrals were disclosed; null where none was. */
  readonly count: Maybe<Scalars['Int']['output']>;
  /** How many cells are suppressed and not in the count. */
  readonly suppressedCells: Scalars['Int']['output'];
  /** How many of the count are in cells of which it is known what was awarded. */
  readonly costedCount: Scalars['Int']['output'];
  /** What was awarded for these; null where it is known of none. */
  readonly awardedPence: Maybe<Scalars['Pence']['output']>;
  /** Whether any of the cases counted is made up. */
  readonly synthetic: Scalars['Boolean']['output'];
};

/** One office's reply on one joint commission it leads. */
export type JointCommissionRow = {
  /** Identifier, beginning with the office's code. */
  readonly id: Scalars['ID']['output'];
  /** What was bought. */
  readonly title: Scalars['String']['output'];
  /** The provider; null where nobody has identified it. */
  readonly providerId: Maybe<Scalars['ID']['output']>;
  /** What the awards behind it add up to. */
  readonly costPence: Scalars['Pence']['output'];
  /** How many of its phases have no known cost; they add nothing to costPence. */
  readonly withoutAmount: Scalars['Int']['output'];
  /** What was charged to others. */
  readonly chargedPence: Scalars['Pence']['output'];
  /** What was charged to an office that is named. */
  readonly chargedToNamedPence: Scalars['Pence']['output'];
  /** How the cost is divided: by the last division that was confirmed or, without any, as recorded. */
  readonly basis: ApportionmentBasis;
  /** Its phases, in order. */
  readonly phases: ReadonlyArray<JointCommissionPhaseRow>;
  /** Every division that was confirmed, oldest first. */
  readonly apportionments: ReadonlyArray<ApportionmentRow>;
  /** Published, entered by the office, or synthetic. */
  readonly origin: RecordOrigin;
  /** The awards behind it. */
  readonly awardIds: ReadonlyArray<Scalars['ID']['output']>;
  /** Codes of the offices charged by name, in the order of shareAmountsPence. */
  readonly shareOffices: ReadonlyArray<Scalars['ID']['output']>;
  /** What each of them was charged. */
  readonly shareAmountsPence: ReadonlyArray<Scalars['Pence']['output']>;
  /** References of those charges. */
  readonly shareReferences: ReadonlyArray<Scalars['ID']['output']>;
  /** A remark on reading it. */
  readonly note: Maybe<Scalars['String']['output']>;
};

/** One office's reply on one phase of a joint commission. */
export type JointCommissionPhaseRow = {
  /** What the phase is called; null where it has no name. */
  readonly title: Maybe<Scalars['String']['output']>;
  /** The financial year it is recorded in. */
  readonly financialYear: Scalars['FinancialYear']['output'];
  /** The award that pays for it; null where none does. */
  readonly awardId: Maybe<Scalars['ID']['output']>;
  /** What it costs; null where that is not known. */
  readonly costPence: Maybe<Scalars['Pence']['output']>;
};

/** One office's reply on one division of a joint commission. */
export type ApportionmentRow = {
  /** When it was confirmed, in UTC. */
  readonly at: Scalars['String']['output'];
  /** Who confirmed it. */
  readonly by: Scalars['String']['output'];
  /** How it was divided. */
  readonly basis: ApportionmentBasis;
  /** What was divided. */
  readonly totalPence: Scalars['Pence']['output'];
  /** The phases it is for. */
  readonly phases: ReadonlyArray<Scalars['String']['output']>;
  /** Who takes part. */
  readonly participants: ReadonlyArray<ParticipationRow>;
};

/** One office's reply on one participant of a division. */
export type ParticipationRow = {
  /** Code of the office. */
  readonly officeCode: Scalars['ID']['output'];
  /** Its inhabitants or its weight, where the basis uses them. */
  readonly weight: Maybe<Scalars['Float']['output']>;
  /** The amount it agreed to, where the basis is agreed amounts. */
  readonly agreedPence: Maybe<Scalars['Pence']['output']>;
  /** Its share. */
  readonly sharePence: Scalars['Pence']['output'];
};

/** What people decide about books, beside the steps of single charges. More may be added. */
export type BookDecisionKind =
  /** Entries of both sides are one charge. */
  | 'MATCHED'
  /** Entries are not one charge. */
  | 'UNMATCHED'
  /** An entry may stay open although its year is closed. */
  | 'EXPLAINED'
  /** The books of a year are closed. */
  | 'CLOSED'
  /** The books of a year are open again. */
  | 'REOPENED'
  /** A whole statement is agreed. */
  | 'STATEMENT_AGREED'
  /** A whole statement is disputed. */
  | 'STATEMENT_DISPUTED'
  /** Work is bought for several. */
  | 'COMMISSIONED'
  /** A joint commission is divided. */
  | 'APPORTIONED';

/** One decision about an office's books: who decided what, when and why. None is ever changed or removed. */
export type BookDecision = {
  /** Its place in the office's books, counted from 1; where it takes several places, the first. */
  readonly sequence: Scalars['Int']['output'];
  /** What was decided. */
  readonly kind: BookDecisionKind;
  /** When, in UTC, such as 2026-03-31T16:05:00.000000Z. */
  readonly at: Scalars['String']['output'];
  /** Who decided, as the token of the caller names them. */
  readonly by: Scalars['String']['output'];
  /** Why, in words. */
  readonly reason: Maybe<Scalars['String']['output']>;
  /** Why, as a code such as AMOUNT_NOT_AGREED. */
  readonly reasonCode: Maybe<Scalars['String']['output']>;
  /** The entries it is about, or the joint commission; none where it is about a year or a statement. */
  readonly references: ReadonlyArray<Scalars['ID']['output']>;
  /** The year it is about, where it is about one. */
  readonly financialYear: Maybe<Scalars['FinancialYear']['output']>;
  /** The decision in a sentence. */
  readonly explanation: Scalars['String']['output'];
};

/** A public key of an office. */
export type TransferKey = {
  /** The SHA-256 thumbprint of the key (RFC 7638). Other offices may pin that of a signing key. */
  readonly fingerprint: Scalars['ID']['output'];
  /** What it is used for. */
  readonly use: TransferKeyUse;
  /** The key as a JSON Web Key. */
  readonly publicKey: Scalars['String']['output'];
  /** The first day it is used. */
  readonly validFrom: Scalars['Date']['output'];
  /** The last day anything new is sealed or signed with it. */
  readonly validUntil: Scalars['Date']['output'];
  /** All of this, signed by a signing key of the office (JWS): by itself, or by the one before it. */
  readonly statement: Scalars['String']['output'];
};

/** What a key of an office is used for. */
export type TransferKeyUse =
  /** Others seal to it what only this office may read. */
  | 'SEAL'
  /** The office signs with it what it sends, and its receipts. */
  | 'SIGN';

/** A referral that was passed to another office, as the office that sent it knows of it. */
export type SentTransfer = {
  /** Its number, which begins with the code of the office that sent it. */
  readonly id: Scalars['ID']['output'];
  /** The case here. */
  readonly reference: Scalars['ID']['output'];
  /** Code of the office it was sent to. */
  readonly toCode: Scalars['ID']['output'];
  /** The day it was sent. */
  readonly sentOn: Scalars['Date']['output'];
  /** The last day in time to receive it: two working days later. */
  readonly dueOn: Scalars['Date']['output'];
  /** What the other office's signed receipt says; null while there is none. */
  readonly outcome: Maybe<TransferOutcome>;
  /** The day it was received or refused; null while it was not. */
  readonly decidedOn: Maybe<Scalars['Date']['output']>;
  /** Why it was refused, as a code such as LIVES_ELSEWHERE; null where it was not. */
  readonly reasonCode: Maybe<Scalars['ID']['output']>;
  /** Whether something is to be sealed before the other office can go on: the case again, where the key its envelope was signed with is lost, or the word that it is asked back. */
  readonly needsSealing: Scalars['Boolean']['output'];
  /** What became of asking for it back; null where nobody did. */
  readonly recall: Maybe<RecallState>;
  /** The day it was asked back; null where it was not. */
  readonly recalledOn: Maybe<Scalars['Date']['output']>;
  /** The last day in time to answer that: two working days later; null where it was not asked back. */
  readonly recallDueOn: Maybe<Scalars['Date']['output']>;
  /** Why it was asked back, as a code such as SENT_BY_MISTAKE; null where it was not. */
  readonly recallReasonCode: Maybe<Scalars['ID']['output']>;
};

/** What became of asking for a transfer back. */
export type RecallState =
  /** It was handed out before, so that the other office may have it: its signed word is waited for. */
  | 'ASKED'
  /** The case is here again: it was never handed out, or the other office has signed that it will not take it. */
  | 'TAKEN_BACK'
  /** The other office had taken the case before. */
  | 'TOO_LATE';

/** What became of a transfer. */
export type TransferOutcome =
  /** The receiving office has it. */
  | 'RECEIVED'
  /** The receiving office does not take it: the case goes back. */
  | 'REFUSED'
  /** It is sealed to a key the receiving office no longer holds: it is sealed again. */
  | 'UNREADABLE';

/** Everything the hub can be asked. */
export type QueryOfficesArgs = {
  region?: InputMaybe<Scalars['ID']['input']>;
  federated?: InputMaybe<Scalars['Boolean']['input']>;
};

/** Everything the hub can be asked. */
export type QueryOfficeArgs = {
  code: Scalars['ID']['input'];
};

/** Everything the hub can be asked. */
export type QueryFindOfficeArgs = {
  name: Scalars['String']['input'];
};

/** Everything the hub can be asked. */
export type QueryRegionArgs = {
  code: Scalars['ID']['input'];
};

/** Everything the hub can be asked. */
export type QueryAwardsArgs = {
  filter?: InputMaybe<AwardFilter>;
  orderBy?: InputMaybe<AwardOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything the hub can be asked. */
export type QueryAwardTotalsArgs = {
  filter?: InputMaybe<AwardFilter>;
  groupBy?: ReadonlyArray<AwardDimension>;
};

/** Everything the hub can be asked. */
export type QueryReferralTotalsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  groupBy?: ReadonlyArray<ReferralDimension>;
};

/** Everything the hub can be asked. */
export type QueryAwardArgs = {
  id: Scalars['ID']['input'];
};

/** Everything the hub can be asked. */
export type QueryProviderArgs = {
  id: Scalars['ID']['input'];
};

/** Everything the hub can be asked. */
export type QueryProvidersArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything the hub can be asked. */
export type QueryOrganisationsArgs = {
  search?: InputMaybe<Scalars['String']['input']>;
  region?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything the hub can be asked. */
export type QuerySuspectedDuplicatesArgs = {
  region?: InputMaybe<Scalars['ID']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything the hub can be asked. */
export type QueryPublishedChecksArgs = {
  region?: InputMaybe<Scalars['ID']['input']>;
  office?: InputMaybe<Scalars['ID']['input']>;
};

/** Everything the hub can be asked. */
export type QueryJointCommissionsArgs = {
  region?: InputMaybe<Scalars['ID']['input']>;
  financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
};

/** Everything the hub can be asked. */
export type QueryReconciliationArgs = {
  financialYear: Scalars['FinancialYear']['input'];
  region?: InputMaybe<Scalars['ID']['input']>;
};

/** Everything the hub can be asked. */
export type QueryPairStatementArgs = {
  office: Scalars['ID']['input'];
  counterparty: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  thresholdPence?: Scalars['Pence']['input'];
};

/** Everything the hub can be asked. */
export type QueryWaitingTransfersArgs = {
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Everything the hub can be asked. */
export type QueryTransferReceiptsArgs = {
  transfers: ReadonlyArray<Scalars['ID']['input']>;
};

/** Everything the hub can be asked. */
export type QueryTransferReconciliationArgs = {
  region?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * Who was asked and who answered: part of every cross-office answer. A question that names no region
 * and no office is asked of every office that runs a subgraph here; one that names a region lists its
 * members that do not as missing.
 */
export type Coverage = {
  /** Whether nothing is missing. */
  readonly complete: Scalars['Boolean']['output'];
  /** The offices that were asked. */
  readonly asked: ReadonlyArray<Office>;
  /** Those that answered. */
  readonly answered: ReadonlyArray<Office>;
  /** Those whose records are not in this answer, and why. */
  readonly missing: ReadonlyArray<MissingOffice>;
};

/** An office whose records are not in an answer. */
export type MissingOffice = {
  /** The office. */
  readonly office: Office;
  /** Why its records are missing. */
  readonly reason: MissingReason;
};

/** Why an office's records are not in an answer. */
export type MissingReason =
  /** It could not be reached, or failed to answer. */
  | 'UNAVAILABLE'
  /** It did not answer in time. */
  | 'TIMED_OUT'
  /** It declined to answer. */
  | 'REFUSED'
  /** It runs no subgraph here. */
  | 'NOT_FEDERATED'
  /** It gave an answer that breaks the contract, such as a count below zero: nothing of it is used. */
  | 'CONTRACT_BROKEN';

/** An office that a name may mean. */
export type FoundOffice = {
  /** The office. */
  readonly office: Office;
  /** How far the name can be trusted to mean it. */
  readonly certainty: OfficeCertainty;
  /** What of the office it was found by. */
  readonly foundBy: OfficeFoundBy;
  /** By what it was found, and what speaks against it, in sentences. */
  readonly explanation: Scalars['String']['output'];
};

/** How far a name can be trusted to mean an office. */
export type OfficeCertainty =
  /** It is a name of this office, or of a body whose place the office took by law, and of no other. */
  | 'CERTAIN'
  /** It names the office, but a word that says what body it is is misspelt or words beside it, such as a person's name in brackets, are not understood; or it names a body that belongs to this office's area, such as its police force. */
  | 'LIKELY'
  /** It says too little, misspells the place, names another place as well, holds words in the name that are not understood, or fits other offices as well. */
  | 'POSSIBLE';

/** What of an office a name was found by. */
export type OfficeFoundBy =
  /** Its code. */
  | 'CODE'
  /** Its name, in whatever form. */
  | 'NAME'
  /** The police authority whose place it took in 2012. */
  | 'FORMER_BODY'
  /** The combined authority or mayor that has the commissioner's functions today. */
  | 'COMBINED_AUTHORITY'
  /** The police force of its area, which is another body than the office. */
  | 'FORCE'
  /** Its area, a part of it, or a wider area it lies in. */
  | 'AREA';

/** A group of offices under a named scheme. */
export type Region = {
  /** The region's code, such as eastern. */
  readonly code: Scalars['ID']['output'];
  /** The region's name. */
  readonly name: Scalars['String']['output'];
  /** Who groups offices so: police, seven-force, ministry-of-justice. */
  readonly scheme: Scalars['String']['output'];
  /** A remark on what is known of it. */
  readonly note: Maybe<Scalars['String']['output']>;
  /** Its members, on a day where one is given; members whose dates are not known are included. */
  readonly offices: ReadonlyArray<Office>;
  /** Its members with the dates of their membership. */
  readonly members: ReadonlyArray<RegionMember>;
};

/** A group of offices under a named scheme. */
export type RegionOfficesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** An office's membership of a region. */
export type RegionMember = {
  /** The office. */
  readonly office: Office;
  /** First day, where known. */
  readonly from: Maybe<Scalars['Date']['output']>;
  /** Last day, where known and past. */
  readonly to: Maybe<Scalars['Date']['output']>;
  /** A remark on what is known of it. */
  readonly note: Maybe<Scalars['String']['output']>;
};

/** The office that is responsible for a police area. */
export type Office = {
  /** The office's code, such as essex. */
  readonly code: Scalars['ID']['output'];
  /** The office's name. */
  readonly name: Scalars['String']['output'];
  /** The ONS code of the police area, such as E23000028. */
  readonly policeAreaCode: Scalars['String']['output'];
  /** The name of the police area. */
  readonly policeAreaName: Scalars['String']['output'];
  /** The regions it belongs to, on a day where one is given. */
  readonly regions: ReadonlyArray<Region>;
  /** Whether it runs a subgraph here; others are only counterparties. */
  readonly federated: Scalars['Boolean']['output'];
};

/** The office that is responsible for a police area. */
export type OfficeRegionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeRegionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeGrantsArgs = {
  financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeAwardsArgs = {
  filter?: InputMaybe<AwardFilter>;
  orderBy?: InputMaybe<AwardOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeCrossChargesArgs = {
  financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  counterparty?: InputMaybe<Scalars['ID']['input']>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeDecisionsArgs = {
  kinds?: InputMaybe<ReadonlyArray<BookDecisionKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['Int']['input']>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeReferralTotalsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  groupBy?: ReadonlyArray<ReferralDimension>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeReferralsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeReferralArgs = {
  reference: Scalars['ID']['input'];
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeReferralsDueArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeReferralContactsDueArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeReferralCountsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  groupBy?: ReadonlyArray<ReferralDimension>;
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeReferralMonitoringArgs = {
  financialYear: Scalars['FinancialYear']['input'];
};

/** An office that runs no subgraph here: it is listed, and can be a counterparty, but answers no questions. */
export type UnfederatedOfficeSentTransfersArgs = {
  waiting?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['ID']['input']>;
};

/** Money an office has set aside for a provider or a purpose. */
export type Award = {
  /** The identifier as others refer to it: only the office itself can say that there is such an award. */
  readonly key: Scalars['ID']['output'];
};

/** One provider as seen from one office. */
export type Engagement = {
  /** The office. */
  readonly office: Office;
  /** The organisation. */
  readonly provider: Provider;
};

/** An organisation that supports victims, or that an office pays. */
export type Provider = {
  /** The org-id.guide identifier, such as GB-CHC-298028, or a local one (LOCAL-…). */
  readonly id: Scalars['ID']['output'];
  /** The organisation's name. */
  readonly name: Scalars['String']['output'];
  /** Other names it is known or was recorded by. */
  readonly aliases: ReadonlyArray<Scalars['String']['output']>;
  /** Other identifiers, such as a company number. */
  readonly otherIdentifiers: ReadonlyArray<Scalars['String']['output']>;
  /** Where its identifier was confirmed. */
  readonly identifierEvidence: Scalars['String']['output'];
  /** One place for each office's reply. */
  readonly pages: EngagementPages;
  /** One entry for each office that deals with it. */
  readonly engagements: ReadonlyArray<Engagement>;
  /** Who was asked and who answered. */
  readonly coverage: Coverage;
  /** How many awards offices make to it, those PAID_BY_OTHERS left out. */
  readonly awardCount: Scalars['Int']['output'];
  /** Sum of those awards' published amounts. */
  readonly totalPence: Scalars['Pence']['output'];
  /** How many of those awards have no published amount. */
  readonly withoutAmount: Scalars['Int']['output'];
};

/** An organisation and its place in the list. */
export type ProviderEdge = {
  /** The organisation's place, to continue after. */
  readonly cursor: Scalars['String']['output'];
  /** The organisation. */
  readonly node: Provider;
  /** What the search found it by; null without a search. */
  readonly matchedBy: Maybe<ProviderMatch>;
  /** The name or identifier the search found, as it is written; null without a search. */
  readonly matchedName: Maybe<Scalars['String']['output']>;
};

/** A line of the list and its place in it. */
export type OrganisationEdge = {
  /** The line's place, to continue after. */
  readonly cursor: Scalars['String']['output'];
  /** The organisation, or the name that offices recorded. */
  readonly node: Organisation;
};

/** An organisation of the register, or a name that offices recorded; never the one taken for the other. */
export type Organisation = {
  /** The organisation's identifier; of a name alone RECORDED- and a digest, the same whenever it is asked for. */
  readonly id: Scalars['ID']['output'];
  /** What the offices said of it when it was listed, encoded. */
  readonly line: Scalars['ID']['output'];
  /** One place for what each office pays an organisation of the register. */
  readonly pages: EngagementPages;
  /** The name in the register, or one of the spellings that offices recorded. */
  readonly name: Scalars['String']['output'];
  /** What is known of it. */
  readonly kind: OrganisationKind;
  /** What the search found it by; null without a search. */
  readonly matchedBy: Maybe<ProviderMatch>;
  /** The name or identifier the search found, as it is written; null without a search. */
  readonly matchedName: Maybe<Scalars['String']['output']>;
  /** The offices that recorded awards to it, those PAID_BY_OTHERS among them. */
  readonly offices: ReadonlyArray<Office>;
  /** How many awards they made to it, those PAID_BY_OTHERS left out. */
  readonly awardCount: Scalars['Int']['output'];
  /** Sum of those awards' published amounts. */
  readonly totalPence: Scalars['Pence']['output'];
  /** How many of those awards have no published amount. */
  readonly withoutAmount: Scalars['Int']['output'];
  /** Who was asked for these figures and who answered. */
  readonly coverage: Coverage;
  /** The organisation in the register; null for a name nobody has identified. */
  readonly provider: Maybe<Provider>;
  /** How offices wrote a name nobody has identified; null for an organisation of the register. */
  readonly recorded: Maybe<RecordedName>;
  /** Organisations of the register with this very name; it may be one of them, and nobody has confirmed it. */
  readonly mayBe: ReadonlyArray<Provider>;
};

/** What is known of an organisation. */
export type OrganisationKind =
  /** The register knows it, and offices recorded awards to it. */
  | 'IDENTIFIED'
  /** Offices recorded awards under this name, and nobody has said which organisation it is. */
  | 'RECORDED_NAME_ONLY'
  /** The register knows it, and no office that answered recorded an award to it. */
  | 'NOT_PAID';

/**
 * What offices recorded under one name while nobody has said which organisation it is. Names that
 * differ only in case, accents, apostrophes, hyphens and other signs are one; pools, money without a
 * recipient and an office's own costs are left out.
 */
export type RecordedName = {
  /** The name as offices wrote it, each spelling once. */
  readonly spellings: ReadonlyArray<Scalars['String']['output']>;
  /** What each office recorded under it. */
  readonly byOffice: ReadonlyArray<OfficeRecord>;
};

/** What one office recorded under a name that nobody has identified. */
export type OfficeRecord = {
  /** The office. */
  readonly office: Office;
  /** The name as it wrote it, each spelling once. */
  readonly spellings: ReadonlyArray<Scalars['String']['output']>;
  /** How many awards it made under it, those PAID_BY_OTHERS left out. */
  readonly awardCount: Scalars['Int']['output'];
  /** Sum of those awards' published amounts. */
  readonly totalPence: Scalars['Pence']['output'];
  /** How many of those awards have no published amount. */
  readonly withoutAmount: Scalars['Int']['output'];
};

/** What makes two recipients alike, the plainest first. */
export type DuplicateRule =
  /** One name, but for case, accents and punctuation. */
  | 'SAME_NAME'
  /** The same words, but for their order, small words, legal forms such as Ltd and numbers in brackets. */
  | 'SAME_WORDS'
  /** The one says that it is also the other: trading as, known as, formerly. */
  | 'KNOWN_AS'
  /** The one is made of the first letters of the other, or both carry the same abbreviation. */
  | 'ACRONYM'
  /** The same words, but for one slip: two letters swapped, or one left out, added or mistaken. */
  | 'MISSPELT'
  /** Most of their groups of three letters are the same. */
  | 'SIMILAR_NAME';

/** Published totals compared with the lines they claim to add up. */
export type PublishedChecksStatementsArgs = {
  verdicts?: InputMaybe<ReadonlyArray<Verdict>>;
};

/** What offices say they owe each other in a year, compared entry by entry. */
export type ReconciliationLinesArgs = {
  status?: InputMaybe<ReadonlyArray<MatchStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What two offices say they owe each other at a cut-off. */
export type PairStatementLinesArgs = {
  chased?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** Lines of a statement, counted. */
export type PairStatementTally = {
  /** How many lines. */
  readonly count: Scalars['Int']['output'];
  /** What is not agreed of them, added up. */
  readonly unagreedPence: Scalars['Pence']['output'];
};

/** What comparing two offices' books can show. */
export type MatchStatus =
  /** Both record the same. */
  | 'MATCHED'
  /** They differ by no more than rounding explains. */
  | 'WITHIN_TOLERANCE'
  /** They differ by more. */
  | 'AMOUNT_DIFFERS'
  /** The office charged has no entry for it. */
  | 'NOT_ACKNOWLEDGED'
  /** The office that should charge has no entry for it. */
  | 'NOT_RAISED'
  /** The entry names no office. */
  | 'NO_COUNTERPARTY'
  /** The other office runs no subgraph here. */
  | 'NOT_FEDERATED'
  /** One of them does not accept it. */
  | 'DISPUTED'
  /** Entries could belong together in more than one way; a person has to decide. */
  | 'AMBIGUOUS'
  /** It is recorded as paid. */
  | 'SETTLED'
  /** The other office was asked for its books and gave no answer that can be used. */
  | 'OFFICE_UNAVAILABLE'
  /** The other office was asked for its books and declined. */
  | 'OFFICE_REFUSED'
  /** The other office was not asked: the question does not cover it. */
  | 'OFFICE_NOT_ASKED';

/**
 * What put two entries together, surest first. Amounts that agree within one financial year go before
 * those that agree across years.
 */
export type MatchRule =
  /** A person did, with a reason. */
  | 'BY_HAND'
  /** One quotes the other's reference. */
  | 'REFERENCE'
  /** Offices, joint commission and amount agree. */
  | 'AMOUNT'
  /** One entry is the sum of several. */
  | 'ONE_TO_MANY'
  /** Several entries are the sum of one. */
  | 'MANY_TO_ONE'
  /** Offices and joint commission agree, and the amounts but for rounding. */
  | 'TOLERANCE'
  /** Offices and joint commission agree. */
  | 'JOINT_COMMISSION';

/** How old a line is at the cut-off: since it was due, else charged. */
export type AgeingBand =
  /** 30 days or fewer. */
  | 'DAYS_0_TO_30'
  /** 31 to 60 days. */
  | 'DAYS_31_TO_60'
  /** 61 to 90 days. */
  | 'DAYS_61_TO_90'
  /** More than 90 days. */
  | 'OVER_90_DAYS';

/** How many lines have one finding. */
export type StatusCount = {
  /** The finding. */
  readonly status: MatchStatus;
  /** How many lines. */
  readonly count: Scalars['Int']['output'];
  /** What they are about, added up. */
  readonly amountPence: Scalars['Pence']['output'];
};

/** How many lines that are not settled are of one age. */
export type AgeCount = {
  /** The age; null where no day is known. */
  readonly band: Maybe<AgeingBand>;
  /** How many lines. */
  readonly count: Scalars['Int']['output'];
  /** What they are about, added up. */
  readonly amountPence: Scalars['Pence']['output'];
};

/** What offices say of the transfers between them, compared. */
export type TransferReconciliationLinesArgs = {
  status?: InputMaybe<ReadonlyArray<TransferStatus>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** What comparing two offices' words on a transfer can show. */
export type TransferStatus =
  /** It waits to be fetched, and there is still time. */
  | 'WAITING'
  /** The office it was sent to has it. */
  | 'RECEIVED'
  /** It waits to be fetched, and the two working days are over. */
  | 'OVERDUE'
  /** The office it was sent to did not take it: the case is the sender's again. */
  | 'REFUSED'
  /** The sender asked for it back, and the other office has not signed yet whether it had taken it; there is still time. */
  | 'RECALL_WAITING'
  /** The sender asked for it back, and the two working days for the other office to answer are over. */
  | 'RECALL_OVERDUE'
  /** The sender asked for it back before it was taken: the case is the sender's again. */
  | 'RECALLED'
  /** The sender holds a receipt, and the office that signed it has no such transfer. */
  | 'NOT_FOUND'
  /** It was received, and the office it came from has no such transfer. */
  | 'NOT_SENT'
  /** The receipt says otherwise than the office that signed it. */
  | 'CONTRADICTED'
  /** The other office was asked and gave no answer that can be used. */
  | 'OFFICE_UNAVAILABLE'
  /** The other office was asked and declined to answer. */
  | 'OFFICE_REFUSED'
  /** The other office was not asked: the question does not cover it. */
  | 'OFFICE_NOT_ASKED'
  /** The other office runs no subgraph here. */
  | 'NOT_FEDERATED';

/** How many transfers have one finding. */
export type TransferCount = {
  /** The finding. */
  readonly status: TransferStatus;
  /** How many. */
  readonly count: Scalars['Int']['output'];
};

/** One place for each office's reply. */
export type EngagementPages = {
  /** The reply of any; null when it is not asked. */
  readonly any: Maybe<AnyEngagement>;
};

/** The office that runs this subgraph. */
export type AnyOfficeRegionsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** One provider as seen from this office. */
export type AnyEngagement = Engagement & {
  /** The organisation. */
  readonly provider: Provider;
  /** The office. */
  readonly office: Office;
  /** How many awards the office makes to it, those PAID_BY_OTHERS left out. */
  readonly awardCount: Maybe<Scalars['Int']['output']>;
  /** Sum of those awards' published amounts. */
  readonly totalPence: Maybe<Scalars['Pence']['output']>;
  /** How many of those awards have no published amount. */
  readonly withoutAmount: Maybe<Scalars['Int']['output']>;
  /** How many lines in the office's papers are paid by somebody else. */
  readonly paidByOthersCount: Maybe<Scalars['Int']['output']>;
  /** What somebody else pays it, as the office published. */
  readonly paidByOthersPence: Maybe<Scalars['Pence']['output']>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `awards`: columns of identifiers and sort keys, so that only the winners' details are fetched. */
export type AnyAwardPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** Identifiers of the page's awards, in order. */
  readonly ids: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Their sort keys, in the same order. */
  readonly sortKeys: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** How many awards match in all. */
  readonly matched: Maybe<Scalars['Int']['output']>;
  /** Sum of the published amounts of those that match. */
  readonly totalPence: Maybe<Scalars['Pence']['output']>;
  /** How many of those that match have no published amount. */
  readonly withoutAmount: Maybe<Scalars['Int']['output']>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `awardTotals`: partial sums. */
export type AnyTotalsPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** A row for each group. */
  readonly rows: Maybe<ReadonlyArray<AwardTotalRow>>;
  /** The financial years of the awards that match. */
  readonly financialYears: Maybe<ReadonlyArray<Scalars['FinancialYear']['output']>>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `referralTotals`: disclosed counts, made from its releases alone. */
export type AnyReferralTotalsPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** A row for each group. */
  readonly rows: Maybe<ReadonlyArray<ReferralTotalRow>>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `providers`. */
export type AnyProviderPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** Identifiers of the organisations found, in order. */
  readonly ids: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** Their sort keys, in the same order. */
  readonly sortKeys: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** What of each the search found; null without a search. */
  readonly matchedBy: Maybe<ReadonlyArray<Maybe<ProviderMatch>>>;
  /** The name or identifier of each that the search found; null without a search. */
  readonly matchedNames: Maybe<ReadonlyArray<Maybe<Scalars['String']['output']>>>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `organisations`: a row for each line. */
export type AnyOrganisationPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** The lines found, in order. */
  readonly rows: Maybe<ReadonlyArray<OrganisationRow>>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `suspectedDuplicates`: its recipients, those that nobody has identified first. */
export type AnyRecipientPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** The office's own identifiers of the recipients. */
  readonly recipientIds: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The recipients as the office wrote them, in the same order. */
  readonly names: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** The organisations they are, in the same order; null while nobody has identified one. */
  readonly providerIds: Maybe<ReadonlyArray<Maybe<Scalars['ID']['output']>>>;
  /** How many recipients the office has in all. */
  readonly matched: Maybe<Scalars['Int']['output']>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `publishedChecks`. */
export type AnyStatementPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** Every total the office published, compared. */
  readonly rows: Maybe<ReadonlyArray<PublishedStatement>>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `jointCommissions`. */
export type AnyJointCommissionPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** The joint commissions the office leads. */
  readonly rows: Maybe<ReadonlyArray<JointCommissionRow>>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/**
 * This office's reply to `reconciliation`: its books of a year as one text, as books.ts writes
 * it. As lists, the values of a hundred thousand entries would each be completed five times on the way.
 */
export type AnyBooksPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** Entries and decisions, encoded. */
  readonly books: Maybe<Scalars['String']['output']>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/**
 * This office's reply to `pairStatement`: its entries about the other office of the pair as one text,
 * as pairs.ts writes it. The other office's finance staff may read it: it is what they are told.
 */
export type AnyPairPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** Entries, decisions and answers, encoded. */
  readonly entries: Maybe<Scalars['String']['output']>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `waitingTransfers`: what waits here for the caller's own office. */
export type AnyWaitingTransferPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** Numbers of the transfers, the oldest first. */
  readonly ids: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The days they were sent, in the same order. */
  readonly sentOn: Maybe<ReadonlyArray<Scalars['Date']['output']>>;
  /** The last days in time, in the same order. */
  readonly dueOn: Maybe<ReadonlyArray<Scalars['Date']['output']>>;
  /** The sealed envelopes, in the same order. */
  readonly envelopes: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `transferReceipts`: its receipts for transfers of the caller's own office. */
export type AnyTransferReceiptPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** Numbers of the transfers. */
  readonly ids: Maybe<ReadonlyArray<Scalars['ID']['output']>>;
  /** The signed receipts, in the same order. */
  readonly receipts: Maybe<ReadonlyArray<Scalars['String']['output']>>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

/** This office's reply to `transferReconciliation`: its transfers from and to the caller's own office as one text, as transfers.ts writes it. */
export type AnyTransferPage = {
  /** The arguments of the question, encoded. */
  readonly question: Scalars['ID']['output'];
  /** What was sent and received, encoded. */
  readonly transfers: Maybe<Scalars['String']['output']>;
  /** Why there is no reply; filled in on the way when the office does not answer. */
  readonly missing: Maybe<Scalars['String']['output']>;
};

export type ResolverTypeWrapper<T> = Promise<T> | T;

export type ReferenceResolver<TResult, TReference, TContext> = (
  reference: TReference,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

type ScalarCheck<T, S> = S extends true ? T : NullableCheck<T, S>;
type NullableCheck<T, S> =
  Maybe<T> extends T ? Maybe<ListCheck<NonNullable<T>, S>> : ListCheck<T, S>;
type ListCheck<T, S> = T extends (infer U)[] ? NullableCheck<U, S>[] : GraphQLRecursivePick<T, S>;
export type GraphQLRecursivePick<T, S> = { [K in keyof T & keyof S]: ScalarCheck<T[K], S[K]> };

export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<
  TResult,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ResolverFn<TResult, TParent, TContext, TArgs>
  | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<
  TResult,
  TKey extends string,
  TParent,
  TContext,
  TArgs,
> {
  subscribe: SubscriptionSubscribeFn<{ [key in TKey]: TResult }, TParent, TContext, TArgs>;
  resolve?: SubscriptionResolveFn<TResult, { [key in TKey]: TResult }, TContext, TArgs>;
}

export interface SubscriptionResolverObject<TResult, TParent, TContext, TArgs> {
  subscribe: SubscriptionSubscribeFn<any, TParent, TContext, TArgs>;
  resolve: SubscriptionResolveFn<TResult, any, TContext, TArgs>;
}

export type SubscriptionObject<TResult, TKey extends string, TParent, TContext, TArgs> =
  | SubscriptionSubscriberObject<TResult, TKey, TParent, TContext, TArgs>
  | SubscriptionResolverObject<TResult, TParent, TContext, TArgs>;

export type SubscriptionResolver<
  TResult,
  TKey extends string,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<
  TTypes,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo,
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<
  T = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<
  TResult = Record<PropertyKey, never>,
  TParent = Record<PropertyKey, never>,
  TContext = Record<PropertyKey, never>,
  TArgs = Record<PropertyKey, never>,
> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo,
) => TResult | Promise<TResult>;

/** Mapping of federation types */
export type FederationTypes = { readonly [Type in keyof ResolversParentTypes]: never };

/** Mapping of federation reference types */
export type FederationReferenceTypes = { readonly [Type in keyof ResolversParentTypes]: never };

/** Mapping of interface types */
export type ResolversInterfaceTypes<_RefType extends Record<string, unknown>> = {
  Office: UnfederatedOfficeModel | AnyOfficeModel;
  Grant: never;
  Award: AnyAwardModel;
  CrossCharge: AnyCrossChargeModel;
  Engagement: AnyEngagementModel;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Audience: Audience;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  FinancialYear: ResolverTypeWrapper<Scalars['FinancialYear']['output']>;
  Pence: ResolverTypeWrapper<Scalars['Pence']['output']>;
  Source: ResolverTypeWrapper<Source>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  RecordOrigin: RecordOrigin;
  AwardKind: AwardKind;
  AwardStatus: AwardStatus;
  AwardOrder: AwardOrder;
  AwardDimension: AwardDimension;
  AwardFilter: AwardFilter;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  ProviderMatch: ProviderMatch;
  OrganisationRow: ResolverTypeWrapper<OrganisationRow>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  OfficeAwards: ResolverTypeWrapper<
    Omit<OfficeAwards, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['Award']> }
  >;
  Measure: Measure;
  Verdict: Verdict;
  PublishedStatement: ResolverTypeWrapper<PublishedStatementModel>;
  StatisticUnit: StatisticUnit;
  PublishedStatistic: ResolverTypeWrapper<PublishedStatistic>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ApportionmentBasis: ApportionmentBasis;
  AwardTotalRow: ResolverTypeWrapper<AwardTotalRow>;
  ReferralDimension: ReferralDimension;
  PriorityCategory: PriorityCategory;
  CrimeType: CrimeType;
  VictimRelation: VictimRelation;
  ReferralSource: ReferralSource;
  ReferralState: ReferralState;
  ReferralFilter: ReferralFilter;
  ReferralTotal: ResolverTypeWrapper<ReferralTotalModel>;
  DisclosureRule: ResolverTypeWrapper<DisclosureRule>;
  ReferralRelease: ResolverTypeWrapper<ReferralRelease>;
  ReferralConnection: ResolverTypeWrapper<ReferralConnection>;
  Referral: ResolverTypeWrapper<Referral>;
  ReferralOutcome: ResolverTypeWrapper<ReferralOutcome>;
  ReferralClock: ResolverTypeWrapper<ReferralClock>;
  ReferralClockState: ReferralClockState;
  ContactClock: ResolverTypeWrapper<ContactClock>;
  ContactClockState: ContactClockState;
  ReferralEvent: ResolverTypeWrapper<ReferralEvent>;
  ReferralEventKind: ReferralEventKind;
  ReferralAssessment: ReferralAssessment;
  ConsentPurpose: ConsentPurpose;
  ConsentEvidence: ConsentEvidence;
  OutcomeMoment: OutcomeMoment;
  ReferralCount: ResolverTypeWrapper<ReferralCount>;
  ReferralMonitoring: ResolverTypeWrapper<ReferralMonitoring>;
  ReferralTotalRow: ResolverTypeWrapper<ReferralTotalRow>;
  JointCommissionRow: ResolverTypeWrapper<JointCommissionRow>;
  JointCommissionPhaseRow: ResolverTypeWrapper<JointCommissionPhaseRow>;
  ApportionmentRow: ResolverTypeWrapper<ApportionmentRow>;
  ParticipationRow: ResolverTypeWrapper<ParticipationRow>;
  BookDecisionKind: BookDecisionKind;
  BookDecision: ResolverTypeWrapper<BookDecision>;
  TransferKey: ResolverTypeWrapper<TransferKey>;
  TransferKeyUse: TransferKeyUse;
  SentTransfer: ResolverTypeWrapper<SentTransfer>;
  RecallState: RecallState;
  TransferOutcome: TransferOutcome;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Coverage: ResolverTypeWrapper<CoverageModel>;
  MissingOffice: ResolverTypeWrapper<MissingOfficeModel>;
  MissingReason: MissingReason;
  FoundOffice: ResolverTypeWrapper<
    Omit<FoundOffice, 'office'> & { office: ResolversTypes['Office'] }
  >;
  OfficeCertainty: OfficeCertainty;
  OfficeFoundBy: OfficeFoundBy;
  Region: ResolverTypeWrapper<RegionModel>;
  RegionMember: ResolverTypeWrapper<RegionMemberModel>;
  Office: ResolverTypeWrapper<OfficeModel>;
  UnfederatedOffice: ResolverTypeWrapper<UnfederatedOfficeModel>;
  Grant: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Grant']>;
  Award: ResolverTypeWrapper<AwardModel>;
  CrossCharge: ResolverTypeWrapper<CrossChargeModel>;
  Engagement: ResolverTypeWrapper<EngagementModel>;
  AwardConnection: ResolverTypeWrapper<AwardConnectionModel>;
  AwardEdge: ResolverTypeWrapper<AwardEdgeModel>;
  ReferralTotals: ResolverTypeWrapper<ReferralTotalsModel>;
  AwardTotals: ResolverTypeWrapper<AwardTotalsModel>;
  AwardTotal: ResolverTypeWrapper<AwardTotalModel>;
  Provider: ResolverTypeWrapper<ProviderModel>;
  ProviderConnection: ResolverTypeWrapper<ProviderConnectionModel>;
  ProviderEdge: ResolverTypeWrapper<
    Omit<ProviderEdge, 'node'> & { node: ResolversTypes['Provider'] }
  >;
  OrganisationConnection: ResolverTypeWrapper<OrganisationConnectionModel>;
  OrganisationEdge: ResolverTypeWrapper<
    Omit<OrganisationEdge, 'node'> & { node: ResolversTypes['Organisation'] }
  >;
  Organisation: ResolverTypeWrapper<OrganisationModel>;
  OrganisationKind: OrganisationKind;
  RecordedName: ResolverTypeWrapper<RecordedNameModel>;
  OfficeRecord: ResolverTypeWrapper<OfficeRecordModel>;
  SuspectedDuplicates: ResolverTypeWrapper<SuspectedDuplicatesModel>;
  LeftOutRecipients: ResolverTypeWrapper<LeftOutRecipientsModel>;
  SuspectedDuplicate: ResolverTypeWrapper<SuspectedDuplicateModel>;
  SuspectedRecipient: ResolverTypeWrapper<SuspectedRecipientModel>;
  DuplicateRule: DuplicateRule;
  PublishedChecks: ResolverTypeWrapper<PublishedChecksModel>;
  JointCommissions: ResolverTypeWrapper<JointCommissionsModel>;
  JointCommission: ResolverTypeWrapper<JointCommissionModel>;
  JointCommissionPhase: ResolverTypeWrapper<JointCommissionPhaseModel>;
  Apportionment: ResolverTypeWrapper<ApportionmentModel>;
  Participation: ResolverTypeWrapper<ParticipationModel>;
  Share: ResolverTypeWrapper<ShareModel>;
  Reconciliation: ResolverTypeWrapper<ReconciliationModel>;
  PairStatement: ResolverTypeWrapper<PairStatementModel>;
  PairStatementLine: ResolverTypeWrapper<PairStatementLineModel>;
  PairStatementEntry: ResolverTypeWrapper<PairStatementEntryModel>;
  PairStatementTotal: ResolverTypeWrapper<PairStatementTotalModel>;
  PairStatementTally: ResolverTypeWrapper<PairStatementTally>;
  PairStatementAnswer: ResolverTypeWrapper<PairStatementAnswerModel>;
  StatedCharge: ResolverTypeWrapper<StatedChargeModel>;
  MatchStatus: MatchStatus;
  MatchRule: MatchRule;
  AgeingBand: AgeingBand;
  ReconciliationLine: ResolverTypeWrapper<ReconciliationLineModel>;
  NearMatch: ResolverTypeWrapper<NearMatchModel>;
  IgnoredDecision: ResolverTypeWrapper<IgnoredDecisionModel>;
  ReconciliationSummary: ResolverTypeWrapper<ReconciliationSummaryModel>;
  StatusCount: ResolverTypeWrapper<StatusCount>;
  AgeCount: ResolverTypeWrapper<AgeCount>;
  NetPosition: ResolverTypeWrapper<NetPositionModel>;
  Payment: ResolverTypeWrapper<PaymentModel>;
  WaitingTransfers: ResolverTypeWrapper<WaitingTransfersModel>;
  WaitingTransfer: ResolverTypeWrapper<WaitingTransferModel>;
  TransferReceipts: ResolverTypeWrapper<TransferReceiptsModel>;
  TransferReceipt: ResolverTypeWrapper<TransferReceiptModel>;
  TransferReconciliation: ResolverTypeWrapper<TransferReconciliationModel>;
  TransferStatus: TransferStatus;
  TransferLine: ResolverTypeWrapper<TransferLineModel>;
  TransferCount: ResolverTypeWrapper<TransferCount>;
  EngagementPages: ResolverTypeWrapper<EngagementPagesModel>;
  AwardPages: ResolverTypeWrapper<AwardPagesModel>;
  TotalsPages: ResolverTypeWrapper<TotalsPagesModel>;
  ReferralTotalsPages: ResolverTypeWrapper<ReferralTotalsPagesModel>;
  ProviderPages: ResolverTypeWrapper<ProviderPagesModel>;
  OrganisationPages: ResolverTypeWrapper<OrganisationPagesModel>;
  RecipientPages: ResolverTypeWrapper<RecipientPagesModel>;
  StatementPages: ResolverTypeWrapper<StatementPagesModel>;
  JointCommissionPages: ResolverTypeWrapper<JointCommissionPagesModel>;
  BooksPages: ResolverTypeWrapper<BooksPagesModel>;
  PairPages: ResolverTypeWrapper<PairPagesModel>;
  WaitingTransferPages: ResolverTypeWrapper<WaitingTransferPagesModel>;
  TransferReceiptPages: ResolverTypeWrapper<TransferReceiptPagesModel>;
  TransferPages: ResolverTypeWrapper<TransferPagesModel>;
  AnyOffice: ResolverTypeWrapper<AnyOfficeModel>;
  AnyAward: ResolverTypeWrapper<AnyAwardModel>;
  AnyCrossCharge: ResolverTypeWrapper<AnyCrossChargeModel>;
  AnyEngagement: ResolverTypeWrapper<AnyEngagementModel>;
  AnyAwardPage: ResolverTypeWrapper<AnyAwardPage>;
  AnyTotalsPage: ResolverTypeWrapper<AnyTotalsPage>;
  AnyReferralTotalsPage: ResolverTypeWrapper<AnyReferralTotalsPage>;
  AnyProviderPage: ResolverTypeWrapper<AnyProviderPage>;
  AnyOrganisationPage: ResolverTypeWrapper<AnyOrganisationPage>;
  AnyRecipientPage: ResolverTypeWrapper<AnyRecipientPage>;
  AnyStatementPage: ResolverTypeWrapper<
    Omit<AnyStatementPage, 'rows'> & {
      rows?: Maybe<ReadonlyArray<ResolversTypes['PublishedStatement']>>;
    }
  >;
  AnyJointCommissionPage: ResolverTypeWrapper<AnyJointCommissionPage>;
  AnyBooksPage: ResolverTypeWrapper<AnyBooksPage>;
  AnyPairPage: ResolverTypeWrapper<AnyPairPage>;
  AnyWaitingTransferPage: ResolverTypeWrapper<AnyWaitingTransferPage>;
  AnyTransferReceiptPage: ResolverTypeWrapper<AnyTransferReceiptPage>;
  AnyTransferPage: ResolverTypeWrapper<AnyTransferPage>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  FinancialYear: Scalars['FinancialYear']['output'];
  Pence: Scalars['Pence']['output'];
  Source: Source;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AwardFilter: AwardFilter;
  ID: Scalars['ID']['output'];
  OrganisationRow: OrganisationRow;
  Boolean: Scalars['Boolean']['output'];
  PageInfo: PageInfo;
  OfficeAwards: Omit<OfficeAwards, 'nodes'> & {
    nodes: ReadonlyArray<ResolversParentTypes['Award']>;
  };
  PublishedStatement: PublishedStatementModel;
  PublishedStatistic: PublishedStatistic;
  Float: Scalars['Float']['output'];
  AwardTotalRow: AwardTotalRow;
  ReferralFilter: ReferralFilter;
  ReferralTotal: ReferralTotalModel;
  DisclosureRule: DisclosureRule;
  ReferralRelease: ReferralRelease;
  ReferralConnection: ReferralConnection;
  Referral: Referral;
  ReferralOutcome: ReferralOutcome;
  ReferralClock: ReferralClock;
  ContactClock: ContactClock;
  ReferralEvent: ReferralEvent;
  ReferralCount: ReferralCount;
  ReferralMonitoring: ReferralMonitoring;
  ReferralTotalRow: ReferralTotalRow;
  JointCommissionRow: JointCommissionRow;
  JointCommissionPhaseRow: JointCommissionPhaseRow;
  ApportionmentRow: ApportionmentRow;
  ParticipationRow: ParticipationRow;
  BookDecision: BookDecision;
  TransferKey: TransferKey;
  SentTransfer: SentTransfer;
  Query: Record<PropertyKey, never>;
  Coverage: CoverageModel;
  MissingOffice: MissingOfficeModel;
  FoundOffice: Omit<FoundOffice, 'office'> & { office: ResolversParentTypes['Office'] };
  Region: RegionModel;
  RegionMember: RegionMemberModel;
  Office: OfficeModel;
  UnfederatedOffice: UnfederatedOfficeModel;
  Grant: ResolversInterfaceTypes<ResolversParentTypes>['Grant'];
  Award: AwardModel;
  CrossCharge: CrossChargeModel;
  Engagement: EngagementModel;
  AwardConnection: AwardConnectionModel;
  AwardEdge: AwardEdgeModel;
  ReferralTotals: ReferralTotalsModel;
  AwardTotals: AwardTotalsModel;
  AwardTotal: AwardTotalModel;
  Provider: ProviderModel;
  ProviderConnection: ProviderConnectionModel;
  ProviderEdge: Omit<ProviderEdge, 'node'> & { node: ResolversParentTypes['Provider'] };
  OrganisationConnection: OrganisationConnectionModel;
  OrganisationEdge: Omit<OrganisationEdge, 'node'> & { node: ResolversParentTypes['Organisation'] };
  Organisation: OrganisationModel;
  RecordedName: RecordedNameModel;
  OfficeRecord: OfficeRecordModel;
  SuspectedDuplicates: SuspectedDuplicatesModel;
  LeftOutRecipients: LeftOutRecipientsModel;
  SuspectedDuplicate: SuspectedDuplicateModel;
  SuspectedRecipient: SuspectedRecipientModel;
  PublishedChecks: PublishedChecksModel;
  JointCommissions: JointCommissionsModel;
  JointCommission: JointCommissionModel;
  JointCommissionPhase: JointCommissionPhaseModel;
  Apportionment: ApportionmentModel;
  Participation: ParticipationModel;
  Share: ShareModel;
  Reconciliation: ReconciliationModel;
  PairStatement: PairStatementModel;
  PairStatementLine: PairStatementLineModel;
  PairStatementEntry: PairStatementEntryModel;
  PairStatementTotal: PairStatementTotalModel;
  PairStatementTally: PairStatementTally;
  PairStatementAnswer: PairStatementAnswerModel;
  StatedCharge: StatedChargeModel;
  ReconciliationLine: ReconciliationLineModel;
  NearMatch: NearMatchModel;
  IgnoredDecision: IgnoredDecisionModel;
  ReconciliationSummary: ReconciliationSummaryModel;
  StatusCount: StatusCount;
  AgeCount: AgeCount;
  NetPosition: NetPositionModel;
  Payment: PaymentModel;
  WaitingTransfers: WaitingTransfersModel;
  WaitingTransfer: WaitingTransferModel;
  TransferReceipts: TransferReceiptsModel;
  TransferReceipt: TransferReceiptModel;
  TransferReconciliation: TransferReconciliationModel;
  TransferLine: TransferLineModel;
  TransferCount: TransferCount;
  EngagementPages: EngagementPagesModel;
  AwardPages: AwardPagesModel;
  TotalsPages: TotalsPagesModel;
  ReferralTotalsPages: ReferralTotalsPagesModel;
  ProviderPages: ProviderPagesModel;
  OrganisationPages: OrganisationPagesModel;
  RecipientPages: RecipientPagesModel;
  StatementPages: StatementPagesModel;
  JointCommissionPages: JointCommissionPagesModel;
  BooksPages: BooksPagesModel;
  PairPages: PairPagesModel;
  WaitingTransferPages: WaitingTransferPagesModel;
  TransferReceiptPages: TransferReceiptPagesModel;
  TransferPages: TransferPagesModel;
  AnyOffice: AnyOfficeModel;
  AnyAward: AnyAwardModel;
  AnyCrossCharge: AnyCrossChargeModel;
  AnyEngagement: AnyEngagementModel;
  AnyAwardPage: AnyAwardPage | FederationReferenceTypes['AnyAwardPage'];
  AnyTotalsPage: AnyTotalsPage | FederationReferenceTypes['AnyTotalsPage'];
  AnyReferralTotalsPage: AnyReferralTotalsPage | FederationReferenceTypes['AnyReferralTotalsPage'];
  AnyProviderPage: AnyProviderPage | FederationReferenceTypes['AnyProviderPage'];
  AnyOrganisationPage: AnyOrganisationPage | FederationReferenceTypes['AnyOrganisationPage'];
  AnyRecipientPage: AnyRecipientPage | FederationReferenceTypes['AnyRecipientPage'];
  AnyStatementPage:
    | (Omit<AnyStatementPage, 'rows'> & {
        rows?: Maybe<ReadonlyArray<ResolversParentTypes['PublishedStatement']>>;
      })
    | FederationReferenceTypes['AnyStatementPage'];
  AnyJointCommissionPage:
    AnyJointCommissionPage | FederationReferenceTypes['AnyJointCommissionPage'];
  AnyBooksPage: AnyBooksPage | FederationReferenceTypes['AnyBooksPage'];
  AnyPairPage: AnyPairPage | FederationReferenceTypes['AnyPairPage'];
  AnyWaitingTransferPage:
    AnyWaitingTransferPage | FederationReferenceTypes['AnyWaitingTransferPage'];
  AnyTransferReceiptPage:
    AnyTransferReceiptPage | FederationReferenceTypes['AnyTransferReceiptPage'];
  AnyTransferPage: AnyTransferPage | FederationReferenceTypes['AnyTransferPage'];
};

export type AccessDirectiveArgs = {
  to: ReadonlyArray<Audience>;
};

export type AccessDirectiveResolver<
  Result,
  Parent,
  ContextType = RegionalContext,
  Args = AccessDirectiveArgs,
> = DirectiveResolverFn<Result, Parent, ContextType, Args>;

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['DateTime'],
  any
> {
  name: 'DateTime';
}

export interface FinancialYearScalarConfig extends GraphQLScalarTypeConfig<
  ResolversTypes['FinancialYear'],
  any
> {
  name: 'FinancialYear';
}

export interface PenceScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Pence'], any> {
  name: 'Pence';
}

export type SourceResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source'],
> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganisationRowResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['OrganisationRow'] =
    ResolversParentTypes['OrganisationRow'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sortKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  names?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  recorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  awardCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  withoutAmount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  matchedBy?: Resolver<Maybe<ResolversTypes['ProviderMatch']>, ParentType, ContextType>;
  matchedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PageInfoResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfficeAwardsResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['OfficeAwards'] = ResolversParentTypes['OfficeAwards'],
> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Award']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PublishedStatementResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PublishedStatement'] =
    ResolversParentTypes['PublishedStatement'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  measure?: Resolver<ResolversTypes['Measure'], ParentType, ContextType>;
  statedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  statedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  statedAsPublished?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  computedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  computedCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  differencePence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  differenceCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  verdict?: Resolver<ResolversTypes['Verdict'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PublishedStatisticResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PublishedStatistic'] =
    ResolversParentTypes['PublishedStatistic'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['StatisticUnit'], ParentType, ContextType>;
  asPublished?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  period?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type AwardTotalRowResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AwardTotalRow'] = ResolversParentTypes['AwardTotalRow'],
> = {
  key?: Resolver<ReadonlyArray<Maybe<ResolversTypes['String']>>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  maxPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
};

export type ReferralTotalResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralTotal'] = ResolversParentTypes['ReferralTotal'],
> = {
  key?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressedCells?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  costedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  awardedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  costPerReferralPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type DisclosureRuleResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['DisclosureRule'] =
    ResolversParentTypes['DisclosureRule'],
> = {
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roundingBase?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  zerosPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReferralReleaseResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralRelease'] =
    ResolversParentTypes['ReferralRelease'],
> = {
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  madeOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['DisclosureRule'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReferralConnectionResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralConnection'] =
    ResolversParentTypes['ReferralConnection'],
> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Referral']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReferralResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Referral'] = ResolversParentTypes['Referral'],
> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  state?: Resolver<ResolversTypes['ReferralState'], ParentType, ContextType>;
  priorityCategory?: Resolver<ResolversTypes['PriorityCategory'], ParentType, ContextType>;
  crimeType?: Resolver<ResolversTypes['CrimeType'], ParentType, ContextType>;
  relation?: Resolver<Maybe<ResolversTypes['VictimRelation']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['ReferralSource'], ParentType, ContextType>;
  fromOffice?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  toOffice?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  residenceOffice?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  receivedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  allegedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  requestedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  passedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  contactedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  contactedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  closedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['ReferralAssessment']>, ParentType, ContextType>;
  clock?: Resolver<ResolversTypes['ReferralClock'], ParentType, ContextType>;
  contactClock?: Resolver<Maybe<ResolversTypes['ContactClock']>, ParentType, ContextType>;
  mayPassToProvider?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  mayPassToOffice?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  atStart?: Resolver<Maybe<ResolversTypes['ReferralOutcome']>, ParentType, ContextType>;
  atEnd?: Resolver<Maybe<ResolversTypes['ReferralOutcome']>, ParentType, ContextType>;
  retainUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RecordOrigin'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['ReferralEvent']>, ParentType, ContextType>;
};

export type ReferralOutcomeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralOutcome'] =
    ResolversParentTypes['ReferralOutcome'],
> = {
  cope?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recover?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReferralClockResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralClock'] = ResolversParentTypes['ReferralClock'],
> = {
  state?: Resolver<ResolversTypes['ReferralClockState'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactClockResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ContactClock'] = ResolversParentTypes['ContactClock'],
> = {
  state?: Resolver<ResolversTypes['ContactClockState'], ParentType, ContextType>;
  promisedHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReferralEventResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralEvent'] = ResolversParentTypes['ReferralEvent'],
> = {
  position?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ReferralEventKind'], ParentType, ContextType>;
  happenedOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  happenedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reportedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  promisedHours?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  enteredAt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  officeCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['ReferralAssessment']>, ParentType, ContextType>;
  purpose?: Resolver<Maybe<ResolversTypes['ConsentPurpose']>, ParentType, ContextType>;
  evidence?: Resolver<Maybe<ResolversTypes['ConsentEvidence']>, ParentType, ContextType>;
  expiresOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  measuredAt?: Resolver<Maybe<ResolversTypes['OutcomeMoment']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['ReferralOutcome']>, ParentType, ContextType>;
};

export type ReferralCountResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralCount'] = ResolversParentTypes['ReferralCount'],
> = {
  key?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  metCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  breachedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactMetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactBreachedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactNotKnownCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReferralMonitoringResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralMonitoring'] =
    ResolversParentTypes['ReferralMonitoring'],
> = {
  providerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  quarter?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  referredCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactedInTimeCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactedLateCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactMetCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactBreachedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  contactNotKnownCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  closedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  measuredCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  copeBetterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recoverBetterCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReferralTotalRowResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralTotalRow'] =
    ResolversParentTypes['ReferralTotalRow'],
> = {
  key?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  suppressedCells?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  costedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  awardedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type JointCommissionRowResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['JointCommissionRow'] =
    ResolversParentTypes['JointCommissionRow'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  providerId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  costPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  chargedToNamedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ApportionmentBasis'], ParentType, ContextType>;
  phases?: Resolver<
    ReadonlyArray<ResolversTypes['JointCommissionPhaseRow']>,
    ParentType,
    ContextType
  >;
  apportionments?: Resolver<
    ReadonlyArray<ResolversTypes['ApportionmentRow']>,
    ParentType,
    ContextType
  >;
  origin?: Resolver<ResolversTypes['RecordOrigin'], ParentType, ContextType>;
  awardIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  shareOffices?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  shareAmountsPence?: Resolver<ReadonlyArray<ResolversTypes['Pence']>, ParentType, ContextType>;
  shareReferences?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JointCommissionPhaseRowResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['JointCommissionPhaseRow'] =
    ResolversParentTypes['JointCommissionPhaseRow'],
> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  awardId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  costPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
};

export type ApportionmentRowResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ApportionmentRow'] =
    ResolversParentTypes['ApportionmentRow'],
> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ApportionmentBasis'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  phases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<
    ReadonlyArray<ResolversTypes['ParticipationRow']>,
    ParentType,
    ContextType
  >;
};

export type ParticipationRowResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ParticipationRow'] =
    ResolversParentTypes['ParticipationRow'],
> = {
  officeCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  agreedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  sharePence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type BookDecisionResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['BookDecision'] = ResolversParentTypes['BookDecision'],
> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['BookDecisionKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  financialYear?: Resolver<Maybe<ResolversTypes['FinancialYear']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferKeyResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['TransferKey'] = ResolversParentTypes['TransferKey'],
> = {
  fingerprint?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  use?: Resolver<ResolversTypes['TransferKeyUse'], ParentType, ContextType>;
  publicKey?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  validFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  validUntil?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  statement?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SentTransferResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['SentTransfer'] = ResolversParentTypes['SentTransfer'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  toCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  sentOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['TransferOutcome']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  needsSealing?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  recall?: Resolver<Maybe<ResolversTypes['RecallState']>, ParentType, ContextType>;
  recalledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recallDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recallReasonCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type QueryResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query'],
> = {
  offices?: Resolver<
    ReadonlyArray<ResolversTypes['Office']>,
    ParentType,
    ContextType,
    Partial<QueryOfficesArgs>
  >;
  office?: Resolver<
    Maybe<ResolversTypes['Office']>,
    ParentType,
    ContextType,
    RequireFields<QueryOfficeArgs, 'code'>
  >;
  findOffice?: Resolver<
    ReadonlyArray<ResolversTypes['FoundOffice']>,
    ParentType,
    ContextType,
    RequireFields<QueryFindOfficeArgs, 'name'>
  >;
  regions?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  region?: Resolver<
    Maybe<ResolversTypes['Region']>,
    ParentType,
    ContextType,
    RequireFields<QueryRegionArgs, 'code'>
  >;
  awards?: Resolver<
    ResolversTypes['AwardConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryAwardsArgs, 'orderBy' | 'first'>
  >;
  awardTotals?: Resolver<
    ResolversTypes['AwardTotals'],
    ParentType,
    ContextType,
    RequireFields<QueryAwardTotalsArgs, 'groupBy'>
  >;
  referralTotals?: Resolver<
    ResolversTypes['ReferralTotals'],
    ParentType,
    ContextType,
    RequireFields<QueryReferralTotalsArgs, 'groupBy'>
  >;
  award?: Resolver<
    Maybe<ResolversTypes['Award']>,
    ParentType,
    ContextType,
    RequireFields<QueryAwardArgs, 'id'>
  >;
  provider?: Resolver<
    Maybe<ResolversTypes['Provider']>,
    ParentType,
    ContextType,
    RequireFields<QueryProviderArgs, 'id'>
  >;
  providers?: Resolver<
    ResolversTypes['ProviderConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryProvidersArgs, 'first'>
  >;
  organisations?: Resolver<
    ResolversTypes['OrganisationConnection'],
    ParentType,
    ContextType,
    RequireFields<QueryOrganisationsArgs, 'first'>
  >;
  suspectedDuplicates?: Resolver<
    ResolversTypes['SuspectedDuplicates'],
    ParentType,
    ContextType,
    RequireFields<QuerySuspectedDuplicatesArgs, 'first'>
  >;
  publishedChecks?: Resolver<
    ResolversTypes['PublishedChecks'],
    ParentType,
    ContextType,
    Partial<QueryPublishedChecksArgs>
  >;
  jointCommissions?: Resolver<
    Maybe<ResolversTypes['JointCommissions']>,
    ParentType,
    ContextType,
    Partial<QueryJointCommissionsArgs>
  >;
  reconciliation?: Resolver<
    Maybe<ResolversTypes['Reconciliation']>,
    ParentType,
    ContextType,
    RequireFields<QueryReconciliationArgs, 'financialYear'>
  >;
  pairStatement?: Resolver<
    Maybe<ResolversTypes['PairStatement']>,
    ParentType,
    ContextType,
    RequireFields<QueryPairStatementArgs, 'office' | 'counterparty' | 'thresholdPence'>
  >;
  waitingTransfers?: Resolver<
    Maybe<ResolversTypes['WaitingTransfers']>,
    ParentType,
    ContextType,
    RequireFields<QueryWaitingTransfersArgs, 'first'>
  >;
  transferReceipts?: Resolver<
    Maybe<ResolversTypes['TransferReceipts']>,
    ParentType,
    ContextType,
    RequireFields<QueryTransferReceiptsArgs, 'transfers'>
  >;
  transferReconciliation?: Resolver<
    Maybe<ResolversTypes['TransferReconciliation']>,
    ParentType,
    ContextType,
    Partial<QueryTransferReconciliationArgs>
  >;
};

export type CoverageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage'],
> = {
  complete?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  asked?: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
  answered?: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingOffice']>, ParentType, ContextType>;
};

export type MissingOfficeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['MissingOffice'] = ResolversParentTypes['MissingOffice'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['MissingReason'], ParentType, ContextType>;
};

export type FoundOfficeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['FoundOffice'] = ResolversParentTypes['FoundOffice'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  certainty?: Resolver<ResolversTypes['OfficeCertainty'], ParentType, ContextType>;
  foundBy?: Resolver<ResolversTypes['OfficeFoundBy'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type RegionResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region'],
> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  scheme?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offices?: Resolver<
    ReadonlyArray<ResolversTypes['Office']>,
    ParentType,
    ContextType,
    Partial<RegionOfficesArgs>
  >;
  members?: Resolver<ReadonlyArray<ResolversTypes['RegionMember']>, ParentType, ContextType>;
};

export type RegionMemberResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['RegionMember'] = ResolversParentTypes['RegionMember'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  to?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfficeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Office'] = ResolversParentTypes['Office'],
> = {
  __resolveType: TypeResolveFn<'UnfederatedOffice' | 'AnyOffice', ParentType, ContextType>;
};

export type UnfederatedOfficeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['UnfederatedOffice'] =
    ResolversParentTypes['UnfederatedOffice'],
> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policeAreaCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policeAreaName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regions?: Resolver<
    ReadonlyArray<ResolversTypes['Region']>,
    ParentType,
    ContextType,
    Partial<UnfederatedOfficeRegionsArgs>
  >;
  federated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  grants?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['Grant']>>,
    ParentType,
    ContextType,
    Partial<UnfederatedOfficeGrantsArgs>
  >;
  awards?: Resolver<
    Maybe<ResolversTypes['OfficeAwards']>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeAwardsArgs, 'orderBy' | 'first'>
  >;
  statements?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['PublishedStatement']>>,
    ParentType,
    ContextType
  >;
  statistics?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['PublishedStatistic']>>,
    ParentType,
    ContextType
  >;
  crossCharges?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['CrossCharge']>>,
    ParentType,
    ContextType,
    Partial<UnfederatedOfficeCrossChargesArgs>
  >;
  decisions?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['BookDecision']>>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeDecisionsArgs, 'first'>
  >;
  referralTotals?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['ReferralTotal']>>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeReferralTotalsArgs, 'groupBy'>
  >;
  disclosureRule?: Resolver<Maybe<ResolversTypes['DisclosureRule']>, ParentType, ContextType>;
  referralReleases?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['ReferralRelease']>>,
    ParentType,
    ContextType
  >;
  referrals?: Resolver<
    Maybe<ResolversTypes['ReferralConnection']>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeReferralsArgs, 'first'>
  >;
  referral?: Resolver<
    Maybe<ResolversTypes['Referral']>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeReferralArgs, 'reference'>
  >;
  referralsDue?: Resolver<
    Maybe<ResolversTypes['ReferralConnection']>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeReferralsDueArgs, 'first'>
  >;
  referralContactsDue?: Resolver<
    Maybe<ResolversTypes['ReferralConnection']>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeReferralContactsDueArgs, 'first'>
  >;
  referralCounts?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['ReferralCount']>>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeReferralCountsArgs, 'groupBy'>
  >;
  referralMonitoring?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['ReferralMonitoring']>>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeReferralMonitoringArgs, 'financialYear'>
  >;
  transferKeys?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['TransferKey']>>,
    ParentType,
    ContextType
  >;
  sentTransfers?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['SentTransfer']>>,
    ParentType,
    ContextType,
    RequireFields<UnfederatedOfficeSentTransfersArgs, 'waiting' | 'first'>
  >;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant'],
> = {
  __resolveType: TypeResolveFn<null, ParentType, ContextType>;
};

export type AwardResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Award'] = ResolversParentTypes['Award'],
> = {
  __resolveType: TypeResolveFn<'AnyAward', ParentType, ContextType>;
};

export type CrossChargeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['CrossCharge'] = ResolversParentTypes['CrossCharge'],
> = {
  __resolveType: TypeResolveFn<'AnyCrossCharge', ParentType, ContextType>;
};

export type EngagementResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Engagement'] = ResolversParentTypes['Engagement'],
> = {
  __resolveType: TypeResolveFn<'AnyEngagement', ParentType, ContextType>;
};

export type AwardConnectionResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AwardConnection'] =
    ResolversParentTypes['AwardConnection'],
  FederationReferenceType extends FederationReferenceTypes['AwardConnection'] =
    FederationReferenceTypes['AwardConnection'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AwardConnection']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['AwardPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Award']>>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['AwardEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type AwardEdgeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AwardEdge'] = ResolversParentTypes['AwardEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<Maybe<ResolversTypes['Award']>, ParentType, ContextType>;
};

export type ReferralTotalsResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralTotals'] =
    ResolversParentTypes['ReferralTotals'],
  FederationReferenceType extends FederationReferenceTypes['ReferralTotals'] =
    FederationReferenceTypes['ReferralTotals'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['ReferralTotals']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['ReferralTotalsPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['ReferralTotal']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['ReferralTotal'], ParentType, ContextType>;
};

export type AwardTotalsResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AwardTotals'] = ResolversParentTypes['AwardTotals'],
  FederationReferenceType extends FederationReferenceTypes['AwardTotals'] =
    FederationReferenceTypes['AwardTotals'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AwardTotals']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['TotalsPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  groups?: Resolver<ReadonlyArray<ResolversTypes['AwardTotal']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['AwardTotal'], ParentType, ContextType>;
  financialYears?: Resolver<
    ReadonlyArray<ResolversTypes['FinancialYear']>,
    ParentType,
    ContextType
  >;
};

export type AwardTotalResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AwardTotal'] = ResolversParentTypes['AwardTotal'],
> = {
  key?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  labels?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  minPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  maxPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
};

export type ProviderResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Provider'] = ResolversParentTypes['Provider'],
  FederationReferenceType extends FederationReferenceTypes['Provider'] =
    FederationReferenceTypes['Provider'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Provider']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  aliases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  otherIdentifiers?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  identifierEvidence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['EngagementPages'], ParentType, ContextType>;
  engagements?: Resolver<ReadonlyArray<ResolversTypes['Engagement']>, ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  awardCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProviderConnectionResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ProviderConnection'] =
    ResolversParentTypes['ProviderConnection'],
  FederationReferenceType extends FederationReferenceTypes['ProviderConnection'] =
    FederationReferenceTypes['ProviderConnection'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['ProviderConnection']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['ProviderPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Provider']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['ProviderEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ProviderEdgeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ProviderEdge'] = ResolversParentTypes['ProviderEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  matchedBy?: Resolver<Maybe<ResolversTypes['ProviderMatch']>, ParentType, ContextType>;
  matchedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganisationConnectionResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['OrganisationConnection'] =
    ResolversParentTypes['OrganisationConnection'],
  FederationReferenceType extends FederationReferenceTypes['OrganisationConnection'] =
    FederationReferenceTypes['OrganisationConnection'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OrganisationConnection']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['OrganisationPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organisation']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganisationEdge']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type OrganisationEdgeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['OrganisationEdge'] =
    ResolversParentTypes['OrganisationEdge'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organisation'], ParentType, ContextType>;
};

export type OrganisationResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Organisation'] = ResolversParentTypes['Organisation'],
  FederationReferenceType extends FederationReferenceTypes['Organisation'] =
    FederationReferenceTypes['Organisation'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Organisation']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  line?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['EngagementPages'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganisationKind'], ParentType, ContextType>;
  matchedBy?: Resolver<Maybe<ResolversTypes['ProviderMatch']>, ParentType, ContextType>;
  matchedName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  offices?: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
  awardCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  recorded?: Resolver<Maybe<ResolversTypes['RecordedName']>, ParentType, ContextType>;
  mayBe?: Resolver<ReadonlyArray<ResolversTypes['Provider']>, ParentType, ContextType>;
};

export type RecordedNameResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['RecordedName'] = ResolversParentTypes['RecordedName'],
> = {
  spellings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  byOffice?: Resolver<ReadonlyArray<ResolversTypes['OfficeRecord']>, ParentType, ContextType>;
};

export type OfficeRecordResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['OfficeRecord'] = ResolversParentTypes['OfficeRecord'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  spellings?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  awardCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuspectedDuplicatesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['SuspectedDuplicates'] =
    ResolversParentTypes['SuspectedDuplicates'],
  FederationReferenceType extends FederationReferenceTypes['SuspectedDuplicates'] =
    FederationReferenceTypes['SuspectedDuplicates'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['SuspectedDuplicates']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['RecipientPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  comparedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftOutCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftOut?: Resolver<ReadonlyArray<ResolversTypes['LeftOutRecipients']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SuspectedDuplicate']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type LeftOutRecipientsResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['LeftOutRecipients'] =
    ResolversParentTypes['LeftOutRecipients'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  comparedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  leftOutCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuspectedDuplicateResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['SuspectedDuplicate'] =
    ResolversParentTypes['SuspectedDuplicate'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipient?: Resolver<ResolversTypes['SuspectedRecipient'], ParentType, ContextType>;
  resembles?: Resolver<ResolversTypes['SuspectedRecipient'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['DuplicateRule'], ParentType, ContextType>;
  similarity?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type SuspectedRecipientResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['SuspectedRecipient'] =
    ResolversParentTypes['SuspectedRecipient'],
> = {
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  recipientIds?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  offices?: Resolver<ReadonlyArray<ResolversTypes['Office']>, ParentType, ContextType>;
};

export type PublishedChecksResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PublishedChecks'] =
    ResolversParentTypes['PublishedChecks'],
  FederationReferenceType extends FederationReferenceTypes['PublishedChecks'] =
    FederationReferenceTypes['PublishedChecks'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['PublishedChecks']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['StatementPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  agreeing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rounded?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  disagreeing?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  notCheckable?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  statements?: Resolver<
    ReadonlyArray<ResolversTypes['PublishedStatement']>,
    ParentType,
    ContextType,
    Partial<PublishedChecksStatementsArgs>
  >;
};

export type JointCommissionsResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['JointCommissions'] =
    ResolversParentTypes['JointCommissions'],
  FederationReferenceType extends FederationReferenceTypes['JointCommissions'] =
    FederationReferenceTypes['JointCommissions'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['JointCommissions']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['JointCommissionPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['JointCommission']>, ParentType, ContextType>;
};

export type JointCommissionResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['JointCommission'] =
    ResolversParentTypes['JointCommission'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  lead?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  costPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  chargedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  retainedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  basis?: Resolver<Maybe<ResolversTypes['ApportionmentBasis']>, ParentType, ContextType>;
  phases?: Resolver<ReadonlyArray<ResolversTypes['JointCommissionPhase']>, ParentType, ContextType>;
  apportionments?: Resolver<
    ReadonlyArray<ResolversTypes['Apportionment']>,
    ParentType,
    ContextType
  >;
  origin?: Resolver<ResolversTypes['RecordOrigin'], ParentType, ContextType>;
  shares?: Resolver<ReadonlyArray<ResolversTypes['Share']>, ParentType, ContextType>;
  unallocatedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  awards?: Resolver<ReadonlyArray<Maybe<ResolversTypes['Award']>>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type JointCommissionPhaseResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['JointCommissionPhase'] =
    ResolversParentTypes['JointCommissionPhase'],
> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  award?: Resolver<Maybe<ResolversTypes['Award']>, ParentType, ContextType>;
  costPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
};

export type ApportionmentResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Apportionment'] = ResolversParentTypes['Apportionment'],
> = {
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  basis?: Resolver<ResolversTypes['ApportionmentBasis'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  phases?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  participants?: Resolver<ReadonlyArray<ResolversTypes['Participation']>, ParentType, ContextType>;
};

export type ParticipationResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Participation'] = ResolversParentTypes['Participation'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  agreedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  sharePence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type ShareResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Share'] = ResolversParentTypes['Share'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  amountPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  crossCharge?: Resolver<Maybe<ResolversTypes['CrossCharge']>, ParentType, ContextType>;
};

export type ReconciliationResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Reconciliation'] =
    ResolversParentTypes['Reconciliation'],
  FederationReferenceType extends FederationReferenceTypes['Reconciliation'] =
    FederationReferenceTypes['Reconciliation'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['Reconciliation']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['BooksPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lines?: Resolver<
    ReadonlyArray<ResolversTypes['ReconciliationLine']>,
    ParentType,
    ContextType,
    RequireFields<ReconciliationLinesArgs, 'first'>
  >;
  summary?: Resolver<ResolversTypes['ReconciliationSummary'], ParentType, ContextType>;
  positions?: Resolver<ReadonlyArray<ResolversTypes['NetPosition']>, ParentType, ContextType>;
  settlement?: Resolver<ReadonlyArray<ResolversTypes['Payment']>, ParentType, ContextType>;
  ignoredDecisions?: Resolver<
    ReadonlyArray<ResolversTypes['IgnoredDecision']>,
    ParentType,
    ContextType
  >;
};

export type PairStatementResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PairStatement'] = ResolversParentTypes['PairStatement'],
  FederationReferenceType extends FederationReferenceTypes['PairStatement'] =
    FederationReferenceTypes['PairStatement'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['PairStatement']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['PairPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  counterparty?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  financialYear?: Resolver<Maybe<ResolversTypes['FinancialYear']>, ParentType, ContextType>;
  thresholdPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  lines?: Resolver<
    ReadonlyArray<ResolversTypes['PairStatementLine']>,
    ParentType,
    ContextType,
    RequireFields<PairStatementLinesArgs, 'first'>
  >;
  lineCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totals?: Resolver<ReadonlyArray<ResolversTypes['PairStatementTotal']>, ParentType, ContextType>;
  chased?: Resolver<ResolversTypes['PairStatementTally'], ParentType, ContextType>;
  notChased?: Resolver<ResolversTypes['PairStatementTally'], ParentType, ContextType>;
  settlement?: Resolver<ReadonlyArray<ResolversTypes['Payment']>, ParentType, ContextType>;
  answers?: Resolver<ReadonlyArray<ResolversTypes['PairStatementAnswer']>, ParentType, ContextType>;
  digest?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  charges?: Resolver<ReadonlyArray<ResolversTypes['StatedCharge']>, ParentType, ContextType>;
};

export type PairStatementLineResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PairStatementLine'] =
    ResolversParentTypes['PairStatementLine'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  creditor?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  debtor?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatchStatus'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['MatchRule']>, ParentType, ContextType>;
  chargedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  recordedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  differencePence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  unagreedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  chased?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  receivable?: Resolver<
    ReadonlyArray<ResolversTypes['PairStatementEntry']>,
    ParentType,
    ContextType
  >;
  payable?: Resolver<ReadonlyArray<ResolversTypes['PairStatementEntry']>, ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nearMatch?: Resolver<Maybe<ResolversTypes['NearMatch']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PairStatementEntryResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PairStatementEntry'] =
    ResolversParentTypes['PairStatementEntry'],
> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  amountPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  settledPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  chargedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  disputeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type PairStatementTotalResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PairStatementTotal'] =
    ResolversParentTypes['PairStatementTotal'],
> = {
  creditor?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  debtor?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  chargedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  recordedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  differencePence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  settledPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  agreedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type PairStatementTallyResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PairStatementTally'] =
    ResolversParentTypes['PairStatementTally'],
> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unagreedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type PairStatementAnswerResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PairStatementAnswer'] =
    ResolversParentTypes['PairStatementAnswer'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  agreed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  digest?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  chargedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type StatedChargeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['StatedCharge'] = ResolversParentTypes['StatedCharge'],
> = {
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amountPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  chargedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  jointCommission?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  agreed?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  answeredBy?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type ReconciliationLineResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReconciliationLine'] =
    ResolversParentTypes['ReconciliationLine'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['MatchStatus'], ParentType, ContextType>;
  rule?: Resolver<Maybe<ResolversTypes['MatchRule']>, ParentType, ContextType>;
  creditor?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  debtor?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  receivable?: Resolver<
    ReadonlyArray<Maybe<ResolversTypes['CrossCharge']>>,
    ParentType,
    ContextType
  >;
  payable?: Resolver<ReadonlyArray<Maybe<ResolversTypes['CrossCharge']>>, ParentType, ContextType>;
  amountPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  differencePence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  knownDifferencePence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  agreedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  ageDays?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  ageingBand?: Resolver<Maybe<ResolversTypes['AgeingBand']>, ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  nearMatch?: Resolver<Maybe<ResolversTypes['NearMatch']>, ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type NearMatchResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['NearMatch'] = ResolversParentTypes['NearMatch'],
> = {
  receivable?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  payable?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  differencePence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  othersCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sentence?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type IgnoredDecisionResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['IgnoredDecision'] =
    ResolversParentTypes['IgnoredDecision'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  matches?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  references?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReconciliationSummaryResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReconciliationSummary'] =
    ResolversParentTypes['ReconciliationSummary'],
> = {
  statuses?: Resolver<ReadonlyArray<ResolversTypes['StatusCount']>, ParentType, ContextType>;
  comparableCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  autoMatchedCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  autoMatchRate?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  ageing?: Resolver<ReadonlyArray<ResolversTypes['AgeCount']>, ParentType, ContextType>;
};

export type StatusCountResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['StatusCount'] = ResolversParentTypes['StatusCount'],
> = {
  status?: Resolver<ResolversTypes['MatchStatus'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amountPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type AgeCountResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AgeCount'] = ResolversParentTypes['AgeCount'],
> = {
  band?: Resolver<Maybe<ResolversTypes['AgeingBand']>, ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  amountPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type NetPositionResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['NetPosition'] = ResolversParentTypes['NetPosition'],
> = {
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  receivablePence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  payablePence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  netPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type PaymentResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['Payment'] = ResolversParentTypes['Payment'],
> = {
  payer?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  payee?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  amountPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type WaitingTransfersResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['WaitingTransfers'] =
    ResolversParentTypes['WaitingTransfers'],
  FederationReferenceType extends FederationReferenceTypes['WaitingTransfers'] =
    FederationReferenceTypes['WaitingTransfers'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['WaitingTransfers']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['WaitingTransferPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  transfers?: Resolver<ReadonlyArray<ResolversTypes['WaitingTransfer']>, ParentType, ContextType>;
};

export type WaitingTransferResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['WaitingTransfer'] =
    ResolversParentTypes['WaitingTransfer'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  sentOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  dueOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  envelope?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferReceiptsResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['TransferReceipts'] =
    ResolversParentTypes['TransferReceipts'],
  FederationReferenceType extends FederationReferenceTypes['TransferReceipts'] =
    FederationReferenceTypes['TransferReceipts'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['TransferReceipts']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['TransferReceiptPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  receipts?: Resolver<ReadonlyArray<ResolversTypes['TransferReceipt']>, ParentType, ContextType>;
};

export type TransferReceiptResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['TransferReceipt'] =
    ResolversParentTypes['TransferReceipt'],
> = {
  transfer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  receipt?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferReconciliationResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['TransferReconciliation'] =
    ResolversParentTypes['TransferReconciliation'],
  FederationReferenceType extends FederationReferenceTypes['TransferReconciliation'] =
    FederationReferenceTypes['TransferReconciliation'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['TransferReconciliation']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  pages?: Resolver<ResolversTypes['TransferPages'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  cutOff?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  lines?: Resolver<
    ReadonlyArray<ResolversTypes['TransferLine']>,
    ParentType,
    ContextType,
    RequireFields<TransferReconciliationLinesArgs, 'first'>
  >;
  summary?: Resolver<ReadonlyArray<ResolversTypes['TransferCount']>, ParentType, ContextType>;
};

export type TransferLineResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['TransferLine'] = ResolversParentTypes['TransferLine'],
> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  transfer?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
  from?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  to?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  sentOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  decidedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recalledOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  recallDueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  daysLate?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  receiptRecorded?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type TransferCountResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['TransferCount'] = ResolversParentTypes['TransferCount'],
> = {
  status?: Resolver<ResolversTypes['TransferStatus'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EngagementPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['EngagementPages'] =
    ResolversParentTypes['EngagementPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyEngagement']>, ParentType, ContextType>;
};

export type AwardPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AwardPages'] = ResolversParentTypes['AwardPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyAwardPage']>, ParentType, ContextType>;
};

export type TotalsPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['TotalsPages'] = ResolversParentTypes['TotalsPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyTotalsPage']>, ParentType, ContextType>;
};

export type ReferralTotalsPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ReferralTotalsPages'] =
    ResolversParentTypes['ReferralTotalsPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyReferralTotalsPage']>, ParentType, ContextType>;
};

export type ProviderPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['ProviderPages'] = ResolversParentTypes['ProviderPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyProviderPage']>, ParentType, ContextType>;
};

export type OrganisationPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['OrganisationPages'] =
    ResolversParentTypes['OrganisationPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyOrganisationPage']>, ParentType, ContextType>;
};

export type RecipientPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['RecipientPages'] =
    ResolversParentTypes['RecipientPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyRecipientPage']>, ParentType, ContextType>;
};

export type StatementPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['StatementPages'] =
    ResolversParentTypes['StatementPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyStatementPage']>, ParentType, ContextType>;
};

export type JointCommissionPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['JointCommissionPages'] =
    ResolversParentTypes['JointCommissionPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyJointCommissionPage']>, ParentType, ContextType>;
};

export type BooksPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['BooksPages'] = ResolversParentTypes['BooksPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyBooksPage']>, ParentType, ContextType>;
};

export type PairPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['PairPages'] = ResolversParentTypes['PairPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyPairPage']>, ParentType, ContextType>;
};

export type WaitingTransferPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['WaitingTransferPages'] =
    ResolversParentTypes['WaitingTransferPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyWaitingTransferPage']>, ParentType, ContextType>;
};

export type TransferReceiptPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['TransferReceiptPages'] =
    ResolversParentTypes['TransferReceiptPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyTransferReceiptPage']>, ParentType, ContextType>;
};

export type TransferPagesResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['TransferPages'] = ResolversParentTypes['TransferPages'],
> = {
  any?: Resolver<Maybe<ResolversTypes['AnyTransferPage']>, ParentType, ContextType>;
};

export type AnyOfficeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyOffice'] = ResolversParentTypes['AnyOffice'],
  FederationReferenceType extends FederationReferenceTypes['AnyOffice'] =
    FederationReferenceTypes['AnyOffice'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyOffice']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policeAreaCode?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  policeAreaName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  regions?: Resolver<
    ReadonlyArray<ResolversTypes['Region']>,
    ParentType,
    ContextType,
    Partial<AnyOfficeRegionsArgs>
  >;
  federated?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnyAwardResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyAward'] = ResolversParentTypes['AnyAward'],
> = {
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnyCrossChargeResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyCrossCharge'] =
    ResolversParentTypes['AnyCrossCharge'],
  FederationReferenceType extends FederationReferenceTypes['AnyCrossCharge'] =
    FederationReferenceTypes['AnyCrossCharge'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyCrossCharge']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  counterparty?: Resolver<Maybe<ResolversTypes['Office']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnyEngagementResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyEngagement'] = ResolversParentTypes['AnyEngagement'],
  FederationReferenceType extends FederationReferenceTypes['AnyEngagement'] =
    FederationReferenceTypes['AnyEngagement'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyEngagement']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  provider?: Resolver<ResolversTypes['Provider'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AnyAwardPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyAwardPage'] = ResolversParentTypes['AnyAwardPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyAwardPage'] =
    FederationReferenceTypes['AnyAwardPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyAwardPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyTotalsPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyTotalsPage'] = ResolversParentTypes['AnyTotalsPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyTotalsPage'] =
    FederationReferenceTypes['AnyTotalsPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyTotalsPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyReferralTotalsPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyReferralTotalsPage'] =
    ResolversParentTypes['AnyReferralTotalsPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyReferralTotalsPage'] =
    FederationReferenceTypes['AnyReferralTotalsPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyReferralTotalsPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyProviderPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyProviderPage'] =
    ResolversParentTypes['AnyProviderPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyProviderPage'] =
    FederationReferenceTypes['AnyProviderPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyProviderPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyOrganisationPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyOrganisationPage'] =
    ResolversParentTypes['AnyOrganisationPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyOrganisationPage'] =
    FederationReferenceTypes['AnyOrganisationPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyOrganisationPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyRecipientPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyRecipientPage'] =
    ResolversParentTypes['AnyRecipientPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyRecipientPage'] =
    FederationReferenceTypes['AnyRecipientPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyRecipientPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyStatementPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyStatementPage'] =
    ResolversParentTypes['AnyStatementPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyStatementPage'] =
    FederationReferenceTypes['AnyStatementPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyStatementPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyJointCommissionPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyJointCommissionPage'] =
    ResolversParentTypes['AnyJointCommissionPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyJointCommissionPage'] =
    FederationReferenceTypes['AnyJointCommissionPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyJointCommissionPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyBooksPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyBooksPage'] = ResolversParentTypes['AnyBooksPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyBooksPage'] =
    FederationReferenceTypes['AnyBooksPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyBooksPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyPairPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyPairPage'] = ResolversParentTypes['AnyPairPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyPairPage'] =
    FederationReferenceTypes['AnyPairPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyPairPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyWaitingTransferPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyWaitingTransferPage'] =
    ResolversParentTypes['AnyWaitingTransferPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyWaitingTransferPage'] =
    FederationReferenceTypes['AnyWaitingTransferPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyWaitingTransferPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyTransferReceiptPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyTransferReceiptPage'] =
    ResolversParentTypes['AnyTransferReceiptPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyTransferReceiptPage'] =
    FederationReferenceTypes['AnyTransferReceiptPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyTransferReceiptPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type AnyTransferPageResolvers<
  ContextType = RegionalContext,
  ParentType extends ResolversParentTypes['AnyTransferPage'] =
    ResolversParentTypes['AnyTransferPage'],
  FederationReferenceType extends FederationReferenceTypes['AnyTransferPage'] =
    FederationReferenceTypes['AnyTransferPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['AnyTransferPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type Resolvers<ContextType = RegionalContext> = {
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  FinancialYear?: GraphQLScalarType;
  Pence?: GraphQLScalarType;
  Source?: SourceResolvers<ContextType>;
  OrganisationRow?: OrganisationRowResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  OfficeAwards?: OfficeAwardsResolvers<ContextType>;
  PublishedStatement?: PublishedStatementResolvers<ContextType>;
  PublishedStatistic?: PublishedStatisticResolvers<ContextType>;
  AwardTotalRow?: AwardTotalRowResolvers<ContextType>;
  ReferralTotal?: ReferralTotalResolvers<ContextType>;
  DisclosureRule?: DisclosureRuleResolvers<ContextType>;
  ReferralRelease?: ReferralReleaseResolvers<ContextType>;
  ReferralConnection?: ReferralConnectionResolvers<ContextType>;
  Referral?: ReferralResolvers<ContextType>;
  ReferralOutcome?: ReferralOutcomeResolvers<ContextType>;
  ReferralClock?: ReferralClockResolvers<ContextType>;
  ContactClock?: ContactClockResolvers<ContextType>;
  ReferralEvent?: ReferralEventResolvers<ContextType>;
  ReferralCount?: ReferralCountResolvers<ContextType>;
  ReferralMonitoring?: ReferralMonitoringResolvers<ContextType>;
  ReferralTotalRow?: ReferralTotalRowResolvers<ContextType>;
  JointCommissionRow?: JointCommissionRowResolvers<ContextType>;
  JointCommissionPhaseRow?: JointCommissionPhaseRowResolvers<ContextType>;
  ApportionmentRow?: ApportionmentRowResolvers<ContextType>;
  ParticipationRow?: ParticipationRowResolvers<ContextType>;
  BookDecision?: BookDecisionResolvers<ContextType>;
  TransferKey?: TransferKeyResolvers<ContextType>;
  SentTransfer?: SentTransferResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  MissingOffice?: MissingOfficeResolvers<ContextType>;
  FoundOffice?: FoundOfficeResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionMember?: RegionMemberResolvers<ContextType>;
  Office?: OfficeResolvers<ContextType>;
  UnfederatedOffice?: UnfederatedOfficeResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  Award?: AwardResolvers<ContextType>;
  CrossCharge?: CrossChargeResolvers<ContextType>;
  Engagement?: EngagementResolvers<ContextType>;
  AwardConnection?: AwardConnectionResolvers<ContextType>;
  AwardEdge?: AwardEdgeResolvers<ContextType>;
  ReferralTotals?: ReferralTotalsResolvers<ContextType>;
  AwardTotals?: AwardTotalsResolvers<ContextType>;
  AwardTotal?: AwardTotalResolvers<ContextType>;
  Provider?: ProviderResolvers<ContextType>;
  ProviderConnection?: ProviderConnectionResolvers<ContextType>;
  ProviderEdge?: ProviderEdgeResolvers<ContextType>;
  OrganisationConnection?: OrganisationConnectionResolvers<ContextType>;
  OrganisationEdge?: OrganisationEdgeResolvers<ContextType>;
  Organisation?: OrganisationResolvers<ContextType>;
  RecordedName?: RecordedNameResolvers<ContextType>;
  OfficeRecord?: OfficeRecordResolvers<ContextType>;
  SuspectedDuplicates?: SuspectedDuplicatesResolvers<ContextType>;
  LeftOutRecipients?: LeftOutRecipientsResolvers<ContextType>;
  SuspectedDuplicate?: SuspectedDuplicateResolvers<ContextType>;
  SuspectedRecipient?: SuspectedRecipientResolvers<ContextType>;
  PublishedChecks?: PublishedChecksResolvers<ContextType>;
  JointCommissions?: JointCommissionsResolvers<ContextType>;
  JointCommission?: JointCommissionResolvers<ContextType>;
  JointCommissionPhase?: JointCommissionPhaseResolvers<ContextType>;
  Apportionment?: ApportionmentResolvers<ContextType>;
  Participation?: ParticipationResolvers<ContextType>;
  Share?: ShareResolvers<ContextType>;
  Reconciliation?: ReconciliationResolvers<ContextType>;
  PairStatement?: PairStatementResolvers<ContextType>;
  PairStatementLine?: PairStatementLineResolvers<ContextType>;
  PairStatementEntry?: PairStatementEntryResolvers<ContextType>;
  PairStatementTotal?: PairStatementTotalResolvers<ContextType>;
  PairStatementTally?: PairStatementTallyResolvers<ContextType>;
  PairStatementAnswer?: PairStatementAnswerResolvers<ContextType>;
  StatedCharge?: StatedChargeResolvers<ContextType>;
  ReconciliationLine?: ReconciliationLineResolvers<ContextType>;
  NearMatch?: NearMatchResolvers<ContextType>;
  IgnoredDecision?: IgnoredDecisionResolvers<ContextType>;
  ReconciliationSummary?: ReconciliationSummaryResolvers<ContextType>;
  StatusCount?: StatusCountResolvers<ContextType>;
  AgeCount?: AgeCountResolvers<ContextType>;
  NetPosition?: NetPositionResolvers<ContextType>;
  Payment?: PaymentResolvers<ContextType>;
  WaitingTransfers?: WaitingTransfersResolvers<ContextType>;
  WaitingTransfer?: WaitingTransferResolvers<ContextType>;
  TransferReceipts?: TransferReceiptsResolvers<ContextType>;
  TransferReceipt?: TransferReceiptResolvers<ContextType>;
  TransferReconciliation?: TransferReconciliationResolvers<ContextType>;
  TransferLine?: TransferLineResolvers<ContextType>;
  TransferCount?: TransferCountResolvers<ContextType>;
  EngagementPages?: EngagementPagesResolvers<ContextType>;
  AwardPages?: AwardPagesResolvers<ContextType>;
  TotalsPages?: TotalsPagesResolvers<ContextType>;
  ReferralTotalsPages?: ReferralTotalsPagesResolvers<ContextType>;
  ProviderPages?: ProviderPagesResolvers<ContextType>;
  OrganisationPages?: OrganisationPagesResolvers<ContextType>;
  RecipientPages?: RecipientPagesResolvers<ContextType>;
  StatementPages?: StatementPagesResolvers<ContextType>;
  JointCommissionPages?: JointCommissionPagesResolvers<ContextType>;
  BooksPages?: BooksPagesResolvers<ContextType>;
  PairPages?: PairPagesResolvers<ContextType>;
  WaitingTransferPages?: WaitingTransferPagesResolvers<ContextType>;
  TransferReceiptPages?: TransferReceiptPagesResolvers<ContextType>;
  TransferPages?: TransferPagesResolvers<ContextType>;
  AnyOffice?: AnyOfficeResolvers<ContextType>;
  AnyAward?: AnyAwardResolvers<ContextType>;
  AnyCrossCharge?: AnyCrossChargeResolvers<ContextType>;
  AnyEngagement?: AnyEngagementResolvers<ContextType>;
  AnyAwardPage?: AnyAwardPageResolvers<ContextType>;
  AnyTotalsPage?: AnyTotalsPageResolvers<ContextType>;
  AnyReferralTotalsPage?: AnyReferralTotalsPageResolvers<ContextType>;
  AnyProviderPage?: AnyProviderPageResolvers<ContextType>;
  AnyOrganisationPage?: AnyOrganisationPageResolvers<ContextType>;
  AnyRecipientPage?: AnyRecipientPageResolvers<ContextType>;
  AnyStatementPage?: AnyStatementPageResolvers<ContextType>;
  AnyJointCommissionPage?: AnyJointCommissionPageResolvers<ContextType>;
  AnyBooksPage?: AnyBooksPageResolvers<ContextType>;
  AnyPairPage?: AnyPairPageResolvers<ContextType>;
  AnyWaitingTransferPage?: AnyWaitingTransferPageResolvers<ContextType>;
  AnyTransferReceiptPage?: AnyTransferReceiptPageResolvers<ContextType>;
  AnyTransferPage?: AnyTransferPageResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = RegionalContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
