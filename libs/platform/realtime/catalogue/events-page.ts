import { html, page, SafeHtml } from '../../http/page';
import { type AsyncApiDocument, type Message, messageAt, type Operation } from './asyncapi-document';
import { type JsonSchema, resolved, type Schemas } from './json-schema';

/** The AsyncAPI document for people: every event in both directions, its fields, an example, and what refuses it. */
export function eventsPage(document: AsyncApiDocument): string {
  const operations = Object.values(document.operations);
  const said = operations.filter(({ action }) => action === 'receive');
  const heard = operations.filter(({ action }) => action === 'send');
  return page(
    'Guildhall events',
    html`<h1>Guildhall events</h1>
      <p class="faded">
        Version ${document.info.version}. As data: <a href="/api-docs-events-json">AsyncAPI 3.0</a>. The HTTP
        API: <a href="/api-docs">Swagger UI</a>.
      </p>
      <div class="panel">
        ${document.info.description.split('\n\n').map((text) => html`<p>${marked(text)}</p>`)}
      </div>
      <nav class="panel" aria-label="Events">
        <p>Clients say: ${said.map((operation) => link(document, operation))}</p>
        <p>Clients are told: ${heard.map((operation) => link(document, operation))}</p>
      </nav>
      <main>
        <div class="panel">
          <h2>Handshake</h2>
          <p>${Object.values(document.servers).map(({ description }) => marked(description))}</p>
          ${Object.values(document.servers).map((server) => refusalTable(server['x-refusals']))}
        </div>
        <h2>What clients say</h2>
        ${said.map((operation) => section(document, operation))}
        <h2>What clients are told</h2>
        ${heard.map((operation) => section(document, operation))}
      </main>`,
  );
}

function section(document: AsyncApiDocument, operation: Operation): SafeHtml {
  const { schemas } = document.components;
  const message = messageOf(document, operation);
  const [accepted] = (operation.reply?.messages ?? []).map((reference) => messageAt(document, reference));
  return html`<section class="panel" id="${anchorOf(message, operation)}">
    <h3><code>${message.name}</code></h3>
    <p>${marked(operation.description)}</p>
    ${payload('Payload', message, schemas)} ${accepted ? payload('Acknowledgement', accepted, schemas) : ''}
    ${operation['x-refusals'] ? refusalTable(operation['x-refusals']) : ''}
  </section>`;
}

function payload(title: string, message: Message, schemas: Schemas): SafeHtml {
  const { properties = {}, required = [] } = resolved(message.payload, schemas);
  const rows = Object.entries(properties).map(
    ([name, field]) =>
      html`<tr>
        <td>
          <code>${name}</code>${required.includes(name) ? '' : html` <span class="faded">optional</span>`}
        </td>
        <td>${typeOf(field, schemas)}</td>
        <td>${marked(resolved(field, schemas).description ?? '')}</td>
      </tr>`,
  );
  return html`<h4>${title}</h4>
    <table class="fields">
      <thead>
        <tr>
          <th>Field</th>
          <th>Type</th>
          <th>Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
    ${message.examples.map((example) => html`<pre>${JSON.stringify(example.payload, null, 2)}</pre>`)}`;
}

function refusalTable(refusals: Readonly<Record<string, string>>): SafeHtml {
  return html`<h4>Refused with</h4>
    <dl>
      ${Object.entries(refusals).map(
        ([code, when]) =>
          html`<dt><code>${code}</code></dt>
            <dd>${marked(when)}</dd>`,
      )}
    </dl>`;
}

function typeOf(unresolved: JsonSchema, schemas: Schemas): string {
  const schema = resolved(unresolved, schemas);
  const { type, format, minimum, maximum, minLength, maxLength, items, oneOf } = schema;
  if (schema.const !== undefined) return JSON.stringify(schema.const);
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ');
  if (oneOf) return oneOf.map((one) => typeOf(one, schemas)).join(' | ');
  const kinds = [type ?? 'object'].flat().map((kind) => (kind === 'string' && format ? format : kind));
  if (items) return `list of ${typeOf(items, schemas)}`;
  return [kinds.join(' or '), rangeOf(minimum, maximum), rangeOf(minLength, maxLength, 'characters')]
    .filter(Boolean)
    .join(', ');
}

function rangeOf(from: number | undefined, to: number | undefined, unit = ''): string {
  // The last number of a column says nothing to a reader.
  const end = to === undefined || to >= 2 ** 31 - 1 ? '…' : `–${to}`;
  return from === undefined && end === '…' ? '' : `${from ?? 0}${end} ${unit}`.trim();
}

function link(document: AsyncApiDocument, operation: Operation): SafeHtml {
  const message = messageOf(document, operation);
  return html`<a href="#${anchorOf(message, operation)}"><code>${message.name}</code></a> `;
}

function messageOf(document: AsyncApiDocument, { messages: [reference] }: Operation): Message {
  return messageAt(document, reference ?? { $ref: '' });
}

function anchorOf({ name }: Message, { action }: Operation): string {
  return `${action}-${name.replaceAll(':', '-')}`;
}

/** As much of Markdown as the sentences use: `code` and **strong**. */
function marked(text: string): SafeHtml {
  const parts = text.split(/(`[^`]+`|\*\*[^*]+\*\*|\*[^*]+\*)/).map((part) => {
    if (part.startsWith('`') && part.length > 1) return html`<code>${part.slice(1, -1)}</code>`;
    if (part.startsWith('**')) return html`<strong>${part.slice(2, -2)}</strong>`;
    return part.startsWith('*') && part.length > 1 ? html`<em>${part.slice(1, -1)}</em>` : html`${part}`;
  });
  return html`${parts}`;
}
