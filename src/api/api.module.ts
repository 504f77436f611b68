import { Module } from '@nestjs/common';
import { ApiDescriptionController } from './description.controller.js';

/** The description of the API; its resources stand with their features, in `<feature>.api.ts`. */
@Module({ controllers: [ApiDescriptionController] })
export class ApiModule {}
