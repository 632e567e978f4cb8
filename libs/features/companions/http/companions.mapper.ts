import type { Companion } from '../contract/companion';
import type { AdminCompanionResponse, CompanionResponse } from './companions.messages';

export function toCompanion({ id, slug, name, description }: Companion): CompanionResponse {
  return { id, slug, name, description };
}

export function toAdminCompanion(companion: Companion): AdminCompanionResponse {
  const { createdAt, updatedAt, ...rest } = companion;
  return { ...rest, createdAt: createdAt.toISOString(), updatedAt: updatedAt.toISOString() };
}
