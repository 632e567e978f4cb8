import type { ActorContext } from '@guildhall/kernel/actor-context';
import { DomainError } from '@guildhall/kernel/domain-error';
import { Database } from '@guildhall/platform/database/database';
import { UnitOfWork } from '@guildhall/platform/database/unit-of-work';
import { Actor, Public } from '@guildhall/platform/http/access';
import { LineField } from '@guildhall/platform/http/fields';
import { Idempotent } from '@guildhall/platform/http/idempotency/idempotent';
import { Body, Controller, Module, Post, Res } from '@nestjs/common';
import type { FastifyReply } from 'fastify';

class NoteRequest {
  @LineField({ min: 1, max: 80 })
  readonly text!: string;
}

/** What the handlers below wait for and how they fail; each test sets it. */
export const stage = {
  calls: 0,
  failures: 0,
  gate: Promise.resolve(),
  /** Whether the handler also reads outside of its transaction, and so needs a second connection. */
  readsBeside: false,
};

@Public()
@Controller('probe')
class ProbeController {
  constructor(
    private readonly unitOfWork: UnitOfWork,
    private readonly database: Database,
  ) {}

  @Post('notes')
  @Idempotent()
  async note(
    @Actor() ctx: ActorContext,
    @Body() { text }: NoteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ) {
    stage.calls++;
    if (stage.readsBeside) await this.database.query('SELECT 1');
    const id = await this.unitOfWork.run(ctx, async (tx) => {
      const [row] = await tx.query<{ id: number }>(
        'INSERT INTO probe_notes (text) VALUES ($1) RETURNING id',
        [text],
      );
      return row?.id;
    });
    await stage.gate;
    if (stage.failures-- > 0) throw new DomainError('PROBE_REFUSED', 'refused', 'Not this time.');
    void reply.header('location', `/probe/notes/${id}`).header('etag', '"1"');
    return { id, text, at: new Date().toISOString() };
  }

  @Post('silent-notes')
  @Idempotent()
  async silentNote(
    @Actor() ctx: ActorContext,
    @Body() { text }: NoteRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.unitOfWork.run(ctx, (tx) => tx.query('INSERT INTO probe_notes (text) VALUES ($1)', [text]));
    void reply.code(204);
  }

  @Post('clashing-notes')
  @Idempotent()
  async clashingNote(@Actor() ctx: ActorContext, @Body() { text }: NoteRequest): Promise<void> {
    await this.unitOfWork.run(ctx, async (tx) => {
      await tx.query('INSERT INTO probe_notes (text) VALUES ($1)', [text]);
      await tx.query(`DO $$ BEGIN RAISE EXCEPTION 'clash' USING ERRCODE = '40001'; END $$`);
    });
  }
}

/** Routes that demand an Idempotency-Key and write to a table `probe_notes (id serial, text text)`, as long as no real route does. */
@Module({ controllers: [ProbeController] })
export class ProbeModule {}
