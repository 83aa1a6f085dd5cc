import PartnernetzWording

// What is said of firms and of tables of them that are, or would be, there.
extension Diagnostic.Message {
  /// Firms that only links name, which were made or would be.
  static func firmsMade(
    _ count: Int, _ example: String, de german: (one: String, many: String),
    en english: (one: String, many: String)
  ) -> Phrase {
    let example = Diagnostic.Message.short(example)
    return count == 1
      ? Phrase(
        de: "1 Unternehmen, das nur in Beziehungen steht, \(german.one) angelegt: „\(example)“.",
        en: "1 firm that only links name \(english.one) made: “\(example)”.")
      : Phrase(
        de: "\(count) Unternehmen, die nur in Beziehungen stehen, \(german.many) angelegt, etwa "
          + "„\(example)“.",
        en: "\(count) firms that only links name \(english.many) made, such as “\(example)”.")
  }

  /// Several firms in one cell.
  static func firmsTogether(_ found: String, _ names: [String]) -> Phrase {
    let found = short(found)
    return Phrase(
      de: "„\(found)“ nennt \(names.count) Unternehmen: "
        + Language.german.list(names.map { "„\(short($0))“" }) + ".",
      en: "“\(found)” names \(names.count) firms: "
        + Language.english.list(names.map { "“\(short($0))”" }) + ".")
  }

  /// That no table is about firms or links.
  static func noMembers(_ tables: [String], _ areEvents: Bool) -> Phrase {
    let names = tables.prefix(5).map { short($0) } + (tables.count > 5 ? ["…"] : [])
    let isOne = tables.count == 1
    let german = Language.german.list(names.map { "„\($0)“" })
    let english = Language.english.list(names.map { "“\($0)”" })
    guard areEvents else {
      return Phrase(
        de: "\(german) \(isOne ? "ist keine Liste" : "sind keine Listen") von Mitgliedern oder "
          + "Beziehungen; eine andere Tabelle gibt es hier nicht.",
        en: "\(english) \(isOne ? "is no list" : "are no lists") of members or links, and there is "
          + "no other table here.")
    }
    return Phrase(
      de: "\(german) \(isOne ? "nennt" : "nennen") Veranstaltungen und wer dabei war, keine "
        + "Mitglieder; eine andere Tabelle gibt es hier nicht.",
      en: "\(english) \(isOne ? "names" : "name") events and who came, no members, and there is no "
        + "other table here.")
  }
}
