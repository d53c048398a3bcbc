import { AbilityItem, type PersonList, RiskEvent } from '@yilian/contracts';
import { daysAhead } from '@yilian/testing';
import { content, Person, signIn } from '../e2e/person';
import { type Staged } from './state';
import { type World } from './world';

const PASSWORD = 'demo-silver-bridge';
const TODAY = daysAhead(0);
const ZERO = Object.fromEntries(RiskEvent.options.map((event) => [event, 0]));

interface Changed {
  readonly id: string;
  readonly version: number;
}

/** Two officers of the demo, past the pages, and assessments in every state that pages show. */
export class AssessmentStage {
  /** Nobody has begun. */
  due = '';
  draft: Staged = { person: '', id: '' };
  waiting: Staged = { person: '', id: '' };
  /** Confirmed, of a person whom the demo family looks after. */
  ofFamily: Staged = { person: '', id: '' };

  private constructor(
    private readonly first: Person,
    private readonly second: Person,
  ) {}

  static async of({ stack, family }: World): Promise<AssessmentStage> {
    const [first, second] = await Promise.all(
      ['demo-town-officer', 'demo-city-officer'].map(
        async (login) => new Person(stack, await signIn(stack, login, PASSWORD)),
      ),
    );
    const stage = new AssessmentStage(first!, second!);
    stage.due = (await stage.registered()).person;
    const { person } = await stage.registered();
    stage.draft = { person, id: (await stage.begun(person)).id };
    stage.waiting = await stage.entered();
    const { olderPersons } = await family.get<PersonList>('/v1/older-persons');
    stage.ofFamily = await stage.confirmed(olderPersons[1]!.id);
    return stage;
  }

  /** Somebody of the town whom no family looks after. */
  async registered(): Promise<{ readonly person: string }> {
    const body = {
      ...{ name: '测试长者', phone: '13800000009', address: '示范路 9 号', townCode: '441900003' },
      ...{ sex: 'female', birthYear: 1940, consent: true },
    };
    const { id } = content<{ id: string }>(await this.first.ask('POST', '/v1/older-persons', { body }));
    return { person: id };
  }

  async entered(person?: string): Promise<Staged> {
    const whom = person ?? (await this.registered()).person;
    const { id, version } = await this.begun(whom);
    const of = `/v1/older-persons/${whom}/assessments/${id}`;
    const items = Object.fromEntries(AbilityItem.options.map((code) => [code, 1]));
    const answers = {
      items,
      coma: false,
      dementia: true,
      mentalDisorder: false,
      riskEvents: { ...ZERO, fall: 2 },
    };
    const body = { version, reason: 'routine', assessedOn: TODAY, answers };
    const saved = content<Changed>(await this.first.ask('PUT', `${of}/answers`, { body }));
    content(await this.first.ask('POST', `${of}/entry`, { body: { version: saved.version } }));
    return { person: whom, id };
  }

  private async confirmed(person: string): Promise<Staged> {
    const { id } = await this.entered(person);
    const of = `/v1/older-persons/${person}/assessments/${id}`;
    const { version } = await this.second.get<Changed>(of);
    content(await this.second.ask('POST', `${of}/confirmation`, { body: { version } }));
    return { person, id };
  }

  private async begun(person: string): Promise<Changed> {
    const body = { reason: 'routine', assessedOn: TODAY };
    return content(await this.first.ask('POST', `/v1/older-persons/${person}/assessments`, { body }));
  }
}
