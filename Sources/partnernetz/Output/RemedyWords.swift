import PartnernetzAnswers
import PartnernetzExchange
import PartnernetzFormats
import PartnernetzPartnerships
import PartnernetzWording

extension Remedy {
  /// Whether the command supposes changes, which has options of its own.
  private static let isSupposing = CommandLine.arguments.contains("whatif")

  /// The option, or the command, that does it.
  var words: Phrase {
    switch self {
    case .dropRule(let rule): Phrase(rule.option)
    case .unsetPairs: Phrase(Remedy.isSupposing ? "--fix, --pair" : "--fix")
    case .letTakePart: Phrase(Remedy.isSupposing ? "--without, --remove" : "--without")
    case .setPair(let one, let other): Phrase("--fix " + Remedy.argument("\(one),\(other)"))
    case .explain(let one, let other):
      Phrase("partnernetz pair --why " + Remedy.argument("\(one),\(other)"))
    case .explainPairing:
      Phrase(de: "warum, sagt `partnernetz pair`", en: "`partnernetz pair` tells why")
    case .raiseHops(let hops): Phrase("--hops \(hops)")
    case .pairBy(let objective): Phrase("--objective \(objective.rawValue)")
    case .askForFacts: Phrase("`partnernetz ask`")
    case .openMarkets(let firm): Phrase("partnernetz markets " + Remedy.argument(firm))
    case .chooseObjective: Phrase("--objective")
    case .raiseDays: Phrase("--days")
    case .noteLawCheck: Phrase("--law-checked")
    case .checkDay: Phrase("--as-of")
    case .namePair(let purpose):
      Phrase(de: "etwa \(purpose.option) A,B", en: "for instance \(purpose.option) A,B")
    case .skipFaultyRows: Phrase("--skip-faulty")
    case .tellKindOfLinks: Phrase("--kind")
    case .replaceFile(let file):
      Phrase(
        de: "auch diese: --replace " + Remedy.argument("TABELLE=\(file)"),
        en: "these as well: --replace " + Remedy.argument("TABLE=\(file)"))
    case .acceptSureNames: Phrase("--accept sure")
    case .makeFirmsOfLinks: Phrase("--firms-from-links")
    case .addLink(let source, let target):
      Phrase(
        de: Remedy.link(source, target) + " Art=…", en: Remedy.link(source, target) + " kind=…")
    case .removeFirm(let firm): Phrase("partnernetz firm remove " + Remedy.argument(firm))
    case .confirmErasure: Phrase(de: "löschen: --yes", en: "erase it: --yes")
    case .merge(let known, let new):
      Phrase(
        "partnernetz merge " + Remedy.argument(known) + " " + Remedy.argument(new))
    case .separate(let one, let other):
      Phrase(
        "partnernetz distinct " + Remedy.argument(one) + " " + Remedy.argument(other))
    case .listTwins:
      Phrase(de: "alle nennt `partnernetz check`", en: "`partnernetz check` lists them")
    case .importTables:
      Phrase(
        de: "ein Register anlegen: `partnernetz import ORDNER`",
        en: "make a register: `partnernetz import FOLDER`")
    case .nameTables:
      Phrase(
        de: "oder Tabellen nennen: --network ORDNER", en: "or name tables: --network FOLDER")
    case .makeProof: Phrase("partnernetz pair --certificate")
    case .readColumns(let columns, let words): Remedy.mapping(columns, words)
    case .takeAsData: Phrase(de: "--format csv oder json", en: "--format csv or json")
    }
  }

  /// The file that says what columns hold, line by line; words that may be meant stand side by side.
  private static func mapping(_ columns: [String], _ words: [String]) -> Phrase {
    let lines = columns.map { column in
      words.map { ",\(CSV.quoted(column)),,\($0)".terminalSafe }
    }
    let german = lines.map { $0.map { "„\($0)“" }.joined(separator: " oder ") }
    let english = lines.map { $0.map { "“\($0)”" }.joined(separator: " or ") }
    return Phrase(
      de: "--mapping DATEI mit den Zeilen "
        + Language.german.list(["„file,column,value,means“"] + german),
      en: "--mapping FILE with the lines "
        + Language.english.list(["“file,column,value,means”"] + english))
  }

  private static func link(_ source: String, _ target: String) -> String {
    "partnernetz link add " + argument(source) + " " + argument(target)
  }

  /// A word of the command line, in quotation marks where a shell would take it for several.
  private static func argument(_ text: String) -> String {
    let isPlain = text.unicodeScalars.allSatisfy {
      $0.properties.isAlphabetic || "0123456789-_.,".unicodeScalars.contains($0)
    }
    return isPlain ? text : "'" + text.replacing("'", with: "'\\''") + "'"
  }
}

extension Phrase {
  /// A word of the command line, the same in every language.
  fileprivate init(_ word: String) { self.init(de: word, en: word) }
}

extension PairingRules.Rule {
  /// The option that sets the rule.
  fileprivate var option: String {
    switch self {
    case .onePerIndustry: "--one-per-industry"
    case .days: "--days, --within-days"
    case .like: "--wishes"
    case .fix, .forbid, .without, .distance, .novelty: "--\(rawValue)"
    }
  }
}

extension PairPurpose {
  /// The option that takes the pair.
  fileprivate var option: String {
    switch self {
    case .set: "--fix"
    case .suppose: "--pair"
    case .forbid: "--forbid"
    case .explain: "--why"
    }
  }
}

extension String {
  /// The sentence with what can be done about it in brackets before its full stop.
  func with(_ remedies: [Remedy], _ language: Language) -> String {
    guard !remedies.isEmpty else { return self }
    let words = "(" + remedies.map { $0.words(language) }.joined(separator: ", ") + ")"
    return hasSuffix(".") ? "\(dropLast()) \(words)." : "\(self) \(words)"
  }
}

extension DiagnosticList.Line {
  /// The line as the command line says it, with its remedies.
  func spoken(_ language: Language) -> String { text.terminalSafe.with(remedies, language) }
}

extension WordedError {
  /// The error as the command line says it, with its remedies.
  var spoken: Phrase {
    guard let remedies = (self as? any Remediable)?.remedies else { return phrase }
    return Phrase(
      de: phrase.german.with(remedies, .german), en: phrase.english.with(remedies, .english))
  }
}
