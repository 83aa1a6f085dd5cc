import PartnernetzRecords
import Testing

@Suite struct SoughtNamesTests {
  @Test(arguments: [
    ("Müller Maschinenbau GmbH", "/home/eva/Fragebogen Mueller-Maschinenbau_GMBH.xlsx", true),
    ("Müller Maschinenbau GmbH", "Müllers Maschinenbau GmbH", false),
    ("Quitte", "Angebot der Quittenwerke", true),
    ("ABB", "Angebot von ABB, 2026", true), ("ABB", "Grabbe & Sohn", false),
    ("M17", "siehe M17", true), ("M-17", "siehe M-17.", true), ("M17", "M170", false),
    ("17", "17", true), ("17", "17 Mitarbeiter", false), ("1017", "siehe 1017", true),
    ("", "anything", false), ("…", "…", false),
  ])
  func aNameIsFoundWhereItIsMeant(name: String, text: String, isNamed: Bool) {
    #expect(SoughtNames([name]).areNamed(in: text) == isNamed)
  }
}
