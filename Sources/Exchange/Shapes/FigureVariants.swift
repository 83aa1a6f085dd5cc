import Foundation
import PartnernetzRecords

/// Columns of one figure that differ by a word: what was and what was planned (`Ist`, `Budget`), the
/// year before and the one that runs, a part of the staff and all of it.
///
/// Where one of them can only be the figure it is taken and told; else each is named.
enum FigureVariants {
  /// What a word beside a figure's says of it.
  private enum Word: Hashable {
    case actual, planned, last, running, whole
  }

  private static let words: [(word: Word, texts: [String])] = [
    (.actual, ["Ist", "Ist-Wert", "Ist-Werte", "Istwert", "actual", "actuals"]),
    (
      .planned,
      [
        "Budget", "Plan", "Soll", "Soll-Wert", "Planung", "geplant", "Prognose", "Forecast",
        "Vorgabe", "target", "planned", "plan",
      ]
    ),
    (.last, ["Vorjahr", "VJ", "letztes Jahr", "previous year", "prior year", "last year"]),
    (
      .running,
      [
        "lfd. Jahr", "laufendes Jahr", "laufendes Geschäftsjahr", "lfd. GJ", "aktuelles Jahr",
        "dieses Jahr", "current year", "this year", "year to date", "YTD", "bisher",
      ]
    ),
    (.whole, ["gesamt", "insgesamt", "Gesamtzahl", "total", "in total", "overall"]),
  ]
  private static let byKey: [String: Word] = Dictionary(
    words.flatMap { entry in entry.texts.map { (HeaderText.key($0), entry.word) } }
  ) { first, _ in first }

  /// A column whose header is a figure's word and one of those.
  private struct Variant {
    var column: Int
    var header: String
    /// The header without the word, with its unit: `Umsatz (TEUR)`, or the unit alone.
    var base: String
    /// Whether the header says no more than the word and a unit.
    var isBare: Bool
    var word: Word
  }

  /// The table with what can only be the figure under its name; nil where there is nothing to say.
  /// - Complexity: O(columns), and O(rows) where two columns are compared.
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    let kind: TableKind = ColumnRecognition.isOfLinks(sheet.headers) ? .links : .firms
    guard kind == .links || ColumnRecognition.isOfFirms(sheet.headers) else { return nil }
    let variants = sheet.headers.indices.compactMap { column -> Variant? in
      let header = sheet.headers[column]
      guard mapping?.meaning(ofColumn: header, in: sheet) == nil,
        ColumnRecognition.recognised(header, kind: kind, index: column) == nil
      else { return nil }
      return variant(header, column)
    }
    var settled = Settled(sheet: sheet, kind: kind, headers: sheet.headers)
    if kind == .links { settled.noteQuantity(mapping) }
    var bases: [String] = []
    for variant in variants where !bases.contains(variant.base) { bases.append(variant.base) }
    for base in bases { settled.settle(base, variants.filter { $0.base == base }) }
    guard !settled.notes.isEmpty, var grid = CellGrid(sheet) else { return nil }
    grid.headers = settled.headers
    grid.explained.formUnion(settled.explained)
    return grid.table().map { ($0, settled.notes) }
  }

  private static func variant(_ header: String, _ column: Int) -> Variant? {
    let (name, _) = HeaderText.split(header)
    let unit = header.hasPrefix(name) ? String(header.dropFirst(name.count)) : ""
    if let word = byKey[HeaderText.key(name)] {
      return Variant(column: column, header: header, base: unit, isBare: true, word: word)
    }
    let parts = name.split { $0 == " " || $0 == "-" || $0 == "_" }.map(String.init)
    for length in [2, 1] where parts.count > length {
      for (texts, rest) in [
        (parts.suffix(length), parts.dropLast(length)),
        (parts.prefix(length), parts.dropFirst(length)),
      ] {
        guard let word = byKey[HeaderText.key(texts.joined(separator: " "))] else { continue }
        let base = rest.joined(separator: " ") + unit
        return Variant(column: column, header: header, base: base, isBare: false, word: word)
      }
    }
    return nil
  }

  /// What is told so far, and the headers by then.
  private struct Settled {
    let sheet: any Sheet
    let kind: TableKind
    var headers: [String]
    var explained: Set<String> = []
    var notes: [Diagnostic] = []

    private mutating func tell(_ message: FigureMessage, column: Int? = nil) {
      notes.append(sheet.problem(.sheet(.shape(.layout(.figure(message)))), column: column))
    }

    /// The column that says the figure of a header by itself; nil where none does.
    private func column(sayingAs figure: String) -> Int? {
      guard let field = field(figure) else { return nil }
      return headers.indices.first { field == self.field(headers[$0]) }
    }

    private func field(_ header: String) -> Field? {
      let place = ColumnRecognition.recognised(header, kind: kind, index: 0)?.place
      guard let content = place?.column.content, content.isMoney || content.isCount else {
        return nil
      }
      return place?.column.field
    }

    /// Columns of one figure.
    mutating func settle(_ base: String, _ variants: [Variant]) {
      func first(_ word: Word) -> Variant? { variants.first { $0.word == word } }
      // Alone, `Ist` is the amount of a link where `Budget` stands beside it.
      let isBare = variants[0].isBare
      guard !isBare || kind == .links else { return }
      let figure = isBare ? "Betrag" + base : base
      guard field(figure) != nil else { return }
      if let counted = column(sayingAs: figure) {
        // `Ist` beside `Betrag` may be anything.
        guard !isBare else { return }
        nameOthers(variants.filter { $0.word != .planned }, beside: counted)
        return
      }
      if let actual = first(.actual), let planned = first(.planned), holdsNumbers(actual.column) {
        take(actual, as: figure)
        explained.insert(planned.header)
        tell(.actual(actual.header, as: figure, beside: planned.header), column: actual.column)
      } else if isBare {
        return
      } else if let last = first(.last), let running = first(.running),
        holdsNumbers(last.column)
      {
        take(last, as: figure)
        explained.insert(running.header)
        tell(
          .lastYear(last.header, as: figure, beside: running.header), column: last.column)
      } else if let running = first(.running) {
        explained.insert(running.header)
        tell(.runningYear(running.header, of: figure), column: running.column)
      } else if variants.count == 1, let whole = first(.whole) {
        // `Mitarbeiter gesamt` alone says no more than `Mitarbeiter`.
        take(whole, as: figure)
        tell(.renamed(whole.header, as: figure), column: whole.column)
      }
    }

    private mutating func take(_ variant: Variant, as figure: String) {
      headers[variant.column] = figure
    }

    private func holdsNumbers(_ column: Int) -> Bool {
      var isOne = false
      for row in 0..<sheet.rowCount {
        guard let text = sheet.text(row: row, column: column), !UnknownWord.isOne(text) else {
          continue
        }
        guard Estimate(text, of: .money(isSigned: true)) != nil else { return false }
        isOne = true
      }
      return isOne
    }

    /// Columns that stand beside the one that counts, and where they say something else.
    private mutating func nameOthers(_ variants: [Variant], beside counted: Int) {
      for variant in variants where holdsNumbers(variant.column) {
        var (rows, clash): (Int, FigureMessage.Clash?) = (0, nil)
        for row in 0..<sheet.rowCount {
          guard let own = sheet.text(row: row, column: counted),
            let other = sheet.text(row: row, column: variant.column), own != other
          else { continue }
          rows += 1
          clash =
            clash
            ?? FigureMessage.Clash(row: sheet.number(ofRow: row), counted: own, other: other)
        }
        explained.insert(variant.header)
        // Another year differs, of course.
        let isOfYear = variant.word == .last || variant.word == .running
        tell(
          .beside(
            [variant.header], of: sheet.headers[counted], rows: rows,
            example: isOfYear ? nil : clash), column: variant.column)
      }
    }

    /// A quantity and a price make no amount of a year.
    mutating func noteQuantity(_ mapping: ColumnMapping?) {
      func column(_ words: Set<String>) -> Int? {
        headers.indices.first { column in
          words.contains(HeaderText.key(HeaderText.split(headers[column]).name))
            && mapping?.meaning(ofColumn: headers[column], in: sheet) == nil
        }
      }
      guard let quantity = column(FigureVariants.quantities),
        let price = column(FigureVariants.prices), self.column(sayingAs: "Betrag") == nil
      else { return }
      explained.formUnion([headers[quantity], headers[price]])
      tell(.quantityAndPrice(headers[quantity], headers[price]))
    }
  }

  private static let quantities = Set(
    [
      "Menge", "Stück", "Stückzahl", "Anzahl", "Liefermenge", "Bestellmenge", "quantity", "qty",
      "units", "pieces",
    ].map(HeaderText.key))
  private static let prices = Set(
    [
      "Preis", "Einzelpreis", "Stückpreis", "EP", "VK", "EK", "Preis je Stück", "price",
      "unit price", "price per unit",
    ].map(HeaderText.key))
}
