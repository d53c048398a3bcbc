import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { MOST_REVIEW_WORDS, ReviewDone, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { qualityProblems } from '../quality.problems';
import { ReplyReview } from './reply-review.use-case';

const Reply = z.strictObject({ words: z.string().trim().min(1).max(MOST_REVIEW_WORDS) });
type Reply = z.infer<typeof Reply>;

const problems = some(
  qualityProblems,
  'common.not-found',
  'quality.review-ended',
  'quality.reply-too-late',
  'quality.replied-already',
);

@Controller('v1/reviews/:id/reply')
export class ReplyReviewController {
  constructor(private readonly replyReview: ReplyReview) {}

  @Post()
  @HttpCode(200)
  @Allow('provider_manager')
  @Endpoint({ id: 'replyToReview', summary: 'Reply to a review, once', answer: ReviewDone, problems })
  async create(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Reply }) body: Reply,
  ): Promise<ReviewDone> {
    return answer(await this.replyReview.execute(id, body.words), problems);
  }
}
