import { ApiProperty, ApiSchema } from '@nestjs/swagger';

const MOMENT = '2026-11-21T08:00:00.000Z';
const CHALLENGE = 'M45wkI7JBjy8GZG7p8JAf_sLPxtnimMTh5tJQtEbse0';

@ApiSchema({ name: 'Passkey' })
export class PasskeyResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({ example: 'Ada’s phone' })
  readonly name!: string;

  @ApiProperty({ description: 'Whether copies may exist on other devices of yours.', example: true })
  readonly synced!: boolean;

  @ApiProperty({ format: 'date-time', example: MOMENT })
  readonly createdAt!: string;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: MOMENT })
  readonly lastUsedAt!: string | null;
}

@ApiSchema({ name: 'RegisteredPasskey' })
export class RegisteredPasskeyResponse extends PasskeyResponse {
  @ApiProperty({
    type: [String],
    nullable: true,
    description: 'With your first second factor: ten codes, each good for once, shown this one time.',
    example: null,
  })
  readonly backupCodes!: string[] | null;
}

@ApiSchema({ name: 'PasskeyPage' })
export class PasskeyPageResponse {
  @ApiProperty({ type: () => [PasskeyResponse] })
  readonly items!: PasskeyResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}

class CredentialDescriptorResponse {
  @ApiProperty({ example: 'm2PxV…' })
  readonly id!: string;

  @ApiProperty({ enum: ['public-key'] })
  readonly type!: 'public-key';

  @ApiProperty({ type: [String], required: false, example: ['internal', 'hybrid'] })
  readonly transports?: string[];
}

class RelyingPartyResponse {
  @ApiProperty({ required: false, example: 'guildhall.example.org' })
  readonly id?: string;

  @ApiProperty({ example: 'Guildhall' })
  readonly name!: string;
}

class PasskeyUserResponse {
  @ApiProperty({ description: 'Your id, in base64url.', example: 'AZqfPm8KfD6dGy9vHR8KVQ' })
  readonly id!: string;

  @ApiProperty({ example: 'ada@example.org' })
  readonly name!: string;

  @ApiProperty({ example: 'Ada Lovelace' })
  readonly displayName!: string;
}

class CredentialParametersResponse {
  @ApiProperty({ type: 'integer', example: -7 })
  readonly alg!: number;

  @ApiProperty({ enum: ['public-key'] })
  readonly type!: 'public-key';
}

class AuthenticatorSelectionResponse {
  @ApiProperty({ example: 'required' })
  readonly residentKey!: string;

  @ApiProperty({ example: true })
  readonly requireResidentKey!: boolean;

  @ApiProperty({ example: 'preferred' })
  readonly userVerification!: string;
}

/** WebAuthn Level 3, §5.1.8: for `PublicKeyCredential.parseCreationOptionsFromJSON()`. */
@ApiSchema({ name: 'PasskeyCreationOptions' })
export class PasskeyCreationOptionsResponse {
  @ApiProperty({ example: CHALLENGE })
  readonly challenge!: string;

  @ApiProperty({ type: () => RelyingPartyResponse })
  readonly rp!: RelyingPartyResponse;

  @ApiProperty({ type: () => PasskeyUserResponse })
  readonly user!: PasskeyUserResponse;

  @ApiProperty({ type: () => [CredentialParametersResponse] })
  readonly pubKeyCredParams!: CredentialParametersResponse[];

  @ApiProperty({ type: 'integer', description: 'Milliseconds.', example: 300_000 })
  readonly timeout!: number;

  @ApiProperty({ example: 'none' })
  readonly attestation!: string;

  @ApiProperty({ type: () => [CredentialDescriptorResponse] })
  readonly excludeCredentials!: CredentialDescriptorResponse[];

  @ApiProperty({ type: () => AuthenticatorSelectionResponse })
  readonly authenticatorSelection!: AuthenticatorSelectionResponse;
}

/** WebAuthn Level 3, §5.1.9: for `PublicKeyCredential.parseRequestOptionsFromJSON()`. */
@ApiSchema({ name: 'PasskeyRequestOptions' })
export class PasskeyRequestOptionsResponse {
  @ApiProperty({ example: CHALLENGE })
  readonly challenge!: string;

  @ApiProperty({ example: 'guildhall.example.org' })
  readonly rpId!: string;

  @ApiProperty({ type: 'integer', description: 'Milliseconds.', example: 300_000 })
  readonly timeout!: number;

  @ApiProperty({ example: 'required' })
  readonly userVerification!: string;

  @ApiProperty({
    type: () => [CredentialDescriptorResponse],
    description: 'Empty: any passkey for this relying party.',
  })
  readonly allowCredentials!: CredentialDescriptorResponse[];
}
