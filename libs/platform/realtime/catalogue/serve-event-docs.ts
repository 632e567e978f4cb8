import type { INestApplication } from '@nestjs/common';
import type { FastifyInstance } from 'fastify';
import { asyncApiDocument } from './asyncapi';
import type { AsyncApiDocument } from './asyncapi-document';
import { eventsPage } from './events-page';

/** Serves the catalogue of events at `/api-docs/events` and as a document at `/api-docs-events-json`. */
export function serveEventDocs(app: INestApplication): void {
  const fastify = app.getHttpAdapter().getInstance() as FastifyInstance;
  // Made when somebody asks: only then everything is declared for sure, and most processes are never asked.
  let made: { readonly document: AsyncApiDocument; readonly page: string } | undefined;
  const docs = () => (made ??= withPage(asyncApiDocument(app)));
  fastify.get('/api-docs-events-json', (_request, reply) => reply.send(docs().document));
  fastify.get('/api-docs/events', (_request, reply) =>
    reply.type('text/html; charset=utf-8').send(docs().page),
  );
}

function withPage(document: AsyncApiDocument) {
  return { document, page: eventsPage(document) };
}
