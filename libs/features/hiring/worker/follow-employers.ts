import type {
  CompanyMemberLeft,
  CompanyRoleChanged,
} from '@guildhall/features/companies/contract/company.events';
import type { MemberLeft, RoleChanged } from '@guildhall/features/guilds/contract/guild.events';
import { TaskHandlers, type TaskRun } from '@guildhall/platform/outbox/task-handlers';
import { Injectable } from '@nestjs/common';
import { HandOverInterviews } from '../application/hand-over-interviews';
import * as tasks from '../contract/hiring.tasks';

/** Sees to the interviews of somebody whose place with an employer has changed. */
@Injectable()
export class FollowEmployers {
  constructor(interviews: HandOverInterviews, handlers: TaskHandlers) {
    const handler = {
      handle: ({ userId }: { readonly userId: string }, { context }: TaskRun) =>
        interviews.ofUser(context, userId),
    };
    handlers.register<CompanyMemberLeft>(tasks.followCompanyParting, handler);
    handlers.register<CompanyRoleChanged>(tasks.followCompanyRole, handler);
    handlers.register<MemberLeft>(tasks.followGuildParting, handler);
    handlers.register<RoleChanged>(tasks.followGuildRole, handler);
  }
}
