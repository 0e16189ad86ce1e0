import { cpSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { countyFolder } from '../answers/asking.js';

/** Rows by tables, each table with the columns that they have. */
export interface Rows {
  readonly [table: string]: readonly [columns: string, ...rows: string[]];
}

/**
 * Further rows of the county: units of a village (990101102201) that organizations, alliances and surveys of the
 * town (990101101) reach, and organizations of the village that cover units of the town.
 */
const further: Rows = {
  organizations: [
    'id,kind,name,region,valid_from,valid_to,term_start,has_committee,source,locator',
    'x-branch,BRANCH,镇机关第九支部,990101101001,2011-01-11,,2021-11-12,true,ledger,901',
    'x-ended,JOINT_BRANCH,镇机关第八支部,990101101001,2011-01-12,2024-02-13,,,ledger,902',
    'x-temp,TEMPORARY_BRANCH,镇工地临时支部,990101101002,2026-02-14,,,,ledger,903',
    'x-group,PARTY_GROUP,镇机关党小组,G-DM-1,2019-09-19,,,,ledger,904',
    'y-joint,JOINT_BRANCH,上坪联合支部,990101102201,2015-05-15,,2024-04-14,true,ledger,905',
    'y-temp,TEMPORARY_BRANCH,上坪临时支部,990101102201,2026-01-16,,,,ledger,906',
  ],
  subordinations: [
    'organization,superior,valid_from,valid_to,source,locator',
    'x-branch,c-town1,2011-01-11,,ledger,911',
    'x-group,x-branch,2019-09-20,,ledger,912',
    'y-joint,c-town2,2015-05-15,,ledger,913',
    'y-temp,c-town2,2026-01-16,,ledger,914',
  ],
  units: [
    'id,kind,name,region,valid_from,valid_to,source,locator',
    'v-covered,ENTERPRISE,上坪第一厂,990101102201,2012-02-21,,ledger,921',
    'v-lapsed,ENTERPRISE,上坪第二厂,990101102201,2012-02-22,,ledger,922',
    'v-temp,PROJECT,上坪工程,990101102201,2026-02-23,,ledger,923',
    'v-group,ENTERPRISE,上坪第三厂,990101102201,2012-02-24,,ledger,924',
    'v-part,BUILDING,上坪大楼,990101102201,2012-02-25,,ledger,925',
    'v-both,ENTERPRISE,上坪第四厂,990101102201,2012-02-26,,ledger,926',
    'v-work,MARKET,上坪市场,990101102201,2012-02-27,,ledger,927',
    'x-whole,COMPOUND,镇花园小区,990101101002,2012-02-28,,ledger,928',
    ...[1, 2, 3, 4, 5, 6].map(
      (at) => `x-u${at},ENTERPRISE,镇第${at}小厂,990101101002,2013-03-0${at},,ledger,93${at}`,
    ),
    'x-gone,PROJECT,镇旧工地,990101101002,2025-05-25,2026-04-24,ledger,937',
  ],
  parts: ['unit,whole,valid_from,valid_to,source,locator', 'v-part,x-whole,2014-04-14,,ledger,941'],
  coverages: [
    'organization,unit,mode,valid_from,valid_to,source,locator',
    'x-branch,v-covered,SOLO,2016-06-17,,ledger,951',
    'x-branch,v-lapsed,SOLO,2016-06-18,2022-08-19,ledger,952',
    'x-ended,v-lapsed,JOINT,2016-06-19,,ledger,953',
    'x-temp,v-temp,TEMPORARY,2026-02-24,,ledger,954',
    'x-group,v-group,SOLO,2020-10-21,,ledger,955',
    'x-branch,x-whole,SOLO,2016-06-22,,ledger,956',
    'x-branch,v-both,SOLO,2016-06-23,2026-09-28,ledger,957',
    'b-coop,v-both,UNSPECIFIED,2017-07-24,,ledger,958',
    'x-branch,v-work,LIAISON,2023-03-29,,ledger,959',
    ...[1, 2, 3, 4, 5, 6].map((at) => `y-joint,x-u${at},JOINT,2018-08-0${at},,ledger,96${at}`),
    'y-temp,x-gone,TEMPORARY,2026-01-17,,ledger,967',
  ],
  counts: [
    'entity,on,full_members,source,locator',
    'v-covered,2024-01-01,5,ledger,971',
    'v-lapsed,2024-01-01,4,ledger,972',
    'y-joint,2024-01-01,9,ledger,973',
    'x-branch,2023-12-13,7,ledger,974',
  ],
};

/** Writes the county with these. */
export function countyAcross(): string {
  return countyWith(further);
}

/** Writes the county with further rows. */
export function countyWith(further: Rows): string {
  const folder = mkdtempSync(join(tmpdir(), 'county-across-'));
  cpSync(countyFolder, folder, { recursive: true });
  for (const [table, [columns, ...rows]] of Object.entries(further)) {
    const file = join(folder, `${table}.csv`);
    const text = readFileSync(file, 'utf8').trimEnd();
    const all = text.split('\n', 1)[0]?.split(',') ?? [];
    const given = columns.split(',');
    const added = rows.map((row) => {
      const cells = row.split(',');
      return all.map((column) => cells[given.indexOf(column)] ?? '').join(',');
    });
    writeFileSync(file, `${[text, ...added].join('\n')}\n`);
  }
  return folder;
}
