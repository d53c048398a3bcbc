import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import { type BedBoard, type VacancyTruth } from '@yilian/contracts';
import { localDate } from '@yilian/kernel';
import { CONFIG, Database, type Principal, Settings } from '@yilian/platform';
import { trustParts } from '../domain/vacancy-trust';
import { offerCounts } from '../store/offer-counts.query';
import { maySee } from '../store/service.query';
import { BoardBeds } from '../steps/board-beds.query';

interface Place {
  readonly providerId: string;
  readonly confirmedAt: Date | null;
  readonly trust: number;
  readonly now: Date;
}

const NEVER_ASKED = { asked: 0, noRoom: 0, silent: 0, accepted: 0, moved: 0 };

@Injectable()
export class ShowBoardQuery {
  constructor(
    private readonly database: Database,
    private readonly beds: BoardBeds,
    private readonly settings: Settings,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The whole board; undefined for a service that the person may not see. */
  async of(who: Principal | null, serviceId: string): Promise<BedBoard | undefined> {
    if (!(await maySee(this.database, who, serviceId))) return undefined;
    const [place] = await this.database.read<Place>(PLACE, [serviceId]);
    const { providerId, confirmedAt, now } = place!;
    const today = localDate(now.getTime(), this.config.process.CITY_TIME_ZONE);
    const own = who?.role === 'provider_manager';
    const { beds } = await this.beds.of(this.database, serviceId, today, own ? 'masked' : 'none');
    return {
      ...{ serviceId, providerId, beds, mayChange: own, today, serverNow: now.toISOString() },
      confirmedAt: confirmedAt?.toISOString() ?? null,
      truth: await this.truth(place!),
    };
  }

  private async truth({ providerId, trust }: Place): Promise<VacancyTruth> {
    const { windowDays } = (await this.settings.get('capacity.vacancy')).value;
    const { trustGrades } = (await this.settings.get('discovery.rules')).value;
    const counts = (await offerCounts(this.database, windowDays, [providerId])).get(providerId);
    const grade = trust >= trustGrades.high ? 'high' : trust >= trustGrades.medium ? 'medium' : 'low';
    return { trust, grade, windowDays, ...trustParts(counts ?? NEVER_ASKED) };
  }
}

const PLACE = `
  SELECT s.provider_id AS providerId, s.vacancy_confirmed_at AS confirmedAt, p.vacancy_trust AS trust, now(3) AS now
    FROM service s JOIN provider p ON p.id = s.provider_id WHERE s.id = ?`;
