import { Module } from '@nestjs/common';
import { MatchingModule } from '@yilian/matching';
import { ProvidersModule } from '@yilian/providers';
import { FacilityFactsQuery } from './facility-facts.query';
import { FacilityRowsQuery } from './facility-rows.query';
import { FacilityServices } from './facility-services.query';
import { FacilityChanges } from './follow-facilities/facility-changes.adapter';
import { FollowFacilitiesController } from './follow-facilities/follow-facilities.controller';
import { ListDaysController } from './list-days/list-days.controller';
import { ListDaysQuery } from './list-days/list-days.query';
import { ListFacilitiesController } from './list-facilities/list-facilities.controller';
import { ListFacilitiesQuery } from './list-facilities/list-facilities.query';
import { ListVacanciesController } from './list-vacancies/list-vacancies.controller';
import { ListVacanciesQuery } from './list-vacancies/list-vacancies.query';
import { LiveFacilities } from './live-facilities.query';
import { Pinyin } from './pinyin.adapter';
import { SearchMoments } from './search-moment.query';
import { SuggestController } from './suggest/suggest.controller';
import { SuggestQuery } from './suggest/suggest.query';
import { FacilityDetailsQuery } from './view-facility/facility-details.query';
import { FacilityStatusQuery } from './view-facility/facility-status.query';
import { ViewFacilityController } from './view-facility/view-facility.controller';
import { ViewFacilityQuery } from './view-facility/view-facility.query';
import { ViewServiceController } from './view-service/view-service.controller';
import { ViewServiceQuery } from './view-service/view-service.query';

/** Finding a facility, open to everybody. */
@Module({
  imports: [MatchingModule, ProvidersModule],
  controllers: [
    FollowFacilitiesController,
    ListDaysController,
    ListFacilitiesController,
    ListVacanciesController,
    SuggestController,
    ViewFacilityController,
    ViewServiceController,
  ],
  providers: [
    FacilityChanges,
    FacilityDetailsQuery,
    FacilityFactsQuery,
    FacilityRowsQuery,
    FacilityServices,
    FacilityStatusQuery,
    ListDaysQuery,
    ListFacilitiesQuery,
    ListVacanciesQuery,
    LiveFacilities,
    Pinyin,
    SearchMoments,
    SuggestQuery,
    ViewFacilityQuery,
    ViewServiceQuery,
  ],
})
export class DiscoveryHttpModule {}
