import { z } from 'zod';
import { Uuid } from '../formats';
import { type SettingKey, settings } from '../settings';

/** What was made by a call that makes one thing. */
export const Created = z.strictObject({ id: Uuid }).meta({ id: 'Created' });
export type Created = z.infer<typeof Created>;

const setting = <K extends SettingKey>(key: K) =>
  z.strictObject({
    key: z.literal(key),
    version: z.int().min(0).describe('0 is the built-in default.'),
    value: settings[key],
  });

type SettingShapes = { readonly [K in SettingKey]: ReturnType<typeof setting<K>> };
const shapes = (Object.keys(settings) as SettingKey[]).map(setting) as SettingShapes[SettingKey][];

/** A setting as it counts now; the key decides what its value looks like. */
export const SettingView = z
  .discriminatedUnion('key', shapes as [SettingShapes[SettingKey], ...SettingShapes[SettingKey][]])
  .meta({ id: 'SettingView' });
export type SettingView = z.infer<typeof SettingView>;

export const SettingList = z.strictObject({ settings: z.array(SettingView) }).meta({ id: 'SettingList' });
export type SettingList = z.infer<typeof SettingList>;

/** Whether something answers. */
export const HealthState = z.enum(['ok', 'down']).meta({ id: 'HealthState' });
export type HealthState = z.infer<typeof HealthState>;

export const Alive = z.strictObject({ status: HealthState }).meta({ id: 'Alive' });
export type Alive = z.infer<typeof Alive>;

/** Every part of the system and whether it answers. */
export const Readiness = z
  .strictObject({
    status: HealthState.describe('Down while one part is.'),
    database: HealthState,
    redis: HealthState,
    worker: HealthState,
    live: HealthState,
  })
  .meta({ id: 'Readiness' });
export type Readiness = z.infer<typeof Readiness>;
