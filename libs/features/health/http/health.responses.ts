import type { HealthStatus } from '@guildhall/kernel/health-indicator';
import { ApiProperty, ApiSchema } from '@nestjs/swagger';

@ApiSchema({ name: 'Health' })
export class HealthResponse {
  @ApiProperty({ enum: ['ok', 'degraded'], example: 'ok' })
  readonly status!: 'ok' | 'degraded';

  @ApiProperty({ example: '0.1.0' })
  readonly version!: string;

  @ApiProperty({ type: 'integer', example: 4711 })
  readonly uptimeSeconds!: number;
}

@ApiSchema({ name: 'Liveness' })
export class LivenessResponse {
  @ApiProperty({ enum: ['ok'], example: 'ok' })
  readonly status!: 'ok';
}

@ApiSchema({ name: 'HealthCheck' })
export class HealthCheckResponse {
  @ApiProperty({ enum: ['up', 'degraded', 'down'], example: 'up' })
  readonly status!: HealthStatus;

  @ApiProperty({
    type: 'object',
    additionalProperties: true,
    description: 'Facts that depend on the part.',
    example: { latencyMs: 0.6 },
  })
  readonly details!: Record<string, unknown>;
}

@ApiSchema({ name: 'DetailedHealth' })
export class DetailedHealthResponse {
  @ApiProperty({ enum: ['ok', 'degraded', 'down'], example: 'ok' })
  readonly status!: 'ok' | 'degraded' | 'down';

  @ApiProperty({ example: '0.1.0' })
  readonly version!: string;

  @ApiProperty({ type: 'integer', example: 4711 })
  readonly uptimeSeconds!: number;

  @ApiProperty({
    type: 'object',
    additionalProperties: { $ref: '#/components/schemas/HealthCheck' },
    example: { database: { status: 'up', details: { version: '15.18', latencyMs: 0.6 } } },
  })
  readonly checks!: Record<string, HealthCheckResponse>;

  @ApiProperty({
    type: [String],
    description: 'Settings an operator should think about.',
    example: ['RATE_LIMITS is off.'],
  })
  readonly configurationProblems!: string[];
}
