import { UsersModule } from '@guildhall/features/users/users.module';
import { Module } from '@nestjs/common';
import { BlocksService } from './application/blocks.service';
import { BlocksPersonalData } from './blocks.personal-data';
import { BlocksRepository } from './persistence/blocks.repository';

@Module({
  imports: [UsersModule],
  providers: [BlocksPersonalData, BlocksRepository, BlocksService],
  exports: [BlocksService],
})
export class BlocksModule {}
