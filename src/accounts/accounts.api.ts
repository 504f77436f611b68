import { Param, ParseIntPipe } from '@nestjs/common';
import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input, Match, Part } from '../api/api-parameters.js';
import type { IfMatch } from '../api/if-match.js';
import { UnitOfWork } from '../database/unit-of-work.js';
import { apiPath } from '../shared/api-path.js';
import { sliceOf, type CursorRequest } from '../shared/cursor.js';
import { Account } from './account.entity.js';
import { AccountInput, RoleInput } from './account.input.js';
import { account, accountList, accountToOpen } from './accounts.answers.js';
import { AccountsService } from './accounts.service.js';
import { Allow, CurrentViewer } from './allow.decorator.js';
import type { Viewer } from './viewer.js';

/** Who may sign in, for the programs of administrators. */
@ApiController('accounts')
@Allow('admin')
export class AccountsApi {
  constructor(
    private readonly accounts: AccountsService,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  @ApiGet('', { summary: 'All accounts', scope: 'admin', answers: accountList })
  async list(@Part() part: CursorRequest) {
    return sliceOf(await this.accounts.find(), part, ({ id }) => id);
  }

  @ApiGet(':id', { summary: 'One account', scope: 'admin', answers: account })
  show(@Param('id', ParseIntPipe) id: number) {
    return this.accounts.findOne(id);
  }

  @ApiPost('', {
    summary: 'Opens an account',
    scope: 'admin',
    answers: accountToOpen,
    created: (opened) => `${apiPath}/accounts/${opened.account.id}`,
  })
  async open(@Input(AccountInput) input: AccountInput, @CurrentViewer() { accountId }: Viewer) {
    const path = await this.accounts.open(accountId, input);
    const { id } = await this.accounts.findByUsername(input.username);
    return { account: await this.show(id), path };
  }

  @ApiPost(':id/role', { summary: 'Gives an account another role', scope: 'admin', answers: account })
  async changeRole(
    @Param('id', ParseIntPipe) id: number,
    @Input(RoleInput) { role }: RoleInput,
    @Match() match: IfMatch,
    @CurrentViewer() { accountId }: Viewer,
  ) {
    await this.whileSeen(id, match, () => this.accounts.changeRole(accountId, id, role));
    return this.show(id);
  }

  @ApiPost(':id/reset', {
    summary: 'Forgets the password and ends sessions and tokens',
    scope: 'admin',
    answers: accountToOpen,
  })
  async reset(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() { accountId }: Viewer) {
    const path = await this.whileSeen(id, match, () => this.accounts.reset(accountId, id));
    return { account: await this.show(id), path };
  }

  @ApiPost(':id/closing', { summary: 'Shuts an account out; what it wrote stays', scope: 'admin', answers: account })
  async close(@Param('id', ParseIntPipe) id: number, @Match() match: IfMatch, @CurrentViewer() { accountId }: Viewer) {
    await this.whileSeen(id, match, () => this.accounts.close(accountId, id));
    return this.show(id);
  }

  private whileSeen<Result>(id: number, match: IfMatch, work: () => Promise<Result>) {
    return match.guard(this.unitOfWork, [Account, id], account, () => this.show(id), work);
  }
}
