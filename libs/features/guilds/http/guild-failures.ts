import { SIGNED_IN_FAILURES } from '@guildhall/platform/http/route';
import { ApiParam } from '@nestjs/swagger';

/** Refusals of every route of one guild. */
export const GUILD_FAILURES: Readonly<Record<number, string>> = {
  ...SIGNED_IN_FAILURES,
  404: '`GUILD_NOT_FOUND`: there is no such guild, or not for you.',
};

/** Refusals of routes that need a place in the guild. */
export const LED_GUILD_FAILURES: Readonly<Record<number, string>> = {
  ...GUILD_FAILURES,
  403: '`GUILD_PERMISSION_MISSING`: your place in the guild does not allow that.',
};

export const GuildIdParam = () =>
  ApiParam({ name: 'id', schema: { type: 'string', format: 'uuid' }, description: 'Id of the guild.' });

export const UserIdParam = () =>
  ApiParam({ name: 'userId', schema: { type: 'string', format: 'uuid' }, description: 'Id of the user.' });
