import { Injectable } from '@nestjs/common';
import { Schedule } from '@yilian/platform';
import { FollowSheet } from '../steps/follow-sheet.use-case';

/** The second pair of eyes: what was booked in the very moment of the cut-off, or told nobody, is found here. */
@Injectable()
export class FollowSheets extends Schedule {
  readonly name = 'meals.follow-sheets';
  readonly everyMs = 60_000;

  constructor(private readonly sheets: FollowSheet) {
    super();
  }

  async run(): Promise<void> {
    await this.sheets.all();
  }
}
