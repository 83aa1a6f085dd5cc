/// Turns rows of a table into columns of numbers.
struct RowPacker<Row: Sendable> {
  let table: Catalogue.Table<Row>

  /// The columns of rows; nil where a value has no number.
  ///
  /// - Complexity: O(cells).
  func cells(_ rows: [Row], _ words: inout PackedWordNumbers) -> [PackedCells]? {
    let forms = PackedTable.forms(of: table)
    var cells: [PackedCells?] = []
    rows.withUnsafeBufferPointer { rows in
      for (column, form) in zip(table.kept, forms) {
        cells.append(
          form.cells(rows.count, &words) { place in
            rows.baseAddress.flatMap { column.read($0 + place) }
          })
      }
    }
    let last = table.kept.count
    let attributes = table.attributes
    cells.append(
      forms[last].cells(rows.count, &words) { place in
        let own = attributes.map { rows[place][keyPath: $0] } ?? [:]
        return own.isEmpty
          ? nil : .list(own.sorted { $0.key < $1.key }.flatMap { [$0.key, $0.value] })
      })
    let origins = rows.map { $0[keyPath: table.origin] }
    cells.append(forms[last + 1].cells(rows.count, &words) { origins[$0].map { .text($0.file) } })
    cells.append(forms[last + 2].cells(rows.count, &words) { origins[$0].map { .integer($0.row) } })
    let packed = cells.compactMap(\.self)
    return packed.count == cells.count ? packed : nil
  }
}

extension PackedForm {
  /// The numbers of some rows' values; nil where a value has none.
  fileprivate func cells(
    _ count: Int, _ words: inout PackedWordNumbers, _ value: (Int) -> Catalogue.Value?
  ) -> PackedCells? {
    func column<Number: SpareValue>(_ number: (Catalogue.Value) -> Number?) -> [Number]? {
      var column: [Number] = []
      for place in 0..<count {
        guard let value = value(place) else {
          if !column.isEmpty { column.append(.untold) }
          continue
        }
        guard let number = number(value) else { return nil }
        if column.isEmpty {
          column.reserveCapacity(count)
          column.append(contentsOf: repeatElement(.untold, count: place))
        }
        column.append(number)
      }
      return column
    }
    return switch blank {
    case .codes: column { code($0, &words) }.map { .codes($0) }
    case .whole: column { PackedForm.whole($0) }.map { .whole($0) }
    default: column { if case .number(let it) = $0 { it } else { nil } }.map { .real($0) }
    }
  }

  private func code(_ value: Catalogue.Value, _ words: inout PackedWordNumbers) -> Int32? {
    switch (self, value) {
    case (.word, _): words.number(of: value)
    case (.truth, .truth(let isTrue)): isTrue ? 1 : 0
    case (.day, .day(let day)): day.packed
    case (.choice(let values), _): values.firstIndex(of: value).map { Int32($0) }
    default: nil
    }
  }

  private static func whole(_ value: Catalogue.Value) -> Int64? {
    switch value {
    case .money(let money): money.cents
    case .integer(let number): Int64(number)
    default: nil
    }
  }
}
