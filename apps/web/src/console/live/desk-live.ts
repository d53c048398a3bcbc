import { onUnmounted, readonly, ref, shallowRef, watch } from 'vue';
import { type LiveEnvelope, type LiveEventType } from '@yilian/contracts';
import { type LiveState } from '../../live/follow';
import { now } from '../../shell/clock';
import { notePresence } from '../client/desk-questions';

interface Listener {
  readonly concerns: (event: LiveEnvelope) => boolean;
  readonly onChange: (event?: LiveEnvelope) => void;
}

const ASK_MS = 15_000;
const PRESENT_MS = 60_000;
const listeners = new Set<Listener>();
const state = ref<LiveState>('connecting');
const heardAt = shallowRef(now());

/** How the one connection of this tab stands. */
export const liveState = readonly(state);
/** When the desk was last known to hear everything. */
export const lastHeardAt = readonly(heardAt);

const tellAll = (): void => {
  for (const { onChange } of listeners) onChange();
};

/** Opens the connection of the tab; all pages and parts listen to this one. */
export async function openDeskLive(liveUrl: string): Promise<void> {
  setInterval(() => {
    if (state.value === 'live') heardAt.value = now();
    else tellAll();
  }, ASK_MS);
  // The platform believes that a desk is in use by hearing so while its line stands.
  const present = (): void => {
    if (state.value === 'live') notePresence().catch(() => undefined);
  };
  setInterval(present, PRESENT_MS);
  watch(state, present);
  const lost = (): void => {
    if (state.value === 'live') heardAt.value = now();
    state.value = 'reconnecting';
  };
  try {
    const { openChannel } = await import('../../live/live-channel');
    openChannel(liveUrl, {
      event: (event) => {
        heardAt.value = now();
        for (const { concerns, onChange } of listeners) if (concerns(event)) onChange(event);
      },
      // What happened before the line was up is not told again.
      resumed: () => {
        state.value = 'live';
        heardAt.value = now();
        tellAll();
      },
      snapshot: tellAll,
      disconnected: lost,
      refused: lost,
    });
  } catch {
    lost();
  }
}

/** Calls `onChange` for events of these types, after every reconnection, and from time to time while there is no connection. */
export function followDesk(types: readonly LiveEventType[], onChange: (event?: LiveEnvelope) => void): void {
  const listener: Listener = {
    concerns: ({ type }) => types.includes(type as LiveEventType),
    onChange,
  };
  listeners.add(listener);
  onUnmounted(() => listeners.delete(listener));
}
