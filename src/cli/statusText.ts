import stringWidth from 'string-width';
import type { Confirmation } from '../domain/dataset.ts';
import type { OpenFigure } from '../run/openFigures.ts';
import type { SourceStatus } from '../run/sourceStatus.ts';
import type { MonthStatus, OfficeStatus } from '../run/status.ts';
import type { Session } from './session.ts';
import type { Texts } from './texts.ts';
import { wrap } from './tree.ts';

/** The month's data 处室 by 处室: each block can be handed on as it is. */
export function statusText(status: MonthStatus, session: Session): string {
  return new StatusText(status, session).text();
}

/** Names listed before the rest is counted. */
const listed = 8;

class StatusText {
  readonly #status: MonthStatus;
  readonly #session: Session;
  readonly #words: Texts['status'];
  readonly #names: ReadonlyMap<string, string>;
  readonly #nameWidth: number;

  constructor(status: MonthStatus, session: Session) {
    this.#status = status;
    this.#session = session;
    this.#words = session.text.status;
    this.#names = new Map(status.units.map(({ code, name }) => [code, name]));
    const sources = status.offices.flatMap((office) => office.sources);
    this.#nameWidth = Math.max(0, ...sources.map(({ name }) => stringWidth(name)));
  }

  text(): string {
    const { assessment, period, due, inHand, missingCells, pending, fromSystems, offices } = this.#status;
    const words = this.#words;
    const { chalk } = this.#session.terminal;
    const counts =
      due === 0
        ? words.nothingDue
        : `${words.counts(due, inHand, due - inHand)}${words.mark}${words.holes(missingCells, pending)}`;
    return [
      chalk.bold(words.head(assessment, period)),
      counts,
      ...(fromSystems === null ? [] : [words.fromSystems(fromSystems)]),
      ...offices.flatMap((office) => ['', ...this.#office(office)]),
      '',
      this.#provisional(),
    ].join('\n');
  }

  #office({ office, persons, sources, open }: OfficeStatus): readonly string[] {
    const { chalk } = this.#session.terminal;
    const title = office === '' ? this.#words.noOffice : this.#words.office(office, persons);
    return [
      chalk.bold(title),
      ...sources.flatMap((source) => this.#source(source)),
      ...open.flatMap((figure) => this.#open(figure)),
    ];
  }

  #source(source: SourceStatus): readonly string[] {
    const { chalk } = this.#session.terminal;
    const words = this.#words;
    const late = source.state === '未到';
    const padded = source.name + ' '.repeat(this.#nameWidth - stringWidth(source.name));
    const first = `${late ? words.late : words.inHand}  ${padded}  ${source.indicators.join(' ')}`.trimEnd();
    const below = [
      ...(late ? [this.#expected(source)] : []),
      ...(source.confirmation ? [this.#confirmation(source.confirmation)] : []),
      ...(source.errors > 0 ? [words.errorsIn(source.errors)] : []),
      ...(source.missing.length > 0 ? [this.#missing(source)] : []),
    ];
    const lines = this.#block(first, below);
    return late || source.errors > 0 ? lines.map((line) => chalk.red(line)) : lines;
  }

  #expected({ kind, file, system, instead }: SourceStatus): string {
    const words = this.#words;
    if (kind === '报送表') return words.awaited(file, system, this.#status.period);
    return instead.length > 0 ? words.expectedOr(file, system, instead) : words.expected(file, system);
  }

  #confirmation({ filledBy, checkedBy, confirmedBy, date }: Confirmation): string {
    const words = this.#words;
    const signed = words.signed(filledBy || words.nobody, checkedBy || words.nobody);
    const confirmed = confirmedBy !== '' && date !== '';
    return `${confirmed ? words.confirmed(confirmedBy, date) : words.unconfirmed}${signed}`;
  }

  #missing({ missing }: SourceStatus): string {
    const shown = missing
      .slice(0, listed)
      .map(({ unit, item, cell }) => this.#words.cell(this.#nameOf(unit), item, cell));
    const rest = missing.length - shown.length;
    const cells = [...shown, ...(rest > 0 ? [this.#words.more(rest)] : [])].join(this.#words.mark);
    return this.#words.missing(missing.length, cells);
  }

  #open({ indicator, name, status, units, lacking }: OpenFigure): readonly string[] {
    const words = this.#words;
    const assessed = this.#status.units.filter((unit) => unit.assessed).length;
    const names = units.slice(0, listed).map((code) => this.#nameOf(code));
    const who = units.length === assessed ? words.all(assessed) : words.units(names, units.length - names.length);
    const word = this.#session.text.explain.status(status);
    const lines = this.#block(`${word}  ${indicator} ${name}`, [`${who}${words.lacking(lacking)}`]);
    return lines.map((line) => this.#session.terminal.chalk.yellow(line));
  }

  /** A line and what belongs to it, within the terminal's width. */
  #block(first: string, below: readonly string[]): readonly string[] {
    const { columns } = this.#session.terminal;
    const within = (text: string, indent: string, hanging: string) =>
      wrap(text, columns === undefined ? undefined : columns - hanging.length).map(
        (line, place) => `${place === 0 ? indent : hanging}${line}`,
      );
    return [...within(first, '  ', '        '), ...below.flatMap((text) => within(text, '        ', '        '))];
  }

  #provisional(): string {
    const { open, dependent } = this.#status.provisional;
    const none = this.#status.pending === 0;
    return none ? this.#words.final : this.#words.provisional(this.#status.pending, open.length, dependent.length);
  }

  #nameOf(code: string): string {
    return this.#names.get(code) ?? code;
  }
}
