import { dictionary } from '../../words/dictionary';

export const rightsNavWords = dictionary({
  zh: {
    title: '长者的权利',
    personLinks: '谁可以看、谁可以约',
    personConsents: '同意',
    personAccess: '谁看过',
    personData: '我的资料',
  },
  en: {
    title: 'Rights of the older person',
    personLinks: 'Who may see and book',
    personConsents: 'Consents',
    personAccess: 'Who has looked',
    personData: 'My data',
  },
});
