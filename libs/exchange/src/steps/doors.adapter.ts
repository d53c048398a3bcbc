import { Injectable } from '@nestjs/common';
import { type ExchangeList } from '@yilian/contracts';
import { BedDoor } from './bed-door.adapter';
import { type ListDoor } from './list-door.port';
import { MenuDoor } from './menu-door.adapter';
import { StaffDoor } from './staff-door.adapter';
import { type ListShape } from '../domain/list-shape';
import { SHAPES } from '../domain/shapes';

/** A list with its columns and whoever owns it. The items are of one kind: only the two know which. */
export interface OneList {
  readonly shape: ListShape<unknown>;
  readonly door: ListDoor<unknown>;
}

@Injectable()
export class Doors {
  private readonly doors: Readonly<Record<ExchangeList, ListDoor<never>>>;

  constructor(beds: BedDoor, staff: StaffDoor, menus: MenuDoor) {
    this.doors = { beds, staff, menus } as never;
  }

  of(list: ExchangeList): OneList {
    return { shape: SHAPES[list], door: this.doors[list] };
  }
}
