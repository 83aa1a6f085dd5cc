// What a page owes to everybody: names, labels, order, contrast, size. Gives a list of complaints.
() => {
  const complaints = [];
  const say = (what, node) =>
    complaints.push(what + (node ? ": " + node.outerHTML.slice(0, 120) : ""));
  const visible = (node) => {
    const box = node.getBoundingClientRect();
    return box.width > 1 && box.height > 1 && getComputedStyle(node).visibility !== "hidden";
  };
  const name = (node) =>
    (node.getAttribute("aria-label") || node.innerText || node.getAttribute("alt") || "").trim();

  if (document.querySelectorAll("h1").length !== 1) say("not exactly one h1");
  if (!document.querySelector("h1")?.innerText.trim()) say("the h1 is empty");
  if (!document.title.trim()) say("no title");
  if (!document.querySelector("main")) say("no main");
  const ids = [...document.querySelectorAll("[id]")].map((node) => node.id);
  for (const id of new Set(ids)) {
    if (ids.filter((other) => other === id).length > 1) say("the id stands twice: " + id);
  }
  let level = 1;
  for (const node of document.querySelectorAll("main h1, main h2, main h3, main h4")) {
    const own = Number(node.tagName[1]);
    if (own > level + 1) say("a heading skips a level", node);
    level = own;
  }
  for (const node of document.querySelectorAll("img")) {
    if (!node.hasAttribute("alt")) say("a picture without alt", node);
    if (!node.complete || node.naturalWidth === 0) say("a picture that does not load", node);
  }
  for (const node of document.querySelectorAll("input:not([type=hidden]), select, textarea")) {
    if (!node.labels?.length && !node.getAttribute("aria-label")) say("a field without label", node);
  }
  for (const node of document.querySelectorAll("a:not(svg a), button")) {
    if (visible(node) && !name(node)) say("a link or button without name", node);
    if (node.matches("a") && !node.getAttribute("href")) say("a link that leads nowhere", node);
  }
  for (const node of document.querySelectorAll("table")) {
    if (!node.querySelector("thead th[scope=col]")) say("a table without headings", node);
  }
  for (const node of document.querySelectorAll("[aria-labelledby], [aria-describedby]")) {
    const wanted = (node.getAttribute("aria-labelledby") ?? "") + " "
      + (node.getAttribute("aria-describedby") ?? "");
    for (const id of wanted.trim().split(/\s+/)) {
      if (id && !document.getElementById(id)) say("a label that is not there: " + id, node);
    }
  }
  // WCAG 2.2 target size: 24 px, but for links within a sentence or a cell of text.
  for (const node of document.querySelectorAll("button, .knopf, .merkmal, nav a, select, input:not([type=hidden])")) {
    const box = node.getBoundingClientRect();
    if (visible(node) && (box.width < 24 || box.height < 24)) say("a target below 24 px", node);
  }
  // Contrast of text with the first opaque ground behind it.
  const channels = (text) => (text.match(/[\d.]+/g) ?? []).map(Number);
  const light = ([r, g, b]) => {
    const part = (value) => {
      const share = value / 255;
      return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
    };
    return 0.2126 * part(r) + 0.7152 * part(g) + 0.0722 * part(b);
  };
  const ground = (node) => {
    for (let other = node; other; other = other.parentElement) {
      const colour = channels(getComputedStyle(other).backgroundColor);
      if (colour.length === 3 || colour[3] > 0.99) return colour;
    }
    return [255, 255, 255];
  };
  const seen = new Set();
  for (const node of document.querySelectorAll("body *")) {
    const own = [...node.childNodes].some((child) => child.nodeType === 3 && child.data.trim());
    if (!own || !visible(node) || node.closest(".nur-hoeren, svg, option")) continue;
    const style = getComputedStyle(node);
    if (!style.color.startsWith("rgb")) continue;
    const [one, other] = [light(channels(style.color)), light(ground(node))];
    const ratio = (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
    const key = style.color + ground(node);
    if (ratio < 4.5 && !seen.has(key)) {
      seen.add(key);
      say("contrast " + ratio.toFixed(2), node);
    }
  }
  return complaints;
}
