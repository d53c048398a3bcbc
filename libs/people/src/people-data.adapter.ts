import { Injectable } from '@nestjs/common';
import { type HeldRecord } from '@yilian/contracts';
import { heldRecord, PersonalDataHolder, type Tx } from '@yilian/platform';
import { Consents } from './store/consents.store';
import { FamilyLinkStore } from './store/family-link.store';
import { Invitations } from './store/invitations.store';
import { Objections } from './store/objections.store';
import { OlderPersonStore } from './store/older-person.store';
import { PersonChanges } from './store/person-changes.store';

/** What this context keeps about an older person beside the links and consents. */
@Injectable()
export class PersonWords {
  constructor(
    readonly persons: OlderPersonStore,
    readonly changes: PersonChanges,
    readonly objections: Objections,
  ) {}
}

/** Answers for what this context keeps. Consents and ended links stay: they prove that the rest was kept rightly. */
@Injectable()
export class PeoplePersonalData extends PersonalDataHolder {
  static readonly COLUMNS = [
    ...['older_person.name_sealed', 'older_person.phone_sealed', 'older_person.phone_index'],
    ...['older_person.address_sealed', 'older_person.notes_sealed'],
    'objection.words_sealed',
    'person_change.fields_sealed',
    'link_invitation.phone_sealed',
    'link_invitation.login',
    'older_person.categories',
  ];
  readonly section = 'people';
  readonly columns = PeoplePersonalData.COLUMNS;

  constructor(
    private readonly words: PersonWords,
    private readonly links: FamilyLinkStore,
    private readonly consents: Consents,
    private readonly invitations: Invitations,
  ) {
    super();
  }

  async copy(tx: Tx, olderPersonId: string): Promise<readonly HeldRecord[]> {
    const person = await this.words.persons.byId(tx, olderPersonId);
    if (!person) return [];
    const { contact, ...rest } = person;
    const [links, consents, changes, objections] = [
      await this.links.ofPerson(tx, olderPersonId),
      await this.consents.history(tx, olderPersonId),
      await this.words.changes.ofPerson(tx, olderPersonId),
      await this.words.objections.ofPerson(tx, olderPersonId),
    ];
    return [
      heldRecord({ record: 'person', ...contact, ...rest }),
      ...links.map((link) => heldRecord({ record: 'link', ...link })),
      ...consents.map(({ purpose, given, way, textVersion, at }) =>
        heldRecord({ record: 'consent', purpose, given, way, textVersion, at }),
      ),
      ...changes.map((change) => heldRecord({ record: 'correction', ...change })),
      ...objections.map((objection) => heldRecord({ record: 'objection', ...objection })),
    ];
  }

  async erase(tx: Tx, olderPersonId: string): Promise<void> {
    await this.words.persons.erase(tx, olderPersonId);
    await this.words.changes.erase(tx, olderPersonId);
    await this.words.objections.erase(tx, olderPersonId);
    await this.invitations.withdraw(tx, olderPersonId);
    await this.invitations.erase(tx, olderPersonId);
    await this.links.revokeAll(tx, olderPersonId);
  }

  async isInUse(): Promise<boolean> {
    return Promise.resolve(false);
  }
}
