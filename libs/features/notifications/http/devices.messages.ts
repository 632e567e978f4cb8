import { EnumField, FormattedField } from '@guildhall/platform/http/fields';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';
import { DEVICE_PLATFORMS, type DevicePlatform } from '../domain/device';

const MOMENT = '2026-11-21T08:00:00.000Z';
/** FCM sets no limit; its tokens have some 160 characters. */
const LONGEST_TOKEN = 4096;
const PRINTABLE = /^[!-~]+$/;

export class RegisterDeviceRequest {
  @FormattedField({
    min: 8,
    max: LONGEST_TOKEN,
    format: 'token',
    message: 'must be a registration token of FCM',
    test: (value) => PRINTABLE.test(value),
    pattern: PRINTABLE,
    description: 'The registration token that FCM gave the client application.',
    example: 'dGVzdC10b2tlbg:APA91bFexampleexampleexample',
  })
  readonly token!: string;

  @EnumField(DEVICE_PLATFORMS, { example: 'android' })
  readonly platform!: DevicePlatform;
}

@ApiSchema({ name: 'Device' })
export class DeviceResponse {
  @ApiProperty({ format: 'uuid', example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55' })
  readonly id!: string;

  @ApiProperty({ enum: DEVICE_PLATFORMS, example: 'android' })
  readonly platform!: DevicePlatform;

  @ApiProperty({ description: 'Masked: only its end is shown.', example: '••••••xample' })
  readonly token!: string;

  @ApiProperty({ format: 'date-time', example: MOMENT })
  readonly createdAt!: string;

  @ApiProperty({ format: 'date-time', description: 'When it was last registered.', example: MOMENT })
  readonly lastSeenAt!: string;
}

@ApiSchema({ name: 'DevicePage' })
export class DevicePageResponse {
  @ApiProperty({ type: () => [DeviceResponse] })
  readonly items!: DeviceResponse[];

  @ApiProperty({ type: String, nullable: true, example: null })
  readonly nextCursor!: string | null;
}
