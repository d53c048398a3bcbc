import { AnswerCheck, type AnswerSeen } from './answer-check';

const thing = {
  type: 'object',
  properties: {
    id: { type: 'string', format: 'uuid' },
    at: { anyOf: [{ $ref: '#/components/schemas/At' }] },
  },
  required: ['id', 'at'],
  additionalProperties: false,
};
const json = (schema: object) => ({ content: { 'application/json': { schema } } });
const gone = { content: { 'application/problem+json': { schema: { type: 'object', required: ['code'] } } } };
const check = new AnswerCheck({
  paths: {
    '/things/{id}': {
      get: { responses: { 200: json({ $ref: '#/components/schemas/Thing' }), 410: ref('gone') } },
      delete: { responses: { 204: {} } },
    },
    '/things/mine': { get: { responses: { 200: json({ type: 'string' }) } } },
  },
  components: {
    responses: { gone },
    schemas: { Thing: thing, At: { type: 'string', format: 'date-time' } },
  },
} as never);

function ref(name: string) {
  return { $ref: `#/components/responses/${name}` };
}
const kept = { id: '01890a5d-ac96-774b-bcce-b302099a8057', at: '2026-01-01T00:00:00.000Z' };
const seen = (changes: Partial<AnswerSeen> & { readonly body?: unknown }): AnswerSeen => ({
  method: 'GET',
  path: '/things/7',
  status: 200,
  contentType: 'application/json; charset=utf-8',
  text: JSON.stringify(changes.body ?? kept),
  ...changes,
});
const problem = { contentType: 'application/problem+json', body: { code: 'x' } };

describe('an answer and what was promised', () => {
  it.each([
    ['the promised fields', seen({})],
    ['a documented refusal', seen({ status: 410, ...problem })],
    ['no body where none was promised', seen({ method: 'DELETE', status: 204, text: '' })],
    ['a question with a query', seen({ path: '/things/7?a=b' })],
    ['a name rather than a placeholder', seen({ path: '/things/mine', body: 'mine' })],
  ])('lets pass %s', (_, answer) => {
    expect(check.faults(answer)).toEqual([]);
  });

  it.each([
    ['a field too many', seen({ body: { ...kept, more: 1 } }), /additional properties.*more/],
    ['a field too few', seen({ body: { id: kept.id } }), /required property 'at'/],
    ['a moment without offset', seen({ body: { ...kept, at: '2026-01-01 00:00:00' } }), /\/at .*date-time/],
    ['null where a value was promised', seen({ body: { ...kept, at: null } }), /\/at must be string/],
    ['a status nobody documented', seen({ status: 418 }), /not documented/],
    ['a problem of another kind', seen({ status: 410, ...problem, body: {} }), /required property 'code'/],
    ['another media type', seen({ status: 410 }), /should be application\/problem\+json/],
    ['a body where none was promised', seen({ method: 'DELETE', status: 204 }), /no body/],
    ['a way to ask that does not exist', seen({ method: 'PUT' }), /no such operation/],
    ['a path that does not exist', seen({ path: '/nothing' }), /no such operation/],
  ])('finds %s', (_, answer, fault) => {
    expect(check.faults(answer).join()).toMatch(fault);
    expect(() => check.demand(answer)).toThrow(fault);
  });
});
