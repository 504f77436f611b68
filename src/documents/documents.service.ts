import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import { keepVisible, type Viewer } from '../accounts/viewer.js';
import { Document } from './document.entity.js';
import { outcomesOf, type Outcome } from './outcomes.js';
import { Passage } from './passage.entity.js';
import { StoredFile } from './stored-file.entity.js';

/** A document as a list shows it. */
export type DocumentRow = Pick<
  Document,
  'id' | 'kind' | 'voice' | 'symbol' | 'title' | 'language' | 'publishedOn' | 'visibility'
> & {
  cycle: string | null;
  passages: number;
  recommendations: number;
  claims: number;
  findings: number;
  demands: number;
};

/** A passage with what became of it; an empty list when nothing did yet. */
export interface PassageRow extends Pick<
  Passage,
  'id' | 'position' | 'kind' | 'printedNumber' | 'section' | 'line' | 'text' | 'notes'
> {
  outcomes: Outcome[];
  /** Whether something is expected to come of it: headings and notes only serve others. */
  substance: boolean;
  /** The notes that it cites, as they are printed, with the id of their passage. */
  citations: { id: number; label: string }[];
}

/** Rows of `alias` that the viewer of the parameters `$2`–`$4` may see. */
const seen = (alias: string) => `may_see(${alias}.visibility, ${alias}.organisation_id, $2, $3, $4)`;
const serving = new Set<Passage['kind']>(['heading', 'note']);

@Injectable()
export class DocumentsService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** The documents about a State that `viewer` may see, the latest first. */
  find(stateCode: string, viewer: Viewer): Promise<DocumentRow[]> {
    return this.source.query<DocumentRow[]>(
      `SELECT d.id, d.kind, d.voice, d.symbol, d.title, d.language, d.published_on AS "publishedOn", d.visibility,
         c.label AS cycle,
         (SELECT count(*)::integer FROM passage p WHERE p.document_id = d.id) AS passages,
         (SELECT count(*)::integer FROM recommendation r WHERE r.document_id = d.id) AS recommendations,
         (SELECT count(*)::integer FROM state_response s WHERE s.document_id = d.id) AS claims,
         (SELECT count(*)::integer FROM counter_finding f WHERE f.document_id = d.id AND ${seen('f')}) AS findings,
         (SELECT count(*)::integer FROM ngo_recommendation n WHERE n.document_id = d.id AND ${seen('n')}) AS demands
       FROM document d LEFT JOIN reporting_cycle c ON c.id = d.cycle_id
       WHERE d.state_code = $1 AND ${seen('d')}
       ORDER BY d.published_on DESC NULLS LAST, d.id DESC`,
      [stateCode, viewer.organisationId, viewer.organisationKind, viewer.role],
    );
  }

  /** @throws NotFoundException for a document that is not there or that `viewer` may not see. */
  async findOne(id: number, viewer: Viewer): Promise<Document> {
    const query = this.source.manager
      .createQueryBuilder(Document, 'd')
      .leftJoinAndSelect('d.state', 'state')
      .leftJoinAndSelect('d.cycle', 'cycle')
      .leftJoinAndSelect('d.organisation', 'organisation')
      .where('d.id = :id', { id });
    const document = await keepVisible(query, 'd', viewer).getOne();
    if (!document) throw new NotFoundException(`There is no document ${id}.`);
    return document;
  }

  /** The passages of a document, in its order, notes last. */
  async findPassages(id: number, viewer: Viewer): Promise<PassageRow[]> {
    const [passages, outcomes] = await Promise.all([
      this.source.manager.find(Passage, { where: { documentId: id }, order: { position: 'ASC', id: 'ASC' } }),
      outcomesOf(this.source, id, viewer),
    ]);
    const notes = passages.filter(({ kind }) => kind === 'note');
    return passages.map((passage) => ({
      ...passage,
      outcomes: outcomes.get(passage.id) ?? [],
      substance: !serving.has(passage.kind),
      citations: passage.notes.flatMap((place) => {
        const note = notes[place - 1];
        return note ? [{ id: note.id, label: note.printedNumber ?? `${place}` }] : [];
      }),
    }));
  }

  /** The documents before and after one in the list of its State. */
  async findNeighbours(document: Document, viewer: Viewer) {
    const documents = await this.source.query<{ id: number; title: string; symbol: string | null }[]>(
      `SELECT d.id, d.title, d.symbol FROM document d
       WHERE d.state_code = $1 AND may_see(d.visibility, d.organisation_id, $2, $3, $4)
       ORDER BY d.published_on DESC NULLS LAST, d.id DESC`,
      [document.stateCode, viewer.organisationId, viewer.organisationKind, viewer.role],
    );
    const at = documents.findIndex(({ id }) => id === document.id);
    return { previous: documents[at - 1] ?? null, next: documents[at + 1] ?? null };
  }

  /** The file that the document was read from. @throws NotFoundException when none was kept. */
  async findFile(document: Document): Promise<StoredFile> {
    const file = document.fileSha256
      ? await this.source.manager
          .createQueryBuilder(StoredFile, 'f')
          .addSelect('f.content')
          .where('f.sha256 = :sha256', { sha256: document.fileSha256 })
          .getOne()
      : null;
    if (!file) throw new NotFoundException(`No file was kept of "${document.title}".`);
    return file;
  }
}
