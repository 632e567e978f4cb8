/** Of what in a room a member wants to be told while they are away. */
export const NOTIFY_CHOICES = ['all', 'mentions', 'none'] as const;

export type NotifyChoice = (typeof NOTIFY_CHOICES)[number];

export interface NoticeSettings {
  readonly notify: NotifyChoice;
  /** Until then they are told of nothing at all; `null` for not muted. */
  readonly mutedUntil: Date | null;
}
