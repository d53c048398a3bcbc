import { both, item } from './points';

/** The words are ours; the standard's own wording has the last say. */
export const sensesAndSociety = {
  code: 'senses_society',
  title: both(['感知觉与社会参与', 'Senses and society']),
  items: [
    item(
      'sight',
      ['视力（可戴眼镜）', 'Sight (with glasses)'],
      ['看得清书报上的字', 'Reads a newspaper'],
      ['看不清小字，看得清大字和周围的东西', 'Reads only large print, sees things around'],
      ['只看得见轮廓、光亮，或看不见', 'Sees shapes or light only, or nothing'],
    ),
    item(
      'hearing',
      ['听力（可戴助听器）', 'Hearing (with a hearing aid)'],
      ['平常说话听得清', 'Hears ordinary speech'],
      ['要大声或说慢才听得清', 'Needs it loud or slow'],
      ['几乎听不见', 'Hears almost nothing'],
    ),
    item(
      'daily_affairs',
      ['日常事务（用钱、吃药、家务、打电话）', 'Daily affairs (money, medicine, housework, phone)'],
      ['自己安排和完成', 'Plans and does them alone'],
      ['大部分自己做，偶尔要帮', 'Does most; helped now and then'],
      ['做得了一半左右', 'Does about half'],
      ['只做得了一两样简单的', 'Does one or two simple ones'],
      ['都做不了', 'Does none'],
    ),
    item(
      'transport',
      ['出门坐车', 'Going out by transport'],
      ['自己坐公交、地铁或开车', 'Uses buses or drives alone'],
      ['自己打车，不自己坐公交', 'Takes a taxi alone, not a bus'],
      ['有人陪才能出门坐车', 'Only with somebody'],
      ['不能坐车出门', 'Cannot'],
    ),
    item(
      'social',
      ['和人来往', 'Being with people'],
      ['主动参加活动，和人来往', 'Takes part and meets people'],
      ['别人叫才参加', 'Takes part when asked'],
      ['只和熟人来往', 'Meets only familiar people'],
      ['很少说话，难和人来往', 'Hardly speaks; contact is difficult'],
      ['不和人来往', 'No contact'],
    ),
  ],
} as const;
