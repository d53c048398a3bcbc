import { AccessKeyRow } from './store/access-key.row';
import { WebhookDeliveryRow, WebhookRow } from './store/webhook.row';

export { IntegrationHttpModule, IntegrationModule, integrationSchedules } from './integration.module';
export { integrationConstraints } from './store/constraints.row';
export { SendDeliveries } from './send-deliveries/send-deliveries.job';
export { WriteDeliveries } from './write-deliveries/write-deliveries.job';

/** The tables of this context. */
export const integrationRows = [AccessKeyRow, WebhookDeliveryRow, WebhookRow] as const;
