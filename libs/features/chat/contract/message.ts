/** One thing that was said in a room. Plain JSON: it travels as it is. */
export interface Message {
  readonly id: string;
  readonly roomId: string;
  /** 1, 2, 3, … within the room, without gaps: the order in which every member sees them. */
  readonly seq: number;
  /** `null` when the sender is erased. */
  readonly senderId: string | null;
  /** Chosen by the sender's client, unique for a room and a sender. */
  readonly clientMessageId: string;
  readonly text: string;
  /** Id of the message that this one answers. */
  readonly replyTo: string | null;
  /** ISO 8601. */
  readonly sentAt: string;
  /** Whose answer it is, when a companion said it: there is no sender then. Absent on what people say. */
  readonly companionId?: string;
  /** How the answer ended; absent on what people say. */
  readonly outcome?: AnswerOutcome;
}

/** `complete`; `cancelled`: as far as it had come; `failed`: a notice in its place. */
export const ANSWER_OUTCOMES = ['complete', 'cancelled', 'failed'] as const;

export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

export const LONGEST_TEXT = 4_000;
