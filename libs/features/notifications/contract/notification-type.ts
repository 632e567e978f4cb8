import type { Locale } from '@guildhall/features/users/contract/user';
import { plainToInstance } from 'class-transformer';
import { validateSync } from 'class-validator';
import type { ChannelChoice } from './notification';

/** What a notification says, in one language. Plain text, no markup. */
export interface NotificationText {
  readonly title: string;
  readonly body: string;
  /** Path of the client application that shows what it is about, such as `/jobs/019a…`. */
  readonly link?: string;
}

export interface NotificationTypeOptions<Payload extends object> {
  /** `feature.what-happened`, such as `jobs.offer-received`. Stored in rows: never rename one that is in use. */
  readonly type: string;
  /** How the preferences page calls it. */
  readonly title: Readonly<Record<Locale, string>>;
  /**
   * About the safety of the account, or something that the user must know: it cannot be switched off, passes quiet
   * hours, and is mailed to addresses that are not verified.
   */
  readonly essential?: boolean;
  /** Plain JSON that names its source (the offer's id), so that two real events are two notifications. */
  readonly payload: new () => Payload;
  /** Channels of users who chose nothing: in-app and push when absent. */
  readonly defaults?: ChannelChoice;
  /** Pure; called whenever the text is shown, so that it follows the user's language. */
  readonly render: (locale: Locale, payload: Payload) => NotificationText;
}

const DEFAULT_CHANNELS: ChannelChoice = { inApp: true, push: true, email: false };

/** A kind of notification: declared beside its feature with {@link defineNotification}, registered with {@link NotificationTypes}. */
export class NotificationType<Payload extends object = object> {
  readonly type: string;
  readonly title: Readonly<Record<Locale, string>>;
  readonly essential: boolean;
  readonly defaults: ChannelChoice;

  constructor(private readonly options: NotificationTypeOptions<Payload>) {
    this.type = options.type;
    this.title = options.title;
    this.essential = options.essential ?? false;
    this.defaults = options.defaults ?? DEFAULT_CHANNELS;
  }

  /** @throws Error naming the fields that are wrong: a mistake of the code that notifies */
  assertPayload(payload: Payload): void {
    const errors = validateSync(plainToInstance(this.options.payload, payload), {
      whitelist: true,
      forbidNonWhitelisted: true,
      forbidUnknownValues: Object.keys(payload).length > 0,
    });
    if (errors.length === 0) return;
    throw new Error(
      `The payload of ${this.type} is malformed: ${errors.map((error) => error.property).join(', ')}.`,
    );
  }

  /** @param stored the payload as it comes from the database */
  text(locale: Locale, stored: object): NotificationText {
    return this.options.render(locale, plainToInstance(this.options.payload, stored));
  }
}

/** Declares a notification type; its feature registers it with {@link NotificationTypes} in both kinds of process. */
export function defineNotification<Payload extends object>(
  options: NotificationTypeOptions<Payload>,
): NotificationType<Payload> {
  return new NotificationType(options);
}

/** Every type that the features of this process have registered. */
export class NotificationTypes {
  private readonly types = new Map<string, NotificationType>();

  /** @throws Error when another type has the name */
  register<Payload extends object>(type: NotificationType<Payload>): void {
    const registered = type as unknown as NotificationType;
    if ((this.types.get(type.type) ?? registered) !== registered)
      throw new Error(`Two notification types are named ${type.type}.`);
    this.types.set(type.type, registered);
  }

  /** @returns `undefined` for a type of a feature that this process does not have (any more) */
  find(type: string): NotificationType | undefined {
    return this.types.get(type);
  }

  /** By name. */
  all(): readonly NotificationType[] {
    return [...this.types.values()].toSorted((a, b) => (a.type < b.type ? -1 : 1));
  }
}
