import { Uuid } from '@yilian/contracts';
import { type FastifyReply, type FastifyRequest } from 'fastify';
import type mysql from 'mysql2/promise';
import { type Caller, STANDING } from './http-hand-shared';

type Row = mysql.RowDataPacket;

const REQUEST = `SELECT r.id, r.number, r.older_person_id, r.kind, r.urgency, r.state, r.version, r.units, r.standing_order_id, r.submitted_at,
        r.state_since, r.unmet_reason, r.cancel_cost_fen, r.continued_by_id,
        stay.kept_until, stay.confirmed_at, stay.lapsed_at, stay.move_in_on, now(3) AS now,
        (SELECT since FROM waiting_entry WHERE request_id = r.id AND left_at IS NULL) AS waiting_since,
        search.ladder_level AS staff_level, search.ladder_deadline_at AS staff_until,
        (SELECT h.caregiver_id FROM capacity_hold AS h JOIN offer AS o ON o.hold_id = h.id AND o.state = 'accepted'
          WHERE h.request_id = r.id AND h.state = 'confirmed' LIMIT 1) AS caregiver_id,
        (SELECT COUNT(*) FROM waiting_entry AS mine
           JOIN waiting_entry AS other ON other.kind = mine.kind AND other.town_code = mine.town_code AND other.left_at IS NULL
            AND (other.priority > mine.priority OR (other.priority = mine.priority AND other.since <= mine.since))
          WHERE mine.request_id = r.id AND mine.left_at IS NULL) AS ahead
   FROM care_request AS r LEFT JOIN stay_application AS stay ON stay.request_id = r.id
   LEFT JOIN dispatch AS search ON search.request_id = r.id WHERE r.id = ?`;

const EVENTS = 'SELECT event, at, reason, actor_role FROM request_event WHERE request_id = ? ORDER BY seq';

const OFFERS = `SELECT o.state, o.offer_rank, o.sent_at, o.expires_at, o.answered_at, p.id AS provider_id, p.name AS provider,
        p.phone
   FROM offer AS o JOIN provider AS p ON p.id = o.provider_id
  WHERE o.request_id = ? ORDER BY o.sent_at, o.offer_rank`;

/** Only the sentences that come up here. */
const SENTENCES: Readonly<Record<string, object>> = {
  submit: { zh: '已提交请求', en: 'The request was sent' },
  offer: { zh: '已找到合适的机构，正在等对方答复', en: 'A provider that fits was found and asked' },
};
function offerSentence(offer: Row): object {
  const [rank, name] = [String(offer['offer_rank']), offer['provider'] as string];
  return { zh: `第 ${rank} 家：${name}，正在等候答复`, en: `No. ${rank}: ${name} is being asked` };
}

/** `GET /v1/requests/{id}` by hand. */
export const showRequest =
  (reads: mysql.Pool) =>
  async (caller: Caller, request: FastifyRequest, reply: FastifyReply): Promise<unknown> => {
    const { id } = request.params as { id: string };
    if (!Uuid.safeParse(id).success) return reply.code(400).send({ code: 'common.invalid' });
    const [[found]] = await reads.execute<Row[]>(REQUEST, [id]);
    const parameters = [found?.['older_person_id'] ?? '', caller.accountId];
    const [[standing]] = found ? await reads.execute<Row[]>(STANDING, parameters) : [[]];
    const scopes = JSON.parse((standing?.['scopes'] as string | null) ?? '[]') as string[];
    if (!found || !scopes.includes('see')) return reply.code(404).send({ code: 'common.not-found' });
    const [[events], [offers]] = await Promise.all([
      reads.execute<Row[]>(EVENTS, [id]),
      reads.execute<Row[]>(OFFERS, [id]),
    ]);
    return view(found, events, offers);
  };

function view(found: Row, events: readonly Row[], offers: readonly Row[]): object {
  const open = offers.find((offer) => offer['state'] === 'open');
  const accepted = offers.find((offer) => offer['state'] === 'accepted');
  return {
    id: found['id'] as string,
    number: found['number'] as string,
    olderPersonId: found['older_person_id'] as string,
    kind: found['kind'] as string,
    urgency: found['urgency'] as string,
    state: found['state'] as string,
    version: found['version'] as number,
    units: JSON.parse(found['units'] as string) as object,
    standingOrderId: found['standing_order_id'] as string | null,
    submittedAt: (found['submitted_at'] as Date).toISOString(),
    stateSince: (found['state_since'] as Date).toISOString(),
    unmetReason: found['unmet_reason'] as string | null,
    placeInLine: found['state'] === 'waiting' ? (found['ahead'] as number) : null,
    waiting: found['waiting_since'] as object | null,
    staff:
      found['state'] === 'escalated'
        ? { level: found['staff_level'] as string, latestBy: (found['staff_until'] as Date).toISOString() }
        : null,
    namesCaregiver: found['state'] === 'booked' && found['caregiver_id'] !== null,
    waitingFor: open && {
      provider: open['provider'] as string,
      latestBy: (open['expires_at'] as Date).toISOString(),
    },
    booking: accepted ? { providerId: accepted['provider_id'] as string } : null,
    // Nobody asks for a home here.
    stay: null,
    cancelCostFen: found['cancel_cost_fen'] as number | null,
    timeline: timelineOf(events, offers),
    serverNow: (found['now'] as Date).toISOString(),
  };
}

function timelineOf(events: readonly Row[], offers: readonly Row[]): object[] {
  const timeline = [
    ...events.map(({ at, actor_role, event }) => ({
      at: (at as Date).toISOString(),
      by: actor_role === 'family' ? 'family' : 'platform',
      text: SENTENCES[event as string],
    })),
    ...offers.map((offer) => ({
      at: ((offer['answered_at'] ?? offer['sent_at']) as Date).toISOString(),
      by: 'provider',
      text: offerSentence(offer),
    })),
  ];
  return timeline.sort((a, b) => (a.at < b.at ? 1 : -1));
}
