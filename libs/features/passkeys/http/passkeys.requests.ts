import {
  EnumField,
  ForeignObjectField,
  FormattedField,
  IntegerField,
  LineField,
  ObjectField,
  OpaqueField,
  WordsField,
} from '@guildhall/platform/http/fields';

const LONGEST_ID = 2_000;
/** Certificates of an attestation, should an authenticator send some unasked, take a few kilobytes. */
const LONGEST_BLOB = 20_000;

const BASE64URL = /^[\w-]+$/;

/** What passkeys are found by. */
const CredentialId = (description: string) =>
  FormattedField({
    min: 1,
    max: LONGEST_ID,
    format: 'base64url',
    message: 'must be base64url, without padding',
    test: (value) => BASE64URL.test(value),
    pattern: BASE64URL,
    description,
    example: 'm2PxV3kQ_w0',
  });
const Blob = (description: string) => OpaqueField({ max: LONGEST_BLOB, description, example: 'o2NmbXRk…' });
const UnusedBlob = () => OpaqueField({ max: LONGEST_BLOB, optional: true, description: 'Not used.' });

/** What every answer of an authenticator has, as `PublicKeyCredential.toJSON()` gives it (WebAuthn Level 3, §5.1). */
class CredentialRequest {
  @CredentialId('The credential, in base64url.')
  readonly id!: string;

  @CredentialId('The same.')
  readonly rawId!: string;

  @EnumField(['public-key'])
  readonly type!: 'public-key';

  @EnumField(['platform', 'cross-platform'], { optional: true })
  readonly authenticatorAttachment?: 'platform' | 'cross-platform';

  @ForeignObjectField({ description: 'Not used.', example: {} })
  readonly clientExtensionResults!: object;
}

export class AttestationRequest {
  @Blob('What the browser says, in base64url.')
  readonly clientDataJSON!: string;

  @Blob('What the authenticator says, in base64url.')
  readonly attestationObject!: string;

  @WordsField({ max: 10, longest: 32, optional: true, example: ['internal', 'hybrid'] })
  readonly transports?: string[];

  @UnusedBlob()
  readonly authenticatorData?: string;

  @UnusedBlob()
  readonly publicKey?: string;

  @IntegerField({ min: -70_000, max: 70_000, optional: true, description: 'Not used.' })
  readonly publicKeyAlgorithm?: number;
}

export class AssertionRequest {
  @Blob('What the browser says, in base64url.')
  readonly clientDataJSON!: string;

  @Blob('What the authenticator says, in base64url.')
  readonly authenticatorData!: string;

  @Blob('The signature over both, in base64url.')
  readonly signature!: string;

  @OpaqueField({
    max: 200,
    optional: true,
    description: 'Whose passkey it is, as the authenticator remembers.',
  })
  readonly userHandle?: string;
}

export class RegisterPasskeyRequest extends CredentialRequest {
  @ObjectField(() => AttestationRequest)
  readonly response!: AttestationRequest;

  @LineField({ min: 1, max: 80, optional: true, example: 'Ada’s phone' })
  readonly name?: string;
}

export class PasskeyAnswerRequest extends CredentialRequest {
  @ObjectField(() => AssertionRequest)
  readonly response!: AssertionRequest;
}

export class PasskeySignInRequest extends PasskeyAnswerRequest {
  @LineField({
    min: 1,
    max: 80,
    optional: true,
    example: 'Ada’s phone',
    description: 'Shown in the list of sessions. In a second step, what the first step said counts.',
  })
  readonly deviceName?: string;
}

export class PasskeySignInOptionsRequest {
  @OpaqueField({
    max: 200,
    optional: true,
    description: 'Of a sign-in that waits for its second step. Without it, the passkey is the only step.',
  })
  readonly mfaToken?: string;
}

export class RenamePasskeyRequest {
  @LineField({ min: 1, max: 80, example: 'Ada’s phone' })
  readonly name!: string;
}
