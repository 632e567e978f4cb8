import { integer, onOff, Variable } from './variable';

const count = () => integer({ min: 1, max: 10_000_000 });

/** How many requests from whom. Windows are fixed: 15 minutes, refreshes and webhooks 1 minute, mails 1 hour. */
export class ThrottleConfig {
  @Variable('RATE_LIMITS', {
    type: onOff(),
    default: true,
    description:
      'off lifts request, sign-in and socket rates and connection caps, for benches and checks. Refused in production.',
  })
  readonly enabled!: boolean;

  @Variable('RATE_LIMIT_ANONYMOUS', {
    type: count(),
    default: 100,
    description: 'Requests per 15 minutes from one IP address (or IPv6 /64) without a valid token.',
  })
  readonly anonymous!: number;

  @Variable('RATE_LIMIT_SIGNED_IN', {
    type: count(),
    default: 2_000,
    description: 'Requests per 15 minutes of one user.',
  })
  readonly signedIn!: number;

  @Variable('RATE_LIMIT_AUTH', {
    type: count(),
    default: 10,
    description: 'Registrations, sign-ins and the like per 15 minutes from one IP address.',
  })
  readonly auth!: number;

  @Variable('RATE_LIMIT_ACCOUNT_MAILS', {
    type: count(),
    default: 5,
    description:
      'Mails of one kind (confirmation, reset, change of address) per hour that one IP address may have sent to one account; all together three times as many.',
  })
  readonly accountMails!: number;

  @Variable('RATE_LIMIT_REFRESH_PER_SESSION', {
    type: count(),
    default: 30,
    description: 'Token refreshes per minute of one session.',
  })
  readonly refreshPerSession!: number;

  @Variable('RATE_LIMIT_REFRESH_PER_IP', {
    type: count(),
    default: 300,
    description: 'Token refreshes per minute from one IP address.',
  })
  readonly refreshPerIp!: number;

  @Variable('RATE_LIMIT_WEBHOOKS', {
    type: count(),
    default: 1_200,
    description: 'Posts of mail services (bounces, complaints) per minute from one IP address.',
  })
  readonly webhooks!: number;

  @Variable('RATE_LIMIT_SOCKETS_PER_IP', {
    type: count(),
    default: 100,
    description: 'Socket.IO connections from one IP address (or IPv6 /64) to one process.',
  })
  readonly socketsPerIp!: number;

  @Variable('RATE_LIMIT_SOCKETS_PER_USER', {
    type: count(),
    default: 20,
    description: 'Socket.IO connections of one user to one process.',
  })
  readonly socketsPerUser!: number;

  @Variable('RATE_LIMIT_SOCKET_EVENTS', {
    type: count(),
    default: 150,
    description:
      'Events per second of one Socket.IO connection, twice as many at once; all of a user together twice that.',
  })
  readonly socketEvents!: number;
}
