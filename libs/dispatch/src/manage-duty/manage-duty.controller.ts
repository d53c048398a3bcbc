import { Body, Controller, Get, Put } from '@nestjs/common';
import { DutyList, DutyView, Uuid } from '@yilian/contracts';
import { Allow, Endpoint } from '@yilian/platform';
import { z } from 'zod';
import { ManageDuty } from './manage-duty.use-case';

export const NewDuty = z.strictObject({
  /** 12-digit community, 9-digit town, or `city`. */
  areaCode: z.string().regex(/^(\d{9}|\d{12}|city)$/),
  accountId: Uuid,
});
export type NewDuty = z.infer<typeof NewDuty>;

@Controller('v1/duty')
export class ManageDutyController {
  constructor(private readonly manageDuty: ManageDuty) {}

  @Get()
  @Allow('town_officer', 'city_officer', 'operator')
  @Endpoint({
    id: 'listDuty',
    summary: 'Who is on duty where',
    answer: DutyList,
  })
  async list(): Promise<DutyList> {
    return { items: await this.manageDuty.list() };
  }

  @Put()
  @Allow('city_officer', 'operator')
  @Endpoint({
    id: 'nameDuty',
    summary: 'Name who is on duty for an area from now on',
    answer: DutyView,
  })
  async put(@Body({ schema: NewDuty }) body: NewDuty): Promise<DutyView> {
    return this.manageDuty.execute(body);
  }
}
