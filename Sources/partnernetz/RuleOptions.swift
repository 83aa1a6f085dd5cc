import ArgumentParser
import Exchange
import Partnerships
import Wording

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
    parsing: .unconditional,
    help: help(
      de: "Höchstens so viele Kilometer Luftlinie; Paare mit unbekanntem Ort bleiben.",
      en: "At most so many kilometres apart; pairs whose place is unknown stay.", value: "km"))
  var distance: Quantity?

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
  var days: Quantity?

  /// The rules with firms by number.
  func resolved(in network: Network) throws -> PairingRules {
    var result = PairingRules()
    result.fixed = try fix.map { try network.pair(named: $0, option: "--fix") }
    result.forbidden = try forbid.map { try network.pair(named: $0, option: "--forbid") }
    result.without = try without.map { try network.number(named: $0) }
    result.distance = distance?.value
    result.novelty = novelty?.value ?? 0
    result.isOnePerIndustry = onePerIndustry
    result.days = days?.value
    if let rules { try RulesFile.add(rules, to: &result, network) }
    return result
  }
}

/// Pairs and opt-outs from a table.
enum RulesFile {
  /// Adds the rules of a file.
  ///
  /// - Throws: ``Failure`` that names file, row and remedy.
  static func add(_ path: String, to rules: inout PairingRules, _ network: Network) throws {
    let table = try Exchange.Table(contentsOf: path)
    let headers = table.headers.map { $0.lowercased() }
    let missing = ["rule", "first"].filter { !headers.contains($0) }
    guard missing.isEmpty else {
      throw Failure(
        code: .badData,
        phrase: Phrase(
          de: "\(path): Es fehlt die Spalte \(Language.german.list(missing)). Gebraucht werden "
            + "rule, first und second.",
          en: "\(path): There is no column \(Language.english.list(missing)). Needed are rule, "
            + "first and second."))
    }
    for row in 0..<table.rowCount {
      if let fault = table.fault(ofRow: row) { throw fault }
      func failure(_ phrase: Phrase) -> Failure {
        let number = table.number(ofRow: row)
        return Failure(
          code: .badData,
          phrase: Phrase(
            de: "\(path), Zeile \(number): \(phrase.german)",
            en: "\(path), row \(number): \(phrase.english)"))
      }
      func firm(_ header: String) throws -> Int32 {
        guard let name = table.text(row: row, header: header) else {
          throw failure(
            Phrase(
              de: "In der Spalte „\(header)“ fehlt ein Unternehmen.",
              en: "The column “\(header)” names no firm."))
        }
        do throws(FirmLookupError) {
          return try network.number(named: name)
        } catch {
          throw failure(error.phrase)
        }
      }
      switch (table.text(row: row, header: "rule") ?? "").lowercased() {
      case "fix", "setzen": rules.fixed.append(FirmPair(try firm("first"), try firm("second")))
      case "forbid", "ausschließen":
        rules.forbidden.append(FirmPair(try firm("first"), try firm("second")))
      case "without", "ohne": rules.without.append(try firm("first"))
      case let word:
        throw failure(
          Phrase(
            de: "„\(word)“ ist keine Regel; möglich sind fix, forbid und without.",
            en: "“\(word)” is no rule; there are fix, forbid and without."))
      }
    }
  }
}

extension Network {
  /// The two firms of an argument such as `MR-001,MR-014`; a comma within a name does no harm where
  /// only one way of splitting names two firms.
  func pair(named text: String, option: String) throws -> FirmPair {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    func isBlank(_ part: Substring) -> Bool { part.allSatisfy { $0 == " " } }
    guard parts.count > 1, !isBlank(parts[0]), !isBlank(parts[parts.count - 1]) else {
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "\(option) „\(text)“: nennen Sie zwei Unternehmen mit einem Komma dazwischen, "
            + "etwa \(option) A,B.",
          en: "\(option) “\(text)”: name two firms with a comma between them, "
            + "for instance \(option) A,B."))
    }
    func number(_ part: ArraySlice<Substring>) throws(FirmLookupError) -> Int32 {
      var name = part.joined(separator: ",")[...]
      while name.first == " " { name.removeFirst() }
      while name.last == " " { name.removeLast() }
      return try self.number(named: String(name))
    }
    let found = (1..<parts.count).compactMap { place -> FirmPair? in
      guard let first = try? number(parts[..<place]), let second = try? number(parts[place...])
      else { return nil }
      return FirmPair(first, second)
    }
    if found.count == 1 { return found[0] }
    return FirmPair(try number(parts[..<1]), try number(parts[1...]))
  }
}
