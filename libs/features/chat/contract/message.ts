/** One thing that was said in a room, as it is now. Plain JSON: it travels as it is. */
export interface Message {
  readonly id: string;
  readonly roomId: string;
  /** 1, 2, 3, … within the room, without gaps: the order in which every member sees them. */
  readonly seq: number;
  /** `null` when the sender is erased. */
  readonly senderId: string | null;
  /** Chosen by the sender's client, unique for a room and a sender. */
  readonly clientMessageId: string;
  /** Empty when it is deleted. */
  readonly text: string;
  /** Id of the message that this one answers. */
  readonly replyTo: string | null;
  /** ISO 8601. */
  readonly sentAt: string;
  /**
   * Number of the last change to it, 0 when there was none. 1, 2, 3, … within the room, without gaps; of several states of
   * a message the one with the higher number is the newer one.
   */
  readonly changeSeq: number;
  /** ISO 8601; `null` when the text is as it was sent. */
  readonly editedAt: string | null;
  /** ISO 8601; `null` when it is not. A deleted message keeps its number, and nothing of what it said. */
  readonly deletedAt: string | null;
  readonly mentions: Mentions;
  readonly attachments: readonly Attachment[];
  /** First used first. */
  readonly reactions: readonly Reaction[];
  /** Whose answer it is, when a companion said it: there is no sender then. Absent on what people say. */
  readonly companionId?: string;
  /** How the answer ended; absent on what people say. */
  readonly outcome?: AnswerOutcome;
  /** The reader has blocked the sender, and so sees nothing of what it says. Absent otherwise. */
  readonly hidden?: true;
}

/** What is said of a message that was just sent, without anything but text. */
export const AS_SENT = {
  changeSeq: 0,
  editedAt: null,
  deletedAt: null,
  mentions: { userIds: [], everyone: false },
  attachments: [],
  reactions: [],
} satisfies Partial<Message>;

/** Whom a message names: members of the room. */
export interface Mentions {
  readonly userIds: readonly string[];
  readonly everyone: boolean;
}

/** Something that lies elsewhere and belongs to a message. */
export interface Attachment {
  /** https. */
  readonly url: string;
  readonly name: string;
  /** Media type, as the sender says. */
  readonly contentType: string;
  readonly bytes?: number;
}

export interface Reaction {
  readonly emoji: string;
  readonly count: number;
  /** The first {@link MOST_NAMED} of them. */
  readonly userIds: readonly string[];
}

/** `complete`; `cancelled`: as far as it had come; `failed`: a notice in its place. */
export const ANSWER_OUTCOMES = ['complete', 'cancelled', 'failed'] as const;

export type AnswerOutcome = (typeof ANSWER_OUTCOMES)[number];

export const LONGEST_TEXT = 4_000;
export const MOST_ATTACHMENTS = 10;
/** Different ones of one message. */
export const MOST_REACTIONS = 20;
/** Of those who reacted with one emoji. */
export const MOST_NAMED = 20;
