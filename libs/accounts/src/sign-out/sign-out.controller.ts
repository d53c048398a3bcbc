import { Controller, Delete, Headers, HttpCode } from '@nestjs/common';
import { AllowSignedIn, Endpoint } from '@yilian/platform';
import { TokenAuthenticator } from '../token-authenticator.adapter';
import { SignOut } from './sign-out.use-case';

@Controller('v1/sessions/current')
export class SignOutController {
  constructor(
    private readonly signOut: SignOut,
    private readonly authenticator: TokenAuthenticator,
  ) {}

  @Delete()
  @HttpCode(204)
  @AllowSignedIn()
  @Endpoint({
    id: 'signOut',
    summary: 'End this session',
    answer: null,
  })
  async remove(@Headers('authorization') header: string): Promise<void> {
    // The guard let this token through; it is read again for the session in it.
    const signedIn = await this.authenticator.signedIn(header.replace('Bearer ', ''));
    if (signedIn) await this.signOut.execute(signedIn);
  }
}
