import { ConflictException, ForbiddenException, GoneException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, IsNull, type EntityManager } from 'typeorm';
import type { Language } from '../shared/languages.js';
import type { Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { voices } from '../documents/document.entity.js';
import { RefusedField } from '../shared/refused-field.js';
import { today } from '../shared/partial-date.js';
import { State } from '../treaties/state.entity.js';
import { Publication } from './publication.entity.js';
import type { PublicationInput, WithdrawalInput } from './publication.input.js';
import { openTo, type Published } from './published.js';

/** A State that the public may look at. */
export interface PublishedState extends Pick<State, 'code' | 'name' | 'nameRu' | 'nameKk'> {
  recommendations: number;
  publishedAt: Date;
  /** `YYYY-MM-DD`; null while it is live. */
  asOf: string | null;
  publisher: string | null;
}

/** What the record holds of a State beside what the public sees, as far as the one who publishes may see it. */
export interface HeldBack {
  findings: number;
  demands: number;
  assessments: number;
  documents: number;
}

/** Opening the record of a State to the public, and closing it. */
@Injectable()
export class PublicationsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The States that are published, by name in English. */
  findStates(): Promise<PublishedState[]> {
    return this.source.query<PublishedState[]>(
      `SELECT s.code, s.name, s.name_ru AS "nameRu", s.name_kk AS "nameKk", p.published_at AS "publishedAt",
         to_char(p.as_of, 'YYYY-MM-DD') AS "asOf", o.name AS publisher,
         (SELECT count(*)::integer FROM recommendation_by(coalesce(p.as_of, $1::date)) r WHERE r.state_code = s.code)
           AS recommendations
       FROM publication p
       JOIN state s ON s.code = p.state_code
       LEFT JOIN organisation o ON o.id = p.organisation_id
       WHERE p.withdrawn_at IS NULL
       ORDER BY s.name, s.code`,
      [today()],
    );
  }

  /**
   * What the public sees of a State.
   *
   * @throws NotFoundException when it never was published, GoneException when it was and no longer is
   */
  async open(stateCode: string, language: Language): Promise<Published> {
    const [latest] = await this.find(stateCode, 1);
    if (!latest) throw nothingPublished();
    if (latest.withdrawnAt) throw new GoneException('This was published, and has been withdrawn since.');
    return openTo(latest, await this.findModified(latest), language);
  }

  /** When the last public row of a State came in; of a frozen record, when it was published. */
  private async findModified({ stateCode, publishedAt, asOf }: Publication): Promise<Date> {
    if (asOf) return publishedAt;
    const [row] = await this.source.query<{ at: Date }[]>(
      `WITH made AS (SELECT id AS recommendation_id FROM recommendation WHERE state_code = $1)
       SELECT greatest($2::timestamptz,
         (SELECT max(recorded_at) FROM state_response WHERE state_code = $1),
         (SELECT max(recorded_at) FROM counter_finding WHERE state_code = $1 AND visibility = 'public'),
         (SELECT max(recorded_at) FROM assessment JOIN made USING (recommendation_id) WHERE visibility = 'public'),
         (SELECT max(recorded_at) FROM committee_grade JOIN made USING (recommendation_id)),
         (SELECT max(coalesce(decided_at, recorded_at)) FROM subject_link JOIN made USING (recommendation_id)
          WHERE decision = 'confirmed' AND state_response_id IS NOT NULL)) AS at`,
      [stateCode, publishedAt],
    );
    return row!.at;
  }

  /** The publications of a State, the latest first; the standing one, if any, before all. */
  find(stateCode: string, limit = 50): Promise<Publication[]> {
    return this.source.manager.find(Publication, {
      where: { stateCode },
      relations: { state: true, organisation: true, publisher: true, withdrawer: true },
      order: { publishedAt: 'DESC', id: 'DESC' },
      take: limit,
    });
  }

  /** How much of the record of a State stays inside, as far as `viewer` may see it. */
  async findHeldBack(stateCode: string, viewer: Viewer): Promise<HeldBack> {
    const [counts] = await this.source.query<HeldBack[]>(
      `SELECT ${inside('counter_finding')} AS findings, ${inside('ngo_recommendation')} AS demands,
         ${inside('document')} AS documents,
         ${inside('assessment', 't.recommendation_id IN (SELECT id FROM recommendation WHERE state_code = $1)')} AS assessments`,
      [stateCode, viewer.organisationId, viewer.organisationKind, viewer.role],
    );
    return counts!;
  }

  /**
   * Opens the record of a State to the public, in place of the publication that `viewer` saw standing.
   *
   * @throws ForbiddenException for a ministry, RefusedField for a day to come, ConflictException when somebody published
   * or withdrew meanwhile
   */
  publish(stateCode: string, { asOf, licence, replaces, ...heard }: PublicationInput, viewer: Viewer): Promise<void> {
    mustPublish(viewer);
    if (asOf && asOf > today()) throw new RefusedField('asOf', 'notAfterToday');
    const { accountId, organisationId } = viewer;
    return this.unitOfWork.run(accountId, async (manager) => {
      await this.end(stateCode, replaces ?? null, accountId!, manager);
      await manager.insert(Publication, {
        stateCode,
        licence,
        organisationId,
        publishedBy: accountId!,
        asOf: asOf ?? null,
        voices: voices.filter((voice) => voice === 'committee' || heard[voice]),
      });
    });
  }

  /** Closes the record of a State to the public. @throws as {@link publish} */
  withdraw(stateCode: string, { publication }: WithdrawalInput, viewer: Viewer): Promise<void> {
    mustPublish(viewer);
    const { accountId } = viewer;
    return this.unitOfWork.run(accountId, (manager) => this.end(stateCode, publication, accountId!, manager));
  }

  /** Ends the standing publication if it is `seen`; of two at the same time the second has to look again. */
  private async end(stateCode: string, seen: number | null, accountId: number, manager: EntityManager) {
    await manager.query('SELECT FROM state WHERE code = $1 FOR NO KEY UPDATE', [stateCode]);
    const standing = await manager.findOneBy(Publication, { stateCode, withdrawnAt: IsNull() });
    if ((standing?.id ?? null) !== seen)
      throw new ConflictException('Somebody published or withdrew this meanwhile. Look again before you go on.');
    if (standing) {
      const ended = { withdrawnBy: accountId, withdrawnAt: () => 'greatest(now(), published_at)' };
      await manager.update(Publication, standing.id, ended);
    }
  }
}

/** How many rows of `table` that belong to the State `$1` are not public, as far as the viewer `$2`–`$4` may see them. */
const inside = (table: string, ofState = 't.state_code = $1') =>
  `(SELECT count(*)::integer FROM ${table} t WHERE ${ofState} AND t.visibility <> 'public'
    AND may_see(t.visibility, t.organisation_id, $2, $3, $4))`;

/** What the portal says where there is nothing, or nothing yet: it does not tell which. */
export const nothingPublished = () => new NotFoundException('Nothing is published at this address.');

/** Ministries speak for the State under review: what civil society opens to the public, they do not close. */
function mustPublish({ organisationKind }: Viewer): void {
  if (organisationKind === 'ministry')
    throw new ForbiddenException('Ministries neither publish nor withdraw. Ask an editor of another organisation.');
}
