import { type Relation } from '@yilian/contracts';
import { dictionary } from './dictionary';

const relation = (
  ...[self, spouse, child, grandchild, sibling, relative, guardian, neighbour, worker, agent]: string[]
) => ({
  self: self!,
  spouse: spouse!,
  child: child!,
  grandchild: grandchild!,
  sibling: sibling!,
  relative: relative!,
  guardian: guardian!,
  neighbour: neighbour!,
  community_worker: worker!,
  agent: agent!,
});

/** Who somebody is to an older person, and on what that rests where it is not family. */
export const relationWords = dictionary({
  zh: {
    relations: relation(
      ...[
        '本人',
        '老伴',
        '子女',
        '孙辈',
        '兄弟姐妹',
        '亲戚',
        '监护人',
        '邻居或朋友',
        '社区工作人员',
        '代办人',
      ],
    ),
    choose: '请选择',
    bases: { entrustment: '委托书', area_duty: '片区职责', guardianship_order: '监护文书' },
    basisLegend: '凭什么代办',
    noBasis: '请选择依据',
  },
  en: {
    relations: relation(
      ...['self', 'husband or wife', 'child', 'grandchild', 'brother or sister', 'relative', 'guardian'],
      ...['neighbour or friend', 'community worker', 'agent'],
    ),
    choose: 'Choose',
    bases: {
      entrustment: 'a written entrustment',
      area_duty: 'duty for the area',
      guardianship_order: 'an order of guardianship',
    },
    basisLegend: 'What it rests on',
    noBasis: 'Choose what it rests on',
  },
});

/** Who stands outside the family acts on a paper or a duty, and says on which. */
export const needsBasis = (relation: string): boolean =>
  (['community_worker', 'agent'] satisfies Relation[] as string[]).includes(relation);
