// Numbers as a table that can be read aloud, copied and checked.

/**
 * A table of {head: [text, ...], rows: [[cell, ...], ...]}. A cell is a text; or a number; or {value, text} with a
 * text of its own; or {gap} for what is unknown and why. The first of a row heads it.
 */
function numberTable({ head, rows }) {
  const table = element("table");
  const top = element("tr");
  head.forEach((text) => top.append(scoped(element("th", "", text), "col")));
  table.createTHead().append(top);
  const body = table.createTBody();
  for (const [first, ...cells] of rows) {
    const row = body.insertRow();
    row.append(scoped(element("th", "", oneLine(first)), "row"));
    cells.forEach((cell) => fillCell(row.insertCell(), cell));
  }
  return table;
}

function scoped(header, scope) {
  header.scope = scope;
  return header;
}

function fillCell(cell, content) {
  if (typeof content === "string") {
    cell.textContent = oneLine(content);
  } else if (content !== null && typeof content === "object" && "gap" in content) {
    cell.dataset.gap = content.gap ?? "";
    cell.textContent = content.gap === null ? "" : "unknown: " + words(content.gap);
  } else {
    const { value, text } = typeof content === "number" ? { value: content, text: count(content) } : content;
    cell.className = "number";
    cell.dataset.value = value;
    cell.textContent = text;
  }
}

/** A rate with its exact value; unknown where it is null. */
function rateCell(value, gap) {
  return value === null ? { gap: gap ?? null } : { value, text: rate(value) };
}
