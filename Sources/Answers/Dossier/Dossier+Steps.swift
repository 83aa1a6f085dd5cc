import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

extension Dossier {
  /// Days from the dossier's day until which the steps are to be done.
  private static let terms = [7, 14, 28]

  /// The next three things to do.
  func steps(_ language: Language) -> [DossierSheet.Step] {
    let steps = partners.isEmpty ? (isSilent ? firstSteps : stepsWithoutPartners) : nextSteps
    return zip(steps, Dossier.terms).map { step, term in
      let until = day.adding(days: term)
      return .init(
        what: step.what(language), why: step.why(language),
        until: Phrase(de: "bis \(until.spoken(.german))", en: "by \(until.spoken(.english))")(
          language))
    }
  }

  private typealias Words = (what: Phrase, why: Phrase)

  private var nextSteps: [Words] {
    [contactStep, timeStep, questionStep].compactMap(\.self)
  }

  private var contactStep: Words? {
    guard let first = partners.first else { return nil }
    let name = network.shortName(first.firm)
    guard !first.hasTie else {
      return (
        Phrase(de: "Rufen Sie \(name) an.", en: "Call \(name)".sentence),
        Phrase(
          de: "Fragen Sie nach mehr als dem, was Sie heute verbindet.",
          en: "Ask about more than what links you today.")
      )
    }
    return (
      Phrase(
        de: "Stimmen Sie zu, dass wir \(name) Ihren Namen nennen.",
        en: "Agree that we tell \(name) your name."),
      Phrase(
        de: "Ein Satz per E-Mail genügt; vorher erfährt niemand etwas.",
        en: "One sentence by e-mail is enough; nobody is told before.")
    )
  }

  private var timeStep: Words? {
    guard let first = partners.first else { return nil }
    let days = setupDays(first).rounded(.up)
    func number(_ count: Double, _ language: Language) -> String {
      language.number(count, digits: 1)
    }
    let planned = network.firm(firm).strategyDays
    let why =
      planned.map {
        Phrase(
          de: "Eingeplant \($0 == 1 ? "ist" : "sind") bisher \(number($0, .german)) im Jahr.",
          en: "\(number($0, .english)) a year \($0 == 1 ? "is" : "are") planned so far.")
      }
      ?? Phrase(
        de: "Wie viele Tage Sie für Strategie einplanen, wissen wir noch nicht.",
        en: "We do not know yet how many days you plan for strategy.")
    return (
      Phrase(
        de: "Planen Sie \(number(days, .german)) \(days == 1 ? "Tag" : "Tage") für den Aufbau ein.",
        en: "Plan \(number(days, .english)) \(days == 1 ? "day" : "days") to set it up."), why
    )
  }

  private var questionStep: Words {
    guard let open = questions.questions.first(where: { $0.input.firm == firm }) else {
      return (
        Phrase(
          de: "Sagen Sie uns zu jedem Vorschlag: ja, später oder nein.",
          en: "Tell us for each suggestion: yes, later or no."),
        Phrase(
          de: "Ein Grund genügt; wir suchen dann weiter.",
          en: "A reason is enough; then we look further.")
      )
    }
    let question = open.input.question(in: network)
    // How many suggestions hang on it in the member's own view says nothing: the association may know
    // what decides them.
    return (
      Phrase(de: "Sagen Sie uns: \(question.german)", en: "Tell us: \(question.english)"),
      Phrase(de: "„Weiß ich nicht“ ist eine Antwort.", en: "“Don't know” is an answer.")
    )
  }

  /// What can be done where the member told what it wants, and nobody suits.
  private var stepsWithoutPartners: [Words] {
    let asks = questions.questions.contains { $0.input.firm == firm }
    return (asks ? [questionStep] : []) + [
      (
        Phrase(
          de: "Nennen Sie weitere Leistungen und Märkte, auch kleinere.",
          en: "Name more offers and markets, smaller ones as well."),
        Phrase(
          de: "Je mehr wir wissen, desto mehr Mitglieder kommen infrage.",
          en: "The more we know, the more members may suit.")
      ),
      (
        Phrase(
          de: "Empfehlen Sie uns ein Unternehmen, das dem Verband noch fehlt.",
          en: "Recommend a firm to us that the association still lacks."),
        Phrase(
          de: "Wer Ihnen heute fehlt, kann morgen Mitglied sein.",
          en: "Whom you lack today may be a member tomorrow.")
      ),
    ]
  }

  /// What comes first where nobody can be named yet.
  private var firstSteps: [Words] {
    [
      (
        Phrase(
          de: "Sagen Sie uns, was Sie bieten und was Sie brauchen.",
          en: "Tell us what you offer and what you need."),
        Phrase(de: "Stichworte genügen, zwei oder drei.", en: "Two or three key words are enough.")
      ),
      (
        Phrase(
          de: "Nennen Sie die Märkte, in die Sie wollen.", en: "Name the markets that you want."),
        Phrase(
          de: "Branchen oder Länder, mit dem Umsatz, den Sie dort erwarten.",
          en: "Industries or countries, with the revenue that you expect there.")
      ),
      (
        Phrase(
          de: "Nennen Sie Ihre drei größten Kunden und Lieferanten.",
          en: "Name your three largest customers and suppliers."),
        Phrase(
          de: "Dann sehen wir, wer Sie wem vorstellen kann.",
          en: "Then we see who can introduce you to whom.")
      ),
    ]
  }

  /// What the association would like to know: at most so many, apart from what a step asks.
  func questionTexts(_ language: Language) -> [String] {
    let basics = [
      Phrase(de: "Was bieten Sie an?", en: "What do you offer?"),
      Phrase(de: "Was brauchen Sie?", en: "What do you need?"),
      Phrase(
        de: "In welche Märkte wollen Sie, mit welchem Ziel?",
        en: "Which markets do you want to enter, with which target?"),
      Phrase(
        de: "Wer sind Ihre größten Kunden und Lieferanten?",
        en: "Who are your largest customers and suppliers?"),
    ]
    let open = questions.questions.filter { $0.input.firm == firm }
      .dropFirst(partners.isEmpty && isSilent ? 0 : 1)
      .map { $0.input.question(in: network) }
    let missing = isSilent ? basics : customers?.topPartner == nil ? [basics[3]] : []
    return (isSilent ? missing + open : open + missing).prefix(4).map { $0(language) }
  }
}
