import { z } from 'zod';
import { Count, Moment, TownCode, Uuid } from '../formats';
import { Role } from '../vocabulary';

const SignedInAccount = z
  .strictObject({
    id: Uuid,
    role: Role,
    providerId: Uuid.nullable().describe('Set for provider managers and caregivers.'),
    townCode: TownCode.nullable().describe('Set for town officers.'),
  })
  .meta({ id: 'SignedInAccount' });

/** The answer to a sign-in and to a refresh. */
export const SessionGrant = z
  .strictObject({
    accessToken: z.string().describe('Goes into the header: Authorization: Bearer …'),
    refreshToken: z
      .string()
      .nullable()
      .describe('Good once; the answer to a refresh has the next one. Null when it went into the cookie.'),
    expiresAt: Moment.describe('When the access token ends.'),
    serverNow: Moment,
    account: SignedInAccount,
  })
  .meta({ id: 'SessionGrant' });
export type SessionGrant = z.infer<typeof SessionGrant>;

/** What a screen needs to know about who uses it. */
export const Me = z
  .strictObject({
    account: SignedInAccount.extend({ login: z.string(), displayName: z.string().nullable() }),
    channels: z.array(z.string()).describe('The numbered streams that this account may follow.'),
    liveUrl: z.string().describe('Where the live channel is.'),
    serverNow: Moment,
  })
  .meta({ id: 'Me' });
export type Me = z.infer<typeof Me>;

/** Whether the own account is about to go. */
export const DepartureState = z
  .strictObject({
    dueAt: Moment.nullable().describe('Null when nothing was asked for. Until then it can be taken back.'),
    graceDays: z.number().min(0),
    inUse: z.boolean().describe('A live booking stands in the way.'),
    serverNow: Moment,
  })
  .meta({ id: 'DepartureState' });
export type DepartureState = z.infer<typeof DepartureState>;

/** A token with which this device may call for help after the session has ended, and may do nothing else. */
export const KnownDevice = z
  .strictObject({ id: Uuid, token: z.string(), expiresAt: Moment })
  .meta({ id: 'KnownDevice' });
export type KnownDevice = z.infer<typeof KnownDevice>;

export const DeviceKind = z.enum(['phone', 'tablet', 'computer', 'unknown']);
export type DeviceKind = z.infer<typeof DeviceKind>;

/** Devices that may call for help, the newest first. */
export const DeviceList = z
  .strictObject({
    devices: z.array(
      z
        .strictObject({
          id: Uuid,
          kind: DeviceKind.describe('As far as its browser says.'),
          knownSince: Moment,
          lastUsedAt: Moment.nullable().describe(
            'When it last spoke without a session; null if it never did.',
          ),
          expiresAt: Moment,
        })
        .meta({ id: 'DeviceLine' }),
    ),
  })
  .meta({ id: 'DeviceList' });
export type DeviceList = z.infer<typeof DeviceList>;

/** The same whether or not the login was taken: who owns which login is nobody's business. */
export const RegisteredFamily = z.strictObject({ login: z.string() }).meta({ id: 'RegisteredFamily' });
export type RegisteredFamily = z.infer<typeof RegisteredFamily>;

/** The only time the first password is shown. */
export const CreatedStaffAccount = z
  .strictObject({ id: Uuid, login: z.string(), initialPassword: z.string() })
  .meta({ id: 'CreatedStaffAccount' });
export type CreatedStaffAccount = z.infer<typeof CreatedStaffAccount>;

export const DisabledAccount = z
  .strictObject({ id: Uuid, state: z.literal('disabled') })
  .meta({ id: 'DisabledAccount' });
export type DisabledAccount = z.infer<typeof DisabledAccount>;

/** An administrative area with its names and, where known, its centre and population. */
export const Area = z
  .strictObject({
    code: z
      .string()
      .regex(/^\d{4,12}$/)
      .describe('City (4 to 6 digits), town (9) or community (12).'),
    kind: z.enum(['city', 'town', 'community']),
    parentCode: z.string().nullable(),
    nameZh: z.string(),
    nameEn: z.string(),
    lng: z.number().nullable(),
    lat: z.number().nullable(),
    population: Count.nullable(),
  })
  .meta({ id: 'Area' });
export type Area = z.infer<typeof Area>;

/** The city first, then its towns by code. */
export const AreaList = z.strictObject({ areas: z.array(Area) }).meta({ id: 'AreaList' });
export type AreaList = z.infer<typeof AreaList>;
