import type { GraphQLResolveInfo, GraphQLScalarType, GraphQLScalarTypeConfig } from 'graphql';
import type { Answer } from '../../graph/answer.js';
import type { Subject, Grant as GrantOfSubject } from '../../access/subject.js';
import type { GivenGrant } from '../../access/grant-store.js';
import type { GrantPage } from '../../access/granting.js';
import type { AccountWithLock, AccountPage, TokenPage } from '../../access/account-page.js';
import type { ToldToken, MadeToken } from '../../access/tokens.js';
import type { ShownEntry, AuditPage } from '../../access/audit/audit-page.js';
import type { AnsweredClaim, ClaimPage } from '../../evidence/claim-page.js';
import type { SearchPage, SearchRow } from '../../registry/search.js';
import type { Coverage as CoverageFigures } from '../../coverage/queries/coverage.js';
import type { Gap, GapPage } from '../../coverage/queries/gaps.js';
import type { Matrix } from '../../coverage/queries/matrix.js';
import type { DescribedFinding } from '../../coverage/queries/described-finding.js';
import type { MatrixHeading as Heading } from '../../coverage/queries/matrix-axes.js';
import type { MembershipAnswer, ShownPath } from '../../alliances/membership/membership.js';
import type { SimulationResult } from '../../changes/steps/simulate.js';
import type { CommitResult } from '../../changes/steps/commit-steps.js';
import type { Violation } from '../../changes/tables/violation.js';
import type { SimulationEffect, RoleEffect, AllianceEffect as FoundAllianceEffect } from '../../changes/steps/effect.js';
import type { UnitEffect as FoundUnitEffect, OrganizationEffect as FoundOrganizationEffect } from '../../coverage/queries/finding-effects.js';
import type { RegionEffect as FoundRegionEffect } from '../../coverage/queries/effect.js';
import type { FacilityEffect as FoundFacilityEffect } from '../../changes/steps/facility-effect.js';
import type { OverlappingPair, OverlapPage } from '../../alliances/structure/overlap-page.js';
import type { Bridges as FoundBridges, CutMemberPage, SoleLeadPage, LoneMemberPage, IsolatedPage } from '../../alliances/structure/bridge-lists.js';
import type { CutMember as FoundCutMember } from '../../alliances/structure/cut-members.js';
import type { SoleLead as FoundSoleLead, LoneMember as FoundLoneMember, IsolatedAlliance as FoundIsolated } from '../../alliances/structure/bridges.js';
import type { StatedEvent, HistoryPage } from '../../alliances/membership/history-page.js';
import type { ListedMembership, MembershipPage } from '../../alliances/membership/listed.js';
import type { ConnectingPath as FoundConnectingPath, ConnectionStep } from '../../alliances/connection/step.js';
import type { AllianceReach as FoundReach, ReachedUnitPage, ReachedRegionPage, ReachableGapPage } from '../../alliances/reach/reach.js';
import type { AssessedReach } from '../../alliances/reach/assessed-reach.js';
import type { ReachedRegion as FoundRegion } from '../../alliances/reach/reached-regions.js';
import type { ReachableGap as FoundReachableGap } from '../../alliances/reach/reachable-gaps.js';
import type { TakeUpGround as FoundTakeUpGround } from '../../alliances/reach/take-up.js';
import type { ChainAnswer, ChainAnswerStep } from '../../coverage/queries/chain.js';
import type { BrokenLink } from '../../coverage/queries/broken-link.js';
import type { Audit, AuditedBreak, BreakPage, AuditedChain, BrokenChainPage } from '../../coverage/queries/chain-audit.js';
import type { FlaggedOrganization as OrganizationWithFindings, FlaggedOrganizationPage } from '../../coverage/queries/organization-finding-page.js';
import type { RegisterRates as FoundRegisterRates } from '../../figures/register-rates.js';
import type { RegionShare } from '../../figures/share.js';
import type { RegionStanding as FoundRegionStanding } from '../../figures/standings.js';
import type { RegionVillages as FoundRegionVillages } from '../../figures/villages.js';
import type { DueEntry as FoundDueEntry, DuePage } from '../../coverage/queries/due-list.js';
import type { DescribedOrganizationFinding } from '../../coverage/queries/described-organization-finding.js';
import type { ReopenedUnits as FoundReopened } from '../../coverage/queries/gap-clearance.js';
import type { ChangedContribution as FoundContribution } from '../../coverage/figures/rate-change.js';
import type { UnitExplanation as ExplainedUnit, OrganizationExplanation as ExplainedOrganization, FindingWithArticle, OrganizationFindingWithArticle, UnitEnd, OrganizationEnd } from '../../coverage/queries/explain/explanation.js';
import type { RuleSet } from '../../coverage/rules/rules.js';
import type { LocalizedStep, LocalizedOrganizationStep, LocalizedFact, LocalizedChange, LocalizedOrganizationChange, LocalizedEvent } from '../../coverage/queries/explain/localized.js';
import type { RemedyPlan as PlanOfRemedies, NextBest, PlannedComponent, Alternatives as FoundAlternatives, AlternativePlan } from '../../planning/remedies/remedy-plan.js';
import type { Job } from '../../planning/jobs/job.js';
import type { AnyPlan, KeptPlan as PlanThatIsKept } from '../../planning/kept/kept-plan.js';
import type { AlliancePlan as PlanOfAlliances, ProposedAlliance as PlannedAlliance, ProposedMember as PlannedMember, Importance, UnservedUnit as UnitNotServed, RefusedCandidate, Infeasibility, UnservableUnit as UnitWithoutPlan, ConflictingOption as OptionInConflict, Relaxation, Alternatives as OtherAlliancePlans, AlternativePlan as OtherAlliancePlan, CountedLead as LeadOfPlans, Frontier } from '../../planning/alliances/plan.js';
import type { StepInput as PlannedStep } from '../../planning/plan/step-input.js';
import type { PlanHeading } from '../../planning/kept/plan-store.js';
import type { PlanComparison as ComparisonOfPlans, ComparedPlan as PlanBesideOthers, ComparedAim as AimOfPlans } from '../../planning/kept/compare-plans.js';
import type { ShownRemedy, ShownRefusal, ShownBranch, SharedUnits } from '../../planning/remedies/shown.js';
import type { PlanFinding as FoundPlanFinding } from '../../planning/plan/plan.js';
import type { GapHistory as UnitGapHistory } from '../../coverage/kept/gap-history.js';
import type { CoverageEvent, AllianceEvent } from '../follow.js';
import type { GapEvent as LedgerEvent } from '../../coverage/kept/ledger.js';
import type { GapAnnotation as Note } from '../../coverage/kept/annotations.js';
import type { Annotated } from '../../changes/annotate.js';
import type { Context } from '../context.js';
export type Maybe<T> = T | null;
export type InputMaybe<T> = Maybe<T>;
export type Omit<T, K extends keyof T> = Pick<T, Exclude<keyof T, K>>;
export type RequireFields<T, K extends keyof T> = Omit<T, K> & { [P in K]-?: NonNullable<T[P]> };
/** All built-in and custom scalars, mapped to their actual values */
export type Scalars = {
  ID: { input: string; output: string; }
  String: { input: string; output: string; }
  Boolean: { input: boolean; output: boolean; }
  Int: { input: number; output: number; }
  Float: { input: number; output: number; }
  /** A civil date, `YYYY-MM-DD`, in the deployment's time zone. */
  Date: { input: string; output: string; }
  /** An instant in UTC, ISO 8601. */
  DateTime: { input: string; output: string; }
  /** A value of JSON as it is, such as an object that an input takes. */
  JSON: { input: unknown; output: unknown; }
  /**
   * A password 密码: 12 to 200 characters, five of them different, without the account's name, and not one that is guessed easily.
   * It is given by a variable: a text of an operation that holds one is refused, as texts are kept and told where variables are
   * not.
   */
  Password: { input: string; output: string; }
};

/**
 * A local account 账号: by its name and password somebody signs in. Its name is that of an office or a duty, not of a person, and
 * is given once.
 */
export type Account = {
  readonly __typename?: 'Account';
  /** Its id: `local:NAME`. */
  readonly account: Scalars['ID']['output'];
  /** When it ended, so that nobody signs in by it; null while somebody can. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What it is granted, in the order in which it was given, whatever the days of it. */
  readonly grants: ReadonlyArray<Grant>;
  /** Until when nobody signs in by it, as too many attempts have failed; null where that is not so. */
  readonly lockedUntil?: Maybe<Scalars['DateTime']['output']>;
  /** Its name, in small letters. */
  readonly name: Scalars['String']['output'];
  /** When it was made. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who made it, as ledger and log call them; null of one that an earlier release has made. */
  readonly recordedBy?: Maybe<Scalars['String']['output']>;
};

/** A page of accounts. */
export type AccountConnection = {
  readonly __typename?: 'AccountConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<AccountEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Account>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a list of accounts. */
export type AccountEdge = {
  readonly __typename?: 'AccountEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The account of the row. */
  readonly node: Account;
};

/** An account that is to be made. */
export type AddAccountInput = {
  /** What it is granted, at most 50; none is for who administers all. */
  readonly grants: ReadonlyArray<FirstGrantInput>;
  /**
   * Its name: 1 to 64 letters, digits or `.`, `_`, `-`, beginning with one of the first two, and none that the ledger has for
   * others. Small and large letters are one.
   */
  readonly name: Scalars['String']['input'];
  /** Its password, by a variable. */
  readonly password: Scalars['Password']['input'];
};

/** Whether more or less of an aim is better. */
export type AimDirection =
  /** Less is better: no plan comes to less than the bound. */
  | 'LEAST'
  /** More is better: no plan reaches more than the bound. */
  | 'MOST';

/** What an aim loses. */
export type AimLoss = {
  readonly __typename?: 'AimLoss';
  /** The aim. */
  readonly aim: Scalars['String']['output'];
  /** How much it loses: weight, organizations or distance; below 0: how much it wins. */
  readonly loss: Scalars['Float']['output'];
};

/** What a plan comes to by an aim. */
export type AimObjective = {
  readonly __typename?: 'AimObjective';
  /** The aim. */
  readonly aim: Scalars['String']['output'];
  /** What the plan comes to: weight, organizations or distance. */
  readonly objective: Scalars['Float']['output'];
};

/** An alliance 联盟: a standing cooperation. */
export type Alliance = Dated & Node & Stated & {
  readonly __typename?: 'Alliance';
  /** The alliances directly inside it. */
  readonly alliances: AllianceConnection;
  /**
   * How many members it has beside `members`, each once, that whoever asks doesn't see, as they lie outside of what is
   * granted (docs/security.md); 0 for whoever sees all.
   */
  readonly hiddenMembers: Scalars['Int']['output'];
  /** The alliance's id, its own in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of alliance it is. */
  readonly kind: AllianceKind;
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The members that a source lists, the lead first. None is inferred from a name. */
  readonly members: MemberConnection;
  /** The Chinese name, or the name as the source has it. */
  readonly name: Scalars['String']['output'];
  /** An English label; null where none is given. */
  readonly nameEn?: Maybe<Scalars['String']['output']>;
  /** The alliance that it is inside of; null where none is stated. */
  readonly parent?: Maybe<Alliance>;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The region that it is located in; null where none is stated. */
  readonly region?: Maybe<Region>;
  /** The units and regions that it serves. */
  readonly services: ServiceConnection;
  /**
   * Of a BELT its members as sites 示范点, by their place in its order, those without one last, then by id.
   * None of other kinds.
   */
  readonly sites: MemberConnection;
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which it exists; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer exists; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** An alliance 联盟: a standing cooperation. */
export type AllianceAlliancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An alliance 联盟: a standing cooperation. */
export type AllianceHiddenMembersArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An alliance 联盟: a standing cooperation. */
export type AllianceMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<MemberKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  region?: InputMaybe<Scalars['ID']['input']>;
  roles?: InputMaybe<ReadonlyArray<MembershipRole>>;
};


/** An alliance 联盟: a standing cooperation. */
export type AllianceServicesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An alliance 联盟: a standing cooperation. */
export type AllianceSitesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** Another plan. */
export type AllianceAlternative = {
  readonly __typename?: 'AllianceAlternative';
  /** What it comes to by the aims, in their order. */
  readonly aims: ReadonlyArray<AimObjective>;
  /** Its alliances, as those of a plan. */
  readonly alliances: ReadonlyArray<ProposedAlliance>;
  /** The findings that its steps close. */
  readonly closes: PlanFindings;
  /** The findings that its steps open. */
  readonly opens: PlanFindings;
  /** How many steps it has. */
  readonly stepCount: Scalars['Int']['output'];
  /** Its steps, in the order in which they are taken. */
  readonly steps: ReadonlyArray<PlanStep>;
};


/** Another plan. */
export type AllianceAlternativeStepsArgs = {
  first?: Scalars['Int']['input'];
  skip?: Scalars['Int']['input'];
};

/** Other plans for the same gaps. */
export type AllianceAlternatives = {
  readonly __typename?: 'AllianceAlternatives';
  /** Whether it is proved that these are the best, or all within the tolerance. */
  readonly isExact: Scalars['Boolean']['output'];
  /** Each other lead with how many of the plans have it, the most first. */
  readonly others: ReadonlyArray<CountedLead>;
  /** From the best down, none of them with a lead for nothing; the plan itself, or one that is as good, is the first. */
  readonly plans: ReadonlyArray<AllianceAlternative>;
  /** The ids of those who lead new alliances of all of them. */
  readonly shared: ReadonlyArray<Scalars['ID']['output']>;
};

/** That rows of an alliance were written, or begin or end with a day. */
export type AllianceChange = {
  readonly __typename?: 'AllianceChange';
  /** The alliance as it is when the event is told. */
  readonly alliance: Alliance;
  /** The event's id, to come back with: its number, where all of the graph is seen. */
  readonly event: Scalars['ID']['output'];
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The keys of those rows, such as `memberships|o1|a1|2026-06-30`, without those that name what is not seen. */
  readonly rows: ReadonlyArray<Scalars['ID']['output']>;
};

/** A page of alliances. */
export type AllianceConnection = {
  readonly __typename?: 'AllianceConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<AllianceEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Alliance>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many alliances the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What a plan has to serve. */
export type AllianceCover =
  /** Every gap that leads enough can serve: the location set covering problem. */
  | 'ALL'
  /** As much weight as possible: the maximal covering location problem. */
  | 'WEIGHT';

/** A row of alliances. */
export type AllianceEdge = {
  readonly __typename?: 'AllianceEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The alliance of the row. */
  readonly node: Alliance;
};

/** An alliance that steps change. */
export type AllianceEffect = {
  readonly __typename?: 'AllianceEffect';
  /** The alliance as the graph has it: without the steps where they are simulated, and null where these found it. */
  readonly alliance?: Maybe<Alliance>;
  /** The alliance's id, also where these steps found it. */
  readonly allianceId: Scalars['ID']['output'];
  /** Those that are members before and after, in another role. */
  readonly changed: EffectRoles;
  /** Those that are members on the day after the steps and not before. */
  readonly joined: EffectMembers;
  /** Those that are members on the day before the steps and not after. */
  readonly left: EffectMembers;
};

/** Alliances that steps change. */
export type AllianceEffects = {
  readonly __typename?: 'AllianceEffects';
  /** The first 200 of them by id. */
  readonly nodes: ReadonlyArray<AllianceEffect>;
  /** How many alliances the steps change, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Conditions on alliances; those left out exclude nothing. */
export type AllianceFilter = {
  /** Directly inside this alliance, by id. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
};

/** The kinds of alliances 联盟. */
export type AllianceKind =
  /** A demonstration belt 示范带, a chain of sites. */
  | 'BELT'
  /** An alliance in a building 楼宇联盟. */
  | 'BUILDING'
  /** An alliance of an industry 行业联盟. */
  | 'INDUSTRY'
  /** An alliance of neighbours 共建联建. */
  | 'NEIGHBOURHOOD'
  /** A rural revitalisation alliance 乡村振兴党建联盟. */
  | 'RURAL_REVITALISATION'
  /** With another city's district 结对共建. */
  | 'TWINNING';

/** Who is in an alliance, as the most direct path leads to it. */
export type AllianceMember = {
  readonly __typename?: 'AllianceMember';
  /** The organization or unit that is in the alliance. */
  readonly member: Member;
  /** How many paths lead into the alliance, among those that were followed. */
  readonly pathCount: Scalars['Int']['output'];
  /** The role at its end. */
  readonly role: MembershipRole;
  /** The first day on which all of that path holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** What the most direct path leads through. */
  readonly via: MembershipVia;
};

/** A page of who is in an alliance. */
export type AllianceMemberConnection = {
  readonly __typename?: 'AllianceMemberConnection';
  /**
   * STEPS or WORK where a bound kept paths from being followed, so that rows may be missing and paths
   * uncounted; null where the list is whole.
   */
  readonly cutBy?: Maybe<MembershipBound>;
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<AllianceMemberEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<AllianceMember>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many members the whole list has, among those found before a bound. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of who is in an alliance. */
export type AllianceMemberEdge = {
  readonly __typename?: 'AllianceMemberEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The member, with its most direct path. */
  readonly node: AllianceMember;
};

/**
 * Conditions on members of an alliance, all of which must hold; those left out exclude nothing. They look at what is
 * listed: the most direct path.
 */
export type AllianceMemberFilter = {
  /** True: only what no source lists itself, so that nothing is DIRECT; false: only what one lists. */
  readonly inherited?: InputMaybe<Scalars['Boolean']['input']>;
  /** Of these kinds, organizations or units. */
  readonly kinds?: InputMaybe<ReadonlyArray<MemberKind>>;
  /** Based or located in this region or in one below it, by code. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /**
   * In these roles, of an inherited membership that of the one it is inherited from: with LEAD also all branches below
   * a committee that leads. `inherited: false` leaves the leads alone.
   */
  readonly roles?: InputMaybe<ReadonlyArray<MembershipRole>>;
  /** Whose most direct path leads through one of these. */
  readonly via?: InputMaybe<ReadonlyArray<MembershipVia>>;
};

/** What alliances of a plan may be. Ids that nothing in the scope has are refused (`NOT_FOUND`). */
export type AllianceOptionsInput = {
  /** How many plans are asked for that differ in their leads, the best among them, 1 to 10; 1 where left out. */
  readonly alternatives?: InputMaybe<Scalars['Int']['input']>;
  /** The most members of single alliances, instead of that; of each lead once. */
  readonly capacities?: InputMaybe<ReadonlyArray<LeadCapacityInput>>;
  /** Which members fit a lead. */
  readonly compatible?: InputMaybe<CompatibleMembersInput>;
  /** Whether as much weight as possible is served, or every gap that leads can serve; WEIGHT where left out. */
  readonly cover?: InputMaybe<AllianceCover>;
  /**
   * Whether the importance of each alliance and the price of what the plan does not do are worked out, as far as the time
   * does; they are not where left out.
   */
  readonly explain?: InputMaybe<Scalars['Boolean']['input']>;
  /** Standing alliances that may take in members, by id: the place of their lead is theirs, their members use up room. */
  readonly extend?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Who leads an alliance in every plan, by id. */
  readonly fixedLeads?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Who is a member of whose alliance in every plan, wherever it is. */
  readonly fixedMembers?: InputMaybe<ReadonlyArray<LeadMemberInput>>;
  /** Who does not lead: ids of leads, or of alliances that are extended. */
  readonly forbiddenLeads?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Who is a member of whose alliance in no plan. */
  readonly forbiddenMembers?: InputMaybe<ReadonlyArray<LeadMemberInput>>;
  /** The kind of new alliances; NEIGHBOURHOOD where left out. */
  readonly kind?: InputMaybe<AllianceKind>;
  /**
   * Who may lead: organizations and units, by id, at most 500. Where left out, the committees, general branches, big
   * committees and united committees that are based in the townships of the gaps.
   */
  readonly leads?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The most alliances that are founded, 1 to 200; as many as are needed where left out, with `cover` ALL alone. */
  readonly most?: InputMaybe<Scalars['Int']['input']>;
  /** The most members of an alliance beside its lead, 1 to 200; any number where left out. */
  readonly mostMembers?: InputMaybe<Scalars['Int']['input']>;
  /** The most alliances of the plan that one unit joins, 1 to 3 and no fewer than `times`; 1 where left out. */
  readonly mostPerUnit?: InputMaybe<Scalars['Int']['input']>;
  /** Units that every plan serves, by id. */
  readonly mustCover?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** How many alliances a unit has to join until it counts as served: 1, or 2 as a backup; 1 where left out. */
  readonly times?: InputMaybe<Scalars['Int']['input']>;
  /**
   * Instead of a number of plans all that lose no more than this more than the best by each aim, at most 20; 0 to
   * 1,000,000.
   */
  readonly tolerance?: InputMaybe<Scalars['Int']['input']>;
  /** What gaps weigh; SEVERITY where left out. */
  readonly weigh?: InputMaybe<GapWeighing>;
  /** What they weigh by SEVERITY. */
  readonly weights?: InputMaybe<GapWeightsInput>;
};

/** Two alliances X and Y that share members. */
export type AllianceOverlap = {
  readonly __typename?: 'AllianceOverlap';
  /** The one with the smaller id. */
  readonly a: Alliance;
  /** The one with the larger id. */
  readonly b: Alliance;
  /** The Jaccard index |X∩Y| / |X∪Y|, above 0 and up to 1. */
  readonly jaccard: Scalars['Float']['output'];
  /** The members that they share, by id. */
  readonly members: ReadonlyArray<Member>;
  /** The overlap coefficient |X∩Y| / min(|X|, |Y|), above 0 and up to 1. */
  readonly overlap: Scalars['Float']['output'];
  /** How many organizations and units are members of both: |X∩Y|. */
  readonly shared: Scalars['Int']['output'];
  /** How many different organizations and units are members of one or both: |X∪Y|. */
  readonly union: Scalars['Int']['output'];
};


/** Two alliances X and Y that share members. */
export type AllianceOverlapMembersArgs = {
  first?: Scalars['Int']['input'];
};

/** A page of overlapping alliances. */
export type AllianceOverlapConnection = {
  readonly __typename?: 'AllianceOverlapConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<AllianceOverlapEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<AllianceOverlap>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many pairs the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of overlapping alliances. */
export type AllianceOverlapEdge = {
  readonly __typename?: 'AllianceOverlapEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The two alliances, and how far they overlap. */
  readonly node: AllianceOverlap;
};

/** Alliances for the gaps of a scope. */
export type AlliancePlan = {
  readonly __typename?: 'AlliancePlan';
  /** What it reaches by its aims, in the order in which they count: SERVED, ALLIANCES, DISTANCE. */
  readonly aims: ReadonlyArray<PlanAim>;
  /** New alliances, then standing ones that take in members; by the id of the lead. */
  readonly alliances: ReadonlyArray<ProposedAlliance>;
  /** Other plans; null where none were asked for. */
  readonly alternatives?: Maybe<AllianceAlternatives>;
  /** The findings on units of the scope that the steps close. */
  readonly closes: PlanFindings;
  /** How distances are measured. */
  readonly distance: DistanceMeasure;
  /** What is in the way where there is no plan; null where there is one. */
  readonly infeasible?: Maybe<PlanInfeasibility>;
  /** Why it sets nothing up; null where it does. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The day as of which it is made. */
  readonly on: Scalars['Date']['output'];
  /** The findings on units of the scope that the steps open: where an alliance closes a finding, WORK_ONLY may be left. */
  readonly opens: PlanFindings;
  /** The proof as the text of a JSON document, which `orgweave check-proof` takes as a file (docs/planning.md). */
  readonly proof: Scalars['String']['output'];
  /** Leads that were considered and are not in the plan, by id. */
  readonly refused: ReadonlyArray<RefusedLead>;
  /** The id of the rule set under which it is made. */
  readonly ruleSet: Scalars['ID']['output'];
  /** What is proved of it. */
  readonly status: PlanStatus;
  /** How many steps it has. */
  readonly stepCount: Scalars['Int']['output'];
  /** Its steps, in the order in which they are taken; `simulate` and `commit` take 5,000 at a time. */
  readonly steps: ReadonlyArray<PlanStep>;
  /** What was asked for and not, or not all, worked out before the time was over. */
  readonly unfinished: ReadonlyArray<PlanExtra>;
  /** Units of the scope with findings that it does not serve, each with the rule. */
  readonly unserved: UnservedUnitConnection;
  /** The number of the last commit that it is made on: `commit` takes it as `ifVersion`. */
  readonly version: Scalars['Int']['output'];
  /** What all gaps weigh that an alliance closes, served or not. */
  readonly weight: Scalars['Int']['output'];
};


/** Alliances for the gaps of a scope. */
export type AlliancePlanNoteArgs = {
  lang?: InputMaybe<Language>;
};


/** Alliances for the gaps of a scope. */
export type AlliancePlanStepsArgs = {
  first?: Scalars['Int']['input'];
  skip?: Scalars['Int']['input'];
};


/** Alliances for the gaps of a scope. */
export type AlliancePlanUnservedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  rules?: InputMaybe<ReadonlyArray<UnservedRule>>;
};

/** Of what alliances are asked. */
export type AllianceQuestionInput = {
  /** The day as of which the facts are asked; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** What the alliances may be. */
  readonly options?: InputMaybe<AllianceOptionsInput>;
  /** The id of the rule set; the one that the graph follows where left out. */
  readonly ruleSet?: InputMaybe<Scalars['ID']['input']>;
  /** Of which units; of all in which whoever asks may plan where left out. */
  readonly scope?: InputMaybe<UnitScope>;
};

/** What an alliance and those inside it reach on a day. Each link, and the things at its ends, is alive on it. */
export type AllianceReach = {
  readonly __typename?: 'AllianceReach';
  /** The alliance that was asked about. */
  readonly alliance: Alliance;
  /** Counts by status and rates of the units that it reaches. */
  readonly coverage: Coverage;
  /**
   * The gaps in its area that it does not reach yet: units as `coverageGaps` lists them that share an industry
   * chain, a township or a neighbourhood with it. NOT_SURVEYED is listed only where the filter asks for that
   * code. In the order of `coverageGaps` by severity: the severest finding that fits the filter, kind, kind of
   * source, region, what was found, id.
   */
  readonly gaps: ReachableGapConnection;
  /** Whether it is alive on the day. */
  readonly isAlive: Scalars['Boolean']['output'];
  /** The members that sources list of it and of those inside it, counted. */
  readonly members: CountedMembers;
  /** How many alliances inside it, up to eight levels deep, are alive on the day. */
  readonly nestedAlliances: Scalars['Int']['output'];
  /** The regions that it reaches by level, from the widest; levels without any are left out. */
  readonly regionCounts: ReadonlyArray<RegionLevelCount>;
  /** The regions that it serves, or that a member of it is based or located in, each once, by code. */
  readonly regions: ReachedRegionConnection;
  /**
   * The units that it reaches by kind and status, those with an exclusion among them. In the order of the kinds,
   * then of the statuses; what no unit has is left out.
   */
  readonly unitCounts: ReadonlyArray<ReachedUnitCount>;
  /** The units that it reaches, each once, by id. */
  readonly units: ReachedUnitConnection;
};


/** What an alliance and those inside it reach on a day. Each link, and the things at its ends, is alive on it. */
export type AllianceReachGapsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReachableGapFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What an alliance and those inside it reach on a day. Each link, and the things at its ends, is alive on it. */
export type AllianceReachRegionsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReachedRegionFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What an alliance and those inside it reach on a day. Each link, and the things at its ends, is alive on it. */
export type AllianceReachUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<ReachedUnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** Which alliances are meant: those that fit all that is given. */
export type AllianceScope = {
  /** Of these kinds; of every kind where left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<AllianceKind>>;
  /** In this region or in one below it, by code; everywhere where left out. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** Stated by sources of these kinds; by any where left out. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};

/** A note on an open finding of a unit. */
export type AnnotateGapInput = {
  /** The finding; it must hold today. */
  readonly code: FindingCode;
  /** The day until which it is to be settled, today or later. */
  readonly due: Scalars['Date']['input'];
  /** What there is to say beside that, up to 500 characters; required for the reason OTHER. No person is named. */
  readonly note?: InputMaybe<Scalars['String']['input']>;
  /** The office that sees to it, 1 to 100 characters; an office, not a person. */
  readonly office: Scalars['String']['input'];
  /** Why the finding stands. */
  readonly reason: GapReason;
  /** The unit's id. */
  readonly unit: Scalars['ID']['input'];
};

/** What `annotateGap` noted. */
export type AnnotateGapPayload = {
  readonly __typename?: 'AnnotateGapPayload';
  /** The note as it was recorded. */
  readonly annotation: GapAnnotation;
  /** The unit that it is about. */
  readonly unit: Unit;
};

/** How many things answer a question in which way. */
export type AnswerCounts = {
  readonly __typename?: 'AnswerCounts';
  /** With no. */
  readonly no: Scalars['Int']['output'];
  /** Of how many the answer is not known. */
  readonly unknown: Scalars['Int']['output'];
  /** With yes. */
  readonly yes: Scalars['Int']['output'];
};

/** An API token 令牌: by its secret a program is let in. The server keeps what the secret is known by, not the secret. */
export type ApiToken = {
  readonly __typename?: 'ApiToken';
  /** When it was revoked; null while it is not. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The program that it is for. */
  readonly for: Scalars['String']['output'];
  /** What it is granted, in the order in which it was given, whatever the days of it; nothing once it is revoked. */
  readonly grants: ReadonlyArray<Grant>;
  /** About when it was used last, to a minute; null before. */
  readonly lastUsedAt?: Maybe<Scalars['DateTime']['output']>;
  /** The first characters of the secret, by which it is known again. */
  readonly prefix: Scalars['String']['output'];
  /** When it was made. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who made it, as ledger and log call them. */
  readonly recordedBy: Scalars['String']['output'];
  /** Its id: the subject of its grants is `token:` and this. */
  readonly token: Scalars['ID']['output'];
  /** The first day on which it is good no more. */
  readonly until: Scalars['Date']['output'];
};

/** A page of tokens. */
export type ApiTokenConnection = {
  readonly __typename?: 'ApiTokenConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<ApiTokenEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<ApiToken>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a list of tokens. */
export type ApiTokenEdge = {
  readonly __typename?: 'ApiTokenEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The token of the row. */
  readonly node: ApiToken;
};

/** What the audit log tells of. */
export type AuditAction =
  /** An account was made. */
  | 'ACCOUNT_ADD'
  /** An account was ended. */
  | 'ACCOUNT_END'
  /** A finding was noted on. */
  | 'ANNOTATE'
  /** A backup was about to be taken. */
  | 'BACKUP'
  /** Steps were committed, by `detail.commit`. */
  | 'COMMIT'
  /** A grant was given. */
  | 'GRANT'
  /** A folder was imported: a commit, by `detail.commit`. */
  | 'IMPORT'
  /** So many entries as `detail.count` says were not written, as they came faster than they could be. */
  | 'OMITTED'
  /** An account was given another password. */
  | 'PASSWORD_SET'
  /** A job that makes a plan was ended before its time. */
  | 'PLAN_CANCEL'
  /** The steps of a kept plan were committed, by `detail.commit`. */
  | 'PLAN_COMMIT'
  /** A kept plan was discarded. */
  | 'PLAN_DISCARD'
  /** A plan was kept. */
  | 'PLAN_KEEP'
  /** A plan was begun. */
  | 'PLAN_START'
  /** All units were assessed anew, under the rule set `detail.ruleSet`. */
  | 'REASSESS'
  /** An operation was refused to who asked: a right was missing, or nobody had signed in. */
  | 'REFUSED'
  /** The graph was restored from a backup. */
  | 'RESTORE'
  /** A grant was taken. */
  | 'REVOKE'
  /** Somebody has signed in. */
  | 'SIGN_IN'
  /** An attempt to sign in was refused. */
  | 'SIGN_IN_REFUSED'
  /** Somebody has signed out. */
  | 'SIGN_OUT'
  /** An API token was made. */
  | 'TOKEN_CREATE'
  /** An API token was revoked. */
  | 'TOKEN_REVOKE';

/** An entry of the audit log: something that was done, or refused. */
export type AuditEntry = {
  readonly __typename?: 'AuditEntry';
  /** What was done. */
  readonly action: AuditAction;
  /**
   * Who did it: the id of a subject, `owner`, `local:NAME`, `token:ID` or `oidc:ISSUER#SUB`; `orgweave` where the product
   * did it by itself, `nobody` where nobody was known.
   */
  readonly actor: Scalars['String']['output'];
  /** When it was done. */
  readonly at: Scalars['DateTime']['output'];
  /** How the actor was known. */
  readonly by: AuditMeans;
  /** Ids and numbers of what it was done to, by name. */
  readonly detail: Scalars['JSON']['output'];
  /** The address that the request came from, of a proxy where there is one; null on the machine itself. */
  readonly from?: Maybe<Scalars['String']['output']>;
  /** The grant by which it was allowed, by id; null of the owner, and where none is needed. */
  readonly grant?: Maybe<Scalars['ID']['output']>;
  /** SHA-256 over all other fields as docs/audit.md says, in hexadecimal. Null where the number is. */
  readonly hash?: Maybe<Scalars['String']['output']>;
  /** What ledger and log call the actor. */
  readonly name: Scalars['String']['output'];
  /**
   * 1, 2, 3, … without holes, in the order in which entries were written; null to who administers a part, as it counts what
   * else is in the log.
   */
  readonly number?: Maybe<Scalars['Int']['output']>;
  /** The hash of the entry before; 64 zeros of the first. Null where the number is. */
  readonly previous?: Maybe<Scalars['String']['output']>;
  /**
   * The region that it is about, by code: of a grant that was given or taken its own, of an account or a token that of its
   * grants where they lie in one, of what was done by a grant over a region that one. Null of all else.
   */
  readonly region?: Maybe<Scalars['ID']['output']>;
};

/** A page of the audit log. */
export type AuditEntryConnection = {
  readonly __typename?: 'AuditEntryConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<AuditEntryEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<AuditEntry>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many entries the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of the audit log. */
export type AuditEntryEdge = {
  readonly __typename?: 'AuditEntryEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The entry of the row. */
  readonly node: AuditEntry;
};

/** How it is known who has done something. */
export type AuditMeans =
  /** Nobody is known. */
  | 'NOBODY'
  /** A provider of identities (OpenID Connect). */
  | 'OIDC'
  /** Whoever has the machine, or anybody where nobody signs in. */
  | 'OWNER'
  /** The product by itself. */
  | 'PROCESS'
  /** A session of a local account. */
  | 'SESSION'
  /** An API token. */
  | 'TOKEN';

/** Which entries of the audit log are meant, by what they are about. */
export type AuditScope = {
  /** About this region or one below it, by code. `NOT_FOUND` where no region has it, `FORBIDDEN` where it is not administered. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
};

/** What the aims would lose without a branch: its replacement cost. */
export type BranchImportance = {
  readonly __typename?: 'BranchImportance';
  /** Whether all of that is proved; else it is as far as was found. */
  readonly isExact: Scalars['Boolean']['output'];
  /** What each aim would lose, in their order; the first that is not 0 is more. */
  readonly losses: ReadonlyArray<ProvedLoss>;
};

/** What the alliances of a scope hang on, on a day. */
export type Bridges = {
  readonly __typename?: 'Bridges';
  /** How many alliances of the scope exist on the day. */
  readonly alliances: Scalars['Int']['output'];
  /** The members whose leaving would cut the network, those that leave the most pieces first, then by id. */
  readonly cutMembers: CutMemberConnection;
  /**
   * The alliances that share no member with another one of the scope and are neither inside one nor have
   * one inside them, by id.
   */
  readonly isolated: IsolatedAllianceConnection;
  /** The members that are the only one of an alliance, by the member's id, then by the alliance's. */
  readonly loneMembers: LoneMemberConnection;
  /** How many different organizations and units sources list as their members. */
  readonly members: Scalars['Int']['output'];
  /**
   * How many connected pieces alliances and members form; an alliance without members, neither inside
   * another one nor with one inside it, is a piece of its own.
   */
  readonly pieces: Scalars['Int']['output'];
  /** The members that alone lead an alliance, by the member's id, then by the alliance's. */
  readonly soleLeads: SoleLeadConnection;
};


/** What the alliances of a scope hang on, on a day. */
export type BridgesCutMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What the alliances of a scope hang on, on a day. */
export type BridgesIsolatedArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What the alliances of a scope hang on, on a day. */
export type BridgesLoneMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** What the alliances of a scope hang on, on a day. */
export type BridgesSoleLeadsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};

/** An organization whose chain is broken, at its own link or above. */
export type BrokenChain = {
  readonly __typename?: 'BrokenChain';
  /** How many organizations of the audit, but for that one, have their first break there. */
  readonly below: Scalars['Int']['output'];
  /**
   * The organization whose link is the first that is broken: the organization itself where that is its own. Null for one
   * that lies outside of what is granted to whoever asks.
   */
  readonly firstBroken?: Maybe<Organization>;
  /** That organization's level; null at the county and above, and outside of what is granted. */
  readonly firstBrokenLevel?: Maybe<ChainLevel>;
  /** What breaks its own link; null where the chain is broken above. */
  readonly linkBreak?: Maybe<LinkBreak>;
  /** The organization whose chain is broken. */
  readonly organization: Organization;
};

/** A page of broken chains. */
export type BrokenChainConnection = {
  readonly __typename?: 'BrokenChainConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<BrokenChainEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<BrokenChain>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many broken chains the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of broken chains. */
export type BrokenChainEdge = {
  readonly __typename?: 'BrokenChainEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The organization whose chain is broken, and where it breaks. */
  readonly node: BrokenChain;
};

/** An organization's line of superiors on a day. */
export type Chain = {
  readonly __typename?: 'Chain';
  /** The first step whose link is broken; null where the line reaches a county's committee. */
  readonly firstBreak?: Maybe<ChainStep>;
  /**
   * Households linked to the organization's members 党员联户, the chain's first level, as counted last by the
   * day. Null where there is no count, or it does not say.
   */
  readonly householdLinks?: Maybe<Scalars['Int']['output']>;
  /** The organization whose line it is. */
  readonly organization: Organization;
  /** Whether it has to reach a committee of a county: it is based below the county. */
  readonly required: Scalars['Boolean']['output'];
  /**
   * From the organization upward to the county's committee, or as far as there is one superior; each
   * organization once. The line goes on past a skipped level, so it may show more than one break.
   */
  readonly steps: ReadonlyArray<ChainStep>;
};

/** The chains of a scope's organizations on a day. */
export type ChainAudit = {
  readonly __typename?: 'ChainAudit';
  /** The broken links that `reasons` counts, by their organization's id. */
  readonly breaks: ChainBreakConnection;
  /** The organizations of the audit whose chain is broken, by id. */
  readonly brokenChains: BrokenChainConnection;
  /** How many different cycles there are; `reasons` counts the links on them. */
  readonly cycles: Scalars['Int']['output'];
  /**
   * Broken chains by their first broken level, from the lowest; levels without any are left out. They add
   * up to the broken chains.
   */
  readonly firstBrokenLevels: ReadonlyArray<ChainLevelCount>;
  /**
   * Broken links by what breaks them; reasons without any are left out. A link counts where it breaks at
   * least one chain of the audit, also where its organization lies outside the scope or at the county.
   */
  readonly reasons: ReadonlyArray<LinkBreakCount>;
  /** The share of whole chains, of the scope's organizations based below the county. */
  readonly share: ChainShare;
};


/** The chains of a scope's organizations on a day. */
export type ChainAuditBreaksArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  reasons?: InputMaybe<ReadonlyArray<LinkBreakReason>>;
};


/** The chains of a scope's organizations on a day. */
export type ChainAuditBrokenChainsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  own?: InputMaybe<Scalars['Boolean']['input']>;
};

/** A broken link of the chain. */
export type ChainBreak = {
  readonly __typename?: 'ChainBreak';
  /** How many further organizations of the audit have their first break there: they are broken above. */
  readonly below: Scalars['Int']['output'];
  /** What breaks that link. */
  readonly linkBreak: LinkBreak;
  /**
   * The organization whose link it is. It may lie outside the scope, or at the county. Null for one that lies outside of
   * what is granted to whoever asks.
   */
  readonly organization?: Maybe<Organization>;
};

/** A page of broken links. */
export type ChainBreakConnection = {
  readonly __typename?: 'ChainBreakConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<ChainBreakEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<ChainBreak>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many broken links the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of broken links. */
export type ChainBreakEdge = {
  readonly __typename?: 'ChainBreakEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The broken link, with its organization. */
  readonly node: ChainBreak;
};

/**
 * The six levels of the chain, from the household up to the township committee. An organization stands on
 * the level of the region that it is based in; a UNITED_COMMITTEE on the area's.
 */
export type ChainLevel =
  /** Area joint organization 片区联合党组织. */
  | 'AREA_ORGANIZATION'
  /** Grid branch 网格党支部. */
  | 'GRID_BRANCH'
  /** Household link 党员联户: from a person to a household, held as a count. */
  | 'HOUSEHOLD_LINK'
  /** Micro-grid party group 微网格党小组. */
  | 'MICRO_GRID_GROUP'
  /** Township committee 乡镇党委. */
  | 'TOWNSHIP_COMMITTEE'
  /** Village or community organization 村社党组织. */
  | 'VILLAGE_ORGANIZATION';

/** How many chains break first at a level. */
export type ChainLevelCount = {
  readonly __typename?: 'ChainLevelCount';
  /** How many organizations of the audit have a chain that breaks there first. */
  readonly count: Scalars['Int']['output'];
  /** The level of the organization where they break; null at the county and above, and outside of what is granted. */
  readonly level?: Maybe<ChainLevel>;
};

/** The share of whole chains: numerator / denominator. */
export type ChainShare = {
  readonly __typename?: 'ChainShare';
  /** Organizations of the scope that exist on the day and are based below the county. */
  readonly denominator: Scalars['Int']['output'];
  /** Organizations that reach a committee of a county. */
  readonly numerator: Scalars['Int']['output'];
  /** Why there is no value; null where there is one. */
  readonly reason?: Maybe<NoChainShareReason>;
  /** The share, 0 to 1; null where the denominator is 0. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** One organization on a line of superiors. */
export type ChainStep = {
  readonly __typename?: 'ChainStep';
  /** Its level of the chain; null at the county and above, and outside of what is granted. */
  readonly level?: Maybe<ChainLevel>;
  /** What breaks the link from it to the next; null where nothing does. */
  readonly linkBreak?: Maybe<LinkBreak>;
  /** The organization that stands on this step; null for one that lies outside of what is granted to whoever asks. */
  readonly organization?: Maybe<Organization>;
};

/** What a change is, from the smallest on: an existing row first, then one new row, then more. */
export type ChangeKind =
  /** An instructor is assigned 选派指导员. */
  | 'ADD_INSTRUCTOR'
  /** A joint branch covers it 联合组建. */
  | 'ADD_JOINT'
  /** A liaison is assigned 选派联络员. */
  | 'ADD_LIAISON'
  /** A branch of its own 单独组建. */
  | 'ADD_SOLO'
  /** An organization without a superior gets one 登记上级. */
  | 'ADD_SUPERIOR'
  /** Full members join 增加党员. */
  | 'ADMIT_MEMBERS'
  /** The temporary branch becomes a standing one 转为党支部. */
  | 'CONVERT'
  /** The temporary branch ends 撤销. */
  | 'DISSOLVE'
  /** Full members move to another branch 分设支部. */
  | 'DIVIDE'
  /** A link to a superior ends 终止隶属. */
  | 'END_SUPERIOR'
  /** It has a committee 登记支委会. */
  | 'RECORD_COMMITTEE'
  /** A new term begins 登记新任期. */
  | 'RECORD_TERM'
  /** Units move to other branches 调出单位. */
  | 'RELEASE_UNITS'
  /** An ended alliance goes on 恢复联盟. */
  | 'RENEW_ALLIANCE'
  /** An ended coverage goes on 恢复覆盖. */
  | 'RENEW_COVERAGE'
  /** An ended membership of an alliance goes on 恢复联盟成员. */
  | 'RENEW_MEMBERSHIP'
  /** An ended organization goes on 恢复党组织. */
  | 'RENEW_ORGANIZATION'
  /** An ended part-of goes on 恢复组成关系. */
  | 'RENEW_PART'
  /** An ended service of an alliance goes on 恢复联盟服务. */
  | 'RENEW_SERVICE'
  /** An ended link to a superior goes on 恢复隶属. */
  | 'RENEW_SUBORDINATION'
  /** Another superior takes the place of the present ones 改隶. */
  | 'REPLACE_SUPERIOR'
  /** The unit is surveyed 摸底. */
  | 'SURVEY';

/** A membership that goes on in another role. */
export type ChangeRoleInput = {
  /** The id of the alliance. */
  readonly alliance: Scalars['ID']['input'];
  /** The id of the member. */
  readonly member: Scalars['ID']['input'];
  /** The first day in that role; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The role from that day on. */
  readonly role: MembershipRole;
};

/** A unit that counts otherwise on one side than on the other. */
export type ChangedContribution = {
  readonly __typename?: 'ChangedContribution';
  /** What it adds to the rate after this part of the change. */
  readonly after: Contribution;
  /** What it adds to the rate before this part of the change. */
  readonly before: Contribution;
  /** The unit that counts otherwise. */
  readonly unit: Unit;
};

/** Units that count otherwise on one side than on the other. */
export type ChangedContributions = {
  readonly __typename?: 'ChangedContributions';
  /** The first 200 of them by id. */
  readonly nodes: ReadonlyArray<ChangedContribution>;
  /** How many units count otherwise, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A claim 陈述: a total that a source states without listing its items. */
export type Claim = Node & Stated & {
  readonly __typename?: 'Claim';
  /** Stated less listed: what is not itemised. Null where `listed` is. */
  readonly difference?: Maybe<Scalars['Float']['output']>;
  /** The claim's id, its own in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** The kinds of what it counts; every kind where empty. */
  readonly kinds: ReadonlyArray<Scalars['String']['output']>;
  /**
   * How many such items the graph lists in the region on that day, for MEMBERS the full members (persons)
   * that were counted; null where nothing listed answers the claim.
   */
  readonly listed?: Maybe<Scalars['Float']['output']>;
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** What it counts; null where nothing that the graph lists answers it. */
  readonly of?: Maybe<ClaimSubject>;
  /** The day that it speaks of; null where unknown, then today's items are listed. */
  readonly on?: Maybe<Scalars['Date']['output']>;
  /**
   * How many items, for MEMBERS persons, the graph counts in the total that the claim is a part of; null
   * where none is named.
   */
  readonly outOf?: Maybe<Scalars['Float']['output']>;
  /** The kinds of that total; every kind where empty. */
  readonly outOfKinds: ReadonlyArray<Scalars['String']['output']>;
  /** The sources of the total that the share divides by, beside the claim's own. */
  readonly outOfSources: ReadonlyArray<Source>;
  /** What the total that it is a part of counts; null where none is named. */
  readonly outOfSubject?: Maybe<ClaimSubject>;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The region that it is about. */
  readonly region: Region;
  /** Stated divided by `outOf`, 0 to 1 where the claim is right; null where `outOf` is null or 0. */
  readonly share?: Maybe<Scalars['Float']['output']>;
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The stated total, of what `text` names: items, persons, yuan, per cent. */
  readonly stated: Scalars['Float']['output'];
  /** What is claimed, paraphrased. */
  readonly text: Scalars['String']['output'];
  /** The same in English; null where none is given. */
  readonly textEn?: Maybe<Scalars['String']['output']>;
};


/** A claim 陈述: a total that a source states without listing its items. */
export type ClaimDifferenceArgs = {
  sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};


/** A claim 陈述: a total that a source states without listing its items. */
export type ClaimListedArgs = {
  sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};


/** A claim 陈述: a total that a source states without listing its items. */
export type ClaimOutOfArgs = {
  sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};


/** A claim 陈述: a total that a source states without listing its items. */
export type ClaimOutOfSourcesArgs = {
  sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};


/** A claim 陈述: a total that a source states without listing its items. */
export type ClaimShareArgs = {
  sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};

/** A page of claims. */
export type ClaimConnection = {
  readonly __typename?: 'ClaimConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<ClaimEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Claim>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many claims the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of claims. */
export type ClaimEdge = {
  readonly __typename?: 'ClaimEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The claim of the row. */
  readonly node: Claim;
};

/** Which claims are meant: those that fit all that is given. */
export type ClaimScope = {
  /** That count these; any where left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<ClaimSubject>>;
  /** About this region or one below it, by code. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
};

/** What a claim counts. */
export type ClaimSubject =
  /** Alliances 联盟. */
  | 'ALLIANCE'
  /** Places of service 阵地. */
  | 'FACILITY'
  /** Full members 党员, as the sum of the last counts of organizations; of units where the kinds are those of units. */
  | 'MEMBERS'
  /** Party organizations 党组织. */
  | 'ORGANIZATION'
  /** Regions 行政区划; only as a total that a claim is a part of. */
  | 'REGION'
  /** Units 单位. */
  | 'UNIT';

/** The gap clearance 清零率: closed / (open at the start + opened). */
export type ClearanceRate = {
  readonly __typename?: 'ClearanceRate';
  /** How many were open at the start or opened in the period, in units: `openAtStart` + `opened`. */
  readonly denominator: Scalars['Int']['output'];
  /** How many closed in the period, in units: `closed`. */
  readonly numerator: Scalars['Int']['output'];
  /** Why there is no value; null where there is one. */
  readonly reason?: Maybe<NoClearanceReason>;
  /** numerator / denominator, 0 to 1; null where the denominator is 0. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** A set of steps to commit. */
export type CommitInput = {
  /** The steps, in the order in which they are taken; each sees what those before it did. 1 to 5,000. */
  readonly changes: ReadonlyArray<StepInput>;
  /**
   * A key that the client makes up for these steps, 1 to 100 characters that can be seen. Sent again with the same steps, they
   * are not taken again, and the answer is the first one; with other steps it is refused (`BAD_USER_INPUT`).
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /**
   * The `version` that the steps were thought out on. Where a later commit wrote something that they are
   * about, nothing is written (`CONFLICT`). Not checked where left out.
   */
  readonly ifVersion?: InputMaybe<Scalars['Int']['input']>;
  /** Where in that source: a paragraph, a sheet and row; nowhere in particular where left out. */
  readonly locator?: InputMaybe<Scalars['String']['input']>;
  /** Of which units the effect is asked; of all where left out. */
  readonly scope?: InputMaybe<UnitScope>;
  /** The id of the source that states them; every row that they write has it. */
  readonly source: Scalars['ID']['input'];
};

/** What `commit` did with steps. */
export type CommitPayload = {
  readonly __typename?: 'CommitPayload';
  /** The difference that the steps make today; null where they were not taken. */
  readonly effect?: Maybe<StepsEffect>;
  /** The id of the last event that tells of it, for those who follow; of the last one where nothing was written. */
  readonly event: Scalars['ID']['output'];
  /** What is wrong with the steps, the first 100: then nothing was written. None where they were taken. */
  readonly invalid: ReadonlyArray<InvalidStep>;
  /** How many things are wrong with the steps, listed or not. */
  readonly invalidCount: Scalars['Int']['output'];
  /** Whether this key was committed before: then nothing was written now, and this is the first answer. */
  readonly isReplay: Scalars['Boolean']['output'];
  /** How many rows were written, table by table; tables without any are left out. */
  readonly rows: ReadonlyArray<WrittenRows>;
  /** The number of the commit; of the last one where nothing had to be written. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** A kept plan that is to be committed. */
export type CommitPlanInput = {
  /**
   * A key that the client makes up for this commit, 1 to 100 characters. Sent again, the steps are not taken again, and the
   * answer is the first one.
   */
  readonly idempotencyKey?: InputMaybe<Scalars['String']['input']>;
  /** Where in that source; nowhere in particular where left out. */
  readonly locator?: InputMaybe<Scalars['String']['input']>;
  /** The plan's id. */
  readonly plan: Scalars['ID']['input'];
  /** The id of the source that states its steps; every row that they write has it. */
  readonly source: Scalars['ID']['input'];
};

/** What came of committing a plan. */
export type CommitPlanPayload = {
  readonly __typename?: 'CommitPlanPayload';
  /** What was committed; null where something does not fit. */
  readonly commit?: Maybe<CommitPayload>;
  /** How much of the plan does not fit the facts as they are; above 0, nothing is written. */
  readonly misfitCount: Scalars['Int']['output'];
  /** The first hundred things that do not fit. */
  readonly misfits: ReadonlyArray<PlanMisfit>;
  /** The plan. */
  readonly plan: KeptPlanHeading;
};

/** An aim of several plans. */
export type ComparedAim = {
  readonly __typename?: 'ComparedAim';
  /** The aim. */
  readonly aim: Scalars['String']['output'];
  /** Whether more or less of it is better. */
  readonly direction: AimDirection;
  /** What each plan reaches, in the order of the plans; without those that have no such aim. */
  readonly values: ReadonlyArray<PlanAim>;
};

/** A plan beside others. */
export type ComparedPlan = {
  readonly __typename?: 'ComparedPlan';
  /** The plan. */
  readonly kept: KeptPlan;
  /** Steps of it that not all of the others take. */
  readonly own: PlanSteps;
  /** What its steps would do today; `invalid` where they can't be taken any more. */
  readonly simulation: Simulation;
};


/** A plan beside others. */
export type ComparedPlanSimulationArgs = {
  source: Scalars['ID']['input'];
};

/** Whether one of place and chain is enough. */
export type CompatibleBy =
  /** One is. */
  | 'ANY'
  /** Both are needed. */
  | 'BOTH';

/** Which members fit a lead: by place, by industry chain, by either or by both. */
export type CompatibleMembersInput = {
  /** Whether place or chain is enough where both are looked at; ANY where left out. */
  readonly and?: InputMaybe<CompatibleBy>;
  /** Whether units of one of the lead's industry chains fit it; chains are not looked at where left out. */
  readonly chain?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Pairs of townships that count as neighbouring, beside place NEIGHBOURS alone. The data hold no borders, so that a
   * planner names them.
   */
  readonly neighbours?: InputMaybe<ReadonlyArray<NeighbouringTownships>>;
  /** How near they are; TOWNSHIP where left out. */
  readonly place?: InputMaybe<CompatiblePlace>;
};

/** How near members are to their lead. */
export type CompatiblePlace =
  /** In the same township, or in one that is named as its neighbour. */
  | 'NEIGHBOURS'
  /** Wherever they are: place is not looked at. */
  | 'NONE'
  /** In the same township. */
  | 'TOWNSHIP'
  /** In the same village or community. */
  | 'VILLAGE';

/** An option that is in conflict with others. */
export type ConflictingOption = {
  readonly __typename?: 'ConflictingOption';
  /** What it is about: a unit, a lead, or a lead and a member, by id; none where it is about all. */
  readonly ids: ReadonlyArray<Scalars['ID']['output']>;
  /** Which option. */
  readonly option: PlanOption;
  /** That in a sentence. */
  readonly text: Scalars['String']['output'];
};


/** An option that is in conflict with others. */
export type ConflictingOptionTextArgs = {
  lang?: InputMaybe<Language>;
};

/** A path between two things. */
export type ConnectingPath = {
  readonly __typename?: 'ConnectingPath';
  /** The things on it, from the first to the last. */
  readonly nodes: ReadonlyArray<Node>;
  /** Its links, one fewer than its things. */
  readonly steps: ReadonlyArray<ConnectingStep>;
};

/** What is between two things. */
export type ConnectingPaths = {
  readonly __typename?: 'ConnectingPaths';
  /** Whether there are more shortest paths than the 100 given. */
  readonly isCut: Scalars['Boolean']['output'];
  /** How many links each of the shortest paths has; null where none was found. */
  readonly length?: Maybe<Scalars['Int']['output']>;
  /** How the search ended. */
  readonly outcome: ConnectionOutcome;
  /**
   * The shortest paths, at most 100, all of the same length. In the order of the ids along them; of paths over
   * the same things, in the order of their links' kinds.
   */
  readonly paths: ReadonlyArray<ConnectingPath>;
  /**
   * All paths of up to this many links were looked at: there is none shorter than those given, nor, where none
   * is given, one of up to this length.
   */
  readonly searched: Scalars['Int']['output'];
};

/** A link on a path between two things. */
export type ConnectingStep = {
  readonly __typename?: 'ConnectingStep';
  /** The thing after it. */
  readonly after: Node;
  /** The thing before it. */
  readonly before: Node;
  /** Which way the link is taken. */
  readonly direction: StepDirection;
  /** Which kind of link it is. */
  readonly kind: ConnectionKind;
  /** The mode of a coverage; null for other links. */
  readonly mode?: Maybe<CoverageMode>;
  /** The role of a membership; null for other links. */
  readonly role?: Maybe<MembershipRole>;
};

/** The links that a path between two things can lead over. */
export type ConnectionKind =
  /** An alliance is inside another 联盟组成. */
  | 'ALLIANCE_PART_OF'
  /** An organization covers a unit, in any mode 覆盖. */
  | 'COVERS'
  /** An organization or a unit is a member of an alliance 加入. */
  | 'MEMBER_OF'
  /** An alliance serves a unit or a region 服务. */
  | 'SERVES'
  /** An organization is based in a region, or a unit, an alliance or a facility is located in it 所在. */
  | 'SITUATED_IN'
  /** An organization is under its superior 隶属. */
  | 'SUBORDINATE_TO'
  /** A unit is part of another 单位组成. */
  | 'UNIT_PART_OF'
  /** A region is inside another 区划隶属. */
  | 'WITHIN';

/** How a search for paths ended. */
export type ConnectionOutcome =
  /** One of the two does not exist on the day. */
  | 'ABSENT'
  /** Paths were found. */
  | 'CONNECTED'
  /** There are too many links to look at; `searched` says how far it came. Ask for fewer kinds. */
  | 'GAVE_UP'
  /** No path of any length leads from one to the other over these kinds of links. */
  | 'NOT_CONNECTED'
  /** No path within the length asked for; there may be a longer one. */
  | 'TOO_FAR';

/** What a unit adds to a rate: units, or for MEMBER_WEIGHTED full members; 0 where it stands outside or is not there. */
export type Contribution = {
  readonly __typename?: 'Contribution';
  /** What it adds to n: 1 unit, or its full members, where it is within the denominator; else 0. */
  readonly denominator: Scalars['Int']['output'];
  /** What it adds to c: 1 unit, or its full members, where it counts for the rate; else 0. */
  readonly numerator: Scalars['Int']['output'];
};

/**
 * A temporary branch that becomes a standing one. Coverages, those below it, superiors, memberships and the last count go
 * over from the day on.
 */
export type ConvertInput = {
  /** The id of the temporary branch, which ends. */
  readonly from: Scalars['ID']['input'];
  /** The standing one. */
  readonly into: ConvertedInput;
  /** Which kind of organization that is. */
  readonly kind?: InputMaybe<OrganizationKind>;
  /** The form in which it covers what the temporary one covers. */
  readonly mode?: InputMaybe<CoverageMode>;
  /** The first day of the standing one; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** The standing branch that a temporary one becomes. */
export type ConvertedInput = {
  /** Its id, which nothing has yet. */
  readonly id: Scalars['ID']['input'];
  /** The Chinese name; that of the temporary one where left out. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
  /** An English label; that of the temporary one where left out. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
};

/**
 * What was counted on a day, one number at least; what is left out stays as it was counted on that day, or unknown.
 * Persons and households are each from 0 to 1,000,000, or to what the server allows with MAX_COUNT.
 */
export type CountInput = {
  /** The id of the organization or unit that was counted. */
  readonly entity: Scalars['ID']['input'];
  /** Full members 正式党员 (persons). */
  readonly fullMembers?: InputMaybe<Scalars['Int']['input']>;
  /** Households that are linked to a member 党员联户. */
  readonly householdLinks?: InputMaybe<Scalars['Int']['input']>;
  /** Households in all, linked or not. */
  readonly households?: InputMaybe<Scalars['Int']['input']>;
  /** The day of the count; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** Probationary members (persons). */
  readonly probationaryMembers?: InputMaybe<Scalars['Int']['input']>;
  /** Revenue: yuan a year, a whole number from 0 to 10,000,000,000,000. */
  readonly revenue?: InputMaybe<Scalars['Float']['input']>;
  /** Staff (persons). */
  readonly staff?: InputMaybe<Scalars['Int']['input']>;
};

/** A lead that some plans have. */
export type CountedLead = {
  readonly __typename?: 'CountedLead';
  /** The id of the organization or unit. */
  readonly leadId: Scalars['ID']['output'];
  /** How many of the plans have it. */
  readonly plans: Scalars['Int']['output'];
};

/** The members that sources list of an alliance and of those inside it, each counted once. */
export type CountedMembers = {
  readonly __typename?: 'CountedMembers';
  /**
   * Full members 正式党员 (persons) of all whose number is known on the day, summed, a whole number; null where it is known of
   * none. A person whom both an organization and a unit count is in the sum twice.
   */
  readonly fullMembers?: Maybe<Scalars['Float']['output']>;
  /** Of how many organizations and units `fullMembers` is the sum. */
  readonly fullMembersKnown: Scalars['Int']['output'];
  /** How many organizations and units `fullMembers` leaves out, their number being unknown. */
  readonly fullMembersUnknown: Scalars['Int']['output'];
  /** How many of the members only alliances inside the alliance list. */
  readonly nested: Scalars['Int']['output'];
  /** The organizations by kind; kinds without any are left out. */
  readonly organizationKinds: ReadonlyArray<OrganizationKindCount>;
  /** How many of the members are organizations. */
  readonly organizations: Scalars['Int']['output'];
  /** By role, in any of the alliances; a member with two roles counts for each. Roles without any are left out. */
  readonly roles: ReadonlyArray<RoleCount>;
  /** How many organizations and units there are together. */
  readonly total: Scalars['Int']['output'];
  /** The units by kind; kinds without any are left out. */
  readonly unitKinds: ReadonlyArray<UnitKindCount>;
  /** How many of the members are units. */
  readonly units: Scalars['Int']['output'];
};

/** Members, staff, households and revenue as counted on a day. Persons are never stored. */
export type Counts = Stated & {
  readonly __typename?: 'Counts';
  /** Full members 正式党员 (persons); null where not counted. */
  readonly fullMembers?: Maybe<Scalars['Int']['output']>;
  /** Households that are linked to a member 党员联户; null where not counted. */
  readonly householdLinks?: Maybe<Scalars['Int']['output']>;
  /** Households in all, linked or not; null where not counted. */
  readonly households?: Maybe<Scalars['Int']['output']>;
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The day of the count. */
  readonly on: Scalars['Date']['output'];
  /** Probationary members (persons); null where not counted. */
  readonly probationaryMembers?: Maybe<Scalars['Int']['output']>;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Revenue (yuan a year, a whole number); null where not counted. */
  readonly revenue?: Maybe<Scalars['Float']['output']>;
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** Staff (persons); null where not counted. */
  readonly staff?: Maybe<Scalars['Int']['output']>;
};

/** A new coverage. */
export type CoverInput = {
  /** The form in which it covers the unit. */
  readonly mode: CoverageMode;
  /** The first day on which it covers the unit; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of the organization. */
  readonly organization: Scalars['ID']['input'];
  /** The id of the unit. */
  readonly unit: Scalars['ID']['input'];
};

/** Coverage in a scope on a day. */
export type Coverage = {
  readonly __typename?: 'Coverage';
  /**
   * The scope's region where it had ended by the day, with its `successors`: counted is what still lies in it. Null where it
   * goes on, and where no region was named.
   */
  readonly endedRegion?: Maybe<Region>;
  /** How many units stand outside U, by their exclusion; exclusions that no unit carries are left out. */
  readonly excluded: ReadonlyArray<ExclusionCount>;
  /** Its rates, in the order of `codes`; one that is named twice stands once. */
  readonly rates: ReadonlyArray<Rate>;
  /**
   * How many units of U come from sources of each kind, those without any left out. Where SYNTHETIC is
   * among them, these are not facts.
   */
  readonly sourceKinds: ReadonlyArray<SourceKindCount>;
  /** How many units have each status; the five add up to `units`. */
  readonly statuses: ReadonlyArray<StatusCount>;
  /** How many units: U, those that exist on the day without an exclusion. */
  readonly units: Scalars['Int']['output'];
};


/** Coverage in a scope on a day. */
export type CoverageRatesArgs = {
  codes?: InputMaybe<ReadonlyArray<RateCode>>;
};

/** That coverage in a scope was written anew. */
export type CoverageChange = {
  readonly __typename?: 'CoverageChange';
  /** Coverage in the scope as it is when the event is told; later events may be in it already. */
  readonly coverage: Coverage;
  /** The event's id, to come back with: its number, where all of the graph is seen. */
  readonly event: Scalars['ID']['output'];
  /**
   * What was found or cleared by it on units of the scope, by unit and finding, the first 200; units are looked
   * for where they are now.
   */
  readonly gaps: ToldGaps;
  /** The day as of which it holds. */
  readonly on: Scalars['Date']['output'];
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** How a rate came from one value to another: `numerator`, `denominator`, `corrections` and `rules` add up to `change`. */
export type CoverageDiff = {
  readonly __typename?: 'CoverageDiff';
  /** A3 − A0, in shares of 1; null where one of the four rates has no value. */
  readonly change?: Maybe<Scalars['Float']['output']>;
  /** A1: on the first day, as known at the end, under the rules at the start. */
  readonly corrected: Rate;
  /** A1 − A0, with the units that count otherwise by what was recorded since. */
  readonly corrections: DiffPart;
  /** n0/d1 − n0/d0, with the units that count otherwise in the denominator on the last day than on the first. */
  readonly denominator: DiffPart;
  /** A3 = n1/d1: on the last day, as known at the end, under the rules at the end. */
  readonly end: Rate;
  /** The first day's rate is taken as it was known at the end of this day. */
  readonly knownFrom: Scalars['Date']['output'];
  /** The last day's rate is taken as it was known at the end of this day; null: all that is known now. */
  readonly knownTo?: Maybe<Scalars['Date']['output']>;
  /** n1/d1 − n0/d1, with the units that count otherwise in the numerator on the last day than on the first. */
  readonly numerator: DiffPart;
  /** The code of the rate whose change is split; not HOUSEHOLD or FACILITY_*, which do not follow from units (`BAD_USER_INPUT`). */
  readonly rate: RateCode;
  /** Why change and parts have no value: the reason of the first of the four rates that has none; else null. */
  readonly reason?: Maybe<NoRateReason>;
  /** A2 = n0/d0: on the first day, as known at the end, under the rules at the end. */
  readonly rescored: Rate;
  /** The id of the rule set at the start. */
  readonly ruleSetFrom: Scalars['ID']['output'];
  /** The id of the rule set at the end. */
  readonly ruleSetTo: Scalars['ID']['output'];
  /** A2 − A1, with the units that count otherwise under the rules at the end. */
  readonly rules: DiffPart;
  /** A0: on the first day, as known at the start, under the rules at the start. */
  readonly start: Rate;
};

/** How much each further alliance buys. */
export type CoverageFrontier = {
  readonly __typename?: 'CoverageFrontier';
  /** The day as of which it is made. */
  readonly on: Scalars['Date']['output'];
  /** For 1, 2, 3, … alliances at most, from the number of those that are fixed on. */
  readonly points: ReadonlyArray<FrontierPoint>;
  /** The proof of all points as the text of a JSON document, which `orgweave check-proof` takes as a file (docs/planning.md). */
  readonly proof: Scalars['String']['output'];
  /** The id of the rule set under which it is made. */
  readonly ruleSet: Scalars['ID']['output'];
  /** OPTIMAL: each point is there and proved; INFEASIBLE: there is no plan of so many alliances as were asked for. */
  readonly status: PlanStatus;
  /** The number of the last commit that it is made on. */
  readonly version: Scalars['Int']['output'];
  /** What all gaps weigh that an alliance closes. */
  readonly weight: Scalars['Int']['output'];
};

/** A unit with its status and findings. */
export type CoverageGap = {
  readonly __typename?: 'CoverageGap';
  /** What analysts have noted on its open findings, by code. */
  readonly annotations: ReadonlyArray<GapAnnotation>;
  /** All of its findings, the severest first. */
  readonly findings: ReadonlyArray<Finding>;
  /** Its status on the day. */
  readonly status: CoverageStatus;
  /** The unit, as it is recorded now. */
  readonly unit: Unit;
};

/** A page of gaps. */
export type CoverageGapConnection = {
  readonly __typename?: 'CoverageGapConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<CoverageGapEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<CoverageGap>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many units the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of gaps. */
export type CoverageGapEdge = {
  readonly __typename?: 'CoverageGapEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The unit with its findings. */
  readonly node: CoverageGap;
};

/** Counts of units by two of their properties. */
export type CoverageMatrix = {
  readonly __typename?: 'CoverageMatrix';
  /** A cell for every row and column, row by row. */
  readonly cells: ReadonlyArray<MatrixCell>;
  /** The headings of the columns, in the same way. */
  readonly columns: ReadonlyArray<MatrixHeading>;
  /** The scope's region where it had ended by the day, as of `Coverage`. */
  readonly endedRegion?: Maybe<Region>;
  /**
   * Units of the scope that lie in none of its child regions but in the scope's region itself, so in no
   * row or column; all 0 where no axis is REGION.
   */
  readonly outside: MatrixCounts;
  /** The headings of the rows: regions by code, kinds and statuses in the order of their enums. */
  readonly rows: ReadonlyArray<MatrixHeading>;
};

/** In which form an organization covers a unit. */
export type CoverageMode =
  /** Attached to another organization 挂靠: work coverage. */
  | 'ATTACHED'
  /** By an assigned instructor 党建指导员: work coverage. */
  | 'INSTRUCTOR'
  /** Set up jointly 联合组建, by a joint branch: organization coverage. */
  | 'JOINT'
  /** By a liaison 联络员: work coverage. */
  | 'LIAISON'
  /** Set up in the unit alone 单独组建: organization coverage. */
  | 'SOLO'
  /** By a temporary branch 临时: neither organization nor work coverage. */
  | 'TEMPORARY'
  /** Set up there, in a form that the source does not say 未说明: organization coverage. */
  | 'UNSPECIFIED';

/** A unit's coverage on a day: the first status that fits, in this order. */
export type CoverageStatus =
  /** Organization coverage 组织覆盖 holds. */
  | 'COVERED'
  /** None holds, and a survey or an earlier coverage says so: a blank spot 空白点. */
  | 'GAP'
  /** Only a temporary branch covers it 临时覆盖. */
  | 'TEMPORARY_ONLY'
  /** Nobody has looked 未知: neither a gap nor coverage. */
  | 'UNKNOWN'
  /** Work coverage 工作覆盖 holds. */
  | 'WORK_ONLY';

/** Coverage over a period. */
export type CoverageTrend = {
  readonly __typename?: 'CoverageTrend';
  /** The first day, one day after each interval and the last day, in this order. */
  readonly points: ReadonlyArray<TrendPoint>;
};

/** A token that is to be made. */
export type CreateTokenInput = {
  /**
   * The program that it is for: 1 to 64 letters, digits or `.`, `_`, `-`, beginning with one of the first two. Several may be for
   * one.
   */
  readonly for: Scalars['String']['input'];
  /** What it is granted, 1 to 50. */
  readonly grants: ReadonlyArray<FirstGrantInput>;
  /** The first day on which it is good no more, after today. */
  readonly until: Scalars['Date']['input'];
};

/** A token that was made. */
export type CreateTokenPayload = {
  readonly __typename?: 'CreateTokenPayload';
  /** What the program sends as `authorization: Bearer`, told this once. */
  readonly secret: Scalars['String']['output'];
  /** The token, as it is listed from now on. */
  readonly token: ApiToken;
};

/** A member whose leaving would cut the network: an articulation point. */
export type CutMember = {
  readonly __typename?: 'CutMember';
  /** How many alliances of the scope it is a member of. */
  readonly alliances: Scalars['Int']['output'];
  /** The member that holds its piece together. */
  readonly member: Member;
  /** Into how many connected pieces its own piece falls without it, 2 or more. */
  readonly pieces: Scalars['Int']['output'];
};

/** A page of members that cut the network. */
export type CutMemberConnection = {
  readonly __typename?: 'CutMemberConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<CutMemberEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<CutMember>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many members the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of members that cut the network. */
export type CutMemberEdge = {
  readonly __typename?: 'CutMemberEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The member with what it holds together. */
  readonly node: CutMember;
};

/** What holds from a day until another. */
export type Dated = {
  /** The first day on which it holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A superior that an organization has no more. */
export type DetachInput = {
  /** The first day without it; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of the organization. */
  readonly organization: Scalars['ID']['input'];
  /** The id of the superior. */
  readonly superior: Scalars['ID']['input'];
};

/** A part of the change of a rate. */
export type DiffPart = {
  readonly __typename?: 'DiffPart';
  /** The units behind it. */
  readonly units: ChangedContributions;
  /** How much of the change, in shares of 1; null where one of the rates has no value. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** An organization, an alliance, a unit or a facility that ends. */
export type DissolveInput = {
  /** The id of what ends. */
  readonly id: Scalars['ID']['input'];
  /** The first day on which it no longer exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** How the distances of a plan are measured. */
export type DistanceMeasure =
  /** Metres along great circles between coordinates (WGS 84). */
  | 'METRES'
  /**
   * Steps in the tree of regions: none within one region, and one for each region that the way leads up or down. So where
   * not all that are compared have coordinates.
   */
  | 'STEPS';

/** How what is said of a unit or an organization on a day differs from the day before. */
export type DueChange =
  /** A finding that it had holds no more 消除; also where it ends itself. */
  | 'CLOSES'
  /** The unit or the organization itself ends 终止; what covered it ends with it and is not listed beside. */
  | 'ENDS'
  /** Fewer organizations cover the unit, and at least one still does 覆盖组织减少. */
  | 'FEWER_ORGANIZATIONS'
  /** A finding that it had is graver 加重. */
  | 'GRAVER'
  /** A finding that it had is less grave 减轻. */
  | 'MILDER'
  /** It has a finding that it did not have 新出现. */
  | 'OPENS'
  /** The unit goes on without organization coverage 组织覆盖到期. */
  | 'ORGANIZATION_COVERAGE_ENDS'
  /** The unit goes on, and no temporary branch covers it any more 临时覆盖到期. */
  | 'TEMPORARY_COVERAGE_ENDS'
  /** The unit goes on without work coverage 工作覆盖到期. */
  | 'WORK_COVERAGE_ENDS';

/** One thing that falls due on a day. */
export type DueEntry = {
  readonly __typename?: 'DueEntry';
  /** What changes on it. */
  readonly change: DueChange;
  /** The first day on which it is so. */
  readonly on: Scalars['Date']['output'];
  /** The finding on the organization; null for a unit, and for what is no finding's. */
  readonly organizationFinding?: Maybe<OrganizationFindingCode>;
  /**
   * Who sees to it: of an organization its superior, of a unit the COMMITTEE 党委 in the finest region around it
   * that has one (of several there, one that is below no other), on the day, or else on the day before.
   * Null where there is none, and where more than one superior is stated on both days.
   */
  readonly responsible?: Maybe<Organization>;
  /** How grave the finding is from the day on; null where it closes, and for what is no finding's. */
  readonly severity?: Maybe<Severity>;
  /** How grave the finding was until then; null where it opens, and for what is no finding's. */
  readonly severityBefore?: Maybe<Severity>;
  /** The unit or the organization, as it is now. */
  readonly thing: Member;
  /** The finding on the unit; null for an organization, and for what is no finding's. */
  readonly unitFinding?: Maybe<FindingCode>;
};

/** A page of what falls due. */
export type DueEntryConnection = {
  readonly __typename?: 'DueEntryConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<DueEntryEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<DueEntry>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many entries the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of what falls due. */
export type DueEntryEdge = {
  readonly __typename?: 'DueEntryEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The entry of the row. */
  readonly node: DueEntry;
};

/** Which units and organizations are meant: those that fit all that is given. */
export type DueScope = {
  /** Organizations of these kinds; of every kind where left out, none where the list is empty. */
  readonly organizationKinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  /** In this region or in one below it, by code; everywhere where left out. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** Stated by sources of these kinds; by any where left out. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceKind>>;
  /** Units of these kinds; of every kind where left out, none where the list is empty. */
  readonly unitKinds?: InputMaybe<ReadonlyArray<UnitKind>>;
};

/** A member that an alliance gains or loses. */
export type EffectMember = {
  readonly __typename?: 'EffectMember';
  /** The member as the graph has it: without the steps where they are simulated, and null where these found it. */
  readonly member?: Maybe<Member>;
  /** The member's id, also where these steps found it. */
  readonly memberId: Scalars['ID']['output'];
};

/** Members that an alliance gains or loses. */
export type EffectMembers = {
  readonly __typename?: 'EffectMembers';
  /** The first 200 of them by id. */
  readonly nodes: ReadonlyArray<EffectMember>;
  /** How many members it gains or loses, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A member whose role changes. */
export type EffectRole = {
  readonly __typename?: 'EffectRole';
  /** The role after the steps. */
  readonly after: MembershipRole;
  /** The role before the steps. */
  readonly before: MembershipRole;
  /** The member as the graph has it: without the steps where they are simulated, and null where these found it. */
  readonly member?: Maybe<Member>;
  /** The member's id, also where these steps found it. */
  readonly memberId: Scalars['ID']['output'];
};

/** Members whose role changes. */
export type EffectRoles = {
  readonly __typename?: 'EffectRoles';
  /** The first 200 of them by id. */
  readonly nodes: ReadonlyArray<EffectRole>;
  /** How many members change their role, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of the contract that steps write. */
export type EffectRow = {
  readonly __typename?: 'EffectRow';
  /** Whether it is new, takes the place of an earlier version or is taken back. */
  readonly change: RowChange;
  /** Its key, such as `coverages|o1|u1|SOLO|2026-06-30`. */
  readonly key: Scalars['ID']['output'];
  /** The step that it comes from, the last one where several change it, from 1. */
  readonly step: Scalars['Int']['output'];
  /** Its table, as the files of an import are named without their ending: `coverages`. */
  readonly table: Scalars['String']['output'];
};

/** Rows that steps write. */
export type EffectRows = {
  readonly __typename?: 'EffectRows';
  /** The first 200 of them by key. */
  readonly nodes: ReadonlyArray<EffectRow>;
  /** How many rows the steps write, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A region that ends. */
export type EndRegionInput = {
  /** Its code. */
  readonly code: Scalars['ID']['input'];
  /** The first day on which it is a region no longer; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The code of the region that goes on in its place; none where left out. */
  readonly successor?: InputMaybe<Scalars['ID']['input']>;
};

/** A type of things with names. */
export type EntityType =
  /** Alliances 联盟. */
  | 'ALLIANCE'
  /** Places of service 阵地. */
  | 'FACILITY'
  /** Party organizations 党组织. */
  | 'ORGANIZATION'
  /** Regions 行政区划, grids among them. */
  | 'REGION'
  /** Units 单位: what is to be covered. */
  | 'UNIT';

/** Why a unit stands outside the figures, for every day. */
export type ExcludeInput = {
  /** The reason; none where left out: then it counts. */
  readonly exclusion?: InputMaybe<Exclusion>;
  /** The id of the unit. */
  readonly id: Scalars['ID']['input'];
  /** A day on which it exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** Why a unit stands outside every rate. */
export type Exclusion =
  /** Out of business 停业. */
  | 'DORMANT'
  /** Not to be covered 不在范围. */
  | 'OUT_OF_SCOPE'
  /** A shell 空壳. */
  | 'SHELL';

/** How many units stand outside a figure. */
export type ExclusionCount = {
  readonly __typename?: 'ExclusionCount';
  /** How many units stand outside for this reason. */
  readonly count: Scalars['Int']['output'];
  /** Why they stand outside. */
  readonly reason: RateExclusion;
};

/** One fact that an explanation has read: a row as its source states it. */
export type ExplainedFact = Dated & Stated & {
  readonly __typename?: 'ExplainedFact';
  /** The ids of the things that it names, the one that it says something of first. */
  readonly about: ReadonlyArray<Scalars['ID']['output']>;
  /** Why it does not hold or count; null where it does. */
  readonly broken?: Maybe<FactBreak>;
  /** Whether it holds on the day and counts for what is explained. */
  readonly holds: Scalars['Boolean']['output'];
  /** Which kind of fact it is. */
  readonly kind: FactKind;
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The key of the row, to which steps, changes and events refer. */
  readonly row: Scalars['ID']['output'];
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** What it states, in words. */
  readonly text: Scalars['String']['output'];
  /** The first day on which it holds; of a count or a survey, its day. Null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer holds; of a count, the day of the next. Null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** Why it does not hold or count, in words; null where it does. */
  readonly why?: Maybe<Scalars['String']['output']>;
};


/** One fact that an explanation has read: a row as its source states it. */
export type ExplainedFactTextArgs = {
  lang?: InputMaybe<Language>;
};


/** One fact that an explanation has read: a row as its source states it. */
export type ExplainedFactWhyArgs = {
  lang?: InputMaybe<Language>;
};

/** A finding on a unit, with its article in either language. */
export type ExplainedFinding = {
  readonly __typename?: 'ExplainedFinding';
  /** The article that it rests on, or that it is this system's own definition. */
  readonly article: Scalars['String']['output'];
  /** The finding, with its rule. */
  readonly finding: Finding;
};


/** A finding on a unit, with its article in either language. */
export type ExplainedFindingArticleArgs = {
  lang?: InputMaybe<Language>;
};

/** A finding on an organization, with its article in either language. */
export type ExplainedOrganizationFinding = {
  readonly __typename?: 'ExplainedOrganizationFinding';
  /** The article that it rests on, or that it is this system's own definition. */
  readonly article: Scalars['String']['output'];
  /** The finding, with its rule. */
  readonly finding: OrganizationFinding;
};


/** A finding on an organization, with its article in either language. */
export type ExplainedOrganizationFindingArticleArgs = {
  lang?: InputMaybe<Language>;
};

/** What happens to a fact on the day up to which an explanation holds. */
export type ExplanationEvent = {
  readonly __typename?: 'ExplanationEvent';
  /** The fact, by its `row`. */
  readonly fact: Scalars['ID']['output'];
  /** Whether the fact begins, ends, has lasted for its time or comes to lie elsewhere. */
  readonly kind: ExplanationEventKind;
  /** What happens, in words. */
  readonly text: Scalars['String']['output'];
};


/** What happens to a fact on the day up to which an explanation holds. */
export type ExplanationEventTextArgs = {
  lang?: InputMaybe<Language>;
};

/** What can happen to a fact. */
export type ExplanationEventKind =
  /** It begins 开始; of a count or a survey, it is made. */
  | 'BEGINS'
  /** It ends 终止. */
  | 'ENDS'
  /** It has lasted for its time 期满: a temporary coverage or branch, or a term. */
  | 'MATURES'
  /** The regions around it become others 区划变更, in which the rule set holds it to something else. */
  | 'MOVES';

/** What a step of an explanation asks. */
export type ExplanationTest =
  /** It carries an exclusion 有排除标记: then it has no finding. */
  | 'EXCLUDED'
  /** Does it exist on the day 当日存在. */
  | 'EXISTS'
  /** The condition of a finding is met 问题成立. */
  | 'FINDING'
  /** None of these holds 情况未知: UNKNOWN. */
  | 'NOTHING_KNOWN'
  /** Organization coverage holds 有党组织覆盖: then the status is COVERED. */
  | 'ORGANIZATION_COVERAGE'
  /** Its full members are known and require an organization 应当建立党组织. */
  | 'REQUIRED'
  /** It was surveyed, or some coverage ended 经过摸底或曾有覆盖: then, of those left, GAP. */
  | 'SURVEYED_OR_COVERED'
  /** A temporary branch covers it 有临时党支部覆盖: then, of those left, TEMPORARY_ONLY. */
  | 'TEMPORARY_COVERAGE'
  /** Work coverage holds 有党的工作覆盖: then, of those left, WORK_ONLY. */
  | 'WORK_COVERAGE';

/** A place of service 阵地. */
export type Facility = Dated & Node & Stated & {
  readonly __typename?: 'Facility';
  /** The facility's id, its own in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of place of service it is. */
  readonly kind: FacilityKind;
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The Chinese name, or the name as the source has it. */
  readonly name: Scalars['String']['output'];
  /** An English label; null where none is given. */
  readonly nameEn?: Maybe<Scalars['String']['output']>;
  /** The centre that it is a station of; null where none is stated. */
  readonly parent?: Maybe<Facility>;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The region that it is located in. */
  readonly region: Region;
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The stations of this centre. */
  readonly stations: FacilityConnection;
  /** The first day on which it exists; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer exists; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** A place of service 阵地. */
export type FacilityStationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of facilities. */
export type FacilityConnection = {
  readonly __typename?: 'FacilityConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<FacilityEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Facility>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many facilities the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of facilities. */
export type FacilityEdge = {
  readonly __typename?: 'FacilityEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The facility of the row. */
  readonly node: Facility;
};

/** A facility that steps change. */
export type FacilityEffect = {
  readonly __typename?: 'FacilityEffect';
  /** Whether it exists on the day after them. */
  readonly existsAfter: Scalars['Boolean']['output'];
  /** Whether it exists on the day before the steps. */
  readonly existsBefore: Scalars['Boolean']['output'];
  /** The facility as the graph has it: without the steps where they are simulated, and null where these found it. */
  readonly facility?: Maybe<Facility>;
  /** The facility's id, also where these steps found it. */
  readonly facilityId: Scalars['ID']['output'];
};

/** Facilities that steps change. */
export type FacilityEffects = {
  readonly __typename?: 'FacilityEffects';
  /** The first 200 of them by id. */
  readonly nodes: ReadonlyArray<FacilityEffect>;
  /** How many facilities the steps change, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Conditions on facilities; those left out exclude nothing. */
export type FacilityFilter = {
  /** A station of this centre, by id. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
};

/** The kinds of places of service 阵地. */
export type FacilityKind =
  /** A neighbour centre 邻里中心. */
  | 'NEIGHBOUR_CENTRE'
  /** A centre in a park 园区中心. */
  | 'PARK_CENTRE'
  /** A red station 红色驿站. */
  | 'RED_STATION'
  /** A resident studio 驻村工作室. */
  | 'RESIDENT_STUDIO'
  /** A service centre 党群服务中心. */
  | 'SERVICE_CENTRE'
  /** A village venue 活动场所. */
  | 'VILLAGE_VENUE';

/** What steps do to the facility rate 阵地覆盖率 of a kind. */
export type FacilityRateEffect = {
  readonly __typename?: 'FacilityRateEffect';
  /** The rate after them. */
  readonly after: RegisterRate;
  /** The rate before the steps. */
  readonly before: RegisterRate;
  /** The kind of the facilities. */
  readonly kind: FacilityKind;
};

/** Which villages and communities are meant, and whose word counts. */
export type FacilityRateScope = {
  /** In this region or in one below it, by code; everywhere where left out. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** Facilities stated by sources of these kinds; by any where left out. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};

/** Which facilities are meant: those that fit all that is given. */
export type FacilityScope = {
  /** Of these kinds; of every kind where left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<FacilityKind>>;
  /** In this region or in one below it, by code; everywhere where left out. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** Stated by sources of these kinds; by any where left out. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};

/** Why a fact does not hold on the day: the first reason that fits. */
export type FactBreak =
  /** An alliance that it names has ended 联盟已终止. */
  | 'ALLIANCE_ENDED'
  /** An alliance that it names is formed later 联盟未成立. */
  | 'ALLIANCE_NOT_BEGUN'
  /** It has ended 已终止. */
  | 'ENDED'
  /** It reaches a whole of which the unit is no part on the day 当日不属于整体. */
  | 'NOT_A_PART'
  /** It begins later 未开始. */
  | 'NOT_BEGUN'
  /** It reaches a whole, and the rule set extends none from its kind to a part of this kind 不延伸至部分. */
  | 'NOT_EXTENDED'
  /** A party group without an unbroken line of superiors gives it 没有上级链条. */
  | 'NO_LINE'
  /** An organization that it names has ended 党组织已终止. */
  | 'ORGANIZATION_ENDED'
  /** An organization that it names is set up later 党组织未成立. */
  | 'ORGANIZATION_NOT_BEGUN'
  /** A later count took its place 已被更新. */
  | 'SUPERSEDED'
  /** A unit that it names has ended 单位已终止. */
  | 'UNIT_ENDED'
  /** A unit that it names begins later 单位未开始. */
  | 'UNIT_NOT_BEGUN';

/** The kinds of facts that an explanation reads. */
export type FactKind =
  /** An alliance 联盟: that it exists. */
  | 'ALLIANCE'
  /** A count of full members 人数. */
  | 'COUNT'
  /** An organization covers a unit 覆盖. */
  | 'COVERAGE'
  /** A unit is a member of an alliance 联盟成员. */
  | 'MEMBER_OF'
  /** A party organization 党组织: that it exists. */
  | 'ORGANIZATION'
  /** A unit is part of another 组成. */
  | 'PART_OF'
  /** An alliance serves a unit 联盟服务. */
  | 'SERVES'
  /** An organization is subordinate to another 隶属. */
  | 'SUBORDINATE_TO'
  /** A survey 摸底. */
  | 'SURVEY'
  /** A unit 单位: that it exists. */
  | 'UNIT';

/** A finding: what is wrong, since when, by which rule, and what would settle it. */
export type Finding = {
  readonly __typename?: 'Finding';
  /** Which finding it is. */
  readonly code: FindingCode;
  /** Why it holds, in words. */
  readonly explanation: Scalars['String']['output'];
  /** What would settle it, in words. */
  readonly remedy: Scalars['String']['output'];
  /** The rule that it rests on. */
  readonly rule: Rule;
  /** How grave it is on the day. */
  readonly severity: Severity;
  /** The first day of the unbroken run of days on which it has held; null where that reaches back past every known date. */
  readonly since?: Maybe<Scalars['Date']['output']>;
};


/** A finding: what is wrong, since when, by which rule, and what would settle it. */
export type FindingExplanationArgs = {
  lang?: InputMaybe<Language>;
};


/** A finding: what is wrong, since when, by which rule, and what would settle it. */
export type FindingRemedyArgs = {
  lang?: InputMaybe<Language>;
};

/** What became of one kind of finding in a period, in units. */
export type FindingClearance = {
  readonly __typename?: 'FindingClearance';
  /**
   * On how many units it closed on a later day of the period: it no longer held, or the unit ended. What
   * closed twice counts twice.
   */
  readonly closed: Scalars['Int']['output'];
  /** The finding that is counted by itself. */
  readonly code: FindingCode;
  /** How many units had the finding on the last day: openAtStart + opened − closed. */
  readonly openAtEnd: Scalars['Int']['output'];
  /** How many units had the finding on the first day. */
  readonly openAtStart: Scalars['Int']['output'];
  /** On how many units it opened on a later day of the period; what opened twice counts twice. */
  readonly opened: Scalars['Int']['output'];
  /** The gap clearance 清零率 of this finding alone. */
  readonly rate: ClearanceRate;
  /** How many of those opened had been open on an earlier day, be it before the period. */
  readonly reopened: Scalars['Int']['output'];
};

/** What can be found wrong with a unit's coverage. */
export type FindingCode =
  /** Status GAP, not LAPSED, fewer than three full members or unknown 空白点. */
  | 'BLANK'
  /** The rule set has such units have an instructor, and neither organization coverage nor an instructor's holds 应派指导员未派. */
  | 'INSTRUCTOR_DUE'
  /** Organization coverage held earlier, none does now 失联. */
  | 'LAPSED'
  /** At least three full members, or what the rule set has for such units, no organization coverage, status not UNKNOWN 应建未建. */
  | 'NOT_ESTABLISHED'
  /** Status UNKNOWN 未摸底. */
  | 'NOT_SURVEYED'
  /** The rule set has such units have a branch of their own, and no SOLO coverage holds 应单独组建未建. */
  | 'OWN_BRANCH_DUE'
  /** The rule set has such units looked after first, and neither organization nor work coverage holds 应优先覆盖未覆盖. */
  | 'PRIORITY_DUE'
  /** Only a temporary branch covers it 仅临时覆盖. */
  | 'TEMPORARY_ONLY'
  /** Work coverage alone, fewer than three full members or unknown 有工作无组织. */
  | 'WORK_ONLY';

/** A finding on a unit that opens or closes. */
export type FindingEffect = {
  readonly __typename?: 'FindingEffect';
  /** The finding that opens or closes. */
  readonly code: FindingCode;
  /** How grave it is after the steps; of one that closes, before them. */
  readonly severity: Severity;
};

/** A finding on a unit that becomes more or less grave. */
export type FindingRegrade = {
  readonly __typename?: 'FindingRegrade';
  /** How grave it is after them. */
  readonly after: Severity;
  /** How grave it is before the steps. */
  readonly before: Severity;
  /** The finding that stays. */
  readonly code: FindingCode;
};

/** A grant with which an account or a token is made. */
export type FirstGrantInput = {
  /** Over this organization, by id, with those below it and the units that these cover. */
  readonly organization?: InputMaybe<Scalars['ID']['input']>;
  /** Over this region, by code, with all that lies in it; over all where neither this nor an organization is named. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** Which role. */
  readonly role: Role;
  /** Its first day; always where left out. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The first day on which it holds no more; where left out none, and of a token that of the token. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** A party organization with its findings. */
export type FlaggedOrganization = {
  readonly __typename?: 'FlaggedOrganization';
  /** All of its findings, the severest first. */
  readonly findings: ReadonlyArray<OrganizationFinding>;
  /** The organization, as it is recorded now. */
  readonly organization: Organization;
};

/** A page of organizations with findings. */
export type FlaggedOrganizationConnection = {
  readonly __typename?: 'FlaggedOrganizationConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<FlaggedOrganizationEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<FlaggedOrganization>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many organizations the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of organizations with findings. */
export type FlaggedOrganizationEdge = {
  readonly __typename?: 'FlaggedOrganizationEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The organization with its findings. */
  readonly node: FlaggedOrganization;
};

/** A region in which another one lay until a day. */
export type FormerParent = Dated & Stated & {
  readonly __typename?: 'FormerParent';
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The region around it. */
  readonly region: Region;
  /** The source that states it. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which it lay there; null where it had lain there as long as it existed. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it lay elsewhere. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A new alliance. */
export type FoundAllianceInput = {
  /** Its id: 1 to 64 letters, digits or . _ : -, which nothing has yet. */
  readonly id: Scalars['ID']['input'];
  /** Which kind of alliance it is. */
  readonly kind: AllianceKind;
  /** The Chinese name. */
  readonly name: Scalars['String']['input'];
  /** An English label; none where left out. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The first day on which it exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of the alliance that it is inside of; none where left out. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** The code of the region that it is located in; none where left out. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
};

/** A new facility. */
export type FoundFacilityInput = {
  /** Its id: 1 to 64 letters, digits or . _ : -, which nothing has yet. */
  readonly id: Scalars['ID']['input'];
  /** Which kind of facility it is. */
  readonly kind: FacilityKind;
  /** The Chinese name. */
  readonly name: Scalars['String']['input'];
  /** An English label; none where left out. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The first day on which it exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of the centre that it is a station of; none where left out. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** The code of the region that it is located in. */
  readonly region: Scalars['ID']['input'];
};

/** A new organization. */
export type FoundOrganizationInput = {
  /** Its id: 1 to 64 letters, digits or . _ : -, which nothing has yet. */
  readonly id: Scalars['ID']['input'];
  /** Which kind of party organization it is. */
  readonly kind: OrganizationKind;
  /** The Chinese name. */
  readonly name: Scalars['String']['input'];
  /** An English label; none where left out. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The first day on which it exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The code of the region that it is based in. */
  readonly region: Scalars['ID']['input'];
  /** The id of the organization directly above; none where left out. */
  readonly superior?: InputMaybe<Scalars['ID']['input']>;
};

/** A new region. */
export type FoundRegionInput = {
  /** Its code, which nothing has yet: of 2, 4, 6, 9 or 12 digits by level; a grid's own. */
  readonly code: Scalars['ID']['input'];
  /** Its level. */
  readonly level: RegionLevel;
  /** The Chinese name. */
  readonly name: Scalars['String']['input'];
  /** An English label; none where left out. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The first day on which it exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The code of the region that it lies in, of a wider level; none where left out. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
};

/** A new unit. */
export type FoundUnitInput = {
  /** Its id: 1 to 64 letters, digits or . _ : -, which nothing has yet. */
  readonly id: Scalars['ID']['input'];
  /** Which kind of unit it is. */
  readonly kind: UnitKind;
  /** The Chinese name. */
  readonly name: Scalars['String']['input'];
  /** An English label; none where left out. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  /** The first day on which it exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The code of the region that it is located in. */
  readonly region: Scalars['ID']['input'];
};

/** What at most so many alliances serve. */
export type FrontierPoint = {
  readonly __typename?: 'FrontierPoint';
  /** How many alliances are founded at the most. */
  readonly alliances: Scalars['Int']['output'];
  /** What no plan with so many alliances exceeds; null where INFEASIBLE. */
  readonly bound?: Maybe<Scalars['Int']['output']>;
  /** What is served more than with one alliance less; null where there is no plan with one less. */
  readonly gain?: Maybe<Scalars['Int']['output']>;
  /** The ids of those who lead them, ascending. */
  readonly leads: ReadonlyArray<Scalars['ID']['output']>;
  /** The weight that is served; null where INFEASIBLE. */
  readonly served?: Maybe<Scalars['Int']['output']>;
  /** What is proved of it. */
  readonly status: PlanStatus;
};

/** Of what a frontier is asked. */
export type FrontierQuestionInput = {
  /** Of how many alliances at the most, 1 to 200. */
  readonly alliances: Scalars['Int']['input'];
  /** The day as of which the facts are asked; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** What the alliances may be; `most`, `alternatives`, `tolerance` and `explain` are not looked at. */
  readonly options?: InputMaybe<AllianceOptionsInput>;
  /** The id of the rule set; the one that the graph follows where left out. */
  readonly ruleSet?: InputMaybe<Scalars['ID']['input']>;
  /** Of which units; of all in which whoever asks may plan where left out. */
  readonly scope?: InputMaybe<UnitScope>;
};

/** A note on a finding of a unit. */
export type GapAnnotation = {
  readonly __typename?: 'GapAnnotation';
  /** Who noted it, by name: `owner` where nobody signs in, `graphql` of an earlier release. */
  readonly actor: Scalars['String']['output'];
  /** The finding that it is on. */
  readonly code: FindingCode;
  /** The day until which it is to be settled. */
  readonly due: Scalars['Date']['output'];
  /** When another note took its place or the finding closed; null while it stands. */
  readonly endedAt?: Maybe<Scalars['DateTime']['output']>;
  /** What there is to say beside that; null where nothing was said. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The office that sees to it. */
  readonly office: Scalars['String']['output'];
  /** Why the finding stands. */
  readonly reason: GapReason;
  /** When it was noted. */
  readonly recordedAt: Scalars['DateTime']['output'];
};

/** What happened to a finding on a unit. */
export type GapChange =
  /** It no longer holds 销号. */
  | 'CLOSED'
  /** It holds for the first time 发现. */
  | 'OPENED'
  /** It holds again 复发. */
  | 'REOPENED';

/** What became of the gaps of a period, in units: a unit is an open gap while `coverageGaps` lists it. */
export type GapClearance = {
  readonly __typename?: 'GapClearance';
  /** The same of each finding by itself, all but NOT_SURVEYED: a unit with two of them stands in both. */
  readonly byCode: ReadonlyArray<FindingClearance>;
  /**
   * How many units closed on a later day of the period: no such finding was left, or the unit ended. One
   * that closed twice counts twice.
   */
  readonly closed: Scalars['Int']['output'];
  /** How many units were open gaps on the last day: openAtStart + opened − closed. */
  readonly openAtEnd: Scalars['Int']['output'];
  /** How many units were open gaps on the first day. */
  readonly openAtStart: Scalars['Int']['output'];
  /** How many units opened on a later day of the period; one that opened twice counts twice. */
  readonly opened: Scalars['Int']['output'];
  /** The gap clearance 清零率 of the units. */
  readonly rate: ClearanceRate;
  /** How many of those opened had been open on an earlier day, be it before the period. */
  readonly reopened: Scalars['Int']['output'];
  /** The units that became a gap again in the period, each once. */
  readonly reopenedUnits: ReopenedUnits;
};

/**
 * How many findings on units have a code and a severity; those without any are left out. The gravest stand
 * first, within a severity in the order of the codes.
 */
export type GapCount = {
  readonly __typename?: 'GapCount';
  /** The finding that is counted. */
  readonly code: FindingCode;
  /** How many findings: of a code, a unit has one at the most. */
  readonly count: Scalars['Int']['output'];
  /** The severity in which it is counted. */
  readonly severity: Severity;
};

/** An entry of the gap ledger. */
export type GapEvent = {
  readonly __typename?: 'GapEvent';
  /** Who made the change by name: `owner` where nobody signs in, `import` on the command line, `orgweave` by itself; `graphql` of an earlier release, `outside` where all that changed lies outside of what is granted. */
  readonly actor: Scalars['String']['output'];
  /**
   * What changed, at most five things: the keys of rows as docs/input.md names them (`coverages|…`), the
   * date (`date|2026-07-01`) or the rule set (`rules|…`). `outside` stands for what lies outside of what is granted.
   */
  readonly causes: ReadonlyArray<Scalars['String']['output']>;
  /** Whether it opened, opened again or closed. */
  readonly change: GapChange;
  /** The finding that opened, closed or opened again. */
  readonly code: FindingCode;
  /** The day as of which it was found so. */
  readonly on: Scalars['Date']['output'];
  /** What it came from: a folder, a seed, a mutation, the calendar; `outside` as of `actor`. */
  readonly origin: Scalars['String']['output'];
  /** When it was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** How grave it is; where it has closed, was. */
  readonly severity: Severity;
  /**
   * The first day of the run of days on which the finding holds or, where it has closed, held; null where
   * that reaches back past every known date.
   */
  readonly since?: Maybe<Scalars['Date']['output']>;
};

/** Which findings make a unit stand in a list; a finding must fit all that is given. */
export type GapFilter = {
  /** With one of these codes. */
  readonly codes?: InputMaybe<ReadonlyArray<FindingCode>>;
  /** On units of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<UnitKind>>;
  /** With one of these severities. */
  readonly severities?: InputMaybe<ReadonlyArray<Severity>>;
};

/** What has been entered about a unit's findings. */
export type GapHistory = {
  readonly __typename?: 'GapHistory';
  /** Notes, ended ones too, the latest last. */
  readonly annotations: ReadonlyArray<GapAnnotation>;
  /** Openings, closings and reopenings, the latest last. */
  readonly events: ReadonlyArray<GapEvent>;
  /** The unit whose ledger it is. */
  readonly unit: Unit;
};

/** How a list of gaps is ordered; each order ends in the unit's id. */
export type GapOrder =
  /** By the unit's id. */
  | 'ID'
  /** By the name's pinyin. */
  | 'NAME'
  /**
   * The severest first, by the unit's severest finding that fits the filter; then by kind, kind of source,
   * region (a region before those in it; units in a grid stand with those of the region around it), and what
   * was found.
   */
  | 'SEVERITY'
  /** The longest standing first, by the earliest `since`; before all, those of unknown beginning. */
  | 'SINCE';

/** Why a gap stands. */
export type GapReason =
  /** The investors do not support it 出资人不支持. */
  | 'INVESTORS_OPPOSED'
  /** The superior organization has not given guidance in time 上级未及时指导. */
  | 'NO_GUIDANCE'
  /** There are no party members 没有党员. */
  | 'NO_MEMBERS'
  /** Another reason, which the note states 其他. */
  | 'OTHER';

/** What gaps weigh. */
export type GapWeighing =
  /** All the same. */
  | 'EQUAL'
  /** As many as the unit has full members; nothing where these are unknown. */
  | 'MEMBERS'
  /** By the severity of the gravest finding that an alliance closes. */
  | 'SEVERITY';

/** What a gap weighs by the severity of its gravest finding: whole numbers from 0 to 1,000. */
export type GapWeightsInput = {
  /** Where that is HIGH; 9 where left out. */
  readonly high?: InputMaybe<Scalars['Int']['input']>;
  /** Where that is LOW; 1 where left out. */
  readonly low?: InputMaybe<Scalars['Int']['input']>;
  /** Where that is MEDIUM; 3 where left out. */
  readonly medium?: InputMaybe<Scalars['Int']['input']>;
};

/** A grant that is to be given. */
export type GiveGrantInput = {
  /** Over this organization, by id, with those below it and the units that these cover. */
  readonly organization?: InputMaybe<Scalars['ID']['input']>;
  /** Over this region, by code, with all that lies in it; over all where neither this nor an organization is named. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** Which role; over a region one of those that docs/security.md names. */
  readonly role: Role;
  /** To whom: `local:NAME` of an account. */
  readonly subject: Scalars['ID']['input'];
  /** Its first day; always where left out. */
  readonly validFrom?: InputMaybe<Scalars['Date']['input']>;
  /** The first day on which it holds no more; none where left out. */
  readonly validTo?: InputMaybe<Scalars['Date']['input']>;
};

/** A role that somebody has of the graph for some days 授权, with when and by whom it was given. */
export type Grant = Dated & {
  readonly __typename?: 'Grant';
  /** Its id, by which the audit log names what was done on it. */
  readonly grant: Scalars['ID']['output'];
  /**
   * The id of the organization that it is over, with those below it and the units that these cover; null where it is over
   * something else. A grant without both is over all.
   */
  readonly organization?: Maybe<Scalars['ID']['output']>;
  /** When it was given. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** Who gave it, as ledger and log call them. */
  readonly recordedBy: Scalars['String']['output'];
  /** The code of the region that it is over, with all that lies in it; null where it is over something else. */
  readonly region?: Maybe<Scalars['ID']['output']>;
  /** What the subject is to the graph. */
  readonly role: Role;
  /** Whom it was given: `local:NAME` or `token:ID`. */
  readonly subject: Scalars['ID']['output'];
  /** Its first day; null where it has always held. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it holds no more; null where none is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A page of grants. */
export type GrantConnection = {
  readonly __typename?: 'GrantConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<GrantEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Grant>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many rows the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of a list of grants. */
export type GrantEdge = {
  readonly __typename?: 'GrantEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The grant of the row. */
  readonly node: Grant;
};

/** Something wrong with a step. */
export type InvalidStep = {
  readonly __typename?: 'InvalidStep';
  /** The column of the row that the step comes to; null where no single one is meant. */
  readonly column?: Maybe<Scalars['String']['output']>;
  /** The rule, then the value received. */
  readonly message: Scalars['String']['output'];
  /** The rule that it breaks, a code of docs/input-rules.md. */
  readonly rule: Scalars['String']['output'];
  /** Which step it is, from 1; null where no single one is meant. */
  readonly step?: Maybe<Scalars['Int']['output']>;
  /** What was received, cut at 200 characters; null where nothing was. */
  readonly value?: Maybe<Scalars['String']['output']>;
};

/** An alliance that nothing links to another one of the scope. */
export type IsolatedAlliance = {
  readonly __typename?: 'IsolatedAlliance';
  /** The alliance that stands alone. */
  readonly alliance: Alliance;
  /**
   * How many organizations and units a source lists as members; 0 where none lists any, which does not say
   * that it has none.
   */
  readonly members: Scalars['Int']['output'];
};

/** A page of isolated alliances. */
export type IsolatedAllianceConnection = {
  readonly __typename?: 'IsolatedAllianceConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<IsolatedAllianceEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<IsolatedAlliance>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many alliances the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of isolated alliances. */
export type IsolatedAllianceEdge = {
  readonly __typename?: 'IsolatedAllianceEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The alliance, with how many members a source lists. */
  readonly node: IsolatedAlliance;
};

/** A new membership. */
export type JoinInput = {
  /** The id of the alliance that it joins. */
  readonly alliance: Scalars['ID']['input'];
  /** The id of the organization or unit that joins. */
  readonly member: Scalars['ID']['input'];
  /** The first day of the membership; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The place in a belt's order of sites, 0 to 999999; none where left out. */
  readonly position?: InputMaybe<Scalars['Int']['input']>;
  /** The role in which it joins. */
  readonly role: MembershipRole;
};

/** Which plan is kept, and how it is called. */
export type KeepPlanInput = {
  /** The office that keeps it, 1 to 200 characters; the name of who asks where left out. The audit log has that one anyway. */
  readonly author?: InputMaybe<Scalars['String']['input']>;
  /** The id of a job that has ended with a plan. */
  readonly job: Scalars['ID']['input'];
  /** How it is to be called, 1 to 200 characters; nothing where left out. */
  readonly name?: InputMaybe<Scalars['String']['input']>;
};

/** A plan that is kept in the graph. */
export type KeptPlan = {
  readonly __typename?: 'KeptPlan';
  /** The plan itself, with its proof. */
  readonly content: Plan;
  /** Its id, name and author, and what it is of. */
  readonly heading: KeptPlanHeading;
  /** The options under which it was made, those that were left out with their defaults. */
  readonly options: Scalars['JSON']['output'];
  /** Of which units it was asked, as `UnitScope` has it; where it names no region, and a part is granted, the `regions` and `organizations` that were. */
  readonly scope: Scalars['JSON']['output'];
};

/** What is known of a kept plan without reading it. */
export type KeptPlanHeading = {
  readonly __typename?: 'KeptPlanHeading';
  /** The office that keeps it, or the name of who does; null where an earlier release has not said. */
  readonly author?: Maybe<Scalars['String']['output']>;
  /** What is planned. */
  readonly kind: PlanKind;
  /** How it is called; null where nobody has said. */
  readonly name?: Maybe<Scalars['String']['output']>;
  /** The day that it was made for. */
  readonly on: Scalars['Date']['output'];
  /** The plan's id, which `keptPlan`, `comparePlans`, `discardPlan` and `commitPlan` take. */
  readonly plan: Scalars['ID']['output'];
  /** When it was kept. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The id of the rule set under which it was made. */
  readonly ruleSet: Scalars['ID']['output'];
  /** What is proved of it. */
  readonly status: PlanStatus;
  /** The number of the last commit that it was made on. */
  readonly version: Scalars['Int']['output'];
};

/** How the organizations of a kind stand. */
export type KindStanding = {
  readonly __typename?: 'KindStanding';
  /** How they stand. */
  readonly figure: OrganizationStanding;
  /** The kind. */
  readonly kind: OrganizationKind;
};

/** The language of a text or a label. */
export type Language =
  /** English. */
  | 'EN'
  /** Chinese 中文. */
  | 'ZH';

/** How many members the alliance of one lead may have. */
export type LeadCapacityInput = {
  /** The id of the lead, or of the alliance that is extended. */
  readonly lead: Scalars['ID']['input'];
  /** The most members beside the lead, 0 to 200. */
  readonly most: Scalars['Int']['input'];
};

/** A member of the alliance of a lead. */
export type LeadMemberInput = {
  /** The id of the lead, or of the alliance that is extended. */
  readonly lead: Scalars['ID']['input'];
  /** The id of the unit. */
  readonly member: Scalars['ID']['input'];
};

/** A membership that ends. */
export type LeaveInput = {
  /** The id of the alliance. */
  readonly alliance: Scalars['ID']['input'];
  /** The id of the member. */
  readonly member: Scalars['ID']['input'];
  /** The first day on which it is no member; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** What breaks an organization's own link upward. */
export type LinkBreak = {
  readonly __typename?: 'LinkBreak';
  /** Why the chain breaks there, in words. */
  readonly explanation: Scalars['String']['output'];
  /** The level of the organization whose link it is; null at the county and above, and outside of what is granted. */
  readonly level?: Maybe<ChainLevel>;
  /**
   * Of a CYCLE its members, upward; of TWO_SUPERIORS the superiors; of SKIPPED_LEVEL the superior; of
   * MISSING_SUPERIOR none. Those that lie outside of what is granted are left out.
   */
  readonly organizations: ReadonlyArray<Organization>;
  /** Why the link is broken. */
  readonly reason: LinkBreakReason;
  /** What would mend it, in words. */
  readonly remedy: Scalars['String']['output'];
  /** The levels that SKIPPED_LEVEL passes over, upward; none for the other reasons. */
  readonly skipped: ReadonlyArray<ChainLevel>;
};


/** What breaks an organization's own link upward. */
export type LinkBreakExplanationArgs = {
  lang?: InputMaybe<Language>;
};


/** What breaks an organization's own link upward. */
export type LinkBreakRemedyArgs = {
  lang?: InputMaybe<Language>;
};

/** How many links are broken for a reason. */
export type LinkBreakCount = {
  readonly __typename?: 'LinkBreakCount';
  /** How many organizations have a link of their own that is broken so. */
  readonly count: Scalars['Int']['output'];
  /** What breaks the links that are counted. */
  readonly reason: LinkBreakReason;
};

/** What breaks an organization's own link upward. */
export type LinkBreakReason =
  /** Its superiors lead back to itself 循环隶属. */
  | 'CYCLE'
  /** No superior on the day: none is stated, or it, or the link to it, has ended 上级缺失. */
  | 'MISSING_SUPERIOR'
  /**
   * Based in a grid or micro-grid, and its superior passes over a level that the rule set does not let be
   * absent 越级隶属.
   */
  | 'SKIPPED_LEVEL'
  /** More than one superior at once 多头隶属. */
  | 'TWO_SUPERIORS';

/** A place on the earth by its coordinates (WGS 84). */
export type Location = {
  readonly __typename?: 'Location';
  /** The latitude in degrees, -90 to 90, north of the equator above 0, with up to 7 decimals. */
  readonly lat: Scalars['Float']['output'];
  /** The longitude in degrees, -180 to 180, east of Greenwich above 0, with up to 7 decimals. */
  readonly lon: Scalars['Float']['output'];
};

/** The only member of an alliance. */
export type LoneMember = {
  readonly __typename?: 'LoneMember';
  /** The alliance that has no other member. */
  readonly alliance: Alliance;
  /** The only member. */
  readonly member: Member;
  /** The member's role in that alliance. */
  readonly role: MembershipRole;
};

/** A page of only members. */
export type LoneMemberConnection = {
  readonly __typename?: 'LoneMemberConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<LoneMemberEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<LoneMember>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many members, each of one alliance, the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of only members. */
export type LoneMemberEdge = {
  readonly __typename?: 'LoneMemberEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The member with the alliance. */
  readonly node: LoneMember;
};

/** What the rows or columns of a matrix are. */
export type MatrixAxis =
  /** The regions directly below the scope's region, or those at the top. */
  | 'REGION'
  /** The five statuses of units. */
  | 'STATUS'
  /** All in one: a single row or column TOTAL, for what is asked by one axis alone. */
  | 'TOTAL'
  /** The kinds of units: those that the scope names, or all. */
  | 'UNIT_KIND';

/** A cell of a matrix. */
export type MatrixCell = {
  readonly __typename?: 'MatrixCell';
  /** The key of its column. */
  readonly column: Scalars['String']['output'];
  /** Of the layer, out of how many, a whole number: units, for MEMBER_WEIGHTED full members, for HOUSEHOLD households, for FACILITY_* villages and communities. */
  readonly denominator: Scalars['Float']['output'];
  /** These figures minus those that `compare` asks for; null where it is not given. */
  readonly difference?: Maybe<MatrixDifference>;
  /** How many of these units `coverageGaps` lists: with a finding other than NOT_SURVEYED. */
  readonly gaps: Scalars['Int']['output'];
  /** `value` if nothing that is unknown counted; null where `value` is, and for FINDINGS. */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** What of HOUSEHOLD and FACILITY_* nobody has said, by why; none for the others. */
  readonly missing: ReadonlyArray<MissingCount>;
  /** Of the layer, what is counted, a whole number: units, for MEMBER_WEIGHTED full members, for FINDINGS findings, for HOUSEHOLD households, for FACILITY_* villages and communities. */
  readonly numerator: Scalars['Float']['output'];
  /** Why there is no value; null where there is one. */
  readonly reason?: Maybe<NoRateReason>;
  /** The key of its row. */
  readonly row: Scalars['String']['output'];
  /** How many units, without those that carry an exclusion. */
  readonly units: Scalars['Int']['output'];
  /** How many of these units have the status UNKNOWN. */
  readonly unknown: Scalars['Int']['output'];
  /** `value` if all that is unknown counted, as `upper` of the rate; null where `value` is, and for FINDINGS. */
  readonly upper?: Maybe<Scalars['Float']['output']>;
  /** numerator / denominator: a share of 1, or for FINDINGS findings a unit; null where the denominator is 0. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** What a matrix is compared with: its own question but for what is given here. At least one is given. */
export type MatrixComparison = {
  /** As it was known at the end of another day; as in the matrix where left out. */
  readonly knownOn?: InputMaybe<Scalars['Date']['input']>;
  /** Another day; that of the matrix where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of another rule set; that of the matrix where left out. */
  readonly ruleSet?: InputMaybe<Scalars['ID']['input']>;
  /** Units from sources of these kinds, in place of those of the scope; the same where left out. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};

/** Counts of units, as in a cell of a matrix. */
export type MatrixCounts = {
  readonly __typename?: 'MatrixCounts';
  /** Of the layer, out of how many, a whole number: units, for MEMBER_WEIGHTED full members, for HOUSEHOLD households, for FACILITY_* villages and communities. */
  readonly denominator: Scalars['Float']['output'];
  /** These figures minus those that `compare` asks for; null where it is not given. */
  readonly difference?: Maybe<MatrixDifference>;
  /** How many of these units have a finding other than NOT_SURVEYED. */
  readonly gaps: Scalars['Int']['output'];
  /** `value` if nothing that is unknown counted; null where `value` is, and for FINDINGS. */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** What of HOUSEHOLD and FACILITY_* nobody has said, by why; none for the others. */
  readonly missing: ReadonlyArray<MissingCount>;
  /** Of the layer, what is counted, a whole number: units, for MEMBER_WEIGHTED full members, for FINDINGS findings, for HOUSEHOLD households, for FACILITY_* villages and communities. */
  readonly numerator: Scalars['Float']['output'];
  /** Why there is no value; null where there is one. */
  readonly reason?: Maybe<NoRateReason>;
  /** How many units, without those that carry an exclusion. */
  readonly units: Scalars['Int']['output'];
  /** How many of these units have the status UNKNOWN. */
  readonly unknown: Scalars['Int']['output'];
  /** `value` if all that is unknown counted, as `upper` of the rate; null where `value` is, and for FINDINGS. */
  readonly upper?: Maybe<Scalars['Float']['output']>;
  /** numerator / denominator: a share of 1, or for FINDINGS findings a unit; null where the denominator is 0. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** The figures of a cell minus those that it is compared with. */
export type MatrixDifference = {
  readonly __typename?: 'MatrixDifference';
  /** What that is out of, units or for MEMBER_WEIGHTED full members: here minus there. */
  readonly denominator: Scalars['Float']['output'];
  /** Units with a finding other than NOT_SURVEYED: here minus there. */
  readonly gaps: Scalars['Int']['output'];
  /** What the layer counts, units, full members or findings: here minus there. */
  readonly numerator: Scalars['Float']['output'];
  /** Units without an exclusion: here minus there. */
  readonly units: Scalars['Int']['output'];
  /** Units of status UNKNOWN: here minus there. */
  readonly unknown: Scalars['Int']['output'];
  /** The share, for FINDINGS findings a unit: here minus there; null where one of the two is null. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** A row or a column of a matrix. */
export type MatrixHeading = {
  readonly __typename?: 'MatrixHeading';
  /** A region's code, a kind, a status or TOTAL. */
  readonly key: Scalars['String']['output'];
  /** A region's name; of a kind, a status or TOTAL its Chinese label, in English the word itself. */
  readonly label: Scalars['String']['output'];
};


/** A row or a column of a matrix. */
export type MatrixHeadingLabelArgs = {
  lang?: InputMaybe<Language>;
};

/**
 * What the cells of a matrix show beside their counts, over the units without an exclusion. HOUSEHOLD and FACILITY_* are
 * of regions: of REGION by TOTAL, with no `kinds` in the scope and no `knownOn`; else they have no value (`REGION_ONLY`).
 */
export type MatrixLayer =
  /** The rate BACKUP 多重覆盖率: units under organization coverage by at least two organizations, out of all. */
  | 'BACKUP'
  /** 邻里中心覆盖率: the same with a neighbour centre. */
  | 'FACILITY_NEIGHBOUR_CENTRE'
  /** 园区中心覆盖率: the same with a centre in a park. */
  | 'FACILITY_PARK_CENTRE'
  /** 红色驿站覆盖率: the same with a red station. */
  | 'FACILITY_RED_STATION'
  /** 驻村工作室覆盖率: the same with a resident studio. */
  | 'FACILITY_RESIDENT_STUDIO'
  /** The rate FACILITY_SERVICE_CENTRE 党群服务中心覆盖率: villages and communities with a service centre, out of all. */
  | 'FACILITY_SERVICE_CENTRE'
  /** 活动场所覆盖率: the same with a village venue. */
  | 'FACILITY_VILLAGE_VENUE'
  /**
   * Findings a unit 单位平均问题数: findings other than NOT_SURVEYED, out of all units; above 1 where units have
   * several.
   */
  | 'FINDINGS'
  /** The rate HOUSEHOLD 联户率: households linked, out of all that are known. */
  | 'HOUSEHOLD'
  /**
   * The rate MEMBER_WEIGHTED 党员加权覆盖率: full members (persons) of units under organization coverage, out of
   * those of all units whose members are known.
   */
  | 'MEMBER_WEIGHTED'
  /** The rate ORGANIZATION 组织覆盖率: units under organization coverage, out of all. */
  | 'ORGANIZATION'
  /** The rate WORK 工作覆盖率: units under organization or work coverage, out of all. */
  | 'WORK';

/** A subject: whoever asks. */
export type Me = {
  readonly __typename?: 'Me';
  /** How the subject is known: OWNER, SESSION, TOKEN or OIDC. */
  readonly by: AuditMeans;
  /** What the subject is granted, whatever the days of it. */
  readonly grants: ReadonlyArray<OwnGrant>;
  /** What ledger and log call the subject. */
  readonly name: Scalars['String']['output'];
  /** `owner`, `local:NAME`, `token:ID` or `oidc:ISSUER#SUB`. */
  readonly subject: Scalars['ID']['output'];
};

/** What can be a member of an alliance. */
export type Member = Organization | Unit;

/** An alliance that a member is in, as the most direct path leads to it. */
export type MemberAlliance = {
  readonly __typename?: 'MemberAlliance';
  /** The alliance that the member is in. */
  readonly alliance: Alliance;
  /** How many paths lead into the alliance, among those that were followed. */
  readonly pathCount: Scalars['Int']['output'];
  /** The role at its end. */
  readonly role: MembershipRole;
  /** The first day on which all of that path holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** What the most direct path leads through. */
  readonly via: MembershipVia;
};

/** A page of alliances of a member. */
export type MemberAllianceConnection = {
  readonly __typename?: 'MemberAllianceConnection';
  /**
   * STEPS or WORK where a bound kept paths from being followed, so that rows may be missing and paths
   * uncounted; null where the list is whole.
   */
  readonly cutBy?: Maybe<MembershipBound>;
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<MemberAllianceEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<MemberAlliance>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many alliances the whole list has, among those found before a bound. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of alliances of a member. */
export type MemberAllianceEdge = {
  readonly __typename?: 'MemberAllianceEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The alliance, with the most direct path into it. */
  readonly node: MemberAlliance;
};

/**
 * Conditions on alliances of a member, all of which must hold; those left out exclude nothing. They look at what is
 * listed: the most direct path.
 */
export type MemberAllianceFilter = {
  /** True: only what no source lists itself, so that nothing is DIRECT; false: only what one lists. */
  readonly inherited?: InputMaybe<Scalars['Boolean']['input']>;
  /** Alliances of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<AllianceKind>>;
  /** Located in this region or in one below it, by code. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** In which it has one of these roles. */
  readonly roles?: InputMaybe<ReadonlyArray<MembershipRole>>;
  /** To which the most direct path leads through one of these. */
  readonly via?: InputMaybe<ReadonlyArray<MembershipVia>>;
};

/** A page of members of an alliance. */
export type MemberConnection = {
  readonly __typename?: 'MemberConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<MemberEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Member>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many memberships the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of members of an alliance. */
export type MemberEdge = Dated & Stated & {
  readonly __typename?: 'MemberEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The organization or unit that is the member. */
  readonly node: Member;
  /** The place in a belt's order of sites; null where none is stated. */
  readonly position?: Maybe<Scalars['Int']['output']>;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The member's role in the alliance. */
  readonly role: MembershipRole;
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** What a member of an alliance is: the kinds of organizations and those of units. */
export type MemberKind =
  /** A trade association 行业协会. */
  | 'ASSOCIATION'
  /** A community big committee 社区大党委. */
  | 'BIG_COMMITTEE'
  /** A branch 党支部. */
  | 'BRANCH'
  /** A building 楼宇/楼栋. */
  | 'BUILDING'
  /** A committee 党委. */
  | 'COMMITTEE'
  /** A community as a body 社区集体. */
  | 'COMMUNITY_BODY'
  /** A residential compound 小区. */
  | 'COMPOUND'
  /** A cooperative 合作社. */
  | 'COOPERATIVE'
  /** An enterprise 企业. */
  | 'ENTERPRISE'
  /** A family farm 家庭农场. */
  | 'FAMILY_FARM'
  /** A general branch 党总支. */
  | 'GENERAL_BRANCH'
  /** An industry chain 产业链. */
  | 'INDUSTRY_CHAIN'
  /** A joint branch 联合党支部, of several units. */
  | 'JOINT_BRANCH'
  /** A market 市场. */
  | 'MARKET'
  /** A gathering place of migrant members 流动党员聚集地. */
  | 'MIGRANT_GROUP'
  /** A park 园区. */
  | 'PARK'
  /** A party group 党小组, part of a branch. */
  | 'PARTY_GROUP'
  /** A project 项目. */
  | 'PROJECT'
  /** A property management company 物业. */
  | 'PROPERTY_COMPANY'
  /** A resettlement compound 安置小区. */
  | 'RESETTLEMENT_COMPOUND'
  /** A section of an office 科室. */
  | 'SECTION'
  /** A service window 窗口. */
  | 'SERVICE_WINDOW'
  /** A street or lane 街巷. */
  | 'STREET'
  /** A task force 专班. */
  | 'TASK_FORCE'
  /** A temporary branch 临时党支部; it ends with the body it was set up for. */
  | 'TEMPORARY_BRANCH'
  /** A united committee 联合党委, of an area or the city district. */
  | 'UNITED_COMMITTEE'
  /** A village as a body 村集体. */
  | 'VILLAGE_BODY';

/** Whether something is in an alliance on a day. */
export type Membership = {
  readonly __typename?: 'Membership';
  /** What kept paths from being listed or followed; null where nothing did, so that these are all. */
  readonly cutBy?: Maybe<MembershipBound>;
  /** Whether a path leads into the alliance; null where a bound, `cutBy`, ended the search before one was found. */
  readonly isMember?: Maybe<Scalars['Boolean']['output']>;
  /** How many paths there are in all, listed or not, among those that were followed. */
  readonly pathCount: Scalars['Int']['output'];
  /**
   * Every path, the most direct first: by what they lead through, in the order DIRECT, ALLIANCE, SUPERIOR, UNIT,
   * SEVERAL, then by length, then by the ids along them; at most 100. Two that lead through the same things, in the same role
   * and on the same days, are one.
   */
  readonly paths: ReadonlyArray<MembershipPath>;
  /** The role at the end of the most direct path; null where no path was found. */
  readonly role?: Maybe<MembershipRole>;
  /** The first day of the membership at the end of the most direct path; null where unknown, or without a path. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which that membership no longer holds; null where unknown, not ended, or without a path. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/**
 * What kept paths into an alliance from being listed or followed. Of several, the one that leaves most
 * unsaid: WORK, then STEPS, then PATHS.
 */
export type MembershipBound =
  /** More than the 100 paths that are listed; `pathCount` tells how many. */
  | 'PATHS'
  /**
   * A line of superiors, or of alliances inside one another, goes on beyond 8 steps: what it leads to
   * behind them is not known here.
   */
  | 'STEPS'
  /** More than 20,000 paths, or beginnings of paths, were to be followed. */
  | 'WORK';

/** What happens to a membership on a day. */
export type MembershipChange =
  /** It begins 加入. */
  | 'JOINED'
  /** It ends 退出, or the member or the alliance does. */
  | 'LEFT'
  /** It goes on in another role 角色变更. */
  | 'ROLE_CHANGED';

/**
 * A change of a member's belonging to an alliance. Two stretches of which the one begins on the day that the
 * other ends are one membership.
 */
export type MembershipEvent = Stated & {
  readonly __typename?: 'MembershipEvent';
  /** The alliance that it joins or leaves, or in which it changes its role. */
  readonly alliance: Alliance;
  /** Whether it joins, leaves or changes its role. */
  readonly change: MembershipChange;
  /** The first day on which it is so; null where unknown. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** When this version of the membership was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The role from that day on; null where it has left. */
  readonly role?: Maybe<MembershipRole>;
  /** The role until that day; null where it has joined. */
  readonly roleBefore?: Maybe<MembershipRole>;
  /** The source that states it: of the stretch that begins, of LEFT the one that ends. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
};

/** A page of changes of memberships. */
export type MembershipEventConnection = {
  readonly __typename?: 'MembershipEventConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<MembershipEventEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<MembershipEvent>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many changes the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of changes of memberships. */
export type MembershipEventEdge = {
  readonly __typename?: 'MembershipEventEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The change of a membership. */
  readonly node: MembershipEvent;
};

/** A path into an alliance. */
export type MembershipPath = {
  readonly __typename?: 'MembershipPath';
  /** The things on the path, from the member to the alliance. */
  readonly nodes: ReadonlyArray<Node>;
  /** The role at the path's end. */
  readonly role: MembershipRole;
  /** The first day on which all of the path holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** What the path leads through. */
  readonly via: MembershipVia;
};

/** The role of a member in an alliance. */
export type MembershipRole =
  /** It leads 牵头. */
  | 'LEAD'
  /** It is a member 成员. */
  | 'MEMBER'
  /** It is a partner from outside 伙伴. */
  | 'PARTNER';

/** What a path into an alliance leads through. */
export type MembershipVia =
  /** An alliance inside the alliance. */
  | 'ALLIANCE'
  /** Nothing: a source lists the membership. */
  | 'DIRECT'
  /** A superior or a unit, and then an alliance inside the alliance. */
  | 'SEVERAL'
  /** A superior organization that is a member. */
  | 'SUPERIOR'
  /** A unit that the organization itself covers and that is a member; what its superiors cover is no path of its own. */
  | 'UNIT';

/**
 * What is merged. Coverages, subordinates and memberships go over from the day on, of alliances members,
 * services and the alliances inside; known counts are added, where one is unknown the sum is.
 */
export type MergeInput = {
  /** The ids of what ends: organizations, or alliances. */
  readonly from: ReadonlyArray<Scalars['ID']['input']>;
  /** The id of the organization, or alliance, that stays. */
  readonly into: Scalars['ID']['input'];
  /** The first day after the merger; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** Regions that are merged into another one. */
export type MergeRegionsInput = {
  /** The codes of those that end. */
  readonly from: ReadonlyArray<Scalars['ID']['input']>;
  /** The code of the one that stays. */
  readonly into: Scalars['ID']['input'];
  /** The first day on which they are merged, today or before; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** How many things lack something. */
export type MissingCount = {
  readonly __typename?: 'MissingCount';
  /** How many they are. */
  readonly count: Scalars['Int']['output'];
  /** What is not known of them. */
  readonly reason: MissingReason;
};

/** What a rate of the register does not know. */
export type MissingReason =
  /** Facilities of the kind that exist and are located in no village or community, but above them. */
  | 'FACILITY_ELSEWHERE'
  /** Villages and communities of which no source lists a facility of the kind, of whatever day. */
  | 'FACILITY_NOT_LISTED'
  /** Organizations whose household links are counted, and households not: outside the rate. */
  | 'HOUSEHOLDS_UNKNOWN'
  /** Organizations whose households are counted, and household links not: these households could all be linked. */
  | 'LINKS_UNKNOWN'
  /** Party groups of which neither is counted. */
  | 'NOT_COUNTED';

/** Where something goes. One of region, superior and parent is required. */
export type MoveInput = {
  /** The id of an organization, a unit, an alliance or a facility. */
  readonly id: Scalars['ID']['input'];
  /** The first day under the new superior; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of the alliance that an alliance is inside of from now on, for every day; of a facility, that of its centre. */
  readonly parent?: InputMaybe<Scalars['ID']['input']>;
  /** The code of the region that it is in from now on, for every day; the same where left out. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the organization that is its superior from the day on, in the place of all others. */
  readonly superior?: InputMaybe<Scalars['ID']['input']>;
};

/** A region that moves. */
export type MoveRegionInput = {
  /** Its code. */
  readonly code: Scalars['ID']['input'];
  /** The first day on which it lies there, today or before; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The code of the region that it lies in from then on, of a wider level. */
  readonly parent: Scalars['ID']['input'];
};

/** What writes to the graph: notes on findings, and steps. */
export type Mutation = {
  readonly __typename?: 'Mutation';
  /**
   * Makes a local account, which may sign in at once. Needs the right ADMINISTER over all that it is granted, else `FORBIDDEN`;
   * one that is granted nothing yet is made by who administers all. `FORBIDDEN`, as of all that is done about accounts and
   * tokens, where nobody signs in. `CONFLICT` where the name is or was that of an account
   * anywhere; `BAD_USER_INPUT` where the name or the password breaks a rule.
   */
  readonly addAccount?: Maybe<Account>;
  /**
   * Notes on an open finding of a unit why it stands, which office sees to it and until when. A further
   * note takes the place of the one before; it ends when the finding closes.
   */
  readonly annotateGap?: Maybe<AnnotateGapPayload>;
  /** Ends a job within a second; what it has found by then is its plan. A job that has ended stays as it is. */
  readonly cancelPlan?: Maybe<PlanJob>;
  /**
   * Takes steps: all of them in one transaction, or none. Assessments, lists and the gap ledger follow in the
   * same transaction.
   */
  readonly commit?: Maybe<CommitPayload>;
  /**
   * Takes the steps of a kept plan, all of them in one transaction, or none. What has changed since the plan was made is
   * looked at first: where something does not fit any more, `misfits` says so and nothing is written. What others write
   * meanwhile is found out too (`CONFLICT`). The change log has the plan's id as the commit's origin.
   */
  readonly commitPlan?: Maybe<CommitPlanPayload>;
  /**
   * Makes a token for a program, of which the secret is told in this answer and never again. Needs the right ADMINISTER over all
   * that it is granted, else `FORBIDDEN`. It stays until its end or until it is revoked, whatever becomes of who made it.
   */
  readonly createToken?: Maybe<CreateTokenPayload>;
  /** Takes a kept plan out of the graph; what was committed of it stays. `FORBIDDEN` to whoever may not plan all that it is of. */
  readonly discardPlan?: Maybe<KeptPlanHeading>;
  /**
   * Ends an account that `accounts` lists to who asks, with its sessions and grants; `NOT_FOUND` otherwise. Running streams end
   * within 5 seconds. It stays in the list.
   */
  readonly endAccount?: Maybe<Account>;
  /**
   * Gives a local account a role over a region or an organization that who asks administers, or over all. Needs the right ADMINISTER there,
   * else `FORBIDDEN`; `NOT_FOUND` where there is no such account. It takes effect at once.
   */
  readonly giveGrant?: Maybe<Grant>;
  /** Keeps the plan of a job that has ended in the graph, for every process and for later. */
  readonly keepPlan?: Maybe<KeptPlan>;
  /** Revokes a token that `tokens` lists to who asks, with its grants; `NOT_FOUND` otherwise. Running streams end within 5 seconds. */
  readonly revokeToken?: Maybe<ApiToken>;
  /**
   * Gives an account that `accounts` lists to who asks another password, which ends its sessions within 5 seconds and a lock
   * at once; one that had ended is one again, without grants. `NOT_FOUND` where it is not listed, `FORBIDDEN` where it was made
   * without grants and who asks does not administer all.
   */
  readonly setPassword?: Maybe<Account>;
  /**
   * Starts to make a plan from the facts as they are now, and answers while it is made. `OVERLOADED` where four plans wait
   * already.
   */
  readonly startPlan?: Maybe<PlanJob>;
  /**
   * Takes back a grant that `grants` lists to who asks, which stays in the graph with when and by whom; `NOT_FOUND`
   * otherwise. Running streams end within 5 seconds.
   */
  readonly takeGrant?: Maybe<Grant>;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationAddAccountArgs = {
  input: AddAccountInput;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationAnnotateGapArgs = {
  input: AnnotateGapInput;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationCancelPlanArgs = {
  id: Scalars['ID']['input'];
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationCommitArgs = {
  input: CommitInput;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationCommitPlanArgs = {
  input: CommitPlanInput;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationCreateTokenArgs = {
  input: CreateTokenInput;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationDiscardPlanArgs = {
  id: Scalars['ID']['input'];
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationEndAccountArgs = {
  account: Scalars['ID']['input'];
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationGiveGrantArgs = {
  input: GiveGrantInput;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationKeepPlanArgs = {
  input: KeepPlanInput;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationRevokeTokenArgs = {
  token: Scalars['ID']['input'];
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationSetPasswordArgs = {
  input: SetPasswordInput;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationStartPlanArgs = {
  input: StartPlanInput;
};


/** What writes to the graph: notes on findings, and steps. */
export type MutationTakeGrantArgs = {
  grant: Scalars['ID']['input'];
};

/** How a list of named things is ordered; each order ends in the id, so that it is total. */
export type NameOrder =
  /** By id, ascending. */
  | 'ID_ASC'
  /** By id, descending. */
  | 'ID_DESC'
  /** By the name's pinyin, ascending. */
  | 'NAME_ASC'
  /** By the name's pinyin, descending. */
  | 'NAME_DESC';

/** Two different townships whose units may share a branch. */
export type NeighbouringTownships = {
  /** The code of the other one, of 9 digits. */
  readonly other: Scalars['ID']['input'];
  /** The code of one, of 9 digits. */
  readonly township: Scalars['ID']['input'];
};

/** A remedy that a gap could have instead, all else as planned. */
export type NextRemedy = {
  readonly __typename?: 'NextRemedy';
  /** What it would get; NONE where nothing else is left. */
  readonly kind: RemedyKind;
  /** The id of the standing organization that would cover it; null where none would. */
  readonly organizationId?: Maybe<Scalars['ID']['output']>;
  /** That organization's name. */
  readonly organizationName?: Maybe<Scalars['String']['output']>;
  /** What each aim would lose, in their order. */
  readonly price: ReadonlyArray<AimLoss>;
  /** That in a sentence. */
  readonly text: Scalars['String']['output'];
};


/** A remedy that a gap could have instead, all else as planned. */
export type NextRemedyTextArgs = {
  lang?: InputMaybe<Language>;
};

/** Why there is no share of whole chains. */
export type NoChainShareReason =
  /** No organization of the scope is based below the county. */
  | 'NO_ORGANIZATIONS';

/** Why a clearance has no value. */
export type NoClearanceReason =
  /** Nothing was open at the start, and nothing opened. */
  | 'NO_GAPS';

/** Why a rate has no value. */
export type NoRateReason =
  /** No organization's households are known. */
  | 'HOUSEHOLDS_UNKNOWN'
  /** No unit's full members are known. */
  | 'MEMBERS_UNKNOWN'
  /** The households that are known are none. */
  | 'NO_HOUSEHOLDS'
  /** The units in the scope have no full members. */
  | 'NO_MEMBERS'
  /** There are no units in the scope. */
  | 'NO_UNITS'
  /** No unit in the scope has the three full members that require an organization. */
  | 'NO_UNITS_REQUIRED'
  /** There is no village or community in the scope. */
  | 'NO_VILLAGES'
  /**
   * HOUSEHOLD and FACILITY_* are of a whole region as it is recorded now: not of units of some kinds or statuses, of those
   * that an alliance reaches, of what steps leave, or as known earlier.
   */
  | 'REGION_ONLY';

/** Why a rate of the register has no value. */
export type NoRegisterRateReason =
  /** No organization's households are known. */
  | 'HOUSEHOLDS_UNKNOWN'
  /** The households that are known are none. */
  | 'NO_HOUSEHOLDS'
  /** There is no village or community in the scope. */
  | 'NO_VILLAGES';

/**
 * Anything with an id. One id names one thing in the whole graph, as the ledgers have it: it serves as
 * the global id everywhere.
 */
export type Node = {
  /** The id. Of a region, its code. */
  readonly id: Scalars['ID']['output'];
};

/** A party organization 党组织. */
export type Organization = Dated & Node & Stated & {
  readonly __typename?: 'Organization';
  /** The alliances that it is a member of. */
  readonly alliances: OrganizationAllianceConnection;
  /** The brand 一党委一品牌、一支部一特色; null where none is stated. */
  readonly brand?: Maybe<Scalars['String']['output']>;
  /** What was counted last by a day. Null before the first count. */
  readonly counts?: Maybe<Counts>;
  /** Whether it is a demonstration site; null where unknown. */
  readonly demonstration?: Maybe<Scalars['Boolean']['output']>;
  /** Whether it has a committee 支部委员会; null where unknown. */
  readonly hasCommittee?: Maybe<Scalars['Boolean']['output']>;
  /** Of an off-site branch, the home county; null where none is stated. */
  readonly homeRegion?: Maybe<Region>;
  /** Of an off-site branch, the host city; null where none is stated. */
  readonly hostRegion?: Maybe<Region>;
  /** The organization's id, its own in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of party organization it is. */
  readonly kind: OrganizationKind;
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The Chinese name, or the name as the source has it. */
  readonly name: Scalars['String']['output'];
  /** An English label; null where none is given. */
  readonly nameEn?: Maybe<Scalars['String']['output']>;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The region that it is based in. */
  readonly region: Region;
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The star rating 达标创星, 1 to 5; null where unknown. */
  readonly starRating?: Maybe<Scalars['Int']['output']>;
  /** The organizations directly below. */
  readonly subordinates: SubordinateConnection;
  /** The organizations directly above. */
  readonly superiors: SuperiorConnection;
  /** The first day of the current term of office; null where unknown. */
  readonly termStart?: Maybe<Scalars['Date']['output']>;
  /** The units that it covers. */
  readonly units: OrganizationUnitConnection;
  /** The first day on which it exists; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer exists; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** A party organization 党组织. */
export type OrganizationAlliancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AllianceKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  region?: InputMaybe<Scalars['ID']['input']>;
  roles?: InputMaybe<ReadonlyArray<MembershipRole>>;
};


/** A party organization 党组织. */
export type OrganizationCountsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A party organization 党组织. */
export type OrganizationSubordinatesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A party organization 党组织. */
export type OrganizationSuperiorsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A party organization 党组织. */
export type OrganizationUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<UnitKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of alliances of an organization. */
export type OrganizationAllianceConnection = {
  readonly __typename?: 'OrganizationAllianceConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<OrganizationAllianceEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Alliance>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many memberships the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of alliances of an organization. */
export type OrganizationAllianceEdge = Dated & Stated & {
  readonly __typename?: 'OrganizationAllianceEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The alliance that the organization is a member of. */
  readonly node: Alliance;
  /** The place in a belt's order of sites; null where none is stated. */
  readonly position?: Maybe<Scalars['Int']['output']>;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The organization's role in the alliance. */
  readonly role: MembershipRole;
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A single change that closes at least one finding on an organization. */
export type OrganizationChange = {
  readonly __typename?: 'OrganizationChange';
  /** The ids of what it is about. */
  readonly about: ReadonlyArray<Scalars['ID']['output']>;
  /** The findings that no longer hold once it is made. */
  readonly closes: ReadonlyArray<OrganizationFindingCode>;
  /** Which kind of change it is. */
  readonly kind: ChangeKind;
  /**
   * The findings that then hold, or are graver: each less grave than those that it closes, but for SURVEY, which
   * only shows what has been there.
   */
  readonly opens: ReadonlyArray<OrganizationFindingCode>;
  /** The key of the row that it changes; null where it adds one. */
  readonly row?: Maybe<Scalars['ID']['output']>;
  /** What to do, in words. */
  readonly text: Scalars['String']['output'];
};


/** A single change that closes at least one finding on an organization. */
export type OrganizationChangeTextArgs = {
  lang?: InputMaybe<Language>;
};

/** A page of organizations. */
export type OrganizationConnection = {
  readonly __typename?: 'OrganizationConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<OrganizationEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many organizations the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of organizations. */
export type OrganizationEdge = {
  readonly __typename?: 'OrganizationEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The organization of the row. */
  readonly node: Organization;
};

/** An organization whose findings change. */
export type OrganizationEffect = {
  readonly __typename?: 'OrganizationEffect';
  /** Findings that it has before the steps and not after. */
  readonly closed: ReadonlyArray<OrganizationFindingEffect>;
  /** Findings that it has after the steps and not before. */
  readonly opened: ReadonlyArray<OrganizationFindingEffect>;
  /**
   * The organization as the graph has it: without the steps where they are simulated, and null where these
   * found it.
   */
  readonly organization?: Maybe<Organization>;
  /** The organization's id, also where these steps found it. */
  readonly organizationId: Scalars['ID']['output'];
};

/** Organizations whose findings change. */
export type OrganizationEffects = {
  readonly __typename?: 'OrganizationEffects';
  /** The first 200 of them by id. */
  readonly nodes: ReadonlyArray<OrganizationEffect>;
  /** How many organizations change so, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Why an organization has its findings on a day, or none. */
export type OrganizationExplanation = {
  readonly __typename?: 'OrganizationExplanation';
  /** The single changes that close a finding, from the smallest on, of those that name what is seen; each was tried on all facts. */
  readonly changes: ReadonlyArray<OrganizationChange>;
  /** Every fact that was read and is seen, past and future ones too, the organization itself first. */
  readonly facts: ReadonlyArray<ExplainedFact>;
  /** All of its findings, the severest first. */
  readonly findings: ReadonlyArray<ExplainedOrganizationFinding>;
  /** Its own full members (persons) on the day; null where unknown, or where it does not exist. */
  readonly fullMembers?: Maybe<Scalars['Int']['output']>;
  /**
   * The first day on which this may no longer hold; null where no known fact will change it. Of an organization
   * that is yet to begin, the day on which it does.
   */
  readonly holdsUntil?: Maybe<Scalars['Date']['output']>;
  /** Whether it exists on the day; where it does not, the only step says so. */
  readonly isAlive: Scalars['Boolean']['output'];
  /** What happens on that day, and what then holds; null where there is none. */
  readonly next?: Maybe<OrganizationNext>;
  /** The day whose verdict is explained. */
  readonly on: Scalars['Date']['output'];
  /** The organization, as it is recorded now. */
  readonly organization: Organization;
  /** The rule set that it was assessed under. */
  readonly ruleSet: RuleSetReference;
  /** Whether it exists, and each rule that applies to its kind, with the numbers that it was held against. */
  readonly steps: ReadonlyArray<OrganizationStep>;
};

/** Conditions on organizations; those left out exclude nothing. */
export type OrganizationFilter = {
  /** Whether it is a demonstration site; unknown fits neither answer. */
  readonly demonstration?: InputMaybe<Scalars['Boolean']['input']>;
  /** An off-site branch whose home county has this code. */
  readonly homeRegion?: InputMaybe<Scalars['ID']['input']>;
  /** An off-site branch whose host city has this code. */
  readonly hostRegion?: InputMaybe<Scalars['ID']['input']>;
  /** With at least so many stars, 1 to 5; an unknown rating does not fit. */
  readonly starRatingAtLeast?: InputMaybe<Scalars['Int']['input']>;
};

/** A finding on an organization: what is wrong, since when, by which rule, and what would settle it. */
export type OrganizationFinding = {
  readonly __typename?: 'OrganizationFinding';
  /** Which finding it is. */
  readonly code: OrganizationFindingCode;
  /** Why it holds, in words. */
  readonly explanation: Scalars['String']['output'];
  /** What breaks the chain; null for every code but BROKEN_CHAIN. */
  readonly linkBreak?: Maybe<LinkBreak>;
  /** What would settle it, in words; of a broken chain, `linkBreak` says more. */
  readonly remedy: Scalars['String']['output'];
  /** The rule that it rests on. */
  readonly rule: Rule;
  /** How grave it is on the day. */
  readonly severity: Severity;
  /** The first day of the unbroken run of days on which it has held; null where that reaches back past every known date. */
  readonly since?: Maybe<Scalars['Date']['output']>;
};


/** A finding on an organization: what is wrong, since when, by which rule, and what would settle it. */
export type OrganizationFindingExplanationArgs = {
  lang?: InputMaybe<Language>;
};


/** A finding on an organization: what is wrong, since when, by which rule, and what would settle it. */
export type OrganizationFindingRemedyArgs = {
  lang?: InputMaybe<Language>;
};

/** What can be found wrong with a party organization. The numbers are those of the rule set. */
export type OrganizationFindingCode =
  /** Based below the county, and its own link upward is broken 断头路. */
  | 'BROKEN_CHAIN'
  /** A branch or joint branch with at least seven full members that is known to have no committee 应设支委会. */
  | 'COMMITTEE_DUE'
  /** A joint branch that covers more than five living units 联建过宽. */
  | 'JOINT_TOO_WIDE'
  /** A branch or joint branch with more than 50 full members 规模偏大. */
  | 'OVERSIZED'
  /**
   * A temporary branch that is still there six months after it began, or though every unit that it covered
   * has ended 临时组织逾期.
   */
  | 'TEMPORARY_OVERDUE'
  /**
   * A standing organization whose term, of five years in or below a village or community and of three
   * elsewhere, is over 换届超期.
   */
  | 'TERM_OVERDUE'
  /** A branch or joint branch with fewer than three full members 党员不足. */
  | 'UNDERSIZED';

/**
 * How many findings on organizations have a code and a severity; those without any are left out. The gravest
 * stand first, within a severity in the order of the codes.
 */
export type OrganizationFindingCount = {
  readonly __typename?: 'OrganizationFindingCount';
  /** The finding that is counted. */
  readonly code: OrganizationFindingCode;
  /** How many findings: of a code, an organization has one at the most. */
  readonly count: Scalars['Int']['output'];
  /** The severity in which it is counted. */
  readonly severity: Severity;
};

/** A finding on an organization that opens or closes. */
export type OrganizationFindingEffect = {
  readonly __typename?: 'OrganizationFindingEffect';
  /** The finding that opens or closes. */
  readonly code: OrganizationFindingCode;
  /** How grave it is after the steps; of one that closes, before them. */
  readonly severity: Severity;
};

/** Which findings make an organization stand in a list; a finding must fit all that is given. */
export type OrganizationFindingFilter = {
  /** With one of these codes. */
  readonly codes?: InputMaybe<ReadonlyArray<OrganizationFindingCode>>;
  /** On organizations of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  /** With one of these severities. */
  readonly severities?: InputMaybe<ReadonlyArray<Severity>>;
};

/** How a list of organizations with findings is ordered; each order ends in the organization's id. */
export type OrganizationFindingOrder =
  /** By the organization's id. */
  | 'ID'
  /** By the name's pinyin. */
  | 'NAME'
  /** The severest first, by the organization's severest finding that fits the filter. */
  | 'SEVERITY'
  /** The longest standing first, by the earliest `since`; before all, those of unknown beginning. */
  | 'SINCE';

/** The kinds of party organizations 党组织. */
export type OrganizationKind =
  /** A community big committee 社区大党委. */
  | 'BIG_COMMITTEE'
  /** A branch 党支部. */
  | 'BRANCH'
  /** A committee 党委. */
  | 'COMMITTEE'
  /** A general branch 党总支. */
  | 'GENERAL_BRANCH'
  /** A joint branch 联合党支部, of several units. */
  | 'JOINT_BRANCH'
  /** A party group 党小组, part of a branch. */
  | 'PARTY_GROUP'
  /** A temporary branch 临时党支部; it ends with the body it was set up for. */
  | 'TEMPORARY_BRANCH'
  /** A united committee 联合党委, of an area or the city district. */
  | 'UNITED_COMMITTEE';

/** How many organizations are of a kind. */
export type OrganizationKindCount = {
  readonly __typename?: 'OrganizationKindCount';
  /** How many organizations are of that kind. */
  readonly count: Scalars['Int']['output'];
  /** The kind that is counted. */
  readonly kind: OrganizationKind;
};

/** What happens on the day up to which the explanation of an organization holds. */
export type OrganizationNext = {
  readonly __typename?: 'OrganizationNext';
  /** What happens on that day. */
  readonly events: ReadonlyArray<ExplanationEvent>;
  /** Its findings on that day, as far as is known now. */
  readonly findings: ReadonlyArray<OrganizationFindingCode>;
  /** Whether it exists on that day. */
  readonly isAlive: Scalars['Boolean']['output'];
  /** Whether something happens outside of what is granted: of this it is told that it does. */
  readonly outside: Scalars['Boolean']['output'];
};

/** Which organizations are meant: those that fit all that is given. */
export type OrganizationScope = {
  /** Of these kinds; of every kind where left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  /** In this region or in one below it, by code; everywhere where left out. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** Stated by sources of these kinds; by any where left out. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};

/** Star ratings and demonstration sites of some organizations. */
export type OrganizationStanding = {
  readonly __typename?: 'OrganizationStanding';
  /** Whether they are demonstration sites. */
  readonly demonstration: AnswerCounts;
  /** How many organizations there are. */
  readonly organizations: Scalars['Int']['output'];
  /** How many have each rating, 1 to 5. */
  readonly stars: ReadonlyArray<StarCount>;
  /** How many have no rating that is known. */
  readonly starsUnknown: Scalars['Int']['output'];
};

/** How organizations stand, in all, by kind and by region. */
export type OrganizationStandings = {
  readonly __typename?: 'OrganizationStandings';
  /** Of each kind; kinds without any are left out. */
  readonly kinds: ReadonlyArray<KindStanding>;
  /** Of those that are based in none of these, but in the scope's region itself. */
  readonly outside: OrganizationStanding;
  /** Of each region directly below the scope's, by code; those without any are left out. */
  readonly regions: ReadonlyArray<RegionStanding>;
  /** Of the whole scope. */
  readonly total: OrganizationStanding;
};

/** One step of the explanation of an organization. */
export type OrganizationStep = {
  readonly __typename?: 'OrganizationStep';
  /** Whether the status, the finding, or that there is none, follows from it. */
  readonly decided: Scalars['Boolean']['output'];
  /** The facts that it rests on, each by its `row`. */
  readonly facts: ReadonlyArray<Scalars['ID']['output']>;
  /** The finding that FINDING asks for; null for every other test. */
  readonly finding?: Maybe<OrganizationFindingCode>;
  /** The answer: true for yes. */
  readonly outcome: Scalars['Boolean']['output'];
  /** Whether it rests on facts outside of what is granted as well: of these it is told that they are there. */
  readonly outside: Scalars['Boolean']['output'];
  /** Which question the step answers. */
  readonly test: ExplanationTest;
  /** What was found, in words. */
  readonly text: Scalars['String']['output'];
};


/** One step of the explanation of an organization. */
export type OrganizationStepTextArgs = {
  lang?: InputMaybe<Language>;
};

/** A page of units that an organization covers. */
export type OrganizationUnitConnection = {
  readonly __typename?: 'OrganizationUnitConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<OrganizationUnitEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Unit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many coverages the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of units that an organization covers. */
export type OrganizationUnitEdge = Dated & Stated & {
  readonly __typename?: 'OrganizationUnitEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The form in which it covers. */
  readonly mode: CoverageMode;
  /** The unit that the organization covers. */
  readonly node: Unit;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** The order of overlapping alliances; each ends in both ids. */
export type OverlapOrder =
  /** By the id of `a`, then of `b`. */
  | 'ID'
  /** By the Jaccard index, the largest first. */
  | 'JACCARD'
  /** By the overlap coefficient, the largest first. */
  | 'OVERLAP'
  /** By the number of shared members, the largest first. */
  | 'SHARED';

/** A role that whoever asks has of the graph for some days. */
export type OwnGrant = {
  readonly __typename?: 'OwnGrant';
  /** Its id, by which the audit log names what was done on it. */
  readonly grant: Scalars['ID']['output'];
  /**
   * The id of the organization that it is over, with those below it and the units that these cover; null where it is over
   * something else. A grant without both is over all.
   */
  readonly organization?: Maybe<Scalars['ID']['output']>;
  /** The code of the region that it is over, with all that lies in it; null where it is over something else. */
  readonly region?: Maybe<Scalars['ID']['output']>;
  /** What the subject is to the graph. */
  readonly role: Role;
  /** Its first day; null where it has always held. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it holds no more; null where none is known. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Where a page stands in its list. */
export type PageInfo = {
  readonly __typename?: 'PageInfo';
  /** The cursor of the page's last row; null on an empty page. */
  readonly endCursor?: Maybe<Scalars['String']['output']>;
  /** Whether rows follow this page. Certain where the page was asked for with `first`. */
  readonly hasNextPage: Scalars['Boolean']['output'];
  /** Whether rows precede this page. Certain where the page was asked for with `last`. */
  readonly hasPreviousPage: Scalars['Boolean']['output'];
  /** The cursor of the page's first row; null on an empty page. */
  readonly startCursor?: Maybe<Scalars['String']['output']>;
};

/** A page of parts of a unit. */
export type PartConnection = {
  readonly __typename?: 'PartConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<PartEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Unit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many links to parts the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of parts of a unit. */
export type PartEdge = Dated & Stated & {
  readonly __typename?: 'PartEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The unit that is part of it. */
  readonly node: Unit;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A unit that becomes part of another one, or is no part of it any more. */
export type PartInput = {
  /** The first day on which it is part of it, or of one that ends the first on which it is not; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of the unit: a building of a compound, a cooperative of an industry chain. */
  readonly unit: Scalars['ID']['input'];
  /** The id of the unit that it is part of. */
  readonly whole: Scalars['ID']['input'];
};

/** A plan of either kind. */
export type Plan = AlliancePlan | RemedyPlan;

/** One aim of a plan. Aims count in their order: the second only among plans that are equally good by the first. */
export type PlanAim = {
  readonly __typename?: 'PlanAim';
  /** The aim, in the words of the kind of plan. */
  readonly aim: Scalars['String']['output'];
  /** What is proved of every plan that is as good by the aims before; null where there is no plan. */
  readonly bound?: Maybe<Scalars['Float']['output']>;
  /** Whether more or less of it is better. */
  readonly direction: AimDirection;
  /** How far objective and bound are apart; 0: it is proved that this is the best. */
  readonly gap?: Maybe<Scalars['Float']['output']>;
  /** What the plan comes to; null where there is no plan. */
  readonly objective?: Maybe<Scalars['Float']['output']>;
};

/** Kept plans side by side. */
export type PlanComparison = {
  readonly __typename?: 'PlanComparison';
  /** The aims that any of the plans has, in their order. */
  readonly aims: ReadonlyArray<ComparedAim>;
  /** The plans in the order in which they were named, each with what it has of its own. */
  readonly plans: ReadonlyArray<ComparedPlan>;
  /** Steps that all of the plans take; what they found is the same where it is for the same units. */
  readonly shared: PlanSteps;
};

/** What is worked out beside a plan. */
export type PlanExtra =
  /** Other plans. */
  | 'ALTERNATIVES'
  /** The importance of alliances and the prices of what is not done. */
  | 'EXPLANATION'
  /** What is in the way of a plan, and what would help. */
  | 'INFEASIBILITY';

/** A finding on a unit that a plan closes, or opens. */
export type PlanFinding = {
  readonly __typename?: 'PlanFinding';
  /** The finding. */
  readonly code: FindingCode;
  /** The unit as the graph has it: without the plan. */
  readonly unit: Unit;
};

/** Findings on units. */
export type PlanFindings = {
  readonly __typename?: 'PlanFindings';
  /** The first 200 of them, by unit, then by code. */
  readonly nodes: ReadonlyArray<PlanFinding>;
  /** How many findings there are, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** What is in the way of a plan. */
export type PlanInfeasibility = {
  readonly __typename?: 'PlanInfeasibility';
  /**
   * Options that can't all be kept, while there is a plan as soon as any of them is given up, all other options aside; none
   * where that was not worked out in the time, as `unfinished` says.
   */
  readonly conflict: ReadonlyArray<ConflictingOption>;
  /** The smallest changes of options after which there is a plan, one of each kind that helps by itself. */
  readonly relaxations: ReadonlyArray<PlanRelaxation>;
  /** At least so many units that have to be served are not, whatever the plan: that is what the proof proves. */
  readonly shortfall: Scalars['Int']['output'];
  /** The first 200 of them by id, each with the rule. */
  readonly unservable: ReadonlyArray<UnservableUnit>;
  /** How many units have to be served and can't be, whatever else a plan has. */
  readonly unservableCount: Scalars['Int']['output'];
};

/** A plan or a frontier that is being made, or was. */
export type PlanJob = {
  readonly __typename?: 'PlanJob';
  /**
   * What the best plan so far reaches, and what is proved of every plan, told some times a second; empty before the first
   * plan. Of a FRONTIER that of the last point so far.
   */
  readonly aims: ReadonlyArray<PlanAim>;
  /** Of how many alliances the last point of a FRONTIER so far is; null before the first, and of plans. */
  readonly alliances?: Maybe<Scalars['Int']['output']>;
  /** Why it has failed; null where it has not. */
  readonly error?: Maybe<PlanJobError>;
  /** The points of a FRONTIER that were found; null until the job has ended, where none was found, and of plans. */
  readonly frontier?: Maybe<CoverageFrontier>;
  /** The job's id, which `planJob`, `cancelPlan`, `keepPlan` and `planProgress` take. */
  readonly job: Scalars['ID']['output'];
  /** What is planned. */
  readonly kind: PlanKind;
  /** The options, those that were left out with their defaults; of a FRONTIER `most` is of how many alliances it is. */
  readonly options: Scalars['JSON']['output'];
  /** The best plan that was found; null until the job has ended, where none was found, and of a FRONTIER. */
  readonly plan?: Maybe<Plan>;
  /** Of which units it was asked, as `UnitScope` has it; where it names no region, and a part is granted, the `regions` and `organizations` that were. */
  readonly scope: Scalars['JSON']['output'];
  /** How many seconds it has taken, or took, without the time in which it waited for others. */
  readonly seconds: Scalars['Float']['output'];
  /** When it was asked for. */
  readonly startedAt: Scalars['DateTime']['output'];
  /** Whether it waits, runs, or how it ended. */
  readonly status: PlanJobStatus;
  /** How many seconds it may take. */
  readonly timeLimit: Scalars['Int']['output'];
};

/** Why a job has failed. */
export type PlanJobError = {
  readonly __typename?: 'PlanJobError';
  /** A code of docs/errors.md. */
  readonly code: Scalars['String']['output'];
  /** The rule, then what was received. */
  readonly message: Scalars['String']['output'];
};

/** How far a job is. */
export type PlanJobStatus =
  /** It was cancelled; it has the best plan by then, where there was one. */
  | 'CANCELLED'
  /** The search has ended, or its time is over. */
  | 'DONE'
  /** It has failed; `error` says why. */
  | 'FAILED'
  /** It is worked at. */
  | 'RUNNING'
  /** It waits for others. */
  | 'WAITING';

/** What is planned. */
export type PlanKind =
  /** Alliances that close gaps. */
  | 'ALLIANCES'
  /** How much each further alliance buys: it has no steps, and is not kept. */
  | 'FRONTIER'
  /** A remedy for every gap. */
  | 'REMEDIES';

/** Something of a plan that does not fit any more. */
export type PlanMisfit = {
  readonly __typename?: 'PlanMisfit';
  /** The rule, then what is so instead. */
  readonly message: Scalars['String']['output'];
  /** Which rule it breaks. */
  readonly rule: PlanMisfitRule;
  /** The id of the unit, organization or alliance. */
  readonly thing: Scalars['ID']['output'];
};

/** Why something of a plan does not fit any more. */
export type PlanMisfitRule =
  /** An alliance that takes in members has others than it had. */
  | 'ALLIANCE_CHANGED'
  /** A branch has no room any more for what the plan attaches to it. */
  | 'FULL'
  /** An organization or an alliance no longer stands, or its chain is broken. */
  | 'GONE'
  /** A unit has another number of members. */
  | 'MEMBERS_CHANGED'
  /** A unit no longer has a finding that the plan closes. */
  | 'NOT_A_GAP'
  /** A step breaks a rule by itself, such as one that founds what is there. */
  | 'STEP_REFUSED';

/** An option that restricts plans of alliances. */
export type PlanOption =
  /** One of `capacities`. */
  | 'CAPACITY'
  /** `cover` ALL. */
  | 'COVER_ALL'
  /** One of `forbiddenLeads`. */
  | 'FORBIDDEN_LEAD'
  /** One of `forbiddenMembers`. */
  | 'FORBIDDEN_MEMBER'
  /** `most`. */
  | 'MOST'
  /** `mostMembers`. */
  | 'MOST_MEMBERS'
  /** `mostPerUnit`. */
  | 'MOST_PER_UNIT'
  /** A unit of `mustCover`. */
  | 'MUST_COVER'
  /** `compatible`. */
  | 'PLACE';

/** What the aims lose where something is otherwise, by the best plan that there is then: a replacement cost. */
export type PlanPrice = {
  readonly __typename?: 'PlanPrice';
  /** Whether it is proved that this is what they lose; else it is as far as was found. */
  readonly isExact: Scalars['Boolean']['output'];
  /** Whether there is a plan then. */
  readonly isPossible: Scalars['Boolean']['output'];
  /**
   * What each aim loses, in their order: what the first of them loses counts before what later ones win. None where there is
   * no plan then.
   */
  readonly losses: ReadonlyArray<AimLoss>;
  /** That in a sentence. */
  readonly text: Scalars['String']['output'];
};


/** What the aims lose where something is otherwise, by the best plan that there is then: a replacement cost. */
export type PlanPriceTextArgs = {
  lang?: InputMaybe<Language>;
};

/** What a plan is asked of: one of these. */
export type PlanQuestionInput =
  /** Alliances that close gaps. */
  { readonly alliances: AllianceQuestionInput; readonly frontier?: never; readonly remedies?: never; }
  |  /** How much each further alliance buys. */
  { readonly alliances?: never; readonly frontier: FrontierQuestionInput; readonly remedies?: never; }
  |  /** A remedy for every gap. */
  { readonly alliances?: never; readonly frontier?: never; readonly remedies: RemedyQuestionInput; };

/** A change of options after which there is a plan. */
export type PlanRelaxation = {
  readonly __typename?: 'PlanRelaxation';
  /** What the best plan then comes to. */
  readonly aims: ReadonlyArray<PlanAim>;
  /** How many alliances, or members of each, more; null for other changes. */
  readonly by?: Maybe<Scalars['Int']['output']>;
  /** Which change. */
  readonly kind: RelaxationKind;
  /** The ids of those who lead its new alliances. */
  readonly leads: ReadonlyArray<Scalars['ID']['output']>;
  /**
   * That there is such a plan, and what its aims are bounded by, as the text of a JSON document which `orgweave check-proof`
   * takes as a file (docs/planning.md); null in plans that earlier releases have kept.
   */
  readonly proof?: Maybe<Scalars['String']['output']>;
  /** That in a sentence. */
  readonly text: Scalars['String']['output'];
  /** The codes of two townships that would be named as neighbours; none for other changes. */
  readonly townships: ReadonlyArray<Scalars['ID']['output']>;
  /** The ids of units that need not be served; none for other changes. */
  readonly units: ReadonlyArray<Scalars['ID']['output']>;
};


/** A change of options after which there is a plan. */
export type PlanRelaxationTextArgs = {
  lang?: InputMaybe<Language>;
};

/** What is proved of a plan. */
export type PlanStatus =
  /** No plan is better than the bounds of the aims say. */
  | 'FEASIBLE'
  /** There is no plan: that is proved. */
  | 'INFEASIBLE'
  /** No plan is better, by any aim in its turn: that is proved. */
  | 'OPTIMAL';

/** One step of a plan. */
export type PlanStep = {
  readonly __typename?: 'PlanStep';
  /** The step as `StepInput` has it: `simulate` and `commit` take it as it is. */
  readonly input: Scalars['JSON']['output'];
};

/** Steps of a plan. */
export type PlanSteps = {
  readonly __typename?: 'PlanSteps';
  /** The first 200 of them, in the order in which they are taken. */
  readonly nodes: ReadonlyArray<PlanStep>;
  /** How many steps there are, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** An organization that a plan sets up. */
export type PlannedBranch = {
  readonly __typename?: 'PlannedBranch';
  /** The id that the steps found it under: it follows from the version and the units. */
  readonly branchId: Scalars['ID']['output'];
  /** The position of its component from 0; null where its unit gets it whatever others get. */
  readonly component?: Maybe<Scalars['Int']['output']>;
  /** How far its units are from the seat together, in what the plan's `distance` says. */
  readonly distance: Scalars['Float']['output'];
  /**
   * What the aims would lose without it: what the best plan loses that does not have a branch of just these units. Null
   * where it was not asked for, or not worked out in the time.
   */
  readonly importance?: Maybe<BranchImportance>;
  /** BRANCH, or JOINT_BRANCH where it has several units. */
  readonly kind: OrganizationKind;
  /** The full members of its units. */
  readonly members: Scalars['Int']['output'];
  /** Its Chinese name, after the unit of its seat. */
  readonly name: Scalars['String']['output'];
  /** The region that it is based in: the seat's village or community, or as far down as its region lies. */
  readonly region: Region;
  /** The unit that the others are nearest to together. */
  readonly seat: Unit;
  /** The organization that it is under. */
  readonly superior: Organization;
  /** The units that it covers, by id. */
  readonly units: ReadonlyArray<Unit>;
};

/** A page of organizations that a plan sets up. */
export type PlannedBranchConnection = {
  readonly __typename?: 'PlannedBranchConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<PlannedBranchEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<PlannedBranch>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many organizations the plan sets up. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of organizations that a plan sets up. */
export type PlannedBranchEdge = {
  readonly __typename?: 'PlannedBranchEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The organization. */
  readonly node: PlannedBranch;
};

/** An alliance of a plan. */
export type ProposedAlliance = {
  readonly __typename?: 'ProposedAlliance';
  /** The standing alliance that takes in members; null where the steps found it. */
  readonly alliance?: Maybe<Alliance>;
  /** The id that the steps found it under: it follows from the version, the lead and the members. That of a standing one. */
  readonly allianceId: Scalars['ID']['output'];
  /** What the aims would lose without its lead; null where it was not asked for, or not worked out in the time. */
  readonly importance?: Maybe<PlanPrice>;
  /** Whether the steps found it. */
  readonly isNew: Scalars['Boolean']['output'];
  /** Its kind. */
  readonly kind: AllianceKind;
  /** Who leads it. */
  readonly lead: Member;
  /** How many units join it. */
  readonly memberCount: Scalars['Int']['output'];
  /** The units that join it, by id. */
  readonly members: ReadonlyArray<ProposedMember>;
  /** Its Chinese name, after the lead. */
  readonly name: Scalars['String']['output'];
  /**
   * The region that it is in, the lead's where it is new; null where a standing one has none, and where the lead of a new one
   * is granted with an organization and its region is not.
   */
  readonly region?: Maybe<Region>;
  /** What the gaps weigh that join it, and their parts that are reached through them. */
  readonly weight: Scalars['Int']['output'];
};


/** An alliance of a plan. */
export type ProposedAllianceMembersArgs = {
  first?: Scalars['Int']['input'];
  skip?: Scalars['Int']['input'];
};

/** A unit that joins an alliance. */
export type ProposedMember = {
  readonly __typename?: 'ProposedMember';
  /** How far it is from the lead, in what the plan's `distance` says. */
  readonly distance: Scalars['Float']['output'];
  /** Its parts with gaps that are reached through it, by id. */
  readonly parts: ReadonlyArray<Unit>;
  /** The unit. */
  readonly unit: Unit;
};

/** What an aim would lose, and whether that is proved. */
export type ProvedLoss = {
  readonly __typename?: 'ProvedLoss';
  /** The aim. */
  readonly aim: Scalars['String']['output'];
  /** Whether it is proved that it loses just so much, as the aims before do. */
  readonly isExact: Scalars['Boolean']['output'];
  /** How much it loses: weight, organizations or distance; below 0: how much it wins. */
  readonly loss: Scalars['Float']['output'];
};

/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type Query = {
  readonly __typename?: 'Query';
  /**
   * The local accounts 账号 by name, those too that have ended: all of them to who administers all; to others those of which
   * the grants that stand, whatever their days, and those with which they were made all lie in what is administered. Needs
   * the right ADMINISTER.
   */
  readonly accounts?: Maybe<AccountConnection>;
  /** The alliance with this id. Null where none has it. */
  readonly alliance?: Maybe<Alliance>;
  /**
   * Who is in an alliance on a day: members that a source lists for it, and those that are in it through a
   * superior, through a unit that they cover, or through an alliance inside it. Each stands once, as its most
   * direct path leads to the alliance; the direct members first, then by id. `membership` answers the same for
   * one of them, with every path. `NOT_FOUND` where no alliance has the id.
   */
  readonly allianceMembers?: Maybe<AllianceMemberConnection>;
  /**
   * The pairs of alliances that share a member on a day, with how far they overlap. A member is one that a
   * source lists: an organization or a unit in either alliance itself, not through a superior, a unit or an
   * alliance inside it. `COST_EXCEEDED` where more than 2,000,000 pairs would be counted, each once for
   * every member that they share, whatever `minShared`; a smaller scope has fewer, and so has one `alliance`.
   */
  readonly allianceOverlap?: Maybe<AllianceOverlapConnection>;
  /**
   * What an alliance reaches on a day: the units and regions that it serves, its members, what its member
   * organizations cover, and the gaps in its area that it could take up. Alliances inside it, up to eight
   * levels deep, count with it as far as they are alive, and what they alone reach is marked as nested. Of an alliance that
   * is not alive on the day all parts are empty. `NOT_FOUND` where no alliance has the id.
   */
  readonly allianceReach?: Maybe<AllianceReach>;
  /** Alliances that exist on a day. */
  readonly alliances?: Maybe<AllianceConnection>;
  /**
   * The alliances that an organization or a unit is in on a day, directly or in the ways of `allianceMembers`:
   * each once, those that list it first, then by id. `NOT_FOUND` where no organization or unit has the id.
   */
  readonly alliancesOf?: Maybe<MemberAllianceConnection>;
  /**
   * The audit log 审计日志: who did what, when, from where and by which grant, the latest first. Needs the right
   * ADMINISTER: over all for the whole log, over a region for what is about it. Entries are only ever added, and each has the hash of the one before: `orgweave audit verify` tells
   * whether they are as they were written.
   */
  readonly audit?: Maybe<AuditEntryConnection>;
  /**
   * What the alliances of a scope hang on, on a day: members without whom the network falls apart or an
   * alliance has no lead or nobody, and alliances that hang on nothing. In the network, alliances and the
   * members that a source lists are linked by membership, and alliances with those that they are inside of.
   */
  readonly bridges?: Maybe<Bridges>;
  /**
   * The line of superiors of a party organization on a day, with its breaks marked. Null where none has the
   * id, or it does not exist on the day.
   */
  readonly chain?: Maybe<Chain>;
  /**
   * The chains of the organizations that exist on a day: those based below the county have to reach, by
   * superiors that exist on it, a COMMITTEE based in a county or above.
   */
  readonly chainAudit?: Maybe<ChainAudit>;
  /** Totals that sources state without listing their items, each set against what the graph lists. */
  readonly claims?: Maybe<ClaimConnection>;
  /** Kept plans side by side. */
  readonly comparePlans?: Maybe<PlanComparison>;
  /**
   * What is between two things on a day: the shortest paths over links of some kinds, each taken either way.
   * Every thing and every link on a path is alive on the day, and what a party group covers counts while an
   * unbroken line of superiors leads from it. The search takes in at most 20,000 links, then it says that it
   * gave up. From a thing to itself leads one path of length 0. `NOT_FOUND` where no region, organization,
   * unit, alliance or facility has one of the ids.
   */
  readonly connection?: Maybe<ConnectingPaths>;
  /** Counts by status and the rates, over the units that exist on a day and carry no exclusion. */
  readonly coverage?: Maybe<Coverage>;
  /**
   * What the change of a rate between two days is made of: corrections of what was recorded, other rules,
   * the denominator and the numerator, each with the units behind it. The four add up to the change.
   */
  readonly coverageDiff?: Maybe<CoverageDiff>;
  /**
   * How much each further alliance buys: the weight of gaps that at most 1, 2, 3, … serve, each with its bound. Nothing is
   * written. `startPlan` takes more time.
   */
  readonly coverageFrontier?: Maybe<CoverageFrontier>;
  /**
   * How many findings `coverageGaps` lists, by code and severity, without listing them. NOT_SURVEYED is
   * counted only where the filter asks for that code.
   */
  readonly coverageGapCounts?: Maybe<ReadonlyArray<GapCount>>;
  /**
   * The blank spots: units that exist on a day with at least one finding, each with its status and all of
   * its findings. A unit stands once, however many findings it has. NOT_SURVEYED is listed only where the
   * filter asks for that code.
   */
  readonly coverageGaps?: Maybe<CoverageGapConnection>;
  /**
   * Counts of units by two of their properties. The cells of a row add up to it, and each cell counts what
   * the lists give for the same scope: `units` with `filter: {excluded: false}`, `coverageGaps`.
   */
  readonly coverageMatrix?: Maybe<CoverageMatrix>;
  /**
   * Coverage day by day over a period: on its first day, at an interval from there, and on its last day.
   * Every point is what `coverage` gives for its day.
   */
  readonly coverageTrend?: Maybe<CoverageTrend>;
  /**
   * What falls due after a day, by day, as far as is known: what will become a finding, or a graver one, and
   * what ends. It is what the findings of each day and of the day before differ in, and so what
   * `coverageGaps` and `organizationFindings` will say if nothing else is recorded until then: terms that run
   * out, temporary branches that have lasted too long, coverages, units and organizations that end. In the
   * order of days, within one by the id of the thing.
   */
  readonly dueList?: Maybe<DueEntryConnection>;
  /**
   * Why a unit has its status and its findings: the facts that were read, the steps from them to the verdict,
   * what would change it, and until when it holds. Null where no unit has the id, or none was known to. The verdict
   * rests on all facts; those outside of what is granted are told of without what they are.
   */
  readonly explainCoverage?: Maybe<UnitExplanation>;
  /**
   * Why an organization has its findings, or none, as `explainCoverage` says it of a unit. Null where no
   * organization has the id, or none was known to.
   */
  readonly explainOrganization?: Maybe<OrganizationExplanation>;
  /** Places of service that exist on a day. */
  readonly facilities?: Maybe<FacilityConnection>;
  /**
   * The facility rate 阵地覆盖率 FACILITY: villages and communities with a facility of the kind, in them or in their
   * grids, that exists on a day, of all that are in scope. Nobody surveys facilities: a village of which no
   * source lists one, of whatever day, is unknown, and widens the bounds.
   */
  readonly facilityRate?: Maybe<RegisterRates>;
  /**
   * How many gaps a period closed of those that were open at its start or opened in it. A unit is a gap on
   * the days on which `coverageGaps` lists it without a filter, over valid time.
   */
  readonly gapClearance?: Maybe<GapClearance>;
  /**
   * The gap ledger of a unit 销号台账: when each finding on it opened, closed and opened again, as the system
   * noticed it, and what analysts noted; also of a unit that was retracted. Null where no unit has the id, nor had it.
   */
  readonly gapHistory?: Maybe<GapHistory>;
  /**
   * The grants 授权 that stand, in the order in which they were given: those over all and over every region to who
   * administers all, those over what is administered to others. Needs the right ADMINISTER. What a provider of identities
   * gives is in no list: its claims say so anew at each sign-in.
   */
  readonly grants?: Maybe<GrantConnection>;
  /**
   * The household link rate 联户率 HOUSEHOLD: Σ household links / Σ households, of the organizations that are alive
   * on a day, each with its latest count by then. Both are read from counts of organizations alone; where the
   * households of one are unknown, it stands outside the rate. A total that is counted above and its parts below
   * count both: `scope.kinds` leaves one out.
   */
  readonly householdLinkRate?: Maybe<RegisterRates>;
  /** A plan that is kept in the graph; `NOT_FOUND` where none that is seen has the id. */
  readonly keptPlan?: Maybe<KeptPlan>;
  /** The plans that are kept in the graph, of regions that are seen, the latest first. */
  readonly keptPlans?: Maybe<ReadonlyArray<KeptPlanHeading>>;
  /**
   * The number of the last event: a subscription with it as `after` misses nothing that comes later. Events are
   * numbered 1, 2, 3, … in the order of writing; 0 before the first. Whoever sees a part of the graph is given other ids,
   * which tell no order, and is told of what is seen.
   */
  readonly lastEvent?: Maybe<Scalars['ID']['output']>;
  /** Who asks, and what that subject is granted. */
  readonly me?: Maybe<Me>;
  /**
   * Whether an organization or a unit is in an alliance on a day, and by which paths: directly, through
   * a superior, through a unit that it covers, through an alliance inside the alliance. `NOT_FOUND`
   * where nothing has one of the ids.
   */
  readonly membership?: Maybe<Membership>;
  /**
   * What is on record of an organization's or a unit's own memberships: when it joined and left alliances,
   * and when its role changed; by date, unknown ones first, then by alliance and change. Of rows that say
   * so in future, too. `NOT_FOUND` where no organization or unit has the id.
   */
  readonly membershipHistory?: Maybe<MembershipEventConnection>;
  /** The thing with this id, whatever its type. Null where nothing has it. */
  readonly node?: Maybe<Node>;
  /** The things with these ids, in the order asked; null where nothing has an id. */
  readonly nodes?: Maybe<ReadonlyArray<Maybe<Node>>>;
  /** The party organization with this id. Null where none has it. */
  readonly organization?: Maybe<Organization>;
  /** How many findings `organizationFindings` lists, by code and severity, without listing them. */
  readonly organizationFindingCounts?: Maybe<ReadonlyArray<OrganizationFindingCount>>;
  /**
   * What is wrong with party organizations: those that exist on a day with at least one finding, each with
   * all of its findings. An organization stands once, however many findings it has.
   */
  readonly organizationFindings?: Maybe<FlaggedOrganizationConnection>;
  /**
   * Star ratings 达标创星 and demonstration sites of the organizations that are alive on a day. Neither is dated:
   * they are those that are recorded now.
   */
  readonly organizationStandings?: Maybe<OrganizationStandings>;
  /** Party organizations that exist on a day. */
  readonly organizations?: Maybe<OrganizationConnection>;
  /**
   * A plan that is being made, or was. Jobs are of the process that was asked to start them, at most 50 of them and none
   * from before its start. They are seen by who has started them, and by whoever may plan everywhere; `NOT_FOUND` where it
   * knows none of that id that is seen.
   */
  readonly planJob?: Maybe<PlanJob>;
  /** The jobs that this process knows and that are seen, the latest first. */
  readonly planJobs?: Maybe<ReadonlyArray<PlanJob>>;
  /**
   * Alliances that close gaps under options, with a proof of how good any plan can be: a lead each, and members that fit it.
   * Nothing is written. Aims, in their order: SERVED, the weight of gaps whose units join as often as they have to (most);
   * ALLIANCES, how many are founded (least); DISTANCE, from each member to its lead (least). `startPlan` takes more time.
   */
  readonly proposeAlliances?: Maybe<AlliancePlan>;
  /**
   * One remedy for every gap of a scope under the rules, with a proof of how good any plan can be: a branch of its own, a
   * joint one, an existing one, an instructor. Nothing is written. Aims, in their order: COVERED, the weight of gaps that
   * organization coverage closes (most); REACHED, what work coverage closes (most); ORGANIZATIONS, how many are new
   * (least); DISTANCE, of the units of each joint branch from its seat (least). `startPlan` takes more time.
   */
  readonly proposeRemedies?: Maybe<RemedyPlan>;
  /** The administrative division with this code. Null where none has it. */
  readonly region?: Maybe<Region>;
  /**
   * Finds organizations, units, alliances, facilities and regions by name: Chinese, English, pinyin with
   * or without tones, or initials (永鑫, yongxin, yx). The best fit first: a name that is the text, one that
   * begins with it, one that has it in it; then, in the same order, names that are read so, from a syllable's
   * beginning on. Names of the same fit stand in the order of their lengths, then of ids. A name that is read
   * in several ways is found by each (花都 huadu, huadou). A digit marks a tone only behind a whole syllable of a text that is all in pinyin
   * (yong3xin1, not B3). Case, spaces, dots, dashes, quotes and brackets do not matter, nor does
   * whether characters are traditional or simplified, full-width or not (№3 is no3).
   */
  readonly search?: Maybe<SearchConnection>;
  /**
   * What steps would do, taken one after the other: nothing is written. The answer is what `commit` does with
   * the same steps. Steps that touch more than 20,000 units are refused (`COST_EXCEEDED`).
   */
  readonly simulate?: Maybe<Simulation>;
  /** The sources that the facts of the graph come from, by id. */
  readonly sources?: Maybe<SourceConnection>;
  /**
   * The API tokens 令牌 of programs, the latest first, those too that are good no more: all of them, or those that lie in what
   * is administered, as of `accounts`. Their secrets are told to nobody. Needs the right ADMINISTER.
   */
  readonly tokens?: Maybe<ApiTokenConnection>;
  /** The unit with this id. Null where none has it. */
  readonly unit?: Maybe<Unit>;
  /** Units that exist on a day. */
  readonly units?: Maybe<UnitConnection>;
  /** The number of the last commit: 1, 2, 3, … in the order in which they were made; 0 before the first. */
  readonly version?: Maybe<Scalars['Int']['output']>;
  /**
   * Villages' own incomes, posted first secretaries and resident teams: of the units of kind VILLAGE_BODY that
   * exist on a day and carry no exclusion. None is dated: they are those that are recorded now.
   */
  readonly villageStandings?: Maybe<VillageStandings>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryAccountsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryAllianceArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryAllianceMembersArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  alliance: Scalars['ID']['input'];
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<AllianceMemberFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryAllianceOverlapArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  alliance?: InputMaybe<Scalars['ID']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  minShared?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<OverlapOrder>;
  scope?: InputMaybe<AllianceScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryAllianceReachArgs = {
  alliance: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryAlliancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<AllianceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
  scope?: InputMaybe<AllianceScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryAlliancesOfArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<MemberAllianceFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  member: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryAuditArgs = {
  actions?: InputMaybe<ReadonlyArray<AuditAction>>;
  actor?: InputMaybe<Scalars['String']['input']>;
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  from?: InputMaybe<Scalars['DateTime']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  scope?: InputMaybe<AuditScope>;
  to?: InputMaybe<Scalars['DateTime']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryBridgesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  scope?: InputMaybe<AllianceScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryChainArgs = {
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  organization: Scalars['ID']['input'];
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryChainAuditArgs = {
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<OrganizationScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  scope?: InputMaybe<ClaimScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryComparePlansArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryConnectionArgs = {
  from: Scalars['ID']['input'];
  kinds?: InputMaybe<ReadonlyArray<ConnectionKind>>;
  maxLength?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  to: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryCoverageArgs = {
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryCoverageDiffArgs = {
  from: Scalars['Date']['input'];
  knownFrom?: InputMaybe<Scalars['Date']['input']>;
  knownTo?: InputMaybe<Scalars['Date']['input']>;
  rate?: InputMaybe<RateCode>;
  ruleSetFrom?: InputMaybe<Scalars['ID']['input']>;
  ruleSetTo?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
  to: Scalars['Date']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryCoverageFrontierArgs = {
  alliances: Scalars['Int']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
  options?: InputMaybe<AllianceOptionsInput>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
  timeLimit?: Scalars['Int']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryCoverageGapCountsArgs = {
  filter?: InputMaybe<GapFilter>;
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryCoverageGapsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<GapFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<GapOrder>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryCoverageMatrixArgs = {
  columns: MatrixAxis;
  compare?: InputMaybe<MatrixComparison>;
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  layer?: InputMaybe<MatrixLayer>;
  on?: InputMaybe<Scalars['Date']['input']>;
  rows: MatrixAxis;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryCoverageTrendArgs = {
  every?: InputMaybe<TrendInterval>;
  from: Scalars['Date']['input'];
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
  to: Scalars['Date']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryDueListArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  changes?: InputMaybe<ReadonlyArray<DueChange>>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<DueScope>;
  until: Scalars['Date']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryExplainCoverageArgs = {
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  unit: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryExplainOrganizationArgs = {
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  organization: Scalars['ID']['input'];
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryFacilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<FacilityFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
  scope?: InputMaybe<FacilityScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryFacilityRateArgs = {
  kind: FacilityKind;
  on?: InputMaybe<Scalars['Date']['input']>;
  scope?: InputMaybe<FacilityRateScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryGapClearanceArgs = {
  from: Scalars['Date']['input'];
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
  to: Scalars['Date']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryGapHistoryArgs = {
  unit: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryGrantsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  subject?: InputMaybe<Scalars['ID']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryHouseholdLinkRateArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  scope?: InputMaybe<OrganizationScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryKeptPlanArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryMembershipArgs = {
  alliance: Scalars['ID']['input'];
  member: Scalars['ID']['input'];
  on?: InputMaybe<Scalars['Date']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryMembershipHistoryArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  member: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryNodeArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryNodesArgs = {
  ids: ReadonlyArray<Scalars['ID']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryOrganizationArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryOrganizationFindingCountsArgs = {
  filter?: InputMaybe<OrganizationFindingFilter>;
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<OrganizationScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryOrganizationFindingsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  filter?: InputMaybe<OrganizationFindingFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  knownOn?: InputMaybe<Scalars['Date']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<OrganizationFindingOrder>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<OrganizationScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryOrganizationStandingsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  scope?: InputMaybe<OrganizationScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<OrganizationFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
  scope?: InputMaybe<OrganizationScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryPlanJobArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryProposeAlliancesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  options: AllianceOptionsInput;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
  timeLimit?: Scalars['Int']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryProposeRemediesArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
  options?: InputMaybe<RemedyOptionsInput>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
  timeLimit?: Scalars['Int']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryRegionArgs = {
  code: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QuerySearchArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  scope?: InputMaybe<SearchScope>;
  text: Scalars['String']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QuerySimulateArgs = {
  changes: ReadonlyArray<StepInput>;
  locator?: InputMaybe<Scalars['String']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  ruleSet?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
  source: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QuerySourcesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<SourceKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryTokensArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryUnitArgs = {
  id: Scalars['ID']['input'];
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  filter?: InputMaybe<UnitFilter>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
  scope?: InputMaybe<UnitScope>;
};


/**
 * The questions that orgweave answers. One that fails is null, with an error that says why, and the others are
 * answered: so none is marked as never null.
 */
export type QueryVillageStandingsArgs = {
  incomeBelow?: InputMaybe<Scalars['Float']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  scope?: InputMaybe<UnitScope>;
};

/** A rate, with what is unknown in it: numerator / denominator, bounded by what the unknown could change. */
export type Rate = {
  readonly __typename?: 'Rate';
  /** Which rate it is. */
  readonly code: RateCode;
  /** n: out of how many, a whole number of the same. */
  readonly denominator: Scalars['Float']['output'];
  /**
   * How many units are left out of n, by why: an exclusion or, in REQUIRED and MEMBER_WEIGHTED, unknown
   * full members. Reasons without any are left out; HOUSEHOLD and FACILITY_* leave out none.
   */
  readonly excluded: ReadonlyArray<ExclusionCount>;
  /** c/n: if nothing that is unknown counted; null where `value` is. */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** What of HOUSEHOLD and FACILITY_* nobody has said, by why; none for the others. */
  readonly missing: ReadonlyArray<MissingCount>;
  /**
   * c: how many count for it, a whole number (units; for MEMBER_WEIGHTED, full members; for HOUSEHOLD, households; for
   * FACILITY_*, villages and communities).
   */
  readonly numerator: Scalars['Float']['output'];
  /** Why there is no value; null where there is one. */
  readonly reason?: Maybe<NoRateReason>;
  /**
   * (c+k)/n: if all k that are unknown counted; null where `value` is. k are the units within n of status
   * UNKNOWN, for SOLO also those whose organization coverage is UNSPECIFIED and not SOLO, for
   * MEMBER_WEIGHTED the full members of the units of status UNKNOWN, for HOUSEHOLD and FACILITY_* as `RegisterRate`
   * has them.
   */
  readonly upper?: Maybe<Scalars['Float']['output']>;
  /** c/n, 0 to 1; null where n is 0, for the reason in `reason`. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/**
 * The rates of coverage (docs/coverage.md, Rates). U: the units of the scope that exist on the
 * day, without an exclusion. S, J, A: those under SOLO, JOINT, ATTACHED coverage; UNSPECIFIED counts in
 * S∪J. E: those with at least three full members. m: a unit's full members, persons.
 */
export type RateCode =
  /** Backup rate 多重覆盖率: share of U under organization coverage by at least two different organizations. */
  | 'BACKUP'
  /** 邻里中心覆盖率: the same with a neighbour centre. */
  | 'FACILITY_NEIGHBOUR_CENTRE'
  /** 园区中心覆盖率: the same with a centre in a park. */
  | 'FACILITY_PARK_CENTRE'
  /** 红色驿站覆盖率: the same with a red station. */
  | 'FACILITY_RED_STATION'
  /** 驻村工作室覆盖率: the same with a resident studio. */
  | 'FACILITY_RESIDENT_STUDIO'
  /** 党群服务中心覆盖率: villages and communities with a service centre / all in the region, as `facilityRate`. */
  | 'FACILITY_SERVICE_CENTRE'
  /** 活动场所覆盖率: the same with a village venue. */
  | 'FACILITY_VILLAGE_VENUE'
  /** Household link rate 联户率 of the organizations in the region: Σ household links / Σ households, as `householdLinkRate`. */
  | 'HOUSEHOLD'
  /** Member-weighted rate 党员加权覆盖率: Σ m over S∪J / Σ m over U, known m only. */
  | 'MEMBER_WEIGHTED'
  /** Organization coverage rate 组织覆盖率: |S∪J| / |U|. */
  | 'ORGANIZATION'
  /** Required establishment rate 应建组建率: |(S∪J)∩E| / |E|; units whose full members are unknown stand beside it. */
  | 'REQUIRED'
  /** Solo establishment rate 单独组建率: |S| / |U|; coverage of unstated form widens its upper bound. */
  | 'SOLO'
  /** Work coverage rate 工作覆盖率: |S∪J∪A∪instructor∪liaison∪alliance-served| / |U|. */
  | 'WORK';

/** Why a unit is left out of a figure. */
export type RateExclusion =
  /** Out of business 停业. */
  | 'DORMANT'
  /** Its full members are not known, and the figure needs them. */
  | 'MEMBERS_UNKNOWN'
  /** Not to be covered 不在范围. */
  | 'OUT_OF_SCOPE'
  /** A shell 空壳. */
  | 'SHELL';

/** How an alliance reaches a unit. */
export type ReachWay =
  /** The unit is a member 成员. */
  | 'MEMBER'
  /** It serves the unit 服务. */
  | 'SERVED'
  /**
   * A member organization covers the unit itself, in any mode 经成员覆盖. What organizations below a member
   * cover is not reached by that.
   */
  | 'THROUGH_MEMBER';

/** A unit with findings that an alliance does not reach and could take up. */
export type ReachableGap = {
  readonly __typename?: 'ReachableGap';
  /** All of its findings, the severest first. */
  readonly findings: ReadonlyArray<Finding>;
  /**
   * Why the alliance could take it up: every ground there is, at least one. In the order of the reasons; chains by
   * id, the wider region first.
   */
  readonly reasons: ReadonlyArray<TakeUpGround>;
  /** Its status on the day. */
  readonly status: CoverageStatus;
  /** The unit that has the findings. */
  readonly unit: Unit;
};

/** A page of gaps that an alliance could take up. */
export type ReachableGapConnection = {
  readonly __typename?: 'ReachableGapConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<ReachableGapEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<ReachableGap>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many units the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of gaps that an alliance could take up. */
export type ReachableGapEdge = {
  readonly __typename?: 'ReachableGapEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The unit, its findings and the reasons. */
  readonly node: ReachableGap;
};

/**
 * Conditions on gaps that an alliance could take up, all of which must hold; those left out exclude nothing. One
 * finding must fit both `codes` and `severities`.
 */
export type ReachableGapFilter = {
  /** With a finding of one of these codes. */
  readonly codes?: InputMaybe<ReadonlyArray<FindingCode>>;
  /** Units of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<UnitKind>>;
  /** For one of these reasons, whether for others as well or not. */
  readonly reasons?: InputMaybe<ReadonlyArray<TakeUpReason>>;
  /** With a finding of one of these severities. */
  readonly severities?: InputMaybe<ReadonlyArray<Severity>>;
  /** With one of these statuses on the day. */
  readonly statuses?: InputMaybe<ReadonlyArray<CoverageStatus>>;
};

/** A region that an alliance reaches. */
export type ReachedRegion = {
  readonly __typename?: 'ReachedRegion';
  /** Whether only alliances inside the alliance reach it. */
  readonly isNested: Scalars['Boolean']['output'];
  /** The region that is reached. */
  readonly region: Region;
  /** How it is reached: one way or both. */
  readonly ways: ReadonlyArray<RegionReachWay>;
};

/** A page of regions that an alliance reaches. */
export type ReachedRegionConnection = {
  readonly __typename?: 'ReachedRegionConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<ReachedRegionEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<ReachedRegion>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many regions the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of regions that an alliance reaches. */
export type ReachedRegionEdge = {
  readonly __typename?: 'ReachedRegionEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The region and how it is reached. */
  readonly node: ReachedRegion;
};

/** Conditions on regions that an alliance reaches, all of which must hold; those left out exclude nothing. */
export type ReachedRegionFilter = {
  /** Regions of these levels. */
  readonly levels?: InputMaybe<ReadonlyArray<RegionLevel>>;
  /** Reached in one of these ways, whether in both or not. */
  readonly ways?: InputMaybe<ReadonlyArray<RegionReachWay>>;
};

/** A unit that an alliance reaches. */
export type ReachedUnit = {
  readonly __typename?: 'ReachedUnit';
  /** Whether only alliances inside the alliance reach it. */
  readonly isNested: Scalars['Boolean']['output'];
  /** Its status on the day. */
  readonly status: CoverageStatus;
  /** The unit that is reached. */
  readonly unit: Unit;
  /** How it is reached: one way or several. */
  readonly ways: ReadonlyArray<ReachWay>;
};

/** A page of units that an alliance reaches. */
export type ReachedUnitConnection = {
  readonly __typename?: 'ReachedUnitConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<ReachedUnitEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<ReachedUnit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many units the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many units that an alliance reaches are of a kind and have a status. */
export type ReachedUnitCount = {
  readonly __typename?: 'ReachedUnitCount';
  /** How many units are of that kind and have that status. */
  readonly count: Scalars['Int']['output'];
  /** The kind that is counted. */
  readonly kind: UnitKind;
  /** The status on the day that is counted. */
  readonly status: CoverageStatus;
};

/** A row of units that an alliance reaches. */
export type ReachedUnitEdge = {
  readonly __typename?: 'ReachedUnitEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The unit and how it is reached. */
  readonly node: ReachedUnit;
};

/** Conditions on units that an alliance reaches, all of which must hold; those left out exclude nothing. */
export type ReachedUnitFilter = {
  /** True: only what alliances inside the alliance alone reach; false: only what it reaches itself. */
  readonly isNested?: InputMaybe<Scalars['Boolean']['input']>;
  /** Units of these kinds. */
  readonly kinds?: InputMaybe<ReadonlyArray<UnitKind>>;
  /** With one of these statuses on the day. */
  readonly statuses?: InputMaybe<ReadonlyArray<CoverageStatus>>;
  /** Reached in one of these ways, whether in others as well or not. */
  readonly ways?: InputMaybe<ReadonlyArray<ReachWay>>;
};

/** Why something was not chosen for a gap. */
export type RefusalReason =
  /** The branch would have more members than one may have. */
  | 'BRANCH_FULL'
  /** It has no members, and the options leave such units out of joint branches. */
  | 'EMPTY_LEFT_OUT'
  /** An instructor is due, which an existing branch is not. */
  | 'INSTRUCTOR_DUE'
  /** The joint branch covers as many units as one may. */
  | 'JOINT_BRANCH_FULL'
  /** How many members the branch has is unknown, and so whether it has room. */
  | 'MEMBERS_UNKNOWN'
  /** It gets more than that. */
  | 'MORE_IS_POSSIBLE'
  /** No other gap with known members lies in one of its places. */
  | 'NOBODY_NEAR'
  /** The options rule it out. */
  | 'NOT_ALLOWED'
  /** No branch stands in one of its places. */
  | 'NO_BRANCH'
  /** There is no organization that a new one could be under. */
  | 'NO_SUPERIOR'
  /** Party work reaches it already. */
  | 'REACHED_ALREADY'
  /** It has enough for a branch of its own, and the options let such units not share one. */
  | 'REQUIRED_ALONE'
  /** It has fewer members than a branch of its own needs. */
  | 'TOO_FEW_MEMBERS'
  /** Not even those with the most members in one of its places have enough together with it. */
  | 'TOO_FEW_TOGETHER'
  /** With any other unit it has more members than a branch may have. */
  | 'TOO_MANY_TOGETHER'
  /** It could be, at a loss to an aim that counts more, or at no gain to any. */
  | 'WORSE';

/** A lead that a plan does not have. */
export type RefusedLead = {
  readonly __typename?: 'RefusedLead';
  /** The id of the organization or unit, or of the standing alliance. */
  readonly leadId: Scalars['ID']['output'];
  /** Its Chinese name. */
  readonly name: Scalars['String']['output'];
  /**
   * What the aims lose where it has to lead; null where a rule refuses it, where it was not asked for, and where it was not
   * worked out in the time.
   */
  readonly price?: Maybe<PlanPrice>;
  /** Why it is not in the plan. */
  readonly rule: RefusedLeadRule;
  /** That in a sentence. */
  readonly why: Scalars['String']['output'];
};


/** A lead that a plan does not have. */
export type RefusedLeadWhyArgs = {
  lang?: InputMaybe<Language>;
};

/** Why a lead is not in a plan of alliances. */
export type RefusedLeadRule =
  /** The options forbid it. */
  | 'FORBIDDEN'
  /** A standing alliance whose lead is not among the organizations and units in question. */
  | 'LEAD_UNKNOWN'
  /** A unit that neither an organization nor party work reaches itself. */
  | 'LEAD_UNREACHED'
  /** No gap fits it by place or chain. */
  | 'NO_GAP'
  /** The options leave it no room for another member. */
  | 'NO_ROOM'
  /** Others serve as much with fewer alliances, or more, or nearer. */
  | 'PRICE';

/** A remedy that a gap does not get. */
export type RefusedRemedy = {
  readonly __typename?: 'RefusedRemedy';
  /** The article that the rule rests on, as the rule set cites it. */
  readonly article: Scalars['String']['output'];
  /** What it does not get. */
  readonly kind: RemedyKind;
  /** The id of the standing organization that was refused; null where the kind was as such. */
  readonly organizationId?: Maybe<Scalars['ID']['output']>;
  /** That organization's name. */
  readonly organizationName?: Maybe<Scalars['String']['output']>;
  /** The rule by which it was refused. */
  readonly reason: RefusalReason;
  /** That in a sentence. */
  readonly why: Scalars['String']['output'];
};


/** A remedy that a gap does not get. */
export type RefusedRemedyArticleArgs = {
  lang?: InputMaybe<Language>;
};


/** A remedy that a gap does not get. */
export type RefusedRemedyWhyArgs = {
  lang?: InputMaybe<Language>;
};

/** An administrative division 行政区划, or a grid below them. */
export type Region = Dated & Node & Stated & {
  readonly __typename?: 'Region';
  /** The alliances located in it or below. */
  readonly alliances: AllianceConnection;
  /**
   * Off-site branches 异地党组织 of here: organizations whose home region it is, or one below. Where they work
   * is their `hostRegion`.
   */
  readonly awayBranches: OrganizationConnection;
  /** The regions directly below, and those that have ended there. */
  readonly children: RegionConnection;
  /** The claims about it or a region below. */
  readonly claims: ClaimConnection;
  /** The statistical code of 2, 4, 6, 9 or 12 digits; a grid's own code. */
  readonly code: Scalars['ID']['output'];
  /** The facilities located in it or below. */
  readonly facilities: FacilityConnection;
  /** Where it lay before it moved, the earliest first; empty where it has always lain in `parent`. */
  readonly formerParents: ReadonlyArray<FormerParent>;
  /**
   * Off-site branches from elsewhere: organizations whose host region it is, or one below. Where they come
   * from is their `homeRegion`.
   */
  readonly guestBranches: OrganizationConnection;
  /** The region's id, which is its code. */
  readonly id: Scalars['ID']['output'];
  /** Its level, from PROVINCE down to MICRO_GRID. */
  readonly level: RegionLevel;
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The Chinese name, or the name as the source has it. */
  readonly name: Scalars['String']['output'];
  /** An English label; null where none is given. */
  readonly nameEn?: Maybe<Scalars['String']['output']>;
  /** The organizations based in it or below. */
  readonly organizations: OrganizationConnection;
  /** The region directly above; null at the top. Of one that has ended, when it did. */
  readonly parent?: Maybe<Region>;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The alliances that serve the region itself. */
  readonly servedBy: RegionServiceConnection;
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /**
   * Where it has ended, the regions that go on in its place, by code: the one that its row names, and those in which the
   * regions lie that lay in it until then. Empty where it goes on, or nobody has said.
   */
  readonly successors: ReadonlyArray<Region>;
  /**
   * The TWINNING alliances 结对共建 located in it or below, or with a member on the day that is based or located
   * there; so that one shows at both ends. The partners are their `members(roles: [PARTNER])`.
   */
  readonly twinnings: AllianceConnection;
  /** The units located in it or below. */
  readonly units: UnitConnection;
  /** The first day on which it was a region; null where unknown. Its lists go by the divisions of the day that they are asked of. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it was a region no longer; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionAlliancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AllianceKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionAwayBranchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionChildrenArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionClaimsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionFacilitiesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<FacilityKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionGuestBranchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionParentArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionServedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionTwinningsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};


/** An administrative division 行政区划, or a grid below them. */
export type RegionUnitsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<UnitKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  orderBy?: InputMaybe<NameOrder>;
};

/** A page of regions. */
export type RegionConnection = {
  readonly __typename?: 'RegionConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<RegionEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Region>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many regions the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of regions. */
export type RegionEdge = {
  readonly __typename?: 'RegionEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The region of the row. */
  readonly node: Region;
};

/** A region whose area or life steps change. */
export type RegionEffect = {
  readonly __typename?: 'RegionEffect';
  /** Coverage in it after them. */
  readonly after: Coverage;
  /** Coverage in it before the steps. */
  readonly before: Coverage;
  /** The region's code, also where these steps found it. */
  readonly code: Scalars['ID']['output'];
  /** The region as the graph has it: without the steps where they are simulated, and null where these found it. */
  readonly region?: Maybe<Region>;
};

/** Regions whose area or life steps change. */
export type RegionEffects = {
  readonly __typename?: 'RegionEffects';
  /** The first 200 of them by code. */
  readonly nodes: ReadonlyArray<RegionEffect>;
  /** How many regions the steps change so, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** The level of a region, from the widest to the narrowest. */
export type RegionLevel =
  /** An urban community 社区 (12 digits). */
  | 'COMMUNITY'
  /** A county or district 县/区 (6 digits). */
  | 'COUNTY'
  /** A grid 网格, with a code of its own. */
  | 'GRID'
  /** A micro-grid 微网格, with a code of its own. */
  | 'MICRO_GRID'
  /** A prefecture 市 (4 digits). */
  | 'PREFECTURE'
  /** A province 省 (2 digits). */
  | 'PROVINCE'
  /**
   * A special area on the level of villages 村级特殊区域, neither village nor community in the register (12 digits): a development
   * zone 开发区, a farm 农场, a living quarter 生活区. The facility rate does not count it.
   */
  | 'SPECIAL_AREA'
  /** A township, town or street office 乡镇 (9 digits). */
  | 'TOWNSHIP'
  /** A village 村 (12 digits). */
  | 'VILLAGE';

/** How many regions are of a level. */
export type RegionLevelCount = {
  readonly __typename?: 'RegionLevelCount';
  /** How many regions are of that level. */
  readonly count: Scalars['Int']['output'];
  /** The level that is counted. */
  readonly level: RegionLevel;
};

/** A rate of what lies in one region and below it. */
export type RegionRate = {
  readonly __typename?: 'RegionRate';
  /** Its rate. */
  readonly figure: RegisterRate;
  /** The region. */
  readonly region: Region;
};

/** How an alliance reaches a region. */
export type RegionReachWay =
  /** A member is based or located in it 成员所在. */
  | 'MEMBER'
  /** It serves the region 服务. */
  | 'SERVED';

/** A page of alliances that serve a region. */
export type RegionServiceConnection = {
  readonly __typename?: 'RegionServiceConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<RegionServiceEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Alliance>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many services the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of alliances that serve a region. */
export type RegionServiceEdge = Dated & Stated & {
  readonly __typename?: 'RegionServiceEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The alliance that serves the region. */
  readonly node: Alliance;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** How the organizations of a region stand. */
export type RegionStanding = {
  readonly __typename?: 'RegionStanding';
  /** How they stand. */
  readonly figure: OrganizationStanding;
  /** The region. */
  readonly region: Region;
};

/** How the villages of a region stand. */
export type RegionVillages = {
  readonly __typename?: 'RegionVillages';
  /** How they stand. */
  readonly figure: VillageStanding;
  /** The region. */
  readonly region: Region;
};

/** A share of what the register lists. */
export type RegisterRate = {
  readonly __typename?: 'RegisterRate';
  /** Which rate it is. */
  readonly code: RegisterRateCode;
  /** n: households, or all villages and communities. */
  readonly denominator: Scalars['Float']['output'];
  /** c/n: if nothing that is unknown counted; null where `value` is. */
  readonly lower?: Maybe<Scalars['Float']['output']>;
  /** What is not known, by why; reasons without any are left out. */
  readonly missing: ReadonlyArray<MissingCount>;
  /** c: households linked, or villages and communities with a facility. */
  readonly numerator: Scalars['Float']['output'];
  /** Why there is no value; null where there is one. */
  readonly reason?: Maybe<NoRegisterRateReason>;
  /**
   * (c+k)/n: if all k that are unknown counted; null where `value` is. k are the households of organizations whose
   * linked ones are unknown, or the villages and communities of which no source lists a facility of the kind.
   */
  readonly upper?: Maybe<Scalars['Float']['output']>;
  /** c/n; null where n is 0, for the reason in `reason`. */
  readonly value?: Maybe<Scalars['Float']['output']>;
};

/** The rates of the register (docs/coverage.md, Figures of the register). */
export type RegisterRateCode =
  /** Facility rate 阵地覆盖率: villages and communities with a facility of the kind / all of them. */
  | 'FACILITY'
  /** Household link rate 联户率: Σ household links / Σ households, known households only. */
  | 'HOUSEHOLD';

/** A rate of the register, in all and by region. */
export type RegisterRates = {
  readonly __typename?: 'RegisterRates';
  /** The totals of such facilities that sources state of the scope's region or one below it, by id; none for HOUSEHOLD. */
  readonly claims: ReadonlyArray<Claim>;
  /** Of what lies in none of these, but in the scope's region itself. */
  readonly outside: RegisterRate;
  /** Of each region directly below the scope's, by code; at the top where the scope names none. Those with nothing to count are left out. */
  readonly regions: ReadonlyArray<RegionRate>;
  /**
   * How many of the things that are counted come from sources of each kind, those without any left out:
   * organizations with a count, or facilities that exist. Where SYNTHETIC is among them, these are not facts.
   */
  readonly sourceKinds: ReadonlyArray<SourceKindCount>;
  /** Of the whole scope. */
  readonly total: RegisterRate;
};

/** A change of options. */
export type RelaxationKind =
  /** More alliances may be founded. */
  | 'MORE_ALLIANCES'
  /** Each alliance may have more members. */
  | 'MORE_MEMBERS'
  /** Two townships more may be named as neighbours. */
  | 'NEIGHBOURING_TOWNSHIPS'
  /** Members may be in any township. */
  | 'WIDER_COUNTY'
  /** Members may be anywhere in the township of their lead. */
  | 'WIDER_TOWNSHIP'
  /** Some units need not be served. */
  | 'WITHOUT_UNITS';

/** The remedy of one gap. */
export type Remedy = {
  readonly __typename?: 'Remedy';
  /** The article that the rule rests on, as the rule set cites it. */
  readonly article: Scalars['String']['output'];
  /** Of what is to be surveyed: the positions from 0 of the components that it could be in, once its members are known. */
  readonly couldJoin: ReadonlyArray<Scalars['Int']['output']>;
  /** Its findings on the day. */
  readonly findings: ReadonlyArray<FindingCode>;
  /** What it gets. */
  readonly kind: RemedyKind;
  /** Its full members on the day; null where unknown. */
  readonly members?: Maybe<Scalars['Int']['output']>;
  /** The best remedy but this one, all else as planned; null where there is none. */
  readonly next?: Maybe<NextRemedy>;
  /** That organization as the graph has it; null where the plan founds it, or none covers it. */
  readonly organization?: Maybe<Organization>;
  /** The id of the organization that covers it by the plan, also where the plan founds it; null where none does. */
  readonly organizationId?: Maybe<Scalars['ID']['output']>;
  /** That organization's name; null where none covers it. */
  readonly organizationName?: Maybe<Scalars['String']['output']>;
  /** The rule by which it does. */
  readonly reason: RemedyReason;
  /** What was not chosen for it, each with the rule; of existing branches the nearest, at most five. */
  readonly refused: ReadonlyArray<RefusedRemedy>;
  /** The unit as the graph has it: without the plan. */
  readonly unit: Unit;
  /** What the gap weighs: by its gravest finding; 0 of a unit of unknown status. */
  readonly weight: Scalars['Int']['output'];
  /** The unit that it is covered through; null but for THROUGH_WHOLE, and where the whole gets nothing. */
  readonly whole?: Maybe<Unit>;
  /** Why it does, in a sentence. */
  readonly why: Scalars['String']['output'];
};


/** The remedy of one gap. */
export type RemedyArticleArgs = {
  lang?: InputMaybe<Language>;
};


/** The remedy of one gap. */
export type RemedyWhyArgs = {
  lang?: InputMaybe<Language>;
};

/** Another plan. */
export type RemedyAlternative = {
  readonly __typename?: 'RemedyAlternative';
  /** What it comes to by the aims, in their order. */
  readonly aims: ReadonlyArray<AimObjective>;
  /** The organizations that it sets up, by their first unit's id. */
  readonly branches: ReadonlyArray<PlannedBranch>;
  /** The findings that its steps close. */
  readonly closes: PlanFindings;
  /** The findings that its steps open. */
  readonly opens: PlanFindings;
  /** How many steps it has. */
  readonly stepCount: Scalars['Int']['output'];
  /** Its steps, in the order in which they are taken. */
  readonly steps: ReadonlyArray<PlanStep>;
};


/** Another plan. */
export type RemedyAlternativeStepsArgs = {
  first?: Scalars['Int']['input'];
  skip?: Scalars['Int']['input'];
};

/** Other plans for the same gaps. */
export type RemedyAlternatives = {
  readonly __typename?: 'RemedyAlternatives';
  /** Whether it is proved that these are the best, or all within the tolerance. */
  readonly isExact: Scalars['Boolean']['output'];
  /** From the best down; the plan itself, or one that is as good, is the first. */
  readonly plans: ReadonlyArray<RemedyAlternative>;
  /** The units of each branch that all of them have. */
  readonly shared: ReadonlyArray<SharedBranch>;
};

/** A part of a plan that was solved and proved by itself. */
export type RemedyComponent = {
  readonly __typename?: 'RemedyComponent';
  /** What it comes to by the aims, without units that get a branch whatever others get. */
  readonly aims: ReadonlyArray<PlanAim>;
  /** How many branches they share, or have. */
  readonly branches: Scalars['Int']['output'];
  /** The townships of its gaps, or the regions of those in none; by code. */
  readonly regions: ReadonlyArray<Region>;
  /** How many gaps it has. */
  readonly units: Scalars['Int']['output'];
};

/** A page of remedies. */
export type RemedyConnection = {
  readonly __typename?: 'RemedyConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<RemedyEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Remedy>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many remedies of these kinds the plan has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How many remedies of a kind there are. */
export type RemedyCount = {
  readonly __typename?: 'RemedyCount';
  /** How many gaps, or units to be surveyed, have it. */
  readonly count: Scalars['Int']['output'];
  /** The kind. */
  readonly kind: RemedyKind;
};

/** A row of remedies. */
export type RemedyEdge = {
  readonly __typename?: 'RemedyEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The remedy. */
  readonly node: Remedy;
};

/** What a gap gets, or why it gets nothing. */
export type RemedyKind =
  /** It is attached to an existing branch 挂靠. */
  | 'ATTACHED'
  /** An instructor of the organization above it 选派指导员. */
  | 'INSTRUCTOR'
  /** A branch that it shares with others 联合组建. */
  | 'JOINT'
  /** Nothing can be done under the rules 暂无措施. */
  | 'NONE'
  /** A branch of its own 单独组建. */
  | 'SOLO'
  /** It is to be surveyed 摸底: its members or its status are unknown, and it stands in no plan. */
  | 'SURVEY'
  /** It is part of a unit with a remedy, whose coverage extends to it 随整体覆盖. */
  | 'THROUGH_WHOLE';

/** What remedies may be. */
export type RemedyOptionsInput = {
  /** How many different plans are asked for, the best among them, 1 to 10; 1 where left out. */
  readonly alternatives?: InputMaybe<Scalars['Int']['input']>;
  /** Whether units may be attached to existing branches; they may where left out. */
  readonly attach?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether units of one industry chain may share a branch wherever they are; they may not where left out. */
  readonly chains?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether the importance of each new branch is worked out, as far as the time does; it is where left out. */
  readonly explain?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether two units that each need a branch of their own may share one; they may not where left out. */
  readonly jointForRequired?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Pairs of townships that count as neighbouring, at most 1,000: their units may share a branch. The data hold no borders,
   * so that a planner names them.
   */
  readonly neighbours?: InputMaybe<ReadonlyArray<NeighbouringTownships>>;
  /** Whether units without members may be in a joint branch; they may where left out. */
  readonly takeInEmpty?: InputMaybe<Scalars['Boolean']['input']>;
  /**
   * Instead of a number of plans all that lose no more than this more than the best by each aim, at most 20; 0 to
   * 1,000,000.
   */
  readonly tolerance?: InputMaybe<Scalars['Int']['input']>;
  /** What gaps weigh. */
  readonly weights?: InputMaybe<GapWeightsInput>;
};

/** Remedies for the gaps of a scope. */
export type RemedyPlan = {
  readonly __typename?: 'RemedyPlan';
  /** What it reaches by its aims, in the order in which they count: COVERED, REACHED, ORGANIZATIONS, DISTANCE. */
  readonly aims: ReadonlyArray<PlanAim>;
  /** Other plans; null where none were asked for. */
  readonly alternatives?: Maybe<RemedyAlternatives>;
  /** The organizations that it sets up, by their first unit's id. */
  readonly branches: PlannedBranchConnection;
  /** The findings on units of the scope that the steps close. */
  readonly closes: PlanFindings;
  /** The parts that were solved and proved by themselves: gaps of one have no place in common with those of another. */
  readonly components: ReadonlyArray<RemedyComponent>;
  /** How distances are measured. */
  readonly distance: DistanceMeasure;
  /** Why it sets nothing up; null where it does. */
  readonly note?: Maybe<Scalars['String']['output']>;
  /** The day as of which it is made. */
  readonly on: Scalars['Date']['output'];
  /** The findings on units of the scope that the steps open: where work coverage closes a finding, WORK_ONLY is left. */
  readonly opens: PlanFindings;
  /** The proof as the text of a JSON document, which `orgweave check-proof` takes as a file (docs/planning.md). */
  readonly proof: Scalars['String']['output'];
  /** One for each gap, and each unit to be surveyed; by the weight of the gap, the gravest first, then by the unit's id. */
  readonly remedies: RemedyConnection;
  /** How many remedies of each kind it has; kinds that it has none of are left out. */
  readonly remedyCounts: ReadonlyArray<RemedyCount>;
  /** The id of the rule set under which it is made. */
  readonly ruleSet: Scalars['ID']['output'];
  /** What is proved of it. */
  readonly status: PlanStatus;
  /** How many steps it has. */
  readonly stepCount: Scalars['Int']['output'];
  /** Its steps, in the order in which they are taken; `simulate` and `commit` take 5,000 at a time. */
  readonly steps: ReadonlyArray<PlanStep>;
  /** What is not known, and what it could change. */
  readonly unknown: RemedyUnknowns;
  /** The number of the last commit that it is made on: `commit` takes it as `ifVersion`. */
  readonly version: Scalars['Int']['output'];
};


/** Remedies for the gaps of a scope. */
export type RemedyPlanBranchesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Remedies for the gaps of a scope. */
export type RemedyPlanNoteArgs = {
  lang?: InputMaybe<Language>;
};


/** Remedies for the gaps of a scope. */
export type RemedyPlanRemediesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<RemedyKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
};


/** Remedies for the gaps of a scope. */
export type RemedyPlanStepsArgs = {
  first?: Scalars['Int']['input'];
  skip?: Scalars['Int']['input'];
};

/** Of what remedies are asked. */
export type RemedyQuestionInput = {
  /** The day as of which the facts are asked; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** What remedies may be; the defaults where left out. */
  readonly options?: InputMaybe<RemedyOptionsInput>;
  /** The id of the rule set; the one that the graph follows where left out. */
  readonly ruleSet?: InputMaybe<Scalars['ID']['input']>;
  /** Of which units; of all in which whoever asks may plan where left out. */
  readonly scope?: InputMaybe<UnitScope>;
};

/** The rule by which a gap gets its remedy. */
export type RemedyReason =
  /** It has full members enough for a branch of its own, though fewer than the rule set has such units set one up from. */
  | 'ENOUGH_MEMBERS'
  /** No group takes it, and the rule set has such units have an instructor. */
  | 'INSTRUCTOR_DUE'
  /** Neither a joint branch nor an existing one takes it in. */
  | 'LAST_RESORT'
  /** How many members it has is unknown. */
  | 'MEMBERS_UNKNOWN'
  /** Its status is unknown. */
  | 'NOT_SURVEYED'
  /** There is no organization that a new one could be under. */
  | 'NO_SUPERIOR'
  /** The rule set has such units have a branch of their own. */
  | 'OWN_BRANCH_DUE'
  /** What covers its whole extends to it. */
  | 'PART'
  /** Party work reaches it already, and no organization can be set up for it. */
  | 'REACHED_ALREADY'
  /** It has as many members as a branch of its own has to be set up from. */
  | 'REQUIRED'
  /** It has as many, and the options let two such units share a branch. */
  | 'REQUIRED_TOGETHER'
  /** No joint branch takes it in, and an existing branch has room. */
  | 'ROOM'
  /** It has fewer, and the units of the branch have as many together. */
  | 'TOGETHER'
  /** The same, and it has fewer full members than a branch needs: nothing is set up. */
  | 'TOO_FEW_FOR_OWN';

/** What is not known, and what it could change. */
export type RemedyUnknowns = {
  readonly __typename?: 'RemedyUnknowns';
  /** Gaps whose members are unknown. */
  readonly gaps: Scalars['Int']['output'];
  /** What they weigh: COVERED could be so much more, or nothing. */
  readonly gapsWeight: Scalars['Int']['output'];
  /** Units of unknown status. */
  readonly unsurveyed: Scalars['Int']['output'];
  /** What they could weigh at the most, were they all gaps of the highest severity. */
  readonly unsurveyedWeight: Scalars['Int']['output'];
};

/** Another name of a facility, for every day. */
export type RenameFacilityInput = {
  /** The id of the facility. */
  readonly id: Scalars['ID']['input'];
  /** The Chinese name from now on. */
  readonly name: Scalars['String']['input'];
  /** The English label; the same where left out. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  /** A day on which it exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** Another name of a unit, for every day. */
export type RenameUnitInput = {
  /** The id of the unit. */
  readonly id: Scalars['ID']['input'];
  /** The Chinese name from now on. */
  readonly name: Scalars['String']['input'];
  /** The English label; the same where left out. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  /** A day on which it exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** An organization's term and committee, for every day. One of termStart and hasCommittee is required; what is left out stays. */
export type RenewInput = {
  /** Whether it has a committee of its own. */
  readonly hasCommittee?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of the organization. */
  readonly id: Scalars['ID']['input'];
  /** A day on which it exists; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The first day of the current term 换届. */
  readonly termStart?: InputMaybe<Scalars['Date']['input']>;
};

/** Something whose end is taken back. */
export type ReopenInput = {
  /** The id of what goes on. */
  readonly id: Scalars['ID']['input'];
  /** A day on which it has begun; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** Units that became a gap again. */
export type ReopenedUnits = {
  readonly __typename?: 'ReopenedUnits';
  /** The first 200 of them by id. */
  readonly nodes: ReadonlyArray<Unit>;
  /** How many units became a gap again, each counted once, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row that never was. */
export type RetractInput = {
  /**
   * The columns of its key between `|`, such as `o1|u1|SOLO|2026-06-30`; an unknown date is empty, as in `o1|u1|SOLO|`. Of a
   * survey it is `unit|on` or `region|kind|on`. The key of a row of the effect, with its table in front, is taken as well.
   */
  readonly key: Scalars['ID']['input'];
  /** Why it is taken back; it is kept with the row. */
  readonly reason: Scalars['String']['input'];
  /** Its table, as the files of an import are named without their ending: `coverages`. */
  readonly table: Scalars['String']['input'];
};

/** What a subject is to the graph. */
export type Role =
  /** Reads, and sees to accounts, tokens and grants, and the log of that. */
  | 'ADMIN'
  /** Reads, simulates and plans; commits nothing. */
  | 'PLANNER'
  /** Reads. */
  | 'READER'
  /** Reads, and records facts and notes. */
  | 'STEWARD';

/** How many members have a role. */
export type RoleCount = {
  readonly __typename?: 'RoleCount';
  /** How many organizations and units have that role. */
  readonly count: Scalars['Int']['output'];
  /** The role that is counted. */
  readonly role: MembershipRole;
};

/** What becomes of a row. */
export type RowChange =
  /** It is new 新增. */
  | 'ADDED'
  /** It takes the place of an earlier version, which is kept 替换. */
  | 'REPLACED'
  /** It is taken back 撤回: a link that would begin today or later, or what never was. It is kept as what was known before. */
  | 'RETRACTED';

/** A rule of the rule set that a finding was judged under. */
export type Rule = {
  readonly __typename?: 'Rule';
  /** The article that it rests on, or that it is this system's own definition. */
  readonly article: Scalars['String']['output'];
  /** Its code, the rule's own within its rule set. */
  readonly code: Scalars['String']['output'];
  /** The id of the rule set. */
  readonly ruleSet: Scalars['ID']['output'];
};

/** The rule set that an explanation rests on. */
export type RuleSetReference = {
  readonly __typename?: 'RuleSetReference';
  /** The rule set's id, as the argument `ruleSet` takes it. */
  readonly code: Scalars['ID']['output'];
  /** Whether it is an example, whose numbers state no policy. */
  readonly isExample: Scalars['Boolean']['output'];
  /** The title of the rule set: the regulations that it consists of. */
  readonly title: Scalars['String']['output'];
  /** The number of its version, 1 or more. */
  readonly version: Scalars['Int']['output'];
};


/** The rule set that an explanation rests on. */
export type RuleSetReferenceTitleArgs = {
  lang?: InputMaybe<Language>;
};

/** A page of things found. */
export type SearchConnection = {
  readonly __typename?: 'SearchConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<SearchEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<SearchResult>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many things the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of things found. */
export type SearchEdge = {
  readonly __typename?: 'SearchEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The thing that was found. */
  readonly node: SearchResult;
};

/** What a search can find. */
export type SearchResult = Alliance | Facility | Organization | Region | Unit;

/** Which things are meant: those that fit all that is given. */
export type SearchScope = {
  /** Of these kinds; of every kind where left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<EntityType>>;
  /** In this region or in one below it, by code; everywhere where left out. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** Stated by sources of these kinds; by any where left out. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};

/** What an alliance serves, or no longer serves. */
export type ServeInput = {
  /** The id of the alliance. */
  readonly alliance: Scalars['ID']['input'];
  /** The first day of the service, or of one that ends the first without it; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of the unit, or the code of the region. */
  readonly target: Scalars['ID']['input'];
};

/** A page of what an alliance serves. */
export type ServiceConnection = {
  readonly __typename?: 'ServiceConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<ServiceEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<ServiceTarget>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many services the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of what an alliance serves. */
export type ServiceEdge = Dated & Stated & {
  readonly __typename?: 'ServiceEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The unit or region that the alliance serves. */
  readonly node: ServiceTarget;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** What an alliance can serve. */
export type ServiceTarget = Region | Unit;

/** Another password of an account. */
export type SetPasswordInput = {
  /** The account's id, `local:NAME`. */
  readonly account: Scalars['ID']['input'];
  /** The password, by a variable. */
  readonly password: Scalars['Password']['input'];
};

/** How grave a finding is. */
export type Severity =
  /** Against the rules 高. */
  | 'HIGH'
  /** For information 提示. */
  | 'INFO'
  /** To be kept in view 低. */
  | 'LOW'
  /** To be settled 中. */
  | 'MEDIUM';

/** A branch that several plans have. */
export type SharedBranch = {
  readonly __typename?: 'SharedBranch';
  /** Its units, by id. */
  readonly units: ReadonlyArray<Unit>;
};

/** What `simulate` tells of steps. */
export type Simulation = {
  readonly __typename?: 'Simulation';
  /** The difference that they make; null where they can't be taken. */
  readonly effect?: Maybe<StepsEffect>;
  /** What is wrong with the steps, the first 100; none where they can be taken. */
  readonly invalid: ReadonlyArray<InvalidStep>;
  /** How many things are wrong with the steps, listed or not. */
  readonly invalidCount: Scalars['Int']['output'];
  /** The number of the last commit, on which they were simulated: `ifVersion` of a commit of the same steps. */
  readonly version?: Maybe<Scalars['Int']['output']>;
};

/** A member that alone leads an alliance: its leaving leaves the alliance without a lead. */
export type SoleLead = {
  readonly __typename?: 'SoleLead';
  /** The alliance that no other member leads. */
  readonly alliance: Alliance;
  /** The member that leads. */
  readonly member: Member;
};

/** A page of members that alone lead an alliance. */
export type SoleLeadConnection = {
  readonly __typename?: 'SoleLeadConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<SoleLeadEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<SoleLead>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many leads, each of one alliance, the whole list has. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of members that alone lead an alliance. */
export type SoleLeadEdge = {
  readonly __typename?: 'SoleLeadEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The lead with the alliance. */
  readonly node: SoleLead;
};

/** Where facts come from 来源. */
export type Source = Node & {
  readonly __typename?: 'Source';
  /** The date of the source itself, not of its import; null where unknown. */
  readonly date?: Maybe<Scalars['Date']['output']>;
  /** The source's id, its own in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of source it is; SYNTHETIC is a model, not a fact. */
  readonly kind: SourceKind;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The title of the document, register or ledger, or of what was generated. */
  readonly title: Scalars['String']['output'];
  /** Its address; null where none is given. */
  readonly url?: Maybe<Scalars['String']['output']>;
};

/** A page of sources. */
export type SourceConnection = {
  readonly __typename?: 'SourceConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<SourceEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Source>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many sources the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of sources. */
export type SourceEdge = {
  readonly __typename?: 'SourceEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The source of the row. */
  readonly node: Source;
};

/** The kind of a source 来源. */
export type SourceKind =
  /** A document 文件, cited by paragraph. */
  | 'DOCUMENT'
  /** A ledger 台账, cited by sheet and row. */
  | 'LEDGER'
  /** An official register 登记册. */
  | 'REGISTER'
  /** A generator 模拟: a model that states no fact about the real world. */
  | 'SYNTHETIC';

/** How many units come from sources of a kind. */
export type SourceKindCount = {
  readonly __typename?: 'SourceKindCount';
  /** How many units of U come from such sources. */
  readonly count: Scalars['Int']['output'];
  /** The kind of the sources that state the units. */
  readonly sourceKind: SourceKind;
};

/** An organization or an alliance that is split. */
export type SplitInput = {
  /** Whether it ends. What no part takes over stays with it, or ends with it. */
  readonly dissolve?: InputMaybe<Scalars['Boolean']['input']>;
  /** The id of what is split. */
  readonly from: Scalars['ID']['input'];
  /** The new ones: of its kind, in its region, under its superiors or inside the same alliance. */
  readonly into: ReadonlyArray<SplitPartInput>;
  /** The first day after the split; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
};

/** A new part of what is split, and what it takes over. */
export type SplitPartInput = {
  /** Its id, which nothing has yet. */
  readonly id: Scalars['ID']['input'];
  /** Members of the split alliance, by id; none where left out. */
  readonly members?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** The Chinese name. */
  readonly name: Scalars['String']['input'];
  /** An English label; none where left out. */
  readonly nameEn?: InputMaybe<Scalars['String']['input']>;
  /** Organizations directly below the split one, by id; none where left out. */
  readonly subordinates?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
  /** Units that the split organization covers, by id; none where left out. */
  readonly units?: InputMaybe<ReadonlyArray<Scalars['ID']['input']>>;
};

/** How many organizations have a rating. */
export type StarCount = {
  readonly __typename?: 'StarCount';
  /** How many organizations have so many. */
  readonly count: Scalars['Int']['output'];
  /** The stars, 1 to 5. */
  readonly rating: Scalars['Int']['output'];
};

/** What is to be planned, and how long that may take. */
export type StartPlanInput = {
  /** What is to be planned. */
  readonly plan: PlanQuestionInput;
  /** How many seconds the search may take, 1 to 3,600, without the time in which it waits for others. */
  readonly timeLimit?: Scalars['Int']['input'];
};

/** What some source states: everything in the graph but the sources themselves. */
export type Stated = {
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact: say so wherever it is shown. */
  readonly sourceKind: SourceKind;
};

/** How many units have a status. */
export type StatusCount = {
  readonly __typename?: 'StatusCount';
  /** How many units of U have it. */
  readonly count: Scalars['Int']['output'];
  /** The status that is counted. */
  readonly status: CoverageStatus;
};

/** Which way a path takes a link. */
export type StepDirection =
  /** The other way round: the thing after covers, belongs to, serves or is inside the thing before. */
  | 'AGAINST'
  /** As its kind says it: the thing before covers, belongs to, serves or is inside the thing after. */
  | 'ALONG';

/**
 * One step. Dates are the first day on which it holds; today where left out. Links keep within the lifetimes
 * of their ends, and no history is rewritten: what ends keeps its beginning, and earlier days keep their truth. Only
 * a link that begins today or later is taken back where it ends no later than it begins, and `retract` takes back
 * what was wrong.
 * The region of a thing, the alliance around an alliance, the centre of a station, a name, an exclusion, a term and a committee have no dates: these change
 * for every day.
 */
export type StepInput =
  /** Make a unit part of another one. */
  { readonly addPart: PartInput; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Let a member go on in another role. */
  { readonly addPart?: never; readonly changeRole: ChangeRoleInput; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Make a temporary branch a standing one: found that, let it take over what the temporary one has, and end that. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert: ConvertInput; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** State what was counted. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count: CountInput; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Let an organization cover a unit. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover: CoverInput; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** End the links of an organization to a superior; its other superiors stay. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach: DetachInput; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** End an organization, an alliance, a unit or a facility, and every link that it has. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve: DissolveInput; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** End a region in which no other one lies any more, and the services to it. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion: EndRegionInput; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Take a unit out of the figures, or back into them. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude: ExcludeInput; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Found an alliance. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance: FoundAllianceInput; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Found a facility. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility: FoundFacilityInput; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Found an organization. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization: FoundOrganizationInput; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Found a region. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion: FoundRegionInput; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Found a unit, of which nothing is known yet. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit: FoundUnitInput; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Make an organization or a unit a member of an alliance. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join: JoinInput; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** End a membership. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave: LeaveInput; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Let one organization or alliance take over what others have, and end those. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge: MergeInput; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /**
   * End regions; from then on the regions that lay in them lie in another one, which is their successor. Organizations, units
   * and facilities that are in them themselves stay there until they are moved.
   */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions: MergeRegionsInput; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /**
   * Move an organization, a unit, an alliance or a facility to another region, an organization under another superior,
   * an alliance into another one, or a station to another centre.
   */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move: MoveInput; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Move a region into another one: until the day it lay where it did. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion: MoveRegionInput; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** End that a unit is part of another one. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart: PartInput; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Give a facility another name. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility: RenameFacilityInput; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Give a unit another name. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit: RenameUnitInput; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** State the term of an organization, or whether it has a committee. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew: RenewInput; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /**
   * Take the end of an organization, an alliance, a unit or a facility back, for every day: it goes on as if it had not
   * ended. Links that ended with it stay as they are.
   */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen: ReopenInput; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /**
   * Take back a row that was wrong: from now on it never was, today and for every day. What was known before stays known.
   * What others refer to is not taken back (`REFERRED_TO`), nor by a synthetic source what another kind states
   * (`SYNTHETIC`): that can only be simulated.
   */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract: RetractInput; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Let an alliance serve a unit or a region. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve: ServeInput; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** Hand part of what an organization or an alliance has to new ones. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split: SplitInput; readonly survey?: never; readonly uncover?: never; readonly unserve?: never; }
  |  /** State that a unit was surveyed, or the units of a kind in a region. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey: SurveyInput; readonly uncover?: never; readonly unserve?: never; }
  |  /** End a coverage. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover: UncoverInput; readonly unserve?: never; }
  |  /** End a service. */
  { readonly addPart?: never; readonly changeRole?: never; readonly convert?: never; readonly count?: never; readonly cover?: never; readonly detach?: never; readonly dissolve?: never; readonly endRegion?: never; readonly exclude?: never; readonly foundAlliance?: never; readonly foundFacility?: never; readonly foundOrganization?: never; readonly foundRegion?: never; readonly foundUnit?: never; readonly join?: never; readonly leave?: never; readonly merge?: never; readonly mergeRegions?: never; readonly move?: never; readonly moveRegion?: never; readonly removePart?: never; readonly renameFacility?: never; readonly renameUnit?: never; readonly renew?: never; readonly reopen?: never; readonly retract?: never; readonly serve?: never; readonly split?: never; readonly survey?: never; readonly uncover?: never; readonly unserve: ServeInput; };

/** The difference that steps make on a day. */
export type StepsEffect = {
  readonly __typename?: 'StepsEffect';
  /** Coverage in the scope after them. */
  readonly after: Coverage;
  /** Alliances that are founded, dissolved or moved, or whose members or services change. */
  readonly alliances: AllianceEffects;
  /** Coverage in the scope before them. */
  readonly before: Coverage;
  /** Facilities that are founded, dissolved, renamed or moved, wherever they are. */
  readonly facilities: FacilityEffects;
  /**
   * The facility rates of the kinds of these, in the order of the kinds: of the villages and communities of the scope's
   * region, by the facilities of the scope's sources.
   */
  readonly facilityRates: ReadonlyArray<FacilityRateEffect>;
  /**
   * Organizations based in the scope's region and stated by its sources whose findings change; its kinds are those of
   * units and choose none.
   */
  readonly organizations: OrganizationEffects;
  /**
   * The regions that regions move out of or into on the day, with those above them as far as these are not above both, those
   * that end, and their successors; wherever they are. Of the scope's kinds and sources.
   */
  readonly regions: RegionEffects;
  /** The rows that the steps write. */
  readonly rows: EffectRows;
  /** Units of the scope whose status or findings change; those that are retracted themselves are among the rows alone. */
  readonly units: UnitEffects;
};

/** A page of subordinates of an organization. */
export type SubordinateConnection = {
  readonly __typename?: 'SubordinateConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<SubordinateEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many links to subordinates the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of subordinates of an organization. */
export type SubordinateEdge = Dated & Stated & {
  readonly __typename?: 'SubordinateEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The organization directly below. */
  readonly node: Organization;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/**
 * What is told as it happens, over server-sent events at /graphql/stream (the protocol of graphql-sse, a stream
 * for each subscription). Each event is told once, in order; which process wrote it makes no difference. A
 * client that comes back names the last event that it has seen and gets all later ones: as `after`, or as an
 * EventSource does by itself, in the header Last-Event-ID, which goes before `after`. The event's id is that
 * of each message, and `event` in the extensions of each result. Events are kept for 90 days; `NOT_FOUND` where later
 * ones than the client has seen are gone. One that takes its events too slowly is ended with
 * `TIMEOUT`, and may come back the same way.
 */
export type Subscription = {
  readonly __typename?: 'Subscription';
  /**
   * Changes of an alliance: its own row, its members, what it serves; when they are written, and when they begin or
   * end by the calendar. `NOT_FOUND` where no alliance that is seen has the id.
   */
  readonly allianceChanged: AllianceChange;
  /**
   * Changes of coverage in a scope: when facts are written, a day passes, or other rules are followed. `NOT_FOUND`
   * where no region has the scope's code. Of whoever sees a part all that is granted, unless the scope names a region of it.
   */
  readonly coverageChanged: CoverageChange;
  /**
   * How far a job is: as it is now, and then each time that it has changed, until it has ended; with that the stream ends.
   * Who takes long is told the latest. No `after`: who comes back subscribes anew. `NOT_FOUND` as for `planJob`.
   */
  readonly planProgress: PlanJob;
};


/**
 * What is told as it happens, over server-sent events at /graphql/stream (the protocol of graphql-sse, a stream
 * for each subscription). Each event is told once, in order; which process wrote it makes no difference. A
 * client that comes back names the last event that it has seen and gets all later ones: as `after`, or as an
 * EventSource does by itself, in the header Last-Event-ID, which goes before `after`. The event's id is that
 * of each message, and `event` in the extensions of each result. Events are kept for 90 days; `NOT_FOUND` where later
 * ones than the client has seen are gone. One that takes its events too slowly is ended with
 * `TIMEOUT`, and may come back the same way.
 */
export type SubscriptionAllianceChangedArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  id: Scalars['ID']['input'];
};


/**
 * What is told as it happens, over server-sent events at /graphql/stream (the protocol of graphql-sse, a stream
 * for each subscription). Each event is told once, in order; which process wrote it makes no difference. A
 * client that comes back names the last event that it has seen and gets all later ones: as `after`, or as an
 * EventSource does by itself, in the header Last-Event-ID, which goes before `after`. The event's id is that
 * of each message, and `event` in the extensions of each result. Events are kept for 90 days; `NOT_FOUND` where later
 * ones than the client has seen are gone. One that takes its events too slowly is ended with
 * `TIMEOUT`, and may come back the same way.
 */
export type SubscriptionCoverageChangedArgs = {
  after?: InputMaybe<Scalars['ID']['input']>;
  scope?: InputMaybe<UnitScope>;
};


/**
 * What is told as it happens, over server-sent events at /graphql/stream (the protocol of graphql-sse, a stream
 * for each subscription). Each event is told once, in order; which process wrote it makes no difference. A
 * client that comes back names the last event that it has seen and gets all later ones: as `after`, or as an
 * EventSource does by itself, in the header Last-Event-ID, which goes before `after`. The event's id is that
 * of each message, and `event` in the extensions of each result. Events are kept for 90 days; `NOT_FOUND` where later
 * ones than the client has seen are gone. One that takes its events too slowly is ended with
 * `TIMEOUT`, and may come back the same way.
 */
export type SubscriptionPlanProgressArgs = {
  job: Scalars['ID']['input'];
};

/** A page of superiors of an organization. */
export type SuperiorConnection = {
  readonly __typename?: 'SuperiorConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<SuperiorEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many links to superiors the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of superiors of an organization. */
export type SuperiorEdge = Dated & Stated & {
  readonly __typename?: 'SuperiorEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The organization directly above. */
  readonly node: Organization;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** A survey 摸底 of a unit, or of a kind of units in a region: a dated fact. */
export type Survey = Stated & {
  readonly __typename?: 'Survey';
  /** The kind that was surveyed throughout a region; null where the unit itself was. */
  readonly kind?: Maybe<UnitKind>;
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The day of the survey. */
  readonly on: Scalars['Date']['output'];
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
};

/** A survey 摸底 on a day: of a unit, or of a kind in a region. */
export type SurveyInput = {
  /** The kind of units that were surveyed there. */
  readonly kind?: InputMaybe<UnitKind>;
  /** The day of the survey; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The code of the region whose units of a kind were surveyed. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** The id of the unit; left out where a kind in a region was surveyed. */
  readonly unit?: InputMaybe<Scalars['ID']['input']>;
};

/** Why an alliance could take up a unit, with what the reason rests on. */
export type TakeUpGround = {
  readonly __typename?: 'TakeUpGround';
  /** For SAME_CHAIN the industry chain: the unit is part of it or is it; else null. */
  readonly chain?: Maybe<Unit>;
  /** Which of the reasons it is. */
  readonly reason: TakeUpReason;
  /** For SAME_TOWNSHIP the township, for NEIGHBOURING the village, community or grid; else null. */
  readonly region?: Maybe<Region>;
};

/** Why an alliance could take up a unit. */
export type TakeUpReason =
  /** In the village or community of a unit that it reaches; where that is in neither, in its grid 相邻. */
  | 'NEIGHBOURING'
  /** An industry chain that a unit which it reaches is part of or is, or a part of such a chain 同产业链. */
  | 'SAME_CHAIN'
  /**
   * In a township where the alliance is located, where it serves the township or a region in it, or where a
   * member is based or located 同乡镇.
   */
  | 'SAME_TOWNSHIP';

/** A finding on a unit that was opened, reopened or closed. */
export type ToldGap = {
  readonly __typename?: 'ToldGap';
  /** The entry of the gap ledger that says what happened to it. */
  readonly entry: GapEvent;
  /** The unit that the finding is on. */
  readonly unit: Unit;
};

/** The findings that were found or cleared. */
export type ToldGaps = {
  readonly __typename?: 'ToldGaps';
  /** The first 200 of them, by unit and finding. */
  readonly nodes: ReadonlyArray<ToldGap>;
  /** How many findings were found or cleared, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** How far the points of a trend lie apart. */
export type TrendInterval =
  /** 1 day. */
  | 'DAY'
  /** A calendar month, counted from the first day: 31 January, 28 or 29 February, 31 March. */
  | 'MONTH'
  /** 3 calendar months. */
  | 'QUARTER'
  /** 7 days. */
  | 'WEEK'
  /** 12 calendar months. */
  | 'YEAR';

/** Coverage on a day of a trend. */
export type TrendPoint = {
  readonly __typename?: 'TrendPoint';
  /** What `coverage` gives for that day. */
  readonly coverage: Coverage;
  /** How many units `coverageGaps` lists for that day: with a finding other than NOT_SURVEYED. */
  readonly gaps: Scalars['Int']['output'];
  /** The day of the point. */
  readonly on: Scalars['Date']['output'];
};

/** A coverage that ends. */
export type UncoverInput = {
  /** Which of its modes ends; all where left out. */
  readonly mode?: InputMaybe<CoverageMode>;
  /** The first day on which it no longer covers the unit; today where left out. */
  readonly on?: InputMaybe<Scalars['Date']['input']>;
  /** The id of the organization. */
  readonly organization: Scalars['ID']['input'];
  /** The id of the unit. */
  readonly unit: Scalars['ID']['input'];
};

/** A unit 单位: what is to be covered. */
export type Unit = Dated & Node & Stated & {
  readonly __typename?: 'Unit';
  /** The alliances that it is a member of. */
  readonly alliances: UnitAllianceConnection;
  /** A village's own yearly income in yuan; null where unknown. */
  readonly annualIncome?: Maybe<Scalars['Float']['output']>;
  /** Its status and findings on a day. Null where it doesn't exist on that day. */
  readonly assessment?: Maybe<UnitAssessment>;
  /** What was counted last by a day. Null before the first count. */
  readonly counts?: Maybe<Counts>;
  /** Why it stands outside every rate; null where it doesn't. */
  readonly exclusion?: Maybe<Exclusion>;
  /** Whether it has a posted first secretary; null where unknown. */
  readonly firstSecretary?: Maybe<Scalars['Boolean']['output']>;
  /** The unit's id, its own in the whole graph. */
  readonly id: Scalars['ID']['output'];
  /** Which kind of unit it is. */
  readonly kind: UnitKind;
  /** Where it is, by its coordinates; null where unknown. */
  readonly location?: Maybe<Location>;
  /** Where in the source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The Chinese name, or the name as the source has it. */
  readonly name: Scalars['String']['output'];
  /** An English label; null where none is given. */
  readonly nameEn?: Maybe<Scalars['String']['output']>;
  /** The organizations that cover it. */
  readonly organizations: UnitOrganizationConnection;
  /** The units that are part of it. */
  readonly parts: PartConnection;
  /** When this version was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The region that it is located in. */
  readonly region: Region;
  /** Whether it has a resident team; null where unknown. */
  readonly residentTeam?: Maybe<Scalars['Boolean']['output']>;
  /** The alliances that serve it. */
  readonly servedBy: UnitServiceConnection;
  /** The source that states it. */
  readonly source: Source;
  /** The kind of the source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /**
   * The surveys 摸底 of the unit, or of its kind in a region that contains it today, the newest first. Where a region around
   * it has moved, others count: those of the regions that contained it on their days, which `explainCoverage` names.
   */
  readonly surveys: ReadonlyArray<Survey>;
  /** The first day on which it exists; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which it no longer exists; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
  /** The units that it is part of: a compound, an industry chain. */
  readonly wholes: WholeConnection;
};


/** A unit 单位: what is to be covered. */
export type UnitAlliancesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<AllianceKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
  region?: InputMaybe<Scalars['ID']['input']>;
  roles?: InputMaybe<ReadonlyArray<MembershipRole>>;
};


/** A unit 单位: what is to be covered. */
export type UnitAssessmentArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A unit 单位: what is to be covered. */
export type UnitCountsArgs = {
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A unit 单位: what is to be covered. */
export type UnitOrganizationsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<OrganizationKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A unit 单位: what is to be covered. */
export type UnitPartsArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  kinds?: InputMaybe<ReadonlyArray<UnitKind>>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A unit 单位: what is to be covered. */
export type UnitServedByArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};


/** A unit 单位: what is to be covered. */
export type UnitWholesArgs = {
  after?: InputMaybe<Scalars['String']['input']>;
  before?: InputMaybe<Scalars['String']['input']>;
  ended?: InputMaybe<Scalars['Boolean']['input']>;
  first?: InputMaybe<Scalars['Int']['input']>;
  last?: InputMaybe<Scalars['Int']['input']>;
  on?: InputMaybe<Scalars['Date']['input']>;
};

/** A page of alliances of a unit. */
export type UnitAllianceConnection = {
  readonly __typename?: 'UnitAllianceConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<UnitAllianceEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Alliance>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many memberships the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of alliances of a unit. */
export type UnitAllianceEdge = Dated & Stated & {
  readonly __typename?: 'UnitAllianceEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The alliance that the unit is a member of. */
  readonly node: Alliance;
  /** The place in a belt's order of sites; null where none is stated. */
  readonly position?: Maybe<Scalars['Int']['output']>;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The unit's role in the alliance. */
  readonly role: MembershipRole;
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** What the rules say of a unit on a day. */
export type UnitAssessment = {
  readonly __typename?: 'UnitAssessment';
  /** All of its findings, the severest first; none for a unit that carries an exclusion. */
  readonly findings: ReadonlyArray<Finding>;
  /** Its full members (persons) on the day; null where unknown. */
  readonly fullMembers?: Maybe<Scalars['Int']['output']>;
  /** The next day on which a known fact starts, ends or matures, so that this may change; null where none does. */
  readonly holdsUntil?: Maybe<Scalars['Date']['output']>;
  /** Its coverage on the day. */
  readonly status: CoverageStatus;
};

/** A single change that closes at least one finding on a unit. */
export type UnitChange = {
  readonly __typename?: 'UnitChange';
  /** The ids of what it is about. */
  readonly about: ReadonlyArray<Scalars['ID']['output']>;
  /** The findings that no longer hold once it is made. */
  readonly closes: ReadonlyArray<FindingCode>;
  /** Which kind of change it is. */
  readonly kind: ChangeKind;
  /**
   * The findings that then hold, or are graver: each less grave than those that it closes, but for SURVEY, which
   * only shows what has been there.
   */
  readonly opens: ReadonlyArray<FindingCode>;
  /** The key of the row that it changes; null where it adds one. */
  readonly row?: Maybe<Scalars['ID']['output']>;
  /** What to do, in words. */
  readonly text: Scalars['String']['output'];
};


/** A single change that closes at least one finding on a unit. */
export type UnitChangeTextArgs = {
  lang?: InputMaybe<Language>;
};

/** A page of units. */
export type UnitConnection = {
  readonly __typename?: 'UnitConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<UnitEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Unit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many units the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of units. */
export type UnitEdge = {
  readonly __typename?: 'UnitEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The unit of the row. */
  readonly node: Unit;
};

/** A unit whose status or findings change. */
export type UnitEffect = {
  readonly __typename?: 'UnitEffect';
  /** The status after; null where it is not alive, or not in the scope. */
  readonly after?: Maybe<CoverageStatus>;
  /** The status before; null where it is not alive, or not in the scope. */
  readonly before?: Maybe<CoverageStatus>;
  /** Findings that it has before the steps and not after. */
  readonly closed: ReadonlyArray<FindingEffect>;
  /** Findings that it has after the steps and not before. */
  readonly opened: ReadonlyArray<FindingEffect>;
  /** Findings that it has before and after, in another severity. */
  readonly regraded: ReadonlyArray<FindingRegrade>;
  /** The unit as the graph has it: without the steps where they are simulated, and null where these found it. */
  readonly unit?: Maybe<Unit>;
  /** The unit's id, also where these steps found it. */
  readonly unitId: Scalars['ID']['output'];
};

/** Units whose status or findings change. */
export type UnitEffects = {
  readonly __typename?: 'UnitEffects';
  /** The first 200 of them by id. */
  readonly nodes: ReadonlyArray<UnitEffect>;
  /** How many units of the scope change so, listed or not. */
  readonly totalCount: Scalars['Int']['output'];
};

/** Why a unit has its status and its findings on a day. */
export type UnitExplanation = {
  readonly __typename?: 'UnitExplanation';
  /**
   * The single changes that close a finding, from the smallest on, of those that name what is seen; each was tried on
   * all facts. Fewer members, an exclusion and the end of the unit are not offered.
   */
  readonly changes: ReadonlyArray<UnitChange>;
  /** Every fact that was read and is seen, past and future ones too, the unit itself first. */
  readonly facts: ReadonlyArray<ExplainedFact>;
  /** All of its findings, the severest first; none for a unit that carries an exclusion. */
  readonly findings: ReadonlyArray<ExplainedFinding>;
  /** Its full members (persons) on the day; null where unknown, or where it does not exist. */
  readonly fullMembers?: Maybe<Scalars['Int']['output']>;
  /**
   * The first day on which this may no longer hold; null where no known fact will change it. Of a unit that is
   * yet to begin, the day on which it does.
   */
  readonly holdsUntil?: Maybe<Scalars['Date']['output']>;
  /** What happens on that day, and what then holds; null where there is none. */
  readonly next?: Maybe<UnitNext>;
  /** The day whose verdict is explained. */
  readonly on: Scalars['Date']['output'];
  /** The rule set that it was assessed under. */
  readonly ruleSet: RuleSetReference;
  /** Its status; null where it does not exist on the day, as the only step then says. */
  readonly status?: Maybe<CoverageStatus>;
  /**
   * The tests of its status in their order, then those of its members, its exclusion and each finding. All are
   * answered, those behind the one that decided too.
   */
  readonly steps: ReadonlyArray<UnitStep>;
  /** The unit, as it is recorded now. */
  readonly unit: Unit;
};

/** Conditions on units; those left out exclude nothing. */
export type UnitFilter = {
  /** With a known yearly income below so many yuan (a village is weak below 100,000). */
  readonly annualIncomeBelow?: InputMaybe<Scalars['Float']['input']>;
  /** Whether it carries an exclusion, so stands outside every rate. */
  readonly excluded?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it has a posted first secretary; unknown fits neither answer. */
  readonly firstSecretary?: InputMaybe<Scalars['Boolean']['input']>;
  /** Whether it has a resident team; unknown fits neither answer. */
  readonly residentTeam?: InputMaybe<Scalars['Boolean']['input']>;
};

/** The kinds of units 单位. */
export type UnitKind =
  /** A trade association 行业协会. */
  | 'ASSOCIATION'
  /** A building 楼宇/楼栋. */
  | 'BUILDING'
  /** A community as a body 社区集体. */
  | 'COMMUNITY_BODY'
  /** A residential compound 小区. */
  | 'COMPOUND'
  /** A cooperative 合作社. */
  | 'COOPERATIVE'
  /** An enterprise 企业. */
  | 'ENTERPRISE'
  /** A family farm 家庭农场. */
  | 'FAMILY_FARM'
  /** An industry chain 产业链. */
  | 'INDUSTRY_CHAIN'
  /** A market 市场. */
  | 'MARKET'
  /** A gathering place of migrant members 流动党员聚集地. */
  | 'MIGRANT_GROUP'
  /** A park 园区. */
  | 'PARK'
  /** A project 项目. */
  | 'PROJECT'
  /** A property management company 物业. */
  | 'PROPERTY_COMPANY'
  /** A resettlement compound 安置小区. */
  | 'RESETTLEMENT_COMPOUND'
  /** A section of an office 科室. */
  | 'SECTION'
  /** A service window 窗口. */
  | 'SERVICE_WINDOW'
  /** A street or lane 街巷. */
  | 'STREET'
  /** A task force 专班. */
  | 'TASK_FORCE'
  /** A village as a body 村集体. */
  | 'VILLAGE_BODY';

/** How many units are of a kind. */
export type UnitKindCount = {
  readonly __typename?: 'UnitKindCount';
  /** How many units are of that kind. */
  readonly count: Scalars['Int']['output'];
  /** The kind that is counted. */
  readonly kind: UnitKind;
};

/** What happens on the day up to which the explanation of a unit holds. */
export type UnitNext = {
  readonly __typename?: 'UnitNext';
  /** What happens on that day. */
  readonly events: ReadonlyArray<ExplanationEvent>;
  /** Its findings on that day, as far as is known now. */
  readonly findings: ReadonlyArray<FindingCode>;
  /** Whether something happens outside of what is granted: of this it is told that it does. */
  readonly outside: Scalars['Boolean']['output'];
  /** Its status on that day, as far as is known now; null where it no longer exists. */
  readonly status?: Maybe<CoverageStatus>;
};

/** A page of organizations that cover a unit. */
export type UnitOrganizationConnection = {
  readonly __typename?: 'UnitOrganizationConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<UnitOrganizationEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Organization>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many coverages the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of organizations that cover a unit. */
export type UnitOrganizationEdge = Dated & Stated & {
  readonly __typename?: 'UnitOrganizationEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The form in which it covers. */
  readonly mode: CoverageMode;
  /** The organization that covers the unit. */
  readonly node: Organization;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Which units are meant: those that fit all that is given. */
export type UnitScope = {
  /** Of these kinds; of every kind where left out. */
  readonly kinds?: InputMaybe<ReadonlyArray<UnitKind>>;
  /** In this region or in one below it, by code; everywhere where left out. `NOT_FOUND` where no region has it. */
  readonly region?: InputMaybe<Scalars['ID']['input']>;
  /** Stated by sources of these kinds; by any where left out. */
  readonly sources?: InputMaybe<ReadonlyArray<SourceKind>>;
};

/** A page of alliances that serve a unit. */
export type UnitServiceConnection = {
  readonly __typename?: 'UnitServiceConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<UnitServiceEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Alliance>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many services the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of alliances that serve a unit. */
export type UnitServiceEdge = Dated & Stated & {
  readonly __typename?: 'UnitServiceEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The alliance that serves the unit. */
  readonly node: Alliance;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** One step of the explanation of a unit. */
export type UnitStep = {
  readonly __typename?: 'UnitStep';
  /** Whether the status, the finding, or that there is none, follows from it. */
  readonly decided: Scalars['Boolean']['output'];
  /** The facts that it rests on, each by its `row`. */
  readonly facts: ReadonlyArray<Scalars['ID']['output']>;
  /** The finding that FINDING asks for; null for every other test. */
  readonly finding?: Maybe<FindingCode>;
  /** The answer: true for yes. */
  readonly outcome: Scalars['Boolean']['output'];
  /** Whether it rests on facts outside of what is granted as well: of these it is told that they are there. */
  readonly outside: Scalars['Boolean']['output'];
  /** Which question the step answers. */
  readonly test: ExplanationTest;
  /** What was found, in words. */
  readonly text: Scalars['String']['output'];
};


/** One step of the explanation of a unit. */
export type UnitStepTextArgs = {
  lang?: InputMaybe<Language>;
};

/** A unit that has to be served and can't be. */
export type UnservableUnit = {
  readonly __typename?: 'UnservableUnit';
  /** Why no plan can serve it. */
  readonly rule: UnservedRule;
  /** The unit. */
  readonly unit: Unit;
  /** That in a sentence. */
  readonly why: Scalars['String']['output'];
};


/** A unit that has to be served and can't be. */
export type UnservableUnitWhyArgs = {
  lang?: InputMaybe<Language>;
};

/** Why a unit is not served by a plan of alliances. */
export type UnservedRule =
  /** All leads that fit it are forbidden for it. */
  | 'FORBIDDEN'
  /** What is found on it is closed by an organization alone. */
  | 'NEEDS_ORGANIZATION'
  /** Nobody has looked whether anything covers it. */
  | 'NOT_SURVEYED'
  /** No lead fits it by place or chain. */
  | 'NO_LEAD'
  /** No lead that fits it may have another member. */
  | 'NO_ROOM'
  /** It weighs nothing. */
  | 'NO_WEIGHT'
  /** Serving it would lose more elsewhere, or leaves no plan. */
  | 'PRICE'
  /** Fewer leads may have it than it has to be served by. */
  | 'TOO_FEW_LEADS'
  /** Party work reaches it already. */
  | 'WORK_REACHES';

/** A unit that a plan does not serve. */
export type UnservedUnit = {
  readonly __typename?: 'UnservedUnit';
  /**
   * What the aims lose where it has to be served; null where no plan can, where it was not asked for, and where it was not
   * worked out in the time.
   */
  readonly price?: Maybe<PlanPrice>;
  /** Why it is not served. */
  readonly rule: UnservedRule;
  /** The unit. */
  readonly unit: Unit;
  /** What its gap weighs; 0 where an alliance closes none on it. */
  readonly weight: Scalars['Int']['output'];
  /** That in a sentence. */
  readonly why: Scalars['String']['output'];
};


/** A unit that a plan does not serve. */
export type UnservedUnitWhyArgs = {
  lang?: InputMaybe<Language>;
};

/** A page of units that a plan does not serve. */
export type UnservedUnitConnection = {
  readonly __typename?: 'UnservedUnitConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<UnservedUnitEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<UnservedUnit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many units the plan does not serve by these rules. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of units that a plan does not serve. */
export type UnservedUnitEdge = {
  readonly __typename?: 'UnservedUnitEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** The unit, with the rule. */
  readonly node: UnservedUnit;
};

/** Incomes, first secretaries and resident teams of some villages. */
export type VillageStanding = {
  readonly __typename?: 'VillageStanding';
  /** Whether they have a posted first secretary. */
  readonly firstSecretary: AnswerCounts;
  /** Whether their own yearly income is below the limit. */
  readonly incomeBelow: AnswerCounts;
  /** Whether they have a resident team. */
  readonly residentTeam: AnswerCounts;
  /** How many villages there are. */
  readonly villages: Scalars['Int']['output'];
};

/** How villages stand, in all and by region. */
export type VillageStandings = {
  readonly __typename?: 'VillageStandings';
  /** Of those that are located in none of these, but in the scope's region itself. */
  readonly outside: VillageStanding;
  /** Of each region directly below the scope's, by code; those without any are left out. */
  readonly regions: ReadonlyArray<RegionVillages>;
  /** Of the whole scope. */
  readonly total: VillageStanding;
};

/** A page of units that a unit is part of. */
export type WholeConnection = {
  readonly __typename?: 'WholeConnection';
  /** The page's rows, each with its cursor. */
  readonly edges: ReadonlyArray<WholeEdge>;
  /** The page's nodes, without their edges. */
  readonly nodes: ReadonlyArray<Unit>;
  /** Where the page stands in the list. */
  readonly pageInfo: PageInfo;
  /** How many links to wholes the whole list has; counted only when asked for. */
  readonly totalCount: Scalars['Int']['output'];
};

/** A row of units that a unit is part of. */
export type WholeEdge = Dated & Stated & {
  readonly __typename?: 'WholeEdge';
  /** Where the row stands in its list: what `after` and `before` take. */
  readonly cursor: Scalars['String']['output'];
  /** Where in that source: a paragraph, a sheet and row. Null where it isn't said. */
  readonly locator?: Maybe<Scalars['String']['output']>;
  /** The unit that it is part of. */
  readonly node: Unit;
  /** When this version of the link was recorded. */
  readonly recordedAt: Scalars['DateTime']['output'];
  /** The source that states the link. */
  readonly source: Source;
  /** The kind of that source. SYNTHETIC is a model, not a fact. */
  readonly sourceKind: SourceKind;
  /** The first day on which the link holds; null where unknown. */
  readonly validFrom?: Maybe<Scalars['Date']['output']>;
  /** The first day on which the link no longer holds; null where unknown or not ended. */
  readonly validTo?: Maybe<Scalars['Date']['output']>;
};

/** Rows of one table of the contract that a commit wrote. */
export type WrittenRows = {
  readonly __typename?: 'WrittenRows';
  /** How many rows are new. */
  readonly added: Scalars['Int']['output'];
  /** How many rows took the place of an earlier version, or were taken back; earlier versions are kept. */
  readonly replaced: Scalars['Int']['output'];
  /** The table, as the files of an import are named without their ending: `coverages`. */
  readonly table: Scalars['String']['output'];
};



export type ResolverTypeWrapper<T> = Promise<T> | T;


export type ResolverWithResolve<TResult, TParent, TContext, TArgs> = {
  resolve: ResolverFn<TResult, TParent, TContext, TArgs>;
};
export type Resolver<TResult, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = ResolverFn<TResult, TParent, TContext, TArgs> | ResolverWithResolve<TResult, TParent, TContext, TArgs>;

export type ResolverFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => Promise<TResult> | TResult;

export type SubscriptionSubscribeFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => AsyncIterable<TResult> | Promise<AsyncIterable<TResult>>;

export type SubscriptionResolveFn<TResult, TParent, TContext, TArgs> = (
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;

export interface SubscriptionSubscriberObject<TResult, TKey extends string, TParent, TContext, TArgs> {
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

export type SubscriptionResolver<TResult, TKey extends string, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> =
  | ((...args: any[]) => SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>)
  | SubscriptionObject<TResult, TKey, TParent, TContext, TArgs>;

export type TypeResolveFn<TTypes, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (
  parent: TParent,
  context: TContext,
  info: GraphQLResolveInfo
) => Maybe<TTypes> | Promise<Maybe<TTypes>>;

export type IsTypeOfResolverFn<T = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>> = (obj: T, context: TContext, info: GraphQLResolveInfo) => boolean | Promise<boolean>;

export type NextResolverFn<T> = () => Promise<T>;

export type DirectiveResolverFn<TResult = Record<PropertyKey, never>, TParent = Record<PropertyKey, never>, TContext = Record<PropertyKey, never>, TArgs = Record<PropertyKey, never>> = (
  next: NextResolverFn<TResult>,
  parent: TParent,
  args: TArgs,
  context: TContext,
  info: GraphQLResolveInfo
) => TResult | Promise<TResult>;





/** Mapping between all available schema types and the resolvers types */
export type ResolversTypes = {
  Account: ResolverTypeWrapper<AccountWithLock>;
  AccountConnection: ResolverTypeWrapper<AccountPage>;
  AccountEdge: ResolverTypeWrapper<Omit<AccountEdge, 'node'> & { node: ResolversTypes['Account'] }>;
  AddAccountInput: AddAccountInput;
  AimDirection: AimDirection;
  AimLoss: ResolverTypeWrapper<AimLoss>;
  AimObjective: ResolverTypeWrapper<AimObjective>;
  Alliance: ResolverTypeWrapper<Answer>;
  AllianceAlternative: ResolverTypeWrapper<OtherAlliancePlan>;
  AllianceAlternatives: ResolverTypeWrapper<OtherAlliancePlans>;
  AllianceChange: ResolverTypeWrapper<AllianceEvent>;
  AllianceConnection: ResolverTypeWrapper<Answer>;
  AllianceCover: AllianceCover;
  AllianceEdge: ResolverTypeWrapper<Omit<AllianceEdge, 'node'> & { node: ResolversTypes['Alliance'] }>;
  AllianceEffect: ResolverTypeWrapper<FoundAllianceEffect>;
  AllianceEffects: ResolverTypeWrapper<Omit<AllianceEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['AllianceEffect']> }>;
  AllianceFilter: AllianceFilter;
  AllianceKind: AllianceKind;
  AllianceMember: ResolverTypeWrapper<ListedMembership>;
  AllianceMemberConnection: ResolverTypeWrapper<MembershipPage>;
  AllianceMemberEdge: ResolverTypeWrapper<Omit<AllianceMemberEdge, 'node'> & { node: ResolversTypes['AllianceMember'] }>;
  AllianceMemberFilter: AllianceMemberFilter;
  AllianceOptionsInput: AllianceOptionsInput;
  AllianceOverlap: ResolverTypeWrapper<OverlappingPair>;
  AllianceOverlapConnection: ResolverTypeWrapper<OverlapPage>;
  AllianceOverlapEdge: ResolverTypeWrapper<Omit<AllianceOverlapEdge, 'node'> & { node: ResolversTypes['AllianceOverlap'] }>;
  AlliancePlan: ResolverTypeWrapper<PlanOfAlliances>;
  AllianceQuestionInput: AllianceQuestionInput;
  AllianceReach: ResolverTypeWrapper<FoundReach>;
  AllianceScope: AllianceScope;
  AnnotateGapInput: AnnotateGapInput;
  AnnotateGapPayload: ResolverTypeWrapper<Annotated>;
  AnswerCounts: ResolverTypeWrapper<AnswerCounts>;
  ApiToken: ResolverTypeWrapper<ToldToken>;
  ApiTokenConnection: ResolverTypeWrapper<TokenPage>;
  ApiTokenEdge: ResolverTypeWrapper<Omit<ApiTokenEdge, 'node'> & { node: ResolversTypes['ApiToken'] }>;
  AuditAction: AuditAction;
  AuditEntry: ResolverTypeWrapper<ShownEntry>;
  AuditEntryConnection: ResolverTypeWrapper<AuditPage>;
  AuditEntryEdge: ResolverTypeWrapper<Omit<AuditEntryEdge, 'node'> & { node: ResolversTypes['AuditEntry'] }>;
  AuditMeans: AuditMeans;
  AuditScope: AuditScope;
  Boolean: ResolverTypeWrapper<Scalars['Boolean']['output']>;
  BranchImportance: ResolverTypeWrapper<BranchImportance>;
  Bridges: ResolverTypeWrapper<FoundBridges>;
  BrokenChain: ResolverTypeWrapper<AuditedChain>;
  BrokenChainConnection: ResolverTypeWrapper<BrokenChainPage>;
  BrokenChainEdge: ResolverTypeWrapper<Omit<BrokenChainEdge, 'node'> & { node: ResolversTypes['BrokenChain'] }>;
  Chain: ResolverTypeWrapper<ChainAnswer>;
  ChainAudit: ResolverTypeWrapper<Audit>;
  ChainBreak: ResolverTypeWrapper<AuditedBreak>;
  ChainBreakConnection: ResolverTypeWrapper<BreakPage>;
  ChainBreakEdge: ResolverTypeWrapper<Omit<ChainBreakEdge, 'node'> & { node: ResolversTypes['ChainBreak'] }>;
  ChainLevel: ChainLevel;
  ChainLevelCount: ResolverTypeWrapper<ChainLevelCount>;
  ChainShare: ResolverTypeWrapper<ChainShare>;
  ChainStep: ResolverTypeWrapper<ChainAnswerStep>;
  ChangeKind: ChangeKind;
  ChangeRoleInput: ChangeRoleInput;
  ChangedContribution: ResolverTypeWrapper<FoundContribution>;
  ChangedContributions: ResolverTypeWrapper<Omit<ChangedContributions, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ChangedContribution']> }>;
  Claim: ResolverTypeWrapper<AnsweredClaim>;
  ClaimConnection: ResolverTypeWrapper<ClaimPage>;
  ClaimEdge: ResolverTypeWrapper<Omit<ClaimEdge, 'node'> & { node: ResolversTypes['Claim'] }>;
  ClaimScope: ClaimScope;
  ClaimSubject: ClaimSubject;
  ClearanceRate: ResolverTypeWrapper<ClearanceRate>;
  CommitInput: CommitInput;
  CommitPayload: ResolverTypeWrapper<CommitResult>;
  CommitPlanInput: CommitPlanInput;
  CommitPlanPayload: ResolverTypeWrapper<Omit<CommitPlanPayload, 'commit' | 'plan'> & { commit?: Maybe<ResolversTypes['CommitPayload']>, plan: ResolversTypes['KeptPlanHeading'] }>;
  ComparedAim: ResolverTypeWrapper<AimOfPlans>;
  ComparedPlan: ResolverTypeWrapper<PlanBesideOthers>;
  CompatibleBy: CompatibleBy;
  CompatibleMembersInput: CompatibleMembersInput;
  CompatiblePlace: CompatiblePlace;
  ConflictingOption: ResolverTypeWrapper<OptionInConflict>;
  ConnectingPath: ResolverTypeWrapper<FoundConnectingPath>;
  ConnectingPaths: ResolverTypeWrapper<Omit<ConnectingPaths, 'paths'> & { paths: ReadonlyArray<ResolversTypes['ConnectingPath']> }>;
  ConnectingStep: ResolverTypeWrapper<ConnectionStep>;
  ConnectionKind: ConnectionKind;
  ConnectionOutcome: ConnectionOutcome;
  Contribution: ResolverTypeWrapper<Contribution>;
  ConvertInput: ConvertInput;
  ConvertedInput: ConvertedInput;
  CountInput: CountInput;
  CountedLead: ResolverTypeWrapper<LeadOfPlans>;
  CountedMembers: ResolverTypeWrapper<CountedMembers>;
  Counts: ResolverTypeWrapper<Omit<Counts, 'source'> & { source: ResolversTypes['Source'] }>;
  CoverInput: CoverInput;
  Coverage: ResolverTypeWrapper<CoverageFigures>;
  CoverageChange: ResolverTypeWrapper<CoverageEvent>;
  CoverageDiff: ResolverTypeWrapper<Omit<CoverageDiff, 'corrections' | 'denominator' | 'numerator' | 'rules'> & { corrections: ResolversTypes['DiffPart'], denominator: ResolversTypes['DiffPart'], numerator: ResolversTypes['DiffPart'], rules: ResolversTypes['DiffPart'] }>;
  CoverageFrontier: ResolverTypeWrapper<Frontier>;
  CoverageGap: ResolverTypeWrapper<Gap>;
  CoverageGapConnection: ResolverTypeWrapper<GapPage>;
  CoverageGapEdge: ResolverTypeWrapper<Omit<CoverageGapEdge, 'node'> & { node: ResolversTypes['CoverageGap'] }>;
  CoverageMatrix: ResolverTypeWrapper<Matrix>;
  CoverageMode: CoverageMode;
  CoverageStatus: CoverageStatus;
  CoverageTrend: ResolverTypeWrapper<Omit<CoverageTrend, 'points'> & { points: ReadonlyArray<ResolversTypes['TrendPoint']> }>;
  CreateTokenInput: CreateTokenInput;
  CreateTokenPayload: ResolverTypeWrapper<MadeToken>;
  CutMember: ResolverTypeWrapper<FoundCutMember>;
  CutMemberConnection: ResolverTypeWrapper<CutMemberPage>;
  CutMemberEdge: ResolverTypeWrapper<Omit<CutMemberEdge, 'node'> & { node: ResolversTypes['CutMember'] }>;
  Date: ResolverTypeWrapper<Scalars['Date']['output']>;
  DateTime: ResolverTypeWrapper<Scalars['DateTime']['output']>;
  Dated: ResolverTypeWrapper<Answer>;
  DetachInput: DetachInput;
  DiffPart: ResolverTypeWrapper<Omit<DiffPart, 'units'> & { units: ResolversTypes['ChangedContributions'] }>;
  DissolveInput: DissolveInput;
  DistanceMeasure: DistanceMeasure;
  DueChange: DueChange;
  DueEntry: ResolverTypeWrapper<FoundDueEntry>;
  DueEntryConnection: ResolverTypeWrapper<DuePage>;
  DueEntryEdge: ResolverTypeWrapper<Omit<DueEntryEdge, 'node'> & { node: ResolversTypes['DueEntry'] }>;
  DueScope: DueScope;
  EffectMember: ResolverTypeWrapper<string>;
  EffectMembers: ResolverTypeWrapper<Omit<EffectMembers, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['EffectMember']> }>;
  EffectRole: ResolverTypeWrapper<RoleEffect>;
  EffectRoles: ResolverTypeWrapper<Omit<EffectRoles, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['EffectRole']> }>;
  EffectRow: ResolverTypeWrapper<EffectRow>;
  EffectRows: ResolverTypeWrapper<EffectRows>;
  EndRegionInput: EndRegionInput;
  EntityType: EntityType;
  ExcludeInput: ExcludeInput;
  Exclusion: Exclusion;
  ExclusionCount: ResolverTypeWrapper<ExclusionCount>;
  ExplainedFact: ResolverTypeWrapper<LocalizedFact>;
  ExplainedFinding: ResolverTypeWrapper<FindingWithArticle>;
  ExplainedOrganizationFinding: ResolverTypeWrapper<OrganizationFindingWithArticle>;
  ExplanationEvent: ResolverTypeWrapper<LocalizedEvent>;
  ExplanationEventKind: ExplanationEventKind;
  ExplanationTest: ExplanationTest;
  Facility: ResolverTypeWrapper<Answer>;
  FacilityConnection: ResolverTypeWrapper<Answer>;
  FacilityEdge: ResolverTypeWrapper<Omit<FacilityEdge, 'node'> & { node: ResolversTypes['Facility'] }>;
  FacilityEffect: ResolverTypeWrapper<FoundFacilityEffect>;
  FacilityEffects: ResolverTypeWrapper<Omit<FacilityEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['FacilityEffect']> }>;
  FacilityFilter: FacilityFilter;
  FacilityKind: FacilityKind;
  FacilityRateEffect: ResolverTypeWrapper<FacilityRateEffect>;
  FacilityRateScope: FacilityRateScope;
  FacilityScope: FacilityScope;
  FactBreak: FactBreak;
  FactKind: FactKind;
  Finding: ResolverTypeWrapper<DescribedFinding>;
  FindingClearance: ResolverTypeWrapper<FindingClearance>;
  FindingCode: FindingCode;
  FindingEffect: ResolverTypeWrapper<FindingEffect>;
  FindingRegrade: ResolverTypeWrapper<FindingRegrade>;
  FirstGrantInput: FirstGrantInput;
  FlaggedOrganization: ResolverTypeWrapper<OrganizationWithFindings>;
  FlaggedOrganizationConnection: ResolverTypeWrapper<FlaggedOrganizationPage>;
  FlaggedOrganizationEdge: ResolverTypeWrapper<Omit<FlaggedOrganizationEdge, 'node'> & { node: ResolversTypes['FlaggedOrganization'] }>;
  Float: ResolverTypeWrapper<Scalars['Float']['output']>;
  FormerParent: ResolverTypeWrapper<Answer>;
  FoundAllianceInput: FoundAllianceInput;
  FoundFacilityInput: FoundFacilityInput;
  FoundOrganizationInput: FoundOrganizationInput;
  FoundRegionInput: FoundRegionInput;
  FoundUnitInput: FoundUnitInput;
  FrontierPoint: ResolverTypeWrapper<FrontierPoint>;
  FrontierQuestionInput: FrontierQuestionInput;
  GapAnnotation: ResolverTypeWrapper<Note>;
  GapChange: GapChange;
  GapClearance: ResolverTypeWrapper<Omit<GapClearance, 'reopenedUnits'> & { reopenedUnits: ResolversTypes['ReopenedUnits'] }>;
  GapCount: ResolverTypeWrapper<GapCount>;
  GapEvent: ResolverTypeWrapper<LedgerEvent>;
  GapFilter: GapFilter;
  GapHistory: ResolverTypeWrapper<UnitGapHistory>;
  GapOrder: GapOrder;
  GapReason: GapReason;
  GapWeighing: GapWeighing;
  GapWeightsInput: GapWeightsInput;
  GiveGrantInput: GiveGrantInput;
  Grant: ResolverTypeWrapper<GivenGrant>;
  GrantConnection: ResolverTypeWrapper<GrantPage>;
  GrantEdge: ResolverTypeWrapper<Omit<GrantEdge, 'node'> & { node: ResolversTypes['Grant'] }>;
  ID: ResolverTypeWrapper<Scalars['ID']['output']>;
  Int: ResolverTypeWrapper<Scalars['Int']['output']>;
  InvalidStep: ResolverTypeWrapper<Violation>;
  IsolatedAlliance: ResolverTypeWrapper<FoundIsolated>;
  IsolatedAllianceConnection: ResolverTypeWrapper<IsolatedPage>;
  IsolatedAllianceEdge: ResolverTypeWrapper<Omit<IsolatedAllianceEdge, 'node'> & { node: ResolversTypes['IsolatedAlliance'] }>;
  JSON: ResolverTypeWrapper<Scalars['JSON']['output']>;
  JoinInput: JoinInput;
  KeepPlanInput: KeepPlanInput;
  KeptPlan: ResolverTypeWrapper<PlanThatIsKept>;
  KeptPlanHeading: ResolverTypeWrapper<PlanHeading>;
  KindStanding: ResolverTypeWrapper<KindStanding>;
  Language: Language;
  LeadCapacityInput: LeadCapacityInput;
  LeadMemberInput: LeadMemberInput;
  LeaveInput: LeaveInput;
  LinkBreak: ResolverTypeWrapper<BrokenLink>;
  LinkBreakCount: ResolverTypeWrapper<LinkBreakCount>;
  LinkBreakReason: LinkBreakReason;
  Location: ResolverTypeWrapper<Answer>;
  LoneMember: ResolverTypeWrapper<FoundLoneMember>;
  LoneMemberConnection: ResolverTypeWrapper<LoneMemberPage>;
  LoneMemberEdge: ResolverTypeWrapper<Omit<LoneMemberEdge, 'node'> & { node: ResolversTypes['LoneMember'] }>;
  MatrixAxis: MatrixAxis;
  MatrixCell: ResolverTypeWrapper<MatrixCell>;
  MatrixComparison: MatrixComparison;
  MatrixCounts: ResolverTypeWrapper<MatrixCounts>;
  MatrixDifference: ResolverTypeWrapper<MatrixDifference>;
  MatrixHeading: ResolverTypeWrapper<Heading>;
  MatrixLayer: MatrixLayer;
  Me: ResolverTypeWrapper<Subject>;
  Member: ResolverTypeWrapper<Answer>;
  MemberAlliance: ResolverTypeWrapper<ListedMembership>;
  MemberAllianceConnection: ResolverTypeWrapper<MembershipPage>;
  MemberAllianceEdge: ResolverTypeWrapper<Omit<MemberAllianceEdge, 'node'> & { node: ResolversTypes['MemberAlliance'] }>;
  MemberAllianceFilter: MemberAllianceFilter;
  MemberConnection: ResolverTypeWrapper<Omit<MemberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['MemberEdge']>, nodes: ReadonlyArray<ResolversTypes['Member']> }>;
  MemberEdge: ResolverTypeWrapper<Omit<MemberEdge, 'node' | 'source'> & { node: ResolversTypes['Member'], source: ResolversTypes['Source'] }>;
  MemberKind: MemberKind;
  Membership: ResolverTypeWrapper<MembershipAnswer>;
  MembershipBound: MembershipBound;
  MembershipChange: MembershipChange;
  MembershipEvent: ResolverTypeWrapper<StatedEvent>;
  MembershipEventConnection: ResolverTypeWrapper<HistoryPage>;
  MembershipEventEdge: ResolverTypeWrapper<Omit<MembershipEventEdge, 'node'> & { node: ResolversTypes['MembershipEvent'] }>;
  MembershipPath: ResolverTypeWrapper<ShownPath>;
  MembershipRole: MembershipRole;
  MembershipVia: MembershipVia;
  MergeInput: MergeInput;
  MergeRegionsInput: MergeRegionsInput;
  MissingCount: ResolverTypeWrapper<MissingCount>;
  MissingReason: MissingReason;
  MoveInput: MoveInput;
  MoveRegionInput: MoveRegionInput;
  Mutation: ResolverTypeWrapper<Record<PropertyKey, never>>;
  NameOrder: NameOrder;
  NeighbouringTownships: NeighbouringTownships;
  NextRemedy: ResolverTypeWrapper<NextBest>;
  NoChainShareReason: NoChainShareReason;
  NoClearanceReason: NoClearanceReason;
  NoRateReason: NoRateReason;
  NoRegisterRateReason: NoRegisterRateReason;
  Node: ResolverTypeWrapper<Answer>;
  Organization: ResolverTypeWrapper<Answer>;
  OrganizationAllianceConnection: ResolverTypeWrapper<Omit<OrganizationAllianceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrganizationAllianceEdge']>, nodes: ReadonlyArray<ResolversTypes['Alliance']> }>;
  OrganizationAllianceEdge: ResolverTypeWrapper<Omit<OrganizationAllianceEdge, 'node' | 'source'> & { node: ResolversTypes['Alliance'], source: ResolversTypes['Source'] }>;
  OrganizationChange: ResolverTypeWrapper<LocalizedOrganizationChange>;
  OrganizationConnection: ResolverTypeWrapper<Answer>;
  OrganizationEdge: ResolverTypeWrapper<Omit<OrganizationEdge, 'node'> & { node: ResolversTypes['Organization'] }>;
  OrganizationEffect: ResolverTypeWrapper<FoundOrganizationEffect>;
  OrganizationEffects: ResolverTypeWrapper<Omit<OrganizationEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['OrganizationEffect']> }>;
  OrganizationExplanation: ResolverTypeWrapper<ExplainedOrganization>;
  OrganizationFilter: OrganizationFilter;
  OrganizationFinding: ResolverTypeWrapper<DescribedOrganizationFinding>;
  OrganizationFindingCode: OrganizationFindingCode;
  OrganizationFindingCount: ResolverTypeWrapper<OrganizationFindingCount>;
  OrganizationFindingEffect: ResolverTypeWrapper<OrganizationFindingEffect>;
  OrganizationFindingFilter: OrganizationFindingFilter;
  OrganizationFindingOrder: OrganizationFindingOrder;
  OrganizationKind: OrganizationKind;
  OrganizationKindCount: ResolverTypeWrapper<OrganizationKindCount>;
  OrganizationNext: ResolverTypeWrapper<OrganizationEnd>;
  OrganizationScope: OrganizationScope;
  OrganizationStanding: ResolverTypeWrapper<OrganizationStanding>;
  OrganizationStandings: ResolverTypeWrapper<Omit<OrganizationStandings, 'regions'> & { regions: ReadonlyArray<ResolversTypes['RegionStanding']> }>;
  OrganizationStep: ResolverTypeWrapper<LocalizedOrganizationStep>;
  OrganizationUnitConnection: ResolverTypeWrapper<Omit<OrganizationUnitConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['OrganizationUnitEdge']>, nodes: ReadonlyArray<ResolversTypes['Unit']> }>;
  OrganizationUnitEdge: ResolverTypeWrapper<Omit<OrganizationUnitEdge, 'node' | 'source'> & { node: ResolversTypes['Unit'], source: ResolversTypes['Source'] }>;
  OverlapOrder: OverlapOrder;
  OwnGrant: ResolverTypeWrapper<GrantOfSubject>;
  PageInfo: ResolverTypeWrapper<PageInfo>;
  PartConnection: ResolverTypeWrapper<Omit<PartConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PartEdge']>, nodes: ReadonlyArray<ResolversTypes['Unit']> }>;
  PartEdge: ResolverTypeWrapper<Omit<PartEdge, 'node' | 'source'> & { node: ResolversTypes['Unit'], source: ResolversTypes['Source'] }>;
  PartInput: PartInput;
  Password: ResolverTypeWrapper<Scalars['Password']['output']>;
  Plan: ResolverTypeWrapper<AnyPlan>;
  PlanAim: ResolverTypeWrapper<PlanAim>;
  PlanComparison: ResolverTypeWrapper<ComparisonOfPlans>;
  PlanExtra: PlanExtra;
  PlanFinding: ResolverTypeWrapper<FoundPlanFinding>;
  PlanFindings: ResolverTypeWrapper<Omit<PlanFindings, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['PlanFinding']> }>;
  PlanInfeasibility: ResolverTypeWrapper<Infeasibility>;
  PlanJob: ResolverTypeWrapper<Job>;
  PlanJobError: ResolverTypeWrapper<PlanJobError>;
  PlanJobStatus: PlanJobStatus;
  PlanKind: PlanKind;
  PlanMisfit: ResolverTypeWrapper<PlanMisfit>;
  PlanMisfitRule: PlanMisfitRule;
  PlanOption: PlanOption;
  PlanPrice: ResolverTypeWrapper<Importance>;
  PlanQuestionInput: PlanQuestionInput;
  PlanRelaxation: ResolverTypeWrapper<Relaxation>;
  PlanStatus: PlanStatus;
  PlanStep: ResolverTypeWrapper<PlannedStep>;
  PlanSteps: ResolverTypeWrapper<Omit<PlanSteps, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['PlanStep']> }>;
  PlannedBranch: ResolverTypeWrapper<ShownBranch>;
  PlannedBranchConnection: ResolverTypeWrapper<Omit<PlannedBranchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['PlannedBranchEdge']>, nodes: ReadonlyArray<ResolversTypes['PlannedBranch']> }>;
  PlannedBranchEdge: ResolverTypeWrapper<Omit<PlannedBranchEdge, 'node'> & { node: ResolversTypes['PlannedBranch'] }>;
  ProposedAlliance: ResolverTypeWrapper<PlannedAlliance>;
  ProposedMember: ResolverTypeWrapper<PlannedMember>;
  ProvedLoss: ResolverTypeWrapper<ProvedLoss>;
  Query: ResolverTypeWrapper<Record<PropertyKey, never>>;
  Rate: ResolverTypeWrapper<Rate>;
  RateCode: RateCode;
  RateExclusion: RateExclusion;
  ReachWay: ReachWay;
  ReachableGap: ResolverTypeWrapper<FoundReachableGap>;
  ReachableGapConnection: ResolverTypeWrapper<ReachableGapPage>;
  ReachableGapEdge: ResolverTypeWrapper<Omit<ReachableGapEdge, 'node'> & { node: ResolversTypes['ReachableGap'] }>;
  ReachableGapFilter: ReachableGapFilter;
  ReachedRegion: ResolverTypeWrapper<FoundRegion>;
  ReachedRegionConnection: ResolverTypeWrapper<ReachedRegionPage>;
  ReachedRegionEdge: ResolverTypeWrapper<Omit<ReachedRegionEdge, 'node'> & { node: ResolversTypes['ReachedRegion'] }>;
  ReachedRegionFilter: ReachedRegionFilter;
  ReachedUnit: ResolverTypeWrapper<AssessedReach>;
  ReachedUnitConnection: ResolverTypeWrapper<ReachedUnitPage>;
  ReachedUnitCount: ResolverTypeWrapper<ReachedUnitCount>;
  ReachedUnitEdge: ResolverTypeWrapper<Omit<ReachedUnitEdge, 'node'> & { node: ResolversTypes['ReachedUnit'] }>;
  ReachedUnitFilter: ReachedUnitFilter;
  RefusalReason: RefusalReason;
  RefusedLead: ResolverTypeWrapper<RefusedCandidate>;
  RefusedLeadRule: RefusedLeadRule;
  RefusedRemedy: ResolverTypeWrapper<ShownRefusal>;
  Region: ResolverTypeWrapper<Answer>;
  RegionConnection: ResolverTypeWrapper<Omit<RegionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RegionEdge']>, nodes: ReadonlyArray<ResolversTypes['Region']> }>;
  RegionEdge: ResolverTypeWrapper<Omit<RegionEdge, 'node'> & { node: ResolversTypes['Region'] }>;
  RegionEffect: ResolverTypeWrapper<FoundRegionEffect>;
  RegionEffects: ResolverTypeWrapper<Omit<RegionEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['RegionEffect']> }>;
  RegionLevel: RegionLevel;
  RegionLevelCount: ResolverTypeWrapper<RegionLevelCount>;
  RegionRate: ResolverTypeWrapper<RegionShare>;
  RegionReachWay: RegionReachWay;
  RegionServiceConnection: ResolverTypeWrapper<Omit<RegionServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RegionServiceEdge']>, nodes: ReadonlyArray<ResolversTypes['Alliance']> }>;
  RegionServiceEdge: ResolverTypeWrapper<Omit<RegionServiceEdge, 'node' | 'source'> & { node: ResolversTypes['Alliance'], source: ResolversTypes['Source'] }>;
  RegionStanding: ResolverTypeWrapper<FoundRegionStanding>;
  RegionVillages: ResolverTypeWrapper<FoundRegionVillages>;
  RegisterRate: ResolverTypeWrapper<RegisterRate>;
  RegisterRateCode: RegisterRateCode;
  RegisterRates: ResolverTypeWrapper<FoundRegisterRates>;
  RelaxationKind: RelaxationKind;
  Remedy: ResolverTypeWrapper<ShownRemedy>;
  RemedyAlternative: ResolverTypeWrapper<AlternativePlan>;
  RemedyAlternatives: ResolverTypeWrapper<FoundAlternatives>;
  RemedyComponent: ResolverTypeWrapper<PlannedComponent>;
  RemedyConnection: ResolverTypeWrapper<Omit<RemedyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['RemedyEdge']>, nodes: ReadonlyArray<ResolversTypes['Remedy']> }>;
  RemedyCount: ResolverTypeWrapper<RemedyCount>;
  RemedyEdge: ResolverTypeWrapper<Omit<RemedyEdge, 'node'> & { node: ResolversTypes['Remedy'] }>;
  RemedyKind: RemedyKind;
  RemedyOptionsInput: RemedyOptionsInput;
  RemedyPlan: ResolverTypeWrapper<PlanOfRemedies>;
  RemedyQuestionInput: RemedyQuestionInput;
  RemedyReason: RemedyReason;
  RemedyUnknowns: ResolverTypeWrapper<RemedyUnknowns>;
  RenameFacilityInput: RenameFacilityInput;
  RenameUnitInput: RenameUnitInput;
  RenewInput: RenewInput;
  ReopenInput: ReopenInput;
  ReopenedUnits: ResolverTypeWrapper<FoundReopened>;
  RetractInput: RetractInput;
  Role: Role;
  RoleCount: ResolverTypeWrapper<RoleCount>;
  RowChange: RowChange;
  Rule: ResolverTypeWrapper<Rule>;
  RuleSetReference: ResolverTypeWrapper<RuleSet>;
  SearchConnection: ResolverTypeWrapper<SearchPage>;
  SearchEdge: ResolverTypeWrapper<SearchRow>;
  SearchResult: ResolverTypeWrapper<Answer>;
  SearchScope: SearchScope;
  ServeInput: ServeInput;
  ServiceConnection: ResolverTypeWrapper<Omit<ServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['ServiceEdge']>, nodes: ReadonlyArray<ResolversTypes['ServiceTarget']> }>;
  ServiceEdge: ResolverTypeWrapper<Omit<ServiceEdge, 'node' | 'source'> & { node: ResolversTypes['ServiceTarget'], source: ResolversTypes['Source'] }>;
  ServiceTarget: ResolverTypeWrapper<Answer>;
  SetPasswordInput: SetPasswordInput;
  Severity: Severity;
  SharedBranch: ResolverTypeWrapper<SharedUnits>;
  Simulation: ResolverTypeWrapper<SimulationResult>;
  SoleLead: ResolverTypeWrapper<FoundSoleLead>;
  SoleLeadConnection: ResolverTypeWrapper<SoleLeadPage>;
  SoleLeadEdge: ResolverTypeWrapper<Omit<SoleLeadEdge, 'node'> & { node: ResolversTypes['SoleLead'] }>;
  Source: ResolverTypeWrapper<Answer>;
  SourceConnection: ResolverTypeWrapper<Answer>;
  SourceEdge: ResolverTypeWrapper<Omit<SourceEdge, 'node'> & { node: ResolversTypes['Source'] }>;
  SourceKind: SourceKind;
  SourceKindCount: ResolverTypeWrapper<SourceKindCount>;
  SplitInput: SplitInput;
  SplitPartInput: SplitPartInput;
  StarCount: ResolverTypeWrapper<StarCount>;
  StartPlanInput: StartPlanInput;
  Stated: ResolverTypeWrapper<Answer>;
  StatusCount: ResolverTypeWrapper<StatusCount>;
  StepDirection: StepDirection;
  StepInput: StepInput;
  StepsEffect: ResolverTypeWrapper<SimulationEffect>;
  String: ResolverTypeWrapper<Scalars['String']['output']>;
  SubordinateConnection: ResolverTypeWrapper<Omit<SubordinateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SubordinateEdge']>, nodes: ReadonlyArray<ResolversTypes['Organization']> }>;
  SubordinateEdge: ResolverTypeWrapper<Omit<SubordinateEdge, 'node' | 'source'> & { node: ResolversTypes['Organization'], source: ResolversTypes['Source'] }>;
  Subscription: ResolverTypeWrapper<Record<PropertyKey, never>>;
  SuperiorConnection: ResolverTypeWrapper<Omit<SuperiorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['SuperiorEdge']>, nodes: ReadonlyArray<ResolversTypes['Organization']> }>;
  SuperiorEdge: ResolverTypeWrapper<Omit<SuperiorEdge, 'node' | 'source'> & { node: ResolversTypes['Organization'], source: ResolversTypes['Source'] }>;
  Survey: ResolverTypeWrapper<Omit<Survey, 'source'> & { source: ResolversTypes['Source'] }>;
  SurveyInput: SurveyInput;
  TakeUpGround: ResolverTypeWrapper<FoundTakeUpGround>;
  TakeUpReason: TakeUpReason;
  ToldGap: ResolverTypeWrapper<LedgerEvent>;
  ToldGaps: ResolverTypeWrapper<Omit<ToldGaps, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['ToldGap']> }>;
  TrendInterval: TrendInterval;
  TrendPoint: ResolverTypeWrapper<Omit<TrendPoint, 'coverage'> & { coverage: ResolversTypes['Coverage'] }>;
  UncoverInput: UncoverInput;
  Unit: ResolverTypeWrapper<Answer>;
  UnitAllianceConnection: ResolverTypeWrapper<Omit<UnitAllianceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UnitAllianceEdge']>, nodes: ReadonlyArray<ResolversTypes['Alliance']> }>;
  UnitAllianceEdge: ResolverTypeWrapper<Omit<UnitAllianceEdge, 'node' | 'source'> & { node: ResolversTypes['Alliance'], source: ResolversTypes['Source'] }>;
  UnitAssessment: ResolverTypeWrapper<Omit<UnitAssessment, 'findings'> & { findings: ReadonlyArray<ResolversTypes['Finding']> }>;
  UnitChange: ResolverTypeWrapper<LocalizedChange>;
  UnitConnection: ResolverTypeWrapper<Answer>;
  UnitEdge: ResolverTypeWrapper<Omit<UnitEdge, 'node'> & { node: ResolversTypes['Unit'] }>;
  UnitEffect: ResolverTypeWrapper<FoundUnitEffect>;
  UnitEffects: ResolverTypeWrapper<Omit<UnitEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversTypes['UnitEffect']> }>;
  UnitExplanation: ResolverTypeWrapper<ExplainedUnit>;
  UnitFilter: UnitFilter;
  UnitKind: UnitKind;
  UnitKindCount: ResolverTypeWrapper<UnitKindCount>;
  UnitNext: ResolverTypeWrapper<UnitEnd>;
  UnitOrganizationConnection: ResolverTypeWrapper<Omit<UnitOrganizationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UnitOrganizationEdge']>, nodes: ReadonlyArray<ResolversTypes['Organization']> }>;
  UnitOrganizationEdge: ResolverTypeWrapper<Omit<UnitOrganizationEdge, 'node' | 'source'> & { node: ResolversTypes['Organization'], source: ResolversTypes['Source'] }>;
  UnitScope: UnitScope;
  UnitServiceConnection: ResolverTypeWrapper<Omit<UnitServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UnitServiceEdge']>, nodes: ReadonlyArray<ResolversTypes['Alliance']> }>;
  UnitServiceEdge: ResolverTypeWrapper<Omit<UnitServiceEdge, 'node' | 'source'> & { node: ResolversTypes['Alliance'], source: ResolversTypes['Source'] }>;
  UnitStep: ResolverTypeWrapper<LocalizedStep>;
  UnservableUnit: ResolverTypeWrapper<UnitWithoutPlan>;
  UnservedRule: UnservedRule;
  UnservedUnit: ResolverTypeWrapper<UnitNotServed>;
  UnservedUnitConnection: ResolverTypeWrapper<Omit<UnservedUnitConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['UnservedUnitEdge']>, nodes: ReadonlyArray<ResolversTypes['UnservedUnit']> }>;
  UnservedUnitEdge: ResolverTypeWrapper<Omit<UnservedUnitEdge, 'node'> & { node: ResolversTypes['UnservedUnit'] }>;
  VillageStanding: ResolverTypeWrapper<VillageStanding>;
  VillageStandings: ResolverTypeWrapper<Omit<VillageStandings, 'regions'> & { regions: ReadonlyArray<ResolversTypes['RegionVillages']> }>;
  WholeConnection: ResolverTypeWrapper<Omit<WholeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversTypes['WholeEdge']>, nodes: ReadonlyArray<ResolversTypes['Unit']> }>;
  WholeEdge: ResolverTypeWrapper<Omit<WholeEdge, 'node' | 'source'> & { node: ResolversTypes['Unit'], source: ResolversTypes['Source'] }>;
  WrittenRows: ResolverTypeWrapper<WrittenRows>;
};

/** Mapping between all available schema types and the resolvers parents */
export type ResolversParentTypes = {
  Account: AccountWithLock;
  AccountConnection: AccountPage;
  AccountEdge: Omit<AccountEdge, 'node'> & { node: ResolversParentTypes['Account'] };
  AddAccountInput: AddAccountInput;
  AimLoss: AimLoss;
  AimObjective: AimObjective;
  Alliance: Answer;
  AllianceAlternative: OtherAlliancePlan;
  AllianceAlternatives: OtherAlliancePlans;
  AllianceChange: AllianceEvent;
  AllianceConnection: Answer;
  AllianceEdge: Omit<AllianceEdge, 'node'> & { node: ResolversParentTypes['Alliance'] };
  AllianceEffect: FoundAllianceEffect;
  AllianceEffects: Omit<AllianceEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['AllianceEffect']> };
  AllianceFilter: AllianceFilter;
  AllianceMember: ListedMembership;
  AllianceMemberConnection: MembershipPage;
  AllianceMemberEdge: Omit<AllianceMemberEdge, 'node'> & { node: ResolversParentTypes['AllianceMember'] };
  AllianceMemberFilter: AllianceMemberFilter;
  AllianceOptionsInput: AllianceOptionsInput;
  AllianceOverlap: OverlappingPair;
  AllianceOverlapConnection: OverlapPage;
  AllianceOverlapEdge: Omit<AllianceOverlapEdge, 'node'> & { node: ResolversParentTypes['AllianceOverlap'] };
  AlliancePlan: PlanOfAlliances;
  AllianceQuestionInput: AllianceQuestionInput;
  AllianceReach: FoundReach;
  AllianceScope: AllianceScope;
  AnnotateGapInput: AnnotateGapInput;
  AnnotateGapPayload: Annotated;
  AnswerCounts: AnswerCounts;
  ApiToken: ToldToken;
  ApiTokenConnection: TokenPage;
  ApiTokenEdge: Omit<ApiTokenEdge, 'node'> & { node: ResolversParentTypes['ApiToken'] };
  AuditEntry: ShownEntry;
  AuditEntryConnection: AuditPage;
  AuditEntryEdge: Omit<AuditEntryEdge, 'node'> & { node: ResolversParentTypes['AuditEntry'] };
  AuditScope: AuditScope;
  Boolean: Scalars['Boolean']['output'];
  BranchImportance: BranchImportance;
  Bridges: FoundBridges;
  BrokenChain: AuditedChain;
  BrokenChainConnection: BrokenChainPage;
  BrokenChainEdge: Omit<BrokenChainEdge, 'node'> & { node: ResolversParentTypes['BrokenChain'] };
  Chain: ChainAnswer;
  ChainAudit: Audit;
  ChainBreak: AuditedBreak;
  ChainBreakConnection: BreakPage;
  ChainBreakEdge: Omit<ChainBreakEdge, 'node'> & { node: ResolversParentTypes['ChainBreak'] };
  ChainLevelCount: ChainLevelCount;
  ChainShare: ChainShare;
  ChainStep: ChainAnswerStep;
  ChangeRoleInput: ChangeRoleInput;
  ChangedContribution: FoundContribution;
  ChangedContributions: Omit<ChangedContributions, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ChangedContribution']> };
  Claim: AnsweredClaim;
  ClaimConnection: ClaimPage;
  ClaimEdge: Omit<ClaimEdge, 'node'> & { node: ResolversParentTypes['Claim'] };
  ClaimScope: ClaimScope;
  ClearanceRate: ClearanceRate;
  CommitInput: CommitInput;
  CommitPayload: CommitResult;
  CommitPlanInput: CommitPlanInput;
  CommitPlanPayload: Omit<CommitPlanPayload, 'commit' | 'plan'> & { commit?: Maybe<ResolversParentTypes['CommitPayload']>, plan: ResolversParentTypes['KeptPlanHeading'] };
  ComparedAim: AimOfPlans;
  ComparedPlan: PlanBesideOthers;
  CompatibleMembersInput: CompatibleMembersInput;
  ConflictingOption: OptionInConflict;
  ConnectingPath: FoundConnectingPath;
  ConnectingPaths: Omit<ConnectingPaths, 'paths'> & { paths: ReadonlyArray<ResolversParentTypes['ConnectingPath']> };
  ConnectingStep: ConnectionStep;
  Contribution: Contribution;
  ConvertInput: ConvertInput;
  ConvertedInput: ConvertedInput;
  CountInput: CountInput;
  CountedLead: LeadOfPlans;
  CountedMembers: CountedMembers;
  Counts: Omit<Counts, 'source'> & { source: ResolversParentTypes['Source'] };
  CoverInput: CoverInput;
  Coverage: CoverageFigures;
  CoverageChange: CoverageEvent;
  CoverageDiff: Omit<CoverageDiff, 'corrections' | 'denominator' | 'numerator' | 'rules'> & { corrections: ResolversParentTypes['DiffPart'], denominator: ResolversParentTypes['DiffPart'], numerator: ResolversParentTypes['DiffPart'], rules: ResolversParentTypes['DiffPart'] };
  CoverageFrontier: Frontier;
  CoverageGap: Gap;
  CoverageGapConnection: GapPage;
  CoverageGapEdge: Omit<CoverageGapEdge, 'node'> & { node: ResolversParentTypes['CoverageGap'] };
  CoverageMatrix: Matrix;
  CoverageTrend: Omit<CoverageTrend, 'points'> & { points: ReadonlyArray<ResolversParentTypes['TrendPoint']> };
  CreateTokenInput: CreateTokenInput;
  CreateTokenPayload: MadeToken;
  CutMember: FoundCutMember;
  CutMemberConnection: CutMemberPage;
  CutMemberEdge: Omit<CutMemberEdge, 'node'> & { node: ResolversParentTypes['CutMember'] };
  Date: Scalars['Date']['output'];
  DateTime: Scalars['DateTime']['output'];
  Dated: Answer;
  DetachInput: DetachInput;
  DiffPart: Omit<DiffPart, 'units'> & { units: ResolversParentTypes['ChangedContributions'] };
  DissolveInput: DissolveInput;
  DueEntry: FoundDueEntry;
  DueEntryConnection: DuePage;
  DueEntryEdge: Omit<DueEntryEdge, 'node'> & { node: ResolversParentTypes['DueEntry'] };
  DueScope: DueScope;
  EffectMember: string;
  EffectMembers: Omit<EffectMembers, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['EffectMember']> };
  EffectRole: RoleEffect;
  EffectRoles: Omit<EffectRoles, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['EffectRole']> };
  EffectRow: EffectRow;
  EffectRows: EffectRows;
  EndRegionInput: EndRegionInput;
  ExcludeInput: ExcludeInput;
  ExclusionCount: ExclusionCount;
  ExplainedFact: LocalizedFact;
  ExplainedFinding: FindingWithArticle;
  ExplainedOrganizationFinding: OrganizationFindingWithArticle;
  ExplanationEvent: LocalizedEvent;
  Facility: Answer;
  FacilityConnection: Answer;
  FacilityEdge: Omit<FacilityEdge, 'node'> & { node: ResolversParentTypes['Facility'] };
  FacilityEffect: FoundFacilityEffect;
  FacilityEffects: Omit<FacilityEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['FacilityEffect']> };
  FacilityFilter: FacilityFilter;
  FacilityRateEffect: FacilityRateEffect;
  FacilityRateScope: FacilityRateScope;
  FacilityScope: FacilityScope;
  Finding: DescribedFinding;
  FindingClearance: FindingClearance;
  FindingEffect: FindingEffect;
  FindingRegrade: FindingRegrade;
  FirstGrantInput: FirstGrantInput;
  FlaggedOrganization: OrganizationWithFindings;
  FlaggedOrganizationConnection: FlaggedOrganizationPage;
  FlaggedOrganizationEdge: Omit<FlaggedOrganizationEdge, 'node'> & { node: ResolversParentTypes['FlaggedOrganization'] };
  Float: Scalars['Float']['output'];
  FormerParent: Answer;
  FoundAllianceInput: FoundAllianceInput;
  FoundFacilityInput: FoundFacilityInput;
  FoundOrganizationInput: FoundOrganizationInput;
  FoundRegionInput: FoundRegionInput;
  FoundUnitInput: FoundUnitInput;
  FrontierPoint: FrontierPoint;
  FrontierQuestionInput: FrontierQuestionInput;
  GapAnnotation: Note;
  GapClearance: Omit<GapClearance, 'reopenedUnits'> & { reopenedUnits: ResolversParentTypes['ReopenedUnits'] };
  GapCount: GapCount;
  GapEvent: LedgerEvent;
  GapFilter: GapFilter;
  GapHistory: UnitGapHistory;
  GapWeightsInput: GapWeightsInput;
  GiveGrantInput: GiveGrantInput;
  Grant: GivenGrant;
  GrantConnection: GrantPage;
  GrantEdge: Omit<GrantEdge, 'node'> & { node: ResolversParentTypes['Grant'] };
  ID: Scalars['ID']['output'];
  Int: Scalars['Int']['output'];
  InvalidStep: Violation;
  IsolatedAlliance: FoundIsolated;
  IsolatedAllianceConnection: IsolatedPage;
  IsolatedAllianceEdge: Omit<IsolatedAllianceEdge, 'node'> & { node: ResolversParentTypes['IsolatedAlliance'] };
  JSON: Scalars['JSON']['output'];
  JoinInput: JoinInput;
  KeepPlanInput: KeepPlanInput;
  KeptPlan: PlanThatIsKept;
  KeptPlanHeading: PlanHeading;
  KindStanding: KindStanding;
  LeadCapacityInput: LeadCapacityInput;
  LeadMemberInput: LeadMemberInput;
  LeaveInput: LeaveInput;
  LinkBreak: BrokenLink;
  LinkBreakCount: LinkBreakCount;
  Location: Answer;
  LoneMember: FoundLoneMember;
  LoneMemberConnection: LoneMemberPage;
  LoneMemberEdge: Omit<LoneMemberEdge, 'node'> & { node: ResolversParentTypes['LoneMember'] };
  MatrixCell: MatrixCell;
  MatrixComparison: MatrixComparison;
  MatrixCounts: MatrixCounts;
  MatrixDifference: MatrixDifference;
  MatrixHeading: Heading;
  Me: Subject;
  Member: Answer;
  MemberAlliance: ListedMembership;
  MemberAllianceConnection: MembershipPage;
  MemberAllianceEdge: Omit<MemberAllianceEdge, 'node'> & { node: ResolversParentTypes['MemberAlliance'] };
  MemberAllianceFilter: MemberAllianceFilter;
  MemberConnection: Omit<MemberConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['MemberEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Member']> };
  MemberEdge: Omit<MemberEdge, 'node' | 'source'> & { node: ResolversParentTypes['Member'], source: ResolversParentTypes['Source'] };
  Membership: MembershipAnswer;
  MembershipEvent: StatedEvent;
  MembershipEventConnection: HistoryPage;
  MembershipEventEdge: Omit<MembershipEventEdge, 'node'> & { node: ResolversParentTypes['MembershipEvent'] };
  MembershipPath: ShownPath;
  MergeInput: MergeInput;
  MergeRegionsInput: MergeRegionsInput;
  MissingCount: MissingCount;
  MoveInput: MoveInput;
  MoveRegionInput: MoveRegionInput;
  Mutation: Record<PropertyKey, never>;
  NeighbouringTownships: NeighbouringTownships;
  NextRemedy: NextBest;
  Node: Answer;
  Organization: Answer;
  OrganizationAllianceConnection: Omit<OrganizationAllianceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrganizationAllianceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Alliance']> };
  OrganizationAllianceEdge: Omit<OrganizationAllianceEdge, 'node' | 'source'> & { node: ResolversParentTypes['Alliance'], source: ResolversParentTypes['Source'] };
  OrganizationChange: LocalizedOrganizationChange;
  OrganizationConnection: Answer;
  OrganizationEdge: Omit<OrganizationEdge, 'node'> & { node: ResolversParentTypes['Organization'] };
  OrganizationEffect: FoundOrganizationEffect;
  OrganizationEffects: Omit<OrganizationEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['OrganizationEffect']> };
  OrganizationExplanation: ExplainedOrganization;
  OrganizationFilter: OrganizationFilter;
  OrganizationFinding: DescribedOrganizationFinding;
  OrganizationFindingCount: OrganizationFindingCount;
  OrganizationFindingEffect: OrganizationFindingEffect;
  OrganizationFindingFilter: OrganizationFindingFilter;
  OrganizationKindCount: OrganizationKindCount;
  OrganizationNext: OrganizationEnd;
  OrganizationScope: OrganizationScope;
  OrganizationStanding: OrganizationStanding;
  OrganizationStandings: Omit<OrganizationStandings, 'regions'> & { regions: ReadonlyArray<ResolversParentTypes['RegionStanding']> };
  OrganizationStep: LocalizedOrganizationStep;
  OrganizationUnitConnection: Omit<OrganizationUnitConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['OrganizationUnitEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Unit']> };
  OrganizationUnitEdge: Omit<OrganizationUnitEdge, 'node' | 'source'> & { node: ResolversParentTypes['Unit'], source: ResolversParentTypes['Source'] };
  OwnGrant: GrantOfSubject;
  PageInfo: PageInfo;
  PartConnection: Omit<PartConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PartEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Unit']> };
  PartEdge: Omit<PartEdge, 'node' | 'source'> & { node: ResolversParentTypes['Unit'], source: ResolversParentTypes['Source'] };
  PartInput: PartInput;
  Password: Scalars['Password']['output'];
  Plan: AnyPlan;
  PlanAim: PlanAim;
  PlanComparison: ComparisonOfPlans;
  PlanFinding: FoundPlanFinding;
  PlanFindings: Omit<PlanFindings, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['PlanFinding']> };
  PlanInfeasibility: Infeasibility;
  PlanJob: Job;
  PlanJobError: PlanJobError;
  PlanMisfit: PlanMisfit;
  PlanPrice: Importance;
  PlanQuestionInput: PlanQuestionInput;
  PlanRelaxation: Relaxation;
  PlanStep: PlannedStep;
  PlanSteps: Omit<PlanSteps, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['PlanStep']> };
  PlannedBranch: ShownBranch;
  PlannedBranchConnection: Omit<PlannedBranchConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['PlannedBranchEdge']>, nodes: ReadonlyArray<ResolversParentTypes['PlannedBranch']> };
  PlannedBranchEdge: Omit<PlannedBranchEdge, 'node'> & { node: ResolversParentTypes['PlannedBranch'] };
  ProposedAlliance: PlannedAlliance;
  ProposedMember: PlannedMember;
  ProvedLoss: ProvedLoss;
  Query: Record<PropertyKey, never>;
  Rate: Rate;
  ReachableGap: FoundReachableGap;
  ReachableGapConnection: ReachableGapPage;
  ReachableGapEdge: Omit<ReachableGapEdge, 'node'> & { node: ResolversParentTypes['ReachableGap'] };
  ReachableGapFilter: ReachableGapFilter;
  ReachedRegion: FoundRegion;
  ReachedRegionConnection: ReachedRegionPage;
  ReachedRegionEdge: Omit<ReachedRegionEdge, 'node'> & { node: ResolversParentTypes['ReachedRegion'] };
  ReachedRegionFilter: ReachedRegionFilter;
  ReachedUnit: AssessedReach;
  ReachedUnitConnection: ReachedUnitPage;
  ReachedUnitCount: ReachedUnitCount;
  ReachedUnitEdge: Omit<ReachedUnitEdge, 'node'> & { node: ResolversParentTypes['ReachedUnit'] };
  ReachedUnitFilter: ReachedUnitFilter;
  RefusedLead: RefusedCandidate;
  RefusedRemedy: ShownRefusal;
  Region: Answer;
  RegionConnection: Omit<RegionConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RegionEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Region']> };
  RegionEdge: Omit<RegionEdge, 'node'> & { node: ResolversParentTypes['Region'] };
  RegionEffect: FoundRegionEffect;
  RegionEffects: Omit<RegionEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['RegionEffect']> };
  RegionLevelCount: RegionLevelCount;
  RegionRate: RegionShare;
  RegionServiceConnection: Omit<RegionServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RegionServiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Alliance']> };
  RegionServiceEdge: Omit<RegionServiceEdge, 'node' | 'source'> & { node: ResolversParentTypes['Alliance'], source: ResolversParentTypes['Source'] };
  RegionStanding: FoundRegionStanding;
  RegionVillages: FoundRegionVillages;
  RegisterRate: RegisterRate;
  RegisterRates: FoundRegisterRates;
  Remedy: ShownRemedy;
  RemedyAlternative: AlternativePlan;
  RemedyAlternatives: FoundAlternatives;
  RemedyComponent: PlannedComponent;
  RemedyConnection: Omit<RemedyConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['RemedyEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Remedy']> };
  RemedyCount: RemedyCount;
  RemedyEdge: Omit<RemedyEdge, 'node'> & { node: ResolversParentTypes['Remedy'] };
  RemedyOptionsInput: RemedyOptionsInput;
  RemedyPlan: PlanOfRemedies;
  RemedyQuestionInput: RemedyQuestionInput;
  RemedyUnknowns: RemedyUnknowns;
  RenameFacilityInput: RenameFacilityInput;
  RenameUnitInput: RenameUnitInput;
  RenewInput: RenewInput;
  ReopenInput: ReopenInput;
  ReopenedUnits: FoundReopened;
  RetractInput: RetractInput;
  RoleCount: RoleCount;
  Rule: Rule;
  RuleSetReference: RuleSet;
  SearchConnection: SearchPage;
  SearchEdge: SearchRow;
  SearchResult: Answer;
  SearchScope: SearchScope;
  ServeInput: ServeInput;
  ServiceConnection: Omit<ServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['ServiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['ServiceTarget']> };
  ServiceEdge: Omit<ServiceEdge, 'node' | 'source'> & { node: ResolversParentTypes['ServiceTarget'], source: ResolversParentTypes['Source'] };
  ServiceTarget: Answer;
  SetPasswordInput: SetPasswordInput;
  SharedBranch: SharedUnits;
  Simulation: SimulationResult;
  SoleLead: FoundSoleLead;
  SoleLeadConnection: SoleLeadPage;
  SoleLeadEdge: Omit<SoleLeadEdge, 'node'> & { node: ResolversParentTypes['SoleLead'] };
  Source: Answer;
  SourceConnection: Answer;
  SourceEdge: Omit<SourceEdge, 'node'> & { node: ResolversParentTypes['Source'] };
  SourceKindCount: SourceKindCount;
  SplitInput: SplitInput;
  SplitPartInput: SplitPartInput;
  StarCount: StarCount;
  StartPlanInput: StartPlanInput;
  Stated: Answer;
  StatusCount: StatusCount;
  StepInput: StepInput;
  StepsEffect: SimulationEffect;
  String: Scalars['String']['output'];
  SubordinateConnection: Omit<SubordinateConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SubordinateEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Organization']> };
  SubordinateEdge: Omit<SubordinateEdge, 'node' | 'source'> & { node: ResolversParentTypes['Organization'], source: ResolversParentTypes['Source'] };
  Subscription: Record<PropertyKey, never>;
  SuperiorConnection: Omit<SuperiorConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['SuperiorEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Organization']> };
  SuperiorEdge: Omit<SuperiorEdge, 'node' | 'source'> & { node: ResolversParentTypes['Organization'], source: ResolversParentTypes['Source'] };
  Survey: Omit<Survey, 'source'> & { source: ResolversParentTypes['Source'] };
  SurveyInput: SurveyInput;
  TakeUpGround: FoundTakeUpGround;
  ToldGap: LedgerEvent;
  ToldGaps: Omit<ToldGaps, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['ToldGap']> };
  TrendPoint: Omit<TrendPoint, 'coverage'> & { coverage: ResolversParentTypes['Coverage'] };
  UncoverInput: UncoverInput;
  Unit: Answer;
  UnitAllianceConnection: Omit<UnitAllianceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UnitAllianceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Alliance']> };
  UnitAllianceEdge: Omit<UnitAllianceEdge, 'node' | 'source'> & { node: ResolversParentTypes['Alliance'], source: ResolversParentTypes['Source'] };
  UnitAssessment: Omit<UnitAssessment, 'findings'> & { findings: ReadonlyArray<ResolversParentTypes['Finding']> };
  UnitChange: LocalizedChange;
  UnitConnection: Answer;
  UnitEdge: Omit<UnitEdge, 'node'> & { node: ResolversParentTypes['Unit'] };
  UnitEffect: FoundUnitEffect;
  UnitEffects: Omit<UnitEffects, 'nodes'> & { nodes: ReadonlyArray<ResolversParentTypes['UnitEffect']> };
  UnitExplanation: ExplainedUnit;
  UnitFilter: UnitFilter;
  UnitKindCount: UnitKindCount;
  UnitNext: UnitEnd;
  UnitOrganizationConnection: Omit<UnitOrganizationConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UnitOrganizationEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Organization']> };
  UnitOrganizationEdge: Omit<UnitOrganizationEdge, 'node' | 'source'> & { node: ResolversParentTypes['Organization'], source: ResolversParentTypes['Source'] };
  UnitScope: UnitScope;
  UnitServiceConnection: Omit<UnitServiceConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UnitServiceEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Alliance']> };
  UnitServiceEdge: Omit<UnitServiceEdge, 'node' | 'source'> & { node: ResolversParentTypes['Alliance'], source: ResolversParentTypes['Source'] };
  UnitStep: LocalizedStep;
  UnservableUnit: UnitWithoutPlan;
  UnservedUnit: UnitNotServed;
  UnservedUnitConnection: Omit<UnservedUnitConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['UnservedUnitEdge']>, nodes: ReadonlyArray<ResolversParentTypes['UnservedUnit']> };
  UnservedUnitEdge: Omit<UnservedUnitEdge, 'node'> & { node: ResolversParentTypes['UnservedUnit'] };
  VillageStanding: VillageStanding;
  VillageStandings: Omit<VillageStandings, 'regions'> & { regions: ReadonlyArray<ResolversParentTypes['RegionVillages']> };
  WholeConnection: Omit<WholeConnection, 'edges' | 'nodes'> & { edges: ReadonlyArray<ResolversParentTypes['WholeEdge']>, nodes: ReadonlyArray<ResolversParentTypes['Unit']> };
  WholeEdge: Omit<WholeEdge, 'node' | 'source'> & { node: ResolversParentTypes['Unit'], source: ResolversParentTypes['Source'] };
  WrittenRows: WrittenRows;
};

export type AccountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Account'] = ResolversParentTypes['Account']> = {
  account?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['Grant']>, ParentType, ContextType>;
  lockedUntil?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type AccountConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountConnection'] = ResolversParentTypes['AccountConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AccountEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Account']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AccountEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AccountEdge'] = ResolversParentTypes['AccountEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Account'], ParentType, ContextType>;
};

export type AimLossResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AimLoss'] = ResolversParentTypes['AimLoss']> = {
  aim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  loss?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AimObjectiveResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AimObjective'] = ResolversParentTypes['AimObjective']> = {
  aim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  objective?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type AllianceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Alliance'] = ResolversParentTypes['Alliance']> = {
  alliances?: Resolver<ResolversTypes['AllianceConnection'], ParentType, ContextType, RequireFields<AllianceAlliancesArgs, 'ended'>>;
  hiddenMembers?: Resolver<ResolversTypes['Int'], ParentType, ContextType, Partial<AllianceHiddenMembersArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AllianceKind'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  members?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, RequireFields<AllianceMembersArgs, 'ended'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  services?: Resolver<ResolversTypes['ServiceConnection'], ParentType, ContextType, RequireFields<AllianceServicesArgs, 'ended'>>;
  sites?: Resolver<ResolversTypes['MemberConnection'], ParentType, ContextType, RequireFields<AllianceSitesArgs, 'ended'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllianceAlternativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceAlternative'] = ResolversParentTypes['AllianceAlternative']> = {
  aims?: Resolver<ReadonlyArray<ResolversTypes['AimObjective']>, ParentType, ContextType>;
  alliances?: Resolver<ReadonlyArray<ResolversTypes['ProposedAlliance']>, ParentType, ContextType>;
  closes?: Resolver<ResolversTypes['PlanFindings'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['PlanFindings'], ParentType, ContextType>;
  stepCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PlanStep']>, ParentType, ContextType, RequireFields<AllianceAlternativeStepsArgs, 'first' | 'skip'>>;
};

export type AllianceAlternativesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceAlternatives'] = ResolversParentTypes['AllianceAlternatives']> = {
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  others?: Resolver<ReadonlyArray<ResolversTypes['CountedLead']>, ParentType, ContextType>;
  plans?: Resolver<ReadonlyArray<ResolversTypes['AllianceAlternative']>, ParentType, ContextType>;
  shared?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AllianceChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceChange'] = ResolversParentTypes['AllianceChange']> = {
  alliance?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AllianceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceConnection'] = ResolversParentTypes['AllianceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AllianceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Alliance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AllianceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceEdge'] = ResolversParentTypes['AllianceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
};

export type AllianceEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceEffect'] = ResolversParentTypes['AllianceEffect']> = {
  alliance?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType>;
  allianceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  changed?: Resolver<ResolversTypes['EffectRoles'], ParentType, ContextType>;
  joined?: Resolver<ResolversTypes['EffectMembers'], ParentType, ContextType>;
  left?: Resolver<ResolversTypes['EffectMembers'], ParentType, ContextType>;
};

export type AllianceEffectsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceEffects'] = ResolversParentTypes['AllianceEffects']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AllianceEffect']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AllianceMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceMember'] = ResolversParentTypes['AllianceMember']> = {
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  pathCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  via?: Resolver<ResolversTypes['MembershipVia'], ParentType, ContextType>;
};

export type AllianceMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceMemberConnection'] = ResolversParentTypes['AllianceMemberConnection']> = {
  cutBy?: Resolver<Maybe<ResolversTypes['MembershipBound']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['AllianceMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AllianceMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AllianceMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceMemberEdge'] = ResolversParentTypes['AllianceMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AllianceMember'], ParentType, ContextType>;
};

export type AllianceOverlapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceOverlap'] = ResolversParentTypes['AllianceOverlap']> = {
  a?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  b?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  jaccard?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType, RequireFields<AllianceOverlapMembersArgs, 'first'>>;
  overlap?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  union?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AllianceOverlapConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceOverlapConnection'] = ResolversParentTypes['AllianceOverlapConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AllianceOverlapEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AllianceOverlap']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AllianceOverlapEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceOverlapEdge'] = ResolversParentTypes['AllianceOverlapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AllianceOverlap'], ParentType, ContextType>;
};

export type AlliancePlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AlliancePlan'] = ResolversParentTypes['AlliancePlan']> = {
  aims?: Resolver<ReadonlyArray<ResolversTypes['PlanAim']>, ParentType, ContextType>;
  alliances?: Resolver<ReadonlyArray<ResolversTypes['ProposedAlliance']>, ParentType, ContextType>;
  alternatives?: Resolver<Maybe<ResolversTypes['AllianceAlternatives']>, ParentType, ContextType>;
  closes?: Resolver<ResolversTypes['PlanFindings'], ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['DistanceMeasure'], ParentType, ContextType>;
  infeasible?: Resolver<Maybe<ResolversTypes['PlanInfeasibility']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<AlliancePlanNoteArgs, 'lang'>>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['PlanFindings'], ParentType, ContextType>;
  proof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  refused?: Resolver<ReadonlyArray<ResolversTypes['RefusedLead']>, ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlanStatus'], ParentType, ContextType>;
  stepCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PlanStep']>, ParentType, ContextType, RequireFields<AlliancePlanStepsArgs, 'first' | 'skip'>>;
  unfinished?: Resolver<ReadonlyArray<ResolversTypes['PlanExtra']>, ParentType, ContextType>;
  unserved?: Resolver<ResolversTypes['UnservedUnitConnection'], ParentType, ContextType, Partial<AlliancePlanUnservedArgs>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type AllianceReachResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AllianceReach'] = ResolversParentTypes['AllianceReach']> = {
  alliance?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['ReachableGapConnection'], ParentType, ContextType, Partial<AllianceReachGapsArgs>>;
  isAlive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['CountedMembers'], ParentType, ContextType>;
  nestedAlliances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  regionCounts?: Resolver<ReadonlyArray<ResolversTypes['RegionLevelCount']>, ParentType, ContextType>;
  regions?: Resolver<ResolversTypes['ReachedRegionConnection'], ParentType, ContextType, Partial<AllianceReachRegionsArgs>>;
  unitCounts?: Resolver<ReadonlyArray<ResolversTypes['ReachedUnitCount']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['ReachedUnitConnection'], ParentType, ContextType, Partial<AllianceReachUnitsArgs>>;
};

export type AnnotateGapPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnnotateGapPayload'] = ResolversParentTypes['AnnotateGapPayload']> = {
  annotation?: Resolver<ResolversTypes['GapAnnotation'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type AnswerCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AnswerCounts'] = ResolversParentTypes['AnswerCounts']> = {
  no?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  yes?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiTokenResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiToken'] = ResolversParentTypes['ApiToken']> = {
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  for?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['Grant']>, ParentType, ContextType>;
  lastUsedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  prefix?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  until?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type ApiTokenConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiTokenConnection'] = ResolversParentTypes['ApiTokenConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ApiTokenEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ApiToken']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ApiTokenEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ApiTokenEdge'] = ResolversParentTypes['ApiTokenEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
};

export type AuditEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntry'] = ResolversParentTypes['AuditEntry']> = {
  action?: Resolver<ResolversTypes['AuditAction'], ParentType, ContextType>;
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  at?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  by?: Resolver<ResolversTypes['AuditMeans'], ParentType, ContextType>;
  detail?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  from?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  grant?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  hash?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  number?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  previous?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type AuditEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryConnection'] = ResolversParentTypes['AuditEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['AuditEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['AuditEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type AuditEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['AuditEntryEdge'] = ResolversParentTypes['AuditEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['AuditEntry'], ParentType, ContextType>;
};

export type BranchImportanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BranchImportance'] = ResolversParentTypes['BranchImportance']> = {
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  losses?: Resolver<ReadonlyArray<ResolversTypes['ProvedLoss']>, ParentType, ContextType>;
};

export type BridgesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Bridges'] = ResolversParentTypes['Bridges']> = {
  alliances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  cutMembers?: Resolver<ResolversTypes['CutMemberConnection'], ParentType, ContextType, Partial<BridgesCutMembersArgs>>;
  isolated?: Resolver<ResolversTypes['IsolatedAllianceConnection'], ParentType, ContextType, Partial<BridgesIsolatedArgs>>;
  loneMembers?: Resolver<ResolversTypes['LoneMemberConnection'], ParentType, ContextType, Partial<BridgesLoneMembersArgs>>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  pieces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  soleLeads?: Resolver<ResolversTypes['SoleLeadConnection'], ParentType, ContextType, Partial<BridgesSoleLeadsArgs>>;
};

export type BrokenChainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokenChain'] = ResolversParentTypes['BrokenChain']> = {
  below?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstBroken?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  firstBrokenLevel?: Resolver<Maybe<ResolversTypes['ChainLevel']>, ParentType, ContextType>;
  linkBreak?: Resolver<Maybe<ResolversTypes['LinkBreak']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type BrokenChainConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokenChainConnection'] = ResolversParentTypes['BrokenChainConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['BrokenChainEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['BrokenChain']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type BrokenChainEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['BrokenChainEdge'] = ResolversParentTypes['BrokenChainEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['BrokenChain'], ParentType, ContextType>;
};

export type ChainResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Chain'] = ResolversParentTypes['Chain']> = {
  firstBreak?: Resolver<Maybe<ResolversTypes['ChainStep']>, ParentType, ContextType>;
  householdLinks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  required?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ChainStep']>, ParentType, ContextType>;
};

export type ChainAuditResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainAudit'] = ResolversParentTypes['ChainAudit']> = {
  breaks?: Resolver<ResolversTypes['ChainBreakConnection'], ParentType, ContextType, Partial<ChainAuditBreaksArgs>>;
  brokenChains?: Resolver<ResolversTypes['BrokenChainConnection'], ParentType, ContextType, Partial<ChainAuditBrokenChainsArgs>>;
  cycles?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  firstBrokenLevels?: Resolver<ReadonlyArray<ResolversTypes['ChainLevelCount']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['LinkBreakCount']>, ParentType, ContextType>;
  share?: Resolver<ResolversTypes['ChainShare'], ParentType, ContextType>;
};

export type ChainBreakResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainBreak'] = ResolversParentTypes['ChainBreak']> = {
  below?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  linkBreak?: Resolver<ResolversTypes['LinkBreak'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type ChainBreakConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainBreakConnection'] = ResolversParentTypes['ChainBreakConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ChainBreakEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChainBreak']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ChainBreakEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainBreakEdge'] = ResolversParentTypes['ChainBreakEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ChainBreak'], ParentType, ContextType>;
};

export type ChainLevelCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainLevelCount'] = ResolversParentTypes['ChainLevelCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<Maybe<ResolversTypes['ChainLevel']>, ParentType, ContextType>;
};

export type ChainShareResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainShare'] = ResolversParentTypes['ChainShare']> = {
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoChainShareReason']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ChainStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChainStep'] = ResolversParentTypes['ChainStep']> = {
  level?: Resolver<Maybe<ResolversTypes['ChainLevel']>, ParentType, ContextType>;
  linkBreak?: Resolver<Maybe<ResolversTypes['LinkBreak']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
};

export type ChangedContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedContribution'] = ResolversParentTypes['ChangedContribution']> = {
  after?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Contribution'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ChangedContributionsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ChangedContributions'] = ResolversParentTypes['ChangedContributions']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ChangedContribution']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Claim'] = ResolversParentTypes['Claim']> = {
  difference?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, Partial<ClaimDifferenceArgs>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kinds?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  listed?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, Partial<ClaimListedArgs>>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  of?: Resolver<Maybe<ResolversTypes['ClaimSubject']>, ParentType, ContextType>;
  on?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  outOf?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, Partial<ClaimOutOfArgs>>;
  outOfKinds?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  outOfSources?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType, Partial<ClaimOutOfSourcesArgs>>;
  outOfSubject?: Resolver<Maybe<ResolversTypes['ClaimSubject']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  share?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType, Partial<ClaimShareArgs>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  stated?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  textEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ClaimConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimConnection'] = ResolversParentTypes['ClaimConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ClaimEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ClaimEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClaimEdge'] = ResolversParentTypes['ClaimEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Claim'], ParentType, ContextType>;
};

export type ClearanceRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ClearanceRate'] = ResolversParentTypes['ClearanceRate']> = {
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoClearanceReason']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type CommitPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitPayload'] = ResolversParentTypes['CommitPayload']> = {
  effect?: Resolver<Maybe<ResolversTypes['StepsEffect']>, ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  invalid?: Resolver<ReadonlyArray<ResolversTypes['InvalidStep']>, ParentType, ContextType>;
  invalidCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  isReplay?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['WrittenRows']>, ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type CommitPlanPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CommitPlanPayload'] = ResolversParentTypes['CommitPlanPayload']> = {
  commit?: Resolver<Maybe<ResolversTypes['CommitPayload']>, ParentType, ContextType>;
  misfitCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  misfits?: Resolver<ReadonlyArray<ResolversTypes['PlanMisfit']>, ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['KeptPlanHeading'], ParentType, ContextType>;
};

export type ComparedAimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparedAim'] = ResolversParentTypes['ComparedAim']> = {
  aim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['AimDirection'], ParentType, ContextType>;
  values?: Resolver<ReadonlyArray<ResolversTypes['PlanAim']>, ParentType, ContextType>;
};

export type ComparedPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ComparedPlan'] = ResolversParentTypes['ComparedPlan']> = {
  kept?: Resolver<ResolversTypes['KeptPlan'], ParentType, ContextType>;
  own?: Resolver<ResolversTypes['PlanSteps'], ParentType, ContextType>;
  simulation?: Resolver<ResolversTypes['Simulation'], ParentType, ContextType, RequireFields<ComparedPlanSimulationArgs, 'source'>>;
};

export type ConflictingOptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConflictingOption'] = ResolversParentTypes['ConflictingOption']> = {
  ids?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  option?: Resolver<ResolversTypes['PlanOption'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ConflictingOptionTextArgs, 'lang'>>;
};

export type ConnectingPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectingPath'] = ResolversParentTypes['ConnectingPath']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['ConnectingStep']>, ParentType, ContextType>;
};

export type ConnectingPathsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectingPaths'] = ResolversParentTypes['ConnectingPaths']> = {
  isCut?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  length?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['ConnectionOutcome'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['ConnectingPath']>, ParentType, ContextType>;
  searched?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ConnectingStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ConnectingStep'] = ResolversParentTypes['ConnectingStep']> = {
  after?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Node'], ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['StepDirection'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ConnectionKind'], ParentType, ContextType>;
  mode?: Resolver<Maybe<ResolversTypes['CoverageMode']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MembershipRole']>, ParentType, ContextType>;
};

export type ContributionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Contribution'] = ResolversParentTypes['Contribution']> = {
  denominator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CountedLeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountedLead'] = ResolversParentTypes['CountedLead']> = {
  leadId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  plans?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CountedMembersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CountedMembers'] = ResolversParentTypes['CountedMembers']> = {
  fullMembers?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  fullMembersKnown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  fullMembersUnknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  nested?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  organizationKinds?: Resolver<ReadonlyArray<ResolversTypes['OrganizationKindCount']>, ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  roles?: Resolver<ReadonlyArray<ResolversTypes['RoleCount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unitKinds?: Resolver<ReadonlyArray<ResolversTypes['UnitKindCount']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Counts'] = ResolversParentTypes['Counts']> = {
  fullMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  householdLinks?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  households?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  probationaryMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  revenue?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  staff?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type CoverageResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Coverage'] = ResolversParentTypes['Coverage']> = {
  endedRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  excluded?: Resolver<ReadonlyArray<ResolversTypes['ExclusionCount']>, ParentType, ContextType>;
  rates?: Resolver<ReadonlyArray<ResolversTypes['Rate']>, ParentType, ContextType, Partial<CoverageRatesArgs>>;
  sourceKinds?: Resolver<ReadonlyArray<ResolversTypes['SourceKindCount']>, ParentType, ContextType>;
  statuses?: Resolver<ReadonlyArray<ResolversTypes['StatusCount']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageChange'] = ResolversParentTypes['CoverageChange']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  event?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['ToldGaps'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type CoverageDiffResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageDiff'] = ResolversParentTypes['CoverageDiff']> = {
  change?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  corrected?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>;
  corrections?: Resolver<ResolversTypes['DiffPart'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['DiffPart'], ParentType, ContextType>;
  end?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>;
  knownFrom?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  knownTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['DiffPart'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['RateCode'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoRateReason']>, ParentType, ContextType>;
  rescored?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>;
  ruleSetFrom?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  ruleSetTo?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  rules?: Resolver<ResolversTypes['DiffPart'], ParentType, ContextType>;
  start?: Resolver<ResolversTypes['Rate'], ParentType, ContextType>;
};

export type CoverageFrontierResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageFrontier'] = ResolversParentTypes['CoverageFrontier']> = {
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  points?: Resolver<ReadonlyArray<ResolversTypes['FrontierPoint']>, ParentType, ContextType>;
  proof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlanStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGap'] = ResolversParentTypes['CoverageGap']> = {
  annotations?: Resolver<ReadonlyArray<ResolversTypes['GapAnnotation']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CoverageStatus'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type CoverageGapConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGapConnection'] = ResolversParentTypes['CoverageGapConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CoverageGapEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CoverageGap']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CoverageGapEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageGapEdge'] = ResolversParentTypes['CoverageGapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CoverageGap'], ParentType, ContextType>;
};

export type CoverageMatrixResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageMatrix'] = ResolversParentTypes['CoverageMatrix']> = {
  cells?: Resolver<ReadonlyArray<ResolversTypes['MatrixCell']>, ParentType, ContextType>;
  columns?: Resolver<ReadonlyArray<ResolversTypes['MatrixHeading']>, ParentType, ContextType>;
  endedRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['MatrixCounts'], ParentType, ContextType>;
  rows?: Resolver<ReadonlyArray<ResolversTypes['MatrixHeading']>, ParentType, ContextType>;
};

export type CoverageTrendResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CoverageTrend'] = ResolversParentTypes['CoverageTrend']> = {
  points?: Resolver<ReadonlyArray<ResolversTypes['TrendPoint']>, ParentType, ContextType>;
};

export type CreateTokenPayloadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CreateTokenPayload'] = ResolversParentTypes['CreateTokenPayload']> = {
  secret?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  token?: Resolver<ResolversTypes['ApiToken'], ParentType, ContextType>;
};

export type CutMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CutMember'] = ResolversParentTypes['CutMember']> = {
  alliances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  pieces?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CutMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CutMemberConnection'] = ResolversParentTypes['CutMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['CutMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['CutMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type CutMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['CutMemberEdge'] = ResolversParentTypes['CutMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['CutMember'], ParentType, ContextType>;
};

export interface DateScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Date'], any> {
  name: 'Date';
}

export interface DateTimeScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['DateTime'], any> {
  name: 'DateTime';
}

export type DatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Dated'] = ResolversParentTypes['Dated']> = {
  __resolveType: TypeResolveFn<'Alliance' | 'ExplainedFact' | 'Facility' | 'FormerParent' | 'Grant' | 'MemberEdge' | 'Organization' | 'OrganizationAllianceEdge' | 'OrganizationUnitEdge' | 'PartEdge' | 'Region' | 'RegionServiceEdge' | 'ServiceEdge' | 'SubordinateEdge' | 'SuperiorEdge' | 'Unit' | 'UnitAllianceEdge' | 'UnitOrganizationEdge' | 'UnitServiceEdge' | 'WholeEdge', ParentType, ContextType>;
};

export type DiffPartResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DiffPart'] = ResolversParentTypes['DiffPart']> = {
  units?: Resolver<ResolversTypes['ChangedContributions'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type DueEntryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueEntry'] = ResolversParentTypes['DueEntry']> = {
  change?: Resolver<ResolversTypes['DueChange'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organizationFinding?: Resolver<Maybe<ResolversTypes['OrganizationFindingCode']>, ParentType, ContextType>;
  responsible?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  severity?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  severityBefore?: Resolver<Maybe<ResolversTypes['Severity']>, ParentType, ContextType>;
  thing?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  unitFinding?: Resolver<Maybe<ResolversTypes['FindingCode']>, ParentType, ContextType>;
};

export type DueEntryConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueEntryConnection'] = ResolversParentTypes['DueEntryConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['DueEntryEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['DueEntry']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type DueEntryEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['DueEntryEdge'] = ResolversParentTypes['DueEntryEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['DueEntry'], ParentType, ContextType>;
};

export type EffectMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EffectMember'] = ResolversParentTypes['EffectMember']> = {
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EffectMembersResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EffectMembers'] = ResolversParentTypes['EffectMembers']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EffectMember']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffectRoleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EffectRole'] = ResolversParentTypes['EffectRole']> = {
  after?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  member?: Resolver<Maybe<ResolversTypes['Member']>, ParentType, ContextType>;
  memberId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type EffectRolesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EffectRoles'] = ResolversParentTypes['EffectRoles']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EffectRole']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type EffectRowResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EffectRow'] = ResolversParentTypes['EffectRow']> = {
  change?: Resolver<ResolversTypes['RowChange'], ParentType, ContextType>;
  key?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  step?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type EffectRowsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['EffectRows'] = ResolversParentTypes['EffectRows']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['EffectRow']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ExclusionCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExclusionCount'] = ResolversParentTypes['ExclusionCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RateExclusion'], ParentType, ContextType>;
};

export type ExplainedFactResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExplainedFact'] = ResolversParentTypes['ExplainedFact']> = {
  about?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  broken?: Resolver<Maybe<ResolversTypes['FactBreak']>, ParentType, ContextType>;
  holds?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FactKind'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  row?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ExplainedFactTextArgs, 'lang'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  why?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<ExplainedFactWhyArgs, 'lang'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ExplainedFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExplainedFinding'] = ResolversParentTypes['ExplainedFinding']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ExplainedFindingArticleArgs, 'lang'>>;
  finding?: Resolver<ResolversTypes['Finding'], ParentType, ContextType>;
};

export type ExplainedOrganizationFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExplainedOrganizationFinding'] = ResolversParentTypes['ExplainedOrganizationFinding']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ExplainedOrganizationFindingArticleArgs, 'lang'>>;
  finding?: Resolver<ResolversTypes['OrganizationFinding'], ParentType, ContextType>;
};

export type ExplanationEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ExplanationEvent'] = ResolversParentTypes['ExplanationEvent']> = {
  fact?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ExplanationEventKind'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<ExplanationEventTextArgs, 'lang'>>;
};

export type FacilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Facility'] = ResolversParentTypes['Facility']> = {
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FacilityKind'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  parent?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  stations?: Resolver<ResolversTypes['FacilityConnection'], ParentType, ContextType, RequireFields<FacilityStationsArgs, 'ended'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FacilityConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacilityConnection'] = ResolversParentTypes['FacilityConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FacilityEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Facility']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FacilityEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacilityEdge'] = ResolversParentTypes['FacilityEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Facility'], ParentType, ContextType>;
};

export type FacilityEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacilityEffect'] = ResolversParentTypes['FacilityEffect']> = {
  existsAfter?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  existsBefore?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facility?: Resolver<Maybe<ResolversTypes['Facility']>, ParentType, ContextType>;
  facilityId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type FacilityEffectsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacilityEffects'] = ResolversParentTypes['FacilityEffects']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FacilityEffect']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FacilityRateEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FacilityRateEffect'] = ResolversParentTypes['FacilityRateEffect']> = {
  after?: Resolver<ResolversTypes['RegisterRate'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['RegisterRate'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['FacilityKind'], ParentType, ContextType>;
};

export type FindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Finding'] = ResolversParentTypes['Finding']> = {
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FindingExplanationArgs, 'lang'>>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<FindingRemedyArgs, 'lang'>>;
  rule?: Resolver<ResolversTypes['Rule'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type FindingClearanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingClearance'] = ResolversParentTypes['FindingClearance']> = {
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  openAtEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openAtStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['ClearanceRate'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FindingEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingEffect'] = ResolversParentTypes['FindingEffect']> = {
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type FindingRegradeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FindingRegrade'] = ResolversParentTypes['FindingRegrade']> = {
  after?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
};

export type FlaggedOrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlaggedOrganization'] = ResolversParentTypes['FlaggedOrganization']> = {
  findings?: Resolver<ReadonlyArray<ResolversTypes['OrganizationFinding']>, ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type FlaggedOrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlaggedOrganizationConnection'] = ResolversParentTypes['FlaggedOrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['FlaggedOrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['FlaggedOrganization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type FlaggedOrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FlaggedOrganizationEdge'] = ResolversParentTypes['FlaggedOrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['FlaggedOrganization'], ParentType, ContextType>;
};

export type FormerParentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FormerParent'] = ResolversParentTypes['FormerParent']> = {
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type FrontierPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['FrontierPoint'] = ResolversParentTypes['FrontierPoint']> = {
  alliances?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  bound?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  gain?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  leads?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  served?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlanStatus'], ParentType, ContextType>;
};

export type GapAnnotationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapAnnotation'] = ResolversParentTypes['GapAnnotation']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  due?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  endedAt?: Resolver<Maybe<ResolversTypes['DateTime']>, ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  office?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['GapReason'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
};

export type GapClearanceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapClearance'] = ResolversParentTypes['GapClearance']> = {
  byCode?: Resolver<ReadonlyArray<ResolversTypes['FindingClearance']>, ParentType, ContextType>;
  closed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openAtEnd?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  openAtStart?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  opened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rate?: Resolver<ResolversTypes['ClearanceRate'], ParentType, ContextType>;
  reopened?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reopenedUnits?: Resolver<ResolversTypes['ReopenedUnits'], ParentType, ContextType>;
};

export type GapCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapCount'] = ResolversParentTypes['GapCount']> = {
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type GapEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapEvent'] = ResolversParentTypes['GapEvent']> = {
  actor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  causes?: Resolver<ReadonlyArray<ResolversTypes['String']>, ParentType, ContextType>;
  change?: Resolver<ResolversTypes['GapChange'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  origin?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type GapHistoryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GapHistory'] = ResolversParentTypes['GapHistory']> = {
  annotations?: Resolver<ReadonlyArray<ResolversTypes['GapAnnotation']>, ParentType, ContextType>;
  events?: Resolver<ReadonlyArray<ResolversTypes['GapEvent']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type GrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Grant'] = ResolversParentTypes['Grant']> = {
  grant?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  recordedBy?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type GrantConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantConnection'] = ResolversParentTypes['GrantConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['GrantEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Grant']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type GrantEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['GrantEdge'] = ResolversParentTypes['GrantEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Grant'], ParentType, ContextType>;
};

export type InvalidStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['InvalidStep'] = ResolversParentTypes['InvalidStep']> = {
  column?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  step?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type IsolatedAllianceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IsolatedAlliance'] = ResolversParentTypes['IsolatedAlliance']> = {
  alliance?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IsolatedAllianceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IsolatedAllianceConnection'] = ResolversParentTypes['IsolatedAllianceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['IsolatedAllianceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['IsolatedAlliance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type IsolatedAllianceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['IsolatedAllianceEdge'] = ResolversParentTypes['IsolatedAllianceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['IsolatedAlliance'], ParentType, ContextType>;
};

export interface JsonScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['JSON'], any> {
  name: 'JSON';
}

export type KeptPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeptPlan'] = ResolversParentTypes['KeptPlan']> = {
  content?: Resolver<ResolversTypes['Plan'], ParentType, ContextType>;
  heading?: Resolver<ResolversTypes['KeptPlanHeading'], ParentType, ContextType>;
  options?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type KeptPlanHeadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KeptPlanHeading'] = ResolversParentTypes['KeptPlanHeading']> = {
  author?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PlanKind'], ParentType, ContextType>;
  name?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  plan?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlanStatus'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type KindStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['KindStanding'] = ResolversParentTypes['KindStanding']> = {
  figure?: Resolver<ResolversTypes['OrganizationStanding'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
};

export type LinkBreakResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkBreak'] = ResolversParentTypes['LinkBreak']> = {
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<LinkBreakExplanationArgs, 'lang'>>;
  level?: Resolver<Maybe<ResolversTypes['ChainLevel']>, ParentType, ContextType>;
  organizations?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LinkBreakReason'], ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<LinkBreakRemedyArgs, 'lang'>>;
  skipped?: Resolver<ReadonlyArray<ResolversTypes['ChainLevel']>, ParentType, ContextType>;
};

export type LinkBreakCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LinkBreakCount'] = ResolversParentTypes['LinkBreakCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['LinkBreakReason'], ParentType, ContextType>;
};

export type LocationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Location'] = ResolversParentTypes['Location']> = {
  lat?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lon?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type LoneMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoneMember'] = ResolversParentTypes['LoneMember']> = {
  alliance?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
};

export type LoneMemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoneMemberConnection'] = ResolversParentTypes['LoneMemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['LoneMemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['LoneMember']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type LoneMemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['LoneMemberEdge'] = ResolversParentTypes['LoneMemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['LoneMember'], ParentType, ContextType>;
};

export type MatrixCellResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixCell'] = ResolversParentTypes['MatrixCell']> = {
  column?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['MatrixDifference']>, ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingCount']>, ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoRateReason']>, ParentType, ContextType>;
  row?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MatrixCountsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixCounts'] = ResolversParentTypes['MatrixCounts']> = {
  denominator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  difference?: Resolver<Maybe<ResolversTypes['MatrixDifference']>, ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingCount']>, ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoRateReason']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MatrixDifferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixDifference'] = ResolversParentTypes['MatrixDifference']> = {
  denominator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type MatrixHeadingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MatrixHeading'] = ResolversParentTypes['MatrixHeading']> = {
  key?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  label?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<MatrixHeadingLabelArgs, 'lang'>>;
};

export type MeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Me'] = ResolversParentTypes['Me']> = {
  by?: Resolver<ResolversTypes['AuditMeans'], ParentType, ContextType>;
  grants?: Resolver<ReadonlyArray<ResolversTypes['OwnGrant']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  subject?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type MemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Member'] = ResolversParentTypes['Member']> = {
  __resolveType: TypeResolveFn<'Organization' | 'Unit', ParentType, ContextType>;
};

export type MemberAllianceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberAlliance'] = ResolversParentTypes['MemberAlliance']> = {
  alliance?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  pathCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  via?: Resolver<ResolversTypes['MembershipVia'], ParentType, ContextType>;
};

export type MemberAllianceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberAllianceConnection'] = ResolversParentTypes['MemberAllianceConnection']> = {
  cutBy?: Resolver<Maybe<ResolversTypes['MembershipBound']>, ParentType, ContextType>;
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberAllianceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MemberAlliance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberAllianceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberAllianceEdge'] = ResolversParentTypes['MemberAllianceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MemberAlliance'], ParentType, ContextType>;
};

export type MemberConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberConnection'] = ResolversParentTypes['MemberConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MemberEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Member']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MemberEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MemberEdge'] = ResolversParentTypes['MemberEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Membership'] = ResolversParentTypes['Membership']> = {
  cutBy?: Resolver<Maybe<ResolversTypes['MembershipBound']>, ParentType, ContextType>;
  isMember?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  pathCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  paths?: Resolver<ReadonlyArray<ResolversTypes['MembershipPath']>, ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MembershipRole']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type MembershipEventResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEvent'] = ResolversParentTypes['MembershipEvent']> = {
  alliance?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  change?: Resolver<ResolversTypes['MembershipChange'], ParentType, ContextType>;
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<Maybe<ResolversTypes['MembershipRole']>, ParentType, ContextType>;
  roleBefore?: Resolver<Maybe<ResolversTypes['MembershipRole']>, ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type MembershipEventConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEventConnection'] = ResolversParentTypes['MembershipEventConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['MembershipEventEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['MembershipEvent']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type MembershipEventEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipEventEdge'] = ResolversParentTypes['MembershipEventEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['MembershipEvent'], ParentType, ContextType>;
};

export type MembershipPathResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MembershipPath'] = ResolversParentTypes['MembershipPath']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Node']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  via?: Resolver<ResolversTypes['MembershipVia'], ParentType, ContextType>;
};

export type MissingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['MissingCount'] = ResolversParentTypes['MissingCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['MissingReason'], ParentType, ContextType>;
};

export type MutationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Mutation'] = ResolversParentTypes['Mutation']> = {
  addAccount?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<MutationAddAccountArgs, 'input'>>;
  annotateGap?: Resolver<Maybe<ResolversTypes['AnnotateGapPayload']>, ParentType, ContextType, RequireFields<MutationAnnotateGapArgs, 'input'>>;
  cancelPlan?: Resolver<Maybe<ResolversTypes['PlanJob']>, ParentType, ContextType, RequireFields<MutationCancelPlanArgs, 'id'>>;
  commit?: Resolver<Maybe<ResolversTypes['CommitPayload']>, ParentType, ContextType, RequireFields<MutationCommitArgs, 'input'>>;
  commitPlan?: Resolver<Maybe<ResolversTypes['CommitPlanPayload']>, ParentType, ContextType, RequireFields<MutationCommitPlanArgs, 'input'>>;
  createToken?: Resolver<Maybe<ResolversTypes['CreateTokenPayload']>, ParentType, ContextType, RequireFields<MutationCreateTokenArgs, 'input'>>;
  discardPlan?: Resolver<Maybe<ResolversTypes['KeptPlanHeading']>, ParentType, ContextType, RequireFields<MutationDiscardPlanArgs, 'id'>>;
  endAccount?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<MutationEndAccountArgs, 'account'>>;
  giveGrant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType, RequireFields<MutationGiveGrantArgs, 'input'>>;
  keepPlan?: Resolver<Maybe<ResolversTypes['KeptPlan']>, ParentType, ContextType, RequireFields<MutationKeepPlanArgs, 'input'>>;
  revokeToken?: Resolver<Maybe<ResolversTypes['ApiToken']>, ParentType, ContextType, RequireFields<MutationRevokeTokenArgs, 'token'>>;
  setPassword?: Resolver<Maybe<ResolversTypes['Account']>, ParentType, ContextType, RequireFields<MutationSetPasswordArgs, 'input'>>;
  startPlan?: Resolver<Maybe<ResolversTypes['PlanJob']>, ParentType, ContextType, RequireFields<MutationStartPlanArgs, 'input'>>;
  takeGrant?: Resolver<Maybe<ResolversTypes['Grant']>, ParentType, ContextType, RequireFields<MutationTakeGrantArgs, 'grant'>>;
};

export type NextRemedyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['NextRemedy'] = ResolversParentTypes['NextRemedy']> = {
  kind?: Resolver<ResolversTypes['RemedyKind'], ParentType, ContextType>;
  organizationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organizationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  price?: Resolver<ReadonlyArray<ResolversTypes['AimLoss']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<NextRemedyTextArgs, 'lang'>>;
};

export type NodeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Node'] = ResolversParentTypes['Node']> = {
  __resolveType: TypeResolveFn<'Alliance' | 'Claim' | 'Facility' | 'Organization' | 'Region' | 'Source' | 'Unit', ParentType, ContextType>;
};

export type OrganizationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Organization'] = ResolversParentTypes['Organization']> = {
  alliances?: Resolver<ResolversTypes['OrganizationAllianceConnection'], ParentType, ContextType, RequireFields<OrganizationAlliancesArgs, 'ended'>>;
  brand?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  counts?: Resolver<Maybe<ResolversTypes['Counts']>, ParentType, ContextType, Partial<OrganizationCountsArgs>>;
  demonstration?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  hasCommittee?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  homeRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  hostRegion?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  starRating?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  subordinates?: Resolver<ResolversTypes['SubordinateConnection'], ParentType, ContextType, RequireFields<OrganizationSubordinatesArgs, 'ended'>>;
  superiors?: Resolver<ResolversTypes['SuperiorConnection'], ParentType, ContextType, RequireFields<OrganizationSuperiorsArgs, 'ended'>>;
  termStart?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['OrganizationUnitConnection'], ParentType, ContextType, RequireFields<OrganizationUnitsArgs, 'ended'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationAllianceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationAllianceConnection'] = ResolversParentTypes['OrganizationAllianceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationAllianceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Alliance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationAllianceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationAllianceEdge'] = ResolversParentTypes['OrganizationAllianceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OrganizationChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationChange'] = ResolversParentTypes['OrganizationChange']> = {
  about?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  closes?: Resolver<ReadonlyArray<ResolversTypes['OrganizationFindingCode']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  opens?: Resolver<ReadonlyArray<ResolversTypes['OrganizationFindingCode']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OrganizationChangeTextArgs, 'lang'>>;
};

export type OrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationConnection'] = ResolversParentTypes['OrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEdge'] = ResolversParentTypes['OrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
};

export type OrganizationEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEffect'] = ResolversParentTypes['OrganizationEffect']> = {
  closed?: Resolver<ReadonlyArray<ResolversTypes['OrganizationFindingEffect']>, ParentType, ContextType>;
  opened?: Resolver<ReadonlyArray<ResolversTypes['OrganizationFindingEffect']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  organizationId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type OrganizationEffectsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationEffects'] = ResolversParentTypes['OrganizationEffects']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['OrganizationEffect']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationExplanation'] = ResolversParentTypes['OrganizationExplanation']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['OrganizationChange']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['ExplainedFact']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['ExplainedOrganizationFinding']>, ParentType, ContextType>;
  fullMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  holdsUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  isAlive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['OrganizationNext']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  organization?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['RuleSetReference'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['OrganizationStep']>, ParentType, ContextType>;
};

export type OrganizationFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationFinding'] = ResolversParentTypes['OrganizationFinding']> = {
  code?: Resolver<ResolversTypes['OrganizationFindingCode'], ParentType, ContextType>;
  explanation?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OrganizationFindingExplanationArgs, 'lang'>>;
  linkBreak?: Resolver<Maybe<ResolversTypes['LinkBreak']>, ParentType, ContextType>;
  remedy?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OrganizationFindingRemedyArgs, 'lang'>>;
  rule?: Resolver<ResolversTypes['Rule'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
  since?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type OrganizationFindingCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationFindingCount'] = ResolversParentTypes['OrganizationFindingCount']> = {
  code?: Resolver<ResolversTypes['OrganizationFindingCode'], ParentType, ContextType>;
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type OrganizationFindingEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationFindingEffect'] = ResolversParentTypes['OrganizationFindingEffect']> = {
  code?: Resolver<ResolversTypes['OrganizationFindingCode'], ParentType, ContextType>;
  severity?: Resolver<ResolversTypes['Severity'], ParentType, ContextType>;
};

export type OrganizationKindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationKindCount'] = ResolversParentTypes['OrganizationKindCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
};

export type OrganizationNextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationNext'] = ResolversParentTypes['OrganizationNext']> = {
  events?: Resolver<ReadonlyArray<ResolversTypes['ExplanationEvent']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['OrganizationFindingCode']>, ParentType, ContextType>;
  isAlive?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
};

export type OrganizationStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationStanding'] = ResolversParentTypes['OrganizationStanding']> = {
  demonstration?: Resolver<ResolversTypes['AnswerCounts'], ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  stars?: Resolver<ReadonlyArray<ResolversTypes['StarCount']>, ParentType, ContextType>;
  starsUnknown?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationStandingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationStandings'] = ResolversParentTypes['OrganizationStandings']> = {
  kinds?: Resolver<ReadonlyArray<ResolversTypes['KindStanding']>, ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['OrganizationStanding'], ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['RegionStanding']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['OrganizationStanding'], ParentType, ContextType>;
};

export type OrganizationStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationStep'] = ResolversParentTypes['OrganizationStep']> = {
  decided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['OrganizationFindingCode']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  test?: Resolver<ResolversTypes['ExplanationTest'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<OrganizationStepTextArgs, 'lang'>>;
};

export type OrganizationUnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationUnitConnection'] = ResolversParentTypes['OrganizationUnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['OrganizationUnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type OrganizationUnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OrganizationUnitEdge'] = ResolversParentTypes['OrganizationUnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CoverageMode'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type OwnGrantResolvers<ContextType = Context, ParentType extends ResolversParentTypes['OwnGrant'] = ResolversParentTypes['OwnGrant']> = {
  grant?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  role?: Resolver<ResolversTypes['Role'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
};

export type PageInfoResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PageInfo'] = ResolversParentTypes['PageInfo']> = {
  endCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  hasNextPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  hasPreviousPage?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  startCursor?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
};

export type PartConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartConnection'] = ResolversParentTypes['PartConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PartEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PartEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PartEdge'] = ResolversParentTypes['PartEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export interface PasswordScalarConfig extends GraphQLScalarTypeConfig<ResolversTypes['Password'], any> {
  name: 'Password';
}

export type PlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Plan'] = ResolversParentTypes['Plan']> = {
  __resolveType: TypeResolveFn<'AlliancePlan' | 'RemedyPlan', ParentType, ContextType>;
};

export type PlanAimResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanAim'] = ResolversParentTypes['PlanAim']> = {
  aim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  bound?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  direction?: Resolver<ResolversTypes['AimDirection'], ParentType, ContextType>;
  gap?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  objective?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type PlanComparisonResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanComparison'] = ResolversParentTypes['PlanComparison']> = {
  aims?: Resolver<ReadonlyArray<ResolversTypes['ComparedAim']>, ParentType, ContextType>;
  plans?: Resolver<ReadonlyArray<ResolversTypes['ComparedPlan']>, ParentType, ContextType>;
  shared?: Resolver<ResolversTypes['PlanSteps'], ParentType, ContextType>;
};

export type PlanFindingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanFinding'] = ResolversParentTypes['PlanFinding']> = {
  code?: Resolver<ResolversTypes['FindingCode'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type PlanFindingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanFindings'] = ResolversParentTypes['PlanFindings']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PlanFinding']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanInfeasibilityResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanInfeasibility'] = ResolversParentTypes['PlanInfeasibility']> = {
  conflict?: Resolver<ReadonlyArray<ResolversTypes['ConflictingOption']>, ParentType, ContextType>;
  relaxations?: Resolver<ReadonlyArray<ResolversTypes['PlanRelaxation']>, ParentType, ContextType>;
  shortfall?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unservable?: Resolver<ReadonlyArray<ResolversTypes['UnservableUnit']>, ParentType, ContextType>;
  unservableCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanJobResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanJob'] = ResolversParentTypes['PlanJob']> = {
  aims?: Resolver<ReadonlyArray<ResolversTypes['PlanAim']>, ParentType, ContextType>;
  alliances?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  error?: Resolver<Maybe<ResolversTypes['PlanJobError']>, ParentType, ContextType>;
  frontier?: Resolver<Maybe<ResolversTypes['CoverageFrontier']>, ParentType, ContextType>;
  job?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['PlanKind'], ParentType, ContextType>;
  options?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  plan?: Resolver<Maybe<ResolversTypes['Plan']>, ParentType, ContextType>;
  scope?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
  seconds?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  startedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlanJobStatus'], ParentType, ContextType>;
  timeLimit?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlanJobErrorResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanJobError'] = ResolversParentTypes['PlanJobError']> = {
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type PlanMisfitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanMisfit'] = ResolversParentTypes['PlanMisfit']> = {
  message?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['PlanMisfitRule'], ParentType, ContextType>;
  thing?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type PlanPriceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanPrice'] = ResolversParentTypes['PlanPrice']> = {
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  isPossible?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  losses?: Resolver<ReadonlyArray<ResolversTypes['AimLoss']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PlanPriceTextArgs, 'lang'>>;
};

export type PlanRelaxationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanRelaxation'] = ResolversParentTypes['PlanRelaxation']> = {
  aims?: Resolver<ReadonlyArray<ResolversTypes['PlanAim']>, ParentType, ContextType>;
  by?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RelaxationKind'], ParentType, ContextType>;
  leads?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  proof?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<PlanRelaxationTextArgs, 'lang'>>;
  townships?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
};

export type PlanStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanStep'] = ResolversParentTypes['PlanStep']> = {
  input?: Resolver<ResolversTypes['JSON'], ParentType, ContextType>;
};

export type PlanStepsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlanSteps'] = ResolversParentTypes['PlanSteps']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PlanStep']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlannedBranchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedBranch'] = ResolversParentTypes['PlannedBranch']> = {
  branchId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  component?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  importance?: Resolver<Maybe<ResolversTypes['BranchImportance']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['OrganizationKind'], ParentType, ContextType>;
  members?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  seat?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  superior?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  units?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type PlannedBranchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedBranchConnection'] = ResolversParentTypes['PlannedBranchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['PlannedBranchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['PlannedBranch']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type PlannedBranchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['PlannedBranchEdge'] = ResolversParentTypes['PlannedBranchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['PlannedBranch'], ParentType, ContextType>;
};

export type ProposedAllianceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposedAlliance'] = ResolversParentTypes['ProposedAlliance']> = {
  alliance?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType>;
  allianceId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  importance?: Resolver<Maybe<ResolversTypes['PlanPrice']>, ParentType, ContextType>;
  isNew?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['AllianceKind'], ParentType, ContextType>;
  lead?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
  memberCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  members?: Resolver<ReadonlyArray<ResolversTypes['ProposedMember']>, ParentType, ContextType, RequireFields<ProposedAllianceMembersArgs, 'first' | 'skip'>>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ProposedMemberResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProposedMember'] = ResolversParentTypes['ProposedMember']> = {
  distance?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  parts?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ProvedLossResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ProvedLoss'] = ResolversParentTypes['ProvedLoss']> = {
  aim?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  loss?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
};

export type QueryResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Query'] = ResolversParentTypes['Query']> = {
  accounts?: Resolver<Maybe<ResolversTypes['AccountConnection']>, ParentType, ContextType, Partial<QueryAccountsArgs>>;
  alliance?: Resolver<Maybe<ResolversTypes['Alliance']>, ParentType, ContextType, RequireFields<QueryAllianceArgs, 'id'>>;
  allianceMembers?: Resolver<Maybe<ResolversTypes['AllianceMemberConnection']>, ParentType, ContextType, RequireFields<QueryAllianceMembersArgs, 'alliance'>>;
  allianceOverlap?: Resolver<Maybe<ResolversTypes['AllianceOverlapConnection']>, ParentType, ContextType, RequireFields<QueryAllianceOverlapArgs, 'minShared' | 'orderBy'>>;
  allianceReach?: Resolver<Maybe<ResolversTypes['AllianceReach']>, ParentType, ContextType, RequireFields<QueryAllianceReachArgs, 'alliance'>>;
  alliances?: Resolver<Maybe<ResolversTypes['AllianceConnection']>, ParentType, ContextType, RequireFields<QueryAlliancesArgs, 'ended' | 'orderBy'>>;
  alliancesOf?: Resolver<Maybe<ResolversTypes['MemberAllianceConnection']>, ParentType, ContextType, RequireFields<QueryAlliancesOfArgs, 'member'>>;
  audit?: Resolver<Maybe<ResolversTypes['AuditEntryConnection']>, ParentType, ContextType, Partial<QueryAuditArgs>>;
  bridges?: Resolver<Maybe<ResolversTypes['Bridges']>, ParentType, ContextType, Partial<QueryBridgesArgs>>;
  chain?: Resolver<Maybe<ResolversTypes['Chain']>, ParentType, ContextType, RequireFields<QueryChainArgs, 'organization'>>;
  chainAudit?: Resolver<Maybe<ResolversTypes['ChainAudit']>, ParentType, ContextType, Partial<QueryChainAuditArgs>>;
  claims?: Resolver<Maybe<ResolversTypes['ClaimConnection']>, ParentType, ContextType, Partial<QueryClaimsArgs>>;
  comparePlans?: Resolver<Maybe<ResolversTypes['PlanComparison']>, ParentType, ContextType, RequireFields<QueryComparePlansArgs, 'ids'>>;
  connection?: Resolver<Maybe<ResolversTypes['ConnectingPaths']>, ParentType, ContextType, RequireFields<QueryConnectionArgs, 'from' | 'maxLength' | 'to'>>;
  coverage?: Resolver<Maybe<ResolversTypes['Coverage']>, ParentType, ContextType, Partial<QueryCoverageArgs>>;
  coverageDiff?: Resolver<Maybe<ResolversTypes['CoverageDiff']>, ParentType, ContextType, RequireFields<QueryCoverageDiffArgs, 'from' | 'rate' | 'to'>>;
  coverageFrontier?: Resolver<Maybe<ResolversTypes['CoverageFrontier']>, ParentType, ContextType, RequireFields<QueryCoverageFrontierArgs, 'alliances' | 'timeLimit'>>;
  coverageGapCounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['GapCount']>>, ParentType, ContextType, Partial<QueryCoverageGapCountsArgs>>;
  coverageGaps?: Resolver<Maybe<ResolversTypes['CoverageGapConnection']>, ParentType, ContextType, RequireFields<QueryCoverageGapsArgs, 'orderBy'>>;
  coverageMatrix?: Resolver<Maybe<ResolversTypes['CoverageMatrix']>, ParentType, ContextType, RequireFields<QueryCoverageMatrixArgs, 'columns' | 'layer' | 'rows'>>;
  coverageTrend?: Resolver<Maybe<ResolversTypes['CoverageTrend']>, ParentType, ContextType, RequireFields<QueryCoverageTrendArgs, 'every' | 'from' | 'to'>>;
  dueList?: Resolver<Maybe<ResolversTypes['DueEntryConnection']>, ParentType, ContextType, RequireFields<QueryDueListArgs, 'until'>>;
  explainCoverage?: Resolver<Maybe<ResolversTypes['UnitExplanation']>, ParentType, ContextType, RequireFields<QueryExplainCoverageArgs, 'unit'>>;
  explainOrganization?: Resolver<Maybe<ResolversTypes['OrganizationExplanation']>, ParentType, ContextType, RequireFields<QueryExplainOrganizationArgs, 'organization'>>;
  facilities?: Resolver<Maybe<ResolversTypes['FacilityConnection']>, ParentType, ContextType, RequireFields<QueryFacilitiesArgs, 'ended' | 'orderBy'>>;
  facilityRate?: Resolver<Maybe<ResolversTypes['RegisterRates']>, ParentType, ContextType, RequireFields<QueryFacilityRateArgs, 'kind'>>;
  gapClearance?: Resolver<Maybe<ResolversTypes['GapClearance']>, ParentType, ContextType, RequireFields<QueryGapClearanceArgs, 'from' | 'to'>>;
  gapHistory?: Resolver<Maybe<ResolversTypes['GapHistory']>, ParentType, ContextType, RequireFields<QueryGapHistoryArgs, 'unit'>>;
  grants?: Resolver<Maybe<ResolversTypes['GrantConnection']>, ParentType, ContextType, Partial<QueryGrantsArgs>>;
  householdLinkRate?: Resolver<Maybe<ResolversTypes['RegisterRates']>, ParentType, ContextType, Partial<QueryHouseholdLinkRateArgs>>;
  keptPlan?: Resolver<Maybe<ResolversTypes['KeptPlan']>, ParentType, ContextType, RequireFields<QueryKeptPlanArgs, 'id'>>;
  keptPlans?: Resolver<Maybe<ReadonlyArray<ResolversTypes['KeptPlanHeading']>>, ParentType, ContextType>;
  lastEvent?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  me?: Resolver<Maybe<ResolversTypes['Me']>, ParentType, ContextType>;
  membership?: Resolver<Maybe<ResolversTypes['Membership']>, ParentType, ContextType, RequireFields<QueryMembershipArgs, 'alliance' | 'member'>>;
  membershipHistory?: Resolver<Maybe<ResolversTypes['MembershipEventConnection']>, ParentType, ContextType, RequireFields<QueryMembershipHistoryArgs, 'member'>>;
  node?: Resolver<Maybe<ResolversTypes['Node']>, ParentType, ContextType, RequireFields<QueryNodeArgs, 'id'>>;
  nodes?: Resolver<Maybe<ReadonlyArray<Maybe<ResolversTypes['Node']>>>, ParentType, ContextType, RequireFields<QueryNodesArgs, 'ids'>>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType, RequireFields<QueryOrganizationArgs, 'id'>>;
  organizationFindingCounts?: Resolver<Maybe<ReadonlyArray<ResolversTypes['OrganizationFindingCount']>>, ParentType, ContextType, Partial<QueryOrganizationFindingCountsArgs>>;
  organizationFindings?: Resolver<Maybe<ResolversTypes['FlaggedOrganizationConnection']>, ParentType, ContextType, RequireFields<QueryOrganizationFindingsArgs, 'orderBy'>>;
  organizationStandings?: Resolver<Maybe<ResolversTypes['OrganizationStandings']>, ParentType, ContextType, Partial<QueryOrganizationStandingsArgs>>;
  organizations?: Resolver<Maybe<ResolversTypes['OrganizationConnection']>, ParentType, ContextType, RequireFields<QueryOrganizationsArgs, 'ended' | 'orderBy'>>;
  planJob?: Resolver<Maybe<ResolversTypes['PlanJob']>, ParentType, ContextType, RequireFields<QueryPlanJobArgs, 'id'>>;
  planJobs?: Resolver<Maybe<ReadonlyArray<ResolversTypes['PlanJob']>>, ParentType, ContextType>;
  proposeAlliances?: Resolver<Maybe<ResolversTypes['AlliancePlan']>, ParentType, ContextType, RequireFields<QueryProposeAlliancesArgs, 'options' | 'timeLimit'>>;
  proposeRemedies?: Resolver<Maybe<ResolversTypes['RemedyPlan']>, ParentType, ContextType, RequireFields<QueryProposeRemediesArgs, 'timeLimit'>>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, RequireFields<QueryRegionArgs, 'code'>>;
  search?: Resolver<Maybe<ResolversTypes['SearchConnection']>, ParentType, ContextType, RequireFields<QuerySearchArgs, 'ended' | 'text'>>;
  simulate?: Resolver<Maybe<ResolversTypes['Simulation']>, ParentType, ContextType, RequireFields<QuerySimulateArgs, 'changes' | 'source'>>;
  sources?: Resolver<Maybe<ResolversTypes['SourceConnection']>, ParentType, ContextType, Partial<QuerySourcesArgs>>;
  tokens?: Resolver<Maybe<ResolversTypes['ApiTokenConnection']>, ParentType, ContextType, Partial<QueryTokensArgs>>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType, RequireFields<QueryUnitArgs, 'id'>>;
  units?: Resolver<Maybe<ResolversTypes['UnitConnection']>, ParentType, ContextType, RequireFields<QueryUnitsArgs, 'ended' | 'orderBy'>>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  villageStandings?: Resolver<Maybe<ResolversTypes['VillageStandings']>, ParentType, ContextType, RequireFields<QueryVillageStandingsArgs, 'incomeBelow'>>;
};

export type RateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rate'] = ResolversParentTypes['Rate']> = {
  code?: Resolver<ResolversTypes['RateCode'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  excluded?: Resolver<ReadonlyArray<ResolversTypes['ExclusionCount']>, ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingCount']>, ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoRateReason']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type ReachableGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachableGap'] = ResolversParentTypes['ReachableGap']> = {
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  reasons?: Resolver<ReadonlyArray<ResolversTypes['TakeUpGround']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CoverageStatus'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ReachableGapConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachableGapConnection'] = ResolversParentTypes['ReachableGapConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReachableGapEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReachableGap']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReachableGapEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachableGapEdge'] = ResolversParentTypes['ReachableGapEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReachableGap'], ParentType, ContextType>;
};

export type ReachedRegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachedRegion'] = ResolversParentTypes['ReachedRegion']> = {
  isNested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  ways?: Resolver<ReadonlyArray<ResolversTypes['RegionReachWay']>, ParentType, ContextType>;
};

export type ReachedRegionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachedRegionConnection'] = ResolversParentTypes['ReachedRegionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReachedRegionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReachedRegion']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReachedRegionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachedRegionEdge'] = ResolversParentTypes['ReachedRegionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReachedRegion'], ParentType, ContextType>;
};

export type ReachedUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachedUnit'] = ResolversParentTypes['ReachedUnit']> = {
  isNested?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CoverageStatus'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  ways?: Resolver<ReadonlyArray<ResolversTypes['ReachWay']>, ParentType, ContextType>;
};

export type ReachedUnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachedUnitConnection'] = ResolversParentTypes['ReachedUnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ReachedUnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ReachedUnit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReachedUnitCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachedUnitCount'] = ResolversParentTypes['ReachedUnitCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CoverageStatus'], ParentType, ContextType>;
};

export type ReachedUnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReachedUnitEdge'] = ResolversParentTypes['ReachedUnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ReachedUnit'], ParentType, ContextType>;
};

export type RefusedLeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedLead'] = ResolversParentTypes['RefusedLead']> = {
  leadId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  price?: Resolver<Maybe<ResolversTypes['PlanPrice']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['RefusedLeadRule'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RefusedLeadWhyArgs, 'lang'>>;
};

export type RefusedRemedyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RefusedRemedy'] = ResolversParentTypes['RefusedRemedy']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RefusedRemedyArticleArgs, 'lang'>>;
  kind?: Resolver<ResolversTypes['RemedyKind'], ParentType, ContextType>;
  organizationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organizationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RefusalReason'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RefusedRemedyWhyArgs, 'lang'>>;
};

export type RegionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Region'] = ResolversParentTypes['Region']> = {
  alliances?: Resolver<ResolversTypes['AllianceConnection'], ParentType, ContextType, RequireFields<RegionAlliancesArgs, 'ended' | 'orderBy'>>;
  awayBranches?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<RegionAwayBranchesArgs, 'ended' | 'orderBy'>>;
  children?: Resolver<ResolversTypes['RegionConnection'], ParentType, ContextType, RequireFields<RegionChildrenArgs, 'orderBy'>>;
  claims?: Resolver<ResolversTypes['ClaimConnection'], ParentType, ContextType, Partial<RegionClaimsArgs>>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  facilities?: Resolver<ResolversTypes['FacilityConnection'], ParentType, ContextType, RequireFields<RegionFacilitiesArgs, 'ended' | 'orderBy'>>;
  formerParents?: Resolver<ReadonlyArray<ResolversTypes['FormerParent']>, ParentType, ContextType>;
  guestBranches?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<RegionGuestBranchesArgs, 'ended' | 'orderBy'>>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['RegionLevel'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['OrganizationConnection'], ParentType, ContextType, RequireFields<RegionOrganizationsArgs, 'ended' | 'orderBy'>>;
  parent?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType, Partial<RegionParentArgs>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  servedBy?: Resolver<ResolversTypes['RegionServiceConnection'], ParentType, ContextType, RequireFields<RegionServedByArgs, 'ended'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  successors?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  twinnings?: Resolver<ResolversTypes['AllianceConnection'], ParentType, ContextType, RequireFields<RegionTwinningsArgs, 'ended' | 'orderBy'>>;
  units?: Resolver<ResolversTypes['UnitConnection'], ParentType, ContextType, RequireFields<RegionUnitsArgs, 'ended' | 'orderBy'>>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionConnection'] = ResolversParentTypes['RegionConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RegionEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionEdge'] = ResolversParentTypes['RegionEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type RegionEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionEffect'] = ResolversParentTypes['RegionEffect']> = {
  after?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type RegionEffectsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionEffects'] = ResolversParentTypes['RegionEffects']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['RegionEffect']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionLevelCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionLevelCount'] = ResolversParentTypes['RegionLevelCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  level?: Resolver<ResolversTypes['RegionLevel'], ParentType, ContextType>;
};

export type RegionRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionRate'] = ResolversParentTypes['RegionRate']> = {
  figure?: Resolver<ResolversTypes['RegisterRate'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type RegionServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionServiceConnection'] = ResolversParentTypes['RegionServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RegionServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Alliance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RegionServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionServiceEdge'] = ResolversParentTypes['RegionServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RegionStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionStanding'] = ResolversParentTypes['RegionStanding']> = {
  figure?: Resolver<ResolversTypes['OrganizationStanding'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type RegionVillagesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegionVillages'] = ResolversParentTypes['RegionVillages']> = {
  figure?: Resolver<ResolversTypes['VillageStanding'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
};

export type RegisterRateResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterRate'] = ResolversParentTypes['RegisterRate']> = {
  code?: Resolver<ResolversTypes['RegisterRateCode'], ParentType, ContextType>;
  denominator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  lower?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  missing?: Resolver<ReadonlyArray<ResolversTypes['MissingCount']>, ParentType, ContextType>;
  numerator?: Resolver<ResolversTypes['Float'], ParentType, ContextType>;
  reason?: Resolver<Maybe<ResolversTypes['NoRegisterRateReason']>, ParentType, ContextType>;
  upper?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  value?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
};

export type RegisterRatesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RegisterRates'] = ResolversParentTypes['RegisterRates']> = {
  claims?: Resolver<ReadonlyArray<ResolversTypes['Claim']>, ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['RegisterRate'], ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['RegionRate']>, ParentType, ContextType>;
  sourceKinds?: Resolver<ReadonlyArray<ResolversTypes['SourceKindCount']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['RegisterRate'], ParentType, ContextType>;
};

export type RemedyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Remedy'] = ResolversParentTypes['Remedy']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RemedyArticleArgs, 'lang'>>;
  couldJoin?: Resolver<ReadonlyArray<ResolversTypes['Int']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['FindingCode']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RemedyKind'], ParentType, ContextType>;
  members?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['NextRemedy']>, ParentType, ContextType>;
  organization?: Resolver<Maybe<ResolversTypes['Organization']>, ParentType, ContextType>;
  organizationId?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  organizationName?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['RemedyReason'], ParentType, ContextType>;
  refused?: Resolver<ReadonlyArray<ResolversTypes['RefusedRemedy']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  whole?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RemedyWhyArgs, 'lang'>>;
};

export type RemedyAlternativeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemedyAlternative'] = ResolversParentTypes['RemedyAlternative']> = {
  aims?: Resolver<ReadonlyArray<ResolversTypes['AimObjective']>, ParentType, ContextType>;
  branches?: Resolver<ReadonlyArray<ResolversTypes['PlannedBranch']>, ParentType, ContextType>;
  closes?: Resolver<ResolversTypes['PlanFindings'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['PlanFindings'], ParentType, ContextType>;
  stepCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PlanStep']>, ParentType, ContextType, RequireFields<RemedyAlternativeStepsArgs, 'first' | 'skip'>>;
};

export type RemedyAlternativesResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemedyAlternatives'] = ResolversParentTypes['RemedyAlternatives']> = {
  isExact?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  plans?: Resolver<ReadonlyArray<ResolversTypes['RemedyAlternative']>, ParentType, ContextType>;
  shared?: Resolver<ReadonlyArray<ResolversTypes['SharedBranch']>, ParentType, ContextType>;
};

export type RemedyComponentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemedyComponent'] = ResolversParentTypes['RemedyComponent']> = {
  aims?: Resolver<ReadonlyArray<ResolversTypes['PlanAim']>, ParentType, ContextType>;
  branches?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['Region']>, ParentType, ContextType>;
  units?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemedyConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemedyConnection'] = ResolversParentTypes['RemedyConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['RemedyEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Remedy']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RemedyCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemedyCount'] = ResolversParentTypes['RemedyCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['RemedyKind'], ParentType, ContextType>;
};

export type RemedyEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemedyEdge'] = ResolversParentTypes['RemedyEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Remedy'], ParentType, ContextType>;
};

export type RemedyPlanResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemedyPlan'] = ResolversParentTypes['RemedyPlan']> = {
  aims?: Resolver<ReadonlyArray<ResolversTypes['PlanAim']>, ParentType, ContextType>;
  alternatives?: Resolver<Maybe<ResolversTypes['RemedyAlternatives']>, ParentType, ContextType>;
  branches?: Resolver<ResolversTypes['PlannedBranchConnection'], ParentType, ContextType, Partial<RemedyPlanBranchesArgs>>;
  closes?: Resolver<ResolversTypes['PlanFindings'], ParentType, ContextType>;
  components?: Resolver<ReadonlyArray<ResolversTypes['RemedyComponent']>, ParentType, ContextType>;
  distance?: Resolver<ResolversTypes['DistanceMeasure'], ParentType, ContextType>;
  note?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType, RequireFields<RemedyPlanNoteArgs, 'lang'>>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  opens?: Resolver<ResolversTypes['PlanFindings'], ParentType, ContextType>;
  proof?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  remedies?: Resolver<ResolversTypes['RemedyConnection'], ParentType, ContextType, Partial<RemedyPlanRemediesArgs>>;
  remedyCounts?: Resolver<ReadonlyArray<ResolversTypes['RemedyCount']>, ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['PlanStatus'], ParentType, ContextType>;
  stepCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['PlanStep']>, ParentType, ContextType, RequireFields<RemedyPlanStepsArgs, 'first' | 'skip'>>;
  unknown?: Resolver<ResolversTypes['RemedyUnknowns'], ParentType, ContextType>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type RemedyUnknownsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RemedyUnknowns'] = ResolversParentTypes['RemedyUnknowns']> = {
  gaps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  gapsWeight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsurveyed?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  unsurveyedWeight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ReopenedUnitsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ReopenedUnits'] = ResolversParentTypes['ReopenedUnits']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type RoleCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RoleCount'] = ResolversParentTypes['RoleCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
};

export type RuleResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Rule'] = ResolversParentTypes['Rule']> = {
  article?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  code?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type RuleSetReferenceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['RuleSetReference'] = ResolversParentTypes['RuleSetReference']> = {
  code?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  isExample?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<RuleSetReferenceTitleArgs, 'lang'>>;
  version?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchConnection'] = ResolversParentTypes['SearchConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SearchEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SearchResult']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SearchEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchEdge'] = ResolversParentTypes['SearchEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SearchResult'], ParentType, ContextType>;
};

export type SearchResultResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SearchResult'] = ResolversParentTypes['SearchResult']> = {
  __resolveType: TypeResolveFn<'Alliance' | 'Facility' | 'Organization' | 'Region' | 'Unit', ParentType, ContextType>;
};

export type ServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceConnection'] = ResolversParentTypes['ServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['ServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ServiceTarget']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type ServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceEdge'] = ResolversParentTypes['ServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['ServiceTarget'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type ServiceTargetResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ServiceTarget'] = ResolversParentTypes['ServiceTarget']> = {
  __resolveType: TypeResolveFn<'Region' | 'Unit', ParentType, ContextType>;
};

export type SharedBranchResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SharedBranch'] = ResolversParentTypes['SharedBranch']> = {
  units?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
};

export type SimulationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Simulation'] = ResolversParentTypes['Simulation']> = {
  effect?: Resolver<Maybe<ResolversTypes['StepsEffect']>, ParentType, ContextType>;
  invalid?: Resolver<ReadonlyArray<ResolversTypes['InvalidStep']>, ParentType, ContextType>;
  invalidCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  version?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
};

export type SoleLeadResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoleLead'] = ResolversParentTypes['SoleLead']> = {
  alliance?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  member?: Resolver<ResolversTypes['Member'], ParentType, ContextType>;
};

export type SoleLeadConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoleLeadConnection'] = ResolversParentTypes['SoleLeadConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SoleLeadEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['SoleLead']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SoleLeadEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SoleLeadEdge'] = ResolversParentTypes['SoleLeadEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['SoleLead'], ParentType, ContextType>;
};

export type SourceResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Source'] = ResolversParentTypes['Source']> = {
  date?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  title?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  url?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SourceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceConnection'] = ResolversParentTypes['SourceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SourceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Source']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SourceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceEdge'] = ResolversParentTypes['SourceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
};

export type SourceKindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SourceKindCount'] = ResolversParentTypes['SourceKindCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
};

export type StarCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StarCount'] = ResolversParentTypes['StarCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  rating?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type StatedResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Stated'] = ResolversParentTypes['Stated']> = {
  __resolveType: TypeResolveFn<'Alliance' | 'Claim' | 'Counts' | 'ExplainedFact' | 'Facility' | 'FormerParent' | 'MemberEdge' | 'MembershipEvent' | 'Organization' | 'OrganizationAllianceEdge' | 'OrganizationUnitEdge' | 'PartEdge' | 'Region' | 'RegionServiceEdge' | 'ServiceEdge' | 'SubordinateEdge' | 'SuperiorEdge' | 'Survey' | 'Unit' | 'UnitAllianceEdge' | 'UnitOrganizationEdge' | 'UnitServiceEdge' | 'WholeEdge', ParentType, ContextType>;
};

export type StatusCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StatusCount'] = ResolversParentTypes['StatusCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CoverageStatus'], ParentType, ContextType>;
};

export type StepsEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['StepsEffect'] = ResolversParentTypes['StepsEffect']> = {
  after?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  alliances?: Resolver<ResolversTypes['AllianceEffects'], ParentType, ContextType>;
  before?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  facilities?: Resolver<ResolversTypes['FacilityEffects'], ParentType, ContextType>;
  facilityRates?: Resolver<ReadonlyArray<ResolversTypes['FacilityRateEffect']>, ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['OrganizationEffects'], ParentType, ContextType>;
  regions?: Resolver<ResolversTypes['RegionEffects'], ParentType, ContextType>;
  rows?: Resolver<ResolversTypes['EffectRows'], ParentType, ContextType>;
  units?: Resolver<ResolversTypes['UnitEffects'], ParentType, ContextType>;
};

export type SubordinateConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubordinateConnection'] = ResolversParentTypes['SubordinateConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SubordinateEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SubordinateEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SubordinateEdge'] = ResolversParentTypes['SubordinateEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SubscriptionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Subscription'] = ResolversParentTypes['Subscription']> = {
  allianceChanged?: SubscriptionResolver<ResolversTypes['AllianceChange'], "allianceChanged", ParentType, ContextType, RequireFields<SubscriptionAllianceChangedArgs, 'id'>>;
  coverageChanged?: SubscriptionResolver<ResolversTypes['CoverageChange'], "coverageChanged", ParentType, ContextType, Partial<SubscriptionCoverageChangedArgs>>;
  planProgress?: SubscriptionResolver<ResolversTypes['PlanJob'], "planProgress", ParentType, ContextType, RequireFields<SubscriptionPlanProgressArgs, 'job'>>;
};

export type SuperiorConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuperiorConnection'] = ResolversParentTypes['SuperiorConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['SuperiorEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type SuperiorEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['SuperiorEdge'] = ResolversParentTypes['SuperiorEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type SurveyResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Survey'] = ResolversParentTypes['Survey']> = {
  kind?: Resolver<Maybe<ResolversTypes['UnitKind']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type TakeUpGroundResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TakeUpGround'] = ResolversParentTypes['TakeUpGround']> = {
  chain?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  reason?: Resolver<ResolversTypes['TakeUpReason'], ParentType, ContextType>;
  region?: Resolver<Maybe<ResolversTypes['Region']>, ParentType, ContextType>;
};

export type ToldGapResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToldGap'] = ResolversParentTypes['ToldGap']> = {
  entry?: Resolver<ResolversTypes['GapEvent'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type ToldGapsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['ToldGaps'] = ResolversParentTypes['ToldGaps']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['ToldGap']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type TrendPointResolvers<ContextType = Context, ParentType extends ResolversParentTypes['TrendPoint'] = ResolversParentTypes['TrendPoint']> = {
  coverage?: Resolver<ResolversTypes['Coverage'], ParentType, ContextType>;
  gaps?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
};

export type UnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['Unit'] = ResolversParentTypes['Unit']> = {
  alliances?: Resolver<ResolversTypes['UnitAllianceConnection'], ParentType, ContextType, RequireFields<UnitAlliancesArgs, 'ended'>>;
  annualIncome?: Resolver<Maybe<ResolversTypes['Float']>, ParentType, ContextType>;
  assessment?: Resolver<Maybe<ResolversTypes['UnitAssessment']>, ParentType, ContextType, Partial<UnitAssessmentArgs>>;
  counts?: Resolver<Maybe<ResolversTypes['Counts']>, ParentType, ContextType, Partial<UnitCountsArgs>>;
  exclusion?: Resolver<Maybe<ResolversTypes['Exclusion']>, ParentType, ContextType>;
  firstSecretary?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  id?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
  location?: Resolver<Maybe<ResolversTypes['Location']>, ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  name?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  nameEn?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  organizations?: Resolver<ResolversTypes['UnitOrganizationConnection'], ParentType, ContextType, RequireFields<UnitOrganizationsArgs, 'ended'>>;
  parts?: Resolver<ResolversTypes['PartConnection'], ParentType, ContextType, RequireFields<UnitPartsArgs, 'ended'>>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  region?: Resolver<ResolversTypes['Region'], ParentType, ContextType>;
  residentTeam?: Resolver<Maybe<ResolversTypes['Boolean']>, ParentType, ContextType>;
  servedBy?: Resolver<ResolversTypes['UnitServiceConnection'], ParentType, ContextType, RequireFields<UnitServedByArgs, 'ended'>>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  surveys?: Resolver<ReadonlyArray<ResolversTypes['Survey']>, ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  wholes?: Resolver<ResolversTypes['WholeConnection'], ParentType, ContextType, RequireFields<UnitWholesArgs, 'ended'>>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitAllianceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitAllianceConnection'] = ResolversParentTypes['UnitAllianceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnitAllianceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Alliance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitAllianceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitAllianceEdge'] = ResolversParentTypes['UnitAllianceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  position?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  role?: Resolver<ResolversTypes['MembershipRole'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitAssessmentResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitAssessment'] = ResolversParentTypes['UnitAssessment']> = {
  findings?: Resolver<ReadonlyArray<ResolversTypes['Finding']>, ParentType, ContextType>;
  fullMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  holdsUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  status?: Resolver<ResolversTypes['CoverageStatus'], ParentType, ContextType>;
};

export type UnitChangeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitChange'] = ResolversParentTypes['UnitChange']> = {
  about?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  closes?: Resolver<ReadonlyArray<ResolversTypes['FindingCode']>, ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['ChangeKind'], ParentType, ContextType>;
  opens?: Resolver<ReadonlyArray<ResolversTypes['FindingCode']>, ParentType, ContextType>;
  row?: Resolver<Maybe<ResolversTypes['ID']>, ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UnitChangeTextArgs, 'lang'>>;
};

export type UnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitConnection'] = ResolversParentTypes['UnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitEdge'] = ResolversParentTypes['UnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitEffectResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitEffect'] = ResolversParentTypes['UnitEffect']> = {
  after?: Resolver<Maybe<ResolversTypes['CoverageStatus']>, ParentType, ContextType>;
  before?: Resolver<Maybe<ResolversTypes['CoverageStatus']>, ParentType, ContextType>;
  closed?: Resolver<ReadonlyArray<ResolversTypes['FindingEffect']>, ParentType, ContextType>;
  opened?: Resolver<ReadonlyArray<ResolversTypes['FindingEffect']>, ParentType, ContextType>;
  regraded?: Resolver<ReadonlyArray<ResolversTypes['FindingRegrade']>, ParentType, ContextType>;
  unit?: Resolver<Maybe<ResolversTypes['Unit']>, ParentType, ContextType>;
  unitId?: Resolver<ResolversTypes['ID'], ParentType, ContextType>;
};

export type UnitEffectsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitEffects'] = ResolversParentTypes['UnitEffects']> = {
  nodes?: Resolver<ReadonlyArray<ResolversTypes['UnitEffect']>, ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitExplanationResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitExplanation'] = ResolversParentTypes['UnitExplanation']> = {
  changes?: Resolver<ReadonlyArray<ResolversTypes['UnitChange']>, ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['ExplainedFact']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['ExplainedFinding']>, ParentType, ContextType>;
  fullMembers?: Resolver<Maybe<ResolversTypes['Int']>, ParentType, ContextType>;
  holdsUntil?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  next?: Resolver<Maybe<ResolversTypes['UnitNext']>, ParentType, ContextType>;
  on?: Resolver<ResolversTypes['Date'], ParentType, ContextType>;
  ruleSet?: Resolver<ResolversTypes['RuleSetReference'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CoverageStatus']>, ParentType, ContextType>;
  steps?: Resolver<ReadonlyArray<ResolversTypes['UnitStep']>, ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
};

export type UnitKindCountResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitKindCount'] = ResolversParentTypes['UnitKindCount']> = {
  count?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  kind?: Resolver<ResolversTypes['UnitKind'], ParentType, ContextType>;
};

export type UnitNextResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitNext'] = ResolversParentTypes['UnitNext']> = {
  events?: Resolver<ReadonlyArray<ResolversTypes['ExplanationEvent']>, ParentType, ContextType>;
  findings?: Resolver<ReadonlyArray<ResolversTypes['FindingCode']>, ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  status?: Resolver<Maybe<ResolversTypes['CoverageStatus']>, ParentType, ContextType>;
};

export type UnitOrganizationConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitOrganizationConnection'] = ResolversParentTypes['UnitOrganizationConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnitOrganizationEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Organization']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitOrganizationEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitOrganizationEdge'] = ResolversParentTypes['UnitOrganizationEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  mode?: Resolver<ResolversTypes['CoverageMode'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Organization'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitServiceConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitServiceConnection'] = ResolversParentTypes['UnitServiceConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnitServiceEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Alliance']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnitServiceEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitServiceEdge'] = ResolversParentTypes['UnitServiceEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Alliance'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type UnitStepResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnitStep'] = ResolversParentTypes['UnitStep']> = {
  decided?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  facts?: Resolver<ReadonlyArray<ResolversTypes['ID']>, ParentType, ContextType>;
  finding?: Resolver<Maybe<ResolversTypes['FindingCode']>, ParentType, ContextType>;
  outcome?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  outside?: Resolver<ResolversTypes['Boolean'], ParentType, ContextType>;
  test?: Resolver<ResolversTypes['ExplanationTest'], ParentType, ContextType>;
  text?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UnitStepTextArgs, 'lang'>>;
};

export type UnservableUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnservableUnit'] = ResolversParentTypes['UnservableUnit']> = {
  rule?: Resolver<ResolversTypes['UnservedRule'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UnservableUnitWhyArgs, 'lang'>>;
};

export type UnservedUnitResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnservedUnit'] = ResolversParentTypes['UnservedUnit']> = {
  price?: Resolver<Maybe<ResolversTypes['PlanPrice']>, ParentType, ContextType>;
  rule?: Resolver<ResolversTypes['UnservedRule'], ParentType, ContextType>;
  unit?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  weight?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  why?: Resolver<ResolversTypes['String'], ParentType, ContextType, RequireFields<UnservedUnitWhyArgs, 'lang'>>;
};

export type UnservedUnitConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnservedUnitConnection'] = ResolversParentTypes['UnservedUnitConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['UnservedUnitEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['UnservedUnit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type UnservedUnitEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['UnservedUnitEdge'] = ResolversParentTypes['UnservedUnitEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  node?: Resolver<ResolversTypes['UnservedUnit'], ParentType, ContextType>;
};

export type VillageStandingResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageStanding'] = ResolversParentTypes['VillageStanding']> = {
  firstSecretary?: Resolver<ResolversTypes['AnswerCounts'], ParentType, ContextType>;
  incomeBelow?: Resolver<ResolversTypes['AnswerCounts'], ParentType, ContextType>;
  residentTeam?: Resolver<ResolversTypes['AnswerCounts'], ParentType, ContextType>;
  villages?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type VillageStandingsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['VillageStandings'] = ResolversParentTypes['VillageStandings']> = {
  outside?: Resolver<ResolversTypes['VillageStanding'], ParentType, ContextType>;
  regions?: Resolver<ReadonlyArray<ResolversTypes['RegionVillages']>, ParentType, ContextType>;
  total?: Resolver<ResolversTypes['VillageStanding'], ParentType, ContextType>;
};

export type WholeConnectionResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WholeConnection'] = ResolversParentTypes['WholeConnection']> = {
  edges?: Resolver<ReadonlyArray<ResolversTypes['WholeEdge']>, ParentType, ContextType>;
  nodes?: Resolver<ReadonlyArray<ResolversTypes['Unit']>, ParentType, ContextType>;
  pageInfo?: Resolver<ResolversTypes['PageInfo'], ParentType, ContextType>;
  totalCount?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
};

export type WholeEdgeResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WholeEdge'] = ResolversParentTypes['WholeEdge']> = {
  cursor?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
  locator?: Resolver<Maybe<ResolversTypes['String']>, ParentType, ContextType>;
  node?: Resolver<ResolversTypes['Unit'], ParentType, ContextType>;
  recordedAt?: Resolver<ResolversTypes['DateTime'], ParentType, ContextType>;
  source?: Resolver<ResolversTypes['Source'], ParentType, ContextType>;
  sourceKind?: Resolver<ResolversTypes['SourceKind'], ParentType, ContextType>;
  validFrom?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  validTo?: Resolver<Maybe<ResolversTypes['Date']>, ParentType, ContextType>;
  __isTypeOf?: IsTypeOfResolverFn<ParentType, ContextType>;
};

export type WrittenRowsResolvers<ContextType = Context, ParentType extends ResolversParentTypes['WrittenRows'] = ResolversParentTypes['WrittenRows']> = {
  added?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  replaced?: Resolver<ResolversTypes['Int'], ParentType, ContextType>;
  table?: Resolver<ResolversTypes['String'], ParentType, ContextType>;
};

export type Resolvers<ContextType = Context> = {
  Account?: AccountResolvers<ContextType>;
  AccountConnection?: AccountConnectionResolvers<ContextType>;
  AccountEdge?: AccountEdgeResolvers<ContextType>;
  AimLoss?: AimLossResolvers<ContextType>;
  AimObjective?: AimObjectiveResolvers<ContextType>;
  Alliance?: AllianceResolvers<ContextType>;
  AllianceAlternative?: AllianceAlternativeResolvers<ContextType>;
  AllianceAlternatives?: AllianceAlternativesResolvers<ContextType>;
  AllianceChange?: AllianceChangeResolvers<ContextType>;
  AllianceConnection?: AllianceConnectionResolvers<ContextType>;
  AllianceEdge?: AllianceEdgeResolvers<ContextType>;
  AllianceEffect?: AllianceEffectResolvers<ContextType>;
  AllianceEffects?: AllianceEffectsResolvers<ContextType>;
  AllianceMember?: AllianceMemberResolvers<ContextType>;
  AllianceMemberConnection?: AllianceMemberConnectionResolvers<ContextType>;
  AllianceMemberEdge?: AllianceMemberEdgeResolvers<ContextType>;
  AllianceOverlap?: AllianceOverlapResolvers<ContextType>;
  AllianceOverlapConnection?: AllianceOverlapConnectionResolvers<ContextType>;
  AllianceOverlapEdge?: AllianceOverlapEdgeResolvers<ContextType>;
  AlliancePlan?: AlliancePlanResolvers<ContextType>;
  AllianceReach?: AllianceReachResolvers<ContextType>;
  AnnotateGapPayload?: AnnotateGapPayloadResolvers<ContextType>;
  AnswerCounts?: AnswerCountsResolvers<ContextType>;
  ApiToken?: ApiTokenResolvers<ContextType>;
  ApiTokenConnection?: ApiTokenConnectionResolvers<ContextType>;
  ApiTokenEdge?: ApiTokenEdgeResolvers<ContextType>;
  AuditEntry?: AuditEntryResolvers<ContextType>;
  AuditEntryConnection?: AuditEntryConnectionResolvers<ContextType>;
  AuditEntryEdge?: AuditEntryEdgeResolvers<ContextType>;
  BranchImportance?: BranchImportanceResolvers<ContextType>;
  Bridges?: BridgesResolvers<ContextType>;
  BrokenChain?: BrokenChainResolvers<ContextType>;
  BrokenChainConnection?: BrokenChainConnectionResolvers<ContextType>;
  BrokenChainEdge?: BrokenChainEdgeResolvers<ContextType>;
  Chain?: ChainResolvers<ContextType>;
  ChainAudit?: ChainAuditResolvers<ContextType>;
  ChainBreak?: ChainBreakResolvers<ContextType>;
  ChainBreakConnection?: ChainBreakConnectionResolvers<ContextType>;
  ChainBreakEdge?: ChainBreakEdgeResolvers<ContextType>;
  ChainLevelCount?: ChainLevelCountResolvers<ContextType>;
  ChainShare?: ChainShareResolvers<ContextType>;
  ChainStep?: ChainStepResolvers<ContextType>;
  ChangedContribution?: ChangedContributionResolvers<ContextType>;
  ChangedContributions?: ChangedContributionsResolvers<ContextType>;
  Claim?: ClaimResolvers<ContextType>;
  ClaimConnection?: ClaimConnectionResolvers<ContextType>;
  ClaimEdge?: ClaimEdgeResolvers<ContextType>;
  ClearanceRate?: ClearanceRateResolvers<ContextType>;
  CommitPayload?: CommitPayloadResolvers<ContextType>;
  CommitPlanPayload?: CommitPlanPayloadResolvers<ContextType>;
  ComparedAim?: ComparedAimResolvers<ContextType>;
  ComparedPlan?: ComparedPlanResolvers<ContextType>;
  ConflictingOption?: ConflictingOptionResolvers<ContextType>;
  ConnectingPath?: ConnectingPathResolvers<ContextType>;
  ConnectingPaths?: ConnectingPathsResolvers<ContextType>;
  ConnectingStep?: ConnectingStepResolvers<ContextType>;
  Contribution?: ContributionResolvers<ContextType>;
  CountedLead?: CountedLeadResolvers<ContextType>;
  CountedMembers?: CountedMembersResolvers<ContextType>;
  Counts?: CountsResolvers<ContextType>;
  Coverage?: CoverageResolvers<ContextType>;
  CoverageChange?: CoverageChangeResolvers<ContextType>;
  CoverageDiff?: CoverageDiffResolvers<ContextType>;
  CoverageFrontier?: CoverageFrontierResolvers<ContextType>;
  CoverageGap?: CoverageGapResolvers<ContextType>;
  CoverageGapConnection?: CoverageGapConnectionResolvers<ContextType>;
  CoverageGapEdge?: CoverageGapEdgeResolvers<ContextType>;
  CoverageMatrix?: CoverageMatrixResolvers<ContextType>;
  CoverageTrend?: CoverageTrendResolvers<ContextType>;
  CreateTokenPayload?: CreateTokenPayloadResolvers<ContextType>;
  CutMember?: CutMemberResolvers<ContextType>;
  CutMemberConnection?: CutMemberConnectionResolvers<ContextType>;
  CutMemberEdge?: CutMemberEdgeResolvers<ContextType>;
  Date?: GraphQLScalarType;
  DateTime?: GraphQLScalarType;
  Dated?: DatedResolvers<ContextType>;
  DiffPart?: DiffPartResolvers<ContextType>;
  DueEntry?: DueEntryResolvers<ContextType>;
  DueEntryConnection?: DueEntryConnectionResolvers<ContextType>;
  DueEntryEdge?: DueEntryEdgeResolvers<ContextType>;
  EffectMember?: EffectMemberResolvers<ContextType>;
  EffectMembers?: EffectMembersResolvers<ContextType>;
  EffectRole?: EffectRoleResolvers<ContextType>;
  EffectRoles?: EffectRolesResolvers<ContextType>;
  EffectRow?: EffectRowResolvers<ContextType>;
  EffectRows?: EffectRowsResolvers<ContextType>;
  ExclusionCount?: ExclusionCountResolvers<ContextType>;
  ExplainedFact?: ExplainedFactResolvers<ContextType>;
  ExplainedFinding?: ExplainedFindingResolvers<ContextType>;
  ExplainedOrganizationFinding?: ExplainedOrganizationFindingResolvers<ContextType>;
  ExplanationEvent?: ExplanationEventResolvers<ContextType>;
  Facility?: FacilityResolvers<ContextType>;
  FacilityConnection?: FacilityConnectionResolvers<ContextType>;
  FacilityEdge?: FacilityEdgeResolvers<ContextType>;
  FacilityEffect?: FacilityEffectResolvers<ContextType>;
  FacilityEffects?: FacilityEffectsResolvers<ContextType>;
  FacilityRateEffect?: FacilityRateEffectResolvers<ContextType>;
  Finding?: FindingResolvers<ContextType>;
  FindingClearance?: FindingClearanceResolvers<ContextType>;
  FindingEffect?: FindingEffectResolvers<ContextType>;
  FindingRegrade?: FindingRegradeResolvers<ContextType>;
  FlaggedOrganization?: FlaggedOrganizationResolvers<ContextType>;
  FlaggedOrganizationConnection?: FlaggedOrganizationConnectionResolvers<ContextType>;
  FlaggedOrganizationEdge?: FlaggedOrganizationEdgeResolvers<ContextType>;
  FormerParent?: FormerParentResolvers<ContextType>;
  FrontierPoint?: FrontierPointResolvers<ContextType>;
  GapAnnotation?: GapAnnotationResolvers<ContextType>;
  GapClearance?: GapClearanceResolvers<ContextType>;
  GapCount?: GapCountResolvers<ContextType>;
  GapEvent?: GapEventResolvers<ContextType>;
  GapHistory?: GapHistoryResolvers<ContextType>;
  Grant?: GrantResolvers<ContextType>;
  GrantConnection?: GrantConnectionResolvers<ContextType>;
  GrantEdge?: GrantEdgeResolvers<ContextType>;
  InvalidStep?: InvalidStepResolvers<ContextType>;
  IsolatedAlliance?: IsolatedAllianceResolvers<ContextType>;
  IsolatedAllianceConnection?: IsolatedAllianceConnectionResolvers<ContextType>;
  IsolatedAllianceEdge?: IsolatedAllianceEdgeResolvers<ContextType>;
  JSON?: GraphQLScalarType;
  KeptPlan?: KeptPlanResolvers<ContextType>;
  KeptPlanHeading?: KeptPlanHeadingResolvers<ContextType>;
  KindStanding?: KindStandingResolvers<ContextType>;
  LinkBreak?: LinkBreakResolvers<ContextType>;
  LinkBreakCount?: LinkBreakCountResolvers<ContextType>;
  Location?: LocationResolvers<ContextType>;
  LoneMember?: LoneMemberResolvers<ContextType>;
  LoneMemberConnection?: LoneMemberConnectionResolvers<ContextType>;
  LoneMemberEdge?: LoneMemberEdgeResolvers<ContextType>;
  MatrixCell?: MatrixCellResolvers<ContextType>;
  MatrixCounts?: MatrixCountsResolvers<ContextType>;
  MatrixDifference?: MatrixDifferenceResolvers<ContextType>;
  MatrixHeading?: MatrixHeadingResolvers<ContextType>;
  Me?: MeResolvers<ContextType>;
  Member?: MemberResolvers<ContextType>;
  MemberAlliance?: MemberAllianceResolvers<ContextType>;
  MemberAllianceConnection?: MemberAllianceConnectionResolvers<ContextType>;
  MemberAllianceEdge?: MemberAllianceEdgeResolvers<ContextType>;
  MemberConnection?: MemberConnectionResolvers<ContextType>;
  MemberEdge?: MemberEdgeResolvers<ContextType>;
  Membership?: MembershipResolvers<ContextType>;
  MembershipEvent?: MembershipEventResolvers<ContextType>;
  MembershipEventConnection?: MembershipEventConnectionResolvers<ContextType>;
  MembershipEventEdge?: MembershipEventEdgeResolvers<ContextType>;
  MembershipPath?: MembershipPathResolvers<ContextType>;
  MissingCount?: MissingCountResolvers<ContextType>;
  Mutation?: MutationResolvers<ContextType>;
  NextRemedy?: NextRemedyResolvers<ContextType>;
  Node?: NodeResolvers<ContextType>;
  Organization?: OrganizationResolvers<ContextType>;
  OrganizationAllianceConnection?: OrganizationAllianceConnectionResolvers<ContextType>;
  OrganizationAllianceEdge?: OrganizationAllianceEdgeResolvers<ContextType>;
  OrganizationChange?: OrganizationChangeResolvers<ContextType>;
  OrganizationConnection?: OrganizationConnectionResolvers<ContextType>;
  OrganizationEdge?: OrganizationEdgeResolvers<ContextType>;
  OrganizationEffect?: OrganizationEffectResolvers<ContextType>;
  OrganizationEffects?: OrganizationEffectsResolvers<ContextType>;
  OrganizationExplanation?: OrganizationExplanationResolvers<ContextType>;
  OrganizationFinding?: OrganizationFindingResolvers<ContextType>;
  OrganizationFindingCount?: OrganizationFindingCountResolvers<ContextType>;
  OrganizationFindingEffect?: OrganizationFindingEffectResolvers<ContextType>;
  OrganizationKindCount?: OrganizationKindCountResolvers<ContextType>;
  OrganizationNext?: OrganizationNextResolvers<ContextType>;
  OrganizationStanding?: OrganizationStandingResolvers<ContextType>;
  OrganizationStandings?: OrganizationStandingsResolvers<ContextType>;
  OrganizationStep?: OrganizationStepResolvers<ContextType>;
  OrganizationUnitConnection?: OrganizationUnitConnectionResolvers<ContextType>;
  OrganizationUnitEdge?: OrganizationUnitEdgeResolvers<ContextType>;
  OwnGrant?: OwnGrantResolvers<ContextType>;
  PageInfo?: PageInfoResolvers<ContextType>;
  PartConnection?: PartConnectionResolvers<ContextType>;
  PartEdge?: PartEdgeResolvers<ContextType>;
  Password?: GraphQLScalarType;
  Plan?: PlanResolvers<ContextType>;
  PlanAim?: PlanAimResolvers<ContextType>;
  PlanComparison?: PlanComparisonResolvers<ContextType>;
  PlanFinding?: PlanFindingResolvers<ContextType>;
  PlanFindings?: PlanFindingsResolvers<ContextType>;
  PlanInfeasibility?: PlanInfeasibilityResolvers<ContextType>;
  PlanJob?: PlanJobResolvers<ContextType>;
  PlanJobError?: PlanJobErrorResolvers<ContextType>;
  PlanMisfit?: PlanMisfitResolvers<ContextType>;
  PlanPrice?: PlanPriceResolvers<ContextType>;
  PlanRelaxation?: PlanRelaxationResolvers<ContextType>;
  PlanStep?: PlanStepResolvers<ContextType>;
  PlanSteps?: PlanStepsResolvers<ContextType>;
  PlannedBranch?: PlannedBranchResolvers<ContextType>;
  PlannedBranchConnection?: PlannedBranchConnectionResolvers<ContextType>;
  PlannedBranchEdge?: PlannedBranchEdgeResolvers<ContextType>;
  ProposedAlliance?: ProposedAllianceResolvers<ContextType>;
  ProposedMember?: ProposedMemberResolvers<ContextType>;
  ProvedLoss?: ProvedLossResolvers<ContextType>;
  Query?: QueryResolvers<ContextType>;
  Rate?: RateResolvers<ContextType>;
  ReachableGap?: ReachableGapResolvers<ContextType>;
  ReachableGapConnection?: ReachableGapConnectionResolvers<ContextType>;
  ReachableGapEdge?: ReachableGapEdgeResolvers<ContextType>;
  ReachedRegion?: ReachedRegionResolvers<ContextType>;
  ReachedRegionConnection?: ReachedRegionConnectionResolvers<ContextType>;
  ReachedRegionEdge?: ReachedRegionEdgeResolvers<ContextType>;
  ReachedUnit?: ReachedUnitResolvers<ContextType>;
  ReachedUnitConnection?: ReachedUnitConnectionResolvers<ContextType>;
  ReachedUnitCount?: ReachedUnitCountResolvers<ContextType>;
  ReachedUnitEdge?: ReachedUnitEdgeResolvers<ContextType>;
  RefusedLead?: RefusedLeadResolvers<ContextType>;
  RefusedRemedy?: RefusedRemedyResolvers<ContextType>;
  Region?: RegionResolvers<ContextType>;
  RegionConnection?: RegionConnectionResolvers<ContextType>;
  RegionEdge?: RegionEdgeResolvers<ContextType>;
  RegionEffect?: RegionEffectResolvers<ContextType>;
  RegionEffects?: RegionEffectsResolvers<ContextType>;
  RegionLevelCount?: RegionLevelCountResolvers<ContextType>;
  RegionRate?: RegionRateResolvers<ContextType>;
  RegionServiceConnection?: RegionServiceConnectionResolvers<ContextType>;
  RegionServiceEdge?: RegionServiceEdgeResolvers<ContextType>;
  RegionStanding?: RegionStandingResolvers<ContextType>;
  RegionVillages?: RegionVillagesResolvers<ContextType>;
  RegisterRate?: RegisterRateResolvers<ContextType>;
  RegisterRates?: RegisterRatesResolvers<ContextType>;
  Remedy?: RemedyResolvers<ContextType>;
  RemedyAlternative?: RemedyAlternativeResolvers<ContextType>;
  RemedyAlternatives?: RemedyAlternativesResolvers<ContextType>;
  RemedyComponent?: RemedyComponentResolvers<ContextType>;
  RemedyConnection?: RemedyConnectionResolvers<ContextType>;
  RemedyCount?: RemedyCountResolvers<ContextType>;
  RemedyEdge?: RemedyEdgeResolvers<ContextType>;
  RemedyPlan?: RemedyPlanResolvers<ContextType>;
  RemedyUnknowns?: RemedyUnknownsResolvers<ContextType>;
  ReopenedUnits?: ReopenedUnitsResolvers<ContextType>;
  RoleCount?: RoleCountResolvers<ContextType>;
  Rule?: RuleResolvers<ContextType>;
  RuleSetReference?: RuleSetReferenceResolvers<ContextType>;
  SearchConnection?: SearchConnectionResolvers<ContextType>;
  SearchEdge?: SearchEdgeResolvers<ContextType>;
  SearchResult?: SearchResultResolvers<ContextType>;
  ServiceConnection?: ServiceConnectionResolvers<ContextType>;
  ServiceEdge?: ServiceEdgeResolvers<ContextType>;
  ServiceTarget?: ServiceTargetResolvers<ContextType>;
  SharedBranch?: SharedBranchResolvers<ContextType>;
  Simulation?: SimulationResolvers<ContextType>;
  SoleLead?: SoleLeadResolvers<ContextType>;
  SoleLeadConnection?: SoleLeadConnectionResolvers<ContextType>;
  SoleLeadEdge?: SoleLeadEdgeResolvers<ContextType>;
  Source?: SourceResolvers<ContextType>;
  SourceConnection?: SourceConnectionResolvers<ContextType>;
  SourceEdge?: SourceEdgeResolvers<ContextType>;
  SourceKindCount?: SourceKindCountResolvers<ContextType>;
  StarCount?: StarCountResolvers<ContextType>;
  Stated?: StatedResolvers<ContextType>;
  StatusCount?: StatusCountResolvers<ContextType>;
  StepsEffect?: StepsEffectResolvers<ContextType>;
  SubordinateConnection?: SubordinateConnectionResolvers<ContextType>;
  SubordinateEdge?: SubordinateEdgeResolvers<ContextType>;
  Subscription?: SubscriptionResolvers<ContextType>;
  SuperiorConnection?: SuperiorConnectionResolvers<ContextType>;
  SuperiorEdge?: SuperiorEdgeResolvers<ContextType>;
  Survey?: SurveyResolvers<ContextType>;
  TakeUpGround?: TakeUpGroundResolvers<ContextType>;
  ToldGap?: ToldGapResolvers<ContextType>;
  ToldGaps?: ToldGapsResolvers<ContextType>;
  TrendPoint?: TrendPointResolvers<ContextType>;
  Unit?: UnitResolvers<ContextType>;
  UnitAllianceConnection?: UnitAllianceConnectionResolvers<ContextType>;
  UnitAllianceEdge?: UnitAllianceEdgeResolvers<ContextType>;
  UnitAssessment?: UnitAssessmentResolvers<ContextType>;
  UnitChange?: UnitChangeResolvers<ContextType>;
  UnitConnection?: UnitConnectionResolvers<ContextType>;
  UnitEdge?: UnitEdgeResolvers<ContextType>;
  UnitEffect?: UnitEffectResolvers<ContextType>;
  UnitEffects?: UnitEffectsResolvers<ContextType>;
  UnitExplanation?: UnitExplanationResolvers<ContextType>;
  UnitKindCount?: UnitKindCountResolvers<ContextType>;
  UnitNext?: UnitNextResolvers<ContextType>;
  UnitOrganizationConnection?: UnitOrganizationConnectionResolvers<ContextType>;
  UnitOrganizationEdge?: UnitOrganizationEdgeResolvers<ContextType>;
  UnitServiceConnection?: UnitServiceConnectionResolvers<ContextType>;
  UnitServiceEdge?: UnitServiceEdgeResolvers<ContextType>;
  UnitStep?: UnitStepResolvers<ContextType>;
  UnservableUnit?: UnservableUnitResolvers<ContextType>;
  UnservedUnit?: UnservedUnitResolvers<ContextType>;
  UnservedUnitConnection?: UnservedUnitConnectionResolvers<ContextType>;
  UnservedUnitEdge?: UnservedUnitEdgeResolvers<ContextType>;
  VillageStanding?: VillageStandingResolvers<ContextType>;
  VillageStandings?: VillageStandingsResolvers<ContextType>;
  WholeConnection?: WholeConnectionResolvers<ContextType>;
  WholeEdge?: WholeEdgeResolvers<ContextType>;
  WrittenRows?: WrittenRowsResolvers<ContextType>;
};

