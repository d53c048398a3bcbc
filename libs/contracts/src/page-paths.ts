/**
 * Where every page lives, in the writing that the pages' router and the server both read. The server answers these with
 * the page and everything else with 404, so a mistyped address is told apart from a page.
 */
export const PAGE_PATHS = {
  home: '/',
  signIn: '/sign-in',
  register: '/register',
  people: '/people',
  newPerson: '/people/new',
  person: '/people/:id',
  facilities: '/facilities',
  facility: '/facilities/:id',
  compare: '/compare',
  personLinks: '/people/:id/links',
  personConsents: '/people/:id/consents',
  personAccess: '/people/:id/access',
  personData: '/people/:id/data',
  personPapers: '/people/:id/papers',
  invitation: '/invitation',
  estimate: '/estimate',
  startBooking: '/book/:flow',
  bookingStep: '/book/:flow/:step',
  bookings: '/bookings',
  booking: '/bookings/:id',
  sent: '/bookings/:id/sent',
  orders: '/orders',
  order: '/orders/:id',
  orderPause: '/orders/:id/pause',
  orderEnd: '/orders/:id/end',
  orderDay: '/orders/:id/days/:date',
  newTour: '/tours/new',
  tour: '/tours/:id',
  review: '/bookings/:id/review',
  complaints: '/complaints',
  newComplaint: '/complaints/new',
  complaint: '/complaints/:id',
  messages: '/messages',
  sos: '/sos',
  duty: '/duty',
  office: '/office',
  officeVisits: '/office/visits',
  rules: '/office/answering',
  findings: '/office/findings/:id?',
  calls: '/calls',
  objections: '/objections',
  settings: '/settings',
  help: '/help',
  needs: '/needs',
  needsQuestion: '/needs/:question',
  assessments: '/people/:id/assessments',
  assessmentReport: '/people/:id/assessments/:assessment',
  assess: '/assess',
  startAssessment: '/assess/:id',
  assessmentSheet: '/assess/:id/:assessment/:sheet',
} as const;
export type PageName = keyof typeof PAGE_PATHS;

/** The cookie that carries a `PageView` as `language.size.contrast`: the first paint is right, without a flash. */
export const VIEW_COOKIE = 'yilian-view';

/** What our pages send with a session in a cookie: a page of somebody else cannot add a header of its own. */
export const OWN_PAGE_HEADER = 'x-yilian-page';
