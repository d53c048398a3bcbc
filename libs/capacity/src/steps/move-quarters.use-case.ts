import { Injectable } from '@nestjs/common';
import { type Tx } from '@yilian/platform';
import { type Movement } from '../domain/ledger';
import { type MovedQuarters, movedUnits } from '../domain/moved-quarters';
import { CaregiverTimeStore } from '../store/caregiver-time.store';
import { leaveQuarters, takeQuarters } from '../store/held-quarters.store';
import { HoldStore } from '../store/hold.store';
import { writeMovements } from '../store/ledger.store';
import { tellHours } from '../store/news.store';

/**
 * Writes that booked visits move to other hours or caregivers: many moves, whole or not at all. Who decides has locked holds
 * and diaries; the primary key of a caregiver's quarter and the version of the diary judge.
 */
@Injectable()
export class MoveQuarters {
  constructor(
    private readonly holds: HoldStore,
    private readonly caregivers: CaregiverTimeStore,
  ) {}

  /**
   * `between` changes hours while the visits are nobody's.
   * @throws Overtaken when a hold does not have what it shall leave, or somebody has what it shall take
   */
  async write(
    tx: Tx,
    moves: readonly MovedQuarters[],
    between: () => Promise<void> = async () => {},
  ): Promise<void> {
    const left = moves.flatMap(({ holdId, left: own }) => own.map((one) => ({ ...one, holdId })));
    const taken = moves.flatMap(({ holdId, taken: own }) => own.map((one) => ({ ...one, holdId })));
    const touched = new Set([...left, ...taken].map((one) => one.caregiverId));
    const diaries = await this.caregivers.lockDiaries(tx, [...touched]);
    await leaveQuarters(tx, left);
    await takeQuarters(tx, taken);
    for (const move of moves) if (move.to) await this.holds.retarget(tx, move.holdId, move.to);
    await this.holds.followQuarters(
      tx,
      moves.filter(({ to }) => to === undefined).map(({ holdId }) => holdId),
    );
    await this.caregivers.turnPage(
      tx,
      [...diaries].map(([id, version]) => ({ id, version })),
    );
    await this.book(tx, moves, between);
    await tellHours(
      tx,
      moves.map(({ holdId }) => holdId),
    );
  }

  /** Everybody's quarters become free before anybody's are taken, so no bucket falls below zero. */
  private async book(tx: Tx, moves: readonly MovedQuarters[], between: () => Promise<void>): Promise<void> {
    const units = moves.flatMap(movedUnits);
    const lines = units.map(({ freed, bucket, ...unit }): Movement => {
      const [from, to] = freed ? ([bucket, 'free'] as const) : (['free', bucket] as const);
      return { ...unit, unit: 'quarter', reason: 'moved', from, to };
    });
    await writeMovements(
      tx,
      lines.filter(({ to }) => to === 'free'),
    );
    await between();
    await writeMovements(
      tx,
      lines.filter(({ from }) => from === 'free'),
    );
  }
}
