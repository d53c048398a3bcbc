import { both, item, type Words } from './points';

const REMINDED: Words = ['有人在旁提醒，或用辅助器具', 'With somebody to remind, or with an aid'];
const LITTLE: Words = ['需要别人少量搀扶', 'Needs a little support by hand'];
const MUCH: Words = ['需要别人大量搀扶', 'Needs much support by hand'];

/** The words are ours; the standard's own wording has the last say. */
export const movement = {
  code: 'movement',
  title: both(['基础运动能力', 'Movement']),
  items: [
    item(
      'bed_mobility',
      ['在床上翻身、坐起', 'Moving in bed'],
      ['自己完成', 'Does it alone'],
      REMINDED,
      LITTLE,
      MUCH,
      ['完全靠别人', 'Depends on others for all of it'],
    ),
    item(
      'transfer',
      ['床和椅之间移动', 'Between bed and chair'],
      ['自己完成', 'Does it alone'],
      REMINDED,
      LITTLE,
      MUCH,
      ['完全靠别人', 'Depends on others for all of it'],
    ),
    item(
      'walking',
      ['平地行走', 'Walking on the level'],
      ['自己走约 50 米', 'Walks about 50 m alone'],
      REMINDED,
      LITTLE,
      MUCH,
      ['不能走，或完全靠别人', 'Cannot walk, or depends on others'],
    ),
    item(
      'stairs',
      ['上下楼梯', 'Stairs'],
      ['自己连续上下 10 至 15 级', 'Goes up and down 10 to 15 steps alone'],
      ['用扶手、拐杖，或有人在旁提醒', 'With a rail or stick, or with somebody to remind'],
      ['需要别人搀扶', 'Needs support by hand'],
      ['不能上下楼梯', 'Cannot use stairs'],
    ),
  ],
} as const;
