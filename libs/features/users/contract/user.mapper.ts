import type { User } from './user';
import type { MeResponse, PublicUserResponse } from './user.responses';

export function toPublicUser(user: User): PublicUserResponse {
  return {
    id: user.id,
    displayName: user.displayName,
    headline: user.headline,
    bio: user.bio,
    createdAt: user.createdAt.toISOString(),
  };
}

export function toMe(user: User): MeResponse {
  return {
    ...toPublicUser(user),
    email: user.email,
    emailVerified: user.emailVerifiedAt !== null,
    locale: user.locale,
    role: user.role,
    version: user.version,
    updatedAt: user.updatedAt.toISOString(),
  };
}
