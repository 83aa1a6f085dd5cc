import PartnernetzRecords

extension RowReader {
  /// A number in the column's range.
  mutating func number(_ field: Field) -> Double? {
    guard let column = layout.column(field), let value = bareNumber(field) else { return nil }
    switch column.content {
    case .number(let range): return checked(value, range.lowerBound, range.upperBound, field)
    case .share: return share(value, field)
    default: return value
    }
  }

  /// A share of one; more than that without a percent sign makes the whole column doubtful.
  private mutating func share(_ value: Double, _ field: Field) -> Double? {
    let text = text(field) ?? ""
    if value > 1, value <= 100, let place = layout.place(field), place.unit != .percent,
      cell(place.index) == text, !text.contains("%")
    {
      let header = header(place.index)
      note(
        holdsGrades(place.index, field)
          ? .grade(.scale(text, header: header)) : .percentOrShare(text, header: header), field)
      return nil
    }
    // One percent, or all of it: the others of the column decide, and none of them needs to.
    if value == 1, field == Field("share"), let place = layout.place(field),
      place.unit != .percent, !text.contains("%"),
      !table.kind(row: row, column: place.index).isPercent
    {
      remark(.wholeShare, field, text)
    }
    return checked(value, 0, 1, field)
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
  mutating func day(_ text: String, _ field: Field) -> Day? {
    // A time of day may stand behind the day of a workbook's cell.
    let kind = layout.index(field).map { table.kind(row: row, column: $0) }
    guard let written = WrittenDay(kind == .day ? String(text.prefix(10)) : text) else {
      if kind == .number, let day = WrittenDay.serial(text) {
        remark(.serialDay, field, text)
        return day
      }
      let place = layout.place(field)
      if let (day, found) = WrittenDay.loosely(text, isMonthFirst: { place?.isMonthFirst }) {
        if let found { remark(found, field, text) }
        return day
      }
      if !isUnknown(text, field) { note(.notADate(text), field) }
      return nil
    }
    guard written.isLikely else {
      note(.unlikelyDay(text), field)
      return nil
    }
    if written.hasShortYear { remark(.shortYear, field, text) }
    return written.day
  }

  /// One of a vocabulary's values.
  mutating func choice<Value>(_ field: Field, _ words: Vocabulary<Value>) -> Value? {
    text(field).flatMap { choice($0, field, words) }
  }

  /// The one of a vocabulary's values that a text names.
  mutating func choice<Value>(
    _ text: String, _ field: Field, _ words: Vocabulary<Value>
  ) -> Value? {
    let value = words.value(text)
    if field == .kind, Words.openKinds.contains(HeaderText.key(text)) { tellKind(text) }
    if value == nil, let guess = words.doubtful(text) {
      // What may be confidential is kept so.
      if field == .visibility { return guess }
      let costsRow = isNeededChoice(field)
      let finding = Diagnostic.Message.sheet(
        .shape(.layout(.doubtful(text, costsRow: costsRow))))
      if costsRow { passOver(finding) } else { note(finding, field) }
      return nil
    }
    if value == nil, isNeededChoice(field) || !isUnknown(text, field) {
      note(.notAChoice(text, choices: words.choices), field)
    }
    return value
  }

  /// Says as what a word for a link is read, with the two firms of the first row that has it.
  private mutating func tellKind(_ word: String) {
    guard let kind = Words.linkKind.value(word), !isReworded(.kind), let source = text(.source),
      let target = text(.target)
    else { return }
    tellOnce(.sheet(.shape(.layout(.readKind(word, kind, source, target)))), word: word, .kind)
  }

  private func isNeededChoice(_ field: Field) -> Bool {
    layout.kind.needed.contains { $0.contains(field) }
  }

  /// Whether a text says that nothing is known, which is remarked.
  mutating func isUnknown(_ text: String, _ field: Field) -> Bool {
    let content = layout.column(field)?.content
    let isNumber = content.map { $0.isNumeric || $0 == .day } ?? false
    let saysSo =
      isNumber
      ? UnknownWord.isOne(inPlaceOfNumber: text) || NoFirm(text) == .placeholder
      : UnknownWord.isOne(text)
    guard saysSo else {
      return false
    }
    remark(.unknown, field, text)
    return true
  }

  /// A text that is not too long to be a name; a longer one is noted.
  mutating func fitting(_ text: String, _ field: Field) -> String? {
    // A letter takes a byte at least.
    guard text.utf8.count > CellText.longestName, text.count > CellText.longestName else {
      return text
    }
    note(.tooLong(String(text.prefix(60)), most: CellText.longestName), field)
    return nil
  }

  /// The known firm that a text names.
  mutating func firm(named text: String, _ field: Field) -> Firm.ID? {
    switch directory.match(text) {
    case .firm(let id): return id
    case .spelled(let id, let name):
      tell(.matchedName(text, name: name), field)
      return id
    case .several(let ids): note(.ambiguousFirm(text, candidates: ids), field)
    case .refused: note(.refusedFirm(text), field)
    case .none where directory.acceptsSure:
      guard let sure = directory.sure(text) else {
        noteUnknown(text, field)
        return nil
      }
      tell(.matchedName(text, name: sure.name), field)
      return sure.id
    case .none: noteUnknown(text, field)
    }
    return nil
  }

  /// Says that nobody knows a firm, or leaves the row out where the name is none.
  private mutating func noteUnknown(_ text: String, _ field: Field) {
    switch text {
    case _ where RoundedID.isOne(text): note(.roundedID(text), field)
    // Firms have competitors outside the association, of whom nothing depends here.
    case _ where field == .competitors: tell(.unlistedCompetitor(text), field)
    case _ where table.isAside:
      passOver(.unlistedPartner(text))
      if NoFirm(text) == nil, !CollectiveWord.isOne(text), !isPerson(text, field) {
        remember(stranger: text)
      }
    case _ where directory.isPerson(text) && isNeeded(field): passOver(.person(text))
    case _ where leavesOut(text, field): break
    default:
      if let names = directory.several(in: text) { return note(.firmsTogether(text, names), field) }
      let likely = wantsCandidates ? directory.beginning(with: text) : nil
      if let likely {
        note(.likelyFirm(text, name: likely.name), field)
      } else {
        let candidates = wantsCandidates ? directory.nearest(to: text) : []
        note(.unknownFirm(text, candidates: candidates), field)
      }
      if field == .source || field == .target {
        remember(stranger: text, isLikely: likely != nil)
      }
    }
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
    // Nothing but digits means the same in every spelling; most cells of large tables are such.
    let isToldBeside = content.isMoney && !layout.currencies.isEmpty
    if isToldBeside, let period = period(beside: text, field) {
      note(.amountOfPeriod(text, period), field)
      return nil
    }
    let said = isToldBeside ? currency(beside: text, field) : nil
    if said == nil, let whole = Numeral.whole(text), layout.place(field)?.shift ?? 0 == 0 {
      return whole
    }
    let estimate = Estimate(text, of: content)
    if content.isMoney, hasFlaw(text, estimate, field, said) { return nil }
    guard let estimate, estimate.parts.allSatisfy({ isFitting($0, content) }) else {
      if !isUnknown(text, field) { note(noNumber(text, field, content), field) }
      return nil
    }
    var values: [Double] = []
    // The ends of a count's interval tell by themselves what their marks mean, in whatever file.
    let thousands = content.isCount ? estimate.markOfThousands : nil
    let unit = said.flatMap { Numeral("1 " + $0.word) }.flatMap { $0.unit ?? 0 == 0 ? nil : $0 }
    for var numeral in estimate.parts {
      // `TEUR` beside an amount is as good as behind it.
      if let unit, numeral.unit == nil { numeral = numeral.bearing(unit) }
      let told = thousands.flatMap { numeral.value(decimal: $0 == .comma ? .point : .comma) }
      guard let value = told ?? value(of: numeral, text, field, content) else { return nil }
      if isJumping(value, numeral, text, field) { return nil }
      values.append(value)
    }
    guard let first = values.first, let last = values.last, first <= last else {
      note(.notANumber(text), field)
      return nil
    }
    switch estimate.kind {
    case .exact where content.isMoney && Estimate.withoutBrackets(text) != nil && first < 0:
      remark(.bracketed, field, text)
    case .exact: break
    case .about: remark(.estimate, field, text)
    case .interval:
      remark(.interval, field, text)
      keepOriginal(text, field)
    }
    return values.count == 1 ? first : (first + last) / 2
  }

  private mutating func value(
    of numeral: Numeral, _ text: String, _ field: Field, _ content: Content
  ) -> Double? {
    let place = layout.place(field)
    let isFromCell = place.map { cell($0.index) == text } ?? false
    let isExact = place.map { table.kind(row: row, column: $0.index).isExactNumber } ?? false
    let style = isFromCell && !isExact ? place?.style ?? .unknown : .proved(.point)
    if isFromCell, let place, let unit = numeral.unit, place.shift != 0, unit != place.shift {
      let amount = style.value(numeral, content: content, shift: 0)
      let isAlone = Estimate(text, of: content)?.parts.count == 1
      note(
        .unitContradiction(
          text, header: header(place.index), inColumn: isAlone ? spelled(amount, in: place) : nil),
        field)
      return nil
    }
    // What a person says in the place of a cell is meant in the column's unit, as the cell was.
    let standsForCell = !isFromCell && place.flatMap { cell($0.index) } != nil
    // A percent sign in the cell says what a percent sign in the header would say again.
    let isShifted = (isFromCell || standsForCell) && !numeral.isPercent
    let shift = isShifted ? place?.shift ?? 0 : 0
    if standsForCell, let own = place?.style,
      case .value(let value) = own.value(numeral, content: content, shift: shift)
    {
      return value
    }
    // What a program wrote as a number has its decimals, however many they are.
    if isFromCell, isExact, let value = numeral.value(decimal: .point, shift: shift) {
      return value
    }
    switch style.value(numeral, content: content, shift: shift) {
    case .value(let value): return value
    case .notANumber: note(.notANumber(text), field)
    case .ambiguous: note(.ambiguousNumber(text), field)
    }
    return nil
  }

  /// Whether an amount without a unit is euros in a column of thousands or millions, which is noted.
  private mutating func isJumping(
    _ euros: Double, _ numeral: Numeral, _ text: String, _ field: Field
  ) -> Bool {
    guard let place = layout.place(field), place.column.content.isMoney, numeral.unit == nil,
      cell(place.index) == text, JumpingAmount.isOne(euros, in: place)
    else { return false }
    let written = Double(CellSpelling.shifted(CellSpelling.number(euros), by: -place.shift))
    note(
      .jumpingAmount(
        text, header: header(place.index),
        inColumn: written.flatMap { spelled(.value($0), in: place) }),
      field)
    return true
  }

  /// Whether an amount is told in another currency or for a shorter time than a year, which is noted.
  private mutating func hasFlaw(
    _ text: String, _ estimate: Estimate?, _ field: Field, _ said: (word: String, header: String)?
  ) -> Bool {
    // `1,2 Mio. € (1,3 Mio. USD)` says what it is in euros.
    let isEuro = estimate?.parts.allSatisfy(\.isEuro) ?? false
    switch MoneyFlaw(text) {
    case .currency(let currency)? where !isEuro:
      note(
        .foreignCurrency(text, currency: currency, unit: layout.place(field)?.unit ?? .none), field)
      return true
    case .period(let period)?:
      note(.amountOfPeriod(text, period), field)
      return true
    case .gross?:
      note(.grossAmount(text, isOfLink: layout.kind == .links), field)
      return true
    default: break
    }
    guard !isEuro, estimate != nil, let said,
      let currency = MoneyFlaw.foreignCurrency(said.word)
    else { return false }
    note(
      .foreignCurrency(
        text, currency: currency, unit: layout.place(field)?.unit ?? .none, saidBy: said.header),
      field)
    return true
  }

  /// What the row says beside an amount about its currency; nil where that does not concern it, as
  /// what a person says in the place of the cell.
  private func currency(beside text: String, _ field: Field) -> (word: String, header: String)? {
    guard let place = layout.place(field), cell(place.index) == text,
      let column = layout.currencies.column(for: place.index), let word = cell(column)
    else { return nil }
    return (word, header(column))
  }

  /// The shorter time than a year that the row says beside an amount.
  private func period(beside text: String, _ field: Field) -> MoneyFlaw.Period? {
    guard let column = layout.currencies.period, let place = layout.place(field),
      cell(place.index) == text, Estimate(text) != nil
    else { return nil }
    return cell(column).flatMap { CurrencyColumns.period($0) }
  }

  /// Euros as a column would have them in its unit; nil where it is not clear what they are.
  private func spelled(
    _ euros: NumberStyle.Reading, in place: ColumnRecognition.Place
  ) -> String? {
    guard case .value(let value) = euros else { return nil }
    let number = CellSpelling.shifted(CellSpelling.number(value), by: -place.shift)
    switch place.style {
    case .proved(.comma), .assumed(.comma): return number.replacing(".", with: ",")
    default: return number
    }
  }

  /// Percent signs belong to shares, euros and millions to money.
  private func isFitting(_ numeral: Numeral, _ content: Content) -> Bool {
    switch content {
    case .money: !numeral.isPercent
    case .share, .trust: numeral.unit == nil
    default: !numeral.isPercent && numeral.unit == nil
    }
  }
}
