import { Injectable } from '@nestjs/common';
import { Database } from '@yilian/platform';
import { type CitySummary } from '@yilian/contracts';
import { totalOf } from '../domain/picture';
import { TownPictureQuery } from '../town-picture.query';

const FRESH_MS = 1_000;

/** The whole city at a glance, at most a second old. */
@Injectable()
export class ShowCityQuery {
  private cached: { readonly readAt: number; readonly summary: Promise<CitySummary> } | undefined;

  constructor(
    private readonly database: Database,
    private readonly pictures: TownPictureQuery,
  ) {}

  async execute(): Promise<CitySummary> {
    if (this.cached && performance.now() - this.cached.readAt < FRESH_MS) return this.cached.summary;
    const summary = this.read();
    this.cached = { readAt: performance.now(), summary };
    summary.catch(() => (this.cached = undefined));
    return summary;
  }

  private async read(): Promise<CitySummary> {
    const asOf = (await this.database.now()).toISOString();
    const towns = await this.pictures.all(await this.pictures.towns());
    return { total: totalOf(asOf, towns), towns };
  }
}
