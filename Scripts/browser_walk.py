"""Walks through the web app in Chromium and says what is wrong; see Scripts/test-browser."""

import base64
import contextlib
import pathlib
import re
import subprocess
import sys
import tempfile
import traceback

import openpyxl
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
    "ask": "/ask",
    "ask-member": "/ask?firm=MR-048",
    "risk": "/risk",
    "risk-member": "/risk?firm=MR-048",
    "why": "/why?first=MR-001&second=MR-055",
    "network": "/network",
    "network-map": "/network?view=map",
    "network-density": "/network?view=density",
    "network-matrix": "/network?view=matrix",
    "access": "/access",
    "erase": "/erase?firm=MR-048",
    "goals": "/goals",
    "markets": "/markets",
    "stored": "/stored?firm=MR-048",
    "evening": "/evening?rounds=4&tables=12",
    "markets-member": "/markets?firm=MR-048",
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
running = []


def fault(*words):
    faults.append(" ".join(str(word) for word in words))
    print("FAULT", *words, flush=True)


class Server:
    """The program, serving some tables; the language of its words in the terminal does not matter."""

    def __init__(self, program, network):
        self.process = subprocess.Popen(
            [program, "serve", "--no-open", "--network", str(network), "--lang", "en",
             "--as-of", "2026-11-01"],
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
        running.append(self)
        for line in self.process.stderr:
            found = re.search(r"http://\S+token=\w+", line)
            if found:
                self.address = found.group(0)
                break
        else:
            raise SystemExit("The server did not start.")
        self.base = re.match(r"http://[^/]+", self.address).group(0)

    def kill(self):
        """Ends the program as a power cut does."""
        self.process.kill()
        self.process.wait(timeout=30)

    def end(self):
        if self.process.poll() is not None:
            return
        self.process.terminate()
        code = self.process.wait(timeout=30)
        if code != 0:
            fault("the server ended with", code)


@contextlib.contextmanager
def serving_region(program):
    """A server over a register of its own that holds the example region."""
    with tempfile.TemporaryDirectory() as folder:
        register = pathlib.Path(folder, "region.sqlite")
        region = HERE.parent / "Datasets" / "musterregion"
        subprocess.run([program, "import", str(region), "--network", str(register)], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        server = Server(program, register)
        yield server
        server.end()


def enter(browser, server, **options):
    """A page that came in by the token, and complains of whatever a browser complains of."""
    context = browser.new_context(**options)
    context.set_default_timeout(60_000)
    page = context.new_page()
    # A picture that is opened alone holds a script, which its policy keeps from running.
    page.on("console", lambda m: m.type == "error" and "404" not in m.text
            and not ("/pictures/" in page.url and "inline script" in m.text)
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
    cut = page.evaluate("""() => [...document.querySelectorAll(".tabelle-rahmen")]
        .filter(frame => frame.scrollWidth > frame.clientWidth + 1)
        .map(frame => frame.getAttribute("aria-label"))""")
    if cut:
        fault(name, "columns are cut off:", cut)


def walk(browser, server):
    for context, options in CONTEXTS.items():
        page = enter(browser, server, **options)
        has_script = options.get("java_script_enabled", True)
        for name, address in PAGES.items():
            # While the plan is worked out, home loads itself anew, and that call is nobody's answer.
            reply = page.goto(server.base + address) or page.goto(server.base + address)
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
    page.wait_for_url(server.base + "/#inhalt")

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


def explore(browser, server):
    """The picture of the network: search, choose, arrow keys, and on to the member's page."""
    page = enter(browser, server, locale="en-GB", viewport=dict(width=1280, height=900))
    page.goto(server.base + "/network#MR-048")
    page.wait_for_selector(".firm.chosen")
    if "MR-048" not in (page.locator(".gewaehlt").get_attribute("href") or ""):
        fault("explore: the address does not choose a firm")
    search = page.get_by_label("Find a firm")
    search.fill("Hartwieser")
    search.press("Enter")
    chosen = page.locator(".gewaehlt").get_attribute("href")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    if page.locator(".gewaehlt").get_attribute("href") == chosen:
        fault("explore: the arrow keys lead nowhere")
    # Kinds of links that are hidden stand in the address, and Back leads to what was seen.
    kind = page.locator(".partnernetz-tools input[type=checkbox]").first
    kind.uncheck()
    if "off=" not in page.url or page.locator(".off").count() == 0:
        fault("explore: the address does not tell which links are hidden")
    page.go_back()
    if "off=" in page.url or not kind.is_checked() or page.locator(".off").count():
        fault("explore: Back does not show the links again")
    page.go_back()
    if page.locator(".gewaehlt").get_attribute("href") != chosen:
        fault("explore: Back does not lead to the last choice")
    page.go_forward()
    page.screenshot(path=SCREENS / "network-chosen.png", full_page=True)
    look(page, "network-chosen", 1280)
    # The picture's key belongs to whatever field is being written in.
    page.locator("#suche").fill("a")
    page.locator("#suche").press("End")
    page.keyboard.type("/b")
    if page.locator("#suche").input_value() != "a/b":
        fault("explore: a slash cannot be typed into the search field")
    page.locator(".gewaehlt").click()
    page.wait_for_url(re.compile("/member[?]firm="))
    page.get_by_role("link", name="Show it in the network").click()
    page.wait_for_selector(".firm.chosen")
    page.context.close()


def answering(browser, program):
    """Questions to a member are answered one by one; its goals are entered, removed, taken back."""
    with serving_region(program) as server:
        page = enter(browser, server, locale="de-DE", viewport=dict(width=1280, height=900))
        page.goto(server.base + "/ask")
        first = page.locator(".karten h3").first.inner_text()
        look(page, "ask-answer", 1280)
        page.locator(".karten form input[type=text]").first.fill("12000")
        page.keyboard.press("Enter")
        page.wait_for_load_state("networkidle")
        if page.locator(".karten h3").first.inner_text() == first:
            fault("answering: the question is still asked")
        page.goto(server.base + "/edit?firm=MR-048")
        page.screenshot(path=SCREENS / "edit.png", full_page=True)
        look(page, "edit", 1280)
        rows = page.locator(".eintraege li").count()
        form = page.get_by_role("form", name="Bedarfe")
        form.get_by_label("Was gebraucht wird").fill("Schweißroboter")
        form.get_by_role("button", name="Eintragen").click()
        page.wait_for_url(re.compile("#needs"))
        if page.locator(".eintraege li").count() != rows + 1:
            fault("answering: the need is not there")
        page.get_by_role("button", name="Entfernen: Schweißroboter").click()
        page.wait_for_load_state("networkidle")
        if page.locator(".eintraege li").count() != rows:
            fault("answering: the need is still there")
        page.locator("header").get_by_role("button", name="Rückgängig").click()
        page.wait_for_url(re.compile("/history"))
        page.goto(server.base + "/edit?firm=MR-048")
        if page.locator(".eintraege li").count() != rows + 1:
            fault("answering: undo does not bring the need back")
        page.context.close()


def pipeline(browser, program):
    """Two firms are brought together step by step; an interview is led to its end."""
    with serving_region(program) as server:
        page = enter(browser, server, locale="de-DE", viewport=dict(width=1280, height=900))
        page.goto(server.base + "/why?first=MR-001&second=MR-055")
        page.get_by_role("link", name="Kontakt anbahnen").click()
        page.wait_for_url(re.compile("/contact[?]"))
        look(page, "contact-new", 1280)
        page.get_by_role("button", name="Kontakt anbahnen").click()
        page.wait_for_load_state("networkidle")
        page.screenshot(path=SCREENS / "contact.png", full_page=True)
        look(page, "contact", 1280)
        page.get_by_role("form", name="vorgemerkt").get_by_role("button", name="Eintragen").click()
        page.wait_for_load_state("networkidle")
        if "vorgemerkt" not in page.locator("h1").inner_text():
            fault("pipeline: the contact is not shortlisted")
        page.get_by_role("button", name="Zustimmung eintragen").first.click()
        page.wait_for_load_state("networkidle")
        page.get_by_role("form", name="freigegeben").get_by_role("button", name="Eintragen").click()
        page.wait_for_load_state("networkidle")
        page.goto(server.base + "/pipeline")
        page.screenshot(path=SCREENS / "pipeline.png", full_page=True)
        look(page, "pipeline", 1280)
        if page.locator(".brett h3").count() != 1:
            fault("pipeline: the board does not hold the contact")
        page.locator("header").get_by_role("button", name="Rückgängig").click()
        page.wait_for_url(re.compile("/history"))
        page.goto(server.base + "/ledger")
        look(page, "ledger", 1280)
        page.goto(server.base + "/interview?firm=MR-048")
        page.screenshot(path=SCREENS / "interview.png", full_page=True)
        look(page, "interview", 1280)
        for _ in range(25):
            skip = page.get_by_role("link", name="Weiß ich nicht")
            if skip.count() == 0:
                break
            skip.click()
            page.wait_for_load_state("networkidle")
        if page.get_by_role("link", name="Dossier zum Drucken").count() != 1:
            fault("interview: it does not end with the dossier")
        page.context.close()
        phone = enter(browser, server, locale="de-DE", viewport=dict(width=360, height=740))
        for name, address in {"contact": "/contact?first=MR-001&second=MR-055",
                              "pipeline": "/pipeline", "interview": "/interview?firm=MR-048"}.items():
            phone.goto(server.base + address)
            look(phone, f"{name} on a phone", 360)
            phone.screenshot(path=SCREENS / f"{name}-phone.png", full_page=True)
        phone.context.close()


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
        tables = sorted((HERE.parent / "Datasets" / "musterregion").glob("*.csv"))
        page.get_by_label("or choose files").set_input_files(tables)
        page.get_by_role("button", name="Look before anything is stored").click()
        page.wait_for_url(re.compile("stage="))
        look(page, "staged", 1280)
        page.screenshot(path=SCREENS / "import-staged.png", full_page=True)
        page.reload()
        page.get_by_role("button", name="Take them").click()
        page.wait_for_url(re.compile("[?]taken"))
        page.goto(server.base + "/history")
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
        page.get_by_label("or choose files").set_input_files([spoilt])
        page.get_by_role("button", name="Look before anything is stored").click()
        page.wait_for_url(re.compile("stage="))
        page.screenshot(path=SCREENS / "import-spoilt.png", full_page=True)
        look(page, "spoilt", 1280)
        page.get_by_role("button", name="Take faulty cells as unknown").click()
        page.get_by_role("button", name="Take them").click()
        page.wait_for_url(re.compile("[?]taken"))

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


def workbook(path, sheets):
    """Writes an Excel workbook as an office would send it, one sheet for each entry."""
    book = openpyxl.Workbook()
    book.remove(book.active)
    for name, rows in sheets.items():
        sheet = book.create_sheet(name)
        for row in rows:
            sheet.append(row)
    book.save(path)


GOOD = {
    "Mitglieder": [
        ["Mitgliedsnr.", "Firma", "Ort", "Branche", "Mitarbeiter", "Umsatz", "Angebot", "Bedarf"],
        ["M1", "Adler Metallbau GmbH", "Ulm", "25.11", 40, 5_000_000, "Stahlbau", "IT-Sicherheit"],
        ["M2", "Birke Software AG", "Ulm", "62.01", 25, 3_000_000, "IT-Sicherheit", "Stahlbau"],
        ["M3", "Cedern Logistik KG", "Köln", "49.41", 60, 9_000_000, "Transport", "IT-Sicherheit"],
    ],
    "Beziehungen": [
        ["Von", "Zu", "Art", "Betrag"],
        ["M1", "M3", "Kunde", 120_000],
    ],
}
SPOILT = {
    "Mitglieder": [
        ["Mitgliedsnr.", "Firma", "Ort", "Mitarbeiter"],
        ["M1", "Adler Metallbau GmbH", "Ulm", "viele"],
        ["M4", "Dorn Möbel e.K.", "Bonn", 7],
    ],
}


def drop(page, *files):
    """Drops files onto the page, as from a folder's window."""
    page.evaluate("""files => {
        const transfer = new DataTransfer();
        for (const [name, bytes] of files) {
          transfer.items.add(new File([Uint8Array.from(atob(bytes), c => c.charCodeAt(0))], name));
        }
        document.body.dispatchEvent(new DragEvent(
          "drop", {dataTransfer: transfer, bubbles: true, cancelable: true}));
    }""", [[file.name, base64.b64encode(file.read_bytes()).decode()] for file in files])
    page.wait_for_url(re.compile("stage="))


def workbooks(browser, program):
    """A good and a spoilt workbook dropped: looked at, the difference, taken, taken back; the server
    is killed in the midst of it; all by keyboard once."""
    with tempfile.TemporaryDirectory() as folder:
        good, spoilt = pathlib.Path(folder, "Mitglieder.xlsx"), pathlib.Path(folder, "Neu.xlsx")
        workbook(good, GOOD)
        workbook(spoilt, SPOILT)
        register = pathlib.Path(folder, "office.sqlite")
        server = Server(program, register)
        page = enter(browser, server, locale="de-DE", viewport=dict(width=1280, height=900))
        drop(page, good)
        page.screenshot(path=SCREENS / "workbook-good.png", full_page=True)
        look(page, "workbook-good", 1280)
        staged = page.url

        # Killed in mid-import: the register is as it was, and the page says that it has to be sent
        # again.
        server.kill()
        server = Server(program, register)
        page.context.close()
        page = enter(browser, server, locale="de-DE", viewport=dict(width=1280, height=900))
        page.goto(server.base + "/import?" + staged.split("?")[1])
        if page.locator(".meldung").count() == 0:
            fault("workbooks: nobody says that the tables have to be sent again")
        page.goto(server.base + "/members")
        if page.locator("tbody tr").count() > 0:
            fault("workbooks: something was stored before it was taken")

        drop(page, good)
        page.reload()
        page.get_by_role("button", name="Übernehmen").click()
        page.wait_for_url(re.compile("[?]taken"))
        page.screenshot(path=SCREENS / "workbook-taken.png", full_page=True)
        look(page, "workbook-taken", 1280)
        page.goto(server.base + "/members")
        if page.locator("tbody tr").count() != 3:
            fault("workbooks: not three members:", page.locator("tbody tr").count())

        # The spoilt one names its place, and the difference stands before anything is taken.
        drop(page, spoilt)
        page.screenshot(path=SCREENS / "workbook-spoilt.png", full_page=True)
        look(page, "workbook-spoilt", 1280)
        if "viele" not in page.locator("main").inner_text():
            fault("workbooks: the faulty cell is not named")
        page.get_by_role("button", name="Fehlerhafte Zellen als unbekannt nehmen").click()
        page.wait_for_load_state()
        if page.locator("#change").count() != 1 or "Dorn" not in page.locator("main").inner_text():
            fault("workbooks: the difference is not shown before it is taken")
        page.screenshot(path=SCREENS / "workbook-difference.png", full_page=True)
        look(page, "workbook-difference", 1280)
        page.get_by_role("button", name="Übernehmen").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("[?]taken"))
        page.go_back()
        page.goto(server.base + "/members")
        if page.locator("tbody tr").count() != 4:
            fault("workbooks: not four members:", page.locator("tbody tr").count())
        server.kill()
        server = Server(program, register)
        page.context.close()
        page = enter(browser, server, locale="de-DE")
        page.goto(server.base + "/members")
        if page.locator("tbody tr").count() != 4:
            fault("workbooks: what was taken did not outlast a kill")
        page.locator("header").get_by_role("button", name="Rückgängig").focus()
        page.keyboard.press("Enter")
        page.wait_for_url(re.compile("/history"))
        page.goto(server.base + "/members")
        if page.locator("tbody tr").count() != 3:
            fault("workbooks: undo does not lead back to three members")
        page.context.close()
        server.end()


def paper(browser, server):
    page = enter(browser, server, locale="de-DE")
    # A dossier is two pages of its own.
    reply = page.goto(server.base + "/dossier?firm=MR-048")
    if reply.status != 200:
        fault("dossier: status", reply.status)
    page.screenshot(path=SCREENS / "dossier.png", full_page=True)
    page.pdf(path=SCREENS / "dossier.pdf", prefer_css_page_size=True, print_background=True)
    sheets = len(re.findall(rb"/Type\s*/Page\b", (SCREENS / "dossier.pdf").read_bytes()))
    if sheets != 2:
        fault("dossier: printed on", sheets, "pages")
    # Documents of their own: with all their pictures, to be read on a phone as well.
    phone = enter(browser, server, locale="de-DE", viewport=dict(width=360, height=740))
    for name, address in {"report": "/report",
                          "slips": "/evening/print?rounds=4&tables=12&begin=18:00"}.items():
        for reader, width in [(page, 1280), (phone, 360)]:
            reply = reader.goto(server.base + address)
            if reply.status != 200:
                fault(name, "status", reply.status)
            look(reader, f"{name} at {width}", width)
            reader.screenshot(path=SCREENS / f"{name}-{width}.png", full_page=True)
        page.emulate_media(media="print")
        folded = page.evaluate("""() => [...document.querySelectorAll("details > :not(summary)")]
            .filter(part => !part.checkVisibility()).length""")
        if folded:
            fault("print", name, folded, "parts are folded away")
        page.emulate_media(media="screen")
        page.pdf(path=SCREENS / f"{name}.pdf", prefer_css_page_size=True, print_background=True)
    phone.context.close()
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
            for link in page.locator("main a:visible").all()[:12]:
                link.hover(timeout=2_000, force=True)
        page.screenshot(path=SCREENS / "hostile.png", full_page=True)
        page.context.close()
        server.end()


def on(program, tables, *steps):
    """Walks that look at the same server."""
    def walk_all(browser):
        server = Server(program, tables)
        for step in steps:
            attempt(step, browser, server)
        server.end()
    return walk_all


def attempt(step, *arguments):
    """A walk that cannot go on is a fault; the others are walked nevertheless."""
    print(step.__name__, flush=True)
    try:
        step(*arguments)
    except Exception:
        fault(step.__name__, "cannot go on:", traceback.format_exc(limit=-3))


def main():
    program, wanted = sys.argv[1], sys.argv[2:]
    SCREENS.mkdir(parents=True, exist_ok=True)
    region = HERE.parent / "Datasets" / "musterregion"
    looking = [walk, keyboard, explore, forbid, paper, outside]
    changing = [changes, workbooks, answering, pipeline, hostile]
    if wanted:
        looking = [step for step in looking if step.__name__ in wanted]
        changing = [step for step in changing if step.__name__ in wanted]
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        try:
            if looking:
                on(program, region, *looking)(browser)
            for step in changing:
                attempt(step, browser, program)
        finally:
            for server in running:
                if server.process.poll() is None:
                    server.kill()
        browser.close()
    print(f"{len(faults)} faults; screenshots in {SCREENS}")
    raise SystemExit(1 if faults else 0)


main()
