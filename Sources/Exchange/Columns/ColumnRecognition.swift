import PartnernetzParallel
import PartnernetzRecords

/// Which column of a foreign table says what.
struct ColumnRecognition {
  /// For each field the columns that may say it, the better match with the smaller rank.
  private typealias Found = [Field: [(rank: Int, place: Place)]]

  /// The table of the contract.
  let kind: TableKind
  /// Columns kept as attributes.
  private(set) var attributes: [Int] = []
  /// Those of them that nothing explains.
  private(set) var unknown: [Int] = []
  /// What columns' values mean by the mapping.
  private(set) var meanings: [Int: [String: ColumnMapping.Meaning]] = [:]
  /// Whether the header of the industries names the edition of 2025.
  private(set) var hasNewIndustries = false
  /// What all rows say by the mapping.
  private(set) var constants: [Field: String] = [:]
  /// Which rows of firms may be about people.
  private(set) var people = PersonRows()
  /// What is wrong with the columns; an error means that no row can be read.
  private(set) var problems: [Diagnostic] = []
  /// Columns that say in which currency a row's amounts are.
  private(set) var currencies = CurrencyColumns()
  private var places: [Place?] = Array(repeating: nil, count: Field.allCases.count)

  /// How many plain rows are read at a time; nil where none are.
  var plainRowsAtATime: Int?

  private let columns: [Column?]
  /// What each column of the table says.
  private var fieldsByColumn: [Field?] = []
  /// The column of the table that says something, or -1: rows ask for it again and again.
  private var columnsByField: [Int] = []

  /// The contract's column that says something, whether or not it is here.
  func column(_ field: Field) -> Column? { columns[field.rawValue] }

  /// Whether the rows can be read.
  var isUsable: Bool { problems.allSatisfy { $0.severity == .warning } }

  /// The column that says something.
  func place(_ field: Field) -> Place? { places[field.rawValue] }

  /// The column of the table that says something; nil where none does.
  func index(_ field: Field) -> Int? {
    let index = columnsByField[field.rawValue]
    return index < 0 ? nil : index
  }

  /// What a column says; nil where the contract does not know it.
  func field(ofColumn index: Int) -> Field? {
    index < fieldsByColumn.count ? fieldsByColumn[index] : nil
  }

  /// The power of ten by which a column's header shifts its values.
  func shift(ofColumn index: Int) -> Int {
    places.lazy.compactMap(\.self).first { $0.index == index }?.shift ?? 0
  }

  /// Whether rows may say something.
  func says(_ field: Field) -> Bool {
    columnsByField[field.rawValue] >= 0 || !constants.isEmpty || !meanings.isEmpty
  }

  /// Finds what the columns of a table say.
  init(
    _ table: any Sheet, as kind: TableKind, mapping: ColumnMapping?, kindOfLinks: LinkKind? = nil
  ) {
    self.kind = kind
    columns = Field.allCases.map { kind.column($0) }
    if let mapping { take(mapping, for: table) }
    var found = Found()
    let people = kind == .firms ? PersonColumns.find(in: table) : []
    var named: [Int] = []
    for (index, header) in table.headers.enumerated() {
      if header.isEmpty {
        takeUnnamed(index, of: table)
      } else if let meaning = mapping?.meaning(ofColumn: header, in: table),
        !(table.isAside && meaning.word == ColumnMapping.partners)
      {
        take(meaning, of: header, index, &found)
      } else if people.contains(index) {
        continue
      } else if kind == .firms, PersonColumns.areMembers(table, column: index) {
        named.append(index)
      } else if let match = ColumnRecognition.recognised(header, kind: kind, index: index),
        !isDirection(header, match.place, table)
      {
        found[match.place.column.field, default: []].append(match)
      } else if PersonColumns.isAboutPeople(table, column: index) {
        named.append(index)
      } else {
        attributes.append(index)
        if !Firm.nameColumns.contains(header), !table.explained.contains(header) {
          unknown.append(index)
        }
      }
    }
    if kind == .links { takeRoles(of: table, &found) }
    let used = found.values.joined().map(\.place.index)
    tellAside(people, named.filter { !used.contains($0) }, mapping, table)
    for field in Field.allCases { choose(found[field] ?? [], table) }
    if kind == .links, place(.kind) == nil, constants[.kind] == nil {
      takeKind(kindOfLinks, of: table)
    }
    problems += CurrencyColumns.foreignHeaders(unknown, of: table)
    problems += FigureParts.notes(on: unknown, kind: kind, of: table) { place($0) != nil }
    settleStrength(in: table)
    settleTrust(in: table)
    settleNumbers(in: table)
    let amounts = places.compactMap { $0 }.filter(\.column.content.isMoney).map(\.index)
    currencies = CurrencyColumns(among: attributes, of: table, besides: amounts)
    // Beside a firm's figures such a word is about its fee.
    if kind == .links, !amounts.isEmpty { currencies.takePeriods(among: unknown, of: table) }
    if currencies.isEmpty {
      problems += DoubtfulAmounts.notes(
        on: places.compactMap { $0 }, unknown: unknown, kind: kind, of: table)
    }
    check(table)
    if let finding = ShiftedHeaders.find(in: table, self) { problems.append(table.note(finding)) }
    if kind == .firms {
      self.people = PersonRows(in: table, mapping: mapping, names: place(.name)?.index)
    }
    noteColumns(of: table)
  }

  /// A column without a header is a fault where any of its cells says something.
  private mutating func takeUnnamed(_ index: Int, of table: any Sheet) {
    if (0..<table.rowCount).contains(where: { table.text(row: $0, column: index) != nil }) {
      problems.append(table.problem(.unnamedColumn(index + 1)))
    }
  }

  /// A column that the mapping explains: it goes before any that only its header does.
  private mutating func take(
    _ meaning: ColumnMapping.Meaning, of header: String, _ index: Int, _ found: inout Found
  ) {
    switch ColumnRecognition.mapped(meaning.word, header: header, kind: kind, index: index) {
    case .some(let place): found[place.column.field, default: []].append((-1, place))
    case nil where meaning.word == "attribute": attributes.append(index)
    case nil where meaning.word != "ignore": problems.append(meaning.place)
    case nil: break
    }
  }

  /// Columns and what they say find each other at once from here on.
  private mutating func noteColumns(of table: any Sheet) {
    fieldsByColumn = Array(repeating: nil, count: table.headers.count)
    for field in Field.allCases {
      if let place = place(field) { fieldsByColumn[place.index] = field }
    }
    columnsByField = places.map { $0?.index ?? -1 }
    hasNewIndustries = index(.industry).map { HeaderText.isNewEdition(table.headers[$0]) } ?? false
  }

  private mutating func take(_ mapping: ColumnMapping, for table: any Sheet) {
    // What is said of a table is not said of the links that were made of some of its columns.
    for (name, text) in table.isAside ? [] : mapping.meaning(of: table)?.constants ?? [] {
      guard let column = kind.columns.first(where: { HeaderText.key($0.name) == name }) else {
        problems += mapping.meaning(of: table).map { [$0.place] } ?? []
        continue
      }
      constants[column.field] = text
    }
    let keys = Set((table.headers + table.formerHeaders).map(HeaderText.key))
    for (key, place) in mapping.columns(of: table) where !keys.contains(key) {
      problems.append(place)
    }
    for (index, header) in table.headers.enumerated() {
      let values = mapping.meanings(ofValuesIn: header, in: table)
      if !values.isEmpty { meanings[index] = values }
    }
  }

  /// Says which columns are left out for the people in them, and what remarks say that is sought: a column
  /// that is used after all, such as one of suppliers with a person among them, stays, and so does one that
  /// somebody explained.
  private mutating func tellAside(
    _ people: [Int], _ named: [Int], _ mapping: ColumnMapping?, _ table: any Sheet
  ) {
    let people = people.filter { mapping?.meaning(ofColumn: table.headers[$0], in: table) == nil }
    func areRemarks(_ column: Int) -> Bool { RemarkColumns.isOne(table.headers[column]) }
    tellPeople(people + named.filter { !areRemarks($0) }, table)
    var notes = named.filter(areRemarks).compactMap {
      RemarkColumns.note(on: table, column: $0, isLeftOut: true)
    }
    if kind == .firms {
      notes += attributes.filter(areRemarks).compactMap {
        RemarkColumns.note(on: table, column: $0, isLeftOut: false)
      }
    }
    problems += notes
  }

  private mutating func tellPeople(_ columns: [Int], _ table: any Sheet) {
    guard !columns.isEmpty else { return }
    let headers = columns.sorted().map { table.headers[$0] }
    problems.append(table.problem(.sheet(.personColumns(headers))))
  }

  /// Headers that name both sides of links say what the links are.
  private mutating func takeRoles(
    of table: any Sheet, _ found: inout Found
  ) {
    guard found[.target] == nil, let roles = RolePair.find(in: table.headers),
      found[.source, default: []].allSatisfy({ $0.place.index == roles.source }),
      let source = kind.column(.source), let target = kind.column(.target)
    else { return }
    let taken = [roles.source, roles.target]
    attributes.removeAll(where: taken.contains)
    unknown.removeAll(where: taken.contains)
    found[.source] = [(0, Place(index: roles.source, column: source, unit: .none))]
    found[.target] = [(0, Place(index: roles.target, column: target, unit: .none))]
    if roles.pair.kind == LinkKind.capital.code, let kind = found[.kind]?.first?.place,
      let what = self.kind.column(.what), saysCapital(kind.index, of: table)
    {
      // `Beteiligung`, `Darlehen`: that it is capital is said by the headers.
      found[.what, default: []].append((0, Place(index: kind.index, column: what, unit: .none)))
      found[.kind] = nil
    } else if let kind = found[.kind]?.first?.place, saysTrade(kind.index, of: table) {
      // Who sells and who buys is said by the headers.
      attributes.append(kind.index)
      found[.kind] = nil
    }
    if found[.kind] == nil, constants[.kind] == nil { constants[.kind] = roles.pair.kind }
    if found[.what] == nil, constants[.what] == nil, let what = roles.pair.what {
      constants[.what] = what
    }
  }

  /// What links are that do not say it themselves: what the caller says, else what the sheet's or
  /// file's name does.
  private mutating func takeKind(_ told: LinkKind?, of table: any Sheet) {
    if let column = ColumnRecognition.kindByLabel(among: attributes, of: table),
      let kind = kind.column(.kind)
    {
      attributes.removeAll { $0 == column }
      unknown.removeAll { $0 == column }
      places[Field.kind.rawValue] = Place(index: column, column: kind, unit: .none)
    } else if let told {
      constants[.kind] = told.code
    } else if let named = LinkKind.named(by: table.sheet ?? table.file) {
      constants[.kind] = named.code
      problems.append(table.note(.kindOfName(table.sheet ?? table.file, named)))
    }
  }

  private mutating func choose(_ found: [(rank: Int, place: Place)], _ table: any Sheet) {
    let ranked = found.sorted { a, b in
      let (c, d) = (vagueness(a.place, table), vagueness(b.place, table))
      return (c, -(a.place.year ?? 0), a.rank, a.place.index)
        < (d, -(b.place.year ?? 0), b.rank, b.place.index)
    }
    guard let best = ranked.first else { return }
    places[best.place.column.field.rawValue] = best.place
    guard let second = ranked.dropFirst().first else { return }
    let (a, b) = (best.place.index, second.place.index)
    // Of two years the later one counts, and a year counts before none.
    let isLater =
      best.place.year.map { year in second.place.year.map { $0 < year } ?? true } ?? false
    let isClear =
      isLater || vagueness(second.place, table) > vagueness(best.place, table)
      || second.rank > best.rank && (best.rank <= 0 || best.place.column.hasRankedHeaders)
    if isLater {
      problems.append(
        table.problem(.sheet(.olderColumn(table.headers[b], than: table.headers[a])), column: b))
    }
    if isClear {
      let others = ranked.dropFirst().map(\.place.index)
      // Beside the firms' names, a column „Name“ may be one of people.
      let people =
        kind == .firms && best.place.column.field == .name
        ? others.filter { PersonColumns.namesPeople(table, column: $0) } : []
      tellPeople(people, table)
      attributes += others.filter { !people.contains($0) }
      attributes.sort()
    } else {
      problems.append(
        table.problem(.duplicateColumn(table.headers[a], table.headers[b]), column: b))
    }
  }

  /// A weight between 0 and 1 is trust, marks from 1 to 5 are too; of what is bought and sold, and of
  /// capital, a larger one is the amount. Any other is asked for.
  private mutating func settleStrength(in table: any Sheet) {
    if kind == .links { takeValues(of: table) }
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
    var areMarks = true
    var areTold = true
    var larger: (row: Int, text: String)?
    for row in 0..<table.rowCount {
      guard let text = table.text(row: row, column: strength.index), let numeral = Numeral(text),
        let value = numeral.value(decimal: .point) ?? numeral.value(decimal: .comma)
      else { continue }
      if !(0...1).contains(value) { areTold = areTold && isToldInEuros(row, table) }
      areMarks = areMarks && value == value.rounded() && (1...5).contains(value)
      if larger == nil, !(0...1).contains(value) { larger = (row, text) }
    }
    guard let larger, !areMarks else { return }
    guard place(.amount) == nil, constants[.amount] == nil, areTold,
      let amount = kind.column(.amount)
    else {
      problems.append(
        table.problem(.unclearStrength(larger.text), row: larger.row, column: strength.index))
      return
    }
    places[Field.trust.rawValue] = nil
    places[Field.amount.rawValue] = Place(
      index: strength.index, column: amount, unit: strength.unit)
    problems.append(
      table.problem(
        .sheet(.shape(.weightsAreAmounts(table.headers[strength.index]))), column: strength.index))
  }

  /// `Value` is the amount where it can be nothing else.
  private mutating func takeValues(of table: any Sheet) {
    guard place(.amount) == nil, constants[.amount] == nil, let amount = kind.column(.amount),
      let column = ValueColumn.find(
        among: unknown, of: table, isInEuros: { isToldInEuros($0, table) })
    else { return }
    attributes.removeAll { $0 == column }
    unknown.removeAll { $0 == column }
    let header = table.headers[column]
    let unit = HeaderText.split(header).unit
    places[Field.amount.rawValue] = Place(index: column, column: amount, unit: unit)
    problems.append(
      table.problem(.sheet(.shape(.weightsAreAmounts(header))), column: column))
  }

  /// Whether a link is of a kind that is told in euros.
  private func isToldInEuros(_ row: Int, _ table: any Sheet) -> Bool {
    let text = constants[.kind] ?? place(.kind).flatMap { table.text(row: row, column: $0.index) }
    return [.supplier, .customer, .capital].contains(text.flatMap { Words.linkKind.value($0) })
  }

  /// Whole numbers from 1 to 5, some of them above 1, are marks: nothing else is trust in them.
  private mutating func settleTrust(in table: any Sheet) {
    guard let trust = place(.trust), trust.unit == .none, place(.trustScale) == nil,
      constants[.trustScale] == nil
    else { return }
    var isAboveOne = false
    for row in 0..<table.rowCount {
      guard let text = table.text(row: row, column: trust.index), !UnknownWord.isOne(text) else {
        continue
      }
      guard let value = Int(text), (1...5).contains(value) else { return }
      isAboveOne = isAboveOne || value > 1
    }
    guard isAboveOne else { return }
    places[Field.trust.rawValue]?.unit = .fiveSteps
    problems.append(table.problem(.sheet(.shape(.marks)), column: trust.index))
  }

  private mutating func settleNumbers(in table: any Sheet) {
    let isGermanFile = Place.areGerman(places.compactMap(\.self), in: table)
    let employees = kind == .firms ? places[Field.employees.rawValue]?.index : nil
    for field in places.indices {
      places[field]?.settle(in: table, isGermanFile: isGermanFile, employees: employees)
    }
  }

  private mutating func check(_ table: any Sheet) {
    for alternatives in kind.needed
    where alternatives.allSatisfy({ place($0) == nil && constants[$0] == nil }) {
      guard let column = alternatives.first.flatMap(kind.column) else { continue }
      let areAlone = kind == .firms && PersonColumns.areOfPeople(table.headers)
      problems.append(
        table.problem(
          areAlone
            ? .sheet(.peopleAlone)
            : .missingColumn(column.name, also: column.german + column.english)))
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
