import { Controller, Get, Param, Put, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { PHOTO_TYPES, ReviewDone, Uuid } from '@yilian/contracts';
import { Allow, answer, commonProblem, Endpoint, RequestContext, some } from '@yilian/platform';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import { qualityProblems } from '../quality.problems';
import { ReviewPhoto } from './review-photo.use-case';

const problems = some(qualityProblems, 'common.not-found', 'quality.review-ended', 'quality.not-a-photo');
const missing = some(qualityProblems, 'common.not-found');

/** What a browser is told: show it, guess nothing, run nothing, keep it from nobody else's cache. */
const HEADERS = {
  'content-disposition': 'inline; filename="photo"',
  'x-content-type-options': 'nosniff',
  'content-security-policy': "default-src 'none'; sandbox",
  'cache-control': 'private, no-store',
};

@Controller('v1/reviews/:id/photo')
export class ReviewPhotoController {
  constructor(
    private readonly photo: ReviewPhoto,
    private readonly context: RequestContext,
  ) {}

  @Put()
  @Allow('family', 'town_officer', 'city_officer')
  @ApiConsumes(...PHOTO_TYPES)
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  @Endpoint({
    id: 'putReviewPhoto',
    summary: 'One photo, up to 5 MB; place and device are taken off',
    answer: ReviewDone,
    problems,
  })
  async put(@Param('id', { schema: Uuid }) id: string, @Req() request: FastifyRequest): Promise<ReviewDone> {
    return answer(await this.photo.put(id, request.body), problems);
  }

  @Get()
  @Allow('family', 'provider_manager', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'showReviewPhoto',
    summary: 'The photo of a review',
    answer: null,
    media: 'image/*',
    problems: missing,
  })
  async show(@Param('id', { schema: Uuid }) id: string, @Res() reply: FastifyReply): Promise<void> {
    const photo = await this.photo.show(this.context.principal!, id);
    if (!photo) throw commonProblem('common.not-found');
    await reply.headers(HEADERS).type(photo.type).send(Buffer.from(photo.bytes));
  }
}
