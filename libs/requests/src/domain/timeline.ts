import { type Text, type TimelineEntry } from '@yilian/contracts';

const sentences: Readonly<Record<string, Text>> = {
  submit: { zh: '已提交请求', en: 'The request was sent' },
  search: { zh: '正在找合适的机构', en: 'Looking for a provider that fits' },
  offer: { zh: '已找到合适的机构，正在等对方答复', en: 'A provider that fits was found and asked' },
  wait: { zh: '暂时没有空位，已登记轮候', en: 'No place is free at the moment; you are in the waiting line' },
  escalate: { zh: '工作人员已接手，会主动联系您', en: 'A member of staff took over and will contact you' },
  book: { zh: '机构已接受，预约成功', en: 'A provider accepted: the booking is confirmed' },
  start: { zh: '服务已开始', en: 'The service began' },
  complete: { zh: '服务已完成', en: 'The service is completed' },
  close: { zh: '已归档', en: 'Closed' },
  cancel: { zh: '已取消', en: 'Cancelled' },
  miss: { zh: '机构说这次服务没有进行', en: 'The provider says that the service did not happen' },
  give_up: { zh: '这次没能安排成功', en: 'This could not be arranged' },
};

const reasons: Readonly<Record<string, Text>> = {
  declined: { zh: '上一家机构这次不能接', en: 'the provider asked last could not take it' },
  expired: { zh: '上一家机构没有及时答复', en: 'the provider asked last did not answer in time' },
  no_unit: { zh: '附近合适的机构都没有空位', en: 'nobody who fits has a place free' },
  no_provider_fits: { zh: '没有机构完全符合需要', en: 'no provider fits all the needs' },
  all_declined: { zh: '问过的机构都不能接', en: 'all providers asked said no' },
  nobody_answered: { zh: '问过的机构都没有答复', en: 'none of the providers asked answered' },
  nobody_there: { zh: '没有找到人', en: 'nobody was there' },
  person_unwell: { zh: '长者身体不适', en: 'the person was unwell' },
  person_refused: { zh: '长者当时不需要', en: 'the person did not want it' },
  nobody_came: { zh: '约定的上门没有人到', en: 'nobody came to the visits' },
  no_staff: { zh: '机构人手不够', en: 'the provider had no staff' },
  weather: { zh: '天气原因', en: 'because of the weather' },
  older_person_disagrees: { zh: '长者本人不同意', en: 'the older person said no' },
  trial: { zh: '试住', en: 'to try the home' },
  continues_trial: { zh: '由试住转为长期入住', en: 'to stay for good after the trial' },
  not_confirmed: {
    zh: '没有在保留时间内确认入住，不收费',
    en: 'the moving in was not confirmed in time; it costs nothing',
  },
  past_cutoff: { zh: '已过截止时间', en: 'it was too late for the date asked for' },
};

/** Plain words for a step; unknown codes fall back to the step alone. */
export function sentence(event: string, reason: string | null): Text {
  const text = sentences[event] ?? { zh: event, en: event };
  const because = reason === null ? undefined : reasons[reason];
  return because ? { zh: `${text.zh}（${because.zh}）`, en: `${text.en} (${because.en})` } : text;
}

const WORDS_OF_OFFER: Readonly<Record<string, Text>> = {
  open: { zh: '正在等候答复', en: 'is being asked' },
  accepted: { zh: '接受了', en: 'accepted' },
  declined: { zh: '这次不能接', en: 'could not take it' },
  expired: { zh: '没有及时答复', en: 'did not answer in time' },
  withdrawn: { zh: '已不需要答复', en: 'no longer needs to answer' },
};

/** That a family has said when it moves in. */
export function confirmedSentence(moveInOn: string): Text {
  const [, month = 0, day = 0] = moveInOn.split('-').map(Number);
  return {
    zh: `已确认入住：${month}月${day}日`,
    en: `The moving in was confirmed for ${moveInOn}`,
  };
}

const BY_RULE: Text = { zh: '按事先约定自动接受了', en: 'accepted at once, by a rule agreed beforehand' };

/** Plain words for one question to one provider. */
export function offerSentence(
  provider: string,
  rank: number,
  state: string,
  way: string | null = null,
): Text {
  const words = way === 'auto_accept' ? BY_RULE : (WORDS_OF_OFFER[state] ?? { zh: state, en: state });
  return { zh: `第 ${rank} 家：${provider}，${words.zh}`, en: `No. ${rank}: ${provider} ${words.en}` };
}

/** Who a step was taken by, as families read it. */
export function byWhom(role: string | null): TimelineEntry['by'] {
  if (role === null || role === 'operator') return 'platform';
  if (role === 'family') return 'family';
  return role === 'provider_manager' || role === 'caregiver' ? 'provider' : 'officer';
}
