import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'FieldError' })
export class FieldErrorResponse {
  @ApiProperty({ description: 'Dotted path of the field.', example: 'email' })
  readonly path!: string;

  @ApiProperty({ example: 'must be an e-mail address such as ada@example.org' })
  readonly message!: string;

  @ApiProperty({ description: 'Stable name of the rule.', example: 'email' })
  readonly code!: string;
}

/** RFC 9457. Some problems carry further members. */
@ApiSchema({ name: 'Problem' })
export class ProblemResponse {
  @ApiProperty({ example: 'urn:guildhall:problem:input-invalid' })
  readonly type!: string;

  @ApiProperty({ example: 'Bad Request' })
  readonly title!: string;

  @ApiProperty({ type: 'integer', example: 400 })
  readonly status!: number;

  @ApiProperty({
    description: 'What went wrong and what to do, for people.',
    example: 'email: must be an e-mail address.',
  })
  readonly detail!: string;

  @ApiProperty({ description: 'Stable name, for programs.', example: 'INPUT_INVALID' })
  readonly code!: string;

  @ApiProperty({ description: 'Path of the request.', example: '/api/v1/auth/register' })
  readonly instance!: string;

  @ApiProperty({
    description: 'Quote it when you report the problem; it is in the logs too.',
    example: '019a9f3e-6f0a-7c3e-9d1b-2f6f1d1f0a55',
  })
  readonly correlationId!: string;

  @ApiPropertyOptional({ type: () => [FieldErrorResponse] })
  readonly errors?: FieldErrorResponse[];
}
