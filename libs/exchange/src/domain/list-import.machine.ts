import { type ListImportState } from '@yilian/contracts';
import { defineMachine } from '@yilian/kernel';

export type ListImportEvent = 'read' | 'refuse' | 'accept' | 'apply' | 'outdate';

/** Life of a list that was sent. What it would do is shown before anything is done. */
export const listImportMachine = defineMachine<ListImportState, ListImportEvent>('list-import', 'reading', {
  reading: { read: 'ready', refuse: 'unreadable' },
  unreadable: {},
  ready: { accept: 'applying' },
  applying: { apply: 'applied', outdate: 'outdated' },
  applied: {},
  outdated: {},
});
