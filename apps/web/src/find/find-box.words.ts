import { type SuggestionType } from '@yilian/contracts';
import { dictionary } from '../words/dictionary';

const types = (
  facility: string,
  town: string,
  community: string,
  service: string,
  setting: string,
): Readonly<Record<SuggestionType, string>> => ({ facility, town, community, service, setting });

export const findBoxWords = dictionary({
  zh: {
    search: '找机构、找服务',
    hint: '输入机构、镇街、村（社区）或服务，拼音也可以',
    button: '查找',
    suggestions: '搜索建议',
    count: (count: number) => (count === 0 ? '没有搜索建议' : `有 ${count} 条搜索建议，按上下键选择`),
    types: types('机构', '镇街', '村（社区）', '服务', '显示方式'),
  },
  en: {
    search: 'Find a facility or a service',
    hint: 'A name, a town, a community or a service; pinyin works too',
    button: 'Search',
    suggestions: 'Suggestions',
    count: (count) =>
      count === 0
        ? 'No suggestions'
        : `${count} ${count === 1 ? 'suggestion' : 'suggestions'}; choose with the arrow keys`,
    types: types('facility', 'town', 'community', 'service', 'view'),
  },
});
