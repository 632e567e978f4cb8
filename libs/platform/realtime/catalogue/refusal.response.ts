import { ApiProperty, ApiPropertyOptional, ApiSchema } from '@nestjs/swagger';
import { HttpErrorCode } from '../../http/http-errors';
import { FieldErrorResponse } from '../../http/problem.response';
import { RealtimeErrorCode } from '../realtime-errors';

/** Why something was refused: of an acknowledgement the `error`, of a handshake the `data` of `connect_error`. */
@ApiSchema({ name: 'Refusal' })
export class RefusalResponse {
  @ApiProperty({ description: 'Stable: the same codes as over HTTP.', example: HttpErrorCode.RateLimited })
  readonly code!: string;

  @ApiProperty({ description: 'A sentence for people.', example: 'Too many events. Slow down.' })
  readonly detail!: string;

  @ApiPropertyOptional({
    type: () => [FieldErrorResponse],
    description: 'The fields that are not as they should be.',
  })
  readonly errors?: FieldErrorResponse[];

  @ApiPropertyOptional({
    type: 'integer',
    minimum: 1,
    description: 'Seconds until it makes sense to try again.',
    example: 1,
  })
  readonly retryAfter?: number;
}

/** What every event may be refused with. */
export const EDGE_REFUSALS: Readonly<Record<string, string>> = {
  [HttpErrorCode.InputInvalid]: 'the payload is not as declared, or has fields that are not; see `errors`',
  [HttpErrorCode.RateLimited]: 'too many events; who goes on regardless is cut off',
  [HttpErrorCode.Unavailable]: 'a part that this needs is down; try again',
  [HttpErrorCode.Internal]: 'a defect of the server’s',
};

/** What a handshake may be refused with once the server knows who asks. */
export const HANDSHAKE_REFUSALS: Readonly<Record<string, string>> = {
  [HttpErrorCode.AuthenticationRequired]: 'there is no token',
  AUTH_TOKEN_INVALID: 'it is no access token of this server',
  AUTH_TOKEN_EXPIRED: 'it is too old',
  AUTH_SESSION_ENDED: 'its session has ended',
  [RealtimeErrorCode.TooManyConnections]: 'you have too many connections already',
  [HttpErrorCode.Unavailable]: 'a part that this needs is down; try again',
  [HttpErrorCode.Internal]: 'a defect of the server’s',
};
