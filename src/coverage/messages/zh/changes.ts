import type { ExplanationTexts } from '../explanation-texts.js';

/** The single changes that close a finding, in Chinese. */
export const changes: ExplanationTexts['changes'] = {
  RENEW_COVERAGE: (v) => `恢复${v.other}对${v.name}的覆盖，使其在${v.on}以后继续有效。`,
  RENEW_SUBORDINATION: (v) => `恢复${v.name}对${v.other}的已终止的隶属关系。`,
  RENEW_PART: (v) => `${v.name}仍属于${v.other}的，恢复该关系。`,
  RENEW_MEMBERSHIP: (v) => `恢复${v.name}在${v.other}的成员关系。`,
  RENEW_SERVICE: (v) => `恢复${v.other}对${v.name}的服务。`,
  RENEW_ORGANIZATION: (v) => `恢复已撤销的${v.other}。`,
  RENEW_ALLIANCE: (v) => `恢复已终止的${v.other}。`,
  END_SUPERIOR: (v) => `终止${v.name}对${v.other}的隶属关系。`,
  RECORD_COMMITTEE: (v) => `${v.name}选举产生支部委员会，并予登记。`,
  RECORD_TERM: (v) => `${v.name}进行换届选举，登记自${v.on}起的新任期。`,
  DISSOLVE: (v) => `撤销${v.name}，党员转回原党支部。`,
  CONVERT: (v) => `将${v.name}转为正式党支部，其覆盖改登为“临时”以外的方式。`,
  SURVEY: (v) => `对${v.name}摸底，登记日期和正式党员人数；摸底结果可能是空白。`,
  ADD_SUPERIOR: (v) => `将${v.other}置于${v.superior}之下，并登记隶属关系。`,
  ADD_SOLO: (v) => `在${v.name}单独组建党支部。`,
  ADD_JOINT: (v) => `与地域相邻、行业相近的单位组建联合党支部，覆盖${v.name}。`,
  ADD_INSTRUCTOR: (v) => `向${v.name}选派党建指导员。`,
  ADD_LIAISON: (v) => `向${v.name}选派联络员。`,
  ADMIT_MEMBERS: (v) => `${v.name}增加正式党员${v.count}人，达到${v.total}人。`,
  DIVIDE: (v) => `${v.name}分设党支部：至少转出正式党员${v.count}人，保留${v.total}人。`,
  RELEASE_UNITS: (v) => `${v.name}至少调出${v.count}个单位，保留${v.total}个。`,
  REPLACE_SUPERIOR: (v) => `将${v.name}改隶${v.superior}，终止现有的隶属关系（${v.other}）。`,
};

export const superiors: ExplanationTexts['superiors'] = {
  BRANCH: '一个党支部',
  GRID_BRANCH: '网格党支部',
  VILLAGE_ORGANIZATION: '村社党组织',
  AREA_ORGANIZATION: '片区联合党组织',
  TOWNSHIP_COMMITTEE: '乡镇党委',
  COUNTY_COMMITTEE: '县委',
};
