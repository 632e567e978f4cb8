import type { Page } from '@guildhall/kernel/page';
import type {
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
} from '@simplewebauthn/server';
import type { RegisteredPasskey } from '../application/register-passkey';
import type { Passkey } from '../domain/passkey';
import type {
  PasskeyCreationOptionsResponse,
  PasskeyPageResponse,
  PasskeyRequestOptionsResponse,
  PasskeyResponse,
  RegisteredPasskeyResponse,
} from './passkeys.responses';

export function toPasskey({ id, name, synced, createdAt, lastUsedAt }: Passkey): PasskeyResponse {
  return {
    id,
    name,
    synced,
    createdAt: createdAt.toISOString(),
    lastUsedAt: lastUsedAt?.toISOString() ?? null,
  };
}

export function toPasskeyPage({ items, nextCursor }: Page<Passkey>): PasskeyPageResponse {
  return { items: items.map(toPasskey), nextCursor };
}

export function toRegisteredPasskey({ passkey, backupCodes }: RegisteredPasskey): RegisteredPasskeyResponse {
  return { ...toPasskey(passkey), backupCodes };
}

export function toCreationOptions(
  options: PublicKeyCredentialCreationOptionsJSON,
): PasskeyCreationOptionsResponse {
  const { challenge, rp, user, pubKeyCredParams, timeout, attestation } = options;
  const { excludeCredentials, authenticatorSelection } = options;
  return {
    challenge,
    rp,
    user,
    pubKeyCredParams,
    timeout,
    attestation,
    excludeCredentials,
    authenticatorSelection,
  } as PasskeyCreationOptionsResponse;
}

export function toRequestOptions(
  options: PublicKeyCredentialRequestOptionsJSON,
): PasskeyRequestOptionsResponse {
  const { challenge, rpId, timeout, userVerification, allowCredentials = [] } = options;
  return { challenge, rpId, timeout, userVerification, allowCredentials } as PasskeyRequestOptionsResponse;
}
