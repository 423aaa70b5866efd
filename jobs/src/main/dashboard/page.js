async function show() {
  const data = await readData();
  document.getElementById("title").textContent = data.title || "Tidemark";
}

window.tidemark = { ready: show() };
