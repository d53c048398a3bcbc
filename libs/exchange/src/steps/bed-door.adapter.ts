import { type BedOfList } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { type BedDecision, BedList } from '@yilian/capacity';
import { type Reader, type Tx } from '@yilian/platform';
import { bedShape } from '../domain/bed-shape';
import { clean } from '../domain/cell-text';
import { changesBetween } from '../domain/changes';
import { type NoteCode } from '../domain/notes';
import { type Decided, type ListDoor, type ListPlace, type OpenList } from './list-door.port';

type Bed = Decided & { readonly of: BedDecision };

const WHY: Readonly<Record<Extract<BedDecision, { outcome: 'refused' }>['why'], NoteCode>> = {
  promised: 'bed_promised',
  'wrong-state': 'bed_wrong_state',
  'held-is-ours': 'bed_held_is_ours',
};

@Injectable()
export class BedDoor implements ListDoor<BedOfList> {
  constructor(private readonly list: BedList) {}

  async all(reader: Reader, { serviceId, today }: ListPlace): Promise<readonly BedOfList[]> {
    return this.list.of(reader, serviceId, today);
  }

  async open(tx: Tx, { serviceId }: ListPlace): Promise<OpenList<BedOfList, Bed>> {
    const open = await this.list.open(tx, serviceId, clean);
    const seen = new Set<string>();
    return {
      decide: (item) => {
        seen.add(bedShape.keyOf(item));
        return decided(open.decide(item));
      },
      write: async (writing, decisions) =>
        this.list.write(
          writing,
          serviceId,
          decisions.map(({ of }) => of),
        ),
      *missing() {
        for (const bed of open.beds) {
          const tidy = bedShape.keyOf({ ...bed, room: clean(bed.room), number: clean(bed.number) });
          if (!seen.has(bedShape.keyOf(bed)) && !seen.has(tidy)) yield bedShape.subjectOf(bed);
        }
      },
    };
  }
}

function decided(of: BedDecision): Bed {
  switch (of.outcome) {
    case 'same':
      return { of, outcome: 'same' };
    case 'added':
      return { of, outcome: 'added', changes: [] };
    case 'changed':
      return { of, outcome: 'changed', changes: changesBetween(bedShape, of.bed, of.listed) };
    case 'refused':
      return { of, outcome: 'refused', column: of.field, code: WHY[of.why] };
  }
}
