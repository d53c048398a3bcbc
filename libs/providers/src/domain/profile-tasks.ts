import { type FeatureAnswers, type LicenceKind, type ProfileTask, type ServiceKind } from '@yilian/contracts';
import { countsOn, type Validity } from './proof';

/** What is known of a provider, as far as its page depends on it. */
export interface ProfileFacts {
  readonly phone: string | null;
  readonly hasPlace: boolean;
  readonly features: FeatureAnswers | null;
  readonly licenceNo: string | null;
  readonly services: readonly {
    readonly kind: ServiceKind;
    readonly hasPrice: boolean;
    readonly hasCovers: boolean;
    readonly hasHours: boolean;
  }[];
}

/** What there is to say, what is said, and what of it families see. A home is always open: it needs no hours. */
export function profileTasks({
  phone,
  hasPlace,
  features,
  licenceNo,
  services,
}: ProfileFacts): ProfileTask[] {
  const every = (of: (service: ProfileFacts['services'][number]) => boolean): boolean => services.every(of);
  const task = (name: ProfileTask['task'], done: boolean): ProfileTask => ({
    task: name,
    done,
    familiesSee: true,
  });
  return [
    task('phone', phone !== null),
    task('place', hasPlace),
    task('features', Object.keys(features ?? {}).length > 0),
    task('licence', licenceNo !== null),
    task(
      'price',
      every(({ hasPrice }) => hasPrice),
    ),
    task(
      'price_covers',
      every(({ hasCovers }) => hasCovers),
    ),
    task(
      'opening_hours',
      every(({ kind, hasHours }) => kind === 'residential' || hasHours),
    ),
  ];
}

/** Licences that are wanted of a provider with these services and of which none counts today. */
export function missingLicences(
  kinds: readonly ServiceKind[],
  wanted: Readonly<Record<ServiceKind, readonly LicenceKind[]>>,
  have: readonly (Validity & { readonly kind: LicenceKind })[],
  today: string,
): LicenceKind[] {
  const all = new Set(kinds.flatMap((kind) => wanted[kind]));
  return [...all].filter((kind) => !have.some((one) => one.kind === kind && countsOn(one, today)));
}
