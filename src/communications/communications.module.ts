import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { CommunicationController } from './communication.controller.js';
import { CommunicationsController } from './communications.controller.js';
import { CommunicationsApi } from './communications.api.js';
import { CommunicationsService } from './communications.service.js';

/** Individual communications and whether the State did what the Views asked. */
@Module({
  imports: [AccountsModule, TreatiesModule],
  controllers: [CommunicationsController, CommunicationController, CommunicationsApi],
  providers: [CommunicationsService],
  exports: [CommunicationsService],
})
export class CommunicationsModule {}
