import {
  DESK_PLACES,
  type ManagerTemplate,
  type MessageView,
  PersonNoticeKind,
  type ServiceKind,
  type Text,
} from '@yilian/contracts';
import { isPersonTemplate, PERSON_TEXTS, type PersonTemplate } from './person-templates';
import { isManagerTemplate, MANAGER_TEXTS } from './manager-templates';
import { isOfficerTemplate, OFFICER_TEXTS, type OfficerTemplate } from './officer-templates';
import { isSosTemplate, SOS_TEXTS, type SosTemplate } from './sos-templates';
import { isTourTemplate, TOUR_TEXTS, type TourTemplate } from './tour-templates';
import { type Template, textOf } from './templates';
import { personTextOf } from './texts-to-person';

/** The name of any text. */
export type AnyTemplate =
  | Template
  | ManagerTemplate
  | OfficerTemplate
  | PersonTemplate
  | PersonNoticeKind
  | SosTemplate
  | TourTemplate;

/** What a text is about, as far as its sentence needs it; what it was about may be gone meanwhile. */
export interface Subject {
  readonly template: AnyTemplate;
  readonly kind: ServiceKind | null;
  readonly number: string | null;
}

const isPersonNotice = (template: AnyTemplate): template is PersonNoticeKind =>
  PersonNoticeKind.options.some((kind) => kind === template);

/** The sentence of any message in both languages. */
export function anyTextOf({ template, kind, number }: Subject): Text {
  if (isSosTemplate(template)) return SOS_TEXTS[template];
  if (isManagerTemplate(template)) return MANAGER_TEXTS[template];
  if (isOfficerTemplate(template)) return OFFICER_TEXTS[template];
  if (isPersonTemplate(template)) return PERSON_TEXTS[template];
  if (isTourTemplate(template)) return TOUR_TEXTS[template].text(number ?? '—');
  if (!isPersonNotice(template)) return textOf(template, kind, number ?? '—');
  return personTextOf(template, kind === null || number === null ? null : { kind, number });
}

/** What a message is about, which says the page that it leads to. */
export function aboutOf(template: AnyTemplate, requestId: string | null): MessageView['about'] {
  if (isSosTemplate(template)) return 'sos';
  if (isManagerTemplate(template)) return 'desk';
  if (isOfficerTemplate(template)) return 'finding';
  if (requestId === null) return 'person';
  if (isTourTemplate(template)) return 'tour';
  return template === 'complaint-changed' ? 'complaint' : 'request';
}

const PLACES: Partial<Record<MessageView['about'], string>> = {
  request: '/bookings',
  complaint: '/complaints',
  tour: '/tours',
};

/** Where a notification outside the pages leads: to what it is about, or to the inbox, which knows the way on. */
export function pathOf(template: AnyTemplate, requestId: string | null): string {
  if (template === 'welfare-called') return '/office';
  if (isOfficerTemplate(template)) return '/office/findings';
  if (isManagerTemplate(template)) return DESK_PLACES[template];
  const place = PLACES[aboutOf(template, requestId)];
  return place === undefined ? '/messages' : `${place}/${requestId ?? ''}`;
}
