import { REMEDY_KINDS } from '../remedy-plan.js';
import type { RemedyCatalogue } from './catalogue.js';

/** Remedies explained in Chinese. */
export const zh: RemedyCatalogue = {
  kinds: REMEDY_KINDS,
  reasons: {
    REQUIRED: (v) => `${v.name}有正式党员${v.members}人；满${v.required}人的，应当单独组建党支部。`,
    OWN_BRANCH_DUE: (v) =>
      `按规则，${v.name}应当单独组建党支部；有正式党员${v.members}人，具备条件。`,
    TOO_FEW_FOR_OWN: (v) =>
      `按规则，${v.name}应当单独组建党支部；正式党员${v.members}人，不足党支部所需的${v.minimum}人，须先发展党员或转接组织关系。`,
    ENOUGH_MEMBERS: (v) =>
      `${v.name}有正式党员${v.members}人，已具备单独组建条件；按规则满${v.required}人的才应当单独组建。`,
    INSTRUCTOR_DUE: (v) =>
      `没有联合党支部可以纳入${v.name}；按规则应当选派党建指导员，由${v.organization}选派。`,
    REQUIRED_TOGETHER: (v) =>
      `${v.name}有正式党员${v.members}人，已具备单独组建条件；按所选选项，可与他单位合建${v.organization}。`,
    TOGETHER: (v) =>
      `${v.name}有正式党员${v.members}人，不足党支部所需的${v.minimum}人；${v.organization}所含单位合计达到该人数，且不超过${v.mostUnits}家。`,
    ROOM: (v) =>
      `没有可联合组建的单位组合接纳${v.name}；${v.organization}是距离最近、尚能容纳其正式党员${v.members}人的党支部。`,
    LAST_RESORT: (v) =>
      `联合党支部和现有党支部均无法接纳${v.name}；此前由${v.organization}选派党建指导员。`,
    PART: (v) => `${v.name}属于${v.whole}，对整体的覆盖延伸至其组成部分。`,
    MEMBERS_UNKNOWN: (v) =>
      `${v.name}的正式党员人数不明：满${v.required}人的应当单独组建，${v.required > v.minimum ? `满${v.minimum}人的可以单独组建，` : ''}不足的可联合组建。`,
    NOT_SURVEYED: (v) => `${v.name}的覆盖情况尚未摸底。`,
    REACHED_ALREADY: (v) => `${v.name}已有党的工作覆盖，暂不具备组建党组织的条件。`,
    NO_SUPERIOR: (v) =>
      `${v.name}以上至县一级，没有隶属链条完整的党委或党总支，无法在其下组建党组织。`,
  },
  refusals: {
    TOO_FEW_MEMBERS: (v) => `单独组建须有正式党员${v.minimum}人，该单位有${v.members}人。`,
    REQUIRED_ALONE: (v) =>
      (v.members ?? 0) >= v.required
        ? `正式党员满${v.required}人的，应当单独组建，除非选项允许此类单位合建。`
        : `正式党员满${v.minimum}人的，可以单独组建，除非选项允许此类单位合建。`,
    EMPTY_LEFT_OUT: () => '按所选选项，没有党员的单位不纳入联合党支部。',
    NOBODY_NEAR: () => '其所在范围内没有其他已知党员人数的空白单位。',
    TOO_FEW_TOGETHER: (v) =>
      `与所在范围内党员最多的${v.mostUnits - 1}家单位合计，仍不足${v.minimum}人。`,
    TOO_MANY_TOGETHER: (v) => `与任何单位合建，党员均超过${v.maximum}人。`,
    WORSE: () => '可以联合组建，但会使排在前面的目标受损：其他单位需要同样的合建对象。',
    NO_BRANCH: () => '其所在范围内没有党支部。',
    NOT_ALLOWED: () => '按所选选项，不挂靠现有党支部。',
    MEMBERS_UNKNOWN: (v) => `${v.organization}的正式党员人数不明，无法判断能否容纳。`,
    BRANCH_FULL: (v) =>
      `连同本方案挂靠的党员，再增加${v.members}人后${v.organization}将超过${v.maximum}人。`,
    JOINT_BRANCH_FULL: (v) => `连同本方案挂靠的单位，${v.organization}已覆盖${v.mostUnits}家单位。`,
    REACHED_ALREADY: () => '已有党的工作覆盖。',
    INSTRUCTOR_DUE: () => '应当选派党建指导员，挂靠不能代替。',
    MORE_IS_POSSIBLE: () => '已有更好的措施：工作覆盖只用于无法实现组织覆盖的单位。',
    NO_SUPERIOR: () => '其上没有隶属链条完整的党委或党总支。',
  },
  losses: {
    COVERED: ({ size, isLost }) => `组织覆盖消除的权重${isLost ? '减少' : '增加'}${size}`,
    REACHED: ({ size, isLost }) => `工作覆盖消除的权重${isLost ? '减少' : '增加'}${size}`,
    ORGANIZATIONS: ({ size, isLost }) => `新建党组织${isLost ? '增加' : '减少'}${size}个`,
    DISTANCE: ({ size, isLost }) => `组内距离${isLost ? '增加' : '减少'}${size}`,
  },
  instead: ({ kind, organization, losses }) => {
    const by = organization === '' ? '' : `（${organization}）`;
    const price = losses.length === 0 ? '各项目标均无损失' : losses.join('，');
    return `其次的措施：${kind}${by}；其他安排不变时，${price}。`;
  },
  notes: {
    NO_GAPS: '范围内没有空白单位，也没有情况不明的单位，无需组建。',
    ONLY_SURVEYS: '范围内空白单位的党员人数均不明，应先摸底。',
    NOTHING_FEASIBLE: '按照规则，范围内的空白单位均无可行措施，理由逐一列明。',
  },
};
