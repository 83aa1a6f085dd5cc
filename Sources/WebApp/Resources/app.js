// Everything works without this file; it saves keystrokes.

// "/" leads to the search field, but never while somebody writes.
addEventListener("keydown", (event) => {
  if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
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
  if (event.target.closest("input, textarea, select, [contenteditable]")) return;
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
    const answer = await fetch("/import", { method: "POST", body: form });
    if (answer.redirected) {
      location.assign(answer.url);
    } else {
      location.assign("/import");
    }
  } finally {
    document.body.removeAttribute("aria-busy");
  }
});
