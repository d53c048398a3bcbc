import { computed, type ComputedRef } from 'vue';
import { type FacilityPage, type ServiceKind } from '@yilian/contracts';
import { facilityWords } from '../../find/facility.words';
import { useAgeText, useFreeText, useIncludesText, usePriceText, useSignals } from '../../find/facility-text';
import { fullDayText } from '../../words/format';
import { needsWords } from '../../words/needs.words';
import { say } from '../../words/say';
import { pageWords } from './compare-page.words';
import { type Property } from './comparison';

type Service = FacilityPage['services'][number];
const KINDS: readonly ServiceKind[] = ['residential', 'day_care', 'meal', 'home_care'];

/** What is said of a service that a facility has; the others have nothing to say. */
function useServiceProperties(): (facilities: readonly FacilityPage[]) => Property[] {
  const [t, words, needs] = [pageWords(), facilityWords(), needsWords()];
  const [free, age, price, includes] = [useFreeText(), useAgeText(), usePriceText(), useIncludesText()];
  const levels = ({ levelMin, levelMax }: Service): string =>
    t.value.range(needs.value.levels[levelMin] ?? '', needs.value.levels[levelMax] ?? '');
  const ofKind = (facilities: readonly FacilityPage[], kind: ServiceKind): Property[] => {
    const services = facilities.map((one) => one.services.find((service) => service.kind === kind));
    const label = services.find((service) => service !== undefined)?.label;
    if (!label) return [];
    const row = (key: string, name: string, text: (service: Service) => string): Property => ({
      ...{ key: `${kind} ${key}`, name },
      values: services.map((service) => (service ? text(service) : words.value.unknown)),
    });
    const name = say(label);
    return [
      row('free', t.value.free(name), ({ accepting, vacancy }) =>
        accepting ? free.value(vacancy) : words.value.notAccepting,
      ),
      row('fresh', t.value.fresh(name), ({ vacancy }) => age.value(vacancy)),
      row('price', t.value.price(name), (service) => price.value(service.price)),
      row('includes', t.value.includes(name), (service) => includes.value(service.price)),
      row('levels', t.value.levels(name), levels),
    ];
  };
  return (facilities) => KINDS.flatMap((kind) => ofKind(facilities, kind));
}

/** The four signals, each in a row of its own. */
function useSignalProperties(): (facilities: readonly FacilityPage[]) => Property[] {
  const signals = useSignals();
  return (facilities) => {
    const all = facilities.map(({ quality }) => signals.value(quality));
    return (all[0] ?? []).map(({ key, name }, index) => ({
      ...{ key, name },
      values: all.map((some) => [some[index]?.value, some[index]?.basis].filter(Boolean).join('\n')),
    }));
  };
}

/** Everything that facilities are compared by. */
export function useProperties(facilities: () => readonly FacilityPage[]): ComputedRef<Property[]> {
  const [t, words] = [pageWords(), facilityWords()];
  const [services, signals] = [useServiceProperties(), useSignalProperties()];
  return computed(() => {
    const all = facilities();
    const row = (key: string, name: string, text: (facility: FacilityPage) => string): Property => ({
      ...{ key, name },
      values: all.map((one) => text(one) || words.value.unknown),
    });
    return [
      row('status', t.value.status, ({ status }) => say(status.label)),
      ...services(all),
      ...signals(all),
      row('ownership', t.value.ownership, ({ ownership }) =>
        ownership ? words.value.ownerships[ownership] : '',
      ),
      ...Object.entries(words.value.features).map(([key, label]) =>
        row(key, label, ({ features }) => {
          const answer = features[key as keyof typeof features];
          return answer === undefined ? '' : answer ? words.value.yes : words.value.no;
        }),
      ),
      row('where', t.value.where, ({ address }) => address),
      row('phone', t.value.phone, ({ phone }) => phone ?? ''),
      row('until', t.value.until, ({ licence }) =>
        licence.until === null ? '' : fullDayText(licence.until),
      ),
    ];
  });
}
