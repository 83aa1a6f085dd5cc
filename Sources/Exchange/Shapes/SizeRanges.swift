import PartnernetzRecords

/// Figures told as ranges: `Umsatz von | Umsatz bis`, `Umsatzklasse` with `1-5 Mio. €`.
enum SizeRanges {
  static func part(of sheet: any Sheet, mapping: ColumnMapping?) -> SheetShapes.Part? {
    func isOpen(_ column: Int) -> Bool {
      mapping?.meaning(ofColumn: sheet.headers[column], in: sheet) == nil
    }
    let taken = Set(
      sheet.headers.indices.compactMap { ColumnRecognition.field($0, of: sheet, as: .firms) })
    let pairs = pairs(in: sheet.headers).filter { isOpen($0.low) && isOpen($0.high) }
    let classes = sheet.headers.indices.compactMap { column -> (column: Int, figure: String)? in
      let header = sheet.headers[column]
      let (name, unit) = HeaderText.split(withoutClass(header))
      guard isOpen(column), let figure = figure(named: name, in: header),
        let known = TableKind.firms.headed(by: HeaderText.key(figure)).first?.column,
        !taken.contains(known.field),
        holdsRanges(sheet, column, areMoney: known.content.isMoney, hasUnit: unit != .none)
      else { return nil }
      return (column, unit == .none ? figure : withoutClass(header).replacing(name, with: figure))
    }
    guard !pairs.isEmpty || !classes.isEmpty,
      ColumnRecognition.isOfFirms(sheet.headers),
      var grid = CellGrid(sheet)
    else { return nil }
    var notes: [Diagnostic] = []
    for (column, figure) in classes {
      grid.headers[column] = figure
      notes.append(sheet.note(.layout(.sizeClasses(sheet.headers[column], as: figure))))
    }
    for pair in pairs {
      for row in grid.rows.indices {
        let text = range(grid.rows[row].text(pair.low), grid.rows[row].text(pair.high))
        while grid.rows[row].cells.count <= pair.low { grid.rows[row].cells.append(.empty) }
        grid.rows[row].cells[pair.low] = .init(text)
      }
      grid.headers[pair.low] = pair.figure
      notes.append(
        sheet.note(
          .layout(.ends(sheet.headers[pair.low], sheet.headers[pair.high], as: pair.figure))))
    }
    let second = Set(pairs.map(\.high))
    let kept = grid.keeping(columns: sheet.headers.indices.filter { !second.contains($0) })
    return kept.table().map { ($0, notes) }
  }

  private static let classes = Set(
    [
      "Klasse", "Klassen", "Größenklasse", "Größenklassen", "class", "classes", "size class",
      "range",
    ]
    .map(HeaderText.key))

  /// A header without the word that its cells are classes: `Beschäftigte (Klasse)`.
  private static func withoutClass(_ header: String) -> String {
    guard header.hasSuffix(")"), let bracket = header.lastIndex(of: "("),
      classes.contains(HeaderText.key(String(header[bracket...])))
    else { return header }
    return trimmed(String(header[..<bracket]))
  }

  /// The figure of which a header promises classes; nil where it promises none.
  private static func figure(named name: String, in header: String) -> String? {
    if let figure = figures[HeaderText.key(name)] { return figure }
    return withoutClass(header) != header && HeaderWords.isFigure(name) ? name : nil
  }

  private static let ends = [
    (" von", " bis"), (" from", " to"), (" min", " max"), (" min.", " max."), (" ab", " bis"),
    (" minimum", " maximum"),
  ]

  /// Columns that hold both ends of a figure.
  private static func pairs(in headers: [String]) -> [(low: Int, high: Int, figure: String)] {
    let small = headers.map { trimmed($0.lowercased()) }
    return headers.indices.compactMap { low in
      for (first, last) in ends where small[low].hasSuffix(first) {
        let figure = trimmed(String(headers[low].dropLast(first.count)))
        let name = String(small[low].dropLast(first.count))
        guard HeaderWords.isFigure(figure),
          let high = small.firstIndex(of: name + last), !small.contains(name)
        else { continue }
        return (low, high, figure)
      }
      return nil
    }
  }

  private static func range(_ low: String, _ high: String) -> String {
    let (hasLow, hasHigh) = (!low.isEmpty, !high.isEmpty)
    if hasLow, hasHigh { return low == high ? low : "\(low) - \(high)" }
    return hasLow ? "ab \(low)" : hasHigh ? "bis \(high)" : ""
  }

  private static let figures: [String: String] = {
    let words = [
      ("Umsatz", ["Umsatzklasse", "Umsatzgrößenklasse", "Umsatzkategorie", "Umsatzgröße"]),
      (
        "Mitarbeiter",
        [
          "Mitarbeiterklasse", "Mitarbeitergrößenklasse", "Beschäftigtengrößenklasse",
          "Beschäftigtenklasse", "Betriebsgröße", "Unternehmensgröße", "Größenklasse",
          "Mitarbeiterkategorie",
        ]
      ),
      ("employees", ["employee range", "size class", "company size", "employee class"]),
      ("revenue", ["revenue range", "revenue class", "turnover range", "sales range"]),
    ]
    let pairs = words.flatMap { figure, words in words.map { (HeaderText.key($0), figure) } }
    return Dictionary(pairs) { first, _ in first }
  }()

  /// Whether the first cells are ranges, and not the numbers of classes; people have no unit, and
  /// amounts need one unless they are large.
  private static func holdsRanges(
    _ sheet: any Sheet, _ column: Int, areMoney: Bool, hasUnit: Bool
  ) -> Bool {
    let texts = (0..<min(sheet.rowCount, 100)).compactMap { sheet.text(row: $0, column: column) }
      .filter { !UnknownWord.isOne(inPlaceOfNumber: $0) }
    return !texts.isEmpty
      && texts.allSatisfy { text in
        guard let estimate = Estimate(text), estimate.kind == .interval else { return false }
        let haveUnits = estimate.parts.contains { $0.unit != nil }
        guard areMoney else { return !haveUnits && !estimate.parts.contains(where: \.isPercent) }
        return haveUnits || hasUnit || text.count(where: \.isNumber) > 4
      }
  }
}
