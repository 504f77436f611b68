/** What may be commented on, by its table; each has a page. */
export const commentSubjects = {
  recommendation: 'recommendations',
  state_response: 'state-responses',
  counter_finding: 'counter-findings',
  ngo_recommendation: 'ngo-recommendations',
  case_record: 'cases',
  communication: 'communications',
  commitment: 'commitments',
  draft: 'drafts',
} as const;
export type SubjectKind = keyof typeof commentSubjects;
export const subjectKinds = Object.keys(commentSubjects) as SubjectKind[];

/** A row of the record. */
export interface Subject {
  kind: SubjectKind;
  id: number;
}

/** The page of a subject. */
export const subjectPath = ({ kind, id }: Subject) => `/${commentSubjects[kind]}/${id}`;

/** The subject whose page `path` is; null for any other page. */
export function subjectAt(path: string): Subject | null {
  const [, folder, id] = /^\/([a-z-]+)\/(\d{1,9})$/.exec(path) ?? [];
  const kind = subjectKinds.find((one) => commentSubjects[one] === folder);
  return kind ? { kind, id: Number(id) } : null;
}
