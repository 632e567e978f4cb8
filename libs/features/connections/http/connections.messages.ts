import { LineField, OpaqueField } from '@guildhall/platform/http/fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { CONNECTION_PROVIDERS, type ConnectionProvider } from '../contract/provider';
import { CONNECTION_STATUSES, type ConnectionStatus } from '../domain/connection';

const LONGEST_PARAMETER = 4096;

export class AuthorizeRequest {
  @OpaqueField({
    max: 2048,
    optional: true,
    example: 'org.example.app:/connected',
    description:
      'Where the provider sends the person back to: one of OAUTH_REDIRECT_URIS, to the letter. When absent it is the callback of this server, for browsers.',
  })
  readonly redirectUri?: string;
}

/** What the app's redirect address received. */
export class CompleteRequest {
  @OpaqueField({ max: LONGEST_PARAMETER, description: '`code` as the provider sent it.' })
  readonly code!: string;

  @OpaqueField({ max: 512, description: '`state` as the provider sent it.' })
  readonly state!: string;

  @OpaqueField({
    max: 2048,
    optional: true,
    description: '`iss` as the provider sent it, if it did (RFC 9207).',
  })
  readonly iss?: string;
}

const ATTEMPT_TOKEN = 'What `authorize` answered. Browsers may leave it out: their cookie says the same.';

export class CompleteSignInRequest extends CompleteRequest {
  @OpaqueField({ max: 512, optional: true, description: ATTEMPT_TOKEN })
  readonly attemptToken?: string;

  @LineField({
    min: 1,
    max: 80,
    optional: true,
    example: 'Ada’s phone',
    description: 'Shown in the list of sessions.',
  })
  readonly deviceName?: string;
}

export class ConfirmSignInRequest {
  @OpaqueField({ max: 512, description: '`confirmationToken` behind the `#` of the link in the mail.' })
  readonly token!: string;

  @OpaqueField({ max: 512, optional: true, description: ATTEMPT_TOKEN })
  readonly attemptToken?: string;
}

@ApiSchema({ name: 'Authorization' })
export class AuthorizationResponse {
  @ApiProperty({
    description: 'Send the person there.',
    example: 'https://accounts.google.com/o/oauth2/v2/auth?response_type=code&…',
  })
  readonly authorizationUrl!: string;

  @ApiProperty({ type: 'integer', description: 'Seconds to come back within.', example: 600 })
  readonly expiresIn!: number;
}

@ApiSchema({ name: 'SignInAuthorization' })
export class SignInAuthorizationResponse extends AuthorizationResponse {
  @ApiProperty({
    description: 'Keep it to yourself; whoever finishes the sign-in has to show it.',
    example: 'q1sM0e5xV3tJ2yq8wq6fW8mJbq8B1xT0nH3gkqk3j0s',
  })
  readonly attemptToken!: string;
}

@ApiSchema({ name: 'ConfirmationRequired' })
export class ConfirmationRequiredResponse {
  @ApiProperty({ enum: [true], example: true })
  readonly confirmationRequired!: true;

  @ApiProperty({ type: 'integer', description: 'Seconds to confirm within.', example: 3600 })
  readonly expiresIn!: number;
}

@ApiSchema({ name: 'Connection' })
export class ConnectionResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({ enum: CONNECTION_PROVIDERS, example: 'gmail' })
  readonly provider!: ConnectionProvider;

  @ApiProperty({
    enum: CONNECTION_STATUSES,
    description:
      '`expiring`: from two weeks before `expiresAt`. `needs_reauth`: the provider does not let us in any more. Connect it again in both cases.',
    example: 'active',
  })
  readonly status!: ConnectionStatus;

  @ApiProperty({
    type: String,
    nullable: true,
    description: 'How its owner recognises the account.',
    example: 'ada@example.org',
  })
  readonly accountName!: string | null;

  @ApiProperty({ type: [String], description: 'What it may be used for.', example: ['openid', 'email'] })
  readonly scopes!: string[];

  @ApiProperty({ format: 'date-time', example: '2026-11-21T08:00:00.000Z' })
  readonly connectedAt!: string;

  @ApiProperty({
    format: 'date-time',
    description: 'When the provider was last asked for a token.',
    example: '2026-11-21T08:00:00.000Z',
  })
  readonly refreshedAt!: string;

  @ApiProperty({
    type: String,
    format: 'date-time',
    nullable: true,
    description: 'From then on only the person can prolong it; `null` when nobody knows of such an end.',
    example: null,
  })
  readonly expiresAt!: string | null;
}

@ApiSchema({ name: 'ConnectionPage' })
export class ConnectionPageResponse {
  @ApiProperty({ type: () => [ConnectionResponse] })
  readonly items!: ConnectionResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
