import { dictionary } from '../../words/dictionary';

export const mapWords = dictionary({
  zh: {
    map: '地图',
    closer: '放大',
    farther: '缩小',
    all: '看全部',
    byTown: '机构较多，先按镇街显示。点一个镇街，看那里的机构。',
    byFacility: '每个号码是一家机构，和列表里的一样。圆圈里有几家挨得近，点一下就放大。',
    town: (name: string, count: number) => `${name}，${count} 家`,
    near: (count: number) => `${count} 家挨得近，点一下放大`,
    nearTowns: (count: number, names: string) => `${count} 个镇街挨得近：${names}，点一下放大`,
    zoomed: (count: number) => `地图上现在有 ${count} 处`,
    noPlace: (count: number) => `另有 ${count} 家没有登记位置，在列表里能看到。`,
    empty: '地图上没有可以显示的机构。',
    you: '您选的位置',
    legend: '地图上的机构',
    legendTowns: '地图上的镇街',
  },
  en: {
    map: 'Map',
    closer: 'Closer',
    farther: 'Farther',
    all: 'Everything',
    byTown: 'There are many, so they are shown by town. Choose a town to see what is there.',
    byFacility:
      'Each number is a facility of the list. Where several stand close together, a circle brings you closer.',
    town: (name, count) => `${name}, ${count}`,
    near: (count) => `${count} close together, press to come closer`,
    nearTowns: (count, names) => `${count} towns close together: ${names}; press to come closer`,
    zoomed: (count) => `${count} places on the map now`,
    noPlace: (count) => `${count} more have no known place; the list shows them.`,
    empty: 'There is nothing to show on the map.',
    you: 'The place you chose',
    legend: 'Facilities on the map',
    legendTowns: 'Towns on the map',
  },
});
