import type { Files } from './committing.js';

/** A branch whose coverages were typed for the wrong units, one without its beginning; `m` is a source of models. */
export const WRONG_ROW: Files = {
  'sources.csv': 'id,kind,title\ns,LEDGER,台账\nm,SYNTHETIC,Model\n',
  'regions.csv':
    'code,parent,level,name,source\n99,,PROVINCE,测试省,s\n9901,99,PREFECTURE,测试市,s\n990101,9901,COUNTY,测试县,s\n990101100,990101,TOWNSHIP,测试镇,s\n',
  'organizations.csv': 'id,kind,name,region,source\no1,BRANCH,甲支部,990101100,s\n',
  'units.csv':
    'id,kind,name,region,source\nu1,COOPERATIVE,甲社,990101100,s\nu2,COOPERATIVE,乙社,990101100,s\n',
  'coverages.csv':
    'organization,unit,mode,valid_from,source\no1,u1,SOLO,2024-01-01,s\no1,u2,SOLO,,s\n',
  'counts.csv': 'entity,on,full_members,source\nu1,2026-01-01,0,s\nu2,2026-01-01,0,s\n',
  'surveys.csv': 'unit,on,source\nu1,2026-01-01,s\nu2,2026-01-01,s\n',
};
