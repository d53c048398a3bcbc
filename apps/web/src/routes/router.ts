import { type Component, watch } from 'vue';
import { createRouter, createWebHistory, type RouteRecordRaw } from 'vue-router';
import { PAGE_PATHS, type PageName } from '@yilian/contracts';
import { isSignedIn } from '../client/session';
import { hasStep, isFlow } from './flows';
import HomePage from '../pages/home/home-page.vue';
import { leaveFirstPage } from '../shell/first-page';
import { stopReading } from '../shell/reading-aloud';

type Page = Pick<RouteRecordRaw, 'component'> & { readonly signedIn?: true };

type OfficerPage = 'calls' | 'findings' | 'objections' | 'office' | 'officeVisits' | 'rules';

/** Pages of officers come together: families, who load none of them, need not know their names. */
const officers = (name: OfficerPage): Page => ({
  component: async () =>
    ((await import('../pages/officer/officer-pages')) as Record<OfficerPage, Component>)[name],
  signedIn: true,
});

/** The page of every path; the first one is part of the first load, the others come when they are wanted. */
const PAGES: Readonly<Record<PageName, Page>> = {
  home: { component: HomePage },
  signIn: { component: () => import('../pages/sign-in/sign-in-page.vue') },
  register: { component: () => import('../pages/sign-in/register-page.vue') },
  people: { component: () => import('../pages/people/people-page.vue'), signedIn: true },
  newPerson: { component: () => import('../pages/people/person-page.vue'), signedIn: true },
  person: { component: () => import('../pages/people/person-page.vue'), signedIn: true },
  facilities: { component: () => import('../pages/facilities/facilities-page.vue') },
  facility: { component: () => import('../pages/facility/facility-page.vue') },
  compare: { component: () => import('../pages/compare/compare-page.vue') },
  personLinks: { component: () => import('../pages/rights/links-page.vue'), signedIn: true },
  personConsents: { component: () => import('../pages/rights/consents-page.vue'), signedIn: true },
  personAccess: { component: () => import('../pages/rights/access-page.vue'), signedIn: true },
  personData: { component: () => import('../pages/rights/data-page.vue'), signedIn: true },
  personPapers: { component: () => import('../pages/papers/papers-page.vue'), signedIn: true },
  invitation: { component: () => import('../pages/rights/invitation-page.vue'), signedIn: true },
  estimate: { component: () => import('../pages/estimate/estimate-page.vue') },
  startBooking: { component: () => import('../pages/book/start-page.vue'), signedIn: true },
  bookingStep: { component: () => import('../pages/book/step-page.vue'), signedIn: true },
  bookings: { component: () => import('../pages/bookings/bookings-page.vue'), signedIn: true },
  booking: { component: () => import('../pages/progress/progress-page.vue'), signedIn: true },
  sent: { component: () => import('../pages/sent/sent-page.vue'), signedIn: true },
  orders: { component: () => import('../pages/orders/orders-page.vue'), signedIn: true },
  order: { component: () => import('../pages/orders/order-page.vue'), signedIn: true },
  orderPause: { component: () => import('../pages/orders/pause-page.vue'), signedIn: true },
  orderEnd: { component: () => import('../pages/orders/end-page.vue'), signedIn: true },
  orderDay: { component: () => import('../pages/orders/leave-out-page.vue'), signedIn: true },
  newTour: { component: () => import('../pages/tours/new-tour-page.vue') },
  tour: { component: () => import('../pages/tours/tour-page.vue'), signedIn: true },
  review: { component: () => import('../pages/reviews/review-page.vue'), signedIn: true },
  complaints: { component: () => import('../pages/complaints/complaints-page.vue'), signedIn: true },
  newComplaint: { component: () => import('../pages/complaints/new-complaint-page.vue'), signedIn: true },
  complaint: { component: () => import('../pages/complaints/complaint-page.vue'), signedIn: true },
  messages: { component: () => import('../pages/messages/messages-page.vue'), signedIn: true },
  sos: { component: () => import('../pages/sos/sos-page.vue') },
  duty: { component: () => import('../pages/duty/duty-page.vue'), signedIn: true },
  office: officers('office'),
  calls: officers('calls'),
  objections: officers('objections'),
  rules: officers('rules'),
  officeVisits: officers('officeVisits'),
  findings: officers('findings'),
  settings: { component: () => import('../pages/settings/settings-page.vue') },
  help: { component: () => import('../pages/help/help-page.vue') },
  needs: { component: () => import('../pages/needs/needs-page.vue') },
  needsQuestion: { component: () => import('../pages/needs/needs-page.vue') },
  assessments: { component: () => import('../pages/assessments/assessments-page.vue'), signedIn: true },
  assessmentReport: { component: () => import('../pages/assessments/report-page.vue'), signedIn: true },
  assess: { component: () => import('../pages/assess/tasks-page.vue'), signedIn: true },
  startAssessment: { component: () => import('../pages/assess/start-page.vue'), signedIn: true },
  assessmentSheet: { component: () => import('../pages/assess/sheet-page.vue'), signedIn: true },
};

const named = (Object.entries(PAGES) as [PageName, Page][]).map(
  ([name, { component, signedIn }]): RouteRecordRaw =>
    ({ name, path: PAGE_PATHS[name], component, meta: { signedIn: signedIn ?? false } }) as RouteRecordRaw,
);

export const router = createRouter({
  history: createWebHistory(),
  routes: [
    ...named,
    {
      path: '/:rest(.*)*',
      name: 'notFound',
      component: () => import('../pages/not-found/not-found-page.vue'),
    },
  ],
  scrollBehavior: (_to, _from, saved) => saved ?? { top: 0 },
});

/** Only what concerns the reader's own people needs a name; reading, searching and phoning never do. */
router.beforeEach((to) => {
  const { flow, step } = to.params;
  const isUnknown = flow !== undefined && !(isFlow(flow) && (step === undefined || hasStep(flow, step)));
  if (isUnknown) return { name: 'notFound', params: { rest: to.path.slice(1).split('/') }, query: to.query };
  return to.meta['signedIn'] === true && !isSignedIn.value
    ? { name: 'signIn', query: { next: to.fullPath } }
    : true;
});
router.afterEach((to, from) => {
  if (from.matched.length > 0 && to.path !== from.path) leaveFirstPage();
  stopReading();
});

/** The session came to its end on a page that needs one: what was filled in is kept, and signing in leads back to it. */
watch(isSignedIn, (signedIn) => {
  const { meta, fullPath } = router.currentRoute.value;
  if (!signedIn && meta['signedIn'] === true) {
    void router.push({ name: 'signIn', query: { next: fullPath, ended: '1' } });
  }
});
/** After an update of the site the parts of the page that was open are gone: the wanted page is opened anew. */
router.onError((error, to, from) => {
  const isUpdated = from.matched.length > 0 && navigator.onLine;
  if (isUpdated && /dynamically imported module|module script failed/i.test(String(error)))
    location.assign(to.fullPath);
});
