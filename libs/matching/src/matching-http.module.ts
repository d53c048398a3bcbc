import { Module } from '@nestjs/common';
import { MatchingModule } from './matching.module';
import { NamesQuery } from './search-services/names.query';
import { SearchServicesController } from './search-services/search-services.controller';
import { SearchServicesQuery } from './search-services/search-services.query';

/** Routes of this context. */
@Module({
  imports: [MatchingModule],
  controllers: [SearchServicesController],
  providers: [NamesQuery, SearchServicesQuery],
})
export class MatchingHttpModule {}
