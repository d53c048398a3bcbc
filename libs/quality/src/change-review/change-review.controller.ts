import { Body, Controller, HttpCode, Param, Post } from '@nestjs/common';
import { HideReason, NewReview, ReviewDone, Uuid } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { z } from 'zod';
import { qualityProblems } from '../quality.problems';
import { ChangeReview } from './change-review.use-case';

const Hiding = z.strictObject({ reason: HideReason });
type Hiding = z.infer<typeof Hiding>;

const problems = some(qualityProblems, 'common.not-found', 'quality.review-ended');

@Controller('v1/reviews/:id')
export class ChangeReviewController {
  constructor(private readonly changeReview: ChangeReview) {}

  @Post('corrections')
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({
    id: 'correctReview',
    summary: 'Put another review in its place; what was said before stays on record',
    answer: ReviewDone,
    problems,
  })
  async correct(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: NewReview }) body: NewReview,
  ): Promise<ReviewDone> {
    return answer(await this.changeReview.correct(id, body), problems);
  }

  @Post('withdrawal')
  @HttpCode(200)
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'withdrawReview', summary: 'Take a review back', answer: ReviewDone, problems })
  async withdraw(@Param('id', { schema: Uuid }) id: string): Promise<ReviewDone> {
    return answer(await this.changeReview.withdraw(id), problems);
  }

  @Post('hiding')
  @HttpCode(200)
  @Allow('town_officer', 'city_officer')
  @Endpoint({ id: 'hideReview', summary: 'Hide a review, for a coded reason', answer: ReviewDone, problems })
  async hide(
    @Param('id', { schema: Uuid }) id: string,
    @Body({ schema: Hiding }) body: Hiding,
  ): Promise<ReviewDone> {
    return answer(await this.changeReview.hide(id, body.reason), problems);
  }
}
