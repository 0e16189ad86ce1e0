import type { ExplanationTexts } from '../explanation-texts.js';
import { inMode } from './steps.js';
import { yuan } from './terms.js';

/** The facts of explanations in Chinese. */
export const facts: ExplanationTexts['facts'] = {
  UNIT: ({ name }) => `单位${name}存在`,
  ORGANIZATION: ({ name }) => `党组织${name}存在`,
  ALLIANCE: ({ name }) => `联盟${name}存在`,
  COVERAGE: ({ name, other, mode }) => `${name}覆盖${other}${inMode(mode)}`,
  PART_OF: ({ name, other }) => `${name}属于${other}`,
  MEMBER_OF: ({ name, other }) => `${name}是${other}的成员`,
  SERVES: ({ name, other }) => `${name}服务${other}`,
  SUBORDINATE_TO: ({ name, other }) => `${name}隶属于${other}`,
  COUNT: ({ name, members, staff, revenue }) =>
    [
      members === null ? `${name}正式党员人数不明` : `${name}有正式党员${members}人`,
      ...(staff === null ? [] : [`职工${staff}人`]),
      ...(revenue === null ? [] : [`年营业收入${yuan(revenue)}`]),
    ].join('，'),
  SURVEY: ({ name, other }) =>
    other === '' ? `${name}经过摸底` : `${other}的同类单位（含${name}）经过摸底`,
};

export const terms: ExplanationTexts['terms'] = ({ termStart, hasCommittee }) => {
  const committee =
    hasCommittee === null ? '是否设支部委员会不明' : `${hasCommittee ? '已' : '未'}设委员会`;
  return `；${termStart === null ? '任期起始日期不明' : `任期始于${termStart}`}；${committee}`;
};

/** Why a fact does not hold on the day. */
export const breaks: ExplanationTexts['breaks'] = {
  NOT_BEGUN: ({ date }) => `始于${date ?? '以后'}，当日尚未开始。`,
  ENDED: ({ date }) => `已于${date ?? '不明日期'}终止。`,
  SUPERSEDED: ({ date }) => `已被${date ?? '不明日期'}的人数取代。`,
  UNIT_NOT_BEGUN: ({ name, date }) => `${name}始于${date ?? '以后'}，当日尚不存在。`,
  UNIT_ENDED: ({ name, date }) => `${name}已于${date ?? '不明日期'}终止。`,
  ORGANIZATION_NOT_BEGUN: ({ name, date }) => `${name}成立于${date ?? '以后'}，当日尚未成立。`,
  ORGANIZATION_ENDED: ({ name, date }) => `${name}已于${date ?? '不明日期'}撤销。`,
  ALLIANCE_NOT_BEGUN: ({ name, date }) => `${name}成立于${date ?? '以后'}，当日尚未成立。`,
  ALLIANCE_ENDED: ({ name, date }) => `${name}已于${date ?? '不明日期'}终止。`,
  NOT_A_PART: ({ name }) => `所及为${name}，该单位当日不属于它。`,
  NOT_EXTENDED: ({ name }) => `所及为${name}；规则不将此类整体的覆盖延伸到此类部分。`,
  NO_LINE: ({ name }) => `党小组${name}没有连续的上级链条通到党小组以外的党组织。`,
};

/** What happens on the day up to which an explanation holds. */
export const events: ExplanationTexts['events'] = {
  begins: ({ fact }) => `自当日起：${fact}。`,
  ends: ({ fact }) => `自当日起不再成立：${fact}。`,
  coverageDue: ({ name, months }) => `${name}临时覆盖满${months}个月，问题的严重程度升为“高”。`,
  branchDue: ({ name, months }) => `临时党支部${name}成立满${months}个月。`,
  termEnds: ({ name }) => `${name}任期届满。`,
  liesElsewhere: ({ name }) => `${name}自当日起所属区划变更，规则对其要求随之不同。`,
  yearsOver: ({ name, years }) => `${name}成立满${years}年，规则自此另有要求。`,
};
