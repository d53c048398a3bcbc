/** What the rows' decorators cannot say: nothing waits without a next step, and what is switched off says why. */
export const integrationConstraints: readonly string[] = [
  "ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_next CHECK ((state = 'waiting') = (next_at IS NOT NULL))",
  "ALTER TABLE webhook_delivery ADD CONSTRAINT webhook_delivery_settled CHECK ((state = 'waiting') = (settled_at IS NULL))",
  "ALTER TABLE webhook ADD CONSTRAINT webhook_off CHECK ((state = 'off') = (off_reason IS NOT NULL))",
];
