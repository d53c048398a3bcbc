/** What the rows' decorators cannot say. */
export const mealsConstraints: readonly string[] = [
  'ALTER TABLE meal_delivery ADD CONSTRAINT meal_delivery_of_something CHECK (quantity >= 1)',
  "ALTER TABLE meal_delivery ADD CONSTRAINT meal_delivery_reason CHECK (reason IS NULL OR state = 'not_delivered')",
  'ALTER TABLE meal_delivery ADD CONSTRAINT meal_delivery_silent CHECK (silent_at IS NOT NULL OR (silent_next_at IS NULL AND silent_climbed_at IS NULL))',
];
