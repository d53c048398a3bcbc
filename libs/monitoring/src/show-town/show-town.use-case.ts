import { Injectable } from '@nestjs/common';
import { type TownPicture } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type Principal, type Refusal } from '@yilian/platform';
import { type MonitoringRefusal } from '../monitoring.problems';
import { TownPictureQuery } from '../town-picture.query';

/** A town as its officers see it. */
@Injectable()
export class ShowTown {
  constructor(private readonly pictures: TownPictureQuery) {}

  async execute(
    { role, townCode }: Principal,
    code: string,
  ): Promise<Result<TownPicture, Refusal<MonitoringRefusal>>> {
    const inArea = role === 'town_officer' ? townCode === code : true;
    if (!inArea || !(await this.pictures.towns()).includes(code)) return refuse({ code: 'common.not-found' });
    return ok(await this.pictures.of(code));
  }
}
