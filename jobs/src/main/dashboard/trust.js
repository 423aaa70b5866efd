// Whether the rest can be believed: what was read on each date, and what could not be judged.

const NOT_SPLIT = " Not split by category or severity.";

class StatusChart extends Chart {
  constructor() {
    super("status");
  }

  /** Chosen repositories that are unknown on some date, those unknown most often first. */
  get troubled() {
    const { answers } = this;
    const gaps = (r) => answers.dates.filter((date) => answers.state(r, date) <= UNKNOWN).length;
    return answers
      .chosenRepositories()
      .filter((r) => gaps(r) > 0)
      .sort((a, b) => gaps(b) - gaps(a));
  }

  empty() {
    return this.answers.dates.length === 0;
  }

  note() {
    const { answers } = this;
    if (this.empty()) {
      return "No date was scanned.";
    }
    const { troubled } = this;
    const all = answers.chosenRepositories().length;
    const text =
      troubled.length === 0
        ? "Each of " + many(all, "repository", "repositories") + " was read on each date on which it was there."
        : many(troubled.length, "repository", "repositories") + " of " + count(all) + " could not be read on some date: " +
          "then its numbers are unknown, and left out of the sums.";
    return text + (answers.selection.anyRule ? "" : NOT_SPLIT);
  }

  rows() {
    return this.troubled.slice(0, 25);
  }

  height() {
    return 96 + this.rows().length * 20;
  }

  /** What a cell says: 0 not there, 1 known, 2 unknown. */
  cell(repository, date) {
    const state = this.answers.state(repository, date);
    return state >= 0 ? 1 : state === ABSENT ? 0 : 2;
  }

  option(ink, width) {
    const { answers } = this;
    const { dates } = answers.data;
    const rows = this.rows();
    const longest = Math.max(0, ...rows.map((r) => this.repository(r).length));
    const names = Math.min(24 + 7 * longest, 200, width * 0.3) + 16;
    const cells = rows.flatMap((r, y) =>
      answers.dates.map((date) => ({ date, y, cell: this.cell(r, date) })).filter(({ cell }) => cell > 0),
    );
    return {
      grid: [
        { left: names + 8, right: 36, top: 8, height: 56, outerBoundsMode: "none" },
        { left: names + 8, right: 36, top: 90, height: rows.length * 20, outerBoundsMode: "none" },
      ],
      xAxis: [
        dateAxis(dates, ink),
        dateAxis(dates, ink, { gridIndex: 1, axisLabel: { show: false }, axisLine: { show: false } }),
      ],
      yAxis: [
        valueAxis(ink, { splitNumber: 1, minInterval: 1 }),
        nameAxis(rows.map((_, at) => String(at)), ink, names, {
          gridIndex: 1,
          axisLabel: {
            color: ink.text, fontSize: 12, interval: 0, width: names - 8, overflow: "truncate",
            formatter: (at) => (rows[at] === undefined ? "" : oneLine(this.repository(rows[at]))),
          },
        }),
      ],
      tooltip: { ...tooltip(ink), formatter: (params) => this.tipOf(params, rows) },
      series: [
        this.bars("read", ink.known, (at) => at.known),
        this.bars("unknown", ink.unknown, (at) => at.unknown.length),
        {
          type: "heatmap",
          xAxisIndex: 1,
          yAxisIndex: 1,
          data: cells.map(({ date, y, cell }) => ({
            value: [date, y, cell],
            itemStyle: { color: cell === 1 ? ink.known : ink.unknown, borderColor: ink.card, borderWidth: 1 },
          })),
        },
      ],
    };
  }

  bars(name, color, value) {
    return { name, type: "bar", stack: "repositories", barCategoryGap: "10%", itemStyle: { color }, data: this.answers.coverage.map(value) };
  }

  tipOf({ seriesType, dataIndex, data }, rows) {
    const { answers } = this;
    if (seriesType === "bar") {
      const { known, unknown } = answers.coverage[dataIndex];
      const whys = unknown.slice(0, 8).map((r) => this.repository(r) + ": " + words(answers.gap(r, dataIndex)));
      return tip(this.date(dataIndex), [many(known, "repository", "repositories") + " read", ...whys]);
    }
    const [date, y, cell] = data.value;
    return tip(this.repository(rows[y]) + ", " + this.date(date), [cell === 1 ? "read" : words(answers.gap(rows[y], date))]);
  }

  key(ink) {
    return [[ink.known, "read"], [ink.unknown, "unknown"]];
  }

  numbers() {
    const { answers } = this;
    return {
      head: ["repository", ...answers.data.dates],
      rows: [
        ["read", ...answers.coverage.map(({ known }) => known)],
        ["unknown", ...answers.coverage.map(({ unknown }) => unknown.length)],
        ...answers.chosenRepositories().map((r) => [
          this.repository(r),
          ...answers.dates.map((date) =>
            ["", "read", { gap: answers.gap(r, date) }][this.cell(r, date)],
          ),
        ]),
      ],
    };
  }
}

class JudgedChart extends BarsChart {
  constructor() {
    super("judged");
  }

  all() {
    return this.answers.unjudged;
  }

  note() {
    const { files, judged } = this.answers.newest;
    const all = this.all();
    const number = all.reduce((sum, repository) => sum + repository.number, 0);
    const share = files === 0 ? "There is no file." : percent(judged, files) + " of " + many(files, "file") + " were judged.";
    return number === 0
      ? share
      : share + " " + many(number, "file, or rule on a file,", "files, or rules on files,") + " could not be judged in " +
          many(all.length, "repository", "repositories") + (all.length > MOST_BARS ? ", of which the first are drawn." : ".");
  }

  /** Kinds of problems, the most frequent first. */
  get kinds() {
    const sums = new Map();
    for (const { kinds } of this.all()) {
      kinds.forEach((number, kind) => sums.set(kind, (sums.get(kind) ?? 0) + number));
    }
    return [...sums.keys()].sort((a, b) => sums.get(b) - sums.get(a));
  }

  kindName(kind) {
    return words(this.answers.data.problems.kinds[kind]);
  }

  /** What is drawn in a colour of its own, and the rest in one: [text, colour, kinds]. */
  parts(ink) {
    const { kinds } = this;
    const own = kinds.length > ink.kinds.length ? ink.kinds.length - 1 : kinds.length;
    const parts = kinds.slice(0, own).map((kind, at) => [this.kindName(kind), ink.kinds[at], [kind]]);
    return own === kinds.length ? parts : [...parts, ["other reasons", ink.kinds[own], kinds.slice(own)]];
  }

  option(ink, width) {
    const drawn = this.drawn();
    const names = drawn.map((sum) => this.repository(sum.repository));
    return this.bars(ink, width, names, this.parts(ink).map(([text, colour, kinds]) => ({
      text,
      colour,
      values: drawn.map((sum) => kinds.reduce((all, kind) => all + (sum.kinds.get(kind) ?? 0), 0)),
    })));
  }

  key(ink) {
    return this.parts(ink).map(([text, colour]) => [colour, text]);
  }

  click({ dataIndex }) {
    this.filters.narrow({ repository: this.repository(this.drawn()[dataIndex].repository) });
  }

  numbers() {
    const { kinds } = this;
    return {
      head: ["repository", ...kinds.map((kind) => this.kindName(kind))],
      rows: this.all().map((sum) => [
        this.repository(sum.repository),
        ...kinds.map((kind) => sum.kinds.get(kind) ?? 0),
      ]),
    };
  }
}
