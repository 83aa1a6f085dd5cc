import PartnernetzRecords

extension RowReader {
  /// The statement of the row.
  mutating func statement() -> Statement? {
    guard var statement = begunRow(of: ReadTables.links) else { return nil }
    guard statement.source != statement.target else {
      // Who names itself among its partners means nobody else.
      if table.isAside { passOver() } else { note(.selfLink(statement.source), .target) }
      return nil
    }
    read(ReadTables.links.others, into: &statement)
    statement.what = statement.what.map { capitalWord($0, statement.kind) }
    statement.attributes = attributes.merging(originals) { own, _ in own }
    return statement
  }

  /// The contract's word where a capital link says in German what is given.
  private func capitalWord(_ text: String, _ kind: LinkKind) -> String {
    guard kind == .capital, let form = Words.capitalKind.value(text) else { return text }
    return Words.capitalKind.word(form)
  }
}
