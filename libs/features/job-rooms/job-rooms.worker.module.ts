import { Module } from '@nestjs/common';
import { JobRoomsModule } from './job-rooms.module';
import { FollowHiring } from './worker/follow-hiring';

@Module({ imports: [JobRoomsModule], providers: [FollowHiring] })
export class JobRoomsWorkerModule {}
