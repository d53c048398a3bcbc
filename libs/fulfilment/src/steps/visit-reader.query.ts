import { Injectable } from '@nestjs/common';
import {
  ASKED_TASK,
  type Text,
  type VisitMark,
  type VisitProofKind,
  type VisitState,
  type VisitStory,
} from '@yilian/contracts';
import { FieldCipher, type Reader, Settings } from '@yilian/platform';
import { groupedByVisit } from '../domain/grouped-by-visit';
import { ALARM_COLUMNS, type AlarmRaw, OPEN_ALARM } from './alarm-reader.query';
import { notePlace } from '../store/visit-parts.store';

interface MarkRaw {
  readonly at: Date | null;
  readonly deviceAt: Date | null;
  readonly receivedAt: Date | null;
  readonly offline: number;
  readonly distanceM: number | null;
  readonly corrected: number;
}

interface Raw extends AlarmRaw {
  readonly requestId: string;
  readonly number: string;
  readonly detailsSealed: string | null;
  readonly notesSealed: string | null;
  readonly olderPersonId: string;
  readonly caregiverId: string;
  readonly caregiverNameSealed: string;
  readonly reports: number;
  readonly date: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  readonly state: VisitState;
  readonly version: number;
  readonly arrivedAt: Date | null;
  readonly arrivedDeviceAt: Date | null;
  readonly arrivedReceivedAt: Date | null;
  readonly arrivedOffline: number;
  readonly arrivedDistanceM: number | null;
  readonly arrivedCorrected: number;
  readonly leftAt: Date | null;
  readonly leftDeviceAt: Date | null;
  readonly leftReceivedAt: Date | null;
  readonly leftOffline: number;
  readonly leftDistanceM: number | null;
  readonly leftCorrected: number;
}

/** A visit with everything about it, and what only some readers are shown. */
export interface ReadVisit {
  readonly raw: Raw;
  /** What all readers see; what the family asked for stands in no task yet. */
  readonly view: Omit<VisitStory, 'byHours'>;
}

const COLUMNS = `v.request_id AS requestId, r.number, r.details_sealed AS detailsSealed,
  r.notes_sealed AS notesSealed, v.older_person_id AS olderPersonId, v.caregiver_id AS caregiverId,
  c.name_sealed AS caregiverNameSealed, c.account_id IS NOT NULL AS reports,
  DATE_FORMAT(v.on_date, '%Y-%m-%d') AS date, v.starts_at AS startsAt, v.ends_at AS endsAt, v.state, v.version,
  v.arrived_at AS arrivedAt, v.arrived_device_at AS arrivedDeviceAt, v.arrived_received_at AS arrivedReceivedAt,
  v.arrived_offline AS arrivedOffline, v.arrived_distance_m AS arrivedDistanceM, v.arrived_corrected AS arrivedCorrected,
  v.left_at AS leftAt, v.left_device_at AS leftDeviceAt, v.left_received_at AS leftReceivedAt,
  v.left_offline AS leftOffline, v.left_distance_m AS leftDistanceM, v.left_corrected AS leftCorrected,
  ${ALARM_COLUMNS}`;

/** What each look at whom a visit is for is called in the audit log. */
export const VISIT_OPENED = 'fulfilment.visit-opened';

/** Whose visits; the condition and its values. */
export const VISITS_OF = {
  account: 'c.account_id = ? AND v.on_date = ?',
  provider: 'v.provider_id = ? AND v.on_date = ?',
  /** Of an agency: nobody came, and nobody has said what was done about it. */
  alarmed: `v.provider_id = ? AND ${OPEN_ALARM}`,
  request: 'v.request_id = ?',
  one: 'v.id = ?',
} as const;

/** Reads visits with their tasks, words and pictures. Requests and caregivers belong to others and are only read. */
@Injectable()
export class VisitReader {
  constructor(
    private readonly settings: Settings,
    private readonly cipher: FieldCipher,
  ) {}

  /** In the order of their hours. The caller has checked the right to them. */
  async of(reader: Reader, whose: keyof typeof VISITS_OF, values: readonly string[]): Promise<ReadVisit[]> {
    const rows = await reader.query<Raw>(
      `SELECT ${COLUMNS} FROM visit AS v JOIN care_request AS r ON r.id = v.request_id
         JOIN caregiver AS c ON c.id = v.caregiver_id
        WHERE ${VISITS_OF[whose]} ORDER BY v.starts_at, v.id LIMIT 500`,
      values,
    );
    if (rows.length === 0) return [];
    const ids = rows.map(({ id }) => id);
    const { farMetres } = (await this.settings.get('fulfilment.visits')).value;
    const [tasks, notes, proofs] = [
      await this.tasks(reader, ids),
      await this.notes(reader, ids),
      await this.proofs(reader, ids),
    ];
    return rows.map((raw) => ({
      raw,
      view: {
        ...{ id: raw.id, requestId: raw.requestId, number: raw.number, date: raw.date },
        ...{ startsAt: raw.startsAt.toISOString(), endsAt: raw.endsAt.toISOString() },
        ...{ state: raw.state, version: raw.version },
        arrived: markOf(arrivalOf(raw), farMetres),
        left: markOf(leavingOf(raw), farMetres),
        tasks: tasks.get(raw.id) ?? [],
        notes: notes.get(raw.id) ?? [],
        proofs: proofs.get(raw.id) ?? [],
      },
    }));
  }

  /** The tasks with what the family asked for in plain words. */
  withAsked({ raw, view }: ReadVisit): ReadVisit['view'] {
    const details =
      raw.detailsSealed && this.cipher.open(`care_request.details.${raw.requestId}`, raw.detailsSealed);
    const { task } = (details ? JSON.parse(details) : {}) as { task?: string };
    const words: Text | null = task === undefined ? null : { zh: task, en: task };
    const tasks = view.tasks.map((one) => (one.code === ASKED_TASK ? { ...one, text: words } : one));
    return { ...view, tasks };
  }

  /** What the family wrote about the booking. */
  notesOf({ raw }: ReadVisit): string {
    return raw.notesSealed === null
      ? ''
      : this.cipher.open(`care_request.notes.${raw.requestId}`, raw.notesSealed);
  }

  private async tasks(reader: Reader, ids: readonly string[]) {
    const rows = await reader.query<{
      visitId: string;
      code: string;
      zh: string;
      en: string;
      doneAt: Date | null;
    }>(
      `SELECT visit_id AS visitId, code, text_zh AS zh, text_en AS en, done_at AS doneAt
         FROM visit_task WHERE visit_id IN (?) ORDER BY visit_id, position`,
      [ids],
    );
    return groupedByVisit(rows, ({ code, zh, en, doneAt }) => ({
      ...{ code, text: code === ASKED_TASK ? null : { zh, en } },
      doneAt: doneAt?.toISOString() ?? null,
    }));
  }

  private async notes(reader: Reader, ids: readonly string[]) {
    const rows = await reader.query<{ visitId: string; id: string; wordsSealed: string; at: Date }>(
      `SELECT visit_id AS visitId, id, words_sealed AS wordsSealed, at FROM visit_note
        WHERE visit_id IN (?) ORDER BY at, id`,
      [ids],
    );
    return groupedByVisit(rows, ({ id, wordsSealed, at }) => ({
      ...{ id, at: at.toISOString() },
      words: this.cipher.open(notePlace(id), wordsSealed),
    }));
  }

  private async proofs(reader: Reader, ids: readonly string[]) {
    const rows = await reader.query<{ visitId: string; id: string; kind: VisitProofKind; at: Date }>(
      'SELECT visit_id AS visitId, id, kind, at FROM visit_proof WHERE visit_id IN (?) ORDER BY at, id',
      [ids],
    );
    return groupedByVisit(rows, ({ id, kind, at }) => ({ id, kind, at: at.toISOString() }));
  }
}

const arrivalOf = (raw: Raw): MarkRaw => ({
  ...{ at: raw.arrivedAt, deviceAt: raw.arrivedDeviceAt, receivedAt: raw.arrivedReceivedAt },
  ...{ offline: raw.arrivedOffline, distanceM: raw.arrivedDistanceM, corrected: raw.arrivedCorrected },
});

const leavingOf = (raw: Raw): MarkRaw => ({
  ...{ at: raw.leftAt, deviceAt: raw.leftDeviceAt, receivedAt: raw.leftReceivedAt },
  ...{ offline: raw.leftOffline, distanceM: raw.leftDistanceM, corrected: raw.leftCorrected },
});

function markOf(mark: MarkRaw, farMetres: number): VisitMark | null {
  if (mark.at === null || mark.receivedAt === null) return null;
  return {
    at: mark.at.toISOString(),
    deviceAt: mark.deviceAt?.toISOString() ?? null,
    receivedAt: mark.receivedAt.toISOString(),
    offline: mark.offline === 1,
    distanceM: mark.distanceM,
    far: mark.distanceM !== null && mark.distanceM >= farMetres,
    corrected: mark.corrected === 1,
  };
}
