import { Module } from '@nestjs/common';
import { KeyAuthenticator } from '@yilian/platform';
import { ForgetDeliveries } from './forget-deliveries/forget-deliveries.job';
import { KeepKeysController } from './keep-keys/keep-keys.controller';
import { MakeKey } from './keep-keys/make-key.use-case';
import { KeepWebhooksController } from './keep-webhooks/keep-webhooks.controller';
import { KeepWebhooks } from './keep-webhooks/keep-webhooks.use-case';
import { AccessKeyAuthenticator } from './key-authenticator.adapter';
import { KeyMeasure } from './key-measure.adapter';
import { ListHookDeliveriesController } from './list-hook-deliveries/list-hook-deliveries.controller';
import { ListHookDeliveriesQuery } from './list-hook-deliveries/list-hook-deliveries.query';
import { Receiver } from './receiver.adapter';
import { ReplayDeliveriesController } from './replay-deliveries/replay-deliveries.controller';
import { ReplayDeliveries } from './replay-deliveries/replay-deliveries.use-case';
import { SendDeliveries } from './send-deliveries/send-deliveries.job';
import { SettleTry } from './send-deliveries/settle-try.use-case';
import { SignHook } from './steps/sign-hook.use-case';
import { AccessKeys } from './store/access-keys.store';
import { HookDeliveries } from './store/hook-deliveries.store';
import { Webhooks } from './store/webhooks.store';
import { TestWebhookController } from './test-webhook/test-webhook.controller';
import { TestWebhook } from './test-webhook/test-webhook.use-case';
import { WriteDeliveries } from './write-deliveries/write-deliveries.job';

/** Recurring duties of this context. */
export const integrationSchedules = [ForgetDeliveries, SendDeliveries, WriteDeliveries] as const;

const parts = [AccessKeys, HookDeliveries, Receiver, SettleTry, SignHook, Webhooks];

/** Providers' own systems: keys with which they act, and webhooks by which they are told. */
@Module({
  providers: [...parts, ...integrationSchedules],
  exports: [...parts, ...integrationSchedules],
})
export class IntegrationModule {}

/** The HTTP face of the context; beside its routes it lets keys in. */
@Module({
  imports: [IntegrationModule],
  controllers: [
    ...[KeepKeysController, KeepWebhooksController, ListHookDeliveriesController],
    ...[ReplayDeliveriesController, TestWebhookController],
  ],
  providers: [
    ...[KeepWebhooks, KeyMeasure, ListHookDeliveriesQuery, MakeKey, ReplayDeliveries, TestWebhook],
    { provide: KeyAuthenticator, useClass: AccessKeyAuthenticator },
  ],
  exports: [KeyAuthenticator],
})
export class IntegrationHttpModule {}
