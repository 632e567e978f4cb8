import { Global, Module } from '@nestjs/common';
import { AllotmentDriftMetric } from './allotment-drift.metric';
import { AllotmentDriftsRepository } from './allotment-drifts.repository';
import { AllotmentRecounts } from './allotment-recount';
import { Allotments } from './allotments';
import { Turnstile } from './turnstile';

/** Giving out what there is not enough of. */
@Global()
@Module({
  providers: [Allotments, AllotmentDriftMetric, AllotmentDriftsRepository, AllotmentRecounts, Turnstile],
  exports: [Allotments, AllotmentDriftsRepository, AllotmentRecounts, Turnstile],
})
export class ScarcityModule {}
