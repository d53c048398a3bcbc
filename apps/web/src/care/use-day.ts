import { computed, onUnmounted, shallowRef, watch } from 'vue';
import { type CareDay } from '@yilian/contracts';
import { useAnswer } from '../client/use-answer';
import { careDay, keptDay } from './client/visits';
import { arrivals, items, withAnswer } from './queue/outbox';
import { withWaiting } from './queue/overlay';

const EVERY_MS = 60_000;

/**
 * A day with what this device has still to send on top of it. Without a connection the present day is the one that was
 * kept; `since` says from when that is.
 */
export function useDay(date: () => string | undefined) {
  const kept = shallowRef<CareDay | undefined>(keptDay());
  const answer = useAnswer(async () => withAnswer(async () => careDay(date())));
  const day = computed(() => answer.data.value ?? (date() === undefined ? kept.value : undefined));
  const visits = computed(() => day.value?.items.map((visit) => withWaiting(visit, items.value)));
  const since = computed(() => (answer.failure.value && day.value ? day.value.serverNow : undefined));
  watch([date, arrivals], () => void answer.ask());
  const timer = setInterval(() => void answer.ask(), EVERY_MS);
  onUnmounted(() => clearInterval(timer));
  return { day, visits, since, failure: answer.failure, ask: async () => answer.ask() };
}
