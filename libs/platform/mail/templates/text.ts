import type { Block, ListItem, MailContent } from './mail-content';
import { phraseToText } from './phrase';

/** The same mail for readers without HTML. Links stand on lines of their own, so that every program finds their end. */
export function renderText(content: MailContent, brandName: string): string {
  const links = (content.links ?? []).map(({ label, url }) => `${label}:\n${url}`);
  return [
    phraseToText(content.heading),
    ...content.blocks.map(renderBlock),
    ['-- ', brandName, phraseToText(content.reason), ...links].join('\n'),
  ]
    .join('\n\n')
    .concat('\n');
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case 'paragraph':
      return phraseToText(block.phrase);
    case 'quote':
      return block.text
        .split('\n')
        .map((line) => `> ${line}`)
        .join('\n');
    case 'button':
      return `${block.link.label}:\n${block.link.url}`;
    case 'facts':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join('\n');
    case 'list':
      return block.items.map(renderItem).join('\n');
  }
}

function renderItem({ title, detail, url }: ListItem): string {
  const indented = [detail, url].filter((line) => line !== undefined).map((line) => `  ${line}`);
  return [`- ${title}`, ...indented].join('\n');
}
