import { dictionary } from '../../words/dictionary';

export const waysWords = dictionary({
  zh: {
    title: '消息怎么告诉您',
    always: '站内消息一直都有。还可以加上：',
    ways: { sms: '手机短信', webPush: '浏览器通知' },
    phone: '收短信的手机号',
    phoneHint: '只用来发短信，加密保存',
    noPhone: '请填写 11 位手机号，例如 13800001234',
    quiet: '晚上安静',
    quietHint: '紧急求助不受影响',
    quietOn: '晚上 10 点到早上 7 点不发',
    save: '保存',
    saving: '正在保存…',
    saved: '已保存。',
  },
  en: {
    title: 'How we tell you',
    always: 'Your inbox is always there. You can add:',
    ways: { sms: 'Text messages', webPush: 'Notifications of the browser' },
    phone: 'Mobile number for text messages',
    phoneHint: 'For text messages only; kept encrypted',
    noPhone: 'Enter 11 digits, for example 13800001234',
    quiet: 'Quiet nights',
    quietHint: 'Calls for help come at any time',
    quietOn: 'Nothing between 10 pm and 7 am',
    save: 'Save',
    saving: 'Saving…',
    saved: 'Saved.',
  },
});
