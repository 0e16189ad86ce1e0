import type { Catalogue } from '../catalogue.js';

/** What breaks a link of the chain, explained in Chinese. */
export const breaks: Catalogue['breaks'] = {
  MISSING_SUPERIOR: {
    explain: () => '没有上级党组织（未登记，或所登记的已终止）',
    remedy: '查明其隶属的上级党组织，登记隶属关系及起始日期。',
  },
  CYCLE: {
    explain: ({ organizations }) =>
      `其上级又隶属于它，形成循环（${[...organizations, ...organizations.slice(0, 1)].join('→')}）`,
    remedy: '查明循环中登记颠倒的隶属关系，予以终止或更正，并登记正确的上级党组织。',
  },
  TWO_SUPERIORS: {
    explain: ({ organizations }) =>
      `同时有${organizations.length}个上级党组织（${organizations.join('、')}）`,
    remedy: '明确其中一个为上级党组织，终止与其余各个的隶属关系。',
  },
  SKIPPED_LEVEL: {
    explain: ({ organizations, skipped }) =>
      `隶属于${organizations.join('、')}，越过了${skipped.join('、')}一级`,
    remedy: '将其改隶被越过一级的党组织；该级没有党组织的，先行组建。',
  },
};

export const breakSentence: Catalogue['breakSentence'] = ({ name, linkBreak }) =>
  `链条断于${name}：${linkBreak}。`;
