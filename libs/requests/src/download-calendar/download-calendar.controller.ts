import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { CalendarFile, Uuid } from '@yilian/contracts';
import { Allow, commonProblems, Endpoint, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { DownloadCalendarQuery } from './download-calendar.query';

const CalendarAsked = z.strictObject({ language: z.enum(['zh', 'en']).default('zh') });
type CalendarAsked = z.infer<typeof CalendarAsked>;

const problems = some(commonProblems, 'common.not-found');

@Controller('v1/requests/:id/calendar')
export class DownloadCalendarController {
  constructor(
    private readonly calendar: DownloadCalendarQuery,
    private readonly context: RequestContext,
  ) {}

  @Get()
  @Allow('family', 'town_officer', 'city_officer', 'operator')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="yilian.ics"')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'downloadCalendar',
    summary: 'A request as a calendar file: an event for each date, portion or visit',
    answer: CalendarFile,
    media: 'text/calendar',
    problems,
  })
  async show(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: CalendarAsked }) { language }: CalendarAsked,
  ): Promise<CalendarFile> {
    return this.calendar.execute(this.context.principal!, id, language);
  }
}
