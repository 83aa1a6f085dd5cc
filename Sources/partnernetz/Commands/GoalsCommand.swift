import ArgumentParser
import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzWording
import PartnernetzWorkspace

/// Step 2: goals, and the interview that leads one member through the four steps.
struct GoalsCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "goals",
    abstract: told(
      de: "Schritt 2: Ziele zeigen, setzen oder erfragen; für ein Mitglied oder alle.",
      en: "Step 2: show, set or ask for goals; of one member or of all."),
    discussion: told(
      de: """
        Mit --interview führt das Programm durch höchstens 20 Fragen, die wichtigste zuerst; jede \
        Antwort wird gleich gespeichert, eine leere heißt „weiß ich nicht“, ein Punkt beendet.

        Beispiele:
          partnernetz goals M-17
          partnernetz goals M-17 Produkt=Sensorik Markt=NL "Ziel=80000 €" Rang=1
          partnernetz goals M-17 --remove Produkt=Sensorik
          partnernetz goals M-17 --interview
          partnernetz goals M-17 --market
            in welchen Markt, mit wem, auf welchem Weg, mit welchem Risiko?
        """,
      en: """
        With --interview the program leads through at most 20 questions, the most telling first; \
        every answer is stored at once, an empty one means “I don't know”, a full stop ends it.

        Examples:
          partnernetz goals M-17
          partnernetz goals M-17 product=sensors market=NL target=80000 rank=1
          partnernetz goals M-17 --remove product=sensors
          partnernetz goals M-17 --interview
          partnernetz goals M-17 --market
            into which market, with whom, by which route, at what risk?
        """))

  @Argument(
    help: help(
      de: "Nummer oder Name; ohne Angabe: der ganze Verband.",
      en: "Id or name; the whole association by default."), completion: .firms)
  var firm: String?

  @Argument(
    help: help(
      de: "Was das Ziel ist, etwa Produkt=Sensorik; mehrfach möglich.",
      en: "What the goal is, for instance product=sensors; may be given several times.",
      value: "column=value"))
  var values: [String] = []

  @Flag(
    help: help(de: "Das genannte Ziel entfernen.", en: "Remove the goal that is named."))
  var remove = false

  @Flag(
    help: help(
      de: "Eine Frage nach der anderen stellen und die Antworten speichern.",
      en: "Ask one question after the other and store the answers."))
  var interview = false

  @Flag(
    help: help(
      de: "Die gesuchten Märkte zeigen: wo am meisten zu erreichen ist, wer sie öffnet, was "
        + "schiefgehen kann.",
      en: "Show the markets sought: where most can be reached, who opens them, what could go wrong."
    ))
  var market = false

  @Flag(help: help(de: "Nur sagen, was sich ändern würde.", en: "Only say what would change."))
  var dryRun = false

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if firm == nil, interview || remove {
      throw ValidationError(told(de: "Welches Mitglied?", en: "Which member?"))
    }
    if market, interview || remove || !values.isEmpty {
      throw ValidationError(
        told(
          de: "--market zeigt Märkte; nennen Sie dazu kein Ziel.",
          en: "--market shows markets; name no goal with it."))
    }
    if interview, remove || !values.isEmpty {
      throw ValidationError(
        told(
          de: "--interview fragt selbst; nennen Sie dazu kein Ziel.",
          en: "--interview asks itself; name no goal with it."))
    }
    if remove, values.isEmpty {
      throw ValidationError(
        told(
          de: "Welches Ziel? Nennen Sie es, etwa Produkt=Sensorik.",
          en: "Which goal? Name it, for instance product=sensors."))
    }
  }

  func run() async throws {
    if market { return try common.answer(MarketQuestion(for: firm)) }
    guard let firm, interview || !values.isEmpty else {
      return try common.answer(GoalsQuestion(of: firm))
    }
    if interview { return try ask(firm) }
    let words = try RowWords(values, of: .goals)
    try common.edit(isDry: dryRun) { editor in
      remove
        ? try editor.removing(.goals, of: firm, words)
        : try editor.setting(.goals, of: firm, words)
    }
  }

  private static let nothingToAsk = Phrase(
    de: "Alles, wonach das Gespräch fragt, ist schon bekannt.",
    en: "All that the interview asks for is known already.")

  /// One question after the other, each answer as a step of the history.
  private func ask(_ firm: String) throws {
    let workspace = try common.workspace()
    var skipped: Set<String> = []
    var asked = 0
    var id = firm
    while asked < Interview.most {
      let network = try common.session().network
      let number = try network.number(named: id)
      id = network.id(of: number)
      let open = Interview(of: number, in: network, seed: common.seed).items
      guard let item = open.first(where: { !skipped.contains($0.key) }) else {
        if asked == 0 { Delivery.say(GoalsCommand.nothingToAsk(common.language)) }
        break
      }
      asked += 1
      Delivery.say(
        "\(asked)/\(Interview.most)  \(item.text(common.language)) (\(item.place.label(common.language)))"
      )
      guard let line = readLine() else { break }
      let answer = line.split(separator: " ").joined(separator: " ")
      if answer == "." { break }
      guard !answer.isEmpty else {
        skipped.insert(item.key)
        continue
      }
      do {
        let place = item.place
        let words = try RowWords(
          place.fixed.map { "\($0.column)=\($0.text)" } + ["\(place.column)=\(answer)"])
        _ = try workspace.edit(
          on: common.day, by: common.user, isDry: dryRun, for: Reader(common.language)
        ) { editor in
          place.table == .firms
            ? try editor.setting(firm: id, words) : try editor.setting(place.table, of: id, words)
        }
        if dryRun { skipped.insert(item.key) }
      } catch let error as any WordedError {
        // What is not understood is said, and asked once more.
        Delivery.say(error.phrase(common.language))
        asked -= 1
      }
    }
    try common.answer(GoalsQuestion(of: id))
  }
}

extension GoalsCommand: TakesCommonOptions {}
