import type { Rows } from '../facts/rows.js';

/** What a row that an explanation reads is. */
export const FACT_KINDS = {
  UNIT: '单位',
  ORGANIZATION: '党组织',
  ALLIANCE: '联盟',
  COVERAGE: '覆盖',
  PART_OF: '组成',
  MEMBER_OF: '联盟成员',
  SERVES: '联盟服务',
  SUBORDINATE_TO: '隶属',
  COUNT: '人数',
  SURVEY: '摸底',
} as const;
export type FactKind = keyof typeof FACT_KINDS;

/** Why a fact does not hold on a day: the first that fits. */
export const FACT_BREAKS = {
  NOT_BEGUN: '未开始',
  ENDED: '已终止',
  SUPERSEDED: '已被更新',
  UNIT_NOT_BEGUN: '单位未开始',
  UNIT_ENDED: '单位已终止',
  ORGANIZATION_NOT_BEGUN: '党组织未成立',
  ORGANIZATION_ENDED: '党组织已终止',
  ALLIANCE_NOT_BEGUN: '联盟未成立',
  ALLIANCE_ENDED: '联盟已终止',
  NOT_A_PART: '当日不属于整体',
  NOT_EXTENDED: '不延伸至部分',
  NO_LINE: '没有上级链条',
} as const;
export type FactBreak = keyof typeof FACT_BREAKS;

/** What the rows of each table are; regions are read for their names alone. */
export const kindOfTable: Readonly<Record<keyof Rows, FactKind>> = {
  units: 'UNIT',
  organizations: 'ORGANIZATION',
  alliances: 'ALLIANCE',
  regions: 'UNIT',
  coverages: 'COVERAGE',
  parts: 'PART_OF',
  memberships: 'MEMBER_OF',
  services: 'SERVES',
  subordinations: 'SUBORDINATE_TO',
  counts: 'COUNT',
  surveys: 'SURVEY',
};
