import { dictionary } from '../../words/dictionary';

export const devicesWords = dictionary({
  zh: {
    title: '能求助的设备',
    lead: '这些设备不登录也能紧急求助。丢了或送人的设备，请在这里取消。',
    kinds: { phone: '手机', tablet: '平板电脑', computer: '电脑', unknown: '设备' },
    here: (kind: string) => `${kind}（就是这台）`,
    since: (day: string) => `${day}登记`,
    used: (moment: string) => `上次不登录使用：${moment}`,
    unused: '还没有不登录使用过',
    forget: (what: string) => `取消：${what}`,
    forgotten: '已取消，这台设备不能再求助。',
    none: '现在没有设备登记。',
    unwanted: '这台设备不登录就不能求助。',
    want: '让这台设备也能求助',
    wanted: '已登记，这台设备不登录也能求助。',
  },
  en: {
    title: 'Devices that may call for help',
    lead: 'These devices call for help without signing in. If one is lost or given away, forget it here.',
    kinds: { phone: 'Phone', tablet: 'Tablet', computer: 'Computer', unknown: 'Device' },
    here: (kind) => `${kind} (this one)`,
    since: (day) => `known since ${day}`,
    used: (moment) => `last used without signing in: ${moment}`,
    unused: 'never used without signing in',
    forget: (what) => `Forget: ${what}`,
    forgotten: 'Forgotten: it cannot call for help any more.',
    none: 'No device is known at the moment.',
    unwanted: 'This device cannot call for help without signing in.',
    want: 'Let this device call for help too',
    wanted: 'This device can call for help without signing in.',
  },
});
