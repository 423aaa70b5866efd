// All code by its size, coloured by how much is found in it.

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
    const byRepository = new Map(this.modules.map(({ repository }) => [repository, []]));
    this.modules.forEach((module) => byRepository.get(module.repository).push(module));
    return {
      tooltip: { ...tooltip(ink), formatter: ({ data }) => this.nodeTip(data) },
      series: [
        {
          type: "treemap",
          animation: false,
          left: 0, right: 0, top: 0, bottom: 0,
          roam: false,
          nodeClick: false,
          breadcrumb: { show: false },
          label: { fontSize: 11, formatter: ({ data }) => oneLine(data?.title ?? ""), overflow: "truncate" },
          upperLabel: { show: true, height: 18, color: ink.text, fontSize: 12, formatter: ({ data }) => oneLine(data?.title ?? "") },
          itemStyle: { borderColor: ink.card, gapWidth: 1, borderWidth: 1 },
          levels: [
            { itemStyle: { borderColor: ink.card, borderWidth: 0, gapWidth: 3 }, upperLabel: { show: false } },
            { itemStyle: { borderColor: ink.line, borderWidth: 2, gapWidth: 1 } },
          ],
          data: [...byRepository].map(([repository, modules]) => ({
            name: String(repository),
            title: this.repository(repository),
            itemStyle: { color: ink.card },
            children: modules.map((module) => this.node(module, ink)),
          })),
        },
      ],
    };
  }

  node(module, ink) {
    const color = ink.heat[stepOf(module.rate, this.bounds)];
    const title = module.name === "." ? this.repository(module.repository) : module.name;
    return { name: String(module.module), value: module.lines, title, module, itemStyle: { color }, label: { color: inkOn(color) } };
  }

  nodeTip(data) {
    if (!data?.module) {
      return tip(data?.title ?? "", []);
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
