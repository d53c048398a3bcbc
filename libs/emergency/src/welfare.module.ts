import { AcknowledgeWelfareController } from './acknowledge-welfare/acknowledge-welfare.controller';
import { ClimbWelfare } from './climb-welfare/climb-welfare.job';
import { CloseWelfareController } from './close-welfare/close-welfare.controller';
import { ListWelfareController } from './list-welfare/list-welfare.controller';
import { WelfareLinesQuery } from './list-welfare/welfare-lines.query';
import { MissedMealQuery } from './open-welfare-check/missed-meal.query';
import { OpenWelfareCheck } from './open-welfare-check/open-welfare-check.job';
import { ReconcileWelfare } from './reconcile/reconcile-welfare.job';
import { CallForWelfare } from './steps/call-for-welfare.use-case';
import { CheckInArea } from './steps/check-in-area.query';
import { DecideCheck } from './steps/decide-check.use-case';
import { WelfareChecks } from './store/welfare-checks.store';
import { WelfareWords } from './store/welfare-words.store';

/** What sees whether somebody is well, as parts of the context's module. */
export const welfareParts = [CallForWelfare, CheckInArea, MissedMealQuery, WelfareChecks, WelfareWords];
export const welfareDecisions = [DecideCheck, WelfareLinesQuery];
export const welfareHandlers = [ClimbWelfare, OpenWelfareCheck] as const;
export const welfareSchedules = [ReconcileWelfare] as const;
export const welfareControllers = [
  AcknowledgeWelfareController,
  CloseWelfareController,
  ListWelfareController,
];
