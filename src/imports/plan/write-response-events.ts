import type { EntityManager } from 'typeorm';
import { claimedEvents } from '../../state-responses/claimed-events.js';
import { StateResponseEvent } from '../../state-responses/state-response-event.entity.js';
import type { ImportPlan } from './import-plan.js';
import type { ImportTarget } from './import-target.js';
import { insertAll } from './insert-all.js';

const isPromise = ({ targetOn }: { targetOn?: string | null }) => Boolean(targetOn);

/**
 * Writes what claims say of the stage of their measures. Such steps are append-only: one that the file changed is
 * superseded, with the reason. @param responseIds of the claims in the order of the record
 */
export async function writeResponseEvents(
  planned: ImportPlan['responses'],
  responseIds: readonly number[],
  passageIds: readonly number[],
  { organisationId }: ImportTarget,
  manager: EntityManager,
): Promise<void> {
  const present = planned.filter(({ wanted }) => wanted !== null);
  const rows = present.flatMap(({ standing, wanted, held }, at) => {
    if (standing !== 'new' && standing !== 'changed') return [];
    const { row } = wanted!;
    const place = {
      stateResponseId: responseIds[at]!,
      passageId: passageIds[row.passage]!,
      saidOn: row.saidOn,
      organisationId,
    };
    const events = claimedEvents(row, place);
    const heldEvents = held?.row.events ?? [];
    return [
      ...events.flatMap((event) => {
        const earlier = heldEvents.find((one) => isPromise(one) === isPromise(event));
        return earlier && same(earlier, event) ? [] : [{ ...event, ...supersession(earlier) }];
      }),
      ...heldEvents
        .filter((one) => !events.some((event) => isPromise(event) === isPromise(one)))
        .map((one) => ({ ...place, ...supersession(one) })),
    ];
  });
  await insertAll(manager, StateResponseEvent, rows);
}

const supersession = (earlier: StateResponseEvent | undefined) =>
  earlier && { supersedesId: earlier.id, note: 'The document says otherwise in its later version.' };

type Said = Partial<Pick<StateResponseEvent, 'stage' | 'happenedOn' | 'targetOn' | 'saidOn'>>;

const same = (one: Said, other: Said) =>
  (['stage', 'happenedOn', 'targetOn', 'saidOn'] as const).every(
    (field) => (one[field] ?? null) === (other[field] ?? null),
  );
