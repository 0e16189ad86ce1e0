/**
 * The closed vocabularies of the domain, each value with its Chinese label. They are the words of
 * the CSV contract, of the schema's enums and of the graph, and stand here alone.
 */
export const SOURCE_KINDS = {
  DOCUMENT: '文件',
  REGISTER: '登记册',
  LEDGER: '台账',
  SYNTHETIC: '模拟',
} as const;

/** Region levels, from the widest to the narrowest. */
export const REGION_LEVELS = {
  PROVINCE: '省',
  PREFECTURE: '市',
  COUNTY: '县',
  TOWNSHIP: '乡镇',
  VILLAGE: '村',
  COMMUNITY: '社区',
  SPECIAL_AREA: '村级特殊区域',
  GRID: '网格',
  MICRO_GRID: '微网格',
} as const;

export const ORGANIZATION_KINDS = {
  COMMITTEE: '党委',
  GENERAL_BRANCH: '党总支',
  BRANCH: '党支部',
  JOINT_BRANCH: '联合党支部',
  TEMPORARY_BRANCH: '临时党支部',
  PARTY_GROUP: '党小组',
  BIG_COMMITTEE: '社区大党委',
  UNITED_COMMITTEE: '联合党委',
} as const;

export const UNIT_KINDS = {
  COOPERATIVE: '合作社',
  FAMILY_FARM: '家庭农场',
  COMPOUND: '小区',
  RESETTLEMENT_COMPOUND: '安置小区',
  STREET: '街巷',
  BUILDING: '楼宇/楼栋',
  INDUSTRY_CHAIN: '产业链',
  ENTERPRISE: '企业',
  ASSOCIATION: '行业协会',
  MARKET: '市场',
  PARK: '园区',
  PROJECT: '项目',
  TASK_FORCE: '专班',
  SERVICE_WINDOW: '窗口',
  SECTION: '科室',
  VILLAGE_BODY: '村集体',
  COMMUNITY_BODY: '社区集体',
  PROPERTY_COMPANY: '物业',
  MIGRANT_GROUP: '流动党员聚集地',
} as const;

export const ALLIANCE_KINDS = {
  RURAL_REVITALISATION: '乡村振兴党建联盟',
  BUILDING: '楼宇联盟',
  INDUSTRY: '行业联盟',
  NEIGHBOURHOOD: '共建联建',
  TWINNING: '结对共建',
  BELT: '示范带',
} as const;

export const FACILITY_KINDS = {
  SERVICE_CENTRE: '党群服务中心',
  NEIGHBOUR_CENTRE: '邻里中心',
  RED_STATION: '红色驿站',
  VILLAGE_VENUE: '活动场所',
  RESIDENT_STUDIO: '驻村工作室',
  PARK_CENTRE: '园区中心',
} as const;

export const COVERAGE_MODES = {
  SOLO: '单独组建',
  JOINT: '联合组建',
  TEMPORARY: '临时',
  ATTACHED: '挂靠',
  INSTRUCTOR: '党建指导员',
  LIAISON: '联络员',
  UNSPECIFIED: '未说明',
} as const;

export const MEMBERSHIP_ROLES = { LEAD: '牵头', MEMBER: '成员', PARTNER: '伙伴' } as const;

/** Why a unit stands outside the denominator of every rate. */
export const EXCLUSIONS = { SHELL: '空壳', DORMANT: '停业', OUT_OF_SCOPE: '不在范围' } as const;

/** What a claim's total counts. MEMBERS are full members, as a sum of counts. */
export const CLAIM_SUBJECTS = {
  ORGANIZATION: '党组织',
  UNIT: '单位',
  ALLIANCE: '联盟',
  FACILITY: '阵地',
  MEMBERS: '党员',
  REGION: '行政区划',
} as const;

export const STATUSES = {
  COVERED: '组织覆盖',
  WORK_ONLY: '工作覆盖',
  TEMPORARY_ONLY: '临时覆盖',
  GAP: '空白',
  UNKNOWN: '未知',
} as const;

export const SEVERITIES = { HIGH: '高', MEDIUM: '中', LOW: '低', INFO: '提示' } as const;

export type SourceKind = keyof typeof SOURCE_KINDS;
export type RegionLevel = keyof typeof REGION_LEVELS;
export type OrganizationKind = keyof typeof ORGANIZATION_KINDS;
export type UnitKind = keyof typeof UNIT_KINDS;
export type AllianceKind = keyof typeof ALLIANCE_KINDS;
export type FacilityKind = keyof typeof FACILITY_KINDS;
export type CoverageMode = keyof typeof COVERAGE_MODES;
export type MembershipRole = keyof typeof MEMBERSHIP_ROLES;
export type Exclusion = keyof typeof EXCLUSIONS;
export type ClaimSubject = keyof typeof CLAIM_SUBJECTS;
export type Status = keyof typeof STATUSES;
export type Severity = keyof typeof SEVERITIES;

/** The values of a vocabulary in their stated order, typed for `z.enum`. */
export function valuesOf<V extends string>(vocabulary: Readonly<Record<V, string>>): [V, ...V[]] {
  const values = Object.keys(vocabulary).filter((key): key is V => key in vocabulary);
  const [first, ...rest] = values;
  if (first === undefined) throw new Error('A vocabulary has at least one value, received none.');
  return [first, ...rest];
}
