import { Controller, Get, Ip, Query, Res } from '@nestjs/common';
import { commonProblem, Endpoint, ProblemException, Public } from '@yilian/platform';
import type { FastifyReply } from 'fastify';
import { discoveryProblems } from '../discovery.problems';
import { FacilityIds } from '../facility-ids.query';
import { FacilityChanges } from './facility-changes.adapter';

const FULL = 'discovery.too-many-followers';
const RETRY_AFTER_S = '30';

/** No proxy may keep it back until it is whole: it never is. Its line ends with it, or a process that ends would wait. */
const HEADERS = {
  connection: 'close',
  'cache-control': 'no-store, no-transform',
  'x-accel-buffering': 'no',
};

@Controller('v1/facilities/changes')
export class FollowFacilitiesController {
  constructor(private readonly changes: FacilityChanges) {}

  @Get()
  @Public()
  @Endpoint({
    id: 'followFacilities',
    summary: 'Server-sent events: which of these facilities changed',
    answer: null,
    media: 'text/event-stream',
    problems: discoveryProblems,
  })
  async follow(
    @Query({ schema: FacilityIds }) { ids }: FacilityIds,
    @Ip() address: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const stream = this.changes.open(address, ids);
    if (stream === 'closed') throw commonProblem('common.busy');
    if (stream === 'full')
      throw new ProblemException(FULL, discoveryProblems[FULL], [], { 'retry-after': RETRY_AFTER_S });
    // Not awaited: an answer that never ends would keep everything of its request alive.
    void reply.headers(HEADERS).type('text/event-stream; charset=utf-8').send(stream);
  }
}
