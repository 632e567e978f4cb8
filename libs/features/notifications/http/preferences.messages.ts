import {
  BooleanField,
  FormattedField,
  IntegerField,
  LineField,
  ListField,
  nullableSchema,
  ObjectField,
} from '@guildhall/platform/http/fields';
import { ApiExtraModels, ApiProperty, ApiSchema } from '@nestjs/swagger';
import { isTimeZone } from '../domain/quiet-hours';

const TIME_OF_DAY = /^([01]\d|2[0-3]):[0-5]\d$/;
const READ_ONLY = 'Read-only: may be sent back as it was read, and changes nothing.';

function TimeOfDayField(example: string, description: string): PropertyDecorator {
  return FormattedField({
    max: 5,
    format: 'time',
    message: 'must be a time of day such as 07:30',
    test: (value) => TIME_OF_DAY.test(value),
    pattern: TIME_OF_DAY,
    example,
    description,
  });
}

/** The same when read and when written. */
@ApiSchema({ name: 'QuietHours' })
export class QuietHoursBody {
  @TimeOfDayField('22:00', 'Local time from which it is quiet.')
  readonly start!: string;

  @TimeOfDayField(
    '07:00',
    'Local time from which it is not quiet any more; on the next day when before `start`.',
  )
  readonly end!: string;

  @FormattedField({
    min: 1,
    max: 64,
    format: 'timeZone',
    message: 'must be a time zone such as Africa/Cairo',
    test: isTimeZone,
    example: 'Africa/Cairo',
    description: 'IANA name. Daylight saving time is followed.',
  })
  readonly timeZone!: string;
}

/** The same when read and when written. */
@ApiSchema({ name: 'NotificationTypePreference' })
export class TypePreferenceBody {
  @LineField({ min: 1, max: 100, example: 'account.welcome' })
  readonly type!: string;

  @BooleanField({ description: 'In the list of notifications.', example: true })
  readonly inApp!: boolean;

  @BooleanField({ description: 'On your devices.', example: true })
  readonly push!: boolean;

  @BooleanField({ description: 'By mail, once your address is verified.', example: false })
  readonly email!: boolean;

  @LineField({
    max: 200,
    optional: true,
    description: `What it is called in your language. ${READ_ONLY}`,
    example: 'Welcome',
  })
  readonly title?: string;

  @BooleanField({
    optional: true,
    description: `Cannot be switched off, and passes quiet hours. ${READ_ONLY}`,
    example: false,
  })
  readonly essential?: boolean;
}

@ApiExtraModels(QuietHoursBody)
export class PutPreferencesRequest {
  @ListField(() => TypePreferenceBody, {
    max: 200,
    description: 'Types that are left out are as they are by default.',
  })
  readonly types!: TypePreferenceBody[];

  @ObjectField(() => QuietHoursBody, {
    nullable: true,
    description: 'When pushes and mails wait; null for never. What is essential does not wait.',
  })
  readonly quietHours!: QuietHoursBody | null;

  @IntegerField({
    min: 0,
    max: 999_999_999,
    optional: true,
    description: `${READ_ONLY} \`If-Match\` is what counts.`,
    example: 1,
  })
  readonly version?: number;
}

@ApiExtraModels(QuietHoursBody)
@ApiSchema({ name: 'NotificationPreferences' })
export class PreferencesResponse {
  @ApiProperty({ type: () => [TypePreferenceBody], description: 'Every type there is.' })
  readonly types!: TypePreferenceBody[];

  @ApiProperty(nullableSchema(QuietHoursBody))
  readonly quietHours!: QuietHoursBody | null;

  @ApiProperty({ type: 'integer', description: 'Moves with each edit; also in the `ETag`.', example: 1 })
  readonly version!: number;
}
