import { Body, Controller, Post } from '@nestjs/common';
import { NewTour, TourDone } from '@yilian/contracts';
import { Allow, answer, Endpoint, some } from '@yilian/platform';
import { toursProblems } from '../tours.problems';
import { BookTour } from './book-tour.use-case';

const problems = some(
  toursProblems,
  ...(['common.not-found', 'tours.slot-taken', 'tours.booked-already', 'tours.too-many'] as const),
);

@Controller('v1/tours')
export class BookTourController {
  constructor(private readonly bookTour: BookTour) {}

  @Post()
  @Allow('family')
  @Endpoint({
    id: 'bookTour',
    summary: 'Come and look at a facility at a free time',
    answer: TourDone,
    problems,
  })
  async create(@Body({ schema: NewTour }) body: NewTour): Promise<TourDone> {
    return answer(await this.bookTour.execute(body), problems);
  }
}
