import { AccessKeyRow } from './store/access-key.row';
import { WebhookDeliveryRow, WebhookRow } from './store/webhook.row';

export { newHookSecret } from './hook-signature.adapter';
export { IntegrationHttpModule, IntegrationModule, integrationSchedules } from './integration.module';
export { AccessKeys } from './store/access-keys.store';
export { integrationConstraints } from './store/constraints.row';
export { secretAt, Webhooks } from './store/webhooks.store';
export { SendDeliveries } from './send-deliveries/send-deliveries.job';
export { WriteDeliveries } from './write-deliveries/write-deliveries.job';

/** The tables of this context. */
export const integrationRows = [AccessKeyRow, WebhookDeliveryRow, WebhookRow] as const;
