import { DIRECTION, type MailLanguage } from './language';
import type { Block, Link, ListItem, MailContent } from './mail-content';
import { escapeHtml, phraseToHtml, safeHref } from './phrase';

/** Mail programs know little CSS, and Outlook only tables: styles stand on the elements, classes are for the dark. */
const FONT = "-apple-system, 'Segoe UI', Roboto, 'Noto Sans', 'Noto Naskh Arabic', Tahoma, Arial, sans-serif";
const INK = '#1f2430';
const FADED = '#626b7a';
const ACCENT = '#3d5a80';

const STYLES = `
  body { margin: 0; padding: 0; }
  @media (max-width: 480px) { .card { padding: 24px 20px !important; } .page { padding: 12px !important; } }
  @media (prefers-color-scheme: dark) {
    .page, body { background: #12151b !important; }
    .card { background: #1d222b !important; border-color: #333b48 !important; }
    .ink, .ink bdi { color: #e9edf3 !important; }
    .faded, .faded a { color: #a4adbb !important; }
    .button { background: #9dbbe0 !important; color: #10151d !important; }
    .line { border-color: #333b48 !important; }
    .link { color: #9dbbe0 !important; }
  }`;

export interface Brand {
  readonly name: string;
  readonly url: string;
}

/** A whole HTML document: at the most 600 px wide, light or dark as the reader's device, left-to-right or right-to-left. */
export function renderHtml(content: MailContent, language: MailLanguage, brand: Brand): string {
  const direction = DIRECTION[language];
  const side = direction === 'rtl' ? 'right' : 'left';
  return `<!doctype html>
<html lang="${language}" dir="${direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(content.subject)}</title>
<style>${STYLES}</style>
</head>
<body dir="${direction}" style="margin:0;padding:0;background:#f3f4f7;">
<div style="display:none;max-height:0;overflow:hidden;">${escapeHtml(content.preview)}</div>
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" class="page" style="background:#f3f4f7;padding:24px;"><tr><td align="center">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:600px;">
<tr><td style="padding:0 4px 16px;text-align:${side};font:600 16px/24px ${FONT};"><a href="${safeHref(brand.url)}" target="_blank" class="link" style="color:${ACCENT};text-decoration:none;">${escapeHtml(brand.name)}</a></td></tr>
<tr><td class="card" style="background:#ffffff;border:1px solid #e1e4ea;border-radius:12px;padding:32px;text-align:${side};">
<h1 class="ink" style="margin:0 0 16px;color:${INK};font:600 22px/30px ${FONT};">${phraseToHtml(content.heading)}</h1>
${content.blocks.map((block) => renderBlock(block, side)).join('\n')}
</td></tr>
<tr><td class="faded" style="padding:16px 4px 0;text-align:${side};color:${FADED};font:400 13px/20px ${FONT};">${phraseToHtml(content.reason)}${smallLinks(content.links)}</td></tr>
</table>
</td></tr></table>
</body>
</html>
`;
}

function renderBlock(block: Block, side: 'left' | 'right'): string {
  switch (block.kind) {
    case 'paragraph':
      return `<p class="ink" style="margin:0 0 16px;color:${INK};font:400 16px/25px ${FONT};">${phraseToHtml(block.phrase)}</p>`;
    case 'quote':
      return `<div class="ink line" style="margin:0 0 16px;padding:2px 14px;border-${side}:3px solid #d5dae3;color:${INK};font:400 16px/25px ${FONT};">${escapeHtml(block.text).replaceAll('\n', '<br>')}</div>`;
    case 'button':
      return renderButton(block.link, block.note, side);
    case 'facts':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;">${block.rows.map((row) => renderFact(row, side)).join('')}</table>`;
    case 'list':
      return `<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="margin:0 0 16px;">${block.items.map((item) => renderItem(item, side)).join('')}</table>`;
  }
}

function renderButton({ label, url }: Link, note: string, side: 'left' | 'right'): string {
  const href = safeHref(url);
  return `<table role="presentation" cellpadding="0" cellspacing="0" border="0" style="margin:8px 0 20px;"><tr><td>
<a href="${href}" target="_blank" class="button" style="display:inline-block;background:${ACCENT};color:#ffffff;border-radius:8px;padding:12px 24px;text-decoration:none;font:600 16px/24px ${FONT};">${escapeHtml(label)}</a>
</td></tr></table>
<p class="faded" style="margin:0 0 16px;color:${FADED};font:400 13px/20px ${FONT};text-align:${side};">${escapeHtml(note)}<br><a href="${href}" target="_blank" class="link" dir="ltr" style="color:${ACCENT};word-break:break-all;">${href}</a></p>`;
}

function renderFact([label, value]: readonly [string, string], side: 'left' | 'right'): string {
  return `<tr><td class="faded line" style="padding:8px 0;border-bottom:1px solid #e1e4ea;text-align:${side};vertical-align:top;width:35%;color:${FADED};font:400 14px/22px ${FONT};">${escapeHtml(label)}</td><td class="ink line" style="padding:8px 0;border-bottom:1px solid #e1e4ea;text-align:${side};vertical-align:top;color:${INK};font:400 14px/22px ${FONT};"><bdi>${escapeHtml(value)}</bdi></td></tr>`;
}

function renderItem({ title, detail, url }: ListItem, side: 'left' | 'right'): string {
  const name = escapeHtml(title);
  const head =
    url === undefined
      ? name
      : `<a href="${safeHref(url)}" target="_blank" class="link" style="color:${ACCENT};text-decoration:none;">${name}</a>`;
  const rest =
    detail === undefined
      ? ''
      : `<br><span class="faded" style="color:${FADED};font-size:14px;">${escapeHtml(detail)}</span>`;
  return `<tr><td class="ink line" style="padding:10px 0;border-bottom:1px solid #e1e4ea;text-align:${side};color:${INK};font:400 16px/24px ${FONT};">${head}${rest}</td></tr>`;
}

function smallLinks(links: readonly Link[] = []): string {
  if (links.length === 0) return '';
  const anchors = links.map(
    ({ label, url }) =>
      `<a href="${safeHref(url)}" target="_blank" style="color:${FADED};">${escapeHtml(label)}</a>`,
  );
  return `<br>${anchors.join(' &middot; ')}`;
}
