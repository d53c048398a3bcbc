import { CaregiverCertificateRow } from './caregiver-certificate.row';
import { CaregiverRow } from './caregiver.row';
import { ProviderRow } from './provider.row';
import { ProviderLicenceRow } from './provider-licence.row';
import { ServicePriceRow } from './service-price.row';
import { ServiceRow } from './service.row';
import { WorkingDayRow } from './working-day.row';

/** The tables of this context. */
export const providersRows = [
  ProviderRow,
  ServiceRow,
  CaregiverRow,
  CaregiverCertificateRow,
  ProviderLicenceRow,
  ServicePriceRow,
  WorkingDayRow,
] as const;
