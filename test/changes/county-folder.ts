import type { Files } from './committing.js';
import { COUNTY } from './folder-fixture.js';

/** A row of every table, on the county of `folder-fixture.ts`. */
export const EVERY_TABLE: Files = {
  ...COUNTY,
  'sources.csv':
    'id,kind,title,source\ns,REGISTER,Register of 2024,\nm,SYNTHETIC,Model,\nq,DOCUMENT,Quoted in s,s\n',
  // Children stand before their parents.
  'regions.csv':
    'code,parent,level,name,source\n' +
    '350428100001,350428100,COMMUNITY,水南社区,s\n' +
    '350428100,350428,TOWNSHIP,古镛镇,s\n' +
    '350428101,350428,TOWNSHIP,万安镇,s\n' +
    '350428,,COUNTY,将乐县,s\n',
  'region_parents.csv': 'region,parent,source\n350428100001,350428100,s\n',
  'alliances.csv':
    'id,kind,name,region,parent,source\na,BUILDING,联盟,350428100,z,s\nz,BELT,大联盟,350428,,s\n',
  'facilities.csv':
    'id,kind,name,region,parent,source\n' +
    'f.2,RED_STATION,驿站,350428100,f.1,s\nf.1,SERVICE_CENTRE,中心,350428100,,s\n',
  'claims.csv': 'id,text,stated,region,of,kinds,source\nc,2 units,2,350428,UNIT,COMPOUND,s\n',
  'subordinations.csv': 'organization,superior,valid_from,source\nj,b,2020-06-01,s\n',
  'coverages.csv': 'organization,unit,mode,valid_from,source\nb,u,SOLO,2020-02-01,s\nb,v,SOLO,,m\n',
  'parts.csv': 'unit,whole,source\nu,v,s\n',
  'memberships.csv': 'member,alliance,role,source\nu,a,MEMBER,s\nb,a,LEAD,s\n',
  'services.csv': 'alliance,target,source\na,v,s\na,350428100,s\n',
  'counts.csv': 'entity,on,staff,source\nu,2024-01-01,12,s\nb,2024-01-01,7,m\n',
  'surveys.csv': 'unit,region,kind,on,source\nu,,,2024-01-01,s\n,350428,COMPOUND,2024-01-01,s\n',
};

/** The same folder with some files' texts changed: each edit is a text and what stands for it. */
export function edited(files: Files, edits: Readonly<Record<string, [string, string]>>): Files {
  const changed = Object.entries(edits).map(([file, [from, to]]) => {
    const text = files[file] ?? '';
    if (!text.includes(from)) throw new Error(`${file} holds what an edit replaces, not ${from}`);
    return [file, text.replaceAll(from, to)];
  });
  return { ...files, ...Object.fromEntries(changed) };
}
