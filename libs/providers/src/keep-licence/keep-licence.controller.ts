import { Body, Controller, Delete, Param, Put, Req } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { LicenceKept, LicenceKind, LocalDate, PAPER_TYPES, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { providersProblems } from '../providers.problems';
import { KeepLicence } from './keep-licence.use-case';

const Said = z
  .strictObject({
    kind: LicenceKind,
    number: z.string().trim().min(1).max(80),
    issuer: z.string().trim().min(1).max(120),
    validFrom: LocalDate,
    /** The last day; null without an end. */
    validTo: LocalDate.nullable(),
  })
  .refine(({ validFrom, validTo }) => validTo === null || validFrom <= validTo, {
    path: ['validTo'],
    message: 'Ends before it begins',
  });
type Said = z.infer<typeof Said>;

const missing = some(providersProblems, 'common.not-found');
const noPaper = some(providersProblems, 'common.not-found', 'providers.not-a-paper');

@Controller('v1/providers/me/papers/:id')
@Allow('provider_manager')
export class KeepLicenceController {
  constructor(private readonly keepLicence: KeepLicence) {}

  @Put()
  @Endpoint({
    id: 'putLicence',
    summary: 'A licence under an id of your own making; the same id again replaces it',
    answer: LicenceKept,
    problems: missing,
  })
  async put(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Said }) said: Said,
  ): Promise<LicenceKept> {
    return answer(await this.keepLicence.put({ ...said, id }), missing);
  }

  @Put('file')
  @ApiConsumes(...PAPER_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Endpoint({
    id: 'putLicenceFile',
    summary: 'A picture or document of a licence, up to 5 MB',
    answer: LicenceKept,
    problems: noPaper,
  })
  async putFile(
    @Param('id', { schema: Uuid }) id: string,
    @Req() request: FastifyRequest,
  ): Promise<LicenceKept> {
    return answer(await this.keepLicence.putFile(id, request.body), noPaper);
  }

  @Delete()
  @Endpoint({ id: 'removeLicence', summary: 'Remove a licence', answer: LicenceKept, problems: missing })
  async remove(@Param('id', { schema: Uuid }) id: string): Promise<LicenceKept> {
    return answer(await this.keepLicence.remove(id), missing);
  }
}
