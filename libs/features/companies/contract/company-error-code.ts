/** Stable codes of what the companies feature refuses. */
export const CompanyErrorCode = {
  NotFound: 'COMPANY_NOT_FOUND',
  MemberNotFound: 'COMPANY_MEMBER_NOT_FOUND',
  InvitationNotFound: 'COMPANY_INVITATION_NOT_FOUND',
  PermissionMissing: 'COMPANY_PERMISSION_MISSING',
  AlreadyMember: 'COMPANY_ALREADY_MEMBER',
  AlreadyOwner: 'COMPANY_ALREADY_OWNER',
  LastOwner: 'COMPANY_LAST_OWNER',
  InUse: 'COMPANY_IN_USE',
  TooManyInvitations: 'COMPANY_TOO_MANY_INVITATIONS',
} as const;
