import { Body, Controller, Param, Post } from '@nestjs/common';
import { Created, ServiceKind, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { AddService } from './add-service.use-case';

const NewService = z.strictObject({ kind: ServiceKind });
type NewService = z.infer<typeof NewService>;

const problems = some(providersProblems, 'common.not-found', 'providers.offered-already');

@Controller('v1/providers/:id/services')
export class AddServiceController {
  constructor(private readonly addService: AddService) {}

  @Post()
  @Allow('operator', 'city_officer')
  @Endpoint({
    id: 'addService',
    summary: 'Let a provider offer a further kind of service',
    answer: Created,
    problems,
  })
  async add(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: NewService }) { kind }: NewService,
  ): Promise<Created> {
    return answer(await this.addService.execute(id, kind), problems);
  }
}
