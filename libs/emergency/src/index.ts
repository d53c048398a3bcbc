import { SosAlertRow } from './store/sos-alert.row';
import { SosCallRow, SosEventRow } from './store/sos-story.row';

export { EmergencyPersonalData } from './emergency-data.adapter';
export {
  emergencyHandlers,
  EmergencyHttpModule,
  EmergencyModule,
  emergencySchedules,
} from './emergency.module';
export { emergencyReactions } from './emergency.reactions';

/** The tables of this context. */
export const emergencyRows = [SosAlertRow, SosCallRow, SosEventRow] as const;
