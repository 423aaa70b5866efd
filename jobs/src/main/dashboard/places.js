// Where it is worst, as of the newest state of each repository: by module and rule, by size, and for security.

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
      "Findings per 1,000 lines of code of the module. The " + many(modules.length, "module") + " with the highest rates",
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
      many(module.byRule.get(rule) ?? 0, "finding") + " in " + many(module.lines, "line"),
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
        ...rules.map((rule) => rateCell(this.answers.rateOf(module, rule), "not_asked")),
      ]),
    };
  }
}

/** A rate for a small place. */
function short(value) {
  return value >= 9.95 ? String(Math.round(value)) : value >= 1 ? value.toFixed(1) : value.toFixed(2).replace(/^0/, "");
}

class TreeChart extends Chart {
  constructor() {
    super("tree");
  }

  show(answers, filters) {
    this.modules = answers.modules.filter((module) => module.lines > 0);
    this.bounds = steps(this.modules.map((module) => module.rate));
    super.show(answers, filters);
  }

  empty() {
    return this.modules.length === 0;
  }

  note() {
    const { lines, findings } = this.answers.newest;
    return this.empty()
      ? "There is no code of these filters that was judged."
      : "Size: lines of code (" + count(lines) + " in all). Colour: findings per 1,000 lines (" +
          rate((1000 * findings) / lines) + " in all). Choose a module to see it alone.";
  }

  height(width) {
    return Math.max(280, Math.min(560, width * 0.5));
  }

  option(ink) {
    const byRepository = Map.groupBy
      ? Map.groupBy(this.modules, (module) => module.repository)
      : this.modules.reduce((map, module) => map.set(module.repository, [...(map.get(module.repository) ?? []), module]), new Map());
    return {
      tooltip: { ...tooltip(ink), formatter: ({ data }) => this.nodeTip(data) },
      series: [
        {
          type: "treemap",
          left: 0, right: 0, top: 0, bottom: 0,
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          label: { fontSize: 11, formatter: ({ data }) => oneLine(data?.label ?? ""), overflow: "truncate" },
          upperLabel: { show: true, height: 18, color: ink.text, fontSize: 12, formatter: ({ data }) => oneLine(data?.label ?? "") },
          itemStyle: { borderColor: ink.card, gapWidth: 1, borderWidth: 1 },
          levels: [
            { itemStyle: { borderColor: ink.card, borderWidth: 0, gapWidth: 3 }, upperLabel: { show: false } },
            { itemStyle: { borderColor: ink.line, borderWidth: 2, gapWidth: 1 } },
          ],
          data: [...byRepository].map(([repository, modules]) => ({
            name: String(repository),
            label: this.repository(repository),
            itemStyle: { color: ink.card },
            children: modules.map((module) => this.node(module, ink)),
          })),
        },
      ],
    };
  }

  node(module, ink) {
    const color = ink.heat[stepOf(module.rate, this.bounds)];
    const label = module.name === "." ? this.repository(module.repository) : module.name;
    return { name: String(module.module), value: module.lines, label, module, itemStyle: { color }, labelInk: inkOn(color) };
  }

  nodeTip(data) {
    if (!data?.module) {
      return tip(data?.label ?? "", []);
    }
    const { repository, name, lines, findings, rate: perLines } = data.module;
    return tip(this.repository(repository) + (name === "." ? "" : " " + name), [
      rate(perLines) + " per 1,000 lines",
      many(findings, "finding") + " in " + many(lines, "line"),
    ]);
  }

  key(ink) {
    return stepsKey(this.bounds, ink.heat);
  }

  click({ data }) {
    if (data?.module) {
      this.filters.narrow({ repository: this.repository(data.module.repository), module: data.module.name });
    }
  }

  numbers() {
    return {
      head: ["repository", "module", "lines", "findings", "findings per 1,000 lines"],
      rows: [...this.modules]
        .sort((a, b) => b.rate - a.rate)
        .map((module) => [
          this.repository(module.repository), module.name, module.lines, module.findings, rateCell(module.rate),
        ]),
    };
  }
}

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

class VerdictsChart extends BarsChart {
  constructor() {
    super("verdicts");
  }

  /** A filter for another category asks for something else. */
  get elsewhere() {
    return !["", "security"].includes(this.answers.selection.choice.category);
  }

  all() {
    return this.elsewhere ? [] : this.answers.verdicts;
  }

  drawn() {
    return this.all().filter((sum) => sum.findings + sum.unjudged > 0).slice(0, MOST_BARS);
  }

  note() {
    if (this.elsewhere) {
      return "Verdicts speak of the category security, which these filters leave out.";
    }
    const all = this.all();
    if (all.length === 0) {
      return "There is no file of these filters.";
    }
    const sum = (name) => all.reduce((number, verdict) => number + verdict[name], 0);
    const rules = this.answers.data.rules.filter(
      (rule) => this.answers.data.categories[rule.category] === "security",
    ).length;
    return (
      many(sum("clean"), "file") + " clean, " + count(sum("findings")) + " with findings, " + count(sum("unjudged")) +
      " not judged. " + many(rules, "security rule") + " looked or could look; clean means that each of those asked ran to its end and found nothing, and no more. Not split by severity."
    );
  }

  option(ink, width) {
    const drawn = this.drawn();
    return this.bars(ink, width, drawn.map((sum) => this.repository(sum.repository)), [
      { text: "files with security findings", colour: ink.unknown, values: drawn.map((sum) => sum.findings) },
      { text: "files not judged", colour: ink.grey, values: drawn.map((sum) => sum.unjudged) },
    ]);
  }

  key(ink) {
    return [[ink.unknown, "files with security findings"], [ink.grey, "files not judged"]];
  }

  click({ dataIndex }) {
    this.filters.narrow({ repository: this.repository(this.drawn()[dataIndex].repository), category: "security" });
  }

  numbers() {
    return {
      head: ["repository", "files", "clean", "with findings", "not judged"],
      rows: this.all().map((sum) => [
        this.repository(sum.repository), sum.files, sum.clean, sum.findings, sum.unjudged,
      ]),
    };
  }
}

class WeaknessesChart extends BarsChart {
  constructor() {
    super("weaknesses");
  }

  all() {
    return this.answers.weaknesses;
  }

  note() {
    const all = this.all();
    return all.length === 0
      ? "No finding of a security rule."
      : many(all.reduce((sum, { findings }) => sum + findings, 0), "finding") + " of " + many(all.length, "security rule") + ".";
  }

  option(ink, width) {
    const drawn = this.drawn();
    return this.bars(ink, width, drawn.map(({ cwe, rule }) => rule + "  " + cwe.split(",")[0]), [
      { text: "findings", colour: ink.unknown, values: drawn.map(({ findings }) => findings) },
    ]);
  }

  numbers() {
    return {
      head: ["rule", "CWE", "findings", "repositories"],
      rows: this.all().map(({ cwe, rule, findings, repositories }) => [rule, cwe, findings, repositories.size]),
    };
  }
}
