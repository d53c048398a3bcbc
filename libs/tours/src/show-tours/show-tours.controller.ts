import { Controller, Get, Header, Param, Query } from '@nestjs/common';
import { CalendarFile, TourPage, TourSlots, TourView, Uuid } from '@yilian/contracts';
import { Allow, Endpoint, Public, RequestContext, some } from '@yilian/platform';
import { z } from 'zod';
import { toursProblems } from '../tours.problems';
import { ToursQuery } from './tours.query';

const CalendarAsked = z.strictObject({ language: z.enum(['zh', 'en']).default('zh') });
type CalendarAsked = z.infer<typeof CalendarAsked>;

const problems = some(toursProblems, 'common.not-found');

@Controller('v1')
export class ShowToursController {
  constructor(
    private readonly tours: ToursQuery,
    private readonly context: RequestContext,
  ) {}

  @Get('facilities/:id/tour-slots')
  @Public()
  @Endpoint({
    id: 'listTourSlots',
    summary: 'When one can come and look at a facility',
    answer: TourSlots,
    problems,
  })
  async slots(@Param('id', { schema: Uuid }) id: string): Promise<TourSlots> {
    return this.tours.slots(id);
  }

  @Get('tours')
  @Allow('family', 'town_officer', 'city_officer')
  @Endpoint({ id: 'listTours', summary: 'Own tours; for officers those of their area', answer: TourPage })
  async list(): Promise<TourPage> {
    return this.tours.list(this.context.principal!);
  }

  @Get('providers/me/tours')
  @Allow('provider_manager')
  @Endpoint({ id: 'listOwnTours', summary: 'Who comes to look, without names', answer: TourPage })
  async own(): Promise<TourPage> {
    return this.tours.list(this.context.principal!);
  }

  @Get('tours/:id')
  @Allow('family', 'provider_manager', 'town_officer', 'city_officer')
  @Endpoint({ id: 'showTour', summary: 'One tour, and what can be done', answer: TourView, problems })
  async show(@Param('id', { schema: Uuid }) id: string): Promise<TourView> {
    return this.tours.show(this.context.principal!, id);
  }

  @Get('tours/:id/calendar')
  @Allow('family')
  @Header('content-type', 'text/calendar; charset=utf-8')
  @Header('content-disposition', 'attachment; filename="yilian.ics"')
  @Header('cache-control', 'no-store')
  @Endpoint({
    id: 'downloadTourCalendar',
    summary: 'A tour as a calendar file',
    answer: CalendarFile,
    media: 'text/calendar',
    problems,
  })
  async calendar(
    @Param('id', { schema: Uuid }) id: string,
    @Query({ schema: CalendarAsked }) { language }: CalendarAsked,
  ): Promise<CalendarFile> {
    return this.tours.calendar(this.context.principal!, id, language);
  }
}
