import { type ServiceKind } from '@yilian/contracts';
import { dictionary } from '../../words/dictionary';
import { type Answers, type Question } from './answers';

type Labels = { readonly [Q in Question]: Readonly<Record<Answers[Q], string>> };
const titles = (words: Readonly<Record<Question, string>>) => words;
const labels = (words: Labels): Labels => words;
/** What an answer says when it is a reason; only those that can be one. */
const reasons = (words: { readonly [Q in Question]: Readonly<Record<string, string>> }) => words;
const kinds = (words: Readonly<Record<ServiceKind, string>>) => words;

export const needsPageWords = dictionary({
  zh: {
    stepOf: (step: number) => `第 ${step} 题，共 5 题`,
    back: '返回上一题',
    backHome: '返回首页',
    next: '下一题',
    last: '看看建议',
    notChosen: '请选一项，不清楚就选“我不确定”',
    titles: titles({
      day: '白天有人在家照看长者吗？',
      body: '走路、洗澡、吃饭，长者自己能做多少？',
      mind: '长者的记性怎么样？',
      wish: '最想先解决什么？',
      place: '希望在哪里得到照护？',
    }),
    labels: labels({
      day: { alone: '没有，一个人在家', part: '有时有人', always: '一直有人', unsure: '我不确定' },
      body: { able: '都能自己做', some: '有些要人帮', much: '大部分要人帮', unsure: '我不确定' },
      mind: {
        fine: '记性还好',
        forgets: '常忘事，但认得路、认得人',
        lost: '会走丢，或认不得家人',
        unsure: '我不确定',
      },
      wish: {
        meals: '吃饭',
        bathing: '洗澡、换药这些照护',
        housework: '打扫、洗衣这些家务',
        company: '有人陪、有活动',
        round_the_clock: '白天夜里都有人照看',
        unsure: '我不确定',
      },
      place: { home: '在自己家', by_day: '白天出去，晚上回家', move: '住到养老院', unsure: '我不确定' },
    }),
    reasons: reasons({
      day: { alone: '白天一个人在家', part: '白天有时没人照看', always: '家里一直有人，缺的是专业的手' },
      body: { able: '自己还能做事', some: '有些事要人帮', much: '大部分事要人帮' },
      mind: { forgets: '常忘事，需要有人留意', lost: '会走丢或认不得人，需要有人看护' },
      wish: {
        meals: '最想解决吃饭',
        bathing: '最想解决洗澡、换药',
        housework: '最想解决家务',
        company: '最想有人陪、有活动',
        round_the_clock: '白天夜里都要有人',
      },
      place: { home: '想留在家里', by_day: '想白天出去、晚上回家', move: '愿意住到养老院' },
    }),
    result: '给您的建议',
    kinds: kinds({
      meal: '送餐',
      home_care: '上门照护',
      day_care: '日间照料',
      residential: '住养老院',
    }),
    what: kinds({
      meal: '长者饭堂把午餐、晚餐送到家。',
      home_care: '护理员按约好的时间到家里来。',
      day_care: '白天去日间照料中心，有人照看、有饭吃、有活动，晚上回家。',
      residential: '住到养老院，白天夜里都有人照看，可以先短住试试。',
    }),
    best: (kind: string) => `可以先看看：${kind}`,
    also: (kind: string) => `也可以考虑：${kind}`,
    because: '这样建议，是因为您说：',
    book: (kind: string) => `预约${kind}`,
    look: '先看看有哪些',
    notFormal: '这不是正式评估',
    notFormalText:
      '这只是根据您的回答给出的建议，不保存，也不影响能力等级。正式的能力评估由两位评估员上门按国家标准（GB/T 42195-2022）做，请打服务电话预约。',
    soon: '长者可能需要更多照护。请尽早预约正式评估；遇到危险马上打 120。',
    none: '您大多选了“我不确定”，这很常见。请打服务电话，我们和您一起看；也可以先预约正式评估。',
    call: (phone: string) => `打电话 ${phone}`,
    again: '重新回答',
  },
  en: {
    stepOf: (step) => `Question ${step} of 5`,
    back: 'Previous question',
    backHome: 'Back to the first page',
    next: 'Next question',
    last: 'See the suggestion',
    notChosen: 'Choose one; if you do not know, choose “I am not sure”',
    titles: titles({
      day: 'Is somebody at home by day to look after the person?',
      body: 'Walking, bathing, eating: how much can the person do alone?',
      mind: 'How is the person’s memory?',
      wish: 'What should be solved first?',
      place: 'Where should the care be?',
    }),
    labels: labels({
      day: { alone: 'No, alone at home', part: 'Sometimes', always: 'Always', unsure: 'I am not sure' },
      body: {
        able: 'All of it',
        some: 'Needs help with some of it',
        much: 'Needs help with most of it',
        unsure: 'I am not sure',
      },
      mind: {
        fine: 'Fine',
        forgets: 'Often forgets, but knows the way and the family',
        lost: 'Gets lost, or does not know the family',
        unsure: 'I am not sure',
      },
      wish: {
        meals: 'Meals',
        bathing: 'Bathing, wound care and the like',
        housework: 'Housework',
        company: 'Company and activities',
        round_the_clock: 'Somebody there day and night',
        unsure: 'I am not sure',
      },
      place: {
        home: 'At home',
        by_day: 'Away by day, home at night',
        move: 'In a care home',
        unsure: 'I am not sure',
      },
    }),
    reasons: reasons({
      day: {
        alone: 'alone at home by day',
        part: 'sometimes nobody there by day',
        always: 'somebody is there, what is missing are skilled hands',
      },
      body: { able: 'can still do things alone', some: 'needs help with some', much: 'needs help with most' },
      mind: { forgets: 'often forgets, somebody should look', lost: 'gets lost or does not know people' },
      wish: {
        meals: 'meals come first',
        bathing: 'bathing and care come first',
        housework: 'housework comes first',
        company: 'company comes first',
        round_the_clock: 'somebody is needed day and night',
      },
      place: { home: 'wants to stay at home', by_day: 'away by day, home at night', move: 'would move' },
    }),
    result: 'Our suggestion',
    kinds: kinds({
      meal: 'meals at home',
      home_care: 'care at home',
      day_care: 'day care',
      residential: 'a care home',
    }),
    what: kinds({
      meal: 'A kitchen brings lunch or dinner home.',
      home_care: 'A caregiver comes home at the time agreed.',
      day_care: 'By day in a centre with care, meals and activities; home at night.',
      residential: 'Living in a care home with somebody there day and night; a short stay is a way to try.',
    }),
    best: (kind) => `Look first at ${kind}`,
    also: (kind) => `Also possible: ${kind}`,
    because: 'Because you said:',
    book: (kind) => `Book ${kind}`,
    look: 'See what there is',
    notFormal: 'This is not an assessment',
    notFormalText:
      'It only follows from your answers, is not stored and does not touch the level of ability. The assessment itself is made at home by two assessors after the national standard (GB/T 42195-2022); call the service number to arrange it.',
    soon: 'The person may need more care. Arrange an assessment soon; in danger call 120 at once.',
    none: 'You were not sure of most answers, which is common. Call the service number and we look at it together, or arrange an assessment.',
    call: (phone) => `Call ${phone}`,
    again: 'Answer again',
  },
});
