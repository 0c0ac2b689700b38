// Generated from the SDL by `npm run compose`; edits are lost.
import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type {
  GrantModel,
  OwnGrantModel,
  AwardModel,
  OwnAwardModel,
  CrossChargeModel,
  OwnCrossChargeModel,
  CrossChargeEventModel,
  BookDecisionModel,
  OfficeModel,
  OwnOfficeModel,
  ProviderModel,
  OwnEngagementModel,
  OwnAwardPageModel,
  OwnTotalsPageModel,
  OwnReferralTotalsPageModel,
  OwnProviderPageModel,
  OwnOrganisationPageModel,
  OwnRecipientPageModel,
  OwnStatementPageModel,
  OwnJointCommissionPageModel,
  OwnBooksPageModel,
  OwnPairPageModel,
  OwnWaitingTransferPageModel,
  OwnTransferReceiptPageModel,
  OwnTransferPageModel,
  TransferKeyModel,
  SentTransferModel,
  OwnMutationModel,
  CrossChargePayloadModel,
  DecisionPayloadModel,
  StatementPayloadModel,
  JointCommissionPayloadModel,
  ApportionmentPayloadModel,
  ReferralModel,
  ReferralConnectionModel,
  ReferralPayloadModel,
  ReferralEventModel,
  SourceModel,
  PublishedStatementModel,
  PublishedStatisticModel,
  JointCommissionRowModel,
  OrganisationRowModel,
  AwardTotalRowModel,
  ReferralTotalRowModel,
  OfficeAwardsModel,
} from '../server/models';
import type { OfficeContext } from '../server/officeContext';
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

/** What a statistic is expressed in. */
export type StatisticUnit =
  /** A number of people, events or organisations. */
  | 'COUNT'
  /** A share, 0.25 for 25 per cent. */
  | 'SHARE'
  /** Money in whole pence. */
  | 'PENCE';

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

/** Disclosed count of one group of referrals. */
export type ReferralTotal = {
  /** The group's values, in the order of `groupBy`. */
  readonly key: ReadonlyArray<Scalars['String']['output']>;
  /** The group's values in words. */
  readonly labels: ReadonlyArray<Scalars['String']['output']>;
  /** What offices disclosed, added up; null where nothing was, which is not zero. */
  readonly count: Maybe<Scalars['Int']['output']>;
  /** How many cells of one office and year are suppressed, and so not in the count. */
  readonly suppressedCells: Scalars['Int']['output'];
  /** How many of the count are of offices, years and providers of which it is known what was awarded. */
  readonly costedCount: Scalars['Int']['output'];
  /** What was awarded to support these victims, without what is only asked for; null where no count is disclosed, where an award has no amount, and where awards are not told apart so, as by crime type. */
  readonly awardedPence: Maybe<Scalars['Pence']['output']>;
  /** What was awarded for each of them, from disclosed counts, which are rounded; null where they are suppressed or the awards are not known. */
  readonly costPerReferralPence: Maybe<Scalars['Pence']['output']>;
  /** Whether any of the cases counted is made up: synthetic ones are for demonstration. */
  readonly synthetic: Scalars['Boolean']['output'];
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

/** The office that is responsible for a police area. */
export type OfficeGrantsArgs = {
  financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
};

/** The office that is responsible for a police area. */
export type OfficeAwardsArgs = {
  filter?: InputMaybe<AwardFilter>;
  orderBy?: InputMaybe<AwardOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The office that is responsible for a police area. */
export type OfficeCrossChargesArgs = {
  financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  counterparty?: InputMaybe<Scalars['ID']['input']>;
};

/** The office that is responsible for a police area. */
export type OfficeDecisionsArgs = {
  kinds?: InputMaybe<ReadonlyArray<BookDecisionKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['Int']['input']>;
};

/** The office that is responsible for a police area. */
export type OfficeReferralTotalsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  groupBy?: ReadonlyArray<ReferralDimension>;
};

/** The office that is responsible for a police area. */
export type OfficeReferralsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The office that is responsible for a police area. */
export type OfficeReferralArgs = {
  reference: Scalars['ID']['input'];
};

/** The office that is responsible for a police area. */
export type OfficeReferralsDueArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The office that is responsible for a police area. */
export type OfficeReferralContactsDueArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The office that is responsible for a police area. */
export type OfficeReferralCountsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  groupBy?: ReadonlyArray<ReferralDimension>;
};

/** The office that is responsible for a police area. */
export type OfficeReferralMonitoringArgs = {
  financialYear: Scalars['FinancialYear']['input'];
};

/** The office that is responsible for a police area. */
export type OfficeSentTransfersArgs = {
  waiting?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['ID']['input']>;
};

/** The office that runs this subgraph. */
export type OwnOfficeGrantsArgs = {
  financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
};

/** The office that runs this subgraph. */
export type OwnOfficeAwardsArgs = {
  filter?: InputMaybe<AwardFilter>;
  orderBy?: InputMaybe<AwardOrder>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The office that runs this subgraph. */
export type OwnOfficeCrossChargesArgs = {
  financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  counterparty?: InputMaybe<Scalars['ID']['input']>;
};

/** The office that runs this subgraph. */
export type OwnOfficeDecisionsArgs = {
  kinds?: InputMaybe<ReadonlyArray<BookDecisionKind>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  before?: InputMaybe<Scalars['Int']['input']>;
};

/** The office that runs this subgraph. */
export type OwnOfficeReferralTotalsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  groupBy?: ReadonlyArray<ReferralDimension>;
};

/** The office that runs this subgraph. */
export type OwnOfficeReferralsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The office that runs this subgraph. */
export type OwnOfficeReferralArgs = {
  reference: Scalars['ID']['input'];
};

/** The office that runs this subgraph. */
export type OwnOfficeReferralsDueArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The office that runs this subgraph. */
export type OwnOfficeReferralContactsDueArgs = {
  at?: InputMaybe<Scalars['DateTime']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
};

/** The office that runs this subgraph. */
export type OwnOfficeReferralCountsArgs = {
  filter?: InputMaybe<ReferralFilter>;
  groupBy?: ReadonlyArray<ReferralDimension>;
};

/** The office that runs this subgraph. */
export type OwnOfficeReferralMonitoringArgs = {
  financialYear: Scalars['FinancialYear']['input'];
};

/** The office that runs this subgraph. */
export type OwnOfficeSentTransfersArgs = {
  waiting?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  after?: InputMaybe<Scalars['ID']['input']>;
};

/** How sure a grant is. */
export type GrantStatus =
  /** The office has been told to expect it. */
  | 'INDICATED'
  /** The office has it. */
  | 'RECEIVED'
  /** The office has spent it. */
  | 'SPENT';

/** Which side of a cross-charge the entry is. */
export type Direction =
  /** Owed to the office whose books these are. */
  | 'RECEIVABLE'
  /** Owed by the office whose books these are. */
  | 'PAYABLE';

/** How far a cross-charge has gone. */
export type CrossChargeState =
  /** Entered by the office that charges. */
  | 'RAISED'
  /** Accepted in part by the office that is charged. */
  | 'PART_ACKNOWLEDGED'
  /** Accepted by the office that is charged. */
  | 'ACKNOWLEDGED'
  /** Not accepted, with a reason. */
  | 'DISPUTED'
  /** Taken back. */
  | 'WITHDRAWN'
  /** Passed on in full to charges that name an office. */
  | 'ALLOCATED'
  /** Paid in full. */
  | 'SETTLED';

/** What happened to a cross-charge in one step. */
export type CrossChargeEventKind =
  /** Entered by the office that charges. */
  | 'RAISED'
  /** Accepted by the office that is charged. */
  | 'ACKNOWLEDGED'
  /** Accepted in part. */
  | 'PART_ACKNOWLEDGED'
  /** Not accepted, with a reason. */
  | 'DISPUTED'
  /** Taken back. */
  | 'WITHDRAWN'
  /** Paid, in full or in part. */
  | 'SETTLED'
  /** Somebody asked for another amount. */
  | 'ADJUSTMENT_PROPOSED'
  /** A second person agreed to the other amount. */
  | 'ADJUSTED'
  /** A second person refused the other amount. */
  | 'ADJUSTMENT_REFUSED'
  /** A part of it was passed on to a charge that names an office. */
  | 'ALLOCATED'
  /** What was passed on came back, from a charge that was withdrawn or lowered. */
  | 'RETURNED';

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationRaiseCrossChargeArgs = {
  input: RaiseCrossChargeInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationAcknowledgeCrossChargeArgs = {
  input: AcknowledgeCrossChargeInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationDisputeCrossChargeArgs = {
  input: DisputeCrossChargeInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationWithdrawCrossChargeArgs = {
  input: ReasonedCrossChargeInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationAdjustCrossChargeArgs = {
  input: AdjustCrossChargeInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationConfirmAdjustmentArgs = {
  input: ConfirmAdjustmentInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationRefuseAdjustmentArgs = {
  input: ReasonedCrossChargeInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationRecordSettlementArgs = {
  input: RecordSettlementInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationCreateJointCommissionArgs = {
  input: CreateJointCommissionInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationApportionJointCommissionArgs = {
  input: ApportionJointCommissionInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationMatchEntriesArgs = {
  input: MatchEntriesInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationUnmatchEntriesArgs = {
  input: MatchEntriesInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationAgreeStatementArgs = {
  input: AgreeStatementInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationDisputeStatementArgs = {
  input: DisputeStatementInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationCloseBooksArgs = {
  input: CloseBooksInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationReopenBooksArgs = {
  input: ReopenBooksInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationRecordReferralArgs = {
  input: RecordReferralInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationMoveReferralArgs = {
  input: MoveReferralInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationRecordConsentArgs = {
  input: RecordConsentInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationRecordOutcomeArgs = {
  input: RecordOutcomeInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationTransferReferralArgs = {
  input: TransferReferralInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationRecallTransferArgs = {
  input: RecallTransferInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationReceiveTransferArgs = {
  input: ReceiveTransferInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationRefuseTransferArgs = {
  input: RefuseTransferInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationSealTransferAgainArgs = {
  input: SealTransferAgainInput;
};

/**
 * What is entered at this office. Fields are performed one after the other, in the order they stand.
 * Each takes an idempotency key: a request that is sent again with its key is entered once and gets
 * the answer of the first; the key with anything else is refused. What somebody got wrong is in
 * `problems`, and nothing is written then.
 */
export type OwnMutationRecordReceiptArgs = {
  input: RecordReceiptInput;
};

/** A decision of a person about entries of both sides. */
export type MatchEntriesInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** References of the entries, one of this office's own among them. */
  readonly references: ReadonlyArray<Scalars['ID']['input']>;
  /** Why, in words. */
  readonly reason: Scalars['String']['input'];
};

/**
 * The closing of a year. Every entry of it must be settled, withdrawn, passed on, accepted or matched
 * by hand, or carry a reason.
 */
export type CloseBooksInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The financial year of the books. */
  readonly financialYear: Scalars['FinancialYear']['input'];
  /** Why the year is closed although these entries are open. */
  readonly explanations?: InputMaybe<ReadonlyArray<ExplanationInput>>;
};

/** The reason why an entry stays open. */
export type ExplanationInput = {
  /** The entry in this office's books. */
  readonly reference: Scalars['ID']['input'];
  /** Why, in words. */
  readonly reason: Scalars['String']['input'];
};

/** The agreement of a whole statement: what `pairStatement` said to this office. */
export type AgreeStatementInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Code of the other office. */
  readonly counterparty: Scalars['ID']['input'];
  /** The statement's cut-off. */
  readonly cutOff: Scalars['Date']['input'];
  /** The statement's financial year, where it is of one. */
  readonly financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  /** The statement's digest: it is refused where these books, or the charges, are not what was read. */
  readonly digest: Scalars['ID']['input'];
  /** The statement's charges, as they were read. */
  readonly charges: ReadonlyArray<StatedChargeInput>;
  /** A remark. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** The dispute of a whole statement: what `pairStatement` said to this office. */
export type DisputeStatementInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Code of the other office. */
  readonly counterparty: Scalars['ID']['input'];
  /** The statement's cut-off. */
  readonly cutOff: Scalars['Date']['input'];
  /** The statement's financial year, where it is of one. */
  readonly financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  /** The statement's digest: it is refused where these books, or the charges, are not what was read. */
  readonly digest: Scalars['ID']['input'];
  /** The statement's charges, as they were read. */
  readonly charges: ReadonlyArray<StatedChargeInput>;
  /** Why, as a code in capitals such as AMOUNT_NOT_AGREED. */
  readonly reasonCode: Scalars['ID']['input'];
  /** Why, in words. */
  readonly reason: Scalars['String']['input'];
};

/** A charge of a statement, as it was read. */
export type StatedChargeInput = {
  /** The other office's reference. */
  readonly reference: Scalars['ID']['input'];
  /** What is charged. */
  readonly amountPence: Scalars['Pence']['input'];
  /** What it is charged for. */
  readonly description: Scalars['String']['input'];
  /** The financial year of the books. */
  readonly financialYear: Scalars['FinancialYear']['input'];
  /** The day it was charged, where known. */
  readonly chargedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day it is due, where known. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Identifier of the joint commission it belongs to. */
  readonly jointCommission?: InputMaybe<Scalars['ID']['input']>;
  /** Whether both record the same already, but for rounding. */
  readonly agreed: Scalars['Boolean']['input'];
  /** References of the entries that answer it in these books. */
  readonly answeredBy: ReadonlyArray<Scalars['ID']['input']>;
};

/** The reopening of a year. */
export type ReopenBooksInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The financial year of the books. */
  readonly financialYear: Scalars['FinancialYear']['input'];
  /** Why, in words. */
  readonly reason: Scalars['String']['input'];
};

/** A charge to another office. */
export type RaiseCrossChargeInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The identifier the office gives it, beginning with its code; without it one is made. */
  readonly reference?: InputMaybe<Scalars['ID']['input']>;
  /** Code of the office charged. */
  readonly counterparty: Scalars['ID']['input'];
  /** What is charged, in whole pence, a penny at least. */
  readonly amountPence: Scalars['Pence']['input'];
  /** What it is charged for. */
  readonly description: Scalars['String']['input'];
  /** The financial year of the books. */
  readonly financialYear: Scalars['FinancialYear']['input'];
  /** The day it is charged. */
  readonly chargedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day it is due. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Identifier of the joint commission it belongs to. */
  readonly jointCommission?: InputMaybe<Scalars['ID']['input']>;
};

/**
 * The acceptance of a charge. Of another office's charge that was not answered yet, it says what was
 * charged: amount, description and financial year are needed then, and only then.
 */
export type AcknowledgeCrossChargeInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The charge: the other office's reference, or one of this office's own books. */
  readonly reference: Scalars['ID']['input'];
  /** Only so much of it is accepted; without it, all. */
  readonly acknowledgedPence?: InputMaybe<Scalars['Pence']['input']>;
  /** A remark. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
  /** Code of the office that charges; without it, the one the reference begins with. */
  readonly counterparty?: InputMaybe<Scalars['ID']['input']>;
  /** What was charged. */
  readonly amountPence?: InputMaybe<Scalars['Pence']['input']>;
  /** What it was charged for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The financial year of the books. */
  readonly financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  /** The day it was charged. */
  readonly chargedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day it is due. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Identifier of the joint commission it belongs to. */
  readonly jointCommission?: InputMaybe<Scalars['ID']['input']>;
};

/** The dispute of a charge; the fields from counterparty on as for an acceptance. */
export type DisputeCrossChargeInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The charge: the other office's reference, or one of this office's own books. */
  readonly reference: Scalars['ID']['input'];
  /** Why, as a code in capitals such as AMOUNT_NOT_AGREED. */
  readonly reasonCode: Scalars['ID']['input'];
  /** Why, in words. */
  readonly reason: Scalars['String']['input'];
  /** Code of the office that charges; without it, the one the reference begins with. */
  readonly counterparty?: InputMaybe<Scalars['ID']['input']>;
  /** What was charged. */
  readonly amountPence?: InputMaybe<Scalars['Pence']['input']>;
  /** What it was charged for. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The financial year of the books. */
  readonly financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  /** The day it was charged. */
  readonly chargedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day it is due. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Identifier of the joint commission it belongs to. */
  readonly jointCommission?: InputMaybe<Scalars['ID']['input']>;
};

/** A step that needs a reason and nothing else. */
export type ReasonedCrossChargeInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The charge in this office's books. */
  readonly reference: Scalars['ID']['input'];
  /** Why, in words. */
  readonly reason: Scalars['String']['input'];
};

/** Another amount for a charge. */
export type AdjustCrossChargeInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The charge in this office's books. */
  readonly reference: Scalars['ID']['input'];
  /** The new amount, no less than what is paid and allocated already. */
  readonly amountPence: Scalars['Pence']['input'];
  /** Why, in words. */
  readonly reason: Scalars['String']['input'];
};

/** The agreement of a second person. */
export type ConfirmAdjustmentInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The charge in this office's books. */
  readonly reference: Scalars['ID']['input'];
  /** A remark. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** A payment. */
export type RecordSettlementInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The charge in this office's books. */
  readonly reference: Scalars['ID']['input'];
  /** What was paid, in whole pence. */
  readonly amountPence: Scalars['Pence']['input'];
  /** A remark, such as the number of the payment. */
  readonly reason?: InputMaybe<Scalars['String']['input']>;
};

/** Work an office buys for several. */
export type CreateJointCommissionInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The identifier the office gives it, beginning with its code; without it one is made. */
  readonly id?: InputMaybe<Scalars['ID']['input']>;
  /** What is bought. */
  readonly title: Scalars['String']['input'];
  /** Identifier of the organisation that does the work, where it is known. */
  readonly provider?: InputMaybe<Scalars['ID']['input']>;
  /** Its phases, in order: one at least. */
  readonly phases: ReadonlyArray<CommissionPhaseInput>;
  /** How the cost is to be divided, where that is agreed already. */
  readonly basis?: ApportionmentBasis;
  /** A remark. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
};

/** A phase of work an office buys for several: an award that pays for it, or what it costs. */
export type CommissionPhaseInput = {
  /** What it is called. */
  readonly title: Scalars['String']['input'];
  /** The financial year it is recorded in; that of the award, where one pays for it. */
  readonly financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  /** Identifier of the award of this office that pays for it; its amount is the cost. */
  readonly award?: InputMaybe<Scalars['ID']['input']>;
  /** What it costs, where no award pays for it; without it, that is not known. */
  readonly costPence?: InputMaybe<Scalars['Pence']['input']>;
};

/** The division of a joint commission. */
export type ApportionJointCommissionInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Identifier of the joint commission. */
  readonly jointCommission: Scalars['ID']['input'];
  /** Charges of it that name no office: what is left of them is passed on to those who take part. */
  readonly charges?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** A cost to divide, where no charges are passed on. */
  readonly totalPence?: InputMaybe<Scalars['Pence']['input']>;
  /** How it is divided. */
  readonly basis: ApportionmentBasis;
  /** The phases a cost is for; charges that are passed on say it themselves. */
  readonly phases?: InputMaybe<ReadonlyArray<Scalars['String']['input']>>;
  /** Who takes part. Of a cost the office itself may bear a share, which is charged to nobody. */
  readonly participants: ReadonlyArray<ParticipantInput>;
  /** What the charges are for; without it, the title of the joint commission. */
  readonly description?: InputMaybe<Scalars['String']['input']>;
  /** The financial year of the charges; that of the charges passed on, where there are any. */
  readonly financialYear?: InputMaybe<Scalars['FinancialYear']['input']>;
  /** The day they are charged. */
  readonly chargedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The day they are due. */
  readonly dueOn?: InputMaybe<Scalars['Date']['input']>;
  /** Whether to enter it; otherwise the shares are worked out and nothing is written. */
  readonly confirm?: Scalars['Boolean']['input'];
};

/** An office that takes part in a joint commission. */
export type ParticipantInput = {
  /** Code of the office. */
  readonly office: Scalars['ID']['input'];
  /** By population its inhabitants, by formula its weight: a whole number, exact up to 2^53. */
  readonly weight?: InputMaybe<Scalars['Float']['input']>;
  /** By agreed amounts, its amount. */
  readonly amountPence?: InputMaybe<Scalars['Pence']['input']>;
};

/** What one office bears of a joint commission. */
export type ApportionedShare = {
  /** Code of the office. */
  readonly officeCode: Scalars['ID']['output'];
  /** Its share, in whole pence. */
  readonly amountPence: Scalars['Pence']['output'];
};

/** Something in a request that cannot be done as asked. */
export type Problem = {
  /** What kind of problem it is. */
  readonly code: ProblemCode;
  /** The field to blame, such as participants[2].weight. */
  readonly field: Scalars['String']['output'];
  /** What is wrong and what was expected. */
  readonly message: Scalars['String']['output'];
};

/** Kinds of problems. More may be added. */
export type ProblemCode =
  /** The key was used for another request. */
  | 'IDEMPOTENCY_KEY_REUSED'
  /** The field is needed here. */
  | 'FIELD_MISSING'
  /** The field has no use here: leave it out. */
  | 'FIELD_NOT_USED'
  /** The value makes no sense. */
  | 'FIELD_INVALID'
  /** The amount is not in whole pence from 0 to 2^53 - 1. */
  | 'NOT_WHOLE_PENCE'
  /** No office has this code. */
  | 'UNKNOWN_OFFICE'
  /** An office does not charge itself. */
  | 'CHARGES_ITSELF'
  /** The charge is not in these books. */
  | 'UNKNOWN_CHARGE'
  /** The reference is in the books already. */
  | 'CHARGE_EXISTS'
  /** The charge or case is in a state that does not allow it. */
  | 'NOT_ALLOWED_NOW'
  /** The amount is more than is left, or than any amount can be. */
  | 'AMOUNT_TOO_LARGE'
  /** The amount is less than it has to be. */
  | 'AMOUNT_TOO_SMALL'
  /** A second person has to do it. */
  | 'SAME_PERSON'
  /** The office leads no joint commission with this identifier. */
  | 'UNKNOWN_JOINT_COMMISSION'
  /** The identifier is that of another joint commission. */
  | 'JOINT_COMMISSION_EXISTS'
  /** Nobody takes part. */
  | 'NO_PARTICIPANT'
  /** An office takes part twice. */
  | 'PARTICIPANT_TWICE'
  /** Without a basis nothing can be divided. */
  | 'BASIS_NOT_RECORDED'
  /** The weight is not a whole number. */
  | 'WEIGHT_INVALID'
  /** All weights are zero. */
  | 'NO_WEIGHT'
  /** The agreed amount is missing. */
  | 'AMOUNT_MISSING'
  /** The agreed amounts are more than there is to divide. */
  | 'AMOUNTS_EXCEED_TOTAL'
  /** The field has no meaning on this basis. */
  | 'NOT_PART_OF_BASIS'
  /** The books of this year are closed. */
  | 'YEAR_CLOSED'
  /** An entry is still open, and no reason is given for it. */
  | 'NOT_EXPLAINED'
  /** The statement is not what it was when it was read: read it again. */
  | 'STATEMENT_CHANGED'
  /** The office has no case of this reference. */
  | 'UNKNOWN_CASE'
  /** The office has a case of this reference already. */
  | 'CASE_EXISTS'
  /** Details of such a case are passed on only with explicit consent, and none is recorded that holds. */
  | 'CONSENT_REQUIRED'
  /** The office knows of no such transfer. */
  | 'UNKNOWN_TRANSFER'
  /** The office keeps no personal details of this case: there is nothing to pass on. */
  | 'DETAILS_MISSING'
  /** The other office publishes no key that can be believed and is valid today. */
  | 'NO_TRANSFER_KEY'
  /** It is no envelope, or one of another kind. */
  | 'ENVELOPE_MALFORMED'
  /** It is sealed for another office. */
  | 'ENVELOPE_NOT_FOR_THIS_OFFICE'
  /** It was changed after it was sealed. */
  | 'ENVELOPE_ALTERED'
  /** It is not signed by a key of the office it says it comes from. */
  | 'ENVELOPE_SENDER_UNKNOWN'
  /** The office it went to did not sign this, or signed it about something else. */
  | 'RECEIPT_INVALID';

/** A victim's case as it comes. It names nobody. */
export type RecordReferralInput = {
  /** Chosen by the client; the same for each time the same request is sent. It must name nobody. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The day the office received it; today where none is given. */
  readonly receivedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The priority category of the Victims' Code. */
  readonly priorityCategory: PriorityCategory;
  /** What kind of crime it was. */
  readonly crimeType: CrimeType;
  /** Who the victim is in relation to the crime, where that is known. */
  readonly relation?: InputMaybe<VictimRelation>;
  /** Who referred the victim; cases of other offices come by transfer and not this way. */
  readonly source: ReferralSource;
  /** The code of the office in whose area the victim lives, where that is known. */
  readonly residenceOffice?: InputMaybe<Scalars['ID']['input']>;
  /** The day the crime was reported; null where it was not. */
  readonly allegedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The moment the crime was reported, on the day of `allegedOn`; without that, the moment the referral reached the office, on the day of `receivedOn`. The office's promise to contact runs from it; without it only the day is known. */
  readonly reportedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** The day the victim asked for support; null where they have not. */
  readonly requestedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A step of a case. */
export type MoveReferralInput = {
  /** Chosen by the client; the same for each time the same request is sent. It must name nobody. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The case. */
  readonly reference: Scalars['ID']['input'];
  /** What happened. */
  readonly move: ReferralMove;
  /** The day it happened; today where none is given. */
  readonly happenedOn?: InputMaybe<Scalars['Date']['input']>;
  /** CONTACT: the moment it happened, on the day of `happenedOn` in British time; that can be left out then. */
  readonly happenedAt?: InputMaybe<Scalars['DateTime']['input']>;
  /** PASS, ACCEPT: the identifier of the provider, such as GB-CHC-298028. */
  readonly provider?: InputMaybe<Scalars['ID']['input']>;
  /** ASSESS: which assessment it was. */
  readonly assessment?: InputMaybe<ReferralAssessment>;
  /** CLOSE, DECLINE, REOPEN: why. */
  readonly reason?: InputMaybe<ReferralReason>;
};

/** What can happen to a case, step by step. */
export type ReferralMove =
  /** The victim asked for support. */
  | 'REQUEST'
  /** The victim's needs were assessed. */
  | 'ASSESS'
  /** The details went to a provider. */
  | 'PASS'
  /** The victim was contacted. */
  | 'CONTACT'
  /** The provider took the case on. */
  | 'ACCEPT'
  /** Support began. */
  | 'SUPPORT'
  /** Support ended, or was not needed. */
  | 'CLOSE'
  /** The victim declined. */
  | 'DECLINE'
  /** The victim asked again. */
  | 'REOPEN';

/** Why a case moves. There are no words of one's own: they could be about a person. */
export type ReferralReason =
  /** The victim's needs were met. */
  | 'NEEDS_MET'
  /** The victim could not be reached any more. */
  | 'NO_FURTHER_CONTACT'
  /** The victim wants no support. */
  | 'NO_SUPPORT_WANTED'
  /** Somebody else supports the victim. */
  | 'SUPPORTED_ELSEWHERE'
  /** The victim asked again. */
  | 'ASKED_AGAIN'
  /** The victim lives in the area of another office. */
  | 'LIVES_IN_OTHER_AREA'
  /** The other office refused the case. */
  | 'REFUSED_THERE'
  /** The case was entered by mistake. */
  | 'ENTERED_BY_MISTAKE'
  /** Another reason, which the office's own files tell. */
  | 'OTHER';

/** Consent of a victim, or its withdrawal. */
export type RecordConsentInput = {
  /** Chosen by the client; the same for each time the same request is sent. It must name nobody. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The case. */
  readonly reference: Scalars['ID']['input'];
  /** To whom the details may go. */
  readonly purpose: ConsentPurpose;
  /** Whether the victim consents; false where they withdraw it. */
  readonly given: Scalars['Boolean']['input'];
  /** How it is evidenced; needed where it is given. */
  readonly evidence?: InputMaybe<ConsentEvidence>;
  /** The day of it; today where none is given. */
  readonly happenedOn?: InputMaybe<Scalars['Date']['input']>;
  /** The last day it holds; without one it holds until it is withdrawn. */
  readonly expiresOn?: InputMaybe<Scalars['Date']['input']>;
};

/** How a victim does. */
export type RecordOutcomeInput = {
  /** Chosen by the client; the same for each time the same request is sent. It must name nobody. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The case. */
  readonly reference: Scalars['ID']['input'];
  /** Whether it was measured at the start or the end of support. */
  readonly measuredAt: OutcomeMoment;
  /** How the victim copes, from 1 (badly) to 5 (well). */
  readonly cope: Scalars['Int']['input'];
  /** How the victim recovers, from 1 (badly) to 5 (well). */
  readonly recover: Scalars['Int']['input'];
  /** The day it was measured; today where none is given. */
  readonly happenedOn?: InputMaybe<Scalars['Date']['input']>;
};

/** A case to pass on. It holds nothing of the person, nor does the answer. */
export type TransferReferralInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** The case here. */
  readonly reference: Scalars['ID']['input'];
  /** Code of the office it goes to. */
  readonly to: Scalars['ID']['input'];
  /** Why, as a code such as LIVES_THERE: words could be about a person. */
  readonly reasonCode: Scalars['ID']['input'];
};

/** A transfer that is asked back. */
export type RecallTransferInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Its number. */
  readonly transfer: Scalars['ID']['input'];
  /** Why, as a code such as SENT_BY_MISTAKE: words could be about a person. */
  readonly reasonCode: Scalars['ID']['input'];
};

/** An envelope to take in. */
export type ReceiveTransferInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** As it came from the office that sealed it. */
  readonly envelope: Scalars['String']['input'];
};

/** An envelope that is not taken in. */
export type RefuseTransferInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** As it came from the office that sealed it. */
  readonly envelope: Scalars['String']['input'];
  /** Why, as a code such as LIVES_ELSEWHERE: words could be about a person. */
  readonly reasonCode: Scalars['ID']['input'];
};

/** A transfer to seal again. */
export type SealTransferAgainInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** Its number. */
  readonly transfer: Scalars['ID']['input'];
};

/** A receipt to record. */
export type RecordReceiptInput = {
  /** Chosen by the client; the same for each time the same request is sent. */
  readonly idempotencyKey: Scalars['ID']['input'];
  /** As it came from the office that signed it. */
  readonly receipt: Scalars['String']['input'];
};

/** What became of a request to pass a case on, or to have it back. */
export type TransferPayload = {
  /** The transfer as it stood after this request; null where there are problems. */
  readonly transfer: Maybe<SentTransfer>;
  /** What keeps it from being sent, or from coming back; nothing was written where there are any. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What became of an envelope. */
export type ReceiptPayload = {
  /** Number of the transfer; null where there are problems. */
  readonly transfer: Maybe<Scalars['ID']['output']>;
  /** What is in the receipt; null where there are problems. */
  readonly outcome: Maybe<TransferOutcome>;
  /** The case it became here; null where it became none. */
  readonly reference: Maybe<Scalars['ID']['output']>;
  /** The receipt, signed by this office, for the one that sent it; null where there are problems. */
  readonly receipt: Maybe<Scalars['String']['output']>;
  /** Whether the office that sent it has asked for it back: it was not taken in then, or had been before. */
  readonly recalled: Scalars['Boolean']['output'];
  /** What keeps it from being taken in; nothing was written where there are any. */
  readonly problems: ReadonlyArray<Problem>;
};

/** What became of a receipt, or of a transfer that was to be sealed again. */
export type RecordedReceiptPayload = {
  /** The transfer as it stood after this request; null where there are problems. */
  readonly transfer: Maybe<SentTransfer>;
  /** Whether it was sealed again: to another key, or with another one. */
  readonly sealedAgain: Scalars['Boolean']['output'];
  /** What keeps it from being recorded; nothing was written where there are any. */
  readonly problems: ReadonlyArray<Problem>;
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
  Office: OwnOfficeModel;
  Grant: OwnGrantModel;
  Award: OwnAwardModel;
  Engagement: OwnEngagementModel;
  CrossCharge: OwnCrossChargeModel;
};

/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Audience: Audience;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  FinancialYear: ResolverTypeWrapper<Scalars['FinancialYear']['output']>;
  Pence: ResolverTypeWrapper<Scalars['Pence']['output']>;
  Source: ResolverTypeWrapper<SourceModel>;
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
  OrganisationRow: ResolverTypeWrapper<OrganisationRowModel>;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  OfficeAwards: ResolverTypeWrapper<OfficeAwardsModel>;
  Measure: Measure;
  Verdict: Verdict;
  PublishedStatement: ResolverTypeWrapper<PublishedStatementModel>;
  StatisticUnit: StatisticUnit;
  PublishedStatistic: ResolverTypeWrapper<PublishedStatisticModel>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  ApportionmentBasis: ApportionmentBasis;
  AwardTotalRow: ResolverTypeWrapper<AwardTotalRowModel>;
  ReferralDimension: ReferralDimension;
  PriorityCategory: PriorityCategory;
  CrimeType: CrimeType;
  VictimRelation: VictimRelation;
  ReferralSource: ReferralSource;
  ReferralState: ReferralState;
  ReferralFilter: ReferralFilter;
  ReferralTotal: ResolverTypeWrapper<ReferralTotal>;
  DisclosureRule: ResolverTypeWrapper<DisclosureRule>;
  ReferralRelease: ResolverTypeWrapper<ReferralRelease>;
  ReferralConnection: ResolverTypeWrapper<ReferralConnectionModel>;
  Referral: ResolverTypeWrapper<ReferralModel>;
  ReferralOutcome: ResolverTypeWrapper<ReferralOutcome>;
  ReferralClock: ResolverTypeWrapper<ReferralClock>;
  ReferralClockState: ReferralClockState;
  ContactClock: ResolverTypeWrapper<ContactClock>;
  ContactClockState: ContactClockState;
  ReferralEvent: ResolverTypeWrapper<ReferralEventModel>;
  ReferralEventKind: ReferralEventKind;
  ReferralAssessment: ReferralAssessment;
  ConsentPurpose: ConsentPurpose;
  ConsentEvidence: ConsentEvidence;
  OutcomeMoment: OutcomeMoment;
  ReferralCount: ResolverTypeWrapper<ReferralCount>;
  ReferralMonitoring: ResolverTypeWrapper<ReferralMonitoring>;
  ReferralTotalRow: ResolverTypeWrapper<ReferralTotalRowModel>;
  JointCommissionRow: ResolverTypeWrapper<JointCommissionRowModel>;
  JointCommissionPhaseRow: ResolverTypeWrapper<JointCommissionPhaseRow>;
  ApportionmentRow: ResolverTypeWrapper<ApportionmentRow>;
  ParticipationRow: ResolverTypeWrapper<ParticipationRow>;
  BookDecisionKind: BookDecisionKind;
  BookDecision: ResolverTypeWrapper<BookDecisionModel>;
  TransferKey: ResolverTypeWrapper<TransferKeyModel>;
  TransferKeyUse: TransferKeyUse;
  SentTransfer: ResolverTypeWrapper<SentTransferModel>;
  RecallState: RecallState;
  TransferOutcome: TransferOutcome;
  Office: ResolverTypeWrapper<OfficeModel>;
  OwnOffice: ResolverTypeWrapper<OwnOfficeModel>;
  GrantStatus: GrantStatus;
  Grant: ResolverTypeWrapper<GrantModel>;
  OwnGrant: ResolverTypeWrapper<OwnGrantModel>;
  Award: ResolverTypeWrapper<AwardModel>;
  OwnAward: ResolverTypeWrapper<OwnAwardModel>;
  Provider: ResolverTypeWrapper<ProviderModel>;
  Engagement: ResolverTypeWrapper<ResolversInterfaceTypes<ResolversTypes>['Engagement']>;
  OwnEngagement: ResolverTypeWrapper<OwnEngagementModel>;
  Direction: Direction;
  CrossChargeState: CrossChargeState;
  CrossChargeEventKind: CrossChargeEventKind;
  CrossChargeEvent: ResolverTypeWrapper<CrossChargeEventModel>;
  CrossCharge: ResolverTypeWrapper<CrossChargeModel>;
  OwnCrossCharge: ResolverTypeWrapper<OwnCrossChargeModel>;
  OwnAwardPage: ResolverTypeWrapper<OwnAwardPageModel>;
  OwnTotalsPage: ResolverTypeWrapper<OwnTotalsPageModel>;
  OwnReferralTotalsPage: ResolverTypeWrapper<OwnReferralTotalsPageModel>;
  OwnProviderPage: ResolverTypeWrapper<OwnProviderPageModel>;
  OwnOrganisationPage: ResolverTypeWrapper<OwnOrganisationPageModel>;
  OwnRecipientPage: ResolverTypeWrapper<OwnRecipientPageModel>;
  OwnStatementPage: ResolverTypeWrapper<OwnStatementPageModel>;
  OwnJointCommissionPage: ResolverTypeWrapper<OwnJointCommissionPageModel>;
  OwnBooksPage: ResolverTypeWrapper<OwnBooksPageModel>;
  OwnPairPage: ResolverTypeWrapper<OwnPairPageModel>;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  OwnMutation: ResolverTypeWrapper<OwnMutationModel>;
  MatchEntriesInput: MatchEntriesInput;
  CloseBooksInput: CloseBooksInput;
  ExplanationInput: ExplanationInput;
  AgreeStatementInput: AgreeStatementInput;
  DisputeStatementInput: DisputeStatementInput;
  StatedChargeInput: StatedChargeInput;
  StatementPayload: ResolverTypeWrapper<StatementPayloadModel>;
  ReopenBooksInput: ReopenBooksInput;
  DecisionPayload: ResolverTypeWrapper<DecisionPayloadModel>;
  RaiseCrossChargeInput: RaiseCrossChargeInput;
  AcknowledgeCrossChargeInput: AcknowledgeCrossChargeInput;
  DisputeCrossChargeInput: DisputeCrossChargeInput;
  ReasonedCrossChargeInput: ReasonedCrossChargeInput;
  AdjustCrossChargeInput: AdjustCrossChargeInput;
  ConfirmAdjustmentInput: ConfirmAdjustmentInput;
  RecordSettlementInput: RecordSettlementInput;
  CreateJointCommissionInput: CreateJointCommissionInput;
  CommissionPhaseInput: CommissionPhaseInput;
  JointCommissionPayload: ResolverTypeWrapper<JointCommissionPayloadModel>;
  ApportionJointCommissionInput: ApportionJointCommissionInput;
  ParticipantInput: ParticipantInput;
  CrossChargePayload: ResolverTypeWrapper<CrossChargePayloadModel>;
  ApportionmentPayload: ResolverTypeWrapper<ApportionmentPayloadModel>;
  ApportionedShare: ResolverTypeWrapper<ApportionedShare>;
  Problem: ResolverTypeWrapper<Problem>;
  ProblemCode: ProblemCode;
  RecordReferralInput: RecordReferralInput;
  MoveReferralInput: MoveReferralInput;
  ReferralMove: ReferralMove;
  ReferralReason: ReferralReason;
  RecordConsentInput: RecordConsentInput;
  RecordOutcomeInput: RecordOutcomeInput;
  ReferralPayload: ResolverTypeWrapper<ReferralPayloadModel>;
  OwnWaitingTransferPage: ResolverTypeWrapper<OwnWaitingTransferPageModel>;
  OwnTransferReceiptPage: ResolverTypeWrapper<OwnTransferReceiptPageModel>;
  OwnTransferPage: ResolverTypeWrapper<OwnTransferPageModel>;
  TransferReferralInput: TransferReferralInput;
  RecallTransferInput: RecallTransferInput;
  ReceiveTransferInput: ReceiveTransferInput;
  RefuseTransferInput: RefuseTransferInput;
  SealTransferAgainInput: SealTransferAgainInput;
  RecordReceiptInput: RecordReceiptInput;
  TransferPayload: ResolverTypeWrapper<
    Omit<TransferPayload, 'transfer'> & { transfer?: Maybe<ResolversTypes['SentTransfer']> }
  >;
  ReceiptPayload: ResolverTypeWrapper<ReceiptPayload>;
  RecordedReceiptPayload: ResolverTypeWrapper<
    Omit<RecordedReceiptPayload, 'transfer'> & { transfer?: Maybe<ResolversTypes['SentTransfer']> }
  >;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  FinancialYear: Scalars['FinancialYear']['output'];
  Pence: Scalars['Pence']['output'];
  Source: SourceModel;
  String: Scalars['String']['output'];
  Int: Scalars['Int']['output'];
  AwardFilter: AwardFilter;
  ID: Scalars['ID']['output'];
  OrganisationRow: OrganisationRowModel;
  Boolean: Scalars['Boolean']['output'];
  PageInfo: PageInfo;
  OfficeAwards: OfficeAwardsModel;
  PublishedStatement: PublishedStatementModel;
  PublishedStatistic: PublishedStatisticModel;
  Float: Scalars['Float']['output'];
  AwardTotalRow: AwardTotalRowModel;
  ReferralFilter: ReferralFilter;
  ReferralTotal: ReferralTotal;
  DisclosureRule: DisclosureRule;
  ReferralRelease: ReferralRelease;
  ReferralConnection: ReferralConnectionModel;
  Referral: ReferralModel;
  ReferralOutcome: ReferralOutcome;
  ReferralClock: ReferralClock;
  ContactClock: ContactClock;
  ReferralEvent: ReferralEventModel;
  ReferralCount: ReferralCount;
  ReferralMonitoring: ReferralMonitoring;
  ReferralTotalRow: ReferralTotalRowModel;
  JointCommissionRow: JointCommissionRowModel;
  JointCommissionPhaseRow: JointCommissionPhaseRow;
  ApportionmentRow: ApportionmentRow;
  ParticipationRow: ParticipationRow;
  BookDecision: BookDecisionModel;
  TransferKey: TransferKeyModel;
  SentTransfer: SentTransferModel;
  Office: OfficeModel;
  OwnOffice: OwnOfficeModel;
  Grant: GrantModel;
  OwnGrant: OwnGrantModel;
  Award: AwardModel;
  OwnAward: OwnAwardModel;
  Provider: ProviderModel;
  Engagement: ResolversInterfaceTypes<ResolversParentTypes>['Engagement'];
  OwnEngagement: OwnEngagementModel;
  CrossChargeEvent: CrossChargeEventModel;
  CrossCharge: CrossChargeModel;
  OwnCrossCharge: OwnCrossChargeModel;
  OwnAwardPage: OwnAwardPageModel;
  OwnTotalsPage: OwnTotalsPageModel;
  OwnReferralTotalsPage: OwnReferralTotalsPageModel;
  OwnProviderPage: OwnProviderPageModel;
  OwnOrganisationPage: OwnOrganisationPageModel;
  OwnRecipientPage: OwnRecipientPageModel;
  OwnStatementPage: OwnStatementPageModel;
  OwnJointCommissionPage: OwnJointCommissionPageModel;
  OwnBooksPage: OwnBooksPageModel;
  OwnPairPage: OwnPairPageModel;
  Mutation: Record<PropertyKey, never>;
  OwnMutation: OwnMutationModel;
  MatchEntriesInput: MatchEntriesInput;
  CloseBooksInput: CloseBooksInput;
  ExplanationInput: ExplanationInput;
  AgreeStatementInput: AgreeStatementInput;
  DisputeStatementInput: DisputeStatementInput;
  StatedChargeInput: StatedChargeInput;
  StatementPayload: StatementPayloadModel;
  ReopenBooksInput: ReopenBooksInput;
  DecisionPayload: DecisionPayloadModel;
  RaiseCrossChargeInput: RaiseCrossChargeInput;
  AcknowledgeCrossChargeInput: AcknowledgeCrossChargeInput;
  DisputeCrossChargeInput: DisputeCrossChargeInput;
  ReasonedCrossChargeInput: ReasonedCrossChargeInput;
  AdjustCrossChargeInput: AdjustCrossChargeInput;
  ConfirmAdjustmentInput: ConfirmAdjustmentInput;
  RecordSettlementInput: RecordSettlementInput;
  CreateJointCommissionInput: CreateJointCommissionInput;
  CommissionPhaseInput: CommissionPhaseInput;
  JointCommissionPayload: JointCommissionPayloadModel;
  ApportionJointCommissionInput: ApportionJointCommissionInput;
  ParticipantInput: ParticipantInput;
  CrossChargePayload: CrossChargePayloadModel;
  ApportionmentPayload: ApportionmentPayloadModel;
  ApportionedShare: ApportionedShare;
  Problem: Problem;
  RecordReferralInput: RecordReferralInput;
  MoveReferralInput: MoveReferralInput;
  RecordConsentInput: RecordConsentInput;
  RecordOutcomeInput: RecordOutcomeInput;
  ReferralPayload: ReferralPayloadModel;
  OwnWaitingTransferPage: OwnWaitingTransferPageModel;
  OwnTransferReceiptPage: OwnTransferReceiptPageModel;
  OwnTransferPage: OwnTransferPageModel;
  TransferReferralInput: TransferReferralInput;
  RecallTransferInput: RecallTransferInput;
  ReceiveTransferInput: ReceiveTransferInput;
  RefuseTransferInput: RefuseTransferInput;
  SealTransferAgainInput: SealTransferAgainInput;
  RecordReceiptInput: RecordReceiptInput;
  TransferPayload: Omit<TransferPayload, 'transfer'> & {
    transfer?: Maybe<ResolversParentTypes['SentTransfer']>;
  };
  ReceiptPayload: ReceiptPayload;
  RecordedReceiptPayload: Omit<RecordedReceiptPayload, 'transfer'> & {
    transfer?: Maybe<ResolversParentTypes['SentTransfer']>;
  };
};

export type AccessDirectiveArgs = {
  to: ReadonlyArray<Audience>;
};

export type AccessDirectiveResolver<
  Result,
  Parent,
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source'],
> = {
  document?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  section?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  line?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  asPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OrganisationRowResolvers<
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo'],
> = {
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OfficeAwardsResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OfficeAwards'] = ResolversParentTypes['OfficeAwards'],
> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  totalPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  withoutAmount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Award']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type PublishedStatementResolvers<
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['DisclosureRule'] =
    ResolversParentTypes['DisclosureRule'],
> = {
  threshold?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roundingBase?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  zerosPublished?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReferralReleaseResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ReferralRelease'] =
    ResolversParentTypes['ReferralRelease'],
> = {
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  madeOn?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['DisclosureRule'], ParentType, ContextType>;
  synthetic?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type ReferralConnectionResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ReferralConnection'] =
    ResolversParentTypes['ReferralConnection'],
> = {
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Referral']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
};

export type ReferralResolvers<
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ReferralOutcome'] =
    ResolversParentTypes['ReferralOutcome'],
> = {
  cope?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  recover?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReferralClockResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ReferralClock'] = ResolversParentTypes['ReferralClock'],
> = {
  state?: Resolver<ResolversTypes['ReferralClockState'], ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ContactClockResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ContactClock'] = ResolversParentTypes['ContactClock'],
> = {
  state?: Resolver<ResolversTypes['ContactClockState'], ParentType, ContextType>;
  promisedHours?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  dueAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReferralEventResolvers<
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['JointCommissionPhaseRow'] =
    ResolversParentTypes['JointCommissionPhaseRow'],
> = {
  title?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  awardId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  costPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
};

export type ApportionmentRowResolvers<
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ParticipationRow'] =
    ResolversParentTypes['ParticipationRow'],
> = {
  officeCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  weight?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  agreedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  sharePence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type BookDecisionResolvers<
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
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
  ContextType = OfficeContext,
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

export type OfficeResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['Office'] = ResolversParentTypes['Office'],
> = {
  __resolveType: TypeResolveFn<'OwnOffice', ParentType, ContextType>;
};

export type OwnOfficeResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnOffice'] = ResolversParentTypes['OwnOffice'],
  FederationReferenceType extends FederationReferenceTypes['OwnOffice'] =
    FederationReferenceTypes['OwnOffice'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnOffice']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  grants?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['Grant']>>,
    ParentType,
    ContextType,
    Partial<OwnOfficeGrantsArgs>
  >;
  awards?: Resolver<
    Maybe<ResolversTypes['OfficeAwards']>,
    ParentType,
    ContextType,
    RequireFields<OwnOfficeAwardsArgs, 'orderBy' | 'first'>
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
    Partial<OwnOfficeCrossChargesArgs>
  >;
  decisions?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['BookDecision']>>,
    ParentType,
    ContextType,
    RequireFields<OwnOfficeDecisionsArgs, 'first'>
  >;
  referralTotals?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['ReferralTotal']>>,
    ParentType,
    ContextType,
    RequireFields<OwnOfficeReferralTotalsArgs, 'groupBy'>
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
    RequireFields<OwnOfficeReferralsArgs, 'first'>
  >;
  referral?: Resolver<
    Maybe<ResolversTypes['Referral']>,
    ParentType,
    ContextType,
    RequireFields<OwnOfficeReferralArgs, 'reference'>
  >;
  referralsDue?: Resolver<
    Maybe<ResolversTypes['ReferralConnection']>,
    ParentType,
    ContextType,
    RequireFields<OwnOfficeReferralsDueArgs, 'first'>
  >;
  referralContactsDue?: Resolver<
    Maybe<ResolversTypes['ReferralConnection']>,
    ParentType,
    ContextType,
    RequireFields<OwnOfficeReferralContactsDueArgs, 'first'>
  >;
  referralCounts?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['ReferralCount']>>,
    ParentType,
    ContextType,
    RequireFields<OwnOfficeReferralCountsArgs, 'groupBy'>
  >;
  referralMonitoring?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['ReferralMonitoring']>>,
    ParentType,
    ContextType,
    RequireFields<OwnOfficeReferralMonitoringArgs, 'financialYear'>
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
    RequireFields<OwnOfficeSentTransfersArgs, 'waiting' | 'first'>
  >;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant'],
> = {
  __resolveType: TypeResolveFn<'OwnGrant', ParentType, ContextType>;
};

export type OwnGrantResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnGrant'] = ResolversParentTypes['OwnGrant'],
  FederationReferenceType extends FederationReferenceTypes['OwnGrant'] =
    FederationReferenceTypes['OwnGrant'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnGrant']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  funder?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  untilFinancialYear?: Resolver<Maybe<ResolversTypes['FinancialYear']>, ParentType, ContextType>;
  financialYearAsPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amountPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  amountAsPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  precisionPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['GrantStatus'], ParentType, ContextType>;
  statusAsPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  partOf?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  funderGrantId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  awards?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Award']>>, ParentType, ContextType>;
  confirmedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  allocatedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  requestedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  crossChargedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  remainingPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RecordOrigin'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AwardResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['Award'] = ResolversParentTypes['Award'],
> = {
  __resolveType: TypeResolveFn<'OwnAward', ParentType, ContextType>;
};

export type OwnAwardResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnAward'] = ResolversParentTypes['OwnAward'],
  FederationReferenceType extends FederationReferenceTypes['OwnAward'] =
    FederationReferenceTypes['OwnAward'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnAward']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  description?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recipientName?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recipientId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  provider?: Resolver<Maybe<ResolversTypes['Provider']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AwardKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['AwardStatus'], ParentType, ContextType>;
  statusAsPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priority?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  priorityAsPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amountPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  amountAsPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  precisionPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  untilFinancialYear?: Resolver<Maybe<ResolversTypes['FinancialYear']>, ParentType, ContextType>;
  financialYearAsPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  startsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  endsOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  funderGrantId?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RecordOrigin'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ProviderResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['Provider'] = ResolversParentTypes['Provider'],
> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EngagementResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['Engagement'] = ResolversParentTypes['Engagement'],
> = {
  __resolveType: TypeResolveFn<'OwnEngagement', ParentType, ContextType>;
};

export type OwnEngagementResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnEngagement'] = ResolversParentTypes['OwnEngagement'],
  FederationReferenceType extends FederationReferenceTypes['OwnEngagement'] =
    FederationReferenceTypes['OwnEngagement'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnEngagement']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  recordedNames?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  awardCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  withoutAmount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paidByOthersCount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  paidByOthersPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  awards?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Award']>>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CrossChargeEventResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['CrossChargeEvent'] =
    ResolversParentTypes['CrossChargeEvent'],
> = {
  sequence?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['CrossChargeEventKind'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reasonCode?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amountPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  acknowledgedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  intoReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RecordOrigin'], ParentType, ContextType>;
};

export type CrossChargeResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['CrossCharge'] = ResolversParentTypes['CrossCharge'],
> = {
  __resolveType: TypeResolveFn<'OwnCrossCharge', ParentType, ContextType>;
};

export type OwnCrossChargeResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnCrossCharge'] =
    ResolversParentTypes['OwnCrossCharge'],
  FederationReferenceType extends FederationReferenceTypes['OwnCrossCharge'] =
    FederationReferenceTypes['OwnCrossCharge'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnCrossCharge']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  reference?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  quotedReference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['Direction'], ParentType, ContextType>;
  office?: Resolver<ResolversTypes['Office'], ParentType, ContextType>;
  counterpartyAsPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  amountPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  amountAsPublished?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  acknowledgedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  settledPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  allocatedPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
  proposedPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  disputeReason?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  description?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  chargedOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  financialYear?: Resolver<ResolversTypes['FinancialYear'], ParentType, ContextType>;
  jointCommissionId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  state?: Resolver<ResolversTypes['CrossChargeState'], ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['CrossChargeEvent']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['RecordOrigin'], ParentType, ContextType>;
  source?: Resolver<Maybe<ResolversTypes['Source']>, ParentType, ContextType>;
  counterpartyCode?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnAwardPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnAwardPage'] = ResolversParentTypes['OwnAwardPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnAwardPage'] =
    FederationReferenceTypes['OwnAwardPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnAwardPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ids?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  sortKeys?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  matched?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  totalPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  withoutAmount?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnTotalsPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnTotalsPage'] = ResolversParentTypes['OwnTotalsPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnTotalsPage'] =
    FederationReferenceTypes['OwnTotalsPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnTotalsPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['AwardTotalRow']>>, ParentType, ContextType>;
  financialYears?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['FinancialYear']>>,
    ParentType,
    ContextType
  >;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnReferralTotalsPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnReferralTotalsPage'] =
    ResolversParentTypes['OwnReferralTotalsPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnReferralTotalsPage'] =
    FederationReferenceTypes['OwnReferralTotalsPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnReferralTotalsPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['ReferralTotalRow']>>,
    ParentType,
    ContextType
  >;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnProviderPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnProviderPage'] =
    ResolversParentTypes['OwnProviderPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnProviderPage'] =
    FederationReferenceTypes['OwnProviderPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnProviderPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ids?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  sortKeys?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  matchedBy?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['ProviderMatch']>>>,
    ParentType,
    ContextType
  >;
  matchedNames?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['String']>>>,
    ParentType,
    ContextType
  >;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnOrganisationPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnOrganisationPage'] =
    ResolversParentTypes['OwnOrganisationPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnOrganisationPage'] =
    FederationReferenceTypes['OwnOrganisationPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnOrganisationPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrganisationRow']>>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnRecipientPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnRecipientPage'] =
    ResolversParentTypes['OwnRecipientPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnRecipientPage'] =
    FederationReferenceTypes['OwnRecipientPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnRecipientPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recipientIds?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  names?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  providerIds?: Resolver<
    Maybe<ReadonlyArray<Maybe<ResolversTypes['ID']>>>,
    ParentType,
    ContextType
  >;
  matched?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnStatementPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnStatementPage'] =
    ResolversParentTypes['OwnStatementPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnStatementPage'] =
    FederationReferenceTypes['OwnStatementPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnStatementPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['PublishedStatement']>>,
    ParentType,
    ContextType
  >;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnJointCommissionPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnJointCommissionPage'] =
    ResolversParentTypes['OwnJointCommissionPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnJointCommissionPage'] =
    FederationReferenceTypes['OwnJointCommissionPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnJointCommissionPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rows?: Resolver<
    Maybe<ReadonlyArray<ResolversTypes['JointCommissionRow']>>,
    ParentType,
    ContextType
  >;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnBooksPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnBooksPage'] = ResolversParentTypes['OwnBooksPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnBooksPage'] =
    FederationReferenceTypes['OwnBooksPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnBooksPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  books?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnPairPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnPairPage'] = ResolversParentTypes['OwnPairPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnPairPage'] =
    FederationReferenceTypes['OwnPairPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnPairPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  entries?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type MutationResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation'],
> = {
  own?: Resolver<Maybe<ResolversTypes['OwnMutation']>, ParentType, ContextType>;
};

export type OwnMutationResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnMutation'] = ResolversParentTypes['OwnMutation'],
> = {
  raiseCrossCharge?: Resolver<
    Maybe<ResolversTypes['CrossChargePayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationRaiseCrossChargeArgs, 'input'>
  >;
  acknowledgeCrossCharge?: Resolver<
    Maybe<ResolversTypes['CrossChargePayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationAcknowledgeCrossChargeArgs, 'input'>
  >;
  disputeCrossCharge?: Resolver<
    Maybe<ResolversTypes['CrossChargePayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationDisputeCrossChargeArgs, 'input'>
  >;
  withdrawCrossCharge?: Resolver<
    Maybe<ResolversTypes['CrossChargePayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationWithdrawCrossChargeArgs, 'input'>
  >;
  adjustCrossCharge?: Resolver<
    Maybe<ResolversTypes['CrossChargePayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationAdjustCrossChargeArgs, 'input'>
  >;
  confirmAdjustment?: Resolver<
    Maybe<ResolversTypes['CrossChargePayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationConfirmAdjustmentArgs, 'input'>
  >;
  refuseAdjustment?: Resolver<
    Maybe<ResolversTypes['CrossChargePayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationRefuseAdjustmentArgs, 'input'>
  >;
  recordSettlement?: Resolver<
    Maybe<ResolversTypes['CrossChargePayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationRecordSettlementArgs, 'input'>
  >;
  createJointCommission?: Resolver<
    Maybe<ResolversTypes['JointCommissionPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationCreateJointCommissionArgs, 'input'>
  >;
  apportionJointCommission?: Resolver<
    Maybe<ResolversTypes['ApportionmentPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationApportionJointCommissionArgs, 'input'>
  >;
  matchEntries?: Resolver<
    Maybe<ResolversTypes['DecisionPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationMatchEntriesArgs, 'input'>
  >;
  unmatchEntries?: Resolver<
    Maybe<ResolversTypes['DecisionPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationUnmatchEntriesArgs, 'input'>
  >;
  agreeStatement?: Resolver<
    Maybe<ResolversTypes['StatementPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationAgreeStatementArgs, 'input'>
  >;
  disputeStatement?: Resolver<
    Maybe<ResolversTypes['StatementPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationDisputeStatementArgs, 'input'>
  >;
  closeBooks?: Resolver<
    Maybe<ResolversTypes['DecisionPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationCloseBooksArgs, 'input'>
  >;
  reopenBooks?: Resolver<
    Maybe<ResolversTypes['DecisionPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationReopenBooksArgs, 'input'>
  >;
  recordReferral?: Resolver<
    Maybe<ResolversTypes['ReferralPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationRecordReferralArgs, 'input'>
  >;
  moveReferral?: Resolver<
    Maybe<ResolversTypes['ReferralPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationMoveReferralArgs, 'input'>
  >;
  recordConsent?: Resolver<
    Maybe<ResolversTypes['ReferralPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationRecordConsentArgs, 'input'>
  >;
  recordOutcome?: Resolver<
    Maybe<ResolversTypes['ReferralPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationRecordOutcomeArgs, 'input'>
  >;
  transferReferral?: Resolver<
    Maybe<ResolversTypes['TransferPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationTransferReferralArgs, 'input'>
  >;
  recallTransfer?: Resolver<
    Maybe<ResolversTypes['TransferPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationRecallTransferArgs, 'input'>
  >;
  receiveTransfer?: Resolver<
    Maybe<ResolversTypes['ReceiptPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationReceiveTransferArgs, 'input'>
  >;
  refuseTransfer?: Resolver<
    Maybe<ResolversTypes['ReceiptPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationRefuseTransferArgs, 'input'>
  >;
  sealTransferAgain?: Resolver<
    Maybe<ResolversTypes['RecordedReceiptPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationSealTransferAgainArgs, 'input'>
  >;
  recordReceipt?: Resolver<
    Maybe<ResolversTypes['RecordedReceiptPayload']>,
    ParentType,
    ContextType,
    RequireFields<OwnMutationRecordReceiptArgs, 'input'>
  >;
};

export type StatementPayloadResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['StatementPayload'] =
    ResolversParentTypes['StatementPayload'],
> = {
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  crossCharges?: Resolver<ReadonlyArray<ResolversTypes['CrossCharge']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type DecisionPayloadResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['DecisionPayload'] =
    ResolversParentTypes['DecisionPayload'],
> = {
  accepted?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type JointCommissionPayloadResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['JointCommissionPayload'] =
    ResolversParentTypes['JointCommissionPayload'],
> = {
  id?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type CrossChargePayloadResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['CrossChargePayload'] =
    ResolversParentTypes['CrossChargePayload'],
> = {
  crossCharge?: Resolver<Maybe<ResolversTypes['CrossCharge']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ApportionmentPayloadResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ApportionmentPayload'] =
    ResolversParentTypes['ApportionmentPayload'],
> = {
  shares?: Resolver<ReadonlyArray<ResolversTypes['ApportionedShare']>, ParentType, ContextType>;
  remainingPence?: Resolver<Maybe<ResolversTypes['Pence']>, ParentType, ContextType>;
  crossCharges?: Resolver<ReadonlyArray<ResolversTypes['CrossCharge']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ApportionedShareResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ApportionedShare'] =
    ResolversParentTypes['ApportionedShare'],
> = {
  officeCode?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  amountPence?: Resolver<ResolversTypes['Pence'], ParentType, ContextType>;
};

export type ProblemResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['Problem'] = ResolversParentTypes['Problem'],
> = {
  code?: Resolver<ResolversTypes['ProblemCode'], ParentType, ContextType>;
  field?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type ReferralPayloadResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ReferralPayload'] =
    ResolversParentTypes['ReferralPayload'],
> = {
  referral?: Resolver<Maybe<ResolversTypes['Referral']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type OwnWaitingTransferPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnWaitingTransferPage'] =
    ResolversParentTypes['OwnWaitingTransferPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnWaitingTransferPage'] =
    FederationReferenceTypes['OwnWaitingTransferPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnWaitingTransferPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ids?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  sentOn?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Date']>>, ParentType, ContextType>;
  dueOn?: Resolver<Maybe<ReadonlyArray<ResolversTypes['Date']>>, ParentType, ContextType>;
  envelopes?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnTransferReceiptPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnTransferReceiptPage'] =
    ResolversParentTypes['OwnTransferReceiptPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnTransferReceiptPage'] =
    FederationReferenceTypes['OwnTransferReceiptPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnTransferReceiptPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ids?: Resolver<Maybe<ReadonlyArray<ResolversTypes['ID']>>, ParentType, ContextType>;
  receipts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['String']>>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type OwnTransferPageResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['OwnTransferPage'] =
    ResolversParentTypes['OwnTransferPage'],
  FederationReferenceType extends FederationReferenceTypes['OwnTransferPage'] =
    FederationReferenceTypes['OwnTransferPage'],
> = {
  __resolveReference?: ReferenceResolver<
    Maybe<ResolversTypes['OwnTransferPage']> | FederationReferenceType,
    FederationReferenceType,
    ContextType
  >;
  question?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  transfers?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  missing?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type TransferPayloadResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['TransferPayload'] =
    ResolversParentTypes['TransferPayload'],
> = {
  transfer?: Resolver<Maybe<ResolversTypes['SentTransfer']>, ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type ReceiptPayloadResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['ReceiptPayload'] =
    ResolversParentTypes['ReceiptPayload'],
> = {
  transfer?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  outcome?: Resolver<Maybe<ResolversTypes['TransferOutcome']>, ParentType, ContextType>;
  reference?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  receipt?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recalled?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type RecordedReceiptPayloadResolvers<
  ContextType = OfficeContext,
  ParentType extends ResolversParentTypes['RecordedReceiptPayload'] =
    ResolversParentTypes['RecordedReceiptPayload'],
> = {
  transfer?: Resolver<Maybe<ResolversTypes['SentTransfer']>, ParentType, ContextType>;
  sealedAgain?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  problems?: Resolver<ReadonlyArray<ResolversTypes['Problem']>, ParentType, ContextType>;
};

export type Resolvers<ContextType = OfficeContext> = {
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
  Office?: OfficeResolvers<ContextType>;
  OwnOffice?: OwnOfficeResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  OwnGrant?: OwnGrantResolvers<ContextType>;
  Award?: AwardResolvers<ContextType>;
  OwnAward?: OwnAwardResolvers<ContextType>;
  Provider?: ProviderResolvers<ContextType>;
  Engagement?: EngagementResolvers<ContextType>;
  OwnEngagement?: OwnEngagementResolvers<ContextType>;
  CrossChargeEvent?: CrossChargeEventResolvers<ContextType>;
  CrossCharge?: CrossChargeResolvers<ContextType>;
  OwnCrossCharge?: OwnCrossChargeResolvers<ContextType>;
  OwnAwardPage?: OwnAwardPageResolvers<ContextType>;
  OwnTotalsPage?: OwnTotalsPageResolvers<ContextType>;
  OwnReferralTotalsPage?: OwnReferralTotalsPageResolvers<ContextType>;
  OwnProviderPage?: OwnProviderPageResolvers<ContextType>;
  OwnOrganisationPage?: OwnOrganisationPageResolvers<ContextType>;
  OwnRecipientPage?: OwnRecipientPageResolvers<ContextType>;
  OwnStatementPage?: OwnStatementPageResolvers<ContextType>;
  OwnJointCommissionPage?: OwnJointCommissionPageResolvers<ContextType>;
  OwnBooksPage?: OwnBooksPageResolvers<ContextType>;
  OwnPairPage?: OwnPairPageResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  OwnMutation?: OwnMutationResolvers<ContextType>;
  StatementPayload?: StatementPayloadResolvers<ContextType>;
  DecisionPayload?: DecisionPayloadResolvers<ContextType>;
  JointCommissionPayload?: JointCommissionPayloadResolvers<ContextType>;
  CrossChargePayload?: CrossChargePayloadResolvers<ContextType>;
  ApportionmentPayload?: ApportionmentPayloadResolvers<ContextType>;
  ApportionedShare?: ApportionedShareResolvers<ContextType>;
  Problem?: ProblemResolvers<ContextType>;
  ReferralPayload?: ReferralPayloadResolvers<ContextType>;
  OwnWaitingTransferPage?: OwnWaitingTransferPageResolvers<ContextType>;
  OwnTransferReceiptPage?: OwnTransferReceiptPageResolvers<ContextType>;
  OwnTransferPage?: OwnTransferPageResolvers<ContextType>;
  TransferPayload?: TransferPayloadResolvers<ContextType>;
  ReceiptPayload?: ReceiptPayloadResolvers<ContextType>;
  RecordedReceiptPayload?: RecordedReceiptPayloadResolvers<ContextType>;
};

export type DirectiveResolvers<ContextType = OfficeContext> = {
  access?: AccessDirectiveResolver<any, any, ContextType>;
};
