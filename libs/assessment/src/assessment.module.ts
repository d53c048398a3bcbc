import { Module } from '@nestjs/common';
import { AccountsModule } from '@yilian/accounts';
import { PeopleModule } from '@yilian/people';
import { AssessmentAccess } from './assessment-access.query';
import { AssessmentPersonalData } from './assessment-data.adapter';
import { CityDay } from './city-day.query';
import { ConfirmAssessmentController } from './confirm-assessment/confirm-assessment.controller';
import { ConfirmAssessment } from './confirm-assessment/confirm-assessment.use-case';
import { DiscardAssessmentController } from './discard-assessment/discard-assessment.controller';
import { DiscardAssessment } from './discard-assessment/discard-assessment.use-case';
import { EnterAssessmentController } from './enter-assessment/enter-assessment.controller';
import { EnterAssessment } from './enter-assessment/enter-assessment.use-case';
import { GiveBackController } from './give-back/give-back.controller';
import { GiveBack } from './give-back/give-back.use-case';
import { ListAssessmentsController } from './list-assessments/list-assessments.controller';
import { ListAssessmentsQuery } from './list-assessments/list-assessments.query';
import { ListTasksController } from './list-tasks/list-tasks.controller';
import { ListTasksQuery } from './list-tasks/list-tasks.query';
import { Remind } from './remind/remind.job';
import { SaveAnswersController } from './save-answers/save-answers.controller';
import { SaveAnswers } from './save-answers/save-answers.use-case';
import { ShowAssessmentController } from './show-assessment/show-assessment.controller';
import { ShowAssessment } from './show-assessment/show-assessment.use-case';
import { ShowScaleController } from './show-scale/show-scale.controller';
import { StartAssessmentController } from './start-assessment/start-assessment.controller';
import { StartAssessment } from './start-assessment/start-assessment.use-case';
import { AssessmentStore } from './store/assessment.store';
import { DueStore } from './store/due.store';

const useCases = [
  ConfirmAssessment,
  DiscardAssessment,
  EnterAssessment,
  GiveBack,
  ListAssessmentsQuery,
  ListTasksQuery,
  Remind,
  SaveAnswers,
  ShowAssessment,
  StartAssessment,
];

/** Ability assessments by two assessors, and when the next one is due. */
@Module({
  imports: [AccountsModule, PeopleModule],
  providers: [...useCases, AssessmentAccess, AssessmentPersonalData, AssessmentStore, CityDay, DueStore],
  exports: [...useCases, AssessmentPersonalData],
})
export class AssessmentModule {}

/** The HTTP face of the context, for the API process. */
@Module({
  imports: [AssessmentModule],
  controllers: [
    ConfirmAssessmentController,
    DiscardAssessmentController,
    EnterAssessmentController,
    GiveBackController,
    ListAssessmentsController,
    ListTasksController,
    SaveAnswersController,
    ShowAssessmentController,
    ShowScaleController,
    StartAssessmentController,
  ],
})
export class AssessmentHttpModule {}
