import { accountsRows } from '@yilian/accounts';
import { type FacilityFindings, type FindingPage, type FindingView } from '@yilian/contracts';
import { dispatchRows } from '@yilian/dispatch';
import {
  brokenFindings,
  inspectionConstraints,
  InspectionHttpModule,
  inspectionRows,
} from '@yilian/inspection';
import { newId } from '@yilian/kernel';
import { FieldCipher } from '@yilian/platform';
import { providersConstraints, providersRows } from '@yilian/providers';
import { askApi } from './ask-api';
import { officerAccount, TEST_TOWN } from './builders';
import { PlainTokens, tokenOf } from './plain-tokens';
import { testStack, type TestStack } from './test-stack';

/** A document that only shows something. */
const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Page >> endobj\n%%EOF\n', 'latin1');

/** Everything that any endpoint of findings answers. */
export type FindingBody = FindingView &
  FindingPage &
  FacilityFindings & { code: string; fieldErrors: { pointer: string }[] };
type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

/** Officers and houses with findings, over HTTP. Whoever asks is written as a token. */
export class FindingStage {
  static readonly PDF = PDF;
  static readonly WORDS = 'Two of ten records have no signature';

  private constructor(
    readonly stack: TestStack,
    readonly officer: string,
    readonly elsewhere: string,
    readonly city: string,
    readonly today: string,
  ) {}

  static async opens(): Promise<FindingStage> {
    const stack = await testStack({
      rows: [...accountsRows, ...dispatchRows, ...inspectionRows, ...providersRows],
      constraints: [...inspectionConstraints, ...providersConstraints],
      imports: [PlainTokens, InspectionHttpModule],
      http: true,
    });
    const officers = [
      tokenOf(await officerAccount(stack, TEST_TOWN)),
      tokenOf(await officerAccount(stack, '441900009')),
      tokenOf(await officerAccount(stack, null)),
    ] as const;
    const asked = await askApi<FindingPage>(stack, officers[0], { method: 'GET', url: '/v1/findings' });
    return new FindingStage(stack, ...officers, asked.body.today);
  }

  /** A house of the test town; the token of its manager ends in its id. */
  async house(): Promise<{ readonly id: string; readonly manager: string }> {
    const id = newId();
    await this.stack.database.query(
      "INSERT INTO provider (id, name, address, town_code) VALUES (?, 'House', '', ?)",
      [id, TEST_TOWN],
    );
    return { id, manager: `provider_manager.${newId()}.${id}` };
  }

  async ask(who: string, method: Method, path: string, payload?: object, key = newId()) {
    const type = Buffer.isBuffer(payload) ? 'application/pdf' : 'application/json';
    return askApi<FindingBody>(this.stack, who, { method, url: `/v1/${path}`, payload, type, key });
  }

  async status(...asked: Parameters<FindingStage['ask']>): Promise<number> {
    return (await this.ask(...asked)).status;
  }

  /** An officer writes down what a house has to put right. */
  async open(providerId: string, more: object = {}): Promise<string> {
    const said = { providerId, itemCode: 'care_records', severity: 'minor', source: 'visit' };
    const body = { ...said, words: FindingStage.WORDS, foundOn: this.today, ...more };
    const { status, body: done } = await this.ask(this.officer, 'POST', 'findings', body);
    if (status !== 201) throw new Error(`The finding was answered with ${status}`);
    return done.id;
  }

  /** A manager sends a file. */
  async send(manager: string, id: string, evidence = newId()): Promise<string> {
    const status = await this.status(manager, 'PUT', `findings/${id}/evidence/${evidence}`, PDF);
    if (status !== 200) throw new Error(`The file was answered with ${status}`);
    return evidence;
  }

  /** A manager says what was done; returns the status. */
  async answers(manager: string, id: string, evidence: readonly string[] = []): Promise<number> {
    return this.status(manager, 'POST', `findings/${id}/answer`, { words: 'Done', evidence });
  }

  async view(id: string, who = this.officer): Promise<FindingView> {
    return (await this.ask(who, 'GET', `findings/${id}`)).body;
  }

  async facts(id: string, type: string): Promise<{ payload: string }[]> {
    return this.stack.database.query('SELECT payload FROM outbox_fact WHERE aggregate_id = ? AND type = ?', [
      ...[id, type],
    ]);
  }

  /** What is wrong with the story of a finding; undefined when it is whole. */
  async fault(id: string): Promise<string | undefined> {
    const broken = await brokenFindings(this.stack.database, this.stack.app.get(FieldCipher));
    return broken.find((one) => one.id === id)?.detail;
  }
}
