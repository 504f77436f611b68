import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { findLimit } from './snapshot-frame.js';

/** What the form of a new draft offers. */
@Injectable()
export class DraftChoicesService {
  constructor(@InjectDataSource() private readonly source: DataSource) {}

  /** Cycles, latest first by State, and the documents that hold recommendations. */
  async find() {
    const [cycles, documents] = await Promise.all([
      this.source.query<{ id: number; label: string; state: string }[]>(
        `SELECT c.id, c.label, s.name AS state FROM reporting_cycle c JOIN state s ON s.code = c.state_code
         ORDER BY s.name, c.treaty_code, c.ordinal DESC, c.id`,
      ),
      this.source.query<{ id: number; name: string; recommendations: number }[]>(
        `SELECT d.id, coalesce(d.symbol, d.title) AS name, count(*)::integer AS recommendations
         FROM document d JOIN recommendation r ON r.document_id = d.id
         GROUP BY d.id ORDER BY d.state_code, d.symbol NULLS LAST, d.id`,
      ),
    ]);
    return { cycles, documents };
  }

  /** The workspaces that `viewer` can write a draft in, by name. */
  findWorkspaces(viewer: Viewer) {
    return this.source.query<{ id: number; name: string }[]>(
      `SELECT w.id, w.name FROM workspace w WHERE works_in(w.id, $1) ORDER BY w.name, w.id`,
      [viewer.organisationId],
    );
  }

  /** The word limit of a submission in a cycle; null when none is known. */
  async findLimit(cycleId: number) {
    const [cycle] = await this.source.query<{ mechanism: string }[]>(
      `SELECT t.mechanism_code AS mechanism FROM reporting_cycle c JOIN treaty t ON t.code = c.treaty_code WHERE c.id = $1`,
      [cycleId],
    );
    return cycle ? findLimit(this.source.manager, cycle.mechanism) : null;
  }
}
