import { watch } from 'vue';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { CARE_PATHS, type CarePageName, PAGE_ENTRIES } from '@yilian/contracts';
import { isSignedIn } from '../client/session';
import { leaveFirstPage } from '../shell/first-page';
import NotFoundPage from './pages/not-found/not-found-page.vue';
import TodayPage from './pages/today/today-page.vue';
import RoundPage from './pages/round/round-page.vue';
import VisitPage from './pages/visit/visit-page.vue';
import { isLeaving } from './shell/leaving';

type Page = NonNullable<RouteRecordRaw['component']>;

/** All in one piece: what is opened in a cellar has to be there already. */
const PAGES: Readonly<Record<CarePageName, Page>> = {
  today: TodayPage,
  visit: VisitPage,
  round: RoundPage,
};

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...(Object.entries(PAGES) as [CarePageName, Page][]).map(([name, component]): RouteRecordRaw => ({
      name,
      path: CARE_PATHS[name],
      component,
    })),
    { path: `${PAGE_ENTRIES.care.under}/:rest(.*)*`, name: 'notFound', component: NotFoundPage },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

/** Signing in is a page of another program; it leads back to where somebody wanted to go. */
function toSignIn(next: string): false {
  location.replace(`/sign-in?${new URLSearchParams({ next }).toString()}`);
  return false;
}

router.beforeEach((to) => isSignedIn.value || toSignIn(to.fullPath));
router.afterEach((to, from) => {
  if (from.matched.length > 0 && to.path !== from.path) leaveFirstPage();
});
watch(isSignedIn, (signedIn) => {
  if (!signedIn && !isLeaving()) toSignIn(router.currentRoute.value.fullPath);
});
