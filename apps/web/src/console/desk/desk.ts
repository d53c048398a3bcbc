import { computed, shallowRef } from 'vue';
import { type Me, type OwnStatus, type ProviderFacts, type ServiceKind } from '@yilian/contracts';
import { whoAmI } from '../../client/questions';
import { signOut } from '../../client/session';
import { asRefused, type Refused } from '../../client/refused';
import { learnTime } from '../../shell/clock';
import { forgetFiles } from '../client/kept-files';
import { ownStatus, provider } from '../client/desk-questions';

/** Whose desk this is, asked once for all pages of the tab: a change of account loads the program anew. */
export const me = shallowRef<Me>();
export const house = shallowRef<ProviderFacts>();
/** The status light, and the refusal of the last time it was asked for. */
export const light = shallowRef<OwnStatus>();
export const lightFailure = shallowRef<Refused>();

/** True when the account answers for a provider. */
export const isManager = computed(() => me.value?.account.role === 'provider_manager');

/** Kinds of service that the house offers; pages of others are not for it. */
export const kinds = computed<readonly ServiceKind[]>(() =>
  Array.from(new Set(house.value?.services.map(({ kind }) => kind))),
);

export async function askLight(): Promise<void> {
  try {
    const status = await ownStatus();
    learnTime(status.serverNow);
    light.value = status;
    lightFailure.value = undefined;
  } catch (error) {
    lightFailure.value = asRefused(error);
  }
}

/** Everything that the shell shows. @throws Refused */
export async function openDesk(): Promise<Me> {
  const mine = await whoAmI();
  learnTime(mine.serverNow);
  const { role, providerId } = mine.account;
  if (role === 'provider_manager' && providerId !== null) {
    [house.value] = await Promise.all([provider(providerId), askLight()]);
  }
  me.value = mine;
  return mine;
}

let leaving = false;

/** True once somebody wants to leave: nobody is asked to sign in again then. */
export const isLeaving = (): boolean => leaving;

/** Signs out, and goes to the first page of all. */
export async function leaveDesk(): Promise<void> {
  leaving = true;
  await forgetFiles().catch(() => undefined);
  await signOut();
  location.replace('/');
}
