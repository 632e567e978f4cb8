import { ChatService } from '@guildhall/features/chat/application/chat.service';
import { HiringService } from '@guildhall/features/hiring/application/hiring.service';
import type { ApplicationStage } from '@guildhall/features/hiring/contract/application';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Injectable } from '@nestjs/common';
import {
  type Employer,
  findRoomsOfEmployer,
  type RoomOfApplication,
} from '../persistence/find-rooms-of-employer';

/** An application that got so far has a room. One that goes no further keeps it: what was said is said. */
const IN_TALKS: ReadonlySet<ApplicationStage> = new Set(['shortlisted', 'interview', 'offer', 'hired']);
const PORTION = 100;

/**
 * The rooms in which an employer and a candidate talk, one for each application. Like rooms of guilds they follow what is,
 * not what an event says.
 */
@Injectable()
export class JobRooms {
  constructor(
    private readonly chat: ChatService,
    private readonly hiring: HiringService,
    private readonly database: Database,
    private readonly unitOfWork: UnitOfWork,
  ) {}

  /** Opens the room when they come to talks, and makes its members those who stand on the two sides. */
  async followApplication(ctx: ActorContext, application: RoomOfApplication): Promise<void> {
    const sides = await this.hiring.findSides(this.database, application.applicationId);
    if (!sides) return;
    const isOpened = IN_TALKS.has(sides.stage);
    await this.unitOfWork.run(ctx, (tx) =>
      this.chat.settleRoomOfApplication(tx, application, isOpened, async () => {
        const now = await this.hiring.findSides(tx, application.applicationId);
        return now ? [...now.employerIds, ...(now.candidateId === null ? [] : [now.candidateId])] : [];
      }),
    );
  }

  /** Brings up to date who speaks for an employer, in every room of its jobs. */
  async followEmployer(ctx: ActorContext, employer: Employer): Promise<void> {
    let after: string | null = null;
    do {
      const rooms: RoomOfApplication[] = await findRoomsOfEmployer(this.database, employer, PORTION, after);
      for (const room of rooms) await this.followApplication(ctx, room);
      after = rooms.length < PORTION ? null : (rooms.at(-1)?.applicationId ?? null);
    } while (after !== null);
  }
}
