/** What a link at the foot of a mail switches off. In mails that were sent long ago: never change it. */
export function unsubscribeCategory(type: string): string {
  return `notifications.${type}`;
}
