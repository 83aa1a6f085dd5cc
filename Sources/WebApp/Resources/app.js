// Everything works without this file; it saves keystrokes.

const isTyping = () =>
  Boolean(document.activeElement?.closest("input, textarea, select, [contenteditable]"));

// "/" leads to the search field, but never while somebody writes.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (isTyping()) return;
  const field = document.getElementById("suche");
  if (!field) return;
  event.preventDefault();
  field.focus();
  field.select();
});

// A choice in a form marked so takes effect at once.
for (const form of document.querySelectorAll("form[data-at-once]")) {
  form.addEventListener("change", () => form.requestSubmit());
}

// A fault takes the focus, so that those who hear the page hear it first.
document.querySelector(".meldung.fehler")?.setAttribute("tabindex", "-1");
document.querySelector(".meldung.fehler")?.focus();

// Ctrl+Z takes the last step back; in a text field the key belongs to the field.
addEventListener("keydown", (event) => {
  if (event.key !== "z" || !(event.ctrlKey || event.metaKey) || event.shiftKey) return;
  if (isTyping()) return;
  const form = document.querySelector('header form[action="/undo"]');
  if (!form) return;
  event.preventDefault();
  form.requestSubmit();
});

// Tables may be dropped anywhere; they are looked at before anything is stored.
const holdsFiles = (event) => [...(event.dataTransfer?.types ?? [])].includes("Files");
addEventListener("dragover", (event) => {
  if (holdsFiles(event)) event.preventDefault();
});
addEventListener("drop", async (event) => {
  if (!holdsFiles(event)) return;
  event.preventDefault();
  const form = new FormData();
  for (const file of event.dataTransfer.files) form.append("files", file);
  document.body.setAttribute("aria-busy", "true");
  try {
    // With a member's eyes nothing is taken in; the server says so.
    const reader = new URLSearchParams(location.search).get("seen-by");
    const target = reader ? `/import?seen-by=${encodeURIComponent(reader)}` : "/import";
    const answer = await fetch(target, { method: "POST", body: form });
    if (answer.redirected) {
      location.assign(answer.url);
    } else {
      // Why it was refused takes the place of the page's content.
      const told = new DOMParser().parseFromString(await answer.text(), "text/html");
      document.title = told.title;
      document.querySelector("main").replaceWith(document.adoptNode(told.querySelector("main")));
      document.querySelector("main").focus();
    }
  } catch {
    // A server that takes no more may end the connection before its answer is heard.
    location.assign("/import?broken=yes");
  } finally {
    document.body.removeAttribute("aria-busy");
  }
});

// A file that is dragged shows where it may be dropped.
addEventListener("dragover", (event) => {
  if (holdsFiles(event)) document.body.classList.add("zieht");
});
for (const end of ["drop", "dragleave"]) {
  addEventListener(end, () => document.body.classList.remove("zieht"));
}

// A picture that can be explored takes the place of the one that only shows. Its script is loaded
// beside it, since a page may hold none; a firm that is chosen in it gets a link to its page.
for (const figure of document.querySelectorAll("[data-explore]")) {
  const answer = await fetch(figure.dataset.explore);
  if (!answer.ok) continue;
  // The page's policy forbids a style of the picture's own even while it is read.
  const text = (await answer.text()).replace(/<(style|script)>[^]*?<\/\1>/g, "");
  const read = new DOMParser().parseFromString(text, "image/svg+xml");
  if (read.documentElement.localName !== "svg") continue;
  const picture = document.adoptNode(read.documentElement);
  const paper = figure.querySelector(".papier");
  paper.removeAttribute("tabindex");
  paper.replaceChildren(picture);
  const link = figure.querySelector(".gewaehlt");
  const tell = () => {
    const chosen = picture.querySelector(".firm.chosen");
    link.hidden = !chosen;
    if (!chosen) return;
    link.href = "/member?firm=" + encodeURIComponent(chosen.id);
    link.textContent = link.dataset.vor + (chosen.querySelector("title")?.textContent ?? chosen.id);
  };
  new MutationObserver(tell).observe(
    picture, { subtree: true, attributes: true, attributeFilter: ["class"] });
  const script = document.createElementNS("http://www.w3.org/2000/svg", "script");
  script.addEventListener("load", tell);
  script.setAttribute("href", figure.dataset.script);
  picture.append(script);
}
