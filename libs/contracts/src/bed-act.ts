import { z } from 'zod';
import { LocalDate, Uuid } from './formats';
import { BedState, Sex } from './vocabulary';

const onBed = {
  bedId: Uuid,
  /** The version that was read; a newer one is not overwritten. */
  version: z.int().min(1),
  /** Kept in the history of the bed. */
  note: z.string().trim().min(1).max(500).nullable().default(null),
};

/** One thing that is done with a bed. */
export const BedAct = z
  .discriminatedUnion('act', [
    z.strictObject({ act: z.literal('set'), ...onBed, state: BedState }),
    z.strictObject({
      act: z.literal('admit'),
      ...onBed,
      name: z.string().trim().min(1).max(40),
      sex: Sex,
      until: LocalDate.nullable().default(null),
    }),
    z.strictObject({
      act: z.literal('move'),
      ...onBed,
      /** The first day of the stay that moves; null for whoever is in the bed now. */
      fromDate: LocalDate.nullable().default(null),
      toBedId: Uuid,
      toVersion: z.int().min(1),
    }),
    z.strictObject({ act: z.literal('note'), ...onBed, note: z.string().trim().min(1).max(500) }),
  ])
  .meta({ id: 'BedAct' });
export type BedAct = z.infer<typeof BedAct>;

/** The beds that an act names. */
export const bedsNamed = (act: BedAct): string[] =>
  act.act === 'move' ? [act.bedId, act.toBedId] : [act.bedId];

/** Things that are done together, whole or not at all: two beds for a couple, many beds under repair. */
export const BedActs = z
  .strictObject({ acts: z.array(BedAct).min(1).max(200) })
  .refine(({ acts }) => new Set(acts.flatMap(bedsNamed)).size === acts.flatMap(bedsNamed).length, {
    message: 'The same bed stands here twice',
  });
export type BedActs = z.infer<typeof BedActs>;
