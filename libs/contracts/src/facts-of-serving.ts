import { z } from 'zod';
import { DayPlanState } from './day-plan';
import { ListImportState } from './exchange';
import { LocalDate, Moment, TownCode, Uuid } from './formats';
import { DeliveryState, SheetChangeKind, WelfareState } from './meals';
import { VisitState } from './states';
import { VisitAlarmLevel } from './visit';
import { MealTime } from './vocabulary';

const visit = z.object({
  visitId: Uuid,
  requestId: Uuid,
  olderPersonId: Uuid,
  providerId: Uuid,
  townCode: TownCode,
  caregiverAccountId: Uuid.nullable(),
  state: VisitState,
  version: z.int().min(1),
});
/** One meal of a kitchen on a day. */
const sheet = z.object({ serviceId: Uuid, providerId: Uuid, date: z.iso.date(), meal: MealTime });
const check = z.object({
  checkId: Uuid,
  olderPersonId: Uuid,
  requestId: Uuid,
  townCode: TownCode,
  state: WelfareState,
  version: z.int().min(1),
});
const listImport = z.object({ importId: Uuid, serviceId: Uuid, providerId: Uuid });
const dayPlan = z.object({ planId: Uuid, serviceId: Uuid, providerId: Uuid });

/** What can have happened while a service is prepared and given: visits, their plans, meals, and who looks after a closed door. */
export const servingFacts = {
  /** A home visit was planned, moved on or corrected; `caregiverAccountId`: who makes it, as far as they sign in. */
  'fulfilment.visit-changed.v1': visit,
  /** Nobody has checked in at a home visit: somebody is told, the next level at its turn. */
  'fulfilment.visit-alarm.v1': visit.extend({
    level: VisitAlarmLevel,
    /** The officer who is told; null for the managers of the agency. */
    officerId: Uuid.nullable(),
  }),
  /** Somebody asked for a plan of a day of home visits. */
  'planning.day-plan-asked.v1': dayPlan,
  /** How far the search is, in percent. */
  'planning.day-plan-progressed.v1': dayPlan.extend({ percent: z.int().min(0).max(100) }),
  'planning.day-plan-changed.v1': dayPlan.extend({ state: DayPlanState }),
  /** An accepted plan changed who comes to a visit, or when. */
  'planning.visit-moved.v1': z.object({
    requestId: Uuid,
    olderPersonId: Uuid,
    providerId: Uuid,
    date: LocalDate,
  }),
  /** The cut-off of a meal has come: what is cooked stands fast, and there are deliveries. */
  'meals.sheet-frozen.v1': sheet,
  /** Something differs from the frozen sheet. */
  'meals.sheet-changed.v1': sheet.extend({ kinds: z.array(SheetChangeKind).min(1) }),
  /** A courier said how a delivery stands, or it was cancelled. */
  'meals.delivery-changed.v1': sheet.extend({
    deliveryId: Uuid,
    requestId: Uuid,
    olderPersonId: Uuid,
    townCode: TownCode,
    state: DeliveryState,
    version: z.int().min(1),
  }),
  /** Nobody said what became of a meal: its kitchen is told, later somebody looks after who lives alone. */
  'meals.delivery-silent.v1': sheet.extend({
    deliveryId: Uuid,
    requestId: Uuid,
    olderPersonId: Uuid,
    townCode: TownCode,
    level: z.enum(['kitchen', 'welfare']),
  }),
  /** A welfare check was opened, has an owner, or is closed. `from`: null for a new one. */
  'emergency.welfare-changed.v1': check.extend({ from: WelfareState.nullable(), ownerId: Uuid.nullable() }),
  /** A meal was not received by somebody who has company: the family is told. */
  'emergency.family-to-tell.v1': z.object({ requestId: Uuid, olderPersonId: Uuid }),
  /** Officers on duty are told of a welfare check, and told again at `nextStepAt` unless one of them has taken over. */
  'emergency.welfare-called.v1': check.extend({
    step: z.int().min(0),
    officerIds: z.array(Uuid),
    nextStepAt: Moment,
  }),
  /** A rule of accepting at once was asked for, decided about or given up. */
  'answering.rule-changed.v1': z.object({ serviceId: Uuid, providerId: Uuid }),
  /** An officer trusts a rule, refuses it, or takes the trust away: the managers of the house are told. */
  'answering.rule-decided.v1': z.object({
    serviceId: Uuid,
    providerId: Uuid,
    state: z.enum(['trusted', 'refused', 'taken_away']),
  }),
  /** A licence, or a certificate of the staff, ends within the time of the setting. */
  'providers.paper-ending.v1': z.object({
    paperId: Uuid,
    providerId: Uuid,
    what: z.enum(['licence', 'certificate']),
  }),
  /** Other hands make the visits of a booking. */
  'capacity.visits-moved.v1': z.object({
    requestId: Uuid,
    olderPersonId: Uuid,
    serviceId: Uuid,
    fromCaregiverId: Uuid,
    toCaregiverId: Uuid,
  }),
  /** A booking has other hours or another caregiver than it was given: its visits follow. */
  'capacity.hours-moved.v1': z.object({ requestId: Uuid }),
  /** Something on the board of a home's beds is not what it was: a state, a stay, a resident or a note. */
  'capacity.board-changed.v1': z.object({ serviceId: Uuid, providerId: Uuid }),
  /** A webhook was switched off because its receiver is gone, or failed for too long. */
  'integration.webhook-off.v1': z.object({ webhookId: Uuid, providerId: Uuid }),
  /** Nobody looked at the numbers of a home for long: its managers are asked to. */
  'capacity.vacancy-stale.v1': z.object({ serviceId: Uuid, providerId: Uuid }),
  /** A manager sent a list, or wants what it says to be taken over. */
  'exchange.list-sent.v1': listImport,
  'exchange.list-accepted.v1': listImport,
  /** So many lines have been looked at; `total` once it is known. */
  'exchange.list-progressed.v1': listImport.extend({
    lines: z.int().min(0),
    total: z.int().min(0).nullable(),
  }),
  /** A list was read, taken over, or could not be. */
  'exchange.list-changed.v1': listImport.extend({ state: ListImportState }),
} as const;
