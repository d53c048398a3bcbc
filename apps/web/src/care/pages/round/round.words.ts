import { deliveryTexts } from '../../../words/delivery.words';
import { counted } from '../../../words/counted';
import { dictionary } from '../../../words/dictionary';

export const roundWords = dictionary({
  zh: {
    ...deliveryTexts.zh,
    title: '送餐路线',
    meals: '餐次',
    noKitchen: '您的机构没有送餐服务，这一页用不到。',
    notFrozen: '这一餐还没有截单，截单后这里有路线。',
    nothing: '这一餐没有要送的餐。',
    count: (all: number, done: number) => `${all} 户，已报告 ${done} 户`,
    since: (time: string) => `没有网络，这是 ${time} 的路线。照常报告，有网络后自动发送。`,
    stop: (round: number, stop: number) => `第 ${round} 路第 ${stop} 站`,
    call: (phone: string) => `打电话 ${phone}`,
    waits: '报告待发送',
    seen: '姓名和住址只在当天显示，每次查看都有记录。',
    aloneNote: '独居长者没收到餐，家属和值班员会马上确认平安。',
  },
  en: {
    ...deliveryTexts.en,
    title: 'Meal round',
    meals: 'Meals',
    noKitchen: 'Your organisation brings no meals; this page is not for it.',
    notFrozen: 'Orders for this meal are still open; the round stands here after the cut-off.',
    nothing: 'There is nothing to bring for this meal.',
    count: (all, done) => `${counted(all, 'door')}, ${done} reported`,
    since: (time) => `No connection: this is the round of ${time}. Report as usual; it is sent later.`,
    stop: (round, stop) => `Round ${round}, stop ${stop}`,
    call: (phone) => `Call ${phone}`,
    waits: 'Report to be sent',
    seen: 'Names and addresses are shown on the day only, and each look is written down.',
    aloneNote: 'Family and officers on duty see at once whether somebody who lives alone is well.',
  },
});
