import { ApiController, ApiGet, ApiPost } from '../api/api.decorators.js';
import { Input } from '../api/api-parameters.js';
import { LanguageInput } from './account.input.js';
import { oneself } from './accounts.answers.js';
import { AccountsService } from './accounts.service.js';
import { Allow, CurrentViewer } from './allow.decorator.js';
import type { Viewer } from './viewer.js';

/** The account that a token stands for. */
@ApiController()
@Allow('viewer')
export class OneselfApi {
  constructor(private readonly accounts: AccountsService) {}

  @ApiGet('account', { summary: 'Whom the token speaks for', answers: oneself })
  show(@CurrentViewer() viewer: Viewer) {
    return viewer;
  }

  @ApiPost('language', { summary: 'Chooses the language of one’s account', scope: 'record' })
  chooseLanguage(
    @Input(LanguageInput) { language }: LanguageInput,
    @CurrentViewer() { accountId }: Viewer,
  ): Promise<void> {
    return this.accounts.chooseLanguage(accountId!, language);
  }
}
