import { Module } from '@nestjs/common';
import { PlatformModule } from '@yilian/platform';
import { allRows } from '../../../database/rows';
import { LiveModule } from './live.module';

/** The process of the live channel. */
@Module({ imports: [PlatformModule.forProcess({ process: 'live', rows: allRows }), LiveModule] })
export class LiveProcessModule {}
