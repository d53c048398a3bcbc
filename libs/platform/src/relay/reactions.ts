import {
  type Channel,
  type FactOf,
  type FactType,
  type JobName,
  type JobPayload,
  type LiveEventPayload,
  type LiveEventType,
} from '@yilian/contracts';

/** Something to do because of a fact. */
export type Effect = JobEffect | LiveEffect;

export interface JobEffect {
  readonly effect: 'job';
  readonly name: JobName;
  readonly aggregateId: string;
  readonly payload: unknown;
  /** ISO moment; absent = now. */
  readonly dueAt?: string;
}
export interface LiveEffect {
  readonly effect: 'live';
  readonly channel: Channel;
  readonly type: LiveEventType;
  readonly payload: unknown;
}

/** A pure table of a context: fact → effects. The relay joins the tables of all contexts. */
export type Reactions = {
  readonly [T in FactType]?: (payload: FactOf<T>['payload'], aggregateId: string) => readonly Effect[];
};

/** An effect that wakes a job handler, at once or at `dueAt`. */
export const job = <N extends JobName>(
  name: N,
  aggregateId: string,
  payload: JobPayload<N>,
  dueAt?: string,
): JobEffect => ({ effect: 'job', name, aggregateId, payload, ...(dueAt === undefined ? {} : { dueAt }) });

/** An effect that is numbered and told on a live channel. */
export const live = <T extends LiveEventType>(
  channel: Channel,
  type: T,
  payload: LiveEventPayload<T>,
): LiveEffect => ({ effect: 'live', channel, type, payload });
