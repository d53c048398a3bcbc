import { Body, Controller, Delete, Get, HttpCode, Param, Post } from '@nestjs/common';
import { AccessKeyList, MadeAccessKey, NewAccessKey, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { integrationProblems } from '../integration.problems';
import { MakeKey } from './make-key.use-case';

const making = some(
  integrationProblems,
  'common.not-found',
  'integration.too-many-keys',
  'integration.wrong-end',
);
const missing = some(integrationProblems, 'common.not-found');

/** No key makes or sees keys: whoever has one cannot widen it. */
@Controller('v1/providers/me/access-keys')
@Allow('provider_manager')
export class KeepKeysController {
  constructor(private readonly makeKey: MakeKey) {}

  @Get()
  @Endpoint({
    id: 'listAccessKeys',
    summary: 'Keys with which the own system acts for the provider',
    answer: AccessKeyList,
  })
  async list(): Promise<AccessKeyList> {
    return this.makeKey.list();
  }

  @Post()
  @Endpoint({
    id: 'makeAccessKey',
    summary: 'Make a key; it is shown in this answer and never again',
    answer: MadeAccessKey,
    problems: making,
  })
  async make(@Body({ schema: NewAccessKey }) wanted: NewAccessKey): Promise<MadeAccessKey> {
    return answer(await this.makeKey.execute(wanted), making);
  }

  @Delete(':id')
  @HttpCode(204)
  @Endpoint({
    id: 'revokeAccessKey',
    summary: 'Revoke a key; within two seconds it opens nothing',
    answer: null,
    problems: missing,
  })
  async revoke(@Param('id', { schema: Uuid }) id: string): Promise<void> {
    answer(await this.makeKey.revoke(id), missing);
  }
}
