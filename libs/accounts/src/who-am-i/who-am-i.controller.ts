import { Controller, Get, Header } from '@nestjs/common';
import { AllowSignedIn, Endpoint, RequestContext } from '@yilian/platform';
import { Me } from '@yilian/contracts';
import { WhoAmIQuery } from './who-am-i.query';

@Controller('v1/me')
export class WhoAmIController {
  constructor(
    private readonly whoAmI: WhoAmIQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @AllowSignedIn()
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'whoAmI',
    summary: 'Who I am, which live channels I may follow and where',
    answer: Me,
  })
  async show(): Promise<Me> {
    return this.whoAmI.execute(this.context.principal!);
  }
}
