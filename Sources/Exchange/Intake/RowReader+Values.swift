import PartnernetzPartnerships
import PartnernetzRecords

extension RowReader {
  /// A number in the column's range.
  mutating func number(_ field: Field) -> Double? {
    guard let column = layout.column(field), let value = bareNumber(field) else { return nil }
    switch column.content {
    case .number(let range): return checked(value, range.lowerBound, range.upperBound, field)
    case .share: return checked(value, 0, 1, field)
    default: return value
    }
  }

  /// An amount of euros.
  mutating func money(_ field: Field) -> Money? {
    guard let value = bareNumber(field) else { return nil }
    let largest = Double(Money.limit) / 100
    let isSigned = layout.column(field)?.content == .money(isSigned: true)
    guard value >= 0 || isSigned else {
      note(.outOfRange(text(field) ?? "", low: 0, high: nil), field)
      return nil
    }
    guard let money = Money(euros: value) else {
      note(.outOfRange(text(field) ?? "", low: isSigned ? -largest : 0, high: largest), field)
      return nil
    }
    return money
  }

  /// A whole number in the column's range.
  mutating func integer(_ field: Field) -> Int? {
    guard case .integer(let range)? = layout.column(field)?.content,
      let value = bareNumber(field)
    else { return nil }
    guard value == value.rounded() else {
      note(.notANumber(text(field) ?? ""), field)
      return nil
    }
    return checked(value, Double(range.lowerBound), Double(range.upperBound), field).map { Int($0) }
  }

  /// Trust between 0 and 1, also from marks between 1 and 5.
  mutating func trust() -> Double? {
    let hasSteps = choice(.trustScale, Words.isFiveSteps)
    guard let value = bareNumber(.trust) else { return nil }
    if hasSteps ?? (layout.place(.trust)?.unit == .fiveSteps) {
      return checked(value, 1, 5, .trust).map { (2 * $0 - 1) / 10 }
    }
    guard (0...1).contains(value) else {
      note(.trustOutOfRange(text(.trust) ?? ""), .trust)
      return nil
    }
    return value
  }

  /// A day.
  mutating func day(_ field: Field) -> Day? {
    guard let text = text(field) else { return nil }
    let isDay = layout.place(field).map { table.kind(row: row, column: $0.index) } == .day
    // A time of day stands behind the day.
    let day = Day(reading: isDay ? String(text.prefix(10)) : trimmed(text))
    if day == nil { note(.notADate(text), field) }
    return day
  }

  /// One of a vocabulary's values.
  mutating func choice<Value>(_ field: Field, _ words: Vocabulary<Value>) -> Value? {
    guard let text = text(field) else { return nil }
    let value = words.value(text)
    if value == nil { note(.notAChoice(text, choices: words.choices), field) }
    return value
  }

  /// One of a vocabulary's values, which must be there.
  mutating func neededChoice<Value>(_ field: Field, _ words: Vocabulary<Value>) -> Value? {
    neededText(field) == nil ? nil : choice(field, words)
  }

  /// A firm that is known.
  mutating func firm(_ field: Field) -> Firm.ID? {
    text(field).flatMap { firm(named: $0, field) }
  }

  /// A firm that must be there.
  mutating func neededFirm(_ field: Field) -> Firm.ID? {
    neededText(field).flatMap { firm(named: $0, field) }
  }

  /// The known firm that a text names.
  mutating func firm(named text: String, _ field: Field) -> Firm.ID? {
    switch directory.find(text) {
    case .firm(let id): return id
    case .several(let ids): note(.ambiguousFirm(text, candidates: ids), field)
    case .refused: note(.refusedFirm(text), field)
    case .none:
      let candidates = wantsCandidates ? directory.nearest(to: text) : []
      note(.unknownFirm(text, candidates: candidates), field)
    }
    return nil
  }

  private mutating func checked(
    _ value: Double, _ low: Double, _ high: Double, _ field: Field
  ) -> Double? {
    if (low...high).contains(value) { return value }
    let isOpen = high >= 1_000_000_000
    note(.outOfRange(text(field) ?? "", low: low, high: isOpen && value < low ? nil : high), field)
    return nil
  }

  private mutating func bareNumber(_ field: Field) -> Double? {
    guard let text = text(field), let content = layout.column(field)?.content else {
      return nil
    }
    let place = layout.place(field)
    let isFromCell = place.map { cell($0.index) == text } ?? false
    let isExact = place.map { table.kind(row: row, column: $0.index).isExactNumber } ?? false
    let style = isFromCell && !isExact ? place?.style ?? .unknown : .proved(.point)
    guard let numeral = Numeral(text), isFitting(numeral, content) else {
      note(.notANumber(text), field)
      return nil
    }
    // A percent sign in the cell says what a percent sign in the header would say again.
    let shift = isFromCell && !numeral.isPercent ? place?.shift ?? 0 : 0
    switch style.value(numeral, content: content, shift: shift) {
    case .value(let value): return value
    case .notANumber: note(.notANumber(text), field)
    case .ambiguous: note(.ambiguousNumber(text), field)
    }
    return nil
  }

  /// Percent signs belong to shares, euro signs to money.
  private func isFitting(_ numeral: Numeral, _ content: Content) -> Bool {
    switch content {
    case .money: !numeral.isPercent
    case .share: !numeral.isEuro
    case .trust: !numeral.isEuro
    default: !numeral.isPercent && !numeral.isEuro
    }
  }
}
