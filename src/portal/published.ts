import { publicViewer, type Viewer } from '../accounts/viewer.js';
import type { Language } from '../shared/languages.js';
import { voices, type Voice } from '../documents/document.entity.js';
import { today } from '../shared/partial-date.js';
import type { State } from '../treaties/state.entity.js';
import type { Publication } from './publication.entity.js';

/** What the public sees of a State, and how far: every page and file of the portal is made from it. */
export interface Published {
  state: State;
  publication: Publication;
  /** The public itself, whoever asks. */
  viewer: Viewer;
  /** The day of the record, `YYYY-MM-DD`. */
  asOf: string;
  /** ISO 8601 time as of which it is known; undefined for now. */
  knownAt: string | undefined;
  /** Voices that are not published. */
  unpublished: Voice[];
  /** When the public last had something new to see; what was taken away since does not count. */
  modifiedAt: Date;
}

/** What the State is called in the language of whoever reads. */
export const nameOf = ({ state: { name, nameRu, nameKk }, viewer }: Published): string =>
  ({ en: name, ru: nameRu, kk: nameKk })[viewer.language] ?? name;

/** What `publication` opens of `state`, in words of `language`: today's record, or the frozen one. */
export const openTo = (publication: Publication, modifiedAt: Date, language: Language): Published => ({
  state: publication.state,
  publication,
  modifiedAt,
  viewer: publicViewer(language),
  asOf: publication.asOf ?? today(),
  knownAt: publication.asOf ? new Date(publication.publishedAt).toISOString() : undefined,
  unpublished: voices.filter((voice) => !publication.voices.includes(voice)),
});
