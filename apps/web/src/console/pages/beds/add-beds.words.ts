import { counted } from '../../../words/counted';
import { dictionary } from '../../../words/dictionary';

export const addBedsWords = dictionary({
  zh: {
    title: '登记床位',
    room: '房间号',
    numbers: '床号（几张床用逗号或空格隔开）',
    numbersHint: '例如 1，2，3',
    floor: '楼层（可不填）',
    floorHint: '不填时按房间号推算：203 在 2 楼',
    kind: '种类',
    sex: '谁可以住',
    save: '登记',
    needRoom: '请填写房间号',
    needNumbers: '请填写床号',
    done: (count: number) => `登记了 ${count} 张床，现在都是空床`,
  },
  en: {
    title: 'Register beds',
    room: 'Room',
    numbers: 'Beds (several with commas or spaces)',
    numbersHint: 'Such as 1, 2, 3',
    floor: 'Floor (optional)',
    floorHint: 'Read from the room when left empty: 203 is on floor 2',
    kind: 'Kind',
    sex: 'For whom',
    save: 'Register',
    needRoom: 'Enter the room',
    needNumbers: 'Enter the beds',
    done: (count) => `${counted(count, 'bed')} registered and free now`,
  },
});
