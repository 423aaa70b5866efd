// What moved the counts from date to date: why, and what commits brought and took.

/** Bars over the dates, each of some parts, above zero or below. */
class PartsChart extends Chart {
  constructor(name, parts) {
    super(name);
    this.parts = parts;
  }

  get sum() {
    return Object.fromEntries(
      this.parts.map(({ name }) => [name, this.moves().reduce((all, move) => all + move[name], 0)]),
    );
  }

  empty() {
    return this.moves().every((move) => this.parts.every(({ name }) => move[name] === 0));
  }

  height() {
    return 220;
  }

  drawn() {
    return this.parts;
  }

  option(ink) {
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
        formatter: ([{ dataIndex }]) =>
          tip(dates[dataIndex], this.parts.map(({ name, sign, text }) => text + ": " + signed(sign * moves[dataIndex][name], count))),
      },
      series: this.drawn().map(({ name, sign, text }) => ({
        name: text,
        type: "bar",
        stack: "all",
        barMaxWidth: 24,
        itemStyle: { color: ink[name] },
        data: moves.map((move) => sign * move[name]),
      })),
    };
  }

  key(ink) {
    return this.drawn().map(({ name, text }) => [ink[name], text]);
  }

  numbers() {
    return {
      head: ["date", ...this.parts.map(({ text }) => text)],
      rows: this.moves().map((move) => [this.date(move.date), ...this.parts.map(({ name }) => move[name])]),
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
  }

  moves() {
    return this.answers.causes;
  }

  /** A repository that comes to the list would leave nothing of the rest to be seen. */
  drawn() {
    const highest = (name) => Math.max(...this.moves().map((move) => Math.abs(move[name])));
    const rest = Math.max(highest("code"), highest("rules"), highest("coverage"));
    return rest > 0 && highest("scope") > 3 * rest ? this.parts.slice(0, 3) : this.parts;
  }

  note() {
    if (this.empty()) {
      return "No count moved in this time.";
    }
    const sum = this.sum;
    const all = sum.code + sum.rules + sum.coverage + sum.scope;
    const text =
      signed(all, count) + " findings since " + this.date(0) + ": " +
      this.parts.map(({ name, text }) => signed(sum[name], count) + " " + text).join(", ") + ".";
    return this.drawn().length < this.parts.length
      ? text + " What came to be scanned, or went, is not drawn, since it is far higher than the rest; the table has it."
      : text;
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
      return "No commit brought or took a finding in this time.";
    }
    const { introduced, fixed, deleted, suppressed } = this.sum;
    const left = introduced - fixed - deleted - suppressed;
    return (
      "Since " + this.date(0) + " commits introduced " + count(introduced) + ", fixed " + count(fixed) + ", deleted " +
      count(deleted) + " with their files and suppressed " + count(suppressed) + ": " + signed(left, count) + "."
    );
  }
}
