import { Injectable } from '@nestjs/common';
import { type LocalDate, type MenusCopied } from '@yilian/contracts';
import { addDays, ok, refuse } from '@yilian/kernel';
import { Audit, UnitOfWork } from '@yilian/platform';
import { copyWeek, DAYS_OF_A_WEEK, overlaps } from '../domain/copy-week';
import { type MealsAnswer } from '../meals.problems';
import { OwnKitchen } from '../steps/own-kitchen.query';
import { Menus } from '../store/menus.store';

type Answer = MealsAnswer<MenusCopied, 'common.not-found' | 'meals.same-week' | 'meals.menu-changed'>;

/** Last week's menus once more. What stands there already stays. */
@Injectable()
export class CopyMenus {
  constructor(
    private readonly work: UnitOfWork,
    private readonly kitchens: OwnKitchen,
    private readonly menus: Menus,
    private readonly audit: Audit,
  ) {}

  async execute(serviceId: string, from: LocalDate, to: LocalDate): Promise<Answer> {
    return this.work.decide(async (tx): Promise<Answer> => {
      if (!(await this.kitchens.of(tx, serviceId))) return refuse({ code: 'common.not-found' });
      if (overlaps(from, to)) return refuse({ code: 'meals.same-week' });
      const week = await this.menus.between(tx, serviceId, from, lastOf(from));
      const there = await this.menus.between(tx, serviceId, to, lastOf(to));
      const { copies, kept } = copyWeek(week, there, from, to);
      const added = copies.map((menu) => ({ ...menu, serviceId }));
      if (added.length > 0 && !(await this.menus.add(tx, added))) {
        return refuse({ code: 'meals.menu-changed' });
      }
      await this.audit.append(tx, 'meals.menus-copied', serviceId, { from, to, copied: copies.length });
      return ok({ copied: copies.length, kept });
    });
  }
}

const lastOf = (from: LocalDate): LocalDate => addDays(from, DAYS_OF_A_WEEK - 1);
