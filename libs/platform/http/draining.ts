import type { FastifyInstance } from 'fastify';

/**
 * Once the server closes, every answer ends its connection too. Node closes only those that are idle at that
 * moment; one that is busy would be kept alive after its answer and hold up the shutdown until it times out.
 */
export function endConnectionsWhenClosing(fastify: FastifyInstance): void {
  let closing = false;
  fastify.addHook('preClose', (done) => {
    closing = true;
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (closing) reply.header('connection', 'close');
    done(null, payload);
  });
}
