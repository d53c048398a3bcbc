import { Module } from '@nestjs/common';
import { AccountsModule } from '@yilian/accounts';
import { PeopleModule } from '@yilian/people';
import { AcknowledgeSosController } from './acknowledge-sos/acknowledge-sos.controller';
import { AcknowledgeSos } from './acknowledge-sos/acknowledge-sos.use-case';
import { CallOffController } from './call-off/call-off.controller';
import { CallOff } from './call-off/call-off.use-case';
import { ClimbAlert } from './climb/climb.job';
import { CloseSosController } from './close-sos/close-sos.controller';
import { CloseSos } from './close-sos/close-sos.use-case';
import { AlertPersonQuery } from './list-alerts/alert-person.query';
import { ListAlertsController } from './list-alerts/list-alerts.controller';
import { ShowAlert } from './list-alerts/show-alert.use-case';
import { SosLinesQuery } from './list-alerts/sos-lines.query';
import { RaiseSosController } from './raise-sos/raise-sos.controller';
import { RaiseSos } from './raise-sos/raise-sos.use-case';
import { OpenPersonController } from './open-person/open-person.controller';
import { OpenPerson } from './open-person/open-person.use-case';
import { EmergencyPersonalData } from './emergency-data.adapter';
import { OverdueQuery } from './reconcile/overdue.query';
import { ReconcileAlerts } from './reconcile/reconcile-alerts.job';
import { ShowSosController } from './show-sos/show-sos.controller';
import { ShowSos } from './show-sos/show-sos.use-case';
import { AlertInArea } from './steps/alert-in-area.query';
import { CallDuty } from './steps/call-duty.use-case';
import { DutyQuery } from './steps/duty.query';
import { LinkedPersonQuery } from './steps/linked-person.query';
import { SharingQuery } from './steps/sharing.query';
import { SosViewQuery } from './steps/sos-view.query';
import { AlertWords } from './store/alert-words.store';
import { Alerts } from './store/alerts.store';
import {
  welfareControllers,
  welfareDecisions,
  welfareHandlers,
  welfareParts,
  welfareSchedules,
} from './welfare.module';

/** Job handlers of this context; the worker module names them to the queue. */
export const emergencyHandlers = [ClimbAlert, ...welfareHandlers] as const;

/** Recurring duties of this context. */
export const emergencySchedules = [ReconcileAlerts, ...welfareSchedules] as const;

const decisions = [
  ...welfareDecisions,
  AcknowledgeSos,
  CallOff,
  CloseSos,
  OpenPerson,
  RaiseSos,
  ShowAlert,
  ShowSos,
  SosLinesQuery,
];
const parts = [
  ...welfareParts,
  AlertInArea,
  AlertPersonQuery,
  AlertWords,
  Alerts,
  CallDuty,
  DutyQuery,
  LinkedPersonQuery,
  OverdueQuery,
  SharingQuery,
  SosViewQuery,
];

/** Calls for help, raised in two taps, and welfare checks after a meal that nobody received: lost by nobody. */
@Module({
  imports: [AccountsModule, PeopleModule],
  providers: [...decisions, ...parts, EmergencyPersonalData, ...emergencyHandlers, ...emergencySchedules],
  exports: [...decisions, EmergencyPersonalData, ...emergencyHandlers, ...emergencySchedules],
})
export class EmergencyModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [EmergencyModule],
  controllers: [
    ...welfareControllers,
    AcknowledgeSosController,
    CallOffController,
    CloseSosController,
    ListAlertsController,
    OpenPersonController,
    RaiseSosController,
    ShowSosController,
  ],
})
export class EmergencyHttpModule {}
