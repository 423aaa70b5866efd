// Files that are complex and change often: where a simplification pays.

const LABELLED = 8;

class HotSpotsChart extends Chart {
  constructor() {
    super("hotspots");
  }

  show(answers, filters) {
    this.files = answers.hotSpots;
    this.mostChanges = Math.max(...this.files.map(({ changes }) => changes));
    super.show(answers, filters);
  }

  empty() {
    return this.files.length === 0;
  }

  note() {
    if (this.empty()) {
      return "No file of these filters with a function of any complexity is known to have changed in this time." + this.cut();
    }
    const [worst] = this.files;
    return (
      "Each dot is a file: to the right it changes often, above it is hard to follow. Most of both: " + oneLine(worst.path) +
      ", changed in " + many(worst.changes, "snapshot") + ", with a function of cognitive complexity " + count(worst.complexity) + "." +
      this.cut() + (this.answers.selection.anyRule ? "" : NOT_SPLIT)
    );
  }

  cut() {
    const { rows, total } = this.answers.data.churn;
    return rows.length < total
      ? " The page has the " + count(rows.length) + " of " + count(total) + " files in which changes times complexity are most."
      : "";
  }

  height() {
    return 340;
  }

  option(ink, width) {
    return {
      grid: { left: 24, right: 24, top: 28, bottom: 24, outerBoundsMode: "same" },
      xAxis: valueAxis(ink, { name: "snapshots in which it changed", nameLocation: "middle", nameGap: 26, nameTextStyle: { color: ink.quiet }, minInterval: 1 }),
      yAxis: valueAxis(ink, { name: "highest cognitive complexity", nameTextStyle: { color: ink.quiet, align: "left" } }),
      tooltip: { ...tooltip(ink), formatter: ({ dataIndex }) => this.fileTip(this.files[dataIndex]) },
      series: [
        {
          type: "scatter",
          data: this.files.map((file, at) => this.dot(file, at, ink, width)),
          labelLayout: { hideOverlap: true },
        },
      ],
    };
  }

  dot(file, at, ink, width) {
    const hot = at < LABELLED;
    const name = oneLine(file.path.slice(file.path.lastIndexOf("/") + 1));
    const x = (file.changes / this.mostChanges) * (width - 90) + 55;
    const room = { left: x - 70, right: width - x - 15 };
    const side = room.right > Math.min(7 * name.length, room.left) ? "right" : "left";
    return {
      name: this.repository(file.repository) + " " + file.path,
      value: [file.changes, file.complexity],
      symbolSize: Math.max(5, Math.min(28, Math.sqrt(file.lines) * 0.6)),
      itemStyle: { color: hot ? ink.unknown : ink.main, opacity: hot ? 0.9 : 0.35 },
      label: {
        show: hot, position: side, width: Math.min(7 * name.length, room[side]), overflow: "truncate", color: ink.text, fontSize: 11,
        formatter: () => name,
      },
    };
  }

  fileTip(file) {
    return tip(this.repository(file.repository) + " " + file.path, [
      "changed in " + many(file.changes, "snapshot"),
      "highest cognitive complexity " + count(file.complexity),
      many(file.lines, "line") + ", " + many(file.findings, "finding"),
    ]);
  }

  click({ dataIndex }) {
    this.filters.search.value = this.files[dataIndex].path;
    this.filters.narrow({ repository: this.repository(this.files[dataIndex].repository) });
  }

  numbers() {
    return {
      head: ["repository", "file", "changed in snapshots", "highest cognitive complexity", "lines", "findings"],
      rows: this.files.map((file) => [
        this.repository(file.repository), file.path, file.changes, file.complexity, file.lines, file.findings,
      ]),
    };
  }
}
