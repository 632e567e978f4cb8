import { Module } from '@nestjs/common';
import { UserPresencesRepository } from './persistence/user-presences.repository';
import { PresencePersonalData } from './presence.personal-data';

/** In every process, for whoever exports and erases. Presence itself is recorded where the connections are. */
@Module({
  providers: [PresencePersonalData, UserPresencesRepository],
  exports: [UserPresencesRepository],
})
export class PresenceModule {}
