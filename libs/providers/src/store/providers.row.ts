import { CaregiverRow } from './caregiver.row';
import { ProviderRow } from './provider.row';
import { ServiceRow } from './service.row';
import { WorkingDayRow } from './working-day.row';

/** The tables of this context. */
export const providersRows = [ProviderRow, ServiceRow, CaregiverRow, WorkingDayRow] as const;
