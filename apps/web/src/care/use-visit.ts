import { computed, onUnmounted, watch } from 'vue';
import { useAnswer } from '../client/use-answer';
import { careVisit, keptDay } from './client/visits';
import { arrivals, items, withAnswer } from './queue/outbox';
import { withWaiting } from './queue/overlay';

const EVERY_MS = 60_000;

/** One visit with what this device has still to send on top of it; without a connection the one that was kept. */
export function useVisit(id: string) {
  const kept = keptDay();
  const answer = useAnswer(async () => withAnswer(async () => careVisit(id)));
  const known = computed(() => answer.data.value ?? kept?.items.find((visit) => visit.id === id));
  const visit = computed(() => known.value && withWaiting(known.value, items.value));
  watch(arrivals, () => void answer.ask());
  const timer = setInterval(() => void answer.ask(), EVERY_MS);
  onUnmounted(() => clearInterval(timer));
  return { visit, failure: answer.failure, ask: async () => answer.ask() };
}
