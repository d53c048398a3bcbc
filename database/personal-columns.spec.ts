import { PeoplePersonalData } from '@yilian/people';
import { getMetadataArgsStorage } from 'typeorm';
import { personalData } from './personal-data';
import { allRows } from './rows';

/** What contexts promise to empty when an older person is erased. */
const CLAIMED = [PeoplePersonalData, ...personalData.holders].flatMap(({ COLUMNS }) => COLUMNS);

const about = (what: string, ...columns: readonly string[]): Record<string, string> =>
  Object.fromEntries(columns.map((column) => [column, `about ${what}`]));

/** Columns that can hold words and hold none about an older person, and why. */
const NOT_ABOUT_OLDER_PERSONS: Readonly<Record<string, string>> = {
  'audit_entry.detail': 'ids and codes',
  'event_log.payload': 'ids and codes',
  'outbox_fact.payload': 'ids and codes',
  'work_item.payload': 'ids and codes',
  'idempotency_key.sealed_result': 'answers to a caller, gone after seven days; the days of grace are more',
  'family_link.scopes': 'codes; proves who was allowed what',
  'link_invitation.scopes': 'codes',
  'care_request.town_preference': 'codes of towns',
  'standing_order.town_preference': 'codes of towns',
  'care_request.units': 'dates and numbers of a service, kept for statistics',
  'family_hold.units': 'dates and numbers of a service',
  'match_decision.record': 'ids, codes and scores, kept so that a decision can be repeated',
  'account.login': 'of an account; emptied when its owner leaves',
  'account.display_name_sealed': 'of an account; emptied when its owner leaves',
  'notification_preference.phone_sealed': 'of an account; forgotten when its owner leaves',
  'recorded_sending.text': 'a sentence without names; forgotten when its reader leaves',
  'answer_way.number_sealed': 'of who answers for a provider',
  'recorded_asking.text': 'a sentence without names, to a provider',
  'caregiver.name_sealed': 'of who works for a provider',
  'day_plan.absent': 'ids of caregivers',
  'day_plan.basis': 'ids and minutes that a plan was made from',
  'day_plan_visit.why': 'codes',
  'visit_wish.second': 'a code and minutes',
  'caregiver_certificate.number_sealed': 'of who works for a provider',
  'webhook.secret_sealed': "a secret of a provider's own system",
  'webhook.old_secret_sealed': "a secret of a provider's own system",
  'webhook_delivery.answer_sealed':
    "how the answer of a provider's own system begins; gone after the days of a setting",
  'webhook_delivery.data': 'ids and codes',
  ...about('a key of a provider', 'access_key.name'),
  'list_import_lines.lines_sealed':
    'rooms, dishes and people who work for a provider; forgotten after a while',
  'list_import.counts': 'numbers',
  ...about('the city', 'area.name_zh', 'area.name_en', 'working_day.note'),
  ...about('a setting', 'setting_version.value', 'setting_version.note'),
  ...about('what is done on every visit', 'visit_task.text_zh', 'visit_task.text_en'),
  ...about(
    'a rule of policy',
    ...['subsidy_rule.name', 'subsidy_rule.who', 'subsidy_rule.gives', 'subsidy_rule.cap'],
    ...['subsidy_rule.how_to', 'subsidy_rule.source'],
  ),
  'finding_record.words_sealed': 'of officers and managers, about a house',
  ...about('what is looked at in a house', 'finding.item_zh', 'finding.item_en'),
  ...about('a decision of an officer', 'auto_accept_rule.reason'),
  ...about('a unit', 'bed.room', 'bed.number', 'caregiver.area_towns'),
  'bed_resident.name_sealed': 'of somebody whom only their home knows; emptied when they left for good',
  'bed_undo.acts': 'ids and states, for some seconds',
  ...about('a unit', 'bed.floor', 'bed.room', 'bed.number', 'caregiver.area_towns'),
  ...about(
    'a provider, which is public',
    ...['provider.listed', 'provider.name', 'provider.name_en', 'provider.address', 'provider.phone'],
    ...['provider.village', 'provider.licence_no', 'provider.features', 'provider.evaluation'],
    ...['provider.suspended_reason', 'service.area_towns', 'service.price_includes'],
    ...['service.opening_hours', 'service.listed', 'menu.dishes'],
    ...['service.opening_hours', 'service.listed', 'service_price.price_includes'],
    ...['caregiver_week.hours', 'caregiver_leave.shifts'],
    ...['provider_licence.number', 'provider_licence.issuer'],
  ),
};

const ASCII_WORDS = /sealed|_index$|login$/;

/** Every column that can hold words: sealed ones, fingerprints of personal fields, and all text beyond codes. */
function wordyColumns(): string[] {
  const storage = getMetadataArgsStorage();
  const tables = storage.tables.filter(({ target }) => allRows.includes(target as new () => object));
  return tables.flatMap(({ target, name: table }) =>
    storage.columns
      .filter((column) => column.target === target && column.options.generatedType === undefined)
      .filter(({ options: { type, charset, name }, propertyName }) => {
        const isText = /char|text/.test(typeof type === 'string' ? type : 'varchar');
        return isText && (charset !== 'ascii' || ASCII_WORDS.test(name ?? propertyName));
      })
      .filter(({ options: { type } }) => type !== undefined)
      .map(({ options, propertyName }) => `${table!}.${options.name ?? propertyName}`),
  );
}

describe('columns that can hold words', () => {
  it('are each emptied when an older person is erased, or hold nothing about one', () => {
    const known = new Set([...CLAIMED, ...Object.keys(NOT_ABOUT_OLDER_PERSONS)]);
    expect(wordyColumns().filter((column) => !known.has(column))).toEqual([]);
  });

  it('are no others than there are', () => {
    const all = new Set(wordyColumns());
    const known = [...CLAIMED, ...Object.keys(NOT_ABOUT_OLDER_PERSONS)];
    expect(known.filter((column) => !all.has(column))).toEqual([]);
  });
});
