// What moved the counts from date to date: why, and what commits brought and took.

/** Bars over the dates, each of some parts, above zero or below. */
class PartsChart extends Chart {
  constructor(name, parts) {
    super(name);
    this.parts = parts;
  }

  /** Those dates of which something is known. */
  known() {
    return this.moves().filter(({ known }) => known);
  }

  get sum() {
    return Object.fromEntries(
      this.parts.map(({ name }) => [name, this.known().reduce((all, move) => all + move[name], 0)]),
    );
  }

  empty() {
    return this.known().every((move) => this.parts.every(({ name }) => move[name] === 0));
  }

  /** What a note says of dates that tell nothing, or not all. */
  missing() {
    const unknown = this.moves().filter(({ known, gap }) => !known && gap !== null).length;
    const partial = this.known().filter(({ date }) => this.answers.coverage[date].unknown.length > 0).length;
    return [
      unknown > 0 ? " Of " + many(unknown, "date") + " nothing is known" + (this.empty() ? "." : ": shaded.") : "",
      partial > 0 ? " On " + many(partial, "date") + " a repository is missing; what moved in it counts where it is read again." : "",
    ].join("");
  }

  height() {
    return 220;
  }

  drawn() {
    return this.parts;
  }

  option(ink, width) {
    const moves = this.moves();
    const dates = moves.map(({ date }) => this.date(date));
    return {
      grid: { left: 8, right: 16, top: 12, bottom: 8, outerBoundsMode: "same" },
      xAxis: dateAxis(dates, ink, { axisLine: { onZero: false, lineStyle: { color: ink.line } } }),
      yAxis: valueAxis(ink, { axisLabel: { color: ink.quiet, fontSize: 11, formatter: (n) => signed(n, count) } }),
      tooltip: {
        ...tooltip(ink),
        trigger: "axis",
        axisPointer: { type: "shadow" },
        formatter: ([{ dataIndex }]) => this.moveTip(moves[dataIndex]),
      },
      series: this.drawn().map(({ name, sign, text }, at) => ({
        name: text,
        type: "bar",
        stack: "all",
        barMaxWidth: 24,
        itemStyle: { color: ink[name] },
        data: moves.map((move) => (move.known ? sign * move[name] : null)),
        ...(at === 0 ? { markLine: this.gapLines(ink, width) } : {}),
      })),
    };
  }

  /** As wide as the bars have room, so that a gap is seen for one. */
  gapLines(ink, width) {
    const moves = this.moves();
    return {
      silent: true,
      symbol: "none",
      label: { show: false },
      lineStyle: { type: "solid", color: ink.unknown, opacity: 0.35, width: Math.max(4, (width - 70) / moves.length) },
      data: moves.filter(({ gap }) => gap !== null).map(({ date }) => ({ xAxis: this.date(date) })),
    };
  }

  moveTip(move) {
    const date = this.date(move.date);
    if (!move.known) {
      return tip(date, [move.gap === null ? "nothing to compare with" : "unknown: " + words(move.gap)]);
    }
    const { known, repositories } = this.answers.coverage[move.date];
    return tip(date, [
      ...this.parts.map(({ name, sign, text }) => text + ": " + signed(sign * move[name], count)),
      ...(known < repositories ? [known + " of " + many(repositories, "repository", "repositories")] : []),
    ]);
  }

  key(ink) {
    return this.drawn().map(({ name, text }) => [ink[name], text]);
  }

  numbers() {
    return {
      head: ["date", ...this.parts.map(({ text }) => text)],
      rows: this.moves().map((move) => [
        this.date(move.date),
        ...this.parts.map(({ name }) => (move.known ? move[name] : { gap: move.gap })),
      ]),
    };
  }
}

class CausesChart extends PartsChart {
  constructor() {
    super("causes", [
      { name: "code", sign: 1, text: "by commits" },
      { name: "rules", sign: 1, text: "by other rules" },
      { name: "coverage", sign: 1, text: "by what could be judged" },
      { name: "scope", sign: 1, text: "by what was scanned" },
    ]);
    this.causes = this.parts;
  }

  /** What no cause explains is a hole that a run of an older version left: most have none. */
  show(answers, filters) {
    const holes = answers.causes.some(({ known, unexplained }) => known && unexplained !== 0);
    this.parts = holes ? [...this.causes, { name: "unexplained", sign: 1, text: "not explained" }] : this.causes;
    super.show(answers, filters);
  }

  moves() {
    return this.answers.causes;
  }

  /** A repository that comes to the list would leave nothing of the rest to be seen. */
  drawn() {
    const highest = (name) => Math.max(...this.known().map((move) => Math.abs(move[name])));
    const rest = this.parts.filter(({ name }) => name !== "scope");
    const restHighest = Math.max(...rest.map(({ name }) => highest(name)));
    return restHighest > 0 && highest("scope") > 3 * restHighest ? rest : this.parts;
  }

  note() {
    if (this.empty()) {
      return (this.known().length === 0 ? NOTHING_COMPARED : "No count moved in this time.") + this.missing();
    }
    const sum = this.sum;
    const all = Object.values(sum).reduce((a, b) => a + b, 0);
    const text =
      signed(all, count) + " findings since " + this.date(0) + ": " +
      this.parts.map(({ name, text }) => signed(sum[name], count) + " " + text).join(", ") + ".";
    return [
      text,
      this.drawn().length < this.parts.length
        ? " What came to be scanned, or went, is not drawn, since it is far higher than the rest; the table has it."
        : "",
      this.missing(),
    ].join("");
  }
}

class WeeklyChart extends PartsChart {
  constructor() {
    super("weekly", [
      { name: "introduced", sign: 1, text: "introduced" },
      { name: "fixed", sign: -1, text: "fixed" },
      { name: "deleted", sign: -1, text: "deleted with their file" },
      { name: "suppressed", sign: -1, text: "suppressed by a comment" },
    ]);
  }

  moves() {
    return this.answers.weekly;
  }

  note() {
    if (this.empty()) {
      const none = "No commit brought or took a finding in this time.";
      return (this.known().length === 0 ? NOTHING_COMPARED : none) + this.missing();
    }
    const { introduced, fixed, deleted, suppressed } = this.sum;
    const left = introduced - fixed - deleted - suppressed;
    return (
      "Since " + this.date(0) + " commits introduced " + count(introduced) + ", fixed " + count(fixed) + ", deleted " +
      count(deleted) + " with their files and suppressed " + count(suppressed) + ": " + signed(left, count) + "." +
      this.missing()
    );
  }
}

const NOTHING_COMPARED = "What moved is not known: no date was compared with one before it.";
