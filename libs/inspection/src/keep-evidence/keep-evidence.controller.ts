import { Controller, Delete, Get, Param, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { EvidenceKept, PAPER_TYPES, Uuid } from '@yilian/contracts';
import { Allow, answer, commonProblem, Endpoint, RequestContext, some } from '@yilian/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { inspectionProblems } from '../inspection.problems';
import { KeepEvidence } from './keep-evidence.use-case';

const putting = some(
  inspectionProblems,
  ...([
    'common.not-found',
    'inspection.not-so',
    'inspection.not-evidence',
    'inspection.evidence-full',
  ] as const),
);
const removing = some(inspectionProblems, 'common.not-found', 'inspection.not-so');
const missing = some(inspectionProblems, 'common.not-found');

/** What a browser is told: guess nothing, run nothing, keep it in no cache. */
const HEADERS = {
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
};

@Controller('v1/findings/:id/evidence/:evidenceId')
export class KeepEvidenceController {
  constructor(
    private readonly evidence: KeepEvidence,
    private readonly context: RequestContext,
  ) {}

  @Put()
  @Allow('provider_manager')
  @ApiConsumes(...PAPER_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Endpoint({
    id: 'putFindingEvidence',
    summary: 'A picture or document that shows what was done, up to 5 MB',
    answer: EvidenceKept,
    problems: putting,
  })
  async put(
    @Param('id', { schema: Uuid }) id: string,
    @Param('evidenceId', { schema: Uuid }) evidenceId: string,
    @Req() request: FastifyRequest,
  ): Promise<EvidenceKept> {
    return answer(await this.evidence.put(id, evidenceId, request.body), inspectionProblems);
  }

  @Delete()
  @Allow('provider_manager')
  @Endpoint({
    id: 'removeFindingEvidence',
    summary: 'Take back a file that is not part of an answer',
    answer: EvidenceKept,
    problems: removing,
  })
  async remove(
    @Param('id', { schema: Uuid }) id: string,
    @Param('evidenceId', { schema: Uuid }) evidenceId: string,
  ): Promise<EvidenceKept> {
    return answer(await this.evidence.remove(id, evidenceId), inspectionProblems);
  }

  @Get()
  @Allow('provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'showFindingEvidence',
    summary: 'A picture or document of a finding; each look is written down',
    answer: null,
    media: '*/*',
    problems: missing,
  })
  async show(
    @Param('id', { schema: Uuid }) id: string,
    @Param('evidenceId', { schema: Uuid }) evidenceId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const opened = await this.evidence.show(this.context.principal!, id, evidenceId);
    if (!opened) throw commonProblem('common.not-found');
    // A photo is shown; a document is only handed out, it may not be opened as a page of ours.
    const isDocument = opened.type === 'application/pdf';
    const way = isDocument ? 'attachment; filename="evidence.pdf"' : 'inline; filename="evidence"';
    await reply
      .headers({ ...HEADERS, 'content-disposition': way })
      .type(opened.type)
      .send(Buffer.from(opened.bytes));
  }
}
