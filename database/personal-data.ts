import { AssessmentModule, AssessmentPersonalData } from '@yilian/assessment';
import { CapacityModule, CapacityPersonalData } from '@yilian/capacity';
import { EmergencyModule, EmergencyPersonalData } from '@yilian/emergency';
import { FulfilmentModule, FulfilmentPersonalData } from '@yilian/fulfilment';
import { MealsModule, MealsPersonalData } from '@yilian/meals';
import { NotificationsModule, NotificationsPersonalData } from '@yilian/notifications';
import { QualityModule, QualityPersonalData } from '@yilian/quality';
import { RequestsModule, RequestsPersonalData } from '@yilian/requests';
import { ToursModule, ToursPersonalData } from '@yilian/tours';

/** Which contexts beside `people` keep something about an older person, and who answers for it: the same in every process. */
export const personalData = {
  imports: [
    AssessmentModule,
    CapacityModule,
    EmergencyModule,
    FulfilmentModule,
    MealsModule,
    NotificationsModule,
    QualityModule,
    RequestsModule,
    ToursModule,
  ],
  holders: [
    AssessmentPersonalData,
    CapacityPersonalData,
    EmergencyPersonalData,
    FulfilmentPersonalData,
    MealsPersonalData,
    NotificationsPersonalData,
    QualityPersonalData,
    RequestsPersonalData,
    ToursPersonalData,
  ],
};
