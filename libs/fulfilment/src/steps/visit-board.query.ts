import { Inject, Injectable } from '@nestjs/common';
import { type Config } from '@yilian/config';
import {
  type BoardVisit,
  type Contact,
  type LocalDate,
  type VisitAlarm,
  type VisitBoard,
  type VisitCorrection,
} from '@yilian/contracts';
import { localDate } from '@yilian/kernel';
import { ContactLooks, ContactQuery } from '@yilian/people';
import { CONFIG, Database, FieldCipher, type Principal, UnitOfWork } from '@yilian/platform';
import { namesPerson } from '../domain/visit-window';
import { AlarmReader } from './alarm-reader.query';
import { Corrections } from './corrections.query';
import { type ReadVisit, VISIT_OPENED, VisitReader } from './visit-reader.query';

/** What stands beside a visit on the board. */
interface Beside {
  readonly alarms: ReadonlyMap<string, VisitAlarm>;
  readonly corrections: ReadonlyMap<string, VisitCorrection[]>;
  readonly contacts: ReadonlyMap<string, Contact>;
}

/**
 * The visits of an agency on one day, with alarms and corrections, and beside them every alarm that nobody has dealt with.
 * Whom they are for stands there until the day is over or the alarm is closed; each look is written down.
 */
@Injectable()
export class VisitBoardQuery {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly database: Database,
    private readonly work: UnitOfWork,
    private readonly cipher: FieldCipher,
    private readonly reader: VisitReader,
    private readonly alarmReader: AlarmReader,
    private readonly corrections: Corrections,
    private readonly contactQuery: ContactQuery,
    private readonly looks: ContactLooks,
  ) {}

  async of({ providerId }: Principal, date?: LocalDate): Promise<VisitBoard> {
    const now = await this.database.now();
    const today = localDate(now.getTime(), this.config.process.CITY_TIME_ZONE);
    const asked = date ?? today;
    const ofDay = await this.reader.of(this.database, 'provider', [providerId ?? '', asked]);
    const alarmed = await this.reader.of(this.database, 'alarmed', [providerId ?? '']);
    const named = [...ofDay.filter(({ raw }) => namesPerson(raw, today)), ...alarmed];
    const beside = await this.beside([...ofDay, ...alarmed], await this.contacts(named));
    return {
      date: asked,
      items: ofDay.map((visit) => this.line(visit, beside)),
      alarms: alarmed.map((visit) => this.line(visit, beside)),
      serverNow: now.toISOString(),
    };
  }

  /** The visits of one day, without saying whom they were for; nobody's data is opened. */
  async unnamed({ providerId }: Principal, date?: LocalDate): Promise<BoardVisit[]> {
    const now = await this.database.now();
    const asked = date ?? localDate(now.getTime(), this.config.process.CITY_TIME_ZONE);
    const visits = await this.reader.of(this.database, 'provider', [providerId ?? '', asked]);
    const beside = await this.beside(visits, new Map());
    return visits.map((visit) => this.line(visit, beside));
  }

  private async beside(visits: readonly ReadVisit[], contacts: Beside['contacts']): Promise<Beside> {
    const ids = new Set(visits.map(({ raw }) => raw.id));
    return {
      alarms: await this.alarmReader.of(visits.map(({ raw }) => raw)),
      corrections: await this.corrections.of([...ids]),
      contacts,
    };
  }

  /** By visit. */
  private async contacts(visits: readonly ReadVisit[]): Promise<ReadonlyMap<string, Contact>> {
    if (visits.length === 0) return new Map();
    return this.work.write(async (tx) => {
      const persons = [...new Set(visits.map(({ raw }) => raw.olderPersonId))];
      const contacts = await this.contactQuery.openMany(tx, persons);
      await this.looks.note(
        tx,
        VISIT_OPENED,
        visits.map(({ raw }) => ({ olderPersonId: raw.olderPersonId, detail: { visitId: raw.id } })),
      );
      return new Map(
        visits.flatMap(({ raw }) => {
          const contact = contacts.get(raw.olderPersonId);
          return contact ? [[raw.id, contact] as const] : [];
        }),
      );
    });
  }

  private line(visit: ReadVisit, { alarms, corrections, contacts }: Beside): BoardVisit {
    const { raw } = visit;
    const isOver = raw.state === 'checked_out' || raw.state === 'cancelled';
    return {
      ...(isOver ? visit.view : this.reader.withAsked(visit)),
      caregiver: {
        id: raw.caregiverId,
        name: this.cipher.open(`caregiver.name.${raw.caregiverId}`, raw.caregiverNameSealed),
      },
      person: contacts.get(raw.id) ?? null,
      byHours: raw.reports === 0,
      alarm: alarms.get(raw.id) ?? null,
      corrections: corrections.get(raw.id) ?? [],
    };
  }
}
