import { Parser } from 'htmlparser2';
import type { Phrase } from '../../diagnostics/phrase.ts';
import { damaged } from './refusal.ts';

/** Attributes by their names without prefix, in lower case. */
export type Attributes = ReadonlyMap<string, string>;

export interface MarkupEvents {
  /** Names come without prefix, in lower case. */
  opened(name: string, attributes: Attributes): void;
  text(text: string): void;
  /** `stated`: by a closing tag of its own. */
  closed(name: string, stated: boolean): void;
}

/** No table stands deeper; closing tags that fit nothing would be looked for through the whole depth. */
const deepest = 1000;

function unclosed(name: string): Phrase {
  return { zh: `<${name}> 没有结束,文件可能不完整`, en: `<${name}> is not closed; the file may be cut short` };
}

/** Runs through marked-up text. XML must close every element; a file cut short must never read as fewer rows. */
export function readMarkup(text: string, xml: boolean, events: MarkupEvents): void {
  let depth = 0;
  const parser = new Parser(
    {
      onopentag: (name, attributes) => {
        if (++depth > deepest) throw damaged('标签层层套得太深');
        events.opened(localName(name), localAttributes(attributes));
      },
      ontext: (part) => events.text(part),
      onclosetag: (name, implied) => {
        depth--;
        if (xml && implied && !selfClosed(parser, text)) throw damaged(unclosed(name));
        events.closed(localName(name), !implied);
      },
    },
    { xmlMode: xml, decodeEntities: true },
  );
  parser.end(text);
}

/** An element closed by its own opening tag, `<Cell/>`, counts as closed by the parser's own doing. */
function selfClosed({ endIndex }: Parser, text: string): boolean {
  return text.slice(endIndex - 1, endIndex + 1) === '/>';
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1).toLowerCase();
}

function localAttributes(attributes: Readonly<Record<string, string>>): Attributes {
  return new Map(Object.entries(attributes).map(([name, value]) => [localName(name), value]));
}
