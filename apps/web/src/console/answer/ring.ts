import { ref, readonly } from 'vue';

const RINGS = 3;
const PAUSE_MS = 4_000;
const TONES_HZ = [880, 660] as const;
const TONE_S = 0.25;
const LOUD = 0.25;

/** `blocked`: the browser plays nothing before the first press on the page. */
export type SoundState = 'ready' | 'blocked' | 'none';

let context: AudioContext | undefined;
let timers: ReturnType<typeof setTimeout>[] = [];
const state = ref<SoundState>('AudioContext' in globalThis ? 'blocked' : 'none');

/** Whether a new request can be heard here. */
export const soundState = readonly(state);

function look(): void {
  if (context) state.value = context.state === 'running' ? 'ready' : 'blocked';
}

/** Finds out whether there will be a sound, without making one. */
export function prepareSound(): void {
  if (state.value === 'none' || context) return;
  context = new AudioContext();
  context.onstatechange = look;
  look();
  // Any press on the page opens the sound, too.
  addEventListener('pointerdown', () => void context?.resume(), { passive: true });
  addEventListener('keydown', () => void context?.resume());
}

function tones(): void {
  if (context?.state !== 'running') return;
  TONES_HZ.forEach((pitch, index) => {
    const [tone, volume] = [context!.createOscillator(), context!.createGain()];
    const at = context!.currentTime + index * TONE_S;
    tone.frequency.value = pitch;
    volume.gain.setValueAtTime(LOUD, at);
    volume.gain.exponentialRampToValueAtTime(0.001, at + TONE_S);
    tone.connect(volume).connect(context!.destination);
    tone.start(at);
    tone.stop(at + TONE_S);
  });
}

/** One ring after a press: opens the sound where the browser had blocked it. Returns whether it was heard. */
export async function testSound(): Promise<boolean> {
  prepareSound();
  await context?.resume().catch(() => undefined);
  look();
  tones();
  return state.value === 'ready';
}

/** Rings and shakes, three times at most. */
export function ring(): void {
  stopRinging();
  for (let time = 0; time < RINGS; time += 1) {
    timers.push(
      setTimeout(() => {
        tones();
        // A desk has nothing to shake, and a page that nobody has pressed on may not.
        if (navigator.userActivation?.hasBeenActive) navigator.vibrate?.([200, 100, 200]);
      }, time * PAUSE_MS),
    );
  }
}

export function stopRinging(): void {
  timers.forEach(clearTimeout);
  timers = [];
}
