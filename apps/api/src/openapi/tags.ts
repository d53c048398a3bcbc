/** The parts of the API by the module that brings them, in the order of docs/api/README.md. */
export const TAGS: Readonly<Record<string, { readonly name: string; readonly description: string }>> = {
  AccountsHttpModule: { name: 'accounts', description: '账号 · signing in, accounts, areas' },
  PeopleHttpModule: { name: 'people', description: '长者 · older persons and who may act for them' },
  AssessmentHttpModule: {
    name: 'assessment',
    description: '能力评估 · ability assessments by two assessors',
  },
  OwnDataModule: { name: 'own-data', description: '我的资料 · a copy of all that is kept, and its deletion' },
  ProvidersHttpModule: { name: 'providers', description: '服务商 · providers, services, caregivers' },
  CapacityHttpModule: { name: 'capacity', description: '名额 · beds, seats, portions, shifts' },
  RequestsHttpModule: { name: 'requests', description: '请求 · what is asked for, and its story' },
  MatchingHttpModule: { name: 'matching', description: '匹配 · who would fit, and why' },
  DiscoveryHttpModule: { name: 'discovery', description: '查找 · facilities by words, filters, days' },
  SubsidiesHttpModule: {
    name: 'subsidies',
    description: '补贴与费用 · dated rules, and what something costs',
  },
  DispatchHttpModule: { name: 'dispatch', description: '派单 · offers, escalations, duty' },
  AnsweringHttpModule: { name: 'answering', description: '答复 · the day of a provider and how it answers' },
  FulfilmentHttpModule: { name: 'fulfilment', description: '履约 · what really happened' },
  MealsHttpModule: { name: 'meals', description: '备餐与送餐 · menus, kitchen sheets, deliveries' },
  QualityHttpModule: { name: 'quality', description: '评价与投诉 · how it was' },
  InspectionHttpModule: {
    name: 'inspection',
    description: '检查整改 · what officers find, and what is done',
  },
  EmergencyHttpModule: { name: 'emergency', description: '紧急求助 · calls for help' },
  MonitoringHttpModule: { name: 'monitoring', description: '态势 · towns and city at a glance' },
  NotificationsHttpModule: { name: 'notifications', description: '消息 · the inbox of an account' },
  PlanningHttpModule: { name: 'planning', description: '排班 · who goes to which home visit on a day' },
  ExchangeHttpModule: {
    name: 'exchange',
    description: '数据交换 · lists of beds, staff and menus, in and out',
  },
  ToursHttpModule: { name: 'tours', description: '参观 · looking at a facility before deciding' },
  IntegrationHttpModule: {
    name: 'integration',
    description: "系统对接 · access keys and webhooks of a provider's own system",
  },
  SettingsModule: { name: 'settings', description: '设置 · what the bureau may change' },
  HealthModule: { name: 'health', description: '健康 · signs of life' },
};
