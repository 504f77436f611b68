import type { CycleEventKind } from './cycle-event.entity.js';

/** Events that are a deadline, in the order in which they fall due. */
export const dueKinds = [
  'report_due',
  'replies_due',
  'ngo_input_due',
  'follow_up_due',
  'next_list_of_issues',
  'next_report_due',
  'next_dialogue',
] as const satisfies CycleEventKind[];
export type DueKind = (typeof dueKinds)[number];

export const isDueKind = (kind: string): kind is DueKind => dueKinds.some((one) => one === kind);

/** The event that meets a deadline, for the last three one of a later cycle; null where nobody is bound to meet it. */
export const answers: Record<DueKind, CycleEventKind | null> = {
  report_due: 'report_received',
  replies_due: 'replies',
  ngo_input_due: null,
  follow_up_due: 'follow_up_received',
  next_list_of_issues: 'list_of_issues',
  next_report_due: 'report_received',
  next_dialogue: 'dialogue',
};

/** Whether the deadline opens the next cycle, so that it is over once there is one. */
export const isOfNextCycle = (kind: DueKind): boolean => kind.startsWith('next_');
