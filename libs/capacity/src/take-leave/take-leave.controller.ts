import { Body, Controller, Delete, Param, Post } from '@nestjs/common';
import { LeaveReason, LeaveTaken, LocalDate, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { capacityProblems } from '../capacity.problems';
import { TakeLeave } from './take-leave.use-case';

const MOST_DAYS = 92;

const WantedLeave = z
  .strictObject({
    fromDate: LocalDate,
    toDate: LocalDate,
    reason: LeaveReason,
    /** Who makes the visits that lie in these days. */
    moves: z
      .array(z.strictObject({ holdId: Uuid, caregiverId: Uuid }))
      .max(100)
      .default([])
      .refine((moves) => new Set(moves.map(({ holdId }) => holdId)).size === moves.length, {
        message: 'The same visit stands here twice',
      }),
  })
  .refine(
    ({ fromDate, toDate }) =>
      fromDate <= toDate && Date.parse(toDate) - Date.parse(fromDate) < MOST_DAYS * 86_400_000,
    { path: ['toDate'], message: `At most ${MOST_DAYS} days, and not before the first` },
  );
type WantedLeave = z.infer<typeof WantedLeave>;

const taking = some(
  capacityProblems,
  'common.not-found',
  'capacity.day-over',
  'capacity.leave-overlaps',
  'capacity.leave-over-visits',
);
const takingBack = some(capacityProblems, 'common.not-found');

@Controller('v1/caregivers/:id/leaves')
@Allow('provider_manager')
export class TakeLeaveController {
  constructor(private readonly takeLeave: TakeLeave) {}

  @Post()
  @Endpoint({
    id: 'takeLeave',
    keyScope: ['staff:write'],
    summary: 'A caregiver is away; visits of these days go to others at once, or nothing happens',
    answer: LeaveTaken,
    problems: taking,
  })
  async take(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: WantedLeave }) leave: WantedLeave,
  ): Promise<LeaveTaken> {
    return answer(await this.takeLeave.take(id, leave), taking);
  }

  @Delete(':leaveId')
  @Endpoint({
    id: 'takeLeaveBack',
    keyScope: ['staff:write'],
    summary: 'Take a leave back; its hours return',
    answer: LeaveTaken,
    problems: takingBack,
  })
  async takeBack(
    @Param('id', { schema: Uuid }) id: string,
    @Param('leaveId', { schema: Uuid }) leaveId: string,
  ): Promise<LeaveTaken> {
    return answer(await this.takeLeave.takeBack(id, leaveId), takingBack);
  }
}
