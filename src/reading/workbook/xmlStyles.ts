import type { Attributes } from './markup.ts';
import type { NumberLook } from './worksheetCells.ts';

interface Style {
  readonly parent: string | undefined;
  format?: string;
  red?: boolean;
}

/** Names of formats that matter for what a number means. */
const namedFormats: Readonly<Record<string, string>> = {
  Percent: '0.00%',
  'General Date': 'yyyy-mm-dd',
  'Long Date': 'yyyy-mm-dd',
  'Medium Date': 'yyyy-mm-dd',
  'Short Date': 'yyyy-mm-dd',
  'Long Time': 'h:mm',
  'Medium Time': 'h:mm',
  'Short Time': 'h:mm',
};

/** Styles of an XML workbook, as they are declared at its beginning. */
export class XmlStyles {
  readonly #styles = new Map<string, Style>();
  #open: Style | undefined;

  opened(name: string, attributes: Attributes): void {
    if (name === 'style') this.#open = this.#declare(attributes);
    else if (name === 'numberformat' && this.#open) this.#open.format = attributes.get('format') ?? '';
    else if (name === 'font' && this.#open) this.#open.red = /^#ff0000$/i.test(attributes.get('color') ?? '');
    else if (name === 'worksheet') this.#open = undefined;
  }

  #declare(attributes: Attributes): Style {
    const style: Style = { parent: attributes.get('parent') };
    this.#styles.set(attributes.get('id') ?? '', style);
    return style;
  }

  /** What a style leaves open it has from its parent. */
  look(id: string): NumberLook {
    let format: string | undefined;
    let red: boolean | undefined;
    const seen = new Set<string>();
    for (let next: string | undefined = id; next !== undefined && !seen.has(next); ) {
      seen.add(next);
      const style = this.#styles.get(next);
      format ??= style?.format;
      red ??= style?.red;
      next = style?.parent;
    }
    return { format: namedFormats[format ?? ''] ?? format, red: red ?? false };
  }
}
