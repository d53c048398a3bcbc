import { dictionary } from '../../words/dictionary';

const scope = (...[see, ask, pay, rate]: string[]) => ({ see: see!, ask: ask!, pay: pay!, rate: rate! });

/** Words that all pages about a person's rights share. */
export const rightsWords = dictionary({
  zh: {
    back: '返回长者资料',
    links: '谁可以看、谁可以约',
    consents: '同意',
    access: '谁看过',
    data: '我的资料',
    scopes: scope('看资料和进度', '预约服务', '付费', '评价'),
    roles: {
      family: '家属',
      provider_manager: '服务机构',
      caregiver: '护理员',
      town_officer: '镇街工作人员',
      city_officer: '市里工作人员',
      operator: '系统维护人员',
    },
    system: '平台',
  },
  en: {
    back: 'Back to the details',
    links: 'Who may see and book',
    consents: 'Consents',
    access: 'Who has looked',
    data: 'My data',
    scopes: scope('See details and progress', 'Book services', 'Pay', 'Rate'),
    roles: {
      family: 'Family',
      provider_manager: 'Provider',
      caregiver: 'Caregiver',
      town_officer: 'Town officer',
      city_officer: 'City officer',
      operator: 'System operator',
    },
    system: 'The platform',
  },
});
