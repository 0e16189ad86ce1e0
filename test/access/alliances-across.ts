import type { Rows } from './county-across.js';

/**
 * Further rows of the county: alliances inside one that is hidden from a village (990101102201), and with one that is
 * inside them; a branch that is at home and hosted elsewhere, under another township's committee; members, served units, industry chains and parts that lie elsewhere; the county's committee, which is on
 * the line upward, in an alliance that touches nothing below.
 */
export const alliancesAcross: Rows = {
  alliances: [
    'id,kind,name,region,parent,source,locator',
    'x-outer,INDUSTRY,跨乡联盟,990101103,,ledger,801',
    'x-mid,NEIGHBOURHOOD,城关分会,990101101,x-outer,ledger,802',
    'x-in,NEIGHBOURHOOD,上坪分会,990101102201,x-mid,ledger,803',
    'x-below,NEIGHBOURHOOD,柳林小组,990101103201,x-in,ledger,804',
    'x-near,NEIGHBOURHOOD,上坪二会,990101102201,,ledger,805',
    'x-high,INDUSTRY,县直联盟,990101,,ledger,806',
    'x-twin,TWINNING,城乡结对,990101103,,ledger,807',
  ],
  memberships: [
    'member,alliance,role,source,locator',
    'b-coop,x-outer,MEMBER,ledger,811',
    'b-left,x-outer,MEMBER,ledger,812',
    'c-county,x-outer,PARTNER,ledger,813',
    'x-press,x-outer,MEMBER,ledger,814',
    'c-county,x-high,LEAD,ledger,815',
    'b-coop,x-in,LEAD,ledger,816',
    'b-solo,x-in,MEMBER,ledger,817',
    'x-tea,x-in,MEMBER,ledger,818',
    'b-left,x-below,MEMBER,ledger,819',
    'b-solo,x-near,LEAD,ledger,820',
    'b-second,x-near,MEMBER,ledger,821',
    'u-unspecified,x-near,MEMBER,ledger,822',
    'b-coop,x-twin,LEAD,ledger,823',
    'b-solo,x-twin,MEMBER,ledger,824',
  ],
  organizations: [
    'id,kind,name,region,home_region,host_region,source,locator',
    'x-away,BRANCH,上坪流动支部,990101102201,990101101001,990101103201,ledger,881',
  ],
  // The other township is then seen by name.
  subordinations: ['organization,superior,source,locator', 'x-away,c-town1,ledger,882'],
  services: [
    'alliance,target,source,locator',
    'x-outer,u-solo,ledger,831',
    'x-outer,990101103201,ledger,832',
    'x-outer,u-future-cover,ledger,833',
  ],
  units: [
    'id,kind,name,region,source,locator',
    'x-tea,INDUSTRY_CHAIN,上坪茶链,990101102201,ledger,841',
    'x-wide,INDUSTRY_CHAIN,全县茶链,990101,ledger,842',
    'x-leaf,COOPERATIVE,下坪茶社,990101102202,ledger,843',
    'x-press,COOPERATIVE,柳林茶社,990101103201,ledger,844',
  ],
  parts: [
    'unit,whole,source,locator',
    'x-leaf,x-tea,ledger,851',
    'x-press,x-tea,ledger,852',
    'u-gap-zero,x-tea,ledger,853',
    'u-gap-zero,x-wide,ledger,854',
    'u-future-cover,x-wide,ledger,855',
  ],
  coverages: [
    'organization,unit,mode,source,locator',
    'b-second,u-unspecified,UNSPECIFIED,ledger,861',
    'b-coop,x-press,UNSPECIFIED,ledger,862',
  ],
  surveys: ['region,kind,on,source,locator', '990101,INDUSTRY_CHAIN,2026-05-05,ledger,871'],
};
