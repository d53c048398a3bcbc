import { dictionary } from '../../words/dictionary';

export const leaveWords = dictionary({
  zh: {
    title: '注销账号',
    text: (days: number) =>
      `申请以后有 ${days} 天可以撤回。到期后登录名和密码都会清掉，您为长者办事的权限也会结束。`,
    act: '申请注销',
    sure: '确定要注销吗？',
    sureText: (days: number) => `${days} 天内登录就可以撤回。长者的资料不会因此删除。`,
    inUse: '您还有没结束的预约，暂时不能注销。',
    due: (moment: string) => `已申请注销，${moment}执行。`,
    undo: '不注销了',
    asked: '已申请注销，可以撤回。',
    undone: '已撤回，账号照常使用。',
    invitation: '接受邀请',
  },
  en: {
    title: 'Close the account',
    text: (days) =>
      `For ${days} days it can be taken back. Then login and password go for good, and what you may do for others ends.`,
    act: 'Ask to close it',
    sure: 'Really close the account?',
    sureText: (days) =>
      `Signing in within ${days} days takes it back. The older person’s data is not deleted by this.`,
    inUse: 'You still have a live booking, so the account cannot be closed yet.',
    due: (moment) => `Closing was asked for and happens on ${moment}.`,
    undo: 'Keep the account',
    asked: 'Closing was asked for; it can be taken back.',
    undone: 'Taken back; the account goes on as before.',
    invitation: 'Accept an invitation',
  },
});
