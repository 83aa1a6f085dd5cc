import ArgumentParser
import PartnernetzAnswers
import PartnernetzPartnerships
import PartnernetzWording

/// How many firms somebody reaches by introductions, and who should begin.
struct ReachCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reach",
    abstract: told(
      de: "Wie viele Unternehmen jemand über Empfehlungen erreicht, und wer am besten anfängt.",
      en: "How many firms somebody reaches by introductions, and who should begin."),
    usage: told(
      de: """
        partnernetz reach [UNTERNEHMEN]
        partnernetz reach --top ANZAHL
        partnernetz reach [UNTERNEHMEN] --budget ANFRAGEN
        partnernetz reach UNTERNEHMEN --with UNTERNEHMEN
        """,
      en: """
        partnernetz reach [FIRM]
        partnernetz reach --top COUNT
        partnernetz reach [FIRM] --budget REQUESTS
        partnernetz reach FIRM --with FIRM
        """),
    discussion: told(
      de: """
        Jede Beziehung führt mit einer gewissen Wahrscheinlichkeit zu einer Vermittlung, und jeder \
        Vermittler gibt eine Anfrage nur mit seiner Bereitschaft weiter. Wer anfängt, fragt alle \
        seine Kontakte; mit --budget nur so viele, wie Anfragen frei sind.

        Beispiele:
          partnernetz reach MR-048
          partnernetz reach --top 5
            Welche fünf Mitglieder bringen eine Nachricht am weitesten?
          partnernetz reach MR-048 --budget 3
            Welche drei Kontakte soll MR-048 um Vermittlung bitten?
          partnernetz reach --budget 10
            Zehn Anfragen im ganzen Verband: wer soll wen fragen?
          partnernetz reach MR-048 --with MR-012
            Was brächte es, wenn die beiden Partner würden – auch Dritten?
        """,
      en: """
        Each relation leads to an introduction with some probability, and each broker passes a \
        request on only as far as it is willing. Who begins asks all its contacts; with --budget \
        only as many as there are asks.

        Examples:
          partnernetz reach MR-048
          partnernetz reach --top 5
            which five members carry a message farthest?
          partnernetz reach MR-048 --budget 3
            which three contacts should MR-048 ask for introductions?
          partnernetz reach --budget 10
            ten asks in the whole association: who should ask whom?
          partnernetz reach MR-048 --with MR-012
            what would it bring if the two became partners, to others as well?
        """))

  @Argument(
    help: help(de: "Nummer oder Name; ohne Angabe: alle.", en: "Id or name; all by default."),
    completion: .firms)
  var firm: String?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Die besten so vielen Mitglieder, um gemeinsam anzufangen; mit Nachweis, wie nah das am "
        + "Besten ist.",
      en: "The best so many members to begin together, with a proof how near that is to the best.",
      value: "count"))
  var top: Int?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele Anfragen: Ein Unternehmen bittet einen seiner Kontakte, es zu "
        + "empfehlen; was der Kontakt weitergibt, zählt nicht.",
      en: "At most so many asks. One ask is: a firm asks one of its contacts for introductions; "
        + "what the contact passes on costs nothing more.", value: "asks"))
  var budget: Int?

  @Option(
    name: .customLong("with"),
    help: help(
      de: "Was eine neue Partnerschaft mit diesem Unternehmen brächte: beiden und Dritten.",
      en: "What a new partnership with this firm would bring: to both and to others.",
      value: "firm"))
  var other: String?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele Empfehlungen hintereinander.", en: "Most introductions in a row."))
  var hops: Int?

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if let hops, !PathQuestion.hopRange.contains(hops) {
      throw ValidationError(told(de: "--hops liegt zwischen 1 und 100.", en: "--hops is 1 to 100."))
    }
    for (name, count) in [("--top", top), ("--budget", budget)] {
      if let count, count < 1 || count > 100_000 {
        throw ValidationError(
          told(de: "\(name) liegt zwischen 1 und 100000.", en: "\(name) is 1 to 100000."))
      }
    }
    if [top != nil, budget != nil, other != nil].count(where: \.self) > 1 {
      throw ValidationError(
        told(
          de: "--top, --budget und --with sind drei verschiedene Fragen; stellen Sie eine davon.",
          en: "--top, --budget and --with are three different questions; ask one of them."))
    }
    if let firm, top != nil {
      throw ValidationError(
        told(
          de: "--top wählt unter allen Mitgliedern; lassen Sie „\(firm)“ weg, oder fragen Sie mit "
            + "--budget, welche Kontakte „\(firm)“ ansprechen soll.",
          en: "--top chooses among all members; leave out “\(firm)”, or ask by --budget which "
            + "contacts “\(firm)” should turn to."))
    }
    if let other, firm == nil {
      throw ValidationError(
        told(
          de: "Zu --with gehören zwei Unternehmen: partnernetz reach UNTERNEHMEN --with \(other)",
          en: "--with takes two firms: partnernetz reach FIRM --with \(other)"))
    }
  }

  func run() async throws {
    try common.answer(question)
  }

  private var question: any Question {
    if let top { return StartersQuestion(top, hops: hops) }
    if let budget { return AsksQuestion(budget, by: firm, hops: hops) }
    if let firm, let other { return PartnershipReachQuestion(firm, with: other, hops: hops) }
    return ReachQuestion(of: firm, hops: hops)
  }
}
