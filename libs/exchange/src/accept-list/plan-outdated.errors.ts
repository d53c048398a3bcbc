/** Undoes a taking over: what a line does now is not what was shown. */
export class PlanOutdated extends Error {
  override readonly name = 'PlanOutdated';

  constructor() {
    super('Something changed since the list was read');
  }
}
