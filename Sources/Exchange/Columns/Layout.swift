import PartnernetzGraphs
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords

/// Which column of a foreign table says what.
struct Layout {
  /// A column that the contract knows.
  struct Place {
    var index: Int
    var column: Column
    var unit: HeaderText.Unit
    /// How the column writes numbers; looked for when a number is met that can be read in two ways.
    var numbers: Once<NumberStyle>?

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

  /// The table of the contract.
  let kind: TableKind
  /// Columns kept as attributes.
  private(set) var attributes: [Int] = []
  /// What columns' values mean by the mapping.
  private(set) var meanings: [Int: [String: ColumnMapping.Meaning]] = [:]
  /// What all rows say by the mapping.
  private(set) var constants: [Field: String] = [:]
  /// What is wrong with the columns; an error means that no row can be read.
  private(set) var problems: [Problem] = []
  private var places: [Place?] = Array(repeating: nil, count: Field.allCases.count)

  /// How many plain rows are read at a time; nil where none are.
  var plainRowsAtATime: Int?

  private let columns: [Column?]

  /// The contract's column that says something, whether or not it is here.
  func column(_ field: Field) -> Column? { columns[field.rawValue] }

  /// Whether the rows can be read.
  var isUsable: Bool { problems.allSatisfy { $0.severity == .warning } }

  /// The column that says something.
  func place(_ field: Field) -> Place? { places[field.rawValue] }

  /// The power of ten by which a column's header shifts its values.
  func shift(ofColumn index: Int) -> Int {
    places.lazy.compactMap(\.self).first { $0.index == index }?.shift ?? 0
  }

  /// The pieces in which plain rows are read; none where only `RowReader` knows what rows say.
  func pieces(of rowCount: Int) -> [Range<Int>] {
    guard let plainRowsAtATime, meanings.isEmpty, constants.isEmpty else { return [] }
    return evenRanges(of: rowCount, pieces: max(1, min(64, rowCount / plainRowsAtATime)))
  }

  /// Whether rows may say something.
  func says(_ field: Field) -> Bool {
    place(field) != nil || !constants.isEmpty || !meanings.isEmpty
  }

  /// Finds what the columns of a table say.
  init(_ table: Table, as kind: TableKind, mapping: ColumnMapping?) {
    self.kind = kind
    columns = Field.allCases.map { kind.column($0) }
    if let mapping { take(mapping, for: table) }
    var found: [Field: [(rank: Int, place: Place)]] = [:]
    for (index, header) in table.headers.enumerated() {
      guard !header.isEmpty else {
        if (0..<table.rowCount).contains(where: { table.text(row: $0, column: index) != nil }) {
          problems.append(table.problem(.unnamedColumn(index + 1)))
        }
        continue
      }
      if let meaning = mapping?.meaning(ofColumn: header, file: table.file) {
        switch Layout.mapped(meaning.word, header: header, kind: kind, index: index) {
        case .some(let place): found[place.column.field, default: []].append((-1, place))
        case nil where meaning.word == "attribute": attributes.append(index)
        case nil where meaning.word != "ignore": problems.append(meaning.place)
        case nil: break
        }
      } else if let match = Layout.recognised(header, kind: kind, index: index),
        !isDirection(header, match.place, table)
      {
        found[match.place.column.field, default: []].append(match)
      } else {
        attributes.append(index)
      }
    }
    for field in Field.allCases { choose(found[field] ?? [], table) }
    settleStrength(in: table)
    settleNumbers(in: table)
    check(table)
  }

  /// How well a kind of table fits the headers: nil if a needed column is missing.
  static func fit(_ table: Table, as kind: TableKind) -> Int? {
    let fields = Set(
      table.headers.indices.compactMap {
        recognised(table.headers[$0], kind: kind, index: $0)?.place.column.field
      })
    let isComplete = kind.needed.allSatisfy { !fields.isDisjoint(with: $0) }
    return isComplete ? fields.count : nil
  }

  private static func recognised(
    _ header: String, kind: TableKind, index: Int
  ) -> (rank: Int, place: Place)? {
    let whole = HeaderText.key(header)
    let (name, unit) = HeaderText.split(header)
    for (key, unit) in [(HeaderText.key(name), unit), (whole, HeaderText.Unit.none)] {
      for column in kind.columns where column.content.admits(unit) {
        let words = [column.name] + column.german + column.english
        guard let rank = words.firstIndex(where: { HeaderText.key($0) == key }) else { continue }
        return (rank, Place(index: index, column: column, unit: unit))
      }
    }
    return nil
  }

  private static func mapped(
    _ word: String, header: String, kind: TableKind, index: Int
  ) -> Place? {
    guard var place = recognised(word, kind: kind, index: index)?.place else { return nil }
    let unit = HeaderText.split(header).unit
    if place.unit == .none, place.column.content.admits(unit) { place.unit = unit }
    return place
  }

  private mutating func take(_ mapping: ColumnMapping, for table: Table) {
    for (name, text) in mapping.meaning(ofFile: table.file)?.constants ?? [] {
      guard let column = kind.columns.first(where: { HeaderText.key($0.name) == name }) else {
        problems += mapping.meaning(ofFile: table.file).map { [$0.place] } ?? []
        continue
      }
      constants[column.field] = text
    }
    let keys = Set(table.headers.map(HeaderText.key))
    for (key, place) in mapping.columns(file: table.file) where !keys.contains(key) {
      problems.append(place)
    }
    for (index, header) in table.headers.enumerated() {
      let values = mapping.meanings(ofValuesIn: header, file: table.file)
      if !values.isEmpty { meanings[index] = values }
    }
  }

  /// Gephi's column `Type` says whether an edge has a direction, not what it is.
  private func isDirection(_ header: String, _ place: Place, _ table: Table) -> Bool {
    guard place.column.field == .kind, HeaderText.key(header) == HeaderText.key("type"),
      let row = (0..<table.rowCount).first(where: {
        table.text(row: $0, column: place.index) != nil
      }),
      let text = table.text(row: row, column: place.index)
    else { return false }
    return ["directed", "undirected", "mutual"].contains(text.lowercased())
  }

  private mutating func choose(_ found: [(rank: Int, place: Place)], _ table: Table) {
    let ranked = found.sorted { ($0.rank, $0.place.index) < ($1.rank, $1.place.index) }
    guard let best = ranked.first else { return }
    places[best.place.column.field.rawValue] = best.place
    guard let second = ranked.dropFirst().first else { return }
    let isClear = second.rank > best.rank && (best.rank <= 0 || best.place.column.hasRankedHeaders)
    if isClear {
      attributes += ranked.dropFirst().map(\.place.index)
      attributes.sort()
    } else {
      let (a, b) = (best.place.index, second.place.index)
      problems.append(
        table.problem(.duplicateColumn(table.headers[a], table.headers[b]), column: b))
    }
  }

  /// A weight between 0 and 1 is trust; any other is asked for.
  private mutating func settleStrength(in table: Table) {
    guard let strength = place(.strength) else { return }
    places[Field.strength.rawValue] = nil
    guard place(.trust) == nil, constants[.trust] == nil, let trust = kind.column(.trust) else {
      attributes.append(strength.index)
      attributes.sort()
      return
    }
    places[Field.trust.rawValue] = Place(index: strength.index, column: trust, unit: strength.unit)
    guard place(.trustScale) == nil, constants[.trustScale] == nil, strength.unit == .none else {
      return
    }
    for row in 0..<table.rowCount {
      guard let text = table.text(row: row, column: strength.index), let numeral = Numeral(text),
        let value = numeral.value(decimal: .point) ?? numeral.value(decimal: .comma),
        !(0...1).contains(value)
      else { continue }
      problems.append(table.problem(.unclearStrength(text), row: row, column: strength.index))
      return
    }
  }

  private mutating func settleNumbers(in table: Table) {
    let words = places.compactMap(\.self).map { place in
      let key = HeaderText.key(HeaderText.split(table.headers[place.index]).name)
      let isEnglish = ([place.column.name] + place.column.english).contains {
        HeaderText.key($0) == key
      }
      let isGerman = place.column.german.contains { HeaderText.key($0) == key }
      return (isGerman ? 1 : 0) - (isEnglish ? 1 : 0)
    }
    let tongue = words.reduce(0, +)
    let isGermanFile: Bool? =
      switch (table.delimiter, tongue) {
      case (";", 1...): true
      case (",", ...(-1)): false
      default: nil
      }
    for field in places.indices {
      guard let place = places[field], place.column.content.isNumeric else { continue }
      let (content, shift) = (place.column.content, place.shift)
      places[field]?.numbers = Once {
        NumberStyle(
          of: place.index, in: table, content: content, shift: shift, isGermanFile: isGermanFile)
      }
    }
  }

  private mutating func check(_ table: Table) {
    for alternatives in kind.needed
    where alternatives.allSatisfy({ place($0) == nil && constants[$0] == nil }) {
      guard let column = alternatives.first.flatMap(kind.column) else { continue }
      problems.append(
        table.problem(.missingColumn(column.name, also: column.german + column.english)))
    }
    var seen: [String: Int] = [:]
    for index in attributes {
      if seen.updateValue(index, forKey: table.headers[index]) != nil {
        problems.append(
          table.problem(
            .duplicateColumn(table.headers[index], table.headers[index]), column: index))
      }
    }
  }
}
