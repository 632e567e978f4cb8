import { DomainError } from '@guildhall/kernel/domain-error';
import { CompanyErrorCode } from '../contract/company-error-code';

export function companyNotFound(): DomainError {
  return new DomainError(CompanyErrorCode.NotFound, 'not-found', 'There is no such company.');
}

export function memberNotFound(): DomainError {
  return new DomainError(CompanyErrorCode.MemberNotFound, 'not-found', 'The company has no such member.');
}

export function invitationNotFound(): DomainError {
  return new DomainError(
    CompanyErrorCode.InvitationNotFound,
    'not-found',
    'Nobody has asked you to join this company, or not any more.',
  );
}

export function permissionMissing(): DomainError {
  return new DomainError(
    CompanyErrorCode.PermissionMissing,
    'forbidden',
    'Your place in this company does not allow that.',
  );
}

export function alreadyMember(): DomainError {
  return new DomainError(
    CompanyErrorCode.AlreadyMember,
    'conflict',
    'You are a member of this company already.',
  );
}

export function alreadyOwner(): DomainError {
  return new DomainError(CompanyErrorCode.AlreadyOwner, 'conflict', 'You own this company already.');
}

export function lastOwner(): DomainError {
  return new DomainError(
    CompanyErrorCode.LastOwner,
    'conflict',
    'A company has an owner. Hand the ownership over first, or delete the company.',
  );
}

export function companyInUse(): DomainError {
  return new DomainError(
    CompanyErrorCode.InUse,
    'conflict',
    'Jobs or other things refer to this company. It cannot be deleted while they are there.',
  );
}

export function tooManyInvitations(): DomainError {
  return new DomainError(
    CompanyErrorCode.TooManyInvitations,
    'conflict',
    'Too many people were asked and have not answered. Take some of the invitations back first.',
  );
}
