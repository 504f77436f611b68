import { ForbiddenException, Injectable, NotFoundException } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type EntityManager, In } from 'typeorm';
import { may, type Viewer } from '../accounts/viewer.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { formatSymbol } from '../documents/symbols/format-symbol.js';
import { parseSymbol } from '../documents/symbols/parse-symbol.js';
import type { Page } from '../shared/page.js';
import { RefusedField } from '../shared/refused-field.js';
import { saveVersion } from '../shared/save-version.js';
import { Provision } from '../treaties/provision.entity.js';
import { usualTreaty } from '../treaties/treaty.entity.js';
import { CommunicationProvision } from './communication-provision.entity.js';
import {
  findCommunications,
  findFoundProvisions,
  findRemedies,
  type CommunicationRow,
  type FoundProvision,
  type RemedyLine,
} from './communication-rows.js';
import { Communication } from './communication.entity.js';
import type {
  CommunicationChange,
  CommunicationFilter,
  CommunicationInput,
  RemedyInput,
  RemedyStatementInput,
} from './communication.input.js';
import { RemedyStatement, type RemedyVoice } from './remedy-statement.entity.js';
import { Remedy } from './remedy.entity.js';
import { replyDue } from './reply-due.js';

/** A communication with what was found and what was asked for. */
export interface CommunicationPage {
  communication: Communication;
  provisions: FoundProvision[];
  remedies: RemedyLine[];
}

/** Individual communications: public facts, and what the three voices say of the remedies. */
@Injectable()
export class CommunicationsService {
  constructor(
    @InjectDataSource() private readonly source: DataSource,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The communications against a State, the undecided first, then the latest decided. */
  find(code: string, filter: CommunicationFilter, viewer: Viewer): Promise<Page<CommunicationRow>> {
    return findCommunications(this.source, code, filter, viewer);
  }

  /** @throws NotFoundException for an unknown communication. */
  async findOne(id: number, viewer: Viewer): Promise<CommunicationPage> {
    const communication = await this.source.manager.findOne(Communication, {
      where: { id },
      relations: { state: true, mechanism: true },
    });
    if (!communication) throw new NotFoundException(`There is no communication ${id}.`);
    const [provisions, remedies] = await Promise.all([
      findFoundProvisions(this.source, id),
      findRemedies(this.source, id, viewer),
    ]);
    return { communication, provisions, remedies };
  }

  /** @throws RefusedField for a number or symbol that is there already, an unknown article, or days out of order. */
  record(stateCode: string, input: CommunicationInput, viewer: Viewer): Promise<Communication> {
    return this.unitOfWork.run(viewer.accountId, async (manager) => {
      await checkRecord(manager, null, input);
      const saved = await manager.save(manager.create(Communication, { ...rowOf(input), stateCode }));
      await writeProvisions(manager, saved.id, input);
      return saved;
    });
  }

  /** @throws StaleEdit, what {@link record} throws, and NotFoundException for an unknown communication. */
  async change(id: number, { version, ...input }: CommunicationChange, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      if (!(await manager.existsBy(Communication, { id })))
        throw new NotFoundException(`There is no communication ${id}.`);
      await checkRecord(manager, id, input);
      await saveVersion(manager, Communication, { id, version }, rowOf(input));
      await writeProvisions(manager, id, input);
    });
  }

  /** Adds a line to the checklist. @throws NotFoundException for an unknown communication. */
  async askFor(communicationId: number, input: RemedyInput, viewer: Viewer): Promise<void> {
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      if (!(await manager.existsBy(Communication, { id: communicationId }))) {
        throw new NotFoundException(`There is no communication ${communicationId}.`);
      }
      await manager.insert(Remedy, { ...input, communicationId });
    });
  }

  /**
   * Records what a voice says of a remedy. What the body or the State says is public.
   *
   * @throws NotFoundException for a remedy that the communication does not have; ForbiddenException for a voice that is
   *   not the viewer's to speak with.
   */
  async state(communicationId: number, remedyId: number, input: RemedyStatementInput, viewer: Viewer): Promise<void> {
    if (!voicesOf(viewer).includes(input.voice)) {
      throw new ForbiddenException('Each side records what it says itself; both may record what the body said.');
    }
    const { grade, visibility, ...rest } = input;
    await this.unitOfWork.run(viewer.accountId, async (manager) => {
      if (!(await manager.existsBy(Remedy, { id: remedyId, communicationId }))) {
        throw new NotFoundException(`Communication ${communicationId} has no remedy ${remedyId}.`);
      }
      await manager.insert(RemedyStatement, {
        ...rest,
        remedyId,
        grade: input.voice === 'committee' ? (grade ?? null) : null,
        visibility: input.voice === 'ngo' ? visibility : 'public',
        organisationId: viewer.organisationId,
      });
    });
  }
}

/** The voices that `viewer` may record: the body's own, and that of their side. */
export const voicesOf = (viewer: Viewer): RemedyVoice[] => [
  'committee',
  ...(may(viewer, 'officer') ? ['state' as const] : []),
  ...(may(viewer, 'monitor') ? ['ngo' as const] : []),
];

function rowOf(input: CommunicationInput) {
  const { mechanismCode, number, title, outcome, source } = input;
  const symbol = input.symbol ? parseSymbol(input.symbol) : null;
  return {
    mechanismCode,
    number,
    title,
    outcome,
    source,
    symbol: symbol && formatSymbol(symbol),
    registeredOn: input.registeredOn ?? null,
    decidedOn: input.decidedOn ?? null,
    transmittedOn: input.transmittedOn ?? null,
    replyDueOn: input.replyDueOn ?? replyDue(mechanismCode, input.transmittedOn),
    summary: input.summary ?? null,
  };
}

async function checkRecord(manager: EntityManager, id: number | null, input: CommunicationInput): Promise<void> {
  const { mechanismCode, number, symbol } = rowOf(input);
  if (input.outcome === 'pending' && (symbol || input.decidedOn)) throw new RefusedField('outcome', 'notPending');
  if (input.replyDueOn && input.transmittedOn && input.replyDueOn <= input.transmittedOn) {
    throw new RefusedField('replyDueOn', 'order');
  }
  const others = await manager.findBy(Communication, [{ mechanismCode, number }, ...(symbol ? [{ symbol }] : [])]);
  const other = others.find((one) => one.id !== id);
  if (other) throw new RefusedField(other.number === number ? 'number' : 'symbol', 'inRecord');
}

/** Writes the articles of `input` in place of those before. @throws RefusedField for one that the Covenant lacks. */
async function writeProvisions(
  manager: EntityManager,
  communicationId: number,
  { violated, notViolated }: CommunicationInput,
): Promise<void> {
  await manager.delete(CommunicationProvision, { communicationId });
  const written = new Set<string>();
  for (const [field, finding, list] of [
    ['violated', 'violated', violated],
    ['notViolated', 'not_violated', notViolated],
  ] as const) {
    const paths = [...new Set(list?.split(',').map((path) => path.trim()))].filter((path) => !written.has(path));
    const provisions = await manager.findBy(Provision, { treatyCode: usualTreaty, path: In(paths) });
    if (provisions.length < paths.length) throw new RefusedField(field, 'noArticle');
    if (paths.length === 0) continue;
    await manager.insert(
      CommunicationProvision,
      provisions.map(({ id: provisionId }) => ({ communicationId, provisionId, finding })),
    );
    for (const path of paths) written.add(path);
  }
}
