import type { Catalogue } from '../catalogue.js';

/** What stands in Chinese for what lies outside of what is granted. */
export const outside: Catalogue['outside'] = {
  ORGANIZATION: '授权范围以外的组织',
  FACT: '授权范围以外的事实',
  BREAK: '链条断于授权范围以外的组织。',
};
