import { Module } from '@nestjs/common';
import { CandidatesModule } from './candidates.module';
import { CandidateProfilesController } from './http/candidate-profiles.controller';

@Module({ imports: [CandidatesModule], controllers: [CandidateProfilesController] })
export class CandidatesApiModule {}
