/**
 * A query of the ids of recommendations with proposed links of which the viewer may see the statement. The viewer's
 * organisation, its kind and the role are the parameters from `$<first>` on.
 */
export const undecided = (first: number) => {
  const seen = (alias: string) =>
    `may_see(${alias}.visibility, ${alias}.organisation_id, $${first}, $${first + 1}, $${first + 2})`;
  return `SELECT k.recommendation_id FROM subject_link k
    LEFT JOIN counter_finding f ON f.id = k.counter_finding_id
    LEFT JOIN ngo_recommendation n ON n.id = k.ngo_recommendation_id
    WHERE k.decision = 'proposed'
      AND CASE WHEN f.id IS NOT NULL THEN ${seen('f')} WHEN n.id IS NOT NULL THEN ${seen('n')} ELSE true END`;
};
