import { type RouteLocationRaw } from 'vue-router';

/** One of several things to do, in any order and on any day. */
export interface TaskRow {
  readonly id: string;
  readonly title: string;
  readonly hint?: string;
  /** A sentence: what was said, or what is still to do. */
  readonly status: string;
  readonly done: boolean;
  readonly to: RouteLocationRaw;
}
