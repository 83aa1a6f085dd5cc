import Mustache
public import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzRecords
import PartnernetzWording

/// A member's dossier to be printed: two A4 pages as HTML that needs nothing beside it.
public struct DossierPage: Sendable {
  private let sheet: DossierSheet
  private let association: String?

  /// Makes the pages.
  ///
  /// - Parameters:
  ///   - sheet: what stands on them.
  ///   - association: the association's name, for the head; by default a plain one.
  public init(of sheet: DossierSheet, from association: String? = nil) {
    self.sheet = sheet
    self.association = association
  }

  /// The pages as one HTML file.
  ///
  /// - Throws: an error of the template engine; the template is part of the program.
  public func html() throws -> String { try DossierPrinter().html(self) }

  /// A partner as the template shows it.
  fileprivate struct Card {
    struct Money {
      let amount, range, spoken, zero, start, width, point: String
    }
    let rank: String
    let name, relation: String
    let reasons: String
    let route, risk, verdict, effort: String
    /// One, or none where no amount is known.
    let gain: [Money]
  }

  /// What the template shows, in its own names.
  fileprivate struct View {
    let lang, css, documentTitle, bar, pageOne, pageTwo, pageTwoShort: String
    let association, confidential, day, title, lead, firm: String
    let factsTitle, goalsTitle, goalHead, amountHead, horizonHead, whoHead: String
    let partnersTitle, routeLabel, riskLabel, yes, later, no, gainLabel: String
    let stepsTitle, partsTitle, partHead, risksTitle, questionsTitle, notesTitle, contact: String
    let withoutGoals, withoutPartners, coverage, noteTitle: String
    let facts: [DossierSheet.Fact]
    let goals: [DossierSheet.Goal]
    let partners: [Card]
    let steps: [DossierSheet.Step]
    let columns: [String]
    let parts, sums: [DossierSheet.Part]
    let risks: [DossierSheet.Fact]
    let note, questions: [String]
    let hasGoals, hasPartners, hasParts, hasRisks, hasNote, hasQuestions, isDense: Bool
  }

  /// Whether the first page needs a smaller type, so that it stays one page.
  private var isDense: Bool {
    func lines(_ text: String, of letters: Int) -> Int { (text.count + letters - 1) / letters }
    let head = lines(sheet.title, of: 58) * 2 + lines(sheet.lead, of: 98)
    let facts = sheet.facts.reduce(0) { $0 + lines($1.text, of: 88) }
    let goals = sheet.goals.reduce(0) {
      $0 + max(lines($1.what, of: 28), lines($1.who, of: 46)) + 1
    }
    let cards = sheet.partners.reduce(0) { sum, partner in
      let texts = [
        partner.reasons.joined(separator: " "), "Weg: " + partner.route, "Risiko: " + partner.risk,
      ]
      let left = texts.reduce(lines(partner.name, of: 52)) { $0 + lines($1, of: 74) }
      return sum + max(left + 2, 7)
    }
    return head + facts + goals + cards > DossierPage.mostLines
  }

  /// Lines of the first page in the usual type, headings apart.
  private static let mostLines = 56

  /// Cards with bars on one axis, so that lengths can be compared.
  private var cards: [Card] {
    let gains = sheet.partners.compactMap(\.gain)
    let least = min(0, gains.map(\.low).min() ?? 0)
    let most = max(least + 1, gains.map(\.high).max() ?? 0)
    let span = most - least
    func place(_ amount: EuroPerYear) -> Double { 2 + (196 * (amount - least)).share(of: span) }
    func text(_ value: Double) -> String { String((value * 10).rounded() / 10) }
    return sheet.partners.enumerated().map { rank, partner in
      Card(
        rank: String(rank + 1), name: partner.name, relation: partner.relation,
        reasons: partner.reasons.joined(separator: " "), route: partner.route, risk: partner.risk,
        verdict: partner.verdict, effort: partner.effort,
        gain: partner.gain.map { gain in
          [
            Card.Money(
              amount: gain.amount, range: gain.range, spoken: gain.spoken, zero: text(place(0)),
              start: text(place(gain.low)), width: text(max(1, place(gain.high) - place(gain.low))),
              point: text(place(gain.value) - 1.5))
          ]
        } ?? [])
    }
  }

  fileprivate var view: View {
    func say(_ german: String, _ english: String) -> String {
      Phrase(de: german, en: english)(sheet.language)
    }
    return View(
      lang: sheet.language.rawValue,
      css: String(decoding: PackageResources.dossier_css, as: UTF8.self),
      documentTitle: say("Dossier \(sheet.firm)", "Dossier \(sheet.firm)"),
      bar: say(
        "Zwei Seiten A4 zum Drucken. Darin steht nur, was dieses Mitglied wissen darf.",
        "Two A4 pages to print. They hold only what this member may know."),
      pageOne: say("Seite 1", "Page 1"), pageTwo: say("Seite 2", "Page 2"),
      pageTwoShort: say("Seite 2 von 2", "page 2 of 2"),
      association: association ?? "Partnernetz",
      confidential: say(
        "Vertraulich, nur für \(sheet.firm)", "Confidential, only for \(sheet.firm)"),
      day: sheet.day, title: sheet.title, lead: sheet.lead, firm: sheet.firm,
      factsTitle: say("Wo Sie heute stehen", "Where you stand"),
      goalsTitle: say("Was Sie vorhaben und brauchen", "What you want and need"),
      goalHead: say("Ziel", "Goal"), amountHead: say("Betrag im Jahr", "Amount a year"),
      horizonHead: say("Wann", "When"), whoHead: say("Wer schon dort ist", "Who is there already"),
      partnersTitle: say("Partner, die zu Ihnen passen", "Partners that suit you"),
      routeLabel: say("Weg", "Route"), riskLabel: say("Risiko", "Risk"),
      yes: say("ja, gern", "yes"), later: say("später", "later"),
      no: say("nein, weil", "no, because"), gainLabel: say("für Sie im Jahr", "for you a year"),
      stepsTitle: say("Ihre nächsten drei Schritte", "Your next three steps"),
      partsTitle: say("Woraus sich der Nutzen ergibt", "What the gain is made of"),
      partHead: say("Für Sie, in Euro im Jahr", "For you, in euros a year"),
      risksTitle: say("Was schiefgehen kann", "What could go wrong"),
      questionsTitle: say("Was wir gern wüssten", "What we would like to know"),
      notesTitle: say("Notizen aus dem Gespräch", "Notes of the meeting"),
      contact: say(
        "Ihre Ansprechstelle beim Verband: die Geschäftsstelle. Zurückgeben können Sie diese Bögen "
          + "auch als Foto.",
        "Your contact at the association: its office. You may return these pages as a photo."),
      withoutGoals: sheet.withoutGoals, withoutPartners: sheet.withoutPartners,
      coverage: sheet.coverage, noteTitle: sheet.noteTitle, facts: sheet.facts,
      goals: sheet.goals, partners: cards, steps: sheet.steps, columns: sheet.columns,
      parts: sheet.parts, sums: sheet.sums, risks: sheet.risks, note: sheet.note,
      questions: sheet.questions, hasGoals: !sheet.goals.isEmpty,
      hasPartners: !sheet.partners.isEmpty, hasParts: !sheet.columns.isEmpty,
      hasRisks: !sheet.risks.isEmpty, hasNote: !sheet.note.isEmpty,
      hasQuestions: !sheet.questions.isEmpty, isDense: isDense)
  }
}

/// Prints many dossiers with a template that is read once.
public struct DossierPrinter: Sendable {
  private let template: MustacheTemplate

  /// Reads the template.
  ///
  /// - Throws: an error of the template engine; the template is part of the program.
  public init() throws {
    template = try MustacheTemplate(
      string: String(decoding: PackageResources.dossier_mustache, as: UTF8.self))
  }

  /// A dossier as one HTML file.
  ///
  /// - Complexity: O(bytes).
  public func html(_ page: DossierPage) -> String { template.render(page.view).pageSafe }
}
