import { cycleEventKinds, type CycleEventKind } from './cycle-event.entity.js';

/** What an event is about, for filters and shapes. */
export const eventGroups = ['reporting', 'dialogue', 'follow_up', 'civil_society'] as const;
export type EventGroup = (typeof eventGroups)[number];

const members: Record<Exclude<EventGroup, 'reporting'>, CycleEventKind[]> = {
  dialogue: ['session', 'dialogue', 'observations_adopted', 'observations_issued', 'next_dialogue'],
  follow_up: ['follow_up_due', 'follow_up_received', 'follow_up_assessed'],
  civil_society: ['ngo_input_due', 'ngo_submission', 'ngo_follow_up'],
};

/** Whatever is of no other group is about the report itself. */
export const groupOf = (kind: CycleEventKind): EventGroup =>
  eventGroups.find((group) => group !== 'reporting' && members[group].includes(kind)) ?? 'reporting';

export const kindsOf = (group: EventGroup): CycleEventKind[] =>
  cycleEventKinds.filter((kind) => groupOf(kind) === group);
