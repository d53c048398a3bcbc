import { dictionary } from '../../../words/dictionary';

export const todayWords = dictionary({
  zh: {
    today: '今天',
    tomorrow: '明天',
    heading: (day: string) => `${day}的上门`,
    count: (count: number, done: number) => `共 ${count} 次，完成 ${done} 次`,
    none: '这一天没有上门安排。',
    noneHint: '有新的安排会出现在这里。',
    unlinked: '您的账号还没有连到护理员资料。请机构管理员在“人员”里填上您的登录名。',
    since: (time: string) => `网络断开，显示的是 ${time} 的内容。`,
    open: '打开',
    later: (time: string) => `${time} 起显示姓名和地址`,
    waiting: (count: number) => `${count} 件待发送`,
    agency: (name: string) => `给机构打电话：${name}`,
  },
  en: {
    today: 'Today',
    tomorrow: 'Tomorrow',
    heading: (day: string) => `Visits of ${day}`,
    count: (count: number, done: number) => `${count} in all, ${done} done`,
    none: 'There are no visits on this day.',
    noneHint: 'New ones appear here.',
    unlinked:
      'Your account belongs to no caregiver yet. Ask your manager to enter your login in the staff list.',
    since: (time: string) => `No connection. This is as of ${time}.`,
    open: 'Open',
    later: (time: string) => `Name and address are shown from ${time} on`,
    waiting: (count: number) => `${count} to be sent`,
    agency: (name: string) => `Call the agency: ${name}`,
  },
});
