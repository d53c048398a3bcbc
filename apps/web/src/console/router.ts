import { watch } from 'vue';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { CONSOLE_PATHS, type ConsolePageName, PAGE_ENTRIES } from '@yilian/contracts';
import { isSignedIn } from '../client/session';
import { leaveFirstPage } from '../shell/first-page';
import { isLeaving } from './desk/desk';

type Page = NonNullable<RouteRecordRaw['component']>;

/** The page of every path of the desk; each comes when it is wanted. */
const PAGES: Readonly<Record<ConsolePageName, Page>> = {
  today: () => import('./pages/today/today-page.vue'),
  inbox: () => import('./pages/inbox/inbox-page.vue'),
  offer: () => import('./pages/inbox/offer-page.vue'),
  plan: () => import('./pages/plan/plan-page.vue'),
  visits: () => import('./pages/visits/visits-page.vue'),
  kitchen: () => import('./pages/kitchen/kitchen-page.vue'),
  kitchenRound: () => import('./pages/kitchen/round-page.vue'),
  kitchenLabels: () => import('./pages/kitchen/labels-page.vue'),
  menus: () => import('./pages/menus/menus-page.vue'),
  beds: () => import('./pages/beds/beds-page.vue'),
  slots: () => import('./pages/slots/slots-page.vue'),
  staff: () => import('./pages/staff/staff-page.vue'),
  caregiver: () => import('./pages/staff/caregiver-page.vue'),
  profile: () => import('./pages/profile/profile-page.vue'),
  papers: () => import('./pages/papers/papers-page.vue'),
  corrections: () => import('./pages/corrections/corrections-page.vue'),
  correction: () => import('./pages/corrections/correction-page.vue'),
  prices: () => import('./pages/prices/prices-page.vue'),
  reviews: () => import('./pages/reviews/reviews-page.vue'),
  answering: () => import('./pages/answering/answering-page.vue'),
  connections: () => import('./pages/connections/connections-page.vue'),
  exchange: () => import('./pages/exchange/exchange-page.vue'),
};

const named = (Object.entries(PAGES) as [ConsolePageName, Page][]).map(
  ([name, component]): RouteRecordRaw => ({ name, path: CONSOLE_PATHS[name], component }),
);

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...named,
    {
      path: `${PAGE_ENTRIES.console.under}/:rest(.*)*`,
      name: 'notFound',
      component: () => import('./pages/not-found/not-found-page.vue'),
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

/** Signing in is a page of another program; it leads back to where somebody wanted to go. */
function toSignIn(next: string, ended: boolean): false {
  location.replace(`/sign-in?${new URLSearchParams({ next, ...(ended && { ended: '1' }) }).toString()}`);
  return false;
}

router.beforeEach((to) => isSignedIn.value || toSignIn(to.fullPath, false));
router.afterEach((to, from) => {
  if (from.matched.length > 0 && to.path !== from.path) leaveFirstPage();
});
watch(isSignedIn, (signedIn) => {
  if (!signedIn && !isLeaving()) toSignIn(router.currentRoute.value.fullPath, true);
});
/** After an update of the site the parts of the page that was open are gone: the wanted page is opened anew. */
router.onError((error, to, from) => {
  const isUpdated = from.matched.length > 0 && navigator.onLine;
  if (isUpdated && /dynamically imported module|module script failed/i.test(String(error)))
    location.assign(to.fullPath);
});
