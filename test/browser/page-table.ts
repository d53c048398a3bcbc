import { type PageName } from '@yilian/contracts';
import { type Stage, type Who } from './state';

/** A page as it is meant to be read, and what it is like on the way there. */
export interface PageLook {
  readonly who: Who;
  readonly path: string | ((stage: Stage) => string);
  /** Seen as soon as everything is there. */
  readonly sign: string;
  /** What the page has to be told before it can show anything: it is held up, lost and refused, and asked for again. */
  readonly asks?: string;
  /** What somebody new reads there. */
  readonly empty?: string;
  /** The first answer stands in the page: only who comes from another page has to ask for it. */
  readonly comesWith?: true;
}

const look = (
  who: Who,
  path: PageLook['path'],
  sign: string,
  more: Pick<PageLook, 'asks' | 'empty' | 'comesWith'> = {},
): PageLook => ({ who, path, sign, ...more });

/** Every page has its line; whatever else a page can look like stands in the lists of states. */
export const PAGES: Readonly<Record<PageName, PageLook>> = {
  home: look('family', '/', '.card', { asks: '**/v1/requests?*', empty: '现在没有进行中的预约' }),
  signIn: look('stranger', '/sign-in?next=/bookings', '#login'),
  register: look('stranger', '/register', '#login'),
  people: look('family', '/people', 'article', { asks: '**/v1/older-persons', empty: '还没有添加长者' }),
  newPerson: look('family', '/people/new', '#name'),
  person: look('family', ({ person }) => `/people/${person}`, '#name', { asks: '**/v1/older-persons/*' }),
  facilities: look('stranger', '/facilities', 'article', {
    asks: '**/v1/facilities?*',
    comesWith: true,
  }),
  facility: look('stranger', ({ facilities }) => `/facilities/${facilities[0]!}`, '.day', {
    asks: '**/v1/facilities/*',
    comesWith: true,
  }),
  compare: look('stranger', ({ facilities }) => `/compare?ids=${facilities.join()}`, '.differs:visible', {
    asks: '**/v1/facilities/*',
  }),
  personLinks: look('family', ({ person }) => `/people/${person}/links`, '[data-link]', {
    asks: '**/v1/older-persons/*/links',
  }),
  personConsents: look('family', ({ person }) => `/people/${person}/consents`, '[data-purpose]', {
    asks: '**/v1/older-persons/*/consents',
  }),
  personAccess: look('family', ({ person }) => `/people/${person}/access`, '.timeline', {
    asks: '**/access-history*',
  }),
  personData: look('family', ({ person }) => `/people/${person}/data`, '[aria-labelledby=remove] .notice', {
    asks: '**/v1/older-persons/*/changes',
  }),
  orders: look('family', '/orders', 'article', {
    asks: '**/v1/standing-orders*',
    empty: '还没有定期服务',
  }),
  order: look('family', ({ order }) => `/orders/${order.id}`, '.order-day', {
    asks: '**/v1/standing-orders/*',
  }),
  orderPause: look('family', ({ order }) => `/orders/${order.id}/pause`, '#pauseEnd'),
  orderEnd: look('family', ({ order }) => `/orders/${order.id}/end`, 'form'),
  orderDay: look('family', ({ order }) => `/orders/${order.id}/days/${order.date}`, 'form'),
  // What cannot be counted is shown as unknown, and the rest is there.
  office: look('officer', '/office', '.tile'),
  officeVisits: look('officer', '/office/visits', '[data-none], [data-alarm]', {
    asks: '**/v1/visit-alarms*',
  }),
  rules: look('officer', '/office/answering', 'article', { asks: '**/v1/auto-accept-rules' }),
  findings: look('officer', '/office/findings?show=open', 'article', { asks: '**/v1/findings?*' }),
  calls: look('officer', '/calls', 'article', { asks: '**/v1/older-person-notices*' }),
  objections: look('officer', '/objections', 'article', { asks: '**/v1/objections*' }),
  personPapers: look('family', ({ person }) => `/people/${person}/papers`, '.task-link', {
    asks: '**/v1/older-persons/*/papers*',
  }),
  newTour: look('stranger', ({ tours }) => `/tours/new?facility=${tours.facility}`, '[data-slot]', {
    asks: '**/v1/facilities/*/tour-slots',
  }),
  tour: look('family', ({ tours }) => `/tours/${tours.booked}`, '.tour-number', { asks: '**/v1/tours/*' }),
  invitation: look('family', '/invitation', '#code'),
  estimate: look('stranger', '/estimate', '#groups'),
  startBooking: look('family', ({ booked }) => `/book/meal?again=${booked}`, '.summary-row', {
    asks: '**/v1/requests/*/again',
  }),
  bookingStep: look('family', '/book/meal/who', '.choice', { asks: '**/v1/older-persons' }),
  bookings: look('family', '/bookings', 'article', { asks: '**/v1/requests?*', empty: '没有进行中的预约' }),
  booking: look('family', ({ waiting }) => `/bookings/${waiting}`, '[data-live=live]', {
    asks: '**/v1/requests/*',
  }),
  sent: look('family', ({ waiting }) => `/bookings/${waiting}/sent`, '.number:has-text("-")'),
  review: look('family', ({ completed }) => `/bookings/${completed}/review`, '#overall', {
    asks: '**/v1/requests/*/review',
  }),
  complaints: look('family', '/complaints', 'article', { asks: '**/v1/complaints', empty: '没有投诉' }),
  newComplaint: look('family', ({ completed }) => `/complaints/new?booking=${completed}`, '#kind', {
    asks: '**/v1/requests/*',
  }),
  complaint: look('family', ({ complaint }) => `/complaints/${complaint}`, '[data-live=live]', {
    asks: '**/v1/complaints/*',
  }),
  messages: look('family', '/messages', '.card', { asks: '**/v1/me/messages', empty: '还没有消息' }),
  sos: look('stranger', '/sos', '.call'),
  duty: look('officer', '/duty', '[data-live=live]', { asks: '**/v1/sos-alerts' }),
  settings: look('family', '/settings', '#leave', { asks: '**/v1/me/notification-preferences' }),
  help: look('stranger', '/help', 'h1'),
  needs: look('stranger', '/needs', '.choice'),
  needsQuestion: look('stranger', '/needs/wish?day=alone', '.choice'),
  assessments: look('family', ({ ofFamily }) => `/people/${ofFamily.person}/assessments`, '.card', {
    asks: '**/v1/older-persons/*/assessments',
  }),
  assessmentReport: look(
    'family',
    ({ ofFamily }) => `/people/${ofFamily.person}/assessments/${ofFamily.id}`,
    'table',
    { asks: '**/v1/older-persons/*/assessments/*' },
  ),
  assess: look('officer', '/assess', 'article', { asks: '**/v1/assessment-tasks*' }),
  startAssessment: look('officer', ({ due }) => `/assess/${due}`, '.choice', {
    asks: '**/v1/older-persons/*',
  }),
  assessmentSheet: look('officer', ({ draft }) => `/assess/${draft.person}/${draft.id}/mind`, '.choice', {
    asks: '**/v1/older-persons/*/assessments/*',
  }),
};
