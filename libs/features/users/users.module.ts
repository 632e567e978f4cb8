import { SecurityEvents } from '@guildhall/platform/audit/security-events';
import { Module } from '@nestjs/common';
import { TypeOrmModule } from '@nestjs/typeorm';
import { UsersService } from './application/users.service';
import { AccountsRepository } from './persistence/accounts.repository';
import { UserEntity } from './persistence/user.entity';
import { EmailReservationsRepository } from './persistence/email-reservations.repository';
import { UsersRepository } from './persistence/users.repository';

@Module({
  imports: [TypeOrmModule.forFeature([UserEntity])],
  providers: [UsersService, AccountsRepository, UsersRepository, EmailReservationsRepository],
  exports: [UsersService],
})
export class UsersModule {
  constructor(events: SecurityEvents) {
    events.describe({ 'user.role-granted': 'The account was given another role.' });
  }
}
