import type { UnitKind } from '../domain/vocabulary.js';

/** A Chinese name with its English label. */
export interface Name {
  readonly zh: string;
  readonly en: string;
}

type Pools = Readonly<Partial<Record<UnitKind, readonly Name[]>>>;

/** What stands behind a brand name. */
export const TRADES: Pools = {
  COOPERATIVE: names({
    果蔬专业合作社: 'Fruit and Vegetable Cooperative',
    茶叶专业合作社: 'Tea Cooperative',
    食用菌专业合作社: 'Mushroom Cooperative',
    毛竹专业合作社: 'Bamboo Cooperative',
    稻米专业合作社: 'Rice Cooperative',
    油茶专业合作社: 'Camellia Oil Cooperative',
    养殖专业合作社: 'Livestock Cooperative',
  }),
  FAMILY_FARM: names({
    家庭农场: 'Family Farm',
    生态家庭农场: 'Ecological Family Farm',
    种养家庭农场: 'Crop and Livestock Family Farm',
  }),
  RESETTLEMENT_COMPOUND: names({ 安置小区: 'Resettlement Compound', 安置新居: 'New Homes' }),
  COMPOUND: names({ 花园: 'Garden', 小区: 'Compound', 佳苑: 'Court', 家园: 'Homes' }),
  STREET: names({ 巷: 'Lane', 路: 'Road', 街: 'Street' }),
  BUILDING: names({ 大厦: 'Tower', 商务楼: 'Business Building', 商厦: 'Commercial Building' }),
  ENTERPRISE: names({
    竹木制品有限公司: 'Bamboo and Wood Products Ltd',
    食品有限公司: 'Foods Ltd',
    建材有限公司: 'Building Materials Ltd',
    电子商务有限公司: 'E-Commerce Ltd',
    纺织有限公司: 'Textiles Ltd',
    机械配件有限公司: 'Machine Parts Ltd',
    文化旅游有限公司: 'Culture and Travel Ltd',
  }),
  MARKET: names({ 农贸市场: 'Farmers’ Market', 建材市场: 'Building Materials Market' }),
  PARK: names({ 产业园: 'Industrial Park', 创业园: 'Start-up Park' }),
  PROPERTY_COMPANY: names({ 物业服务有限公司: 'Property Services Ltd' }),
};

/** What stands alone behind the name of the village or community. */
export const THEMES: Pools = {
  INDUSTRY_CHAIN: names({
    竹产业链: 'Bamboo Industry Chain',
    油茶产业链: 'Camellia Oil Industry Chain',
    食用菌产业链: 'Mushroom Industry Chain',
    茶产业链: 'Tea Industry Chain',
  }),
  ASSOCIATION: names({
    竹木加工行业协会: 'Bamboo and Wood Processing Association',
    餐饮行业协会: 'Catering Association',
    电子商务协会: 'E-Commerce Association',
    民宿行业协会: 'Guesthouse Association',
    建筑装饰协会: 'Building and Decoration Association',
  }),
  PROJECT: names({
    道路提升项目: 'Road Improvement Project',
    老旧小区改造项目: 'Old Compound Renewal Project',
    供水管网项目: 'Water Supply Project',
    高标准农田项目: 'High-Standard Farmland Project',
    污水治理项目: 'Sewage Treatment Project',
  }),
  TASK_FORCE: names({
    防汛备汛专班: 'Flood Preparedness Task Force',
    重点项目攻坚专班: 'Key Projects Task Force',
    护林防火专班: 'Forest Fire Prevention Task Force',
    人居环境整治专班: 'Living Environment Task Force',
    征迁安置专班: 'Relocation Task Force',
    安全生产专班: 'Work Safety Task Force',
    秋粮收储专班: 'Autumn Grain Task Force',
  }),
  SERVICE_WINDOW: names({
    社保服务窗口: 'Social Insurance Window',
    医保服务窗口: 'Medical Insurance Window',
    不动产登记窗口: 'Real Estate Registration Window',
    市场监管窗口: 'Market Regulation Window',
    税务服务窗口: 'Tax Service Window',
    公积金服务窗口: 'Housing Fund Window',
    民政服务窗口: 'Civil Affairs Window',
  }),
  SECTION: names({
    综合科: 'General Affairs Section',
    规划建设科: 'Planning and Construction Section',
    农业农村科: 'Agriculture Section',
    社会事务科: 'Social Affairs Section',
    财务科: 'Finance Section',
    法制科: 'Legal Section',
    信息科: 'Information Section',
  }),
  VILLAGE_BODY: names({ 村集体: 'Village Body' }),
  COMMUNITY_BODY: names({ 社区集体: 'Community Body' }),
  MIGRANT_GROUP: names({
    进城党员聚集地: 'Gathering Place of Members Who Moved to Town',
    务工党员聚集地: 'Gathering Place of Working Migrant Members',
    陪读党员聚集地: 'Gathering Place of Members Who Came for Schooling',
  }),
};

function names(pool: Readonly<Record<string, string>>): Name[] {
  return Object.entries(pool).map(([zh, en]) => ({ zh, en }));
}
