import { type Finding, type Read } from './finding';

interface Step {
  readonly request_id: string;
  readonly seq: number;
  readonly from_state: string | null;
  readonly to_state: string;
  readonly state: string;
  readonly version: number;
  readonly town_code: string;
}

interface Told {
  readonly channel: string;
  readonly request_id: string;
  readonly version: number | string;
  readonly times: number | string;
}

/** Where a request may go, written down once more and by hand: the programs' own table is what is judged. */
const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  submitted: ['matching', 'offered', 'waiting', 'escalated', 'cancelled'],
  matching: ['offered', 'waiting', 'escalated', 'cancelled', 'unmet'],
  offered: ['matching', 'booked', 'waiting', 'escalated', 'cancelled'],
  waiting: ['matching', 'offered', 'escalated', 'cancelled', 'unmet'],
  escalated: ['matching', 'offered', 'waiting', 'booked', 'cancelled', 'unmet'],
  booked: ['in_service', 'matching', 'cancelled'],
  in_service: ['completed', 'cancelled'],
  completed: ['closed'],
};

/** I11: the story of each request has every step, in order. I4: its town heard of each step, once. */
export async function storyFindings(read: Read): Promise<Finding[]> {
  const steps = await read<Step>(
    `SELECT e.request_id, e.seq, e.from_state, e.to_state, r.state, r.version, r.town_code
       FROM request_event e JOIN care_request r ON r.id = e.request_id ORDER BY e.request_id, e.seq`,
  );
  const told = await read<Told>(
    `SELECT channel, JSON_UNQUOTE(JSON_EXTRACT(payload, '$.requestId')) AS request_id,
            JSON_EXTRACT(payload, '$.version') AS version, COUNT(*) AS times
       FROM event_log WHERE type = 'request.changed' AND channel LIKE 'town.%'
      GROUP BY channel, request_id, version`,
  );
  const timesTold = new Map(
    told.map((one) => [`${one.channel} ${one.request_id} ${Number(one.version)}`, Number(one.times)]),
  );
  return steps.flatMap((step, index) => [
    ...brokenStep(step, steps[index - 1], steps[index + 1]),
    ...untold(step, timesTold.get(`town.${step.town_code} ${step.request_id} ${step.seq}`) ?? 0),
  ]);
}

function brokenStep(step: Step, before: Step | undefined, after: Step | undefined): Finding[] {
  const first = before?.request_id !== step.request_id;
  const last = after?.request_id !== step.request_id;
  const faults = [
    step.seq !== (first ? 1 : before.seq + 1) && 'numbers have a gap',
    step.from_state !== (first ? null : before.to_state) && 'does not begin where the one before ended',
    first && step.to_state !== 'submitted' && 'the story does not begin with a submission',
    !first && !ALLOWED[step.from_state ?? '']?.includes(step.to_state) && 'no rule allows it',
    last &&
      (step.state !== step.to_state || step.version !== step.seq) &&
      `the request says ${step.state} in version ${step.version}`,
  ];
  return faults
    .filter((fault) => fault !== false)
    .map((fault) => ({
      invariant: 'I11',
      figure: 'lost',
      id: step.request_id,
      detail: `step ${step.seq} from ${step.from_state ?? 'nothing'} to ${step.to_state}: ${fault}`,
    }));
}

const untold = (step: Step, times: number): Finding[] =>
  times === 1
    ? []
    : [
        {
          invariant: 'I4',
          figure: 'liveMissing',
          id: step.request_id,
          detail: `step ${step.seq} to ${step.to_state} was told ${times} times`,
        },
      ];
