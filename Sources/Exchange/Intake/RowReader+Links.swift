import PartnernetzPartnerships
import PartnernetzRecords

extension RowReader {
  /// The statement of the row.
  mutating func statement() -> Statement? {
    let source = neededFirm(.source)
    let target = neededFirm(.target)
    guard let kind = neededChoice(.kind, Words.linkKind), let source, let target else { return nil }
    guard source != target else {
      note(.selfLink(source), .target)
      return nil
    }
    var statement = Statement(source: source, target: target, kind: kind)
    statement.what = text(.what).flatMap { fitting($0, .what) }.map { capitalWord($0, kind) }
    statement.amount = money(.amount)
    statement.isGross = choice(.netGross, Words.isGross)
    statement.share = number(.share)
    statement.trust = trust()
    statement.since = day(.since)
    statement.lastContact = day(.lastContact)
    statement.reporter = firm(.reporter)
    statement.evidence = integer(.evidence)
    statement.visibility = choice(.visibility, Words.visibility)
    statement.attributes = attributes.merging(originals) { own, _ in own }
    return statement
  }

  /// The contract's word where a capital link says in German what is given.
  private func capitalWord(_ text: String, _ kind: LinkKind) -> String {
    guard kind == .capital, let form = Words.capitalKind.value(text) else { return text }
    return Words.capitalKind.word(form)
  }
}
