import { Module } from '@nestjs/common';
import { BlocksModule } from './blocks.module';
import { BlocksController } from './http/blocks.controller';

@Module({ imports: [BlocksModule], controllers: [BlocksController] })
export class BlocksApiModule {}
