import { SosAlertRow } from './store/sos-alert.row';
import { SosCallRow, SosEventRow } from './store/sos-story.row';
import { WelfareCallRow, WelfareCheckRow, WelfareEventRow } from './store/welfare-check.row';

export { EmergencyPersonalData } from './emergency-data.adapter';
export {
  emergencyHandlers,
  EmergencyHttpModule,
  EmergencyModule,
  emergencySchedules,
} from './emergency.module';
export { emergencyReactions } from './emergency.reactions';

/** The tables of this context. */
export const emergencyRows = [
  SosAlertRow,
  SosCallRow,
  SosEventRow,
  WelfareCallRow,
  WelfareCheckRow,
  WelfareEventRow,
] as const;
