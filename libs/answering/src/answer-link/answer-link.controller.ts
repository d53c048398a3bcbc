import { Body, Controller, Get, Header, HttpCode, Param, Post, Query } from '@nestjs/common';
import { AnswerPage, DeclineReason } from '@yilian/contracts';
import { Endpoint, Public, RepeatsSafely } from '@yilian/platform';
import { z } from 'zod';
import { ANSWER_PAGE_POLICY, answerPage } from './answer-page.adapter';
import { AnswerByLink } from './answer-by-link.use-case';
import { ShowLinkQuery } from './show-link.query';

const Token = z.string().min(1).max(100);
const Language = z.strictObject({ language: z.enum(['zh', 'en']).default('zh') });
type Language = z.infer<typeof Language>;
const Pressed = z.strictObject({ answer: z.enum(['accept', ...DeclineReason.options]) });
type Pressed = z.infer<typeof Pressed>;

/** The page of a link in a text message: plain HTML, without a program and without signing in. The token is the proof. */
@Controller('answer/:token')
@Public()
export class AnswerLinkController {
  constructor(
    private readonly showLink: ShowLinkQuery,
    private readonly answerByLink: AnswerByLink,
  ) {}

  @Get()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', ANSWER_PAGE_POLICY)
  @Endpoint({
    id: 'showAnswerPage',
    summary: 'The page of a link in a text message: what is asked, without names',
    answer: AnswerPage,
    media: 'text/html',
  })
  async show(
    @Param('token', { schema: Token }) token: string,
    @Query({ schema: Language }) { language }: Language,
  ): Promise<AnswerPage> {
    return answerPage(await this.showLink.execute(token), language);
  }

  /** Repeating it does no harm: an offer is answered once. A form has no place for an Idempotency-Key. */
  @Post()
  @HttpCode(200)
  @RepeatsSafely()
  @Header('content-type', 'text/html; charset=utf-8')
  @Header('content-security-policy', ANSWER_PAGE_POLICY)
  @Endpoint({
    id: 'answerByLink',
    summary: 'Answer an offer with the link of a text message',
    answer: AnswerPage,
    media: 'text/html',
  })
  async answer(
    @Param('token', { schema: Token }) token: string,
    @Query({ schema: Language }) { language }: Language,
    @Body({ schema: Pressed }) { answer }: Pressed,
  ): Promise<AnswerPage> {
    const said = await this.answerByLink.execute(token, answer);
    return answerPage({ asks: false, said }, language);
  }
}
