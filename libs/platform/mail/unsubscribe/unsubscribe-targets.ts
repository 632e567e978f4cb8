import { Registry } from '@guildhall/kernel/registry';

/**
 * Something that can be unsubscribed from by a link in a mail. A feature that sends mail which is not essential
 * registers one for each category that people can switch off by itself.
 */
export interface UnsubscribeTarget {
  /** Stable, part of links in mails that were sent long ago: `notifications.digest`. */
  readonly category: string;
  /** Switches this kind of mail off. Called again for the same user when they click twice: that changes nothing. */
  unsubscribe(userId: string): Promise<void>;
}

/** Who does what an unsubscribe link asks for. */
export class UnsubscribeTargets extends Registry<UnsubscribeTarget> {
  /** @throws Error when the category has a target already */
  override register(target: UnsubscribeTarget): void {
    if (this.find(target.category)) throw new Error(`Two targets unsubscribe from ${target.category}.`);
    super.register(target);
  }

  find(category: string): UnsubscribeTarget | undefined {
    return this.all().find((target) => target.category === category);
  }
}
