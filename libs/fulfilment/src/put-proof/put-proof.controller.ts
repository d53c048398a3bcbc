import { Controller, Get, Param, Put, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { Moment, PHOTO_TYPES, Uuid, VisitMoved, VisitProofKind, VOICE_TYPES } from '@yilian/contracts';
import { Allow, answer, commonProblem, Endpoint, RequestContext, some } from '@yilian/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { z } from 'zod';
import { fulfilmentProblems } from '../fulfilment.problems';
import { PutProof } from './put-proof.use-case';

const AboutProof = z.strictObject({ kind: VisitProofKind, at: Moment });
type AboutProof = z.infer<typeof AboutProof>;

const problems = some(
  fulfilmentProblems,
  'common.not-found',
  'fulfilment.visit-cancelled',
  'fulfilment.visit-not-begun',
  'fulfilment.not-a-proof',
  'fulfilment.proofs-full',
);
const missing = some(fulfilmentProblems, 'common.not-found');

/** What a browser is told: show it, guess nothing, run nothing, keep it from nobody else's cache. */
const HEADERS = {
  'content-disposition': 'inline; filename="proof"',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
};

@Controller('v1/visits/:id/proofs/:proofId')
export class PutProofController {
  constructor(
    private readonly proof: PutProof,
    private readonly context: RequestContext,
  ) {}

  @Put()
  @Allow('caregiver')
  @ApiConsumes(...PHOTO_TYPES, ...VOICE_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Endpoint({
    id: 'putVisitProof',
    summary: 'A photo, the drawn signature or the voice of who was visited',
    answer: VisitMoved,
    problems,
  })
  async put(
    @Param('id', { schema: Uuid }) id: string,
    @Param('proofId', { schema: Uuid }) proofId: string,
    @Query({ schema: AboutProof }) about: AboutProof,
    @Req() request: FastifyRequest,
  ): Promise<VisitMoved> {
    return answer(await this.proof.put(id, proofId, about, request.body), problems);
  }

  @Get()
  @Allow('caregiver', 'provider_manager', 'family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'showVisitProof',
    summary: 'A photo, signature or voice of a visit; each look is written down',
    answer: null,
    media: '*/*',
    problems: missing,
  })
  async show(
    @Param('id', { schema: Uuid }) id: string,
    @Param('proofId', { schema: Uuid }) proofId: string,
    @Res() reply: FastifyReply,
  ): Promise<void> {
    const proof = await this.proof.show(this.context.principal!, id, proofId);
    if (!proof) throw commonProblem('common.not-found');
    await reply.headers(HEADERS).type(proof.type).send(Buffer.from(proof.bytes));
  }
}
