import { type ServiceKind } from '@yilian/contracts';

export const FLOW_NAMES = ['meal', 'home-care', 'day-care', 'care-home'] as const;
export type FlowName = (typeof FLOW_NAMES)[number];

export const STEP_NAMES = [
  'who',
  'meal-days',
  'diet',
  'task',
  'time',
  'carer',
  'care-days',
  'ride',
  'stay',
  'room',
  'tasks',
  'level',
  'guardian',
  'papers',
  'provider',
  'notes',
  'check',
] as const;
export type StepName = (typeof STEP_NAMES)[number];

interface Flow {
  readonly kind: ServiceKind;
  /** The questions that everybody is asked, in order. */
  readonly steps: readonly StepName[];
  /** Questions that have a good answer already and are asked only by whoever wants to change it. */
  readonly optional: readonly StepName[];
  /** The list of tasks that every question leads back to, where it is not done in one sitting. */
  readonly hub?: StepName;
}

/** The four flows. One thing per page; whatever may be left out is not in the way. */
export const FLOWS: Readonly<Record<FlowName, Flow>> = {
  meal: { kind: 'meal', steps: ['who', 'meal-days', 'check'], optional: ['diet', 'provider', 'notes'] },
  'home-care': {
    kind: 'home_care',
    steps: ['who', 'task', 'time', 'check'],
    optional: ['carer', 'provider', 'notes'],
  },
  'day-care': {
    kind: 'day_care',
    steps: ['who', 'care-days', 'ride', 'check'],
    optional: ['provider', 'notes'],
  },
  'care-home': {
    kind: 'residential',
    steps: ['tasks', 'check'],
    optional: ['who', 'level', 'stay', 'room', 'guardian', 'papers', 'provider', 'notes'],
    hub: 'tasks',
  },
};

export const isFlow = (name: unknown): name is FlowName => FLOW_NAMES.includes(name as FlowName);

/** True when the flow has the step. */
export function hasStep(flow: FlowName, name: unknown): name is StepName {
  const { steps, optional } = FLOWS[flow];
  return [...steps, ...optional].includes(name as StepName);
}

/** The flow for a kind of service. */
export const flowFor = (kind: ServiceKind): FlowName => FLOW_NAMES.find((name) => FLOWS[name].kind === kind)!;
