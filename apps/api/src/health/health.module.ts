import { Module } from '@nestjs/common';
import { HealthController } from './health.controller';
import { Neighbours } from './neighbours.adapter';

@Module({ controllers: [HealthController], providers: [Neighbours] })
export class HealthModule {}
