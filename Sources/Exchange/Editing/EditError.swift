import PartnernetzRecords
public import PartnernetzWording

/// Why an edit cannot be made.
public enum EditError: Hashable, WordedError {
  /// A word is no column with a value; the table whose columns are meant.
  case noValue(word: String, of: TableKind = .firms)
  /// Nobody knows such a column; the one that may be meant.
  case unknownColumn(String, likely: String?)
  /// A table has no such column, and none that is called alike; the columns that it has.
  case noColumn(String, of: TableKind)
  /// A column is given twice.
  case columnTwice(String)
  /// The column makes the row what it is, and does not change.
  case fixedColumn(String)
  /// A firm that joins has a name among its columns beside the one that it is named by: what stands in
  /// the name's place, and the name.
  case nameTwice(String, name: String)
  /// A firm would be left without a name.
  case noName
  /// A value cannot be read; what is wrong and how to mend it.
  case refused(column: String, of: TableKind? = nil, reason: Phrase)
  /// A goal names neither a product nor a market.
  case nothingAimedAt
  /// No column was given; the table whose columns are meant.
  case nothingToSet(of: TableKind)
  /// The firm is there already.
  case knownFirm(name: String, id: String)
  /// What is to be added is there already.
  case knownLink(source: String, target: String)
  /// There is no statement about the two, in neither direction.
  case noLink(source: String, target: String)
  /// There is none in this direction, but one in the other.
  case reversedLink(source: String, target: String)
  /// There are statements about the two, but none of this kind; what tells those that there are.
  case otherLinks(source: String, target: String, choices: [String])
  /// Several links fit; what tells them apart.
  case severalLinks(source: String, target: String, choices: [String])
  /// What the two are to each other was not said.
  case noKind(kinds: [String])
  /// A firm is removed as a whole, not by columns.
  case noColumnsToRemove
  /// The firm has no such offer, need, market, capital or goal.
  case noSuchRow(name: String)
  /// A firm was named twice.
  case oneFirm(name: String)

  /// What is wrong, and how to mend it.
  public var phrase: Phrase {
    switch self {
    case .noValue(let word, let kind):
      Phrase(
        de: "„\(word)“ ist keine Spalte mit einem Wert. Schreiben Sie SPALTE=WERT, etwa "
          + "\(kind.example.german).",
        en: "“\(word)” is no column with a value. Write COLUMN=VALUE, for instance "
          + "\(kind.example.english).")
    case .noColumn(let column, let kind):
      Phrase(
        de: "Eine Spalte „\(column)“ gibt es hier nicht. Zur Wahl stehen: "
          + kind.settable.map { $0.german.first ?? $0.name }.joined(separator: ", ") + ".",
        en: "There is no column “\(column)” here. The columns are: "
          + kind.settable.map(\.name).joined(separator: ", ") + ".")
    case .unknownColumn(let column, let likely):
      Phrase(
        de: "Eine Spalte „\(column)“ gibt es nicht."
          + (likely.map { " Meinten Sie „\($0)“?" } ?? " Nehmen Sie eine Spalte der Tabellen."),
        en: "There is no column “\(column)”."
          + (likely.map { " Did you mean “\($0)”?" } ?? " Take a column of the tables."))
    case .columnTwice(let column):
      Phrase(
        de: "Die Spalte „\(column)“ steht zweimal da. Nennen Sie sie einmal.",
        en: "The column “\(column)” is there twice. Name it once.")
    case .fixedColumn(let column):
      Phrase(
        de:
          "„\(column)“ bleibt, wie es ist. Legen Sie an, was neu ist, und entfernen Sie das alte.",
        en: "“\(column)” stays as it is. Add what is new and remove the old.")
    case .nameTwice(let first, let name):
      Phrase(
        de: "Das erste Wort ist der Name, die Nummer steht dahinter: \"\(name)\" id=\(first).",
        en: "The first word is the name, the id comes after it: \"\(name)\" id=\(first).")
    case .noName:
      Phrase(
        de: "Der Name darf nicht leer sein. Schreiben Sie, wie das Unternehmen heißt.",
        en: "The name may not be empty. Say what the firm is called.")
    case .refused(let column, let kind, let reason):
      Phrase(
        de: "\(Column.german(column, of: kind)): \(reason(.german))",
        en: "\(column): \(reason(.english))")
    case .nothingAimedAt:
      Phrase(
        de: "Was soll verkauft werden, oder in welchem Markt? Nennen Sie eines von beiden.",
        en: "What is to be sold, or in which market? Name one of the two.")
    case .noColumnsToRemove:
      Phrase(
        de:
          "Entfernt wird das ganze Unternehmen. Soll nur ein Wert weg, so schreiben Sie bei set: SPALTE=",
        en: "The whole firm is removed. Where only a value shall go, write with set: COLUMN=")
    case .nothingToSet(let kind):
      Phrase(
        de: "Was soll sich ändern? Schreiben Sie SPALTE=WERT, etwa \(kind.example.german).",
        en: "What shall change? Write COLUMN=VALUE, for instance \(kind.example.english).")
    case .knownFirm, .knownLink, .noLink, .reversedLink, .otherLinks,
      .severalLinks, .noKind, .noSuchRow, .oneFirm:
      ofRows
    }
  }

  private var ofRows: Phrase {
    switch self {
    case .knownFirm(let name, let id):
      Phrase(
        de:
          "„\(name)“ gibt es schon (\(id)). Ändern Sie das Unternehmen, oder geben Sie dem neuen "
          + "eine andere Nummer.",
        en: "“\(name)” is there already (\(id)). Change the firm, or give the new one another ID.")
    case .knownLink(let source, let target):
      Phrase(
        de: "Diese Angabe zu \(source) und \(target) gibt es schon. Ändern Sie sie.",
        en: "This statement about \(source) and \(target) is there already. Change it.")
    case .noLink(let source, let target):
      Phrase(
        de: "Zu \(source) und \(target) gibt es noch keine Angabe. Legen Sie sie an.",
        en: "There is no statement about \(source) and \(target) yet. Add it.")
    case .reversedLink(let source, let target):
      Phrase(
        de: "Zu \(source) und \(target) gibt es nur eine Angabe andersherum: Nennen Sie \(target) "
          + "zuerst.",
        en:
          "The only statement about \(source) and \(target) is the other way round: name \(target) "
          + "first.")
    case .otherLinks(let source, let target, let choices):
      Phrase(
        de: "Eine solche Angabe zu \(source) und \(target) gibt es nicht, aber diese: "
          + "\(choices.joined(separator: " | ")). Nennen Sie eine davon.",
        en: "There is no such statement about \(source) and \(target), but these: "
          + "\(choices.joined(separator: " | ")). Name one of them.")
    case .severalLinks(let source, let target, let choices):
      Phrase(
        de:
          "Zu \(source) und \(target) gibt es mehrere Angaben: \(choices.joined(separator: " | ")). "
          + "Nennen Sie, welche.",
        en: "There are several statements about \(source) and \(target): "
          + "\(choices.joined(separator: " | ")). Name which one.")
    case .noKind(let kinds):
      Phrase(
        de: "Was sind die beiden einander? Schreiben Sie etwa Art=Lieferant (möglich: "
          + kinds.compactMap { LinkKind(rawValue: $0) }.map { Words.linkKind.german($0) }
          .joined(separator: ", ") + ").",
        en: "What are the two to each other? Write for instance kind=supplier "
          + "(\(kinds.joined(separator: ", "))).")
    case .noSuchRow(let name):
      Phrase(
        de: "„\(name)“ hat keine solche Angabe mehr.", en: "“\(name)” has no such entry any more.")
    case .oneFirm(let name):
      Phrase(
        de: "Zweimal dasselbe Unternehmen: \(name)".sentence + " Nennen Sie zwei.",
        en: "Twice the same firm: \(name)".sentence + " Name two.")
    default: Phrase(de: "", en: "")
    }
  }
}

extension TableKind {
  /// A column of the table with a value, as it is typed.
  fileprivate var example: Phrase {
    switch self {
    case .firms: Phrase(de: "Umsatz=500000", en: "revenue=500000")
    case .links, .pipeline: Phrase(de: "Betrag=80000", en: "amount=80000")
    case .offers: Phrase(de: "Fähigkeit=Fräsen", en: "capability=milling")
    case .needs: Phrase(de: "Fähigkeit=Zoll", en: "capability=customs")
    case .markets: Phrase(de: "Markt=NL", en: "market=NL")
    case .capital: Phrase(de: "Betrag=80000", en: "amount=80000")
    case .goals: Phrase(de: "Markt=NL", en: "market=NL")
    }
  }

  /// The columns that may be set: those that say whose row it is are named otherwise.
  fileprivate var settable: [Column] {
    columns.filter { !["firm", "source", "target_firm"].contains($0.name) }
  }
}
