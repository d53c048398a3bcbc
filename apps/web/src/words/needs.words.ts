import { type Capability, type Sex } from '@yilian/contracts';
import { dictionary } from './dictionary';

type Needs = Readonly<Record<Capability, string>>;
const needs = (words: Needs): Needs => words;
const sexes = (female: string, male: string): Readonly<Record<Sex, string>> => ({ female, male });

export const needsWords = dictionary({
  zh: {
    needs: needs({
      wheelchair: '坐轮椅',
      bathing: '帮忙洗澡',
      tube_feeding: '鼻饲',
      catheter: '导尿管护理',
      stoma: '造口护理',
      oxygen: '吸氧',
      wound_care: '伤口换药',
      injection: '打针',
      rehabilitation: '康复训练',
      dementia_care: '失智照护',
      night_care: '夜间照护',
      transport: '接送',
      diabetic_diet: '糖尿病餐',
      low_salt_diet: '低盐餐',
      soft_diet: '软食',
      pureed_diet: '糊状餐',
      halal_diet: '清真餐',
      vegetarian_diet: '素食',
      allergen_free: '避开过敏食物',
      housekeeping: '做家务',
      companionship: '陪伴聊天',
      medication: '提醒吃药',
    }),
    levels: ['能自理', '轻度，需要一点帮助', '中度，需要部分帮助', '重度，大部分要帮助', '完全需要照护'],
    notAssessed: '还没有评估',
    sexes: sexes('女', '男'),
  },
  en: {
    needs: needs({
      wheelchair: 'uses a wheelchair',
      bathing: 'help with bathing',
      tube_feeding: 'tube feeding',
      catheter: 'catheter care',
      stoma: 'stoma care',
      oxygen: 'oxygen',
      wound_care: 'wound care',
      injection: 'injections',
      rehabilitation: 'rehabilitation',
      dementia_care: 'dementia care',
      night_care: 'care at night',
      transport: 'transport',
      diabetic_diet: 'diabetic meals',
      low_salt_diet: 'low-salt meals',
      soft_diet: 'soft meals',
      pureed_diet: 'pureed meals',
      halal_diet: 'halal meals',
      vegetarian_diet: 'vegetarian meals',
      allergen_free: 'free of an allergen',
      housekeeping: 'housework',
      companionship: 'company',
      medication: 'medicine reminders',
    }),
    levels: [
      'Able to look after oneself',
      'Mild: needs a little help',
      'Moderate: needs some help',
      'Severe: needs much help',
      'Needs full care',
    ],
    notAssessed: 'Not assessed yet',
    sexes: sexes('Female', 'Male'),
  },
});

export const DIETS = [
  'diabetic_diet',
  'low_salt_diet',
  'soft_diet',
  'pureed_diet',
  'halal_diet',
  'vegetarian_diet',
  'allergen_free',
] as const satisfies readonly Capability[];
