import type { Catalogue, UnitValues } from '../catalogue.js';
import { members, since } from './phrases.js';
import { terms } from './terms.js';

/** Findings on units explained in Chinese. */
export const units: Catalogue['units'] = {
  NOT_ESTABLISHED: {
    explain: (v) =>
      `${v.name}（${members(v)}）尚未建立党组织；正式党员${v.minimum}人以上的应当建立。${since(v)}`,
    remedy: '报上级党组织批准，单独组建党支部；组建前由上级党组织明确专人联系。',
  },
  LAPSED: {
    explain: (v) => `${v.name}（${members(v)}）曾有党组织覆盖，现已中断。${since(v)}`,
    remedy:
      '查明中断原因（党组织撤销、覆盖关系终止或党小组与所属党支部脱节），恢复原有覆盖，或由其他党组织接续覆盖。',
  },
  BLANK: {
    explain: (v) => `${v.name}（${membersBelow(v)}）既无党组织覆盖，也无党的工作覆盖。${since(v)}`,
    remedy:
      '核实正式党员人数；与地域相邻、行业相近的单位成立联合党支部，此前选派党建指导员或联络员。',
  },
  TEMPORARY_ONLY: {
    explain: (v) =>
      `${v.name}（${members(v)}）仅由临时党支部覆盖${v.overdue ? `，已满${v.months}个月` : ''}。${since(v)}`,
    remedy:
      '研判该单位是否长期存续：长期存续的，成立正式党支部或纳入联合党支部；否则任务结束时临时党支部随之撤销。',
  },
  WORK_ONLY: {
    explain: (v) => `${v.name}（${membersBelow(v)}）有党的工作覆盖，无党组织覆盖。${since(v)}`,
    remedy: '保持工作覆盖，核实正式党员人数，条件成熟时单独组建或联合组建党支部。',
  },
  NOT_SURVEYED: {
    explain: (v) => `${v.name}的覆盖情况不明：没有覆盖记录，也未经摸底。${since(v)}`,
    remedy: '开展摸底，登记摸底日期和正式党员人数（没有正式党员的登记为零）。',
  },
  PRIORITY_DUE: {
    explain: (v) =>
      `${v.name}属于应当优先覆盖的单位（${terms(v.when)}），既无党组织覆盖，也无党的工作覆盖。${since(v)}`,
    remedy: '优先推进：先选派党建指导员或联络员，条件成熟时单独组建或联合组建党支部。',
  },
  OWN_BRANCH_DUE: {
    explain: (v) =>
      `${v.name}（${members(v)}）应当单独组建党支部（${terms(v.when)}），尚未单独组建。${since(v)}`,
    remedy:
      '单独组建党支部；正式党员人数不足的，通过发展党员、转接组织关系补足，此前保留在联合党支部。',
  },
  INSTRUCTOR_DUE: {
    explain: (v) =>
      `${v.name}（${members(v)}）无党组织覆盖，应当选派党建指导员（${terms(v.when)}），尚未选派。${since(v)}`,
    remedy: '选派党建指导员，直至有党组织覆盖。',
  },
};

function membersBelow(values: UnitValues): string {
  const { members: count, minimum } = values;
  return count === null ? members(values) : `${members(values)}，不足${minimum}人`;
}
