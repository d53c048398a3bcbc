import { type LocalDate, type Todo } from '@yilian/contracts';

/** Whose to-dos are asked for, and when. */
export interface TodoAsker {
  readonly providerId: string;
  /** By the database's clock. */
  readonly now: Date;
  /** The date of `now` in the city. */
  readonly today: LocalDate;
}

/**
 * A context's answer for what a provider should do. Whoever knows of something binds one in its module and names it where
 * the process puts its parts together; the day of a provider shows them all.
 */
export abstract class TodoSource {
  abstract of(asker: TodoAsker): Promise<readonly Todo[]>;
}
