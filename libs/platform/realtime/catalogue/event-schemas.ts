import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule } from '@nestjs/swagger';
import { fromOpenApi, type JsonSchema, type Schemas } from './json-schema';

/** A module that no application has: of its routes there are none, so the document is about the classes alone. */
class NoRoutes {}

/** The schemas of payload classes, by name, made of the same decorators as those of the HTTP API. */
export function schemasOf(app: INestApplication, classes: ReadonlyArray<new () => object>): Schemas {
  const { components } = SwaggerModule.createDocument(app, new DocumentBuilder().build(), {
    include: [NoRoutes],
    extraModels: [...classes],
  });
  const schemas = Object.entries(components?.schemas ?? {}).toSorted(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(
    schemas.map(([name, schema]): [string, JsonSchema] => [name, fromOpenApi(schema)]),
  );
}
