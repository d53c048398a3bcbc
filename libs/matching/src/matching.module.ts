import { Module } from '@nestjs/common';
import { CityDays } from './city-days.adapter';
import { CurrentWeights } from './current-weights.query';
import { DecisionsModule } from './decisions.module';
import { LiveIndex } from './live-index.query';
import { ServiceFactsQuery } from './service-facts.query';
import { SupplyBell } from './supply-bell.adapter';
import { CareSupplyQuery } from './care-supply.query';
import { SupplyQuery } from './supply.query';

/** Matching for a process that asks much: it keeps the whole city's supply in memory. */
@Module({
  imports: [DecisionsModule],
  providers: [
    CareSupplyQuery,
    CityDays,
    CurrentWeights,
    LiveIndex,
    ServiceFactsQuery,
    SupplyBell,
    SupplyQuery,
  ],
  exports: [CityDays, CurrentWeights, DecisionsModule, LiveIndex],
})
export class MatchingModule {}
