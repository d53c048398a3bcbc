import { computed, onUnmounted, shallowRef, watch } from 'vue';
import { type KitchenRound, type MealTime } from '@yilian/contracts';
import { useAnswer } from '../client/use-answer';
import { today } from '../shell/clock';
import { careRound, keptRound } from './client/round';
import { arrivals, items, withAnswer } from './queue/outbox';
import { stopWithWaiting } from './queue/overlay';
import { useKitchen } from './use-kitchen';

const EVERY_MS = 60_000;

/** The stops of a meal of today with what this device has still to send; without a connection those that were kept. */
export function useRound(meal: () => MealTime) {
  const { kitchen, known } = useKitchen();
  const asked = () => ({ date: today(), meal: meal() });
  const kept = shallowRef<KitchenRound | undefined>(keptRound(asked()));
  const answer = useAnswer(async () => {
    await known;
    const serviceId = kitchen.value;
    return serviceId === undefined ? undefined : withAnswer(async () => careRound({ ...asked(), serviceId }));
  });
  const round = computed(() => answer.data.value ?? kept.value);
  const stops = computed(() => round.value?.stops.map((stop) => stopWithWaiting(stop, items.value)));
  const since = computed(() => (answer.failure.value && round.value ? round.value.serverNow : undefined));
  watch(meal, () => {
    answer.data.value = undefined;
    kept.value = keptRound(asked());
    void answer.ask();
  });
  watch([kitchen, arrivals], () => void answer.ask());
  const timer = setInterval(() => void answer.ask(), EVERY_MS);
  onUnmounted(() => clearInterval(timer));
  const isAsked = computed(() => !answer.isLoading.value);
  return { kitchen, round, stops, since, isAsked, failure: answer.failure, ask: async () => answer.ask() };
}
