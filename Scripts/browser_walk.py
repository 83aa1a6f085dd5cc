"""Walks through the web app in Chromium and says what is wrong; see Scripts/test-browser."""

import pathlib
import re
import subprocess
import sys
import tempfile

from playwright.sync_api import sync_playwright

HERE = pathlib.Path(__file__).resolve().parent
SCREENS = HERE.parent / ".build-browser" / "screens"
PAGES = {
    "home": "/",
    "members": "/members",
    "members-filtered": "/members?q=stahl&sort=-revenue",
    "members-none": "/members?q=zzzz",
    "member": "/member?firm=MR-048",
    "pairing": "/pairing",
    "path": "/path?from=MR-048&to=MR-012",
    "path-empty": "/path",
    "path-market": "/path?from=MR-048&to-market=Schweiz",
    "reach": "/reach",
    "why": "/why?first=MR-001&second=MR-055",
    "network": "/network",
    "check": "/check",
    "parameters": "/parameters",
    "fault": "/member?firm=nobody-is-called-so",
}
CONTEXTS = {
    "wide-de": dict(viewport=dict(width=1280, height=900), locale="de-DE"),
    "phone-de": dict(viewport=dict(width=360, height=740), locale="de-DE"),
    "dark-en": dict(viewport=dict(width=1280, height=900), locale="en-GB", color_scheme="dark"),
    "phone-en": dict(viewport=dict(width=360, height=740), locale="en-GB"),
    "noscript-en": dict(
        viewport=dict(width=1280, height=900), locale="en-GB", java_script_enabled=False),
}
faults = []


def fault(*words):
    faults.append(" ".join(str(word) for word in words))
    print("FAULT", *words, flush=True)


class Server:
    """The program, serving some tables; the language of its words in the terminal does not matter."""

    def __init__(self, program, network):
        self.process = subprocess.Popen(
            [program, "serve", "--no-open", "--network", str(network), "--lang", "en",
             "--as-of", "2026-11-01"],
            stderr=subprocess.PIPE, text=True)
        for line in self.process.stderr:
            found = re.search(r"http://\S+token=\w+", line)
            if found:
                self.address = found.group(0)
                break
        else:
            raise SystemExit("The server did not start.")
        self.base = re.match(r"http://[^/]+", self.address).group(0)

    def end(self):
        self.process.terminate()
        code = self.process.wait(timeout=30)
        if code != 0:
            fault("the server ended with", code)


def enter(browser, server, **options):
    """A page that came in by the token, and complains of whatever a browser complains of."""
    page = browser.new_context(**options).new_page()
    page.on("console", lambda m: m.type == "error" and "404" not in m.text
            and fault(page.url, "console:", m.text))
    page.on("pageerror", lambda e: fault(page.url, "script:", e))
    page.on("dialog", lambda d: (fault(page.url, "dialog:", d.message), d.dismiss()))
    page.on("request", lambda r: r.url.startswith(server.base)
            or fault(page.url, "asks outside:", r.url))
    page.goto(server.address)
    page.wait_for_url(server.base + "/")
    return page


def look(page, name, width):
    """What everybody must be able to use."""
    for complaint in page.evaluate((HERE / "browser" / "look.js").read_text()):
        fault(name, complaint)
    wide = page.evaluate("document.documentElement.scrollWidth")
    if wide > width:
        fault(name, "scrolls sideways:", wide, "of", width)


def walk(browser, server):
    for context, options in CONTEXTS.items():
        page = enter(browser, server, **options)
        has_script = options.get("java_script_enabled", True)
        for name, address in PAGES.items():
            reply = page.goto(server.base + address)
            page.wait_for_load_state("networkidle")
            wanted = 404 if name == "fault" else 200
            if reply.status != wanted:
                fault(context, name, "status", reply.status)
            language = options["locale"][:2]
            if page.locator("html").get_attribute("lang") != language:
                fault(context, name, "is not in", language)
            if has_script:
                look(page, f"{context} {name}", options["viewport"]["width"])
            page.screenshot(path=SCREENS / f"{name}-{context}.png", full_page=True)
        page.context.close()


def keyboard(browser, server):
    page = enter(browser, server, locale="en-GB")
    page.goto(server.base + "/")
    page.keyboard.press("Tab")
    if page.evaluate("document.activeElement.className") != "sprung":
        fault("keyboard: the first stop is not the link to the content")
    page.keyboard.press("Enter")
    page.keyboard.press("/")
    page.keyboard.type("stahl")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("/members.*q=stahl"))
    page.go_back()
    page.wait_for_url(server.base + "/")

    # Sorting by keyboard, and each state is an address.
    page.goto(server.base + "/members")
    page.get_by_role("link", name="Revenue").focus()
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("sort=-revenue"))
    if page.locator("th[aria-sort=descending]").count() != 1:
        fault("keyboard: the column does not say that it is sorted")

    # A route by keyboard.
    page.goto(server.base + "/path")
    page.get_by_label("Who seeks the contact").focus()
    page.keyboard.type("MR-048")
    page.keyboard.press("Tab")
    page.keyboard.type("MR-012")
    page.keyboard.press("Enter")
    page.wait_for_url(re.compile("from=MR-048"))
    if page.locator(".wege > li").count() == 0:
        fault("keyboard: no route is shown")
    # Focus can be seen.
    page.keyboard.press("Tab")
    outline = page.evaluate("getComputedStyle(document.activeElement).outlineStyle")
    if outline == "none":
        fault("keyboard: the focus cannot be seen")
    page.context.close()


def forbid(browser, server):
    page = enter(browser, server, locale="en-GB")
    page.goto(server.base + "/pairing")
    before = page.locator("h1").inner_text()
    row = page.locator("tr", has=page.get_by_role("link", name="Exclude")).first
    pair = row.inner_text().split("\n")[0]
    row.get_by_role("link", name="Exclude").click()
    page.wait_for_url(re.compile("forbid="))
    if page.locator("#change").count() != 1:
        fault("forbid: the difference is not shown")
    page.screenshot(path=SCREENS / "pairing-forbidden.png", full_page=True)
    page.locator(".merkmal").first.click()
    page.wait_for_load_state()
    if "forbid" in page.url or page.locator("h1").inner_text() != before:
        fault("forbid: taking the rule off does not lead back", pair)
    page.go_back()
    if "forbid" not in page.url:
        fault("forbid: back does not lead back")
    page.context.close()


def changes(browser, program):
    """An empty register, tables that are looked at, taken, taken back; a spoilt one; a drop."""
    with tempfile.TemporaryDirectory() as folder:
        server = Server(program, pathlib.Path(folder, "new.sqlite"))
        page = enter(browser, server, locale="en-GB", viewport=dict(width=1280, height=900))
        page.screenshot(path=SCREENS / "home-empty.png", full_page=True)
        page.get_by_role("link", name="Take in tables").first.click()
        tables = sorted((HERE.parent / "Datasets" / "musterregion").glob("*.csv"))
        page.get_by_label("Files").set_input_files(tables)
        page.get_by_role("button", name="Look before anything is stored").click()
        page.wait_for_url(re.compile("stage="))
        look(page, "staged", 1280)
        page.screenshot(path=SCREENS / "import-staged.png", full_page=True)
        page.reload()
        page.get_by_role("button", name="Take them").click()
        page.wait_for_url(re.compile("/history"))
        page.screenshot(path=SCREENS / "history.png", full_page=True)
        look(page, "history", 1280)
        page.goto(server.base + "/members")
        if page.locator("tbody tr").count() < 40:
            fault("import: the members are not there")
        page.locator("header").get_by_role("button", name="Undo").click()
        page.wait_for_url(re.compile("/history"))
        page.goto(server.base + "/members")
        if page.locator("tbody tr").count() > 0:
            fault("undo: the members are still there")

        spoilt = pathlib.Path(folder, "spoilt.csv")
        spoilt.write_text("id;name;employees\nA;Alpha;many\nB;Beta;3\n")
        page.goto(server.base + "/import")
        page.get_by_label("Files").set_input_files([spoilt])
        page.get_by_role("button", name="Look before anything is stored").click()
        page.wait_for_url(re.compile("stage="))
        page.screenshot(path=SCREENS / "import-spoilt.png", full_page=True)
        look(page, "spoilt", 1280)
        page.get_by_role("button", name="Take faulty cells as unknown").click()
        page.get_by_role("button", name="Take them").click()
        page.wait_for_url(re.compile("/history"))

        # The key takes back, but never while somebody writes.
        page.goto(server.base + "/members")
        page.locator("#suche").focus()
        page.keyboard.press("Control+z")
        page.wait_for_timeout(200)
        if "/history" in page.url:
            fault("Ctrl+Z within a field takes a step back")
        page.locator("h1").click()
        page.keyboard.press("Control+z")
        page.wait_for_url(re.compile("/history"))

        # A table that is dropped on any page.
        page.goto(server.base + "/members")
        page.evaluate("""() => {
            const transfer = new DataTransfer();
            transfer.items.add(new File(["id,name\\nX,Xaver GmbH\\n"], "firms.csv"));
            document.body.dispatchEvent(new DragEvent(
              "drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
        }""")
        page.wait_for_url(re.compile("stage="))
        page.context.close()
        server.end()


def paper(browser, server):
    page = enter(browser, server, locale="de-DE")
    for name in ["home", "member", "pairing"]:
        page.goto(server.base + PAGES[name])
        page.emulate_media(media="print")
        for hidden in [".kopf", ".leiste", ".fuss"]:
            if page.locator(hidden).first.is_visible():
                fault("print", name, hidden, "is printed")
        page.pdf(path=SCREENS / f"{name}.pdf", format="A4", print_background=True)
    page.context.close()


def outside(browser, server):
    """A page of another site that is open in the same browser."""
    page = browser.new_context().new_page()
    page.goto(server.address)
    page.wait_for_url(server.base + "/")
    other = page.context.new_page()
    other.goto("data:text/html,<p>elsewhere</p>")
    answer = other.evaluate(
        "base => fetch(base + '/api/members', {credentials: 'include'})"
        ".then(r => r.text(), e => 'refused')", server.base)
    if answer != "refused":
        fault("another site reads", answer[:60])
    page.context.close()


def hostile(browser, program):
    names = [
        "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>", "<svg onload=alert(1)>",
        "javascript:alert(1)", "{{{x}}}", "' onmouseover='alert(1)",
    ]
    with tempfile.TemporaryDirectory() as folder:
        quoted = ['"' + name.replace('"', '""') + '"' for name in names]
        lines = ["id,name,town,offers,needs"] + [
            f"F{n},{quoted[n]},{quoted[n]},{quoted[n]},{quoted[n - 1]}" for n in range(len(names))]
        pathlib.Path(folder, "firms.csv").write_text("\n".join(lines) + "\n")
        links = ["source,target,kind"] + [f"F{n},F{n + 1},partner" for n in range(len(names) - 1)]
        pathlib.Path(folder, "links.csv").write_text("\n".join(links) + "\n")
        server = Server(program, folder)
        page = enter(browser, server, locale="en-GB")
        for address in ["/", "/members", "/member?firm=F0", "/member?firm=F1", "/pairing",
                        "/path?from=F0&to=F4", "/reach", "/check", "/network",
                        "/why?first=F0&second=F4", "/pictures/network.svg",
                        "/members?q=" + "%3Cscript%3Ealert(1)%3C/script%3E"]:
            page.goto(server.base + address)
            page.wait_for_load_state("networkidle")
            for link in page.locator("main a").all()[:12]:
                link.hover(timeout=2_000, force=True)
        page.screenshot(path=SCREENS / "hostile.png", full_page=True)
        page.context.close()
        server.end()


def main():
    program = sys.argv[1]
    SCREENS.mkdir(parents=True, exist_ok=True)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        server = Server(program, HERE.parent / "Datasets" / "musterregion")
        walk(browser, server)
        keyboard(browser, server)
        forbid(browser, server)
        paper(browser, server)
        outside(browser, server)
        server.end()
        changes(browser, program)
        hostile(browser, program)
        browser.close()
    print(f"{len(faults)} faults; screenshots in {SCREENS}")
    raise SystemExit(1 if faults else 0)


main()
