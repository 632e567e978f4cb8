/** The queues and how many of their tasks one process runs at once. */
export const QUEUES = {
  email: { concurrency: 10 },
  push: { concurrency: 10 },
  media: { concurrency: 2 },
  ai: { concurrency: 4 },
  maintenance: { concurrency: 4 },
} as const;

export type QueueName = keyof typeof QUEUES;

export const QUEUE_NAMES = Object.keys(QUEUES) as QueueName[];
