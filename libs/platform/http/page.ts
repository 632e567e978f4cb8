import { escapeHtml } from '../mail/templates/phrase';

/** HTML that is known to be safe: made by {@link html} only. */
export class SafeHtml {
  constructor(readonly text: string) {}
}

/** `` html`<p>${value}</p>` ``: every value is escaped, unless it is itself made by `html`. Lists are joined. */
export function html(
  strings: TemplateStringsArray,
  ...values: ReadonlyArray<string | number | SafeHtml | readonly SafeHtml[]>
): SafeHtml {
  return new SafeHtml(
    strings.map((text, index) => text + (index < values.length ? render(values[index]!) : '')).join(''),
  );
}

/** A whole page. It has no scripts, so that it works under any content security policy that allows inline styles. */
export function page(title: string, body: SafeHtml, language = 'en', direction = 'ltr'): string {
  return html`<!doctype html>
    <html lang="${language}" dir="${direction}">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href="data:," />
        <title>${title}</title>
        <style>
          ${new SafeHtml(STYLE)}
        </style>
      </head>
      <body>
        ${body}
      </body>
    </html>`.text;
}

const STYLE = `
  :root { --ink: #1f2430; --faded: #626b7a; --line: #e1e4ea; --paper: #ffffff; --ground: #f3f4f7; --accent: #3d5a80; }
  @media (prefers-color-scheme: dark) {
    :root { --ink: #e9edf3; --faded: #a4adbb; --line: #333b48; --paper: #1d222b; --ground: #12151b; --accent: #9dbbe0; }
  }
  * { box-sizing: border-box; }
  body { margin: 0 auto; padding: 24px; max-width: 1120px; background: var(--ground); color: var(--ink);
    font: 16px/1.5 system-ui, -apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Naskh Arabic', Tahoma, sans-serif; }
  a { color: var(--accent); }
  h1 { font-size: 22px; margin: 0 0 4px; }
  h2 { font-size: 17px; margin: 0 0 8px; }
  .faded { color: var(--faded); margin: 0 0 16px; }
  .panel { background: var(--paper); border: 1px solid var(--line); border-radius: 12px; padding: 20px; margin: 0 0 20px; }
  .narrow { max-width: 480px; margin: 10vh auto 0; }
  h3 { font-size: 16px; margin: 0 0 8px; } h4 { font-size: 14px; margin: 16px 0 4px; color: var(--faded); }
  table { width: 100%; border-collapse: collapse; }
  th { text-align: start; font-weight: 600; color: var(--faded); font-size: 14px; }
  th, td { padding: 8px 12px 8px 0; border-bottom: 1px solid var(--line); vertical-align: top; }
  td.when { white-space: nowrap; color: var(--faded); font-variant-numeric: tabular-nums; }
  form { display: flex; gap: 8px; margin: 0 0 16px; }
  input { flex: 1; min-width: 0; }
  input, button { font: inherit; padding: 8px 14px; border: 1px solid var(--line); border-radius: 8px; background: var(--paper); color: inherit; }
  button { background: var(--accent); border-color: var(--accent); color: var(--paper); cursor: pointer; }
  iframe { display: block; width: 100%; height: 720px; border: 1px solid var(--line); border-radius: 12px; background: #fff; }
  .grid { display: grid; grid-template-columns: repeat(auto-fit, minmax(min(100%, 480px), 1fr)); gap: 20px; }
  .grid iframe { height: 560px; }
  dl { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 4px 16px; margin: 0; }
  dt { color: var(--faded); } dd { margin: 0; overflow-wrap: anywhere; }
  pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: 0; font: 14px/1.6 ui-monospace, monospace; }
  code { font: 14px ui-monospace, monospace; } h3 code { font-size: 16px; font-weight: 600; }
  table + pre { margin-top: 12px; } .panel > :first-child { margin-top: 0; } .panel > :last-child { margin-bottom: 0; }
  table.fields { table-layout: fixed; } table.fields th { width: 25%; } table.fields th:last-child { width: 50%; }
`;

function render(value: string | number | SafeHtml | readonly SafeHtml[]): string {
  if (value instanceof SafeHtml) return value.text;
  if (typeof value === 'object') return value.map((item) => item.text).join('');
  return escapeHtml(String(value));
}
