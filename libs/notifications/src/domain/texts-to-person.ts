import { type PersonNoticeKind, type ServiceKind, type Text } from '@yilian/contracts';
import { SERVICES } from './templates';

/** What a request is called in a sentence, when there is one. */
export interface AboutRequest {
  readonly kind: ServiceKind;
  readonly number: string;
}

/**
 * What an older person is told on their own account. It may appear on a lock screen: nothing in it names anybody, and the
 * first of all sentences says how to say no.
 */
const SENTENCES: Readonly<Record<PersonNoticeKind, Text>> = {
  asked_for: {
    zh: '有人为您申请了服务。您不愿意的话，打开就可以说不同意。',
    en: 'Somebody asked for a service for you. If you do not want it, open this to say no.',
  },
  order_made: {
    zh: '有人为您办了定期服务，以后每周都会来。您不愿意的话，请告诉家人，或打电话给我们。',
    en: 'Somebody ordered a service for you that comes every week. If you do not want it, tell your family or call us.',
  },
  order_changed: {
    zh: '您的定期服务改了日子或数量。您不愿意的话，请告诉家人，或打电话给我们。',
    en: 'Your weekly service has other days or numbers now. If you do not want that, tell your family or call us.',
  },
  order_stopped: {
    zh: '您的一项定期服务不再继续了。还需要的话，请告诉家人，或打电话给我们。',
    en: 'A weekly service of yours has come to an end. If you still need it, tell your family or call us.',
  },
  link_added: {
    zh: '多了一位可以为您办事的人。打开可以看是谁，也可以说不同意。',
    en: 'Somebody may now act for you. Open this to see who, or to say no.',
  },
  link_changed: {
    zh: '为您办事的人，权限有了变化。打开可以看是谁。',
    en: 'What somebody may do for you has changed. Open this to see who.',
  },
  link_ended: {
    zh: '有一位为您办事的人，不能再看您的资料了。',
    en: 'Somebody who acted for you can no longer see your details.',
  },
  consent_changed: {
    zh: '有人替您改了同意的内容。您自己说的，以您为准。',
    en: 'Somebody changed what you agree to. Your own word comes first.',
  },
  deletion_requested: {
    zh: '有人申请删除您的资料。您不愿意的话，打开就可以撤回。',
    en: 'Somebody asked that your details be deleted. Open this to take it back.',
  },
  deletion_undone: {
    zh: '删除您资料的申请已撤回。',
    en: 'The request to delete your details was taken back.',
  },
  emergency_opened: {
    zh: '紧急求助时，值班员打开了您的资料，好去帮您。打开可以看是谁、什么时候。',
    en: 'In a call for help an officer opened your details to be able to help. Open this to see who and when.',
  },
};

/** The sentence, with the service and number of the request when it is about one. */
export function personTextOf(kind: PersonNoticeKind, request: AboutRequest | null): Text {
  if (kind !== 'asked_for' || request === null) return SENTENCES[kind];
  const service = SERVICES[request.kind];
  return {
    zh: `有人为您申请了${service.zh}（${request.number}）。您不愿意的话，打开就可以说不同意。`,
    en: `Somebody asked for ${service.en} for you (${request.number}). If you do not want it, open this to say no.`,
  };
}
