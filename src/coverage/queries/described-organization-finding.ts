import type { OrganizationFinding } from '../assessment/organization-findings.js';
import { explainOrganizationFinding, type Language, remedy } from '../messages/messages.js';
import type { FlaggedOrganization } from '../organization-index/findings.js';
import type { CoverageQuestion } from '../reading/question.js';
import { type BrokenLink, brokenLink } from './broken-link.js';
import { type NameReader, nameIn } from './names.js';

/** A finding on an organization with what its texts name; they are made in the language asked for. */
export interface DescribedOrganizationFinding
  extends Pick<OrganizationFinding, 'code' | 'severity' | 'since' | 'rule'> {
  /** What breaks the chain; null for every finding but BROKEN_CHAIN. */
  readonly linkBreak: BrokenLink | null;
  explain(language: Language): Promise<string>;
  remedy(language: Language): string;
}

/**
 * The findings of an organization's assessment, with their texts.
 *
 * @param namesIn names the organizations that its findings name
 */
export function describeOrganizationFindings(
  { id, assessment, ...names }: Omit<FlaggedOrganization, 'kind'>,
  { on, rules }: Pick<CoverageQuestion, 'on' | 'rules'>,
  namesIn: NameReader,
): DescribedOrganizationFinding[] {
  return assessment.findings.map((finding) => {
    const { code, severity, since, rule } = finding;
    return {
      ...{ code, severity, since, rule },
      linkBreak:
        finding.code === 'BROKEN_CHAIN' ? brokenLink(id, finding.linkBreak, namesIn) : null,
      explain: async (language) => {
        const nameOf = await namesIn(language);
        const context = { name: nameIn(names, language), assessment, on, rules, nameOf };
        return explainOrganizationFinding(finding, context, language);
      },
      remedy: (language) => remedy(code, language),
    };
  });
}
