import { Controller, Get, Header } from '@nestjs/common';
import { AllowSignedIn, RequestContext } from '@yilian/platform';
import { type Me, WhoAmIQuery } from './who-am-i.query';

@Controller('v1/me')
export class WhoAmIController {
  constructor(
    private readonly whoAmI: WhoAmIQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @AllowSignedIn()
  @Header('cache-control', 'no-store')
  async show(): Promise<Me> {
    return this.whoAmI.execute(this.context.principal!);
  }
}
