import { type Tx } from '@yilian/platform';
import { floorOf } from '../domain/floor';

interface FreeBed {
  readonly floor: string | null;
  readonly room: string;
  readonly number: string;
}

const AT_MOST = 3;

/** Free beds of the same kind for somebody who has to leave a bed: those of its room first, then of its floor. */
export async function nearestBeds(tx: Tx, bedId: string): Promise<string[]> {
  const [own] = await tx.query<FreeBed>('SELECT floor, room, number FROM bed WHERE id = ?', [bedId]);
  const free = await tx.query<FreeBed>(
    `SELECT b.floor, b.room, b.number FROM bed own
       JOIN bed b ON b.service_id = own.service_id AND b.kind = own.kind AND b.id <> own.id
        AND b.sex_rule IN ('any', own.sex_rule) AND b.state = 'vacant' AND b.open_from IS NULL
      WHERE own.id = ?
        AND NOT EXISTS (SELECT 1 FROM capacity_hold h
                         WHERE h.bed_id = b.id AND h.state IN ('pending', 'confirmed')
                           AND (h.nights IS NULL OR h.from_date + INTERVAL h.nights DAY >= CURRENT_DATE))
      ORDER BY b.room = own.room DESC, b.room, b.number`,
    [bedId],
  );
  const near = ({ floor, room }: FreeBed): number =>
    room === own!.room ? 0 : floorOf(floor, room) === floorOf(own!.floor, own!.room) ? 1 : 2;
  return free
    .sort((a, b) => near(a) - near(b))
    .slice(0, AT_MOST)
    .map(({ room, number }) => `${room} ${number}`);
}
