import { Module } from '@nestjs/common';
import { BedCountsQuery } from './bed-counts.query';
import { CountBeds } from './count-beds/count-beds.job';
import { ShowCityController } from './show-city/show-city.controller';
import { ShowCityQuery } from './show-city/show-city.query';
import { ShowTownController } from './show-town/show-town.controller';
import { ShowTown } from './show-town/show-town.use-case';
import { SnapshotQuery } from './snapshot.query';
import { TownPictureQuery } from './town-picture.query';

/** The live picture. Reads what others write and owns only projections. */
@Module({
  providers: [BedCountsQuery, CountBeds, ShowCityQuery, ShowTown, SnapshotQuery, TownPictureQuery],
  exports: [BedCountsQuery, CountBeds, ShowCityQuery, ShowTown, SnapshotQuery, TownPictureQuery],
})
export class MonitoringModule {}

/** The HTTP face of the context, for the API process. */
@Module({ imports: [MonitoringModule], controllers: [ShowCityController, ShowTownController] })
export class MonitoringHttpModule {}
