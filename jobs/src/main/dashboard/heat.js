// Which rules find most in which modules, as of the newest state of each repository.

const HEAT_MOST = { modules: 25, rules: 20 };

class HeatChart extends Chart {
  constructor() {
    super("heat");
  }

  show(answers, filters) {
    const width = this.figure.clientWidth;
    this.heat = answers.heat({ modules: HEAT_MOST.modules, rules: width < 500 ? 6 : width < 900 ? 10 : HEAT_MOST.rules });
    const { modules, rules } = this.heat;
    this.bounds = steps(modules.flatMap((module) => rules.map((rule) => answers.rateOf(module, rule) ?? 0)));
    super.show(answers, filters);
  }

  empty() {
    return this.heat.rules.length === 0;
  }

  note() {
    const { modules, rules, left, small, foundBy } = this.heat;
    if (this.empty()) {
      return modules.length === 0
        ? "No module of these filters has " + SMALLEST_MODULE + " lines of code that were judged."
        : "Nothing was found in " + many(modules.length, "module") + ".";
    }
    return [
      "Findings per 1,000 lines of code that the rule is asked of. The " + many(modules.length, "module") + " with the highest rates",
      (left > 0 ? " of " + count(left + modules.length) : "") + ", the " + many(rules.length, "rule") + " that find most there",
      (foundBy > rules.length ? " of " + count(foundBy) : "") + ".",
      small > 0 ? " " + many(small, "module") + " with fewer than " + SMALLEST_MODULE + " lines left out." : "",
      " Empty: the rule is not asked of such code.",
    ].join("");
  }

  moduleName({ repository, name }) {
    return this.repository(repository) + (name === "." ? "" : " " + name);
  }

  height() {
    return this.heat.modules.length * 24 + 140;
  }

  option(ink, width) {
    const { modules, rules } = this.heat;
    const names = Math.min(260, width * 0.36);
    const cell = (width - names - 24) / rules.length;
    const values = modules.flatMap((module, y) =>
      rules.map((rule, x) => ({ x, y, value: this.answers.rateOf(module, rule) })),
    );
    return {
      grid: { left: names + 8, right: 8, top: 132, bottom: 4 },
      xAxis: nameAxis(rules.map((rule) => this.answers.data.rules[rule].id), ink, 125, {
        inverse: false,
        position: "top",
        axisLabel: { color: ink.text, fontSize: 11, rotate: 55, interval: 0, width: 150, overflow: "truncate" },
      }),
      yAxis: nameAxis(modules.map((_, at) => String(at)), ink, names, {
        axisLabel: {
          color: ink.text, fontSize: 12, interval: 0, width: names - 8, overflow: "truncate",
          formatter: (at) => oneLine(this.moduleName(modules[at])),
        },
      }),
      tooltip: { ...tooltip(ink), formatter: ({ data }) => this.cellTip(modules[data.value[1]], rules[data.value[0]], data.value[2]) },
      series: [
        {
          type: "heatmap",
          data: values
            .filter(({ value }) => value !== null)
            .map(({ x, y, value }) => this.cell(x, y, value, ink)),
          label: { show: cell >= 34, fontSize: 11, formatter: ({ data }) => (data.value[2] > 0 ? short(data.value[2]) : "") },
          emphasis: { itemStyle: { borderColor: ink.text } },
        },
      ],
    };
  }

  cell(x, y, value, ink) {
    const color = ink.heat[stepOf(value, this.bounds)];
    return { value: [x, y, value], itemStyle: { color, borderColor: ink.card, borderWidth: 1 }, label: { color: inkOn(color) } };
  }

  cellTip(module, rule, value) {
    const { id, summary } = this.answers.data.rules[rule];
    return tip(this.moduleName(module), [
      id + ": " + summary,
      rate(value) + " per 1,000 lines",
      many(module.byRule.get(rule) ?? 0, "finding") + " in " + many(this.answers.linesAsked(module, rule), "line"),
    ]);
  }

  key(ink) {
    return stepsKey(this.bounds, ink.heat);
  }

  click({ data }) {
    const module = this.heat.modules[data?.value?.[1]];
    if (module) {
      this.filters.narrow({ repository: this.repository(module.repository), module: module.name });
    }
  }

  numbers() {
    const { modules, rules } = this.heat;
    return {
      head: ["module", "lines", "all rules", ...rules.map((rule) => this.answers.data.rules[rule].id)],
      rows: modules.map((module) => [
        this.moduleName(module),
        module.lines,
        rateCell(module.rate),
        ...rules.map((rule) => rateCell(this.answers.rateOf(module, rule), this.answers.linesAsked(module, rule) === null ? "not_asked" : "no_code")),
      ]),
    };
  }
}

/** A rate for a small place. */
function short(value) {
  return value >= 9.95 ? String(Math.round(value)) : value >= 1 ? value.toFixed(1) : value.toFixed(2).replace(/^0/, "");
}
