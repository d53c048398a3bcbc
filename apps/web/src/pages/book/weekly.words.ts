import { dictionary } from '../../words/dictionary';

/** The questions of what comes every week. */
export const weeklyWords = dictionary({
  zh: {
    rhythm: '只约几天，还是每周都要',
    rhythms: { once: '只这几天', weekly: '每周固定' },
    whichWeekdays: '每周的哪几天',
    weekdays: ['周一', '周二', '周三', '周四', '周五', '周六', '周日'],
    noWeekday: '请至少选一个星期几',
    firstDay: '从哪一天开始',
    end: '到什么时候为止',
    ends: { open: '一直到我说停', date: '到某一天' },
    untilDate: '最后一天',
    badUntil: '请填写最后一天，不能早于开始的那天，例如 2026 年 12 月 31 日',
    order: '定期服务',
    acts: { meal: '办理定期送餐', 'home-care': '办理定期上门照护', 'day-care': '办理定期日间照料' },
    perTime: '下面是每一次的费用。',
    next: '我们会提前为您约好每一天，尽量找同一家机构、同一位护理员。您随时可以暂停、去掉某一天或者结束。',
  },
  en: {
    rhythm: 'For some days, or every week',
    rhythms: { once: 'These days only', weekly: 'Every week' },
    whichWeekdays: 'On which days of the week',
    weekdays: ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'],
    noWeekday: 'Choose at least one day of the week',
    firstDay: 'From which day',
    end: 'Until when',
    ends: { open: 'Until I say stop', date: 'Until a day' },
    untilDate: 'The last day',
    badUntil: 'Give the last day, not before the first one, such as 2026 12 31',
    order: 'Standing order',
    acts: {
      meal: 'Order meals every week',
      'home-care': 'Order care every week',
      'day-care': 'Order day care every week',
    },
    perTime: 'This is what each time costs.',
    next: 'We book every day for you in good time, with the same provider and caregiver where possible. You can pause it, leave out a day or end it whenever you like.',
  },
});
