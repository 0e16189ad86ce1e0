import type { Catalogue, OrganizationValues } from '../catalogue.js';
import { members, since } from './phrases.js';

/** Findings on organizations explained in Chinese. */
export const organizations: Catalogue['organizations'] = {
  UNDERSIZED: {
    explain: (v) => `${v.name}有${members(v)}，不足成立党支部所需的${v.minimum}人。${since(v)}`,
    remedy:
      '核实正式党员人数；长期不足的，与地域相邻、行业相近的党支部成立联合党支部，或将党员编入其他党支部。',
  },
  OVERSIZED: {
    explain: (v) => `${v.name}有${members(v)}，党支部一般不超过${v.maximum}人。${since(v)}`,
    remedy: '与上级党组织研究是否分设党支部，或在支部内划分党小组。',
  },
  COMMITTEE_DUE: {
    explain: (v) =>
      `${v.name}有${members(v)}，未设支部委员会；正式党员${v.committeeFrom}人以上的党支部设支部委员会。${since(v)}`,
    remedy: '召开党员大会选举产生支部委员会，并予登记。',
  },
  JOINT_TOO_WIDE: {
    explain: (v) =>
      `${v.name}覆盖${v.units}个单位，联合党支部覆盖单位一般不超过${v.maximumUnits}个。${since(v)}`,
    remedy: '具备条件的单位单独组建党支部，其余单位调整到其他联合党支部。',
  },
  TEMPORARY_OVERDUE: {
    explain: (v) => `${v.name}为临时党支部，${reasonsOf(v).join('，且')}，至今仍在。${since(v)}`,
    remedy: '任务已结束的予以撤销，党员转回原党支部；工作仍须延续的，成立正式党支部。',
  },
  TERM_OVERDUE: {
    explain: ({ name, termEnds }) =>
      termEnds === null
        ? `${name}任期已届满，未见新一届任期的记录。`
        : `${name}任期于${termEnds}届满，未见新一届任期的记录。`,
    remedy: '按期组织换届选举；已换届的，登记新一届任期的起始日期。',
  },
  BROKEN_CHAIN: {
    explain: (v) => `${v.name}没有完整的上级链条通到县委：${v.linkBreak}。${levelOf(v)}${since(v)}`,
    remedy: '理顺其与上级党组织的隶属关系；其下各级的链条也取决于此。',
  },
};

function reasonsOf({ unitsEnded, monthsOver, months }: OrganizationValues): string[] {
  const reasons: string[] = [];
  if (unitsEnded) reasons.push('所覆盖的单位均已终止');
  if (monthsOver) reasons.push(`成立已满${months}个月`);
  return reasons;
}

function levelOf({ brokenLevel }: OrganizationValues): string {
  return brokenLevel === '' ? '' : `首个断点在${brokenLevel}一级。`;
}
