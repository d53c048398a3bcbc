import { dictionary } from '../../words/dictionary';

export const accessWords = dictionary({
  zh: {
    lead: '谁打开过长者的资料，都记在这里，谁也改不了。',
    empty: '还没有人看过。',
    kinds: {
      opened: '打开了资料',
      contact_opened: '查看了姓名、电话和地址',
      contact_served: '为提供服务查看了联系方式',
      copied: '下载了全部资料',
      paper_opened: '打开了入住材料',
      guardian_opened: '查看了监护人的联系方式',
      changed: '修改了资料',
    },
    purposes: {
      emergency: '紧急情况',
      arranging_service: '安排服务',
      assessment: '能力评估',
      complaint: '处理投诉',
      correction: '更正资料',
    },
    why: (purpose: string) => `原因：${purpose}`,
    more: '再看更早的',
  },
  en: {
    lead: 'Whoever opened the details is written down here, and nobody can change it.',
    empty: 'Nobody has looked yet.',
    kinds: {
      opened: 'opened the details',
      contact_opened: 'opened name, phone and address',
      contact_served: 'opened the contact to give a service',
      copied: 'downloaded everything',
      paper_opened: 'opened a paper',
      guardian_opened: 'opened the contact of the guardian',
      changed: 'changed the details',
    },
    purposes: {
      emergency: 'an emergency',
      arranging_service: 'arranging a service',
      assessment: 'an assessment',
      complaint: 'a complaint',
      correction: 'a correction',
    },
    why: (purpose) => `because of ${purpose}`,
    more: 'Show earlier ones',
  },
});
