import { createHash } from 'node:crypto';
import type { ActorContext } from '@guildhall/kernel/actor-context';
import { DomainError } from '@guildhall/kernel/domain-error';
import {
  applyDecorators,
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
  UseInterceptors,
} from '@nestjs/common';
import { ApiHeader } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { from, lastValueFrom, type Observable } from 'rxjs';
import { HttpConfig } from '../../config/http.config';
import { isLockTimeout } from '../../database/database-errors';
import type { Transaction } from '../../database/transaction';
import { UnitOfWork } from '../../database/unit-of-work';
import { HttpErrorCode, inputInvalid } from '../http-errors';
import { replyOf, requestOf } from '../request';
import { IdempotencyRepository, type IdempotencyScope, type StoredAnswer } from './idempotency.repository';

const ACCEPTABLE_KEY = /^[\x21-\x7e]{1,255}$/;
/** Below the statement timeout, so that waiting for a twin is told apart from a slow database. */
const LOCK_WAIT_MS = 1_200;
const REPLAYED_HEADERS = ['location', 'etag'];

/**
 * Makes a POST safe to repeat: the first answer to a key is stored in the same transaction as its effect, so
 * after a crash either both exist or neither. Failures are not stored; the client may try again with the same key.
 *
 * The whole handler runs in one transaction, which every `unitOfWork.run(ctx, …)` of the request joins.
 */
@Injectable()
class IdempotencyInterceptor implements NestInterceptor {
  /** Twins in this process wait here instead of each holding a connection. */
  private readonly inFlight = new Map<string, Promise<unknown>>();

  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly repository: IdempotencyRepository,
    private readonly config: HttpConfig,
  ) {}

  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    return from(
      this.once(requestOf(context), replyOf(context), () =>
        lastValueFrom(next.handle(), { defaultValue: undefined }),
      ),
    );
  }

  private async once(
    request: FastifyRequest,
    reply: FastifyReply,
    handle: () => Promise<unknown>,
  ): Promise<unknown> {
    const scope = scopeOf(request);
    const requestHash = hashOf(request);
    const deadline = Date.now() + this.config.idempotencyWaitMs;
    const name = JSON.stringify(scope);
    const run = () => this.claimAndRun(request.actor, scope, requestHash, reply, handle, deadline);
    for (let twin = this.inFlight.get(name); twin; twin = this.inFlight.get(name)) {
      const outcome = await outcomeWithin(twin, deadline - Date.now());
      if (outcome === 'late') throw inFlight();
      // The answer is stored: nobody has to wait for anybody any more.
      if (outcome === 'answered') return run();
      // It failed: the first who gets here tries again, and the others find that one and wait for it.
    }
    return this.announce(name, run());
  }

  private async claimAndRun(
    actor: ActorContext,
    scope: IdempotencyScope,
    requestHash: Buffer,
    reply: FastifyReply,
    handle: () => Promise<unknown>,
    deadline: number,
  ): Promise<unknown> {
    for (;;) {
      try {
        return await this.unitOfWork.runWhole(actor, (tx) =>
          this.attempt(tx, scope, requestHash, reply, handle, deadline),
        );
      } catch (error) {
        if (!isLockTimeout(error)) throw error;
        if (Date.now() >= deadline) throw inFlight();
      }
    }
  }

  private async attempt(
    tx: Transaction,
    scope: IdempotencyScope,
    requestHash: Buffer,
    reply: FastifyReply,
    handle: () => Promise<unknown>,
    deadline: number,
  ): Promise<unknown> {
    // At least 1: to PostgreSQL 0 means for ever.
    const lockWaitMs = Math.max(1, Math.min(LOCK_WAIT_MS, deadline - Date.now()));
    await tx.query(`SET LOCAL lock_timeout = ${lockWaitMs}`);
    const ours = await this.repository.claim(tx, scope, requestHash);
    await tx.query('SET LOCAL lock_timeout = DEFAULT');
    if (!ours) return this.replay(tx, scope, requestHash, reply);
    const body = await handle();
    const headers = Object.fromEntries(
      REPLAYED_HEADERS.flatMap((name) => {
        const value = reply.getHeader(name);
        return value === undefined ? [] : [[name, String(value)]];
      }),
    );
    await this.repository.store(tx, scope, { status: reply.statusCode, headers, body });
    return body;
  }

  private async replay(
    tx: Transaction,
    scope: IdempotencyScope,
    requestHash: Buffer,
    reply: FastifyReply,
  ): Promise<unknown> {
    const known = await this.repository.find(tx, scope);
    if (!known) throw inFlight();
    if (!known.requestHash.equals(requestHash)) {
      throw new DomainError(
        HttpErrorCode.IdempotencyKeyReused,
        'refused',
        'This Idempotency-Key was used with another body. Make a new key for a new request.',
      );
    }
    return respond(reply, known.answer);
  }

  private async announce(name: string, work: Promise<unknown>): Promise<unknown> {
    this.inFlight.set(name, work);
    try {
      return await work;
    } finally {
      this.inFlight.delete(name);
    }
  }
}

/** The same, for those who send a key; the others go without. */
@Injectable()
class OptionalIdempotencyInterceptor extends IdempotencyInterceptor {
  override intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { headers } = requestOf(context);
    return headers['idempotency-key'] === undefined ? next.handle() : super.intercept(context, next);
  }
}

const KEY_ADVICE =
  'A unique value for this one intent, such as a UUID; repeat it when repeating the request.';

/**
 * Demands an `Idempotency-Key` (draft-ietf-httpapi-idempotency-key-header). Never on routes that answer with secrets.
 *
 * @param optional the key is welcome, and nobody is refused without one
 */
export const Idempotent = ({ optional = false }: { optional?: boolean } = {}) =>
  applyDecorators(
    UseInterceptors(optional ? OptionalIdempotencyInterceptor : IdempotencyInterceptor),
    ApiHeader({
      name: 'Idempotency-Key',
      required: false,
      description: optional ? KEY_ADVICE : `${KEY_ADVICE} Without it: 428.`,
      schema: { type: 'string', maxLength: 255 },
    }),
  );

function scopeOf(request: FastifyRequest): IdempotencyScope {
  const key = request.headers['idempotency-key'];
  if (key === undefined) {
    throw new DomainError(
      HttpErrorCode.IdempotencyKeyRequired,
      'precondition-required',
      'Send an Idempotency-Key, so that repeating this request is safe.',
    );
  }
  if (typeof key !== 'string' || !ACCEPTABLE_KEY.test(key)) {
    throw inputInvalid([
      { path: 'Idempotency-Key', code: 'characters', message: 'must be 1 to 255 printable ASCII characters' },
    ]);
  }
  return {
    actor: request.actor.userId ?? 'anonymous',
    route: `${request.method} ${request.url.split('?', 1)[0]}`,
    key,
  };
}

function hashOf(request: FastifyRequest): Buffer {
  return createHash('sha256')
    .update(JSON.stringify([request.query, request.body ?? null]))
    .digest();
}

function respond(reply: FastifyReply, answer: StoredAnswer): unknown {
  void reply.code(answer.status).headers({ ...answer.headers, 'idempotency-replayed': 'true' });
  return answer.body ?? undefined;
}

function inFlight(): DomainError {
  return new DomainError(
    HttpErrorCode.IdempotencyInFlight,
    'conflict',
    'The first request with this Idempotency-Key is still being worked on. Try again shortly.',
    {
      retryAfter: 1,
    },
  );
}

/** How the work of a twin ended, or that it did not in time. */
async function outcomeWithin(
  work: Promise<unknown>,
  milliseconds: number,
): Promise<'answered' | 'failed' | 'late'> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<'late'>((resolve) => {
    timer = setTimeout(() => resolve('late'), milliseconds);
  });
  const outcome = work.then(
    () => 'answered' as const,
    () => 'failed' as const,
  );
  return Promise.race([outcome, timeout]).finally(() => clearTimeout(timer));
}
