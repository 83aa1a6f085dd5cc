import ArgumentParser
import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording
import PartnernetzWorkspace

/// What an association may ask of a pairing beside the best value.
struct RuleOptions: ParsableArguments {
  @Option(
    help: help(
      de: "Dieses Paar setzen (Nummern oder Namen); mehrfach möglich.",
      en: "Set this pair (ids or names); may be given several times.", value: "A,B"))
  var fix: [String] = []

  @Option(
    help: help(
      de: "Dieses Paar ausschließen; mehrfach möglich.",
      en: "Exclude this pair; may be given several times.", value: "A,B"))
  var forbid: [String] = []

  @Option(
    help: help(
      de: "Dieses Unternehmen nimmt nicht teil; mehrfach möglich.",
      en: "This firm takes no part; may be given several times.", value: "firm"))
  var without: [String] = []

  @Option(
    help: help(
      de: "CSV-Tabelle mit solchen Regeln: Spalten rule (fix, forbid, without), first, second.",
      en: "CSV table of such rules: columns rule (fix, forbid, without), first, second.",
      value: "file"))
  var rules: String?

  @Option(
    help: help(
      de: "CSV-Tabelle mit Wünschen der Mitglieder: Spalten firm, partner, wish (muss, gern, "
        + "nein). Muss setzt das Paar, nein schließt es aus, gern zählt 10 % mehr.",
      en: "CSV table of what members wish: columns firm, partner, wish (must, like, no). Must sets "
        + "the pair, no excludes it, like counts 10% more.",
      value: "file"))
  var wishes: String?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele Kilometer Luftlinie; Paare mit unbekanntem Ort bleiben.",
      en: "At most so many kilometres apart; pairs whose place is unknown stay.", value: "km"))
  var distance: Extent?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Mindestens dieser Anteil der Paare sind neue Beziehungen, etwa 0,5 oder 50%; gesetzte "
        + "Paare zählen nicht mit.",
      en: "At least this share of the pairs are new relations, e.g. 0.5 or 50%; pairs that are "
        + "set are not counted.", value: "share"))
  var novelty: Quantity?

  @Flag(
    help: help(
      de: "Je Unternehmen höchstens ein Partner aus derselben Branche (WZ, drei Stellen).",
      en: "At most one partner of an industry group (NACE, three digits) for each firm."))
  var onePerIndustry = false

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele Personentage im Jahr für alle Paare zusammen.",
      en: "At most so many person-days a year for all pairs together.", value: "days"))
  var days: Extent?

  @Flag(
    help: help(
      de:
        "Nur so viele Paare, wie in die eingeplanten Strategietage jedes Mitglieds und aller passen.",
      en: "Only as many pairs as fit into the strategy days that each member and all together plan."
    ))
  var withinDays = false

  /// The rules with firms as they were typed.
  ///
  /// - Throws: `FileError` where the table of rules cannot be read.
  func named() throws -> NamedRules {
    var result = NamedRules()
    result.fixed = fix.map { NamedPair($0, for: .set) }
    result.forbidden = forbid.map { NamedPair($0, for: .forbid) }
    result.without = without
    result.distance = distance?.value
    result.novelty = novelty?.value ?? 0
    result.isOnePerIndustry = onePerIndustry
    result.days = days?.value
    result.isWithinDays = withinDays
    result.wishes = try wishes.map { try WishesFile.rows($0) } ?? []
    result.rows = try rules.map { try RulesFile.rows($0) } ?? []
    return result
  }
}
