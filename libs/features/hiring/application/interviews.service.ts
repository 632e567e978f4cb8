import type { UserContext } from '@guildhall/kernel/actor-context';
import { Clock } from '@guildhall/kernel/clock';
import { cutPage, type Page, type PageRequest } from '@guildhall/kernel/page';
import { UsersService } from '@guildhall/features/users/application/users.service';
import { Database } from '@guildhall/platform/database/database';
import { Injectable } from '@nestjs/common';
import type { Interview, Slot } from '../contract/interview';
import { calendarOf } from '../domain/interview-calendar';
import { interviewNotScheduled } from '../domain/hiring-errors';
import { type InterviewKey, InterviewsRepository } from '../persistence/interviews.repository';
import { HiringAccess } from './hiring-access';

/** What interviews there are, as far as they are the caller's to see. */
@Injectable()
export class InterviewsService {
  constructor(
    private readonly access: HiringAccess,
    private readonly interviews: InterviewsRepository,
    private readonly users: UsersService,
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** @throws DomainError `INTERVIEW_NOT_FOUND` */
  async get(ctx: UserContext, id: string): Promise<Interview> {
    return (await this.access.openInterview(ctx, id)).interview;
  }

  /** Newest first. @throws DomainError `APPLICATION_NOT_FOUND` */
  async listOfApplication(
    ctx: UserContext,
    applicationId: string,
    { limit, after }: PageRequest<string>,
    encode: (id: string) => string,
  ): Promise<Page<Interview>> {
    await this.access.openApplication(ctx, applicationId);
    const rows = await this.interviews.findPageOfApplication(this.database, applicationId, limit + 1, after);
    return cutPage(rows, limit, ({ id }) => id, encode);
  }

  /** The caller's own on either side that are confirmed, and so have a slot, and are not over. Soonest first. */
  async listUpcoming(
    { userId }: UserContext,
    { limit, after }: PageRequest<InterviewKey>,
    encode: (key: InterviewKey) => string,
  ): Promise<Page<Interview>> {
    const rows = await this.interviews.findUpcoming(
      this.database,
      userId,
      this.clock.now(),
      limit + 1,
      after,
    );
    return cutPage(
      rows,
      limit,
      ({ id, slot }) => ({ id, startsAt: (slot as Slot).startsAt.toISOString() }),
      encode,
    );
  }

  /** A calendar file that puts it in, moves it or takes it out. @throws DomainError `INTERVIEW_NOT_FOUND`, `INTERVIEW_NOT_SCHEDULED` */
  async calendar(ctx: UserContext, id: string): Promise<string> {
    const { interview } = await this.access.openInterview(ctx, id);
    const { slot } = interview;
    if (!slot) throw interviewNotScheduled();
    const { locale } = await this.users.get(ctx.userId);
    return calendarOf({ ...interview, slot }, locale);
  }
}
