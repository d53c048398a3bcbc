import { effectScope, reactive, watch } from 'vue';
import { inThisTab, whenForgotten } from '../../client/kept';
import { type FlowName } from '../../routes/flows';

/** What somebody has filled in so far, in the form of the controls; `''` = not answered. */
export interface Draft {
  personId: string;
  notes: string;
  dates: string[];
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
  bedKind: string;
  dementia: string;
}

const emptyDraft = (): Draft => ({
  personId: '',
  notes: '',
  dates: [],
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
  bedKind: 'any',
  dementia: '',
});

const drafts = new Map<FlowName, Draft>();
whenForgotten(() => drafts.clear());

/** The draft of a flow in this tab; every change is kept at once, so nothing typed is lost by a reload or a sign-in. */
export function draftOf(flow: FlowName): Draft {
  const known = drafts.get(flow);
  if (known) return known;
  const draft = reactive({ ...emptyDraft(), ...inThisTab.get<Partial<Draft>>(`draft.${flow}`) });
  // Detached: the question that happened to ask first goes away, the keeping does not.
  effectScope(true).run(() => watch(draft, () => inThisTab.set(`draft.${flow}`, draft), { flush: 'sync' }));
  drafts.set(flow, draft);
  return draft;
}

const SENT = (flow: FlowName): string => `sent.${flow}`;

/** The request that the last draft of the flow became; whoever goes back finds it instead of an empty form. */
export const sentOf = (flow: FlowName): string | undefined => inThisTab.get<string>(SENT(flow));

/** Begins anew. */
export function startAnew(flow: FlowName): Draft {
  inThisTab.set(SENT(flow), undefined);
  return Object.assign(draftOf(flow), emptyDraft());
}

/** The draft has become a request. */
export function markSent(flow: FlowName, requestId: string): void {
  Object.assign(draftOf(flow), emptyDraft());
  inThisTab.set(SENT(flow), requestId);
}
