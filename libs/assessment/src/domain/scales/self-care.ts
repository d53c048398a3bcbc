import { both, item, type Words } from './points';

const LITTLE: Words = ['需要别人少量动手帮忙', 'Needs a little hands-on help'];
const MUCH: Words = ['需要别人大量动手帮忙', 'Needs much hands-on help'];
const ALL: Words = ['完全靠别人', 'Depends on others for all of it'];

/** The words are ours; the standard's own wording has the last say. */
export const selfCare = {
  code: 'self_care',
  title: both(['自理能力', 'Self-care']),
  items: [
    item(
      'eating',
      ['吃饭', 'Eating'],
      ['自己用餐具吃完并咽下，没有呛咳', 'Eats and swallows alone, without choking'],
      [
        '有人在旁提醒，或用辅助餐具，没有呛咳',
        'With somebody to remind, or with special cutlery; no choking',
      ],
      ['需要少量动手帮忙，或每月呛咳一次以上', 'A little hands-on help, or chokes once a month or more'],
      ['需要大量动手帮忙，或每周呛咳一次以上', 'Much hands-on help, or chokes once a week or more'],
      ['完全靠别人喂，或吞咽困难、留置营养管', 'Fed by others, cannot swallow, or has a feeding tube'],
    ),
    item(
      'grooming',
      ['梳洗（洗脸、刷牙、梳头、剃须、剪指甲）', 'Grooming (face, teeth, hair, shaving, nails)'],
      ['自己完成', 'Does it alone'],
      ['有人在旁提醒才能完成', 'Does it when somebody reminds'],
      LITTLE,
      MUCH,
      ALL,
    ),
    item(
      'bathing',
      ['洗澡', 'Bathing'],
      ['自己完成', 'Does it alone'],
      ['有人在旁提醒才能完成', 'Does it when somebody reminds'],
      LITTLE,
      MUCH,
      ALL,
    ),
    item(
      'upper_clothing',
      ['穿脱上衣', 'Upper clothing'],
      ['自己穿脱，时间合适', 'Puts it on and off alone, in reasonable time'],
      ['有人在旁提醒才能完成', 'Does it when somebody reminds'],
      LITTLE,
      MUCH,
      ALL,
    ),
    item(
      'lower_clothing',
      ['穿脱裤子和鞋袜', 'Lower clothing and shoes'],
      ['自己穿脱，时间合适', 'Puts them on and off alone, in reasonable time'],
      ['有人在旁提醒才能完成', 'Does it when somebody reminds'],
      LITTLE,
      MUCH,
      ALL,
    ),
    item(
      'bladder',
      ['控制小便', 'Bladder'],
      ['白天夜里都能控制，或自己管理导尿管', 'In control day and night, or manages a catheter alone'],
      ['白天能控制，夜里要提醒或帮忙', 'In control by day; reminded or helped at night'],
      ['每天失禁不到一次，常要帮忙', 'Less than one accident a day; often helped'],
      ['每天失禁一次以上，还能部分控制', 'One accident a day or more; some control'],
      ['完全不能控制，或留置导尿管要别人管', 'No control, or a catheter that others manage'],
    ),
    item(
      'bowel',
      ['控制大便', 'Bowel'],
      ['能控制，或自己用药、管理造口', 'In control, or manages medicine or a stoma alone'],
      ['偶尔失禁（每周不到一次）或要提醒', 'Rare accidents (less than once a week), or reminded'],
      ['每周失禁一两次，常要帮忙', 'One or two accidents a week; often helped'],
      ['经常失禁，还能部分控制', 'Frequent accidents; some control'],
      ['完全不能控制', 'No control'],
    ),
    item(
      'toilet',
      ['上厕所', 'Using the toilet'],
      ['自己去、擦净、整理衣裤', 'Goes, cleans and dresses alone'],
      ['有人在旁提醒，或用扶手等辅助', 'With somebody to remind, or with handrails'],
      LITTLE,
      MUCH,
      ALL,
    ),
  ],
} as const;
