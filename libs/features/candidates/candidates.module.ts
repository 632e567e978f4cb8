import { Module } from '@nestjs/common';
import { CandidatesService } from './application/candidates.service';
import { CandidatesDemoData } from './candidates.demo-data';
import { CandidatesPersonalData } from './candidates.personal-data';
import { CandidateViewers } from './contract/candidate-viewers';
import { CandidateProfilesRepository } from './persistence/candidate-profiles.repository';

/** For other features: `CandidatesService` reads profiles, `CandidateViewers` takes who else may. */
@Module({
  providers: [
    CandidateProfilesRepository,
    CandidatesDemoData,
    CandidatesPersonalData,
    CandidatesService,
    CandidateViewers,
  ],
  exports: [CandidatesService, CandidateViewers],
})
export class CandidatesModule {}
