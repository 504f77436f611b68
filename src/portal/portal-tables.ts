import type { Provenance } from './citation.js';
import type { Column } from './record.js';
import type { PublishedState } from './publications.service.js';
import type { PublicMatrixRow } from './unpublished.js';

/** A published State with the address of its page. */
export type StateEntry = PublishedState & { address: string };

/** The published States as a table. */
export const stateColumns: Column<StateEntry>[] = [
  { name: 'code', cell: ({ code }) => code },
  { name: 'name', cell: ({ name }) => name },
  { name: 'recommendations', cell: ({ recommendations }) => recommendations },
  { name: 'publishedAt', cell: ({ publishedAt }) => publishedAt.toISOString() },
  { name: 'asOf', cell: ({ asOf }) => asOf },
  { name: 'publisher', cell: ({ publisher }) => publisher },
  { name: 'address', cell: ({ address }) => address },
];

/** What the published voices say on one article, with where it stands. */
export type ArticleEntry = PublicMatrixRow & Provenance;

const tallies = (list: { value: string; count: number }[] | null) =>
  list && list.map(({ value, count }) => `${value} ${count}`).join('; ');

/** A State by article as a table; a row without article stands for recommendations that none is linked with. */
export const articleColumns: Column<ArticleEntry>[] = [
  { name: 'treaty', cell: ({ treaty }) => treaty },
  { name: 'article', cell: ({ article }) => article },
  { name: 'recommendations', cell: ({ recommendations }) => recommendations },
  { name: 'grades', cell: ({ grades }) => tallies(grades) },
  { name: 'stateLevels', cell: ({ state }) => tallies(state) },
  { name: 'ngoLevels', cell: ({ ngo }) => tallies(ngo) },
  { name: 'contested', cell: ({ contested }) => contested },
  { name: 'responses', cell: ({ claims }) => claims },
  { name: 'findings', cell: ({ findings }) => findings },
  { name: 'asOf', cell: ({ asOf }) => asOf },
  { name: 'address', cell: ({ address }) => address },
  { name: 'citation', cell: ({ citation }) => citation },
  { name: 'licence', cell: ({ licence }) => licence },
  { name: 'retrievedOn', cell: ({ retrievedOn }) => retrievedOn },
];
