import { type OwnStatus } from '@yilian/contracts';
import { dictionary } from '../../words/dictionary';

type Lights = Readonly<Record<OwnStatus['status'], string>>;
const lights = (words: Lights): Lights => words;

export const deskWords = dictionary({
  zh: {
    skip: '跳到主要内容',
    site: '颐联机构工作台',
    menu: '菜单',
    main: '主菜单',
    otherLanguage: 'English',
    signOut: '退出登录',
    status: '接单状态',
    lights: lights({
      open: '接单中',
      paused: '已暂停',
      outside_hours: '非营业时间',
      suspended: '系统暂停',
      no_service: '没有开放的服务',
    }),
    cut: '连接中断',
    unknown: '状态未知',
    live: '实时',
    connecting: '正在连接',
    reconnecting: (since: string) => `重新连接中，${since} 之后的变化可能还没显示`,
    offline: '网络断开了。已打开的内容还能看，暂时不能提交。',
    backOnline: '网络已恢复。',
    title: '机构工作台',
    notYours: '这里是养老机构的工作台',
    whose: '机构管理员在这里答复请求、核对床位和名额。您登录的账号不是机构管理员，所以这里没有内容。',
    toFront: '回到颐联首页',
    help: '需要帮忙？找人工',
    helpText: '平台服务电话，遇到系统问题或不会操作时请打。',
    call: (phone: string) => `打电话 ${phone}`,
  },
  en: {
    skip: 'Skip to the main content',
    site: 'Yilian desk',
    menu: 'Menu',
    main: 'Main menu',
    otherLanguage: '中文',
    signOut: 'Sign out',
    status: 'Whether offers arrive',
    lights: lights({
      open: 'Taking offers',
      paused: 'Paused',
      outside_hours: 'Outside hours',
      suspended: 'Suspended',
      no_service: 'No open service',
    }),
    cut: 'Connection lost',
    unknown: 'Status unknown',
    live: 'Live',
    connecting: 'Connecting',
    reconnecting: (since) => `Reconnecting. Changes after ${since} may be missing`,
    offline: 'You are offline. What is open can still be read, but nothing can be sent.',
    backOnline: 'You are online again.',
    title: 'Desk of providers',
    notYours: 'This is the desk of care providers',
    whose:
      'Managers of providers answer offers here and keep beds and places true. Your account is not one of theirs, so there is nothing here for it.',
    toFront: 'To the first page of Yilian',
    help: 'Need help? Talk to a person',
    helpText: 'The line of the platform, for faults and questions about these pages.',
    call: (phone) => `Call ${phone}`,
  },
});
