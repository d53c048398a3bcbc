import { z } from 'zod';

/**
 * What an access key of a provider may do. Each endpoint names the scopes it asks for; one that names none is closed to
 * every key. Whatever tells of older persons asks for `guests:read` beside its own.
 */
export const KeyScope = z
  .enum([
    'status:read',
    'status:write',
    'beds:read',
    'beds:write',
    'slots:read',
    'slots:write',
    'offers:read',
    'offers:answer',
    'bookings:write',
    'visits:read',
    'visits:write',
    'meals:read',
    'meals:write',
    'menus:write',
    'staff:read',
    'staff:write',
    'prices:read',
    'prices:write',
    'lists:read',
    'lists:write',
    'guests:read',
  ])
  .meta({ id: 'KeyScope' });
export type KeyScope = z.infer<typeof KeyScope>;

/** What a webhook can tell of. `ping` is the test button's and cannot be chosen. */
export const HookKind = z
  .enum([
    'offer.waiting',
    'offer.closed',
    'booking.made',
    'booking.changed',
    'booking.ended',
    'stay.changed',
    'beds.changed',
    'kitchen.changed',
    'visit.changed',
    'visit.missed',
    'tour.changed',
    'complaint.changed',
    'reviews.changed',
  ])
  .meta({ id: 'HookKind' });
export type HookKind = z.infer<typeof HookKind>;

/** `paused` by the manager, or `off`: switched off by the receiver (410) or because it failed for too long. */
export const WebhookState = z.enum(['active', 'paused', 'off']).meta({ id: 'WebhookState' });
export type WebhookState = z.infer<typeof WebhookState>;

/** `waiting` has a next try; `failed` is given up until somebody asks for it again. */
export const HookDeliveryState = z.enum(['waiting', 'delivered', 'failed']).meta({ id: 'HookDeliveryState' });
export type HookDeliveryState = z.infer<typeof HookDeliveryState>;

/** Why a try came to nothing. */
export const HookTrouble = z
  .enum(['refused_address', 'unreachable', 'too_slow', 'redirected', 'bad_status', 'gone', 'switched_off'])
  .meta({ id: 'HookTrouble' });
export type HookTrouble = z.infer<typeof HookTrouble>;
