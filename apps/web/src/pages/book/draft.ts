import { effectScope, reactive, watch } from 'vue';
import { type HoldView } from '@yilian/contracts';
import { inThisTab, whenForgotten } from '../../client/kept';
import { type FlowName } from '../../routes/flows';

/** What somebody has filled in so far, in the form of the controls; `''` = not answered. */
export interface Draft {
  /** Under which the server keeps it, and the version that it has there; '' and 0 until the first step is kept. */
  id: string;
  version: number;
  /** The service that was chosen, and what it is called. */
  service: string;
  serviceName: string;
  /** The home that was chosen, as far as it is known: it can be visited first. */
  facility: string;
  /** Units that are kept meanwhile, and for which answers. */
  hold: HoldView | null;
  heldFor: string;
  personId: string;
  notes: string;
  dates: string[];
  /** `once`, or `weekly` from the first day until `end`: `open`, or a `date`. */
  rhythm: string;
  weekdays: string[];
  firstDay: string;
  end: string;
  untilDate: string;
  /** Meals. */
  meal: string;
  quantity: string;
  diets: string[];
  /** Care at home and day care. */
  task: string;
  part: string;
  minutes: string;
  carer: string;
  transport: string;
  /** Care home. */
  start: string;
  startDate: string;
  stay: string;
  nights: string;
  trialNights: string;
  bedKind: string;
  dementia: string;
  guardianName: string;
  guardianRelation: string;
  guardianPhone: string;
  guardianAddress: string;
}

/** What most people answer, so that a glance is enough. */
const USUAL: Readonly<Partial<Record<FlowName, Partial<Draft>>>> = {
  'home-care': { part: 'morning' },
  'day-care': { part: 'whole', transport: 'no' },
};

const emptyDraft = (flow: FlowName): Draft => ({
  id: '',
  version: 0,
  service: '',
  serviceName: '',
  facility: '',
  hold: null,
  heldFor: '',
  personId: '',
  notes: '',
  dates: [],
  rhythm: 'once',
  weekdays: [],
  firstDay: '',
  end: 'open',
  untilDate: '',
  meal: 'lunch',
  quantity: '1',
  diets: [],
  task: '',
  part: '',
  minutes: '60',
  carer: 'any',
  transport: '',
  start: '',
  startDate: '',
  stay: '',
  nights: '',
  trialNights: '',
  bedKind: 'any',
  dementia: '',
  guardianName: '',
  guardianRelation: '',
  guardianPhone: '',
  guardianAddress: '',
  ...USUAL[flow],
});

const drafts = new Map<FlowName, Draft>();
whenForgotten(() => drafts.clear());

/** The draft of a flow in this tab; every change is kept at once, so nothing typed is lost by a reload or a sign-in. */
export function draftOf(flow: FlowName): Draft {
  const known = drafts.get(flow);
  if (known) return known;
  const draft = reactive({ ...emptyDraft(flow), ...inThisTab.get<Partial<Draft>>(`draft.${flow}`) });
  // Detached: the question that happened to ask first goes away, the keeping does not.
  effectScope(true).run(() => watch(draft, () => inThisTab.set(`draft.${flow}`, draft), { flush: 'sync' }));
  drafts.set(flow, draft);
  return draft;
}

const SENT = (flow: FlowName): string => `sent.${flow}`;

/** What a draft became. */
export interface Sent {
  readonly id: string;
  /** The page that shows it. */
  readonly page: 'booking' | 'order';
}

/** What the last draft of the flow became; whoever goes back finds it instead of an empty form. */
export const sentOf = (flow: FlowName): Sent | undefined => inThisTab.get<Sent>(SENT(flow));

/** Begins anew. */
export function startAnew(flow: FlowName): Draft {
  inThisTab.set(SENT(flow), undefined);
  return Object.assign(draftOf(flow), emptyDraft(flow));
}

/** Goes on with what was filled in elsewhere, or with what an earlier request asked for. */
export function goOnWith(flow: FlowName, filled: Partial<Draft>): void {
  Object.assign(startAnew(flow), filled);
}

/** The draft has become a request or a standing order. */
export function markSent(flow: FlowName, sent: Sent): void {
  Object.assign(draftOf(flow), emptyDraft(flow));
  inThisTab.set(SENT(flow), sent);
}
