// What the reader chose to look at. It stands in the controls and in the address, so that a view can be sent on.

const FILTERS = ["repository", "module", "language", "role", "category", "severity"];

/** The part of the data that a choice means: which groups, rules and repositories. */
class Selection {
  constructor(data, choice) {
    this.choice = choice;
    this.group = data.groups.map(
      (group) =>
        this.has("repository", data.repositories[group.repository].name) &&
        this.has("module", group.name) &&
        this.has("language", data.languages[group.language]) &&
        this.has("role", data.roles[group.role]),
    );
    this.rule = data.rules.map(
      (rule) =>
        this.has("category", data.categories[rule.category]) &&
        this.has("severity", data.severities[rule.severity]),
    );
    const withGroups = new Set();
    this.group.forEach((chosen, i) => chosen && withGroups.add(data.groups[i].repository));
    // One that was never read has no module, and is part of every choice that does not name another.
    const modulesOf = new Set(data.groups.map((group) => group.repository));
    this.repository = data.repositories.map(
      (repository, i) =>
        this.has("repository", repository.name) && (withGroups.has(i) || !modulesOf.has(i)),
    );
  }

  has(filter, value) {
    return this.choice[filter] === "" || this.choice[filter] === value;
  }

  get anyRule() {
    return this.choice.category === "" && this.choice.severity === "";
  }
}

/** The controls, and the choice they stand for. */
class Filters {
  constructor(data, changed) {
    this.data = data;
    this.changed = changed;
    this.usual = { role: data.roles.includes("main") ? "main" : "" };
    this.search = document.getElementById("filter-search");
    for (const filter of FILTERS) {
      this.control(filter).addEventListener("change", () => this.choose(filter));
    }
    this.search.addEventListener("input", () => this.publish());
    document.getElementById("filters").addEventListener("reset", (event) => {
      event.preventDefault();
      this.set(this.usual, "");
      this.publish();
    });
    window.addEventListener("hashchange", () => this.readAddress());
    this.fill();
  }

  control(filter) {
    return document.getElementById("filter-" + filter);
  }

  choice() {
    return Object.fromEntries(FILTERS.map((filter) => [filter, this.control(filter).value]));
  }

  choose(filter) {
    if (filter === "repository") {
      this.fillModules("");
    }
    this.publish();
  }

  /** Chooses some values, as a click on a chart does. */
  narrow(values) {
    this.set({ ...this.choice(), ...values }, this.search.value);
    this.publish();
  }

  set(choice, search) {
    for (const filter of FILTERS) {
      if (filter === "module") {
        this.fillModules(choice.module ?? "");
      }
      this.pick(filter, choice[filter] ?? "");
    }
    this.search.value = search;
  }

  /** What is not there, as in an address of yesterday, is offered all the same: then nothing is found, and that is true. */
  pick(filter, value) {
    const control = this.control(filter);
    if (![...control.options].some((option) => option.value === value)) {
      control.add(new Option(value, value));
    }
    control.value = value;
  }

  fill() {
    const { repositories, languages, roles, categories, severities } = this.data;
    this.offer("repository", "all repositories", repositories.map((r) => r.name).sort(byName));
    this.offer("language", "all languages", languages);
    this.offer("role", "code of every role", roles);
    this.offer("category", "all categories", categories);
    this.offer("severity", "every severity", severities);
  }

  fillModules(kept) {
    const chosen = this.control("repository").value;
    const names = this.data.modules
      .filter(([repository]) => chosen === "" || this.data.repositories[repository].name === chosen)
      .map(([, name]) => name);
    this.offer("module", "all modules", [...new Set(names)].sort(byName));
    this.pick("module", kept);
  }

  offer(filter, all, values) {
    const control = this.control(filter);
    control.replaceChildren(new Option(all, ""));
    for (const value of values) {
      control.add(new Option(filter === "category" ? words(value) : value, value));
    }
  }

  readAddress() {
    const asked = new URLSearchParams(location.hash.slice(1));
    const choice = Object.fromEntries(
      FILTERS.map((filter) => [filter, asked.get(filter) ?? this.usual[filter] ?? ""]),
    );
    this.set(choice, asked.get("search") ?? "");
    this.changed(choice, this.search.value);
  }

  publish() {
    const choice = this.choice();
    const asked = new URLSearchParams(location.hash.slice(1));
    for (const filter of FILTERS) {
      if (choice[filter] === (this.usual[filter] ?? "")) {
        asked.delete(filter);
      } else {
        asked.set(filter, choice[filter]);
      }
    }
    if (this.search.value === "") {
      asked.delete("search");
    } else {
      asked.set("search", this.search.value);
    }
    // Without a step in the history for each letter that is typed.
    history.replaceState(null, "", "#" + asked);
    this.changed(choice, this.search.value);
  }
}

const collator = new Intl.Collator("en", { numeric: true, sensitivity: "base" });

function byName(a, b) {
  return collator.compare(a, b);
}
