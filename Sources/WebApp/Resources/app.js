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
