import { DomainError } from '@guildhall/kernel/domain-error';
import { GuildErrorCode } from '../contract/guild-error-code';

/** For a guild that is not there, and for one that is not there for the caller: the same. */
export function guildNotFound(): DomainError {
  return new DomainError(GuildErrorCode.NotFound, 'not-found', 'There is no such guild.');
}

export function memberNotFound(): DomainError {
  return new DomainError(GuildErrorCode.MemberNotFound, 'not-found', 'The guild has no such member.');
}

export function permissionMissing(): DomainError {
  return new DomainError(
    GuildErrorCode.PermissionMissing,
    'forbidden',
    'Your place in this guild does not allow that.',
  );
}

export function invitationRequired(): DomainError {
  return new DomainError(
    GuildErrorCode.InvitationRequired,
    'forbidden',
    'This guild is joined by invitation. Ask one of its officers for one.',
  );
}

export function alreadyMember(): DomainError {
  return new DomainError(GuildErrorCode.AlreadyMember, 'conflict', 'You are a member of this guild already.');
}

export function guildFull(): DomainError {
  return new DomainError(
    GuildErrorCode.Full,
    'conflict',
    'Every seat of this guild is taken. Join its waiting list to be offered the next one.',
  );
}

export function lastOwner(): DomainError {
  return new DomainError(
    GuildErrorCode.LastOwner,
    'conflict',
    'A guild has an owner. Hand the ownership over first, or delete the guild.',
  );
}

export function capacityBelowMembers(): DomainError {
  return new DomainError(
    GuildErrorCode.CapacityBelowMembers,
    'refused',
    'More seats than that are taken or on offer. The capacity cannot be lowered below them.',
  );
}
