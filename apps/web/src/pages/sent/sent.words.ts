import { dictionary } from '../../words/dictionary';

export const sentWords = dictionary({
  zh: {
    title: '已提交',
    number: '编号',
    next: '我们已经在联系合适的机构。机构答复后，您会在“消息”里看到，不用一直等着。',
    progress: '看进度',
    home: '回首页',
    print: '打印',
    undoTitle: '填错了？',
    undo: (until: string) => `撤回（${until}前）`,
    undoText: '撤回以后，这份预约就像没有提交过，不收费。',
    undoing: '正在撤回…',
  },
  en: {
    title: 'Sent',
    number: 'Number',
    next: 'We are asking a provider that fits. You find the answer in your inbox and need not wait here.',
    progress: 'See progress',
    home: 'Back to the start',
    print: 'Print',
    undoTitle: 'A mistake?',
    undo: (until) => `Take back (until ${until})`,
    undoText: 'It will be as if it had never been sent, and costs nothing.',
    undoing: 'Taking back…',
  },
});
