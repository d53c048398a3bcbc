import { inject, type InjectionKey, onUnmounted, provide, ref, type Ref } from 'vue';
import { type BedAct, type BedActsDone, type BoardBed } from '@yilian/contracts';
import { intention } from '../../../client/intention';
import { type Refused } from '../../../client/refused';
import { now } from '../../../shell/clock';
import { secondsLeft } from '../../answer/countdown';
import { undoBedActs } from '../../client/beds';
import { announce } from '../../../shell/announcer';
import { useAct } from '../../desk/use-act';
import { useActText } from './act-text';
import { undoWords } from './undo.words';

/** What was just done: it can be taken back, was taken back, or it is too late or refused. */
type Phase = 'open' | 'done' | 'over' | 'refused';

export interface Undo {
  /** Undefined when there is nothing to say. */
  readonly phase: Readonly<Ref<Phase | undefined>>;
  readonly what: Readonly<Ref<string>>;
  readonly left: Readonly<Ref<number>>;
  readonly busy: Readonly<Ref<boolean>>;
  readonly problem: Readonly<Ref<Refused | undefined>>;
  /** What acts will have been, said before the board knows of them. */
  readonly say: (acts: readonly BedAct[]) => string;
  readonly offer: (done: BedActsDone, what: string) => void;
  readonly take: () => Promise<void>;
  readonly forget: () => void;
}

const UNDO: InjectionKey<Undo> = Symbol('undo');
const TICK_MS = 200;

/** Counts down to a moment of the server. */
function useSeconds(onEnd: () => void) {
  const left = ref(0);
  let timer: ReturnType<typeof setInterval> | undefined;
  const stop = (): void => clearInterval(timer);
  function start(until: string): void {
    const tick = (): void => {
      left.value = secondsLeft(until, now().getTime());
      if (left.value === 0) onEnd();
    };
    stop();
    timer = setInterval(tick, TICK_MS);
    tick();
  }
  onUnmounted(stop);
  return { left, start, stop };
}

/** Offers to take back what is done below on the board; the server's clock decides. */
export function provideUndo(beds: () => readonly BoardBed[], change: () => Promise<void>): void {
  const t = undoWords();
  const { all: say } = useActText(beds);
  const [phase, what, id] = [ref<Phase>(), ref(''), ref('')];
  const act = useAct();
  const { busy, problem } = act;
  const seconds = useSeconds(() => {
    // What is on its way may still be in time.
    if (!busy.value) ends('over');
  });

  function ends(next: Phase | undefined): void {
    seconds.stop();
    phase.value = next;
  }
  function offer({ undo }: BedActsDone, text: string): void {
    problem.value = undefined;
    ends(undo ? 'open' : undefined);
    if (!undo) return;
    [what.value, id.value] = [text, undo.id];
    seconds.start(undo.until);
    announce(t.value.offer(text, seconds.left.value));
  }
  async function take(): Promise<void> {
    const key = intention(`undo.${id.value}`);
    const isDone = await act.run(async () => {
      await undoBedActs(id.value, key.keyFor(id.value));
      key.done();
    });
    const status = problem.value?.status ?? 0;
    if (isDone) ends('done');
    else if (status >= 400 && status < 500) ends('refused');
    if (phase.value !== 'open') await change();
  }
  const { left } = seconds;
  provide(UNDO, { phase, what, left, busy, problem, say, offer, take, forget: () => ends(undefined) });
}

/** What can be taken back on the board that this stands on. */
export function useUndo(): Undo {
  const undo = inject(UNDO);
  if (!undo) throw new Error('Acts on beds stand on the board');
  return undo;
}
