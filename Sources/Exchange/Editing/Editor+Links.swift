import PartnernetzNetworks
import PartnernetzRecords

extension Editor {
  /// Words that tell statements about two firms apart.
  private static let telling = ["kind", "what", "reporter"]

  /// A statement about two firms that comes in: "source is the target's kind".
  ///
  /// - Parameters:
  ///   - source: the id or name of the firm that is the other's kind.
  ///   - target: the id or name of the other firm.
  ///   - words: the statement's columns, among them its kind.
  /// - Returns: the edit.
  /// - Throws: ``EditError``, and `FirmLookupError` with candidates.
  /// - Complexity: O(firms + statements).
  public func adding(linkFrom source: String, to target: String, _ words: RowWords) throws -> Edit {
    let (from, to) = try ends(source, target)
    guard words.text("kind", of: .links) != nil else {
      throw EditError.noKind(kinds: LinkKind.allCases.map(\.rawValue))
    }
    let new = try statement(from, to, words, kind: nil)
    let isKnown = tables.statements.contains {
      $0.source == new.source && $0.target == new.target && $0.kind == new.kind
        && $0.what == new.what && $0.reporter == new.reporter
    }
    if isKnown { throw EditError.knownLink(source: from.name, target: to.name) }
    return Edit([.put(.statement(new), insteadOf: nil)], about: from, to)
  }

  /// What a statement says from now on. Words for `kind`, `what` and `reporter` choose it, where there
  /// are several; the others are set.
  ///
  /// - Throws: ``EditError``, and `FirmLookupError` with candidates.
  public func setting(linkFrom source: String, to target: String, _ words: RowWords) throws -> Edit
  {
    let (from, to) = try ends(source, target)
    let named = words.names(of: .links)
    if named.subtracting(Editor.telling).isEmpty, words.cleared(of: .links).isEmpty {
      throw EditError.nothingToSet(of: .links)
    }
    let (old, told) = try chosen(from, to, words)
    let cleared = words.cleared(of: .links)
    if let fixed = cleared.first(where: { Editor.telling.contains($0) }) {
      throw EditError.fixedColumn(fixed)
    }
    let kept = Catalogue.links.clearing(cleared, in: old)
    var news = told
    news.kind = old.kind
    let new = Catalogue.links.merged(kept, with: news)
    return Edit([.put(.statement(new), insteadOf: .statement(old))], about: from, to)
  }

  /// A statement that goes. Words for `kind`, `what` and `reporter` choose it, where there are several.
  ///
  /// - Throws: ``EditError``, and `FirmLookupError` with candidates.
  public func removing(linkFrom source: String, to target: String, _ words: RowWords) throws -> Edit
  {
    let (from, to) = try ends(source, target)
    let (old, _) = try chosen(from, to, words)
    return Edit([.remove(.statement(old))], about: from, to)
  }

  private func ends(_ source: String, _ target: String) throws -> (Firm, Firm) {
    let (from, to) = (try firm(named: source), try firm(named: target))
    if from.id == to.id { throw EditError.oneFirm(name: from.name) }
    return (from, to)
  }

  /// The statement that words make of two firms.
  private func statement(
    _ from: Firm, _ to: Firm, _ words: RowWords, kind: LinkKind?
  ) throws -> Statement {
    let own = ownColumns(tables.statements, Catalogue.links)
    let ends: KeyValuePairs<String, String> =
      if let kind {
        ["source": from.id, "target": to.id, "kind": kind.rawValue]
      } else {
        ["source": from.id, "target": to.id]
      }
    let result = try words.read(.links, fixed: ends, own: own, firms: tables.firms)
    guard var statement = result.tables.statements.first else {
      throw EditError.nothingToSet(of: .links)
    }
    statement.origin = nil
    return statement
  }

  /// The statement that words choose, and what they say.
  private func chosen(
    _ from: Firm, _ to: Firm, _ words: RowWords
  ) throws -> (old: Statement, told: Statement) {
    let named = words.names(of: .links)
    let own = tables.statements.filter { $0.source == from.id && $0.target == to.id }
    guard let first = own.first else {
      let isReversed = tables.statements.contains { $0.source == to.id && $0.target == from.id }
      throw isReversed
        ? EditError.reversedLink(source: from.name, target: to.name)
        : EditError.noLink(source: from.name, target: to.name)
    }
    let told = try statement(
      from, to, words, kind: named.contains("kind") ? nil : first.kind)
    let fitting = own.filter { row in
      (!named.contains("kind") || row.kind == told.kind)
        && (told.what == nil || row.what == told.what)
        && (told.reporter == nil || row.reporter == told.reporter)
    }
    guard let last = fitting.last else {
      throw EditError.otherLinks(source: from.name, target: to.name, choices: Editor.choices(own))
    }
    guard fitting.count == 1 else {
      throw EditError.severalLinks(
        source: from.name, target: to.name, choices: Editor.choices(fitting))
    }
    return (last, told)
  }

  /// What tells statements about two firms apart, of the first few.
  private static func choices(_ statements: [Statement]) -> [String] {
    let few = 5
    return statements.prefix(few).map { row in
      [
        "kind=\(row.kind.rawValue)", row.what.map { "what=\($0)" },
        row.reporter.map { "reporter=\($0)" },
      ].compactMap(\.self).joined(separator: " ")
    } + (statements.count > few ? ["…"] : [])
  }
}
