import { Controller, Get, Param } from '@nestjs/common';
import { SosView, Uuid } from '@yilian/contracts';
import { AllowKnownDevice, Endpoint, RequestContext, some } from '@yilian/platform';
import { emergencyProblems } from '../emergency.problems';
import { ShowSos } from './show-sos.use-case';

@Controller('v1/sos')
export class ShowSosController {
  constructor(
    private readonly showSos: ShowSos,
    private readonly context: RequestContext,
  ) {}

  @Get(':id')
  @AllowKnownDevice('family', 'caregiver')
  @Endpoint({
    id: 'showSos',
    summary: 'A call for help of mine or my family: who has it, since when',
    answer: SosView,
    problems: some(emergencyProblems, 'common.not-found'),
  })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<SosView> {
    return this.showSos.execute(this.context.principal!, id);
  }
}
