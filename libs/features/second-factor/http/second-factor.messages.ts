import { OpaqueField } from '@guildhall/platform/http/fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';

const LONGEST_CODE = 32;
const BACKUP_CODE = '7K2MD-0QX9V';

export class TotpCodeRequest {
  @OpaqueField({ max: LONGEST_CODE, example: '492039', description: 'What the authenticator app shows.' })
  readonly code!: string;
}

export class BackupCodeRequest {
  @OpaqueField({ max: LONGEST_CODE, example: BACKUP_CODE, description: 'One of your backup codes.' })
  readonly code!: string;
}

export class DisableSecondFactorRequest {
  @OpaqueField({ max: 1024, format: 'password', example: 'correct horse battery staple' })
  readonly password!: string;

  @OpaqueField({
    max: LONGEST_CODE,
    optional: true,
    example: '492039',
    description: 'What the authenticator app shows. Give this or `backupCode`.',
  })
  readonly code?: string;

  @OpaqueField({ max: LONGEST_CODE, optional: true, description: 'For when the authenticator app is lost.' })
  readonly backupCode?: string;
}

@ApiSchema({ name: 'SecondFactorSetup' })
export class SecondFactorSetupResponse {
  @ApiProperty({
    description: 'In Base32, to be typed in by hand.',
    example: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  })
  readonly secret!: string;

  @ApiProperty({
    example:
      'otpauth://totp/Guildhall:ada%40example.org?secret=JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP&issuer=Guildhall',
  })
  readonly otpauthUrl!: string;

  @ApiProperty({
    description: 'The URL as a picture to scan: a PNG in a data URL.',
    example: 'data:image/png;base64,iVBORw0KGgo…',
  })
  readonly qrCode!: string;
}

@ApiSchema({ name: 'BackupCodes' })
export class BackupCodesResponse {
  @ApiProperty({
    type: [String],
    minItems: 10,
    maxItems: 10,
    description: 'Each is good for once. They are shown this one time.',
    example: Array.from({ length: 10 }, () => BACKUP_CODE),
  })
  readonly backupCodes!: string[];
}

@ApiSchema({ name: 'SecondFactorEnabled' })
export class SecondFactorEnabledResponse extends BackupCodesResponse {
  @ApiProperty({ enum: [true], example: true })
  readonly enabled!: true;
}

@ApiSchema({ name: 'BackupCodesLeft' })
export class BackupCodesLeftResponse {
  @ApiProperty({ type: 'integer', example: 9 })
  readonly backupCodesLeft!: number;
}

@ApiSchema({ name: 'SecondFactorStatus' })
export class SecondFactorStatusResponse extends BackupCodesLeftResponse {
  @ApiProperty({
    description: 'Whether an authenticator app is set up. Passkeys have a list of their own.',
    example: true,
  })
  readonly enabled!: boolean;

  @ApiProperty({ type: String, format: 'date-time', nullable: true, example: '2026-11-21T08:00:00.000Z' })
  readonly enabledAt!: string | null;
}
