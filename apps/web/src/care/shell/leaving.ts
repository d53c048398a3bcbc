import { signOut } from '../../client/session';

let leaving = false;

/** True once somebody wants to leave: nobody is asked to sign in again then. */
export const isLeaving = (): boolean => leaving;

/** Signs out, which removes the day and what waits from the device, and goes to the first page of all. */
export async function leaveCare(): Promise<void> {
  leaving = true;
  await signOut();
  location.replace('/');
}
