import { newId } from '@yilian/kernel';
import { daysAhead } from '@yilian/testing';
import { content, type Person } from '../../e2e/person';

/** A house with a key, and a webhook for what never happens here. */
export async function connectSystem({ manager }: { readonly manager: Person }): Promise<void> {
  const makes = async (what: string, body: object): Promise<unknown> =>
    content(await manager.ask('POST', `/v1/providers/me/${what}`, { key: newId(), body }));
  const scopes = ['beds:read', 'offers:read', 'guests:read'];
  await makes('access-keys', { name: '护理系统', scopes, endsOn: daysAhead(180) });
  await makes('webhooks', { url: 'https://care.example.com/yilian', kinds: ['reviews.changed'] });
}
