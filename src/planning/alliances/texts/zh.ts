import type { AllianceCatalogue } from './catalogue.js';

/** Plans of alliances explained in Chinese. */
export const zh: AllianceCatalogue = {
  notes: {
    NO_GAPS: '范围内没有联盟能够补上的空白点，无须组建。',
    NO_LEADS: '空白点所在乡镇没有可以牵头的组织：请指定牵头单位，或放宽条件。',
    NOTHING_SERVED: '按所给条件，没有联盟能够服务范围内的空白点。',
  },
  unserved: {
    NOT_SURVEYED: (name) => `${name}尚未摸底，是否已有覆盖不清楚：请先摸底。`,
    WORK_REACHES: (name) => `${name}已有党的工作覆盖，加入联盟不再补上任何空白。`,
    NEEDS_ORGANIZATION: (name) => `${name}的问题只有建立党组织才能解决，加入联盟不能解决。`,
    NO_LEAD: (name) => `按所给的地域或产业链条件，没有牵头单位与${name}相合。`,
    FORBIDDEN: (name) => `与${name}相合的牵头单位都被排除。`,
    TOO_FEW_LEADS: (name) => `能够吸收${name}的牵头单位少于所需的个数。`,
    NO_ROOM: (name) => `与${name}相合的牵头单位都不能再吸收成员。`,
    NO_WEIGHT: (name) => `${name}的权重为零，服务它没有收益。`,
    PRICE: (name) => `服务${name}会在别处损失更多，或者不再有可行方案。`,
  },
  refused: {
    LEAD_UNREACHED: (name) => `${name}自身没有党组织或党的工作覆盖，不能牵头。`,
    LEAD_UNKNOWN: (name) => `${name}的牵头单位不在所考虑的组织和单位之中。`,
    FORBIDDEN: (name) => `所给条件不许${name}牵头。`,
    NO_ROOM: (name) => `按所给条件，${name}不能再吸收成员。`,
    NO_GAP: (name) => `按所给的地域或产业链条件，没有空白点与${name}相合。`,
    PRICE: (name) => `由其他单位牵头，比${name}服务得更多、联盟更少或距离更近。`,
  },
  losses: {
    SERVED: (v) => `服务的权重${v.isLost ? '减少' : '增加'}${v.size}`,
    ALLIANCES: (v) => `新建联盟${v.isLost ? '增加' : '减少'}${v.size}个`,
    DISTANCE: (v) => `距离${v.isLost ? '增加' : '减少'}${v.size}`,
  },
  price: ({ losses, isExact }) =>
    losses.length === 0
      ? '那时的最优方案同样好。'
      : `那时的最优方案${losses.join('，')}${isExact ? '' : '（以已找到的为准）'}。`,
  impossible: '那时没有可行方案。',
  options: {
    MUST_COVER: ([unit]) => `必须覆盖：${unit}必须得到服务。`,
    COVER_ALL: () => '全部覆盖：凡有牵头单位能够服务的空白点都必须得到服务。',
    MOST: () => '联盟个数：新建联盟不得超过这个数。',
    MOST_MEMBERS: () => '成员个数：每个联盟的成员不得超过这个数。',
    CAPACITY: ([lead]) => `牵头能力：${lead}的联盟的成员不得超过这个数。`,
    FORBIDDEN_LEAD: ([lead]) => `排除牵头：${lead}不得牵头。`,
    FORBIDDEN_MEMBER: ([lead, member]) => `排除成员：${member}不得加入${lead}的联盟。`,
    MOST_PER_UNIT: () => '加入次数：一个单位加入的联盟不得超过这个数。',
    PLACE: () => '相合条件：成员与牵头单位在地域或产业链上相合。',
  },
  relaxations: {
    MORE_ALLIANCES: ({ by }) => `多建${by}个联盟就有可行方案，再少则没有。`,
    MORE_MEMBERS: ({ by }) => `每个联盟多吸收${by}个成员就有可行方案，再少则没有。`,
    WIDER_PLACE: ({ to }) =>
      to === 'TOWNSHIP'
        ? '成员可以在牵头单位所在乡镇的任何地方，就有可行方案。'
        : '成员可以在牵头单位以外的乡镇，就有可行方案。',
    NEIGHBOURS: ({ townships }) => `把乡镇${townships.join('和')}列为相邻乡镇，就有可行方案。`,
    WITHOUT_UNITS: ({ units }) => `不要求服务${units.join('、')}，就有可行方案，再少则没有。`,
  },
};
