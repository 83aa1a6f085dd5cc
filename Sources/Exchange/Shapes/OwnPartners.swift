import PartnernetzRecords

/// A list of the suppliers or customers of one firm, most often of whoever keeps the list, which does
/// not say whose they are.
///
/// Its firms are no members, and without the other end its rows are no links: somebody has to say.
struct OwnPartners {
  /// The column of the partners' names.
  let column: Int
  /// Whether they sell to the one whose list it is.
  let areSuppliers: Bool

  private static let suppliers = keys([
    "Lieferant", "Zulieferer", "Lieferfirma", "Kreditor", "supplier", "vendor", "creditor",
    "Lieferantenname", "Name des Lieferanten", "Kreditorenname", "Kreditorname", "supplier name",
    "vendor name", "name of supplier",
  ])
  private static let customers = keys([
    "Kunde", "Abnehmer", "Auftraggeber", "customer", "client", "buyer",
  ])
  /// Numbers that a bookkeeper gives those who are paid; who pays may as well pay a member's fee.
  private static let numbersOfSuppliers = keys([
    "Kreditor", "Kreditornummer", "Kreditor-Nr", "Kreditorennummer", "Kreditoren-Nr",
    "Lieferantennummer", "Lieferanten-Nr", "Lief.-Nr.", "LiefNr", "supplier no", "supplier number",
    "supplier id", "vendor no", "vendor number", "vendor id",
  ])
  private static let listsOfSuppliers = keys([
    "Lieferanten", "Zulieferer", "Kreditoren", "suppliers", "vendors", "creditors",
  ])
  private static let listsOfCustomers = keys(["Kunden", "Abnehmer", "customers", "clients"])

  private static func keys(_ words: [String]) -> Set<String> { Set(words.map(HeaderText.key)) }

  /// What a table that nobody has explained is, where it is such a list.
  init?(_ sheet: any Sheet, mapping: ColumnMapping?) {
    let headers = sheet.headers
    guard mapping?.meaning(of: sheet) == nil,
      !headers.contains(where: { header in
        let word = mapping?.meaning(ofColumn: header, in: sheet)?.word.lowercased()
        return word.map { !["ignore", "attribute"].contains($0) } ?? false
      })
    else { return nil }
    let keys = headers.map(HeaderText.key)
    guard sheet.rowCount > 0, !headers.contains(where: { HeaderWords.isMember($0) }),
      !ColumnRecognition.isOfLinks(headers)
    else { return nil }
    let name = headers.indices.first { HeaderWords.isName(headers[$0]) }
    if let name {
      let file = OwnPartners.side(ofName: sheet.sheet ?? sheet.file)
      let isNumbered = keys.indices.contains { column in
        OwnPartners.numbersOfSuppliers.contains(keys[column])
          && OwnPartners.holdsNumbers(sheet, column)
      }
      guard let areSuppliers = file ?? (isNumbered ? true : nil),
        TableKind.named(by: sheet.sheet ?? sheet.file) == nil
      else { return nil }
      (column, self.areSuppliers) = (name, areSuppliers)
      return
    }
    let ends = keys.indices.filter {
      (OwnPartners.suppliers.contains(keys[$0]) || OwnPartners.customers.contains(keys[$0]))
        && !OwnPartners.holdsNumbers(sheet, $0)
    }
    guard ends.count == 1, let end = ends.first else { return nil }
    (column, areSuppliers) = (end, OwnPartners.suppliers.contains(keys[end]))
  }

  /// Whose names a file or sheet says that it lists; nil where it says nothing, or both.
  private static func side(ofName name: String) -> Bool? {
    let base = name.split(separator: ".").dropLast(name.contains(".") ? 1 : 0).joined(
      separator: ".")
    let words = base.split { !$0.isLetter }.map { HeaderText.key(String($0)) }
    func names(_ lists: Set<String>) -> Bool {
      words.contains { word in
        lists.contains { [$0, $0 + "liste", $0 + "list", $0 + "stamm"].contains(word) }
      }
    }
    let (sells, buys) = (names(listsOfSuppliers), names(listsOfCustomers))
    return sells == buys ? nil : sells
  }

  private static func holdsNumbers(_ sheet: any Sheet, _ column: Int) -> Bool {
    let texts = (0..<min(sheet.rowCount, 100)).compactMap { sheet.text(row: $0, column: column) }
    return !texts.isEmpty
      && texts.allSatisfy { $0.contains(where: \.isNumber) && !$0.contains(" ") }
  }

  /// That it has to be said whose partners they are.
  func problem(of sheet: any Sheet, isOptional: Bool) -> Diagnostic {
    sheet.problem(
      .sheet(
        .shape(
          .partnersOfOne(
            sheet.headers[column], file: ColumnMapping.name(of: sheet), areSuppliers: areSuppliers,
            isOptional: isOptional))))
  }
}
