import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, In, type EntityManager } from 'typeorm';
import { keepVisible, owns, type Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { findSubjects, linkedProvisions } from '../links/linked.js';
import { ProvisionLink } from '../links/provision-link.entity.js';
import { findSuccession } from '../links/succession.js';
import { RefusedField } from '../shared/refused-field.js';
import { saveVersion } from '../shared/save-version.js';
import { Provision } from '../treaties/provision.entity.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import { findFates, findLater, uptakesOf } from './ngo-recommendation-fates.js';
import { NgoRecommendation } from './ngo-recommendation.entity.js';
import type { NgoRecommendationChange, NgoRecommendationInput } from './ngo-recommendation.input.js';

/** What civil society asks for: one by one, recorded by hand, changed by its organisation. */
@Injectable()
export class NgoRecommendationsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** One with all that stands on its page. @throws NotFoundException when there is none that `viewer` may see. */
  async find(id: number, viewer: Viewer) {
    const demand = await visibleDemand(this.source.manager, id, viewer);
    const [subjects, provisions, chain, fates, later] = await Promise.all([
      findSubjects(this.source, 'ngo_recommendation_id', id),
      linkedProvisions(this.source, 'ngo_recommendation_id', id),
      findSuccession(this.source, 'ngo_recommendation', id, viewer),
      findFates(this.source, id, viewer),
      findLater(this.source, demand),
    ]);
    const uptakes = uptakesOf(demand, later, fates);
    return { demand, subjects, provisions, chain, fates, later, uptakes, own: owns(viewer, demand) };
  }

  /** Records what is asked of a State by hand. @throws RefusedField for an unknown article or predecessor. */
  record(stateCode: string, input: NgoRecommendationInput, viewer: Viewer): Promise<NgoRecommendation> {
    const { articles, predecessorId = null, ...columns } = input;
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      const provisions = await provisionsNamed(articles, manager);
      await checkPredecessor(predecessorId, stateCode, null, viewer, manager);
      const demand = await manager.save(
        manager.create(NgoRecommendation, {
          ...columns,
          predecessorId,
          stateCode,
          organisationId: viewer.organisationId,
        }),
      );
      await manager.insert(
        ProvisionLink,
        provisions.map(({ id }) => ({
          ngoRecommendationId: demand.id,
          provisionId: id,
          origin: 'assigned' as const,
          decision: 'confirmed' as const,
          decidedBy: viewer.accountId,
          decidedAt: new Date(),
        })),
      );
      return demand;
    });
  }

  /**
   * @throws NotFoundException when `viewer` sees none; ForbiddenException when it is another organisation's; StaleEdit
   *   when it has changed since `input.version`; RefusedField for a predecessor that is none
   */
  async change(id: number, input: NgoRecommendationChange, viewer: Viewer): Promise<void> {
    const { version, text, askedOn = null, source, predecessorId = null, ...rest } = input;
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      const demand = await visibleDemand(manager, id, viewer);
      if (!owns(viewer, demand)) throw new ForbiddenException('This belongs to another organisation.');
      if (predecessorId !== demand.predecessorId)
        await checkPredecessor(predecessorId, demand.stateCode, id, viewer, manager);
      const { addresseeKind, addressee = null, instrument = null, affectedGroup = null, visibility } = rest;
      await saveVersion<NgoRecommendation>(
        manager,
        NgoRecommendation,
        { id, version },
        {
          addresseeKind,
          addressee,
          instrument,
          affectedGroup,
          visibility,
          predecessorId,
          ...(demand.documentId === null && { text: text ?? demand.text, askedOn, source: source ?? demand.source }),
        },
      );
    });
  }
}

/** One with where it comes from. @throws NotFoundException when there is none that `viewer` may see. */
export async function visibleDemand(manager: EntityManager, id: number, viewer: Viewer): Promise<NgoRecommendation> {
  const query = manager
    .createQueryBuilder(NgoRecommendation, 'n')
    .innerJoinAndSelect('n.state', 'state')
    .leftJoinAndSelect('n.document', 'document')
    .leftJoinAndSelect('n.passage', 'passage')
    .leftJoinAndSelect('n.organisation', 'organisation')
    .where('n.id = :id', { id });
  const demand = await keepVisible(query, 'n', viewer).getOne();
  if (!demand) throw new NotFoundException(`There is no recommendation ${id} of civil society.`);
  return demand;
}

async function provisionsNamed(articles: string | undefined, manager: EntityManager): Promise<Provision[]> {
  const paths = [...new Set(articles?.split(',').map((path) => path.trim()) ?? [])];
  const provisions = await manager.findBy(Provision, { treatyCode: usualTreaty, path: In(paths) });
  if (provisions.length < paths.length) throw new RefusedField('articles', 'noArticle');
  return provisions;
}

/** An earlier one about the same State; ids grow, so that no circle can come about. */
async function checkPredecessor(
  predecessorId: number | null,
  stateCode: string,
  id: number | null,
  viewer: Viewer,
  manager: EntityManager,
): Promise<void> {
  if (predecessorId === null) return;
  const query = manager
    .createQueryBuilder(NgoRecommendation, 'n')
    .where('n.id = :predecessorId AND n.state_code = :stateCode', { predecessorId, stateCode });
  const known = await keepVisible(query, 'n', viewer).getExists();
  if (!known || (id !== null && predecessorId >= id)) throw new RefusedField('predecessorId', 'noPredecessor');
}
