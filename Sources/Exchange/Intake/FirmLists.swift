/// What a firm's row says in its lists.
struct FirmLists: Hashable {
  var offers: [String]
  var needs: [String]
  var served: [String]
  var sought: [String]
  var competitors: [String]

  /// Reads the lists of a row.
  init(_ reader: RowReader, commaFields: Set<Field>) {
    func items(_ field: Field) -> [String] {
      reader.text(field).map {
        TagList.items($0, splittingAtCommas: commaFields.contains(field))
      } ?? []
    }
    offers = items(.offers)
    needs = items(.needs)
    served = items(.marketsServed)
    sought = items(.marketsSought)
    competitors = items(.competitors)
  }

  /// The lists of a table in which commas separate.
  static func commaFields(_ table: any Sheet, _ layout: Layout) -> Set<Field> {
    let fields: [Field] = [.offers, .needs, .marketsServed, .marketsSought, .competitors]
    return Set(
      fields.filter { field in
        layout.place(field).map { TagList.usesCommas(table, column: $0.index) } ?? false
      })
  }
}
