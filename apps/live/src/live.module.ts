import { Module } from '@nestjs/common';
import { APP_FILTER } from '@nestjs/core';
import { AccountsModule } from '@yilian/accounts';
import { MonitoringModule } from '@yilian/monitoring';
import { ProblemFilter } from '@yilian/platform';
import { ChannelAccess } from './channel-access';
import { Clients } from './clients';
import { Conversation } from './conversation';
import { Door } from './door';
import { FanOut } from './fan-out';
import { Feed } from './feed';
import { GrantsSweep } from './grants-sweep';
import { HeadBeat } from './head-beat';
import { HealthController } from './health.controller';
import { LiveServer } from './live-server';
import { Replay } from './replay';

/** The live channel: who listens, what they hear, and how they catch up. */
@Module({
  imports: [AccountsModule, MonitoringModule],
  controllers: [HealthController],
  providers: [
    { provide: APP_FILTER, useClass: ProblemFilter },
    ChannelAccess,
    Clients,
    Conversation,
    Door,
    FanOut,
    Feed,
    GrantsSweep,
    HeadBeat,
    LiveServer,
    Replay,
  ],
})
export class LiveModule {}
