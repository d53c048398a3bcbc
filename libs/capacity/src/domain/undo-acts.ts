import { type BedState } from '@yilian/contracts';
import { ok, refuse, type Result } from '@yilian/kernel';
import { type ActBed, type ActDone, type BedTurn, type TakenBack } from './bed-acts';

/** What a bed was before an act, and the version that the act made of it. */
interface BedBefore {
  readonly bedId: string;
  readonly version: number;
  readonly state: BedState;
  readonly openFrom: number | null;
}

/** What is remembered of an act so that it can be taken back: ids and days, no names. */
export interface ActMemory {
  readonly act: 'set' | 'admit' | 'move';
  /** Of a move the bed that somebody left comes first. */
  readonly beds: readonly BedBefore[];
  /** The resident who left. */
  readonly left: string | null;
  /** The stay that moved, and since when it had been in the bed that it left. */
  readonly stay: { readonly holdId: string; readonly bedSince: number | null } | null;
}

export interface ChangedSince {
  readonly act: TakenBack;
  readonly bed: ActBed;
}

/** What can be taken back of acts: a note stays, it changed nothing else. */
export const memoriesOf = (done: readonly ActDone[]): ActMemory[] =>
  done.flatMap(({ act, turns, leaves, moves }) => {
    if (act.act !== 'set' && act.act !== 'admit' && act.act !== 'move') return [];
    const stay = moves && 'stay' in moves ? moves.stay : null;
    return [
      {
        act: act.act,
        beds: turns.map(({ bed: { id, version, state, openFrom } }) => ({
          ...{ bedId: id, version: version + 1, state, openFrom },
        })),
        left: leaves ?? null,
        stay: stay && { holdId: stay.holdId, bedSince: stay.bedSince },
      },
    ];
  });

/**
 * Decides acts that lead back to what was before, or says which beds were changed since. Whoever promises, frees or
 * changes a bed writes its version, so a bed of the same version is still what the act made of it.
 */
export function decideUndo(
  memories: readonly ActMemory[],
  beds: ReadonlyMap<string, ActBed>,
): Result<readonly ActDone[], readonly ChangedSince[]> {
  const changed = memories.flatMap((memory) =>
    memory.beds.flatMap(({ bedId, version }) => {
      const bed = beds.get(bedId)!;
      const act = { act: 'undo', bedId, version, toBedId: null, note: null } as const;
      return bed.version === version ? [] : [{ act, bed }];
    }),
  );
  return changed.length > 0 ? refuse(changed) : ok(memories.map((memory) => undone(memory, beds)));
}

function undone({ act, beds: before, left, stay }: ActMemory, beds: ReadonlyMap<string, ActBed>): ActDone {
  const turns = before
    .map(({ bedId, state, openFrom }): BedTurn => ({ bed: beds.get(bedId)!, state, openFrom }))
    .reverse();
  const [{ bed }, to] = turns as [BedTurn, BedTurn?];
  const { id: bedId, version, resident } = bed;
  const back: TakenBack = { act: 'undo', bedId, version, toBedId: to?.bed.id ?? null, note: null };
  if (act === 'admit') return { act: back, turns, ...(resident && { leaves: resident.id }) };
  if (act === 'set') return { act: back, turns, ...(left !== null && { returns: left }) };
  const moved = stay && bed.stays.find(({ holdId }) => holdId === stay.holdId);
  const moves = moved
    ? { stay: moved, since: moved.bedSince ?? moved.from, bedSince: stay.bedSince }
    : { residentId: resident?.id ?? null };
  return { act: back, turns, moves };
}

/** The beds that a memory needs. */
export const bedsRemembered = (memories: readonly ActMemory[]): string[] =>
  memories.flatMap(({ beds }) => beds.map(({ bedId }) => bedId));
