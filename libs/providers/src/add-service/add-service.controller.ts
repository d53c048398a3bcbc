import { Body, Controller, Param, Post } from '@nestjs/common';
import { ServiceKind, Uuid } from '@yilian/contracts';
import { Allow, answer } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { AddService } from './add-service.use-case';

const NewService = z.strictObject({ kind: ServiceKind });
type NewService = z.infer<typeof NewService>;

@Controller('v1/providers/:id/services')
export class AddServiceController {
  constructor(private readonly addService: AddService) {}

  @Post()
  @Allow('operator', 'city_officer')
  async add(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: NewService }) { kind }: NewService,
  ): Promise<{ readonly id: string }> {
    return answer(await this.addService.execute(id, kind), providersProblems);
  }
}
