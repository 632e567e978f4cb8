import { integer, Variable } from './variable';

/** Rules of guilds that an operator may set. */
export class GuildsConfig {
  @Variable('GUILD_SEAT_OFFER_MINUTES', {
    type: integer({ min: 1, max: 43_200 }),
    default: 24 * 60,
    description: 'How long a freed seat is kept for the head of the waiting list before the next is asked.',
  })
  readonly seatOfferMinutes!: number;
}
