/** How many people one invitation may let in, and for how many hours. */
export const INVITATION_USES = { min: 1, max: 1_000 } as const;
export const INVITATION_HOURS = { min: 1, max: 30 * 24 } as const;
export const USUAL_INVITATION = { maxUses: 1, hours: 7 * 24 } as const;

/** What decides whether an invitation still lets somebody in. The same rule stands in the statement that spends one. */
export function isUsable(
  invitation: { maxUses: number; uses: number; expiresAt: Date; revokedAt: Date | null },
  now: Date,
): boolean {
  return invitation.revokedAt === null && invitation.expiresAt > now && invitation.uses < invitation.maxUses;
}
