import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Step 4: the way of pairs to a partnership.
struct ContactCommand: AsyncParsableCommand {
  /// What is done.
  enum Verb: String, ExpressibleByArgument, CaseIterable {
    case list, show, propose, consent, move, ledger, reminders

    /// How many words it takes.
    var words: ClosedRange<Int> {
      switch self {
      case .list: 0...1
      case .show, .propose: 2...2
      case .consent, .move: 3...3
      case .ledger, .reminders: 0...0
      }
    }
  }

  static let configuration = CommandConfiguration(
    commandName: "contact",
    abstract: told(
      de: "Schritt 4: Anbahnungen vorschlagen, weiterführen, nachhalten.",
      en: "Step 4: suggest contacts, move them on, keep track of them."),
    discussion: told(
      de: """
        Der Weg: vorgeschlagen, vorgemerkt, freigegeben, Vermittlung angefragt, vermittelt, im \
        Gespräch, Probelauf, vereinbart, läuft, ausgewertet; er endet auch mit abgelehnt, gesperrt, \
        verfallen (90 Tage ohne Schritt) oder beendet. Freigegeben wird erst, wenn das anfragende \
        Unternehmen zugestimmt hat; vermittelt erst, wenn beide zugestimmt haben. Jeder Schritt lässt \
        sich mit `undo` zurücknehmen.

        Beispiele:
          partnernetz contact list
            was offen und was fällig ist
          partnernetz contact propose M-17 M-20 --through M-5
          partnernetz contact move M-17 M-20 vorgemerkt
          partnernetz contact consent M-17 M-20 M-17
            M-17 stimmt zu
          partnernetz contact move M-17 M-20 abgelehnt --reason "keine Zeit"
          partnernetz contact move M-17 M-20 ausgewertet --outcome M-17=12000
          partnernetz contact show M-17 M-20
          partnernetz contact ledger
            wer wie oft vermittelt hat
          partnernetz contact reminders -o termine.ics
            was wann ansteht, für den Kalender
        """,
      en: """
        The way: suggested, shortlisted, cleared, introduction requested, introduced, in talks, \
        pilot, agreed, active, reviewed; it also ends with declined, blocked, expired (90 days without \
        a step) or ended. A contact is cleared only once the firm that asks has agreed; the two are \
        introduced only once both have. Every step can be taken back with `undo`.

        Examples:
          partnernetz contact list
            what is open and what is due
          partnernetz contact propose M-17 M-20 --through M-5
          partnernetz contact move M-17 M-20 shortlisted
          partnernetz contact consent M-17 M-20 M-17
            M-17 agrees
          partnernetz contact move M-17 M-20 declined --reason "no time"
          partnernetz contact move M-17 M-20 reviewed --outcome M-17=12000
          partnernetz contact show M-17 M-20
          partnernetz contact ledger
            who introduced others how often
          partnernetz contact reminders -o reminders.ics
            what is to be done by when, for the calendar
        """))

  @Argument(
    help: help(
      de: "list, show, propose, consent, move, ledger oder reminders.",
      en: "list, show, propose, consent, move, ledger or reminders."))
  var verb: Verb

  @Argument(
    help: help(
      de: "Unternehmen, bei move auch der Stand, bei consent auch, wer zustimmt.",
      en: "Firms; the state too for move, and who agrees for consent.", value: "words"),
    completion: .firms)
  var words: [String] = []

  @Option(
    help: help(
      de: "Nur Anbahnungen in diesem Stand (list).", en: "Only contacts in this state (list).",
      value: "state"))
  var state: String?

  @Option(
    help: help(
      de: "Warum es endet, etwa „keine Zeit“.", en: "Why it ends, for instance “no time”.",
      value: "reason"))
  var reason: String?

  @Option(
    help: help(
      de: "Wer vermittelt; ohne Angabe der Verband.",
      en: "Who introduces the two; the association by default.", value: "firm"))
  var through: String?

  @Flag(
    help: help(
      de: "Ein Mensch hat das Kartellrecht geprüft; es steht nichts entgegen.",
      en: "A person checked competition law; nothing stands in the way."))
  var lawChecked = false

  @Option(
    parsing: .singleValue,
    help: help(
      de: "Was es einem Unternehmen im Jahr gebracht hat, in Euro. Mehrmals möglich.",
      en: "What it brought a firm a year, in euros. May be repeated.", value: "firm=euros"))
  var outcome: [String] = []

  @Option(help: help(de: "Eine Notiz zum Schritt.", en: "A note on the step."))
  var note: String?

  @Flag(help: help(de: "Nur sagen, was geschähe.", en: "Only say what would happen."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    guard verb.words.contains(words.count) else {
      throw ValidationError(
        told(
          de: "contact \(verb.rawValue) braucht \(usage(.german)).",
          en: "contact \(verb.rawValue) takes \(usage(.english))."))
    }
    if verb == .move, ContactState(word: words[2]) == nil { throw unknownState(words[2]) }
    if let state, ContactState(word: state) == nil { throw unknownState(state) }
    if let reason, ContactReason(word: reason) == nil {
      throw ValidationError(
        told(
          de: "Den Grund „\(reason)“ gibt es nicht. Möglich sind: "
            + "\(Language.german.choice(ContactReason.allCases.map(\.phrase.german))).",
          en: "There is no reason “\(reason)”. Possible are: "
            + "\(Language.english.choice(ContactReason.allCases.map(\.phrase.english)))."))
    }
    for word in outcome where amount(word) == nil {
      throw ValidationError(
        told(
          de: "--outcome \(word): Schreiben Sie UNTERNEHMEN=EURO, etwa M-17=12000.",
          en: "--outcome \(word): write FIRM=EUROS, for instance M-17=12000."))
    }
  }

  func run() async throws {
    let workspace = try common.workspace()
    let view = try common.view()
    func pipeline() throws -> Pipeline { try workspace.pipeline(knownOn: common.asOf) }
    switch verb {
    case .list:
      let question = ContactsQuestion(
        about: try pipeline(), of: words.first, in: state.flatMap { ContactState(word: $0) })
      try common.answer(question, of: try workspace.session(view))
    case .show:
      try common.answer(
        ContactQuestion(about: try pipeline(), words[0], words[1]),
        of: try workspace.session(view))
    case .ledger:
      try common.answer(LedgerQuestion(about: try pipeline()), of: try workspace.session(view))
    case .reminders:
      guard common.output != nil else {
        var question = ContactsQuestion(about: try pipeline())
        question.isReminding = true
        return try common.answer(question, of: try workspace.session(view))
      }
      let reminders = ContactReminders(
        of: try pipeline(), in: try workspace.session(view).network)
      try common.deliver(Data(reminders.text(common.language).utf8))
    case .propose: try move(.propose, workspace)
    case .consent: try move(.consent(words[2]), workspace)
    case .move: if let state = ContactState(word: words[2]) { try move(.state(state), workspace) }
    }
  }

  private func move(_ kind: NamedContactMove.Kind, _ workspace: Workspace) throws {
    var move = NamedContactMove(kind, words[0], words[1])
    move.reason = reason.flatMap { ContactReason(word: $0) }
    move.broker = through
    move.isLawChecked = lawChecked
    move.outcomes = outcome.compactMap { amount($0) }
    move.note = note
    try common.deliver(
      try workspace.contact(
        move, try common.view(), by: common.user, isDry: dryRun, for: Reader(common.language)))
  }

  private func usage(_ language: Language) -> String {
    switch verb {
    case .list: Phrase(de: "höchstens ein Unternehmen", en: "one firm at most")(language)
    case .show, .propose: Phrase(de: "zwei Unternehmen", en: "two firms")(language)
    case .consent:
      Phrase(de: "zwei Unternehmen und wer zustimmt", en: "two firms and who agrees")(language)
    case .move:
      Phrase(de: "zwei Unternehmen und den Stand", en: "two firms and the state")(language)
    case .ledger, .reminders: Phrase(de: "keine weiteren Wörter", en: "no further words")(language)
    }
  }

  private func unknownState(_ word: String) -> ValidationError {
    ValidationError(
      told(
        de: "Den Stand „\(word)“ gibt es nicht. Möglich sind: "
          + "\(Language.german.choice(ContactState.allCases.map(\.phrase.german))).",
        en: "There is no state “\(word)”. Possible are: "
          + "\(Language.english.choice(ContactState.allCases.map(\.phrase.english)))."))
  }

  /// A firm and an amount; nil where the word names none.
  private func amount(_ word: String) -> (firm: String, amount: Money)? {
    guard let mark = word.lastIndex(of: "="), mark > word.startIndex,
      let euros = Double(typedEuros: String(word[word.index(after: mark)...])),
      let money = Money(euros: euros)
    else { return nil }
    return (String(word[..<mark]), money)
  }
}

extension ContactCommand: TakesCommonOptions {
  var endings: [String] { verb == .reminders ? ["ics"] : common.answerEndings }
}
