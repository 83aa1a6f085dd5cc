import PartnernetzRecords

/// A column `Umfang` beside partners of whom it is said what they are: the amount, where it is told in
/// euros.
struct PartnerExtent {
  let column: Int
  /// The header of an amount in the same unit.
  let header: String
  /// Whether nothing but the kind of the links says that the numbers are euros.
  let isGuessed: Bool

  private static let words: Set<String> = Set(["Umfang", "extent"].map(HeaderText.key))

  init?(_ sheet: any Sheet, _ grid: CellGrid, _ kinds: PartnerKinds) {
    let columns = sheet.headers.indices.filter { column in
      PartnerExtent.words.contains(HeaderText.key(HeaderText.split(sheet.headers[column]).name))
    }
    guard columns.count == 1, let place = columns.first else { return nil }
    column = place
    switch HeaderText.split(sheet.headers[place]).unit {
    case .money(0): (header, isGuessed) = ("Betrag (EUR)", false)
    case .money(3): (header, isGuessed) = ("Betrag (TEUR)", false)
    case .money(6): (header, isGuessed) = ("Betrag (Mio. EUR)", false)
    case .none:
      let filled = grid.rows.indices.filter { !grid.rows[$0].text(place).isEmpty }
      let texts = filled.map { grid.rows[$0].text(place) }.filter { !UnknownWord.isOne($0) }
      let areEuros = texts.allSatisfy { text in
        ["€", "eur"].contains { text.lowercased().contains($0) }
      }
      // Bare numbers are euros where something is bought or sold, as weights of links are.
      let areSold = filled.allSatisfy { row in
        kinds.isRefused(row)
          || [.supplier, .customer].contains(kinds.kind(ofRow: row)?.kind)
            && Numeral(grid.rows[row].text(place)) != nil
      }
      guard !texts.isEmpty, areEuros || areSold else { return nil }
      (header, isGuessed) = ("Betrag", !areEuros)
    default: return nil
    }
  }
}
