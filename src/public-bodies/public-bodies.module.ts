import { Module } from '@nestjs/common';
import { AccountsModule } from '../accounts/accounts.module.js';
import { TreatiesModule } from '../treaties/treaties.module.js';
import { PublicBodiesController } from './public-bodies.controller.js';
import { PublicBodiesService } from './public-bodies.service.js';
import { PublicBodyNamesController } from './public-body-names.controller.js';
import { PublicBodyNamesService } from './public-body-names.service.js';
import { PublicBodiesApi } from './public-bodies.api.js';
import { PublicBodyNamesApi } from './public-body-names.api.js';
import { PublicBodyController } from './public-body.controller.js';

/** The bodies of the States that can be asked to act. */
@Module({
  imports: [AccountsModule, TreatiesModule],
  controllers: [
    PublicBodiesController,
    PublicBodyController,
    PublicBodyNamesController,
    PublicBodiesApi,
    PublicBodyNamesApi,
  ],
  providers: [PublicBodiesService, PublicBodyNamesService],
  exports: [PublicBodiesService, PublicBodyNamesService],
})
export class PublicBodiesModule {}
