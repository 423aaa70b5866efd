// How the rate of findings moves over time: of all, and of each category.

/** Points as ECharts draws them: nothing where nothing is known, a ring where a repository is missing. */
function linePoints(points, ink) {
  const known = (at) => points[at] !== undefined && points[at].rate !== null;
  const ring = { color: ink.card, borderColor: ink.main, borderWidth: 1.5 };
  return points.map((point, at) => {
    const alone = !known(at - 1) && !known(at + 1);
    const symbol = point.partial || alone ? "circle" : "none";
    return { value: point.rate, symbol, symbolSize: 6, ...(point.partial ? { itemStyle: ring } : {}) };
  });
}

/** Shades what is unknown, so that a gap is seen for one. */
function gapAreas(points, dates, ink) {
  const areas = [];
  points.forEach((point, at) => {
    if (point.gap !== null) {
      areas.push([{ xAxis: dates[at] }, { xAxis: dates[at] }]);
    }
  });
  // An area from a date to itself has no width; its border has.
  return { silent: true, data: areas, itemStyle: { color: ink.unknown, opacity: 0.35, borderColor: ink.unknown, borderWidth: 4 } };
}

function ruleMarks(answers, ink, label) {
  return {
    silent: true,
    symbol: "none",
    lineStyle: { color: ink.rules, type: "dashed", width: 1.5 },
    label: { show: label, formatter: () => "rules changed", color: ink.quiet, fontSize: 11 },
    data: answers.ruleChanges.map((date) => ({ xAxis: answers.data.dates[date] })),
  };
}

/** Room between lowest and highest: at least a fifth of the highest, so that noise does not look like news. */
function scaleOf(points) {
  const rates = points.map((point) => point.rate).filter((value) => value !== null);
  const high = Math.max(...rates);
  const room = Math.max(high - Math.min(...rates), high / 5);
  return { min: Math.max(0, high - room * 1.15), max: high + room * 0.15 || 1 };
}

function pointTip(title, point, coverage) {
  if (point.rate === null) {
    return tip(title, [point.gap === null ? "no code" : "unknown: " + words(point.gap)]);
  }
  const lines = [rate(point.rate) + " per 1,000 lines", many(point.findings, "finding") + " in " + many(point.lines, "line")];
  if (point.partial) {
    lines.push(coverage.known + " of " + many(coverage.repositories, "repository", "repositories"));
  }
  return tip(title, lines);
}

class TotalChart extends Chart {
  constructor() {
    super("total");
  }

  empty() {
    return this.answers.total.every((point) => point.rate === null);
  }

  note() {
    const { total } = this.answers;
    if (this.empty()) {
      return "Nothing is known of what these filters leave.";
    }
    const { known, first, last, change } = ends(total);
    const gaps = total.filter((point) => point.gap !== null).length;
    const partial = total.filter((point) => point.partial).length;
    return [
      known === 1
        ? rate(last) + " findings per 1,000 lines of code on the only date that is known; a trend wants a second."
        : "From " + rate(first) + " to " + rate(last) + " findings per 1,000 lines of code (" + signed(change, rate) + ").",
      gaps > 0 ? many(gaps, "date") + " of which nothing is known " + (gaps === 1 ? "is" : "are") + " left blank and shaded." : "",
      partial > 0 ? "Rings: a repository is missing in the sum (" + many(partial, "date") + ")." : "",
      this.answers.ruleChanges.length > 0 ? "Dashed: other rules from there on; a jump there may be theirs." : "",
    ].filter((text) => text !== "").join(" ");
  }

  height() {
    return 260;
  }

  option(ink) {
    const { answers } = this;
    const { dates } = answers.data;
    const points = answers.total;
    return {
      grid: { left: 8, right: 16, top: 24, bottom: 8, outerBoundsMode: "same" },
      xAxis: dateAxis(dates, ink, { boundaryGap: false }),
      yAxis: valueAxis(ink, { min: 0 }),
      tooltip: {
        ...tooltip(ink),
        trigger: "axis",
        formatter: ([{ dataIndex }]) => pointTip(dates[dataIndex], points[dataIndex], answers.coverage[dataIndex]),
      },
      series: [
        {
          name: "findings per 1,000 lines",
          type: "line",
          connectNulls: false,
          showAllSymbol: true,
          data: linePoints(points, ink),
          lineStyle: { color: ink.main, width: 2.5 },
          itemStyle: { color: ink.main },
          markArea: gapAreas(points, dates, ink),
          markLine: ruleMarks(answers, ink, true),
        },
      ],
    };
  }

  numbers() {
    const { answers } = this;
    return {
      head: ["date", "findings per 1,000 lines", "findings", "lines", "repositories read", "repositories"],
      rows: answers.total.map((point, at) => [
        this.date(at),
        rateCell(point.rate, point.gap),
        point.findings === null ? { gap: point.gap } : point.findings,
        point.lines === null ? { gap: point.gap } : point.lines,
        answers.coverage[at].known,
        answers.coverage[at].repositories,
      ]),
    };
  }
}

class RatesChart extends Chart {
  constructor() {
    super("rates");
  }

  empty() {
    return this.answers.rates.length === 0;
  }

  note() {
    return this.empty()
      ? "No rule of these filters was asked."
      : "What moved most comes first. Each has a scale of its own; first and last known value, and the change.";
  }

  columns(width) {
    return Math.max(1, Math.min(5, Math.floor(width / (width < 500 ? 145 : 225)), this.answers.rates.length));
  }

  height(width) {
    return Math.ceil(this.answers.rates.length / this.columns(width)) * PANEL;
  }

  option(ink, width) {
    const { answers } = this;
    const { dates } = answers.data;
    const columns = this.columns(width);
    const wide = (width - 8) / columns;
    const panels = answers.rates.map((series, at) => ({
      ...series,
      at,
      left: 4 + (at % columns) * wide,
      top: Math.floor(at / columns) * PANEL,
    }));
    return {
      title: panels.map(({ name, known, first, last, change, left, top }) => ({
        left,
        top,
        padding: [2, 0, 0, 0],
        itemGap: 0,
        text: words(name),
        subtext: known === 1 ? rate(last) : rate(first) + " → " + rate(last) + "  (" + signed(change, rate) + ")",
        textStyle: { fontSize: 13, lineHeight: 18, fontWeight: 600, color: ink.text, width: wide - 16, overflow: "truncate" },
        subtextStyle: { fontSize: 12, lineHeight: 16, color: ink.quiet },
      })),
      grid: panels.map(({ left, top }) => ({ left, top: top + 38, width: wide - 20, height: PANEL - 62 })),
      xAxis: panels.map(({ at }) =>
        dateAxis(dates, ink, { gridIndex: at, boundaryGap: false, axisLabel: { show: false } }),
      ),
      yAxis: panels.map(({ at, points }) => ({
        type: "value",
        gridIndex: at,
        ...scaleOf(points),
        axisLabel: { show: false },
        splitLine: { show: false },
      })),
      tooltip: {
        ...tooltip(ink),
        trigger: "axis",
        formatter: ([{ seriesIndex, dataIndex }]) =>
          pointTip(
            words(answers.rates[seriesIndex].name) + ", " + dates[dataIndex],
            answers.rates[seriesIndex].points[dataIndex],
            answers.coverage[dataIndex],
          ),
      },
      series: panels.map(({ name, at, points }) => ({
        name,
        type: "line",
        xAxisIndex: at,
        yAxisIndex: at,
        connectNulls: false,
        showAllSymbol: true,
        data: linePoints(points, ink),
        lineStyle: { color: ink.main, width: 2 },
        itemStyle: { color: ink.main },
        areaStyle: { color: ink.main, opacity: 0.08 },
        markArea: gapAreas(points, dates, ink),
        markLine: ruleMarks(answers, ink, false),
      })),
    };
  }

  click({ seriesName }) {
    if (this.answers.data.categories.includes(seriesName)) {
      this.filters.narrow({ category: seriesName });
    }
  }

  numbers() {
    const { rates } = this.answers;
    return {
      head: ["date", ...rates.map(({ name }) => words(name))],
      rows: this.answers.dates.map((date) => [
        this.date(date),
        ...rates.map(({ points }) => rateCell(points[date].rate, points[date].gap)),
      ]),
    };
  }
}

/** Height of a panel. */
const PANEL = 120;
