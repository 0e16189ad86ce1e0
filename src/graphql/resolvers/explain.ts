import type { Language } from '../../coverage/messages/messages.js';
import {
  explainCoverage,
  explainOrganization,
} from '../../coverage/queries/explain/explanation.js';
import type { Resolvers } from '../generated/resolvers.js';
import { loadOrganization, loadSource, loadUnit } from './load.js';
import { questionOf } from './question.js';

interface WithText {
  textIn(language: Language): string;
}
interface LanguageArguments {
  readonly lang?: Language | null;
}

const text = (localized: WithText, { lang }: LanguageArguments) => localized.textIn(lang ?? 'EN');

/** Why units and organizations have their statuses and findings. */
export const explainResolvers: Resolvers = {
  Query: {
    explainCoverage: (_, args, context) =>
      explainCoverage(context, args.unit, questionOf(args, context)),
    explainOrganization: (_, args, context) =>
      explainOrganization(context, args.organization, questionOf(args, context)),
  },
  UnitExplanation: {
    unit: ({ unit }, _args, context, info) => loadUnit(context, info, unit),
    ruleSet: ({ rules }) => rules,
    holdsUntil: ({ end }) => end?.on ?? null,
    next: ({ end }) => end,
  },
  OrganizationExplanation: {
    organization: ({ organization }, _args, context, info) =>
      loadOrganization(context, info, organization),
    ruleSet: ({ rules }) => rules,
    holdsUntil: ({ end }) => end?.on ?? null,
    next: ({ end }) => end,
  },
  RuleSetReference: {
    code: ({ id }) => id,
    isExample: ({ example }) => example === true,
    title: ({ title }, { lang }) => (lang === 'ZH' ? title.zh : title.en),
  },
  ExplainedFinding: {
    article: ({ article }, { lang }) => article(lang ?? 'EN'),
  },
  ExplainedOrganizationFinding: {
    article: ({ article }, { lang }) => article(lang ?? 'EN'),
  },
  UnitStep: { text },
  OrganizationStep: { text },
  ExplainedFact: {
    row: ({ row }) => row.key,
    text,
    why: (fact, { lang }) => (fact.holds ? null : fact.whyIn(lang ?? 'EN')),
    validFrom: ({ lifetime }) => lifetime.validFrom,
    validTo: ({ lifetime }) => lifetime.validTo,
    source: ({ row }, _args, context, info) => loadSource(context, info, row.source),
    locator: ({ row }) => row.locator,
    sourceKind: ({ row }) => row.sourceKind,
    recordedAt: ({ row }) => row.recordedAt,
  },
  UnitChange: { text },
  OrganizationChange: { text },
  ExplanationEvent: { text },
  UnitNext: {
    status: ({ after }) => after?.status ?? null,
    findings: ({ after }) => after?.findings ?? [],
  },
  OrganizationNext: {
    isAlive: ({ after }) => after !== null,
    findings: ({ after }) => after?.findings ?? [],
  },
};
