import PartnernetzParallel
import PartnernetzRecords

extension ColumnRecognition {
  /// A column that the contract knows.
  struct Place {
    var index: Int
    var column: Column
    var unit: HeaderText.Unit
    /// The year in its header.
    var year: Int?
    /// How the column writes numbers; looked for when a number is met that can be read in two ways.
    var numbers: Once<NumberStyle>?

    /// The median of its amounts, where its header says that they are thousands or millions; looked
    /// for when one is met that may be none.
    var usual: Once<Double?>?
    /// Whether all its amounts are as large as euros would be there; looked for likewise.
    var areLarge: Once<Bool>?
    /// Whether the column's days have their month first, looked for when one is met that may.
    var monthFirst: Once<Bool?>?

    /// Whether the column's other cells prove that the month comes first; nil where they do not tell.
    var isMonthFirst: Bool? { monthFirst?.value ?? nil }

    /// How the column writes numbers.
    var style: NumberStyle { numbers?.value ?? .unknown }

    /// The power of ten by which the header's unit shifts the values.
    var shift: Int {
      switch unit {
      case .money(let shift): shift
      case .percent: -2
      case .none, .fiveSteps: 0
      }
    }
  }
}

extension ColumnRecognition.Place {
  /// Whether the headers of some columns are German rather than English, and no separator of the file
  /// speaks against it; nil where that cannot be told.
  static func areGerman(_ places: [ColumnRecognition.Place], in table: any Sheet) -> Bool? {
    let words = places.map { place in
      let key = HeaderText.key(HeaderText.split(table.headers[place.index]).name)
      let isEnglish = ([place.column.name] + place.column.english).contains {
        HeaderText.key($0) == key
      }
      let isGerman =
        place.column.german.contains { HeaderText.key($0) == key }
        || key.hasPrefix("ist") && HeaderText.isActual(table.headers[place.index])
      return (isGerman ? 1 : 0) - (isEnglish ? 1 : 0)
    }
    let tongue = words.reduce(0, +)
    // Cells of workbooks have nothing but their headers to say it.
    return switch (table.separator, tongue) {
    case (";", 1...), (nil, 1...): true
    case (",", ...(-1)), (nil, ...(-1)): false
    default: nil
    }
  }

  /// Prepares what is looked for only when a cell is met that can be read in two ways.
  mutating func settle(in table: any Sheet, isGermanFile: Bool?, employees: Int?) {
    let (index, content, shift) = (self.index, column.content, self.shift)
    if content == .day {
      monthFirst = Once { WrittenDay.isMonthFirst(table, column: index) }
    }
    guard content.isNumeric else { return }
    let style = Once {
      NumberStyle(of: index, in: table, content: content, shift: shift, isGermanFile: isGermanFile)
    }
    numbers = style
    usual = Once { style.value.median(ofColumn: index, in: table, content: content, shift: shift) }
    areLarge = Once {
      style.value.areLarge(ofColumn: index, in: table, shift: shift, employees: employees)
    }
  }
}
