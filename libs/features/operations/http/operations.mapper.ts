import { cutPage } from '@guildhall/kernel/page';
import type { QueueView, ScheduleView } from '../application/operations.service';
import type { TaskView } from '../persistence/tasks.repository';
import type { QueueResponse, ScheduleResponse, TaskPageResponse, TaskResponse } from './operations.messages';

/** @param rows one more than `limit` when there is a next page */
export function toTaskPage(
  rows: TaskView[],
  limit: number,
  encode: (id: string) => string,
): TaskPageResponse {
  const page = cutPage(rows, limit, (task) => task.id, encode);
  return { items: page.items.map(toTask), nextCursor: page.nextCursor };
}

export function toQueue({ backlog, finishedLastHour }: QueueView): QueueResponse {
  return { ...backlog, finishedLastHour };
}

export function toSchedule({ state, nextFireAt }: ScheduleView): ScheduleResponse {
  return {
    id: state.id,
    description: state.description,
    cron: state.cron,
    timeZone: state.timeZone,
    nextFireAt: nextFireAt.toISOString(),
    lastStarted: state.lastStarted?.toISOString() ?? null,
    lastFinished: state.lastFinished?.toISOString() ?? null,
    lastOutcome: state.lastOutcome,
    lastResult: state.lastResult,
    lastError: state.lastError,
  };
}

function toTask({ dueAt, createdAt, finishedAt, ...task }: TaskView): TaskResponse {
  return {
    ...task,
    dueAt: dueAt.toISOString(),
    createdAt: createdAt.toISOString(),
    finishedAt: finishedAt?.toISOString() ?? null,
  };
}
