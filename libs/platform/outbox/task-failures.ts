/** Trying again will not help: the task becomes a dead letter at once. */
export class PermanentTaskFailure extends Error {
  override readonly name = 'PermanentTaskFailure';
}

/**
 * The work has come to an end that is nobody's to mend (an address that bounces): the task is done, with the reason
 * beside it. Only what an operator should look at is a dead letter, or strangers could fill the list.
 */
export class TaskWithoutEffect extends Error {
  override readonly name = 'TaskWithoutEffect';
}

/** Not now, and not the task's fault (a limit, a provider that said when): it waits without having used up an attempt. */
export class TaskDeferred extends Error {
  override readonly name = 'TaskDeferred';

  constructor(
    readonly delayMs: number,
    reason: string,
  ) {
    super(reason);
  }
}

/** Another run of the same task has taken over: whatever this one did inside the transaction must not be committed. */
export class TaskSuperseded extends Error {
  override readonly name = 'TaskSuperseded';

  constructor(taskId: string) {
    super(`Task ${taskId} was taken over by another run.`);
  }
}
