import { COVERAGE_MODES, type CoverageMode, EXCLUSIONS } from '../../../domain/vocabulary.js';
import type {
  CoverageTestValues,
  ExplanationTexts,
  MembersValues,
  UnitConditionValues,
} from '../explanation-texts.js';
import { reached, terms } from './terms.js';

/** The mode of a coverage, in brackets; nothing for an alliance. */
export const inMode = (mode: CoverageMode | null) =>
  mode === null ? '' : `（${COVERAGE_MODES[mode]}）`;

export const coveredBy: ExplanationTexts['coveredBy'] = ({ name, mode }) =>
  `${name}${inMode(mode)}`;

/** The steps of explanations in Chinese. */
export const steps: ExplanationTexts['steps'] = {
  exists: ({ name, on, lifetime, holds }) => {
    if (holds) return `${name}在${on}存在。`;
    const { validFrom, validTo } = lifetime;
    return validFrom !== null && validFrom > on
      ? `${name}在${on}尚不存在：始于${validFrom}。`
      : `${name}在${on}已不存在：${validTo === null ? '终止日期不明' : `终止于${validTo}`}。`;
  },
  coverage: {
    ORGANIZATION: (v) => test('党组织覆盖', v),
    WORK: (v) => test('党的工作覆盖', v),
    TEMPORARY: (v) => test('临时党支部覆盖', v),
  },
  surveyedOrCovered: ({ surveyed, coveredUntil, outside }) => {
    if (surveyed === null && coveredUntil === null && outside === '')
      return '截至当日未经摸底，也没有已终止的覆盖。';
    const said = [];
    if (surveyed !== null) said.push(`已于${surveyed}摸底`);
    if (coveredUntil !== null) said.push(`曾有覆盖，终止于${coveredUntil}`);
    if (outside !== '') said.push(`另有${outside}`);
    return `情况已知：${said.join('；')}。`;
  },
  nothingKnown: ({ holds }) =>
    holds ? '以上均不成立：情况未知，既不算空白，也不算覆盖。' : '以上有一项成立，情况已知。',
  members: ({ members, minimum }) =>
    members === null
      ? `正式党员人数不明，是否应当建立党组织（${minimum}人以上）无从判断。`
      : `正式党员${members}人；${minimum}人以上应当建立党组织：${members >= minimum ? '应当建立' : '未达到'}。`,
  exclusion: ({ exclusion }) =>
    exclusion === null
      ? '没有排除标记。'
      : `有排除标记（${EXCLUSIONS[exclusion]}）：保留状态，不列问题。`,
  condition: ({ condition, holds, excluded }) =>
    `${condition}：${holds ? (excluded ? '成立，但因排除标记不列问题' : '成立') : '不成立'}。`,
};

const below = ({ minimum }: MembersValues) => `正式党员不足${minimum}人或人数不明`;
const known = ({ members }: MembersValues) => (members === null ? '不明' : `${members}人`);

/** What the findings on units ask for. */
export const conditions: ExplanationTexts['conditions'] = {
  NOT_ESTABLISHED: (v) => `正式党员${v.minimum}人以上（${known(v)}），无党组织覆盖，状态不是“未知”`,
  LAPSED: () => '此前有党组织覆盖，现在没有',
  BLANK: (v) => `状态为“空白”，不属于失联，${below(v)}（${known(v)}）`,
  TEMPORARY_ONLY: () => '状态为“临时覆盖”',
  WORK_ONLY: (v) => `状态为“工作覆盖”，${below(v)}（${known(v)}）`,
  NOT_SURVEYED: () => '状态为“未知”',
  PRIORITY_DUE: (v) => bound(v, '无党组织覆盖，也无党的工作覆盖，状态不是“未知”', '优先覆盖'),
  OWN_BRANCH_DUE: (v) =>
    bound(v, '无单独组建的覆盖，也无形式未说明的覆盖，状态不是“未知”', '单独组建'),
  INSTRUCTOR_DUE: (v) => bound(v, '无党组织覆盖，也无指导员，状态不是“未知”', '选派党建指导员'),
};

/** Whether a duty binds, and what it breaks. */
function bound(v: UnitConditionValues, broken: string, duty: string): string {
  return v.when.length === 0
    ? `规则对此地此类单位没有${duty}的要求`
    : `${terms(v.when)}（${reached(v)}），${broken}`;
}

/** What the findings on organizations ask for. */
export const organizationConditions: ExplanationTexts['organizationConditions'] = {
  UNDERSIZED: (v) => `正式党员不足${v.minimum}人（${known(v)}）`,
  OVERSIZED: (v) => `正式党员超过${v.maximum}人（${known(v)}）`,
  COMMITTEE_DUE: (v) =>
    `正式党员${v.committeeFrom}人以上（${known(v)}）且已知未设支部委员会（${v.hasCommittee === null ? '不明' : v.hasCommittee ? '已设' : '未设'}）`,
  JOINT_TOO_WIDE: (v) => `覆盖的现存单位超过${v.maximumUnits}个（${v.units}个）`,
  TEMPORARY_OVERDUE: (v) =>
    `临时党支部成立满${v.months}个月（${v.temporaryDue ?? '日期不明'}），或所覆盖的单位均已终止（${v.unitsEnded ? '是' : '否'}）`,
  TERM_OVERDUE: (v) => `任期已届满（${v.termEnds ?? '届满日期不明'}）`,
  BROKEN_CHAIN: (v) =>
    `通到县委的上级链条在其自身一环断开（${v.line.join('→')}${v.linkBreak === '' ? '' : `；${v.linkBreak}`}${v.brokenAbove === '' ? '' : `；断点在其上级${v.brokenAbove}`}）`,
};

function test(what: string, { by, recorded }: CoverageTestValues): string {
  if (by.length > 0) return `有${what}：${by.join('、')}。`;
  return recorded === 0 ? `无${what}：没有记录。` : `无${what}：记录${recorded}条，当日均不成立。`;
}
