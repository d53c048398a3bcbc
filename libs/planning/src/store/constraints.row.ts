/** What the rows' decorators cannot say. */
export const planningConstraints: readonly string[] = [
  'ALTER TABLE day_plan_visit ADD CONSTRAINT day_plan_visit_within_day CHECK (part <= 1 AND start_minute < 1440)',
];
