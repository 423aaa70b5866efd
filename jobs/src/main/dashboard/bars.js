// What the charts have in common that draw a bar to the right for each repository.

const MOST_BARS = 10;

/** Bars to the right, one for each repository. */
class BarsChart extends Chart {
  /** Those drawn; the table has all. */
  drawn() {
    return this.all().slice(0, MOST_BARS);
  }

  empty() {
    return this.drawn().length === 0;
  }

  height() {
    return this.drawn().length * 26 + 36;
  }

  bars(ink, width, names, parts) {
    return {
      grid: { left: 4, right: 48, top: 4, bottom: 4, outerBoundsMode: "same" },
      xAxis: valueAxis(ink, { minInterval: 1 }),
      yAxis: nameAxis(names.map((_, at) => String(at)), ink, width * 0.36, {
        axisLabel: {
          color: ink.text, fontSize: 12, interval: 0, width: Math.min(220, width * 0.36), overflow: "truncate",
          formatter: (at) => oneLine(names[at]),
        },
      }),
      tooltip: {
        ...tooltip(ink),
        trigger: "axis",
        axisPointer: { type: "shadow" },
        formatter: ([{ dataIndex }]) =>
          tip(names[dataIndex], parts.filter(({ values }) => values[dataIndex] > 0).map(({ text, values }) => text + ": " + count(values[dataIndex]))),
      },
      series: parts.map(({ text, colour, values }) => ({
        name: text, type: "bar", stack: "all", barMaxWidth: 18, data: values, itemStyle: { color: colour },
      })),
    };
  }
}
