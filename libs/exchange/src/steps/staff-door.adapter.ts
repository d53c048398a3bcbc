import { type ListedCaregiver } from '@yilian/contracts';
import { Injectable } from '@nestjs/common';
import { type KnownCaregiver, maskedNumber, type StaffDecision, StaffList } from '@yilian/providers';
import { type Reader, type Tx } from '@yilian/platform';
import { changesBetween } from '../domain/changes';
import { type NoteCode } from '../domain/notes';
import { staffShape } from '../domain/staff-shape';
import { type Decided, type ListDoor, type ListPlace, type OpenList } from './list-door.port';

type Person = Decided & { readonly of: StaffDecision };

const WHY: Readonly<Record<Extract<StaffDecision, { outcome: 'refused' }>['why'], NoteCode>> = {
  unknown: 'staff_unknown',
  several: 'staff_several',
  'sex-stays': 'staff_sex_stays',
  promised: 'staff_promised',
  masked: 'staff_masked',
};
const COLUMNS = { id: 'id', name: 'name', sex: 'sex', state: 'state', certificates: 'number1' } as const;

@Injectable()
export class StaffDoor implements ListDoor<ListedCaregiver> {
  constructor(private readonly list: StaffList) {}

  async all(reader: Reader, { serviceId }: ListPlace): Promise<readonly ListedCaregiver[]> {
    return (await this.list.of(reader, serviceId)).map(shown);
  }

  async open(tx: Tx, place: ListPlace): Promise<OpenList<ListedCaregiver, Person>> {
    const open = await this.list.open(tx, place.serviceId);
    const seen = new Set<string>();
    const decide = (item: ListedCaregiver): Person => {
      const meant = open.people.filter(({ id, name }) =>
        item.id === null ? name === item.name : id === item.id,
      );
      // By number in one line and by name in another: nobody knows which is meant.
      if (meant.length === 1 && seen.has(meant[0]!.id))
        return { of: { outcome: 'same' }, outcome: 'refused', column: 'name', code: 'staff_twice' };
      for (const { id } of meant) seen.add(id);
      return decided(open.decide(item));
    };
    return {
      decide,
      write: async (writing, decisions) =>
        this.list.write(
          writing,
          place,
          decisions.map(({ of }) => of),
        ),
      *missing() {
        for (const { id, name } of open.people) if (!seen.has(id)) yield name;
      },
    };
  }
}

/** Numbers of certificates leave masked: a masked one that comes back means the same. */
const shown = (known: KnownCaregiver): ListedCaregiver => ({
  ...known,
  certificates: known.certificates.map((one) => ({ ...one, number: maskedNumber(one.number) })),
});

function decided(of: StaffDecision): Person {
  switch (of.outcome) {
    case 'same':
      return { of, outcome: 'same' };
    case 'added':
      return { of, outcome: 'added', changes: [] };
    case 'changed': {
      const { known, listed } = of;
      const masked = listed.certificates.map((one) =>
        one.number.startsWith('•') ? one : { ...one, number: maskedNumber(one.number) },
      );
      const to = { ...listed, id: known.id, certificates: masked };
      return { of, outcome: 'changed', changes: changesBetween(staffShape, shown(known), to) };
    }
    case 'refused':
      return { of, outcome: 'refused', column: COLUMNS[of.field], code: WHY[of.why] };
  }
}
