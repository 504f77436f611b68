import { Injectable, NotFoundException } from '@nestjs/common';
import { InjectRepository } from '@nestjs/typeorm';
import { Repository } from 'typeorm';
import type { Viewer } from '../accounts/viewer.js';
import { withRules } from '../database/constraint-rules.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { today } from '../shared/partial-date.js';
import { saveVersion } from '../shared/save-version.js';
import { readListAddress, type List } from './list-address.js';
import { SavedView } from './saved-view.entity.js';
import type { SavedViewChange, SavedViewInput } from './saved-view.input.js';

/** A view as lists show it. */
export interface SavedViewRow {
  id: number;
  name: string;
  address: string;
  list: List;
  stateCode: string | null;
  shared: boolean;
  version: number;
  /** Whose it is; null for one's own. */
  colleague: string | null;
}

/** What one has to choose from. */
export interface SavedViews {
  own: SavedViewRow[];
  colleagues: SavedViewRow[];
  /** One's own that were removed in the last day. */
  removed: SavedViewRow[];
}

const rules = { saved_view_account_id_name_idx: ['name', 'taken'] } as const;

/** Lists under names: one's own, and those that colleagues share. Nobody else knows of them. */
@Injectable()
export class SavedViewsService {
  constructor(
    @InjectRepository(SavedView) private readonly views: Repository<SavedView>,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** The views of `viewer` and those shared in their organisation, by name; of one list when `path` names it. */
  async find(viewer: Viewer, path?: string): Promise<SavedViews> {
    const query = this.views
      .createQueryBuilder('v')
      .innerJoinAndSelect('v.account', 'account')
      .where('v.organisationId = :organisationId AND (v.accountId = :accountId OR v.shared)', { ...viewer })
      .andWhere(`(v.removedAt IS NULL OR v.accountId = :accountId AND v.removedAt > now() - interval '1 day')`)
      .orderBy('lower(v.name)')
      .addOrderBy('v.id');
    if (path) query.andWhere('v.path = :path', { path });
    const views = await query.getMany();
    const rows = (keep: (view: SavedView) => boolean) => views.filter(keep).map((view) => rowOf(view, viewer));
    const isOwn = (view: SavedView) => view.accountId === viewer.accountId;
    return {
      own: rows((view) => isOwn(view) && view.removedAt === null),
      colleagues: rows((view) => !isOwn(view)),
      removed: rows((view) => view.removedAt !== null),
    };
  }

  /** The address of a view. @throws NotFoundException for one that is neither the viewer's nor shared with them. */
  async findAddress(id: number, viewer: Viewer): Promise<string> {
    const view = await this.views.findOneBy({ id, organisationId: viewer.organisationId! });
    if (!view || view.removedAt || !(view.shared || view.accountId === viewer.accountId)) throw unknown(id);
    return view.path + view.query;
  }

  /** Keeps an address under a name. @throws RefusedField when the viewer has another view of that name. */
  save({ name, address, shared = false }: SavedViewInput, viewer: Viewer): Promise<SavedView> {
    const { path, query } = readListAddress(address, today())!;
    return withRules(rules, () =>
      this.unitOfWork.run(viewer.accountId, (manager) =>
        manager.save(
          manager.create(SavedView, {
            name,
            path,
            query,
            shared,
            accountId: viewer.accountId!,
            organisationId: viewer.organisationId!,
          }),
        ),
      ),
    );
  }

  /**
   * Renames or shares a view of the viewer.
   *
   * @throws NotFoundException for any other; RefusedField as {@link save}; StaleEdit when it was changed since
   */
  change(id: number, { version, name, shared = false }: SavedViewChange, viewer: Viewer): Promise<void> {
    return withRules(rules, () =>
      this.unitOfWork.run(viewer.accountId, async (manager) => {
        if (!(await manager.existsBy(SavedView, { id, accountId: viewer.accountId! }))) throw unknown(id);
        await saveVersion(manager, SavedView, { id, version }, { name, shared });
      }),
    );
  }

  /** Takes a view out of all lists. @throws NotFoundException for one that is not the viewer's. */
  remove(id: number, viewer: Viewer): Promise<void> {
    return this.setRemoved(id, new Date(), viewer);
  }

  /** @throws NotFoundException as {@link remove}; RefusedField when another view took the name since. */
  bringBack(id: number, viewer: Viewer): Promise<void> {
    return withRules(rules, () => this.setRemoved(id, null, viewer));
  }

  private setRemoved(id: number, removedAt: Date | null, { accountId }: Viewer): Promise<void> {
    return this.unitOfWork.run(accountId, async (manager) => {
      const { affected } = await manager.update(SavedView, { id, accountId: accountId! }, { removedAt });
      if (!affected) throw unknown(id);
    });
  }
}

const unknown = (id: number) => new NotFoundException(`There is no saved view ${id}.`);

function rowOf({ id, name, path, query, shared, version, accountId, account }: SavedView, viewer: Viewer) {
  const address = path + query;
  const { list, stateCode } = readListAddress(address, today())!;
  return {
    id,
    name,
    address,
    list,
    stateCode,
    shared,
    version,
    colleague: accountId === viewer.accountId ? null : account.name,
  };
}
