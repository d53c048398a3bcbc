import { Injectable } from '@nestjs/common';
import { newId } from '@yilian/kernel';
import { requestNumber } from '../domain/request-number';

/** Draws the numbers that people say on the phone. */
@Injectable()
export class RequestNumbers {
  /** One of a thousand million for a date; it may be taken, then the next draw gives another. */
  draw(date: string): string {
    return requestNumber(date, newId());
  }
}
