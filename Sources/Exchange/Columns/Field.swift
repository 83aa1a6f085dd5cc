/// What a cell can say, over all tables; the words for it stand with the table's columns.
enum Field: Int, CaseIterable {
  case id, name, legalForm, industry, region, latitude, longitude, employees, revenue, purchases
  case contributionMargin, equity, acquisitionCost, plannedCustomers, roomCustomers, customerValue
  case adBudget, strategyDays, capacity, willingness, favourCap, favoursAsked, knowledgeIntensity
  case isMember, visibility, offers, needs, marketsServed, marketsSought, competitors
  case source, target, kind, what, amount, netGross, share, trust, trustScale, strength, since
  case lastContact, reporter, evidence
  case firm, capability, level, spareCapacity, mode, value, volume, urgency, essential
  case market, role, presence, contacts, horizon, limitRate, product, acceptedRisk, rank
}

/// What a column's cells are.
enum Content: Sendable, Hashable {
  /// Any text.
  case text
  /// A firm's id or name.
  case firm
  /// Several texts in one cell.
  case tags
  /// Euros; only equity may be negative.
  case money(isSigned: Bool = false)
  /// A number in a range.
  case number(ClosedRange<Double>)
  /// A share of one.
  case share
  /// A whole number in a range.
  case integer(ClosedRange<Int>)
  /// Trust, 0–1, or 1–5 with a scale.
  case trust
  /// A day.
  case day
  /// One of a few words, or yes and no.
  case choice

  /// Whether its cells are read as numbers.
  var isNumeric: Bool {
    switch self {
    case .money, .number, .share, .integer, .trust: true
    case .text, .firm, .tags, .day, .choice: false
    }
  }

  /// Whether a number could stand here; tells what a doubtful mark means.
  func admits(_ value: Double) -> Bool {
    switch self {
    case .money: true
    case .number(let range): range.contains(value)
    case .share: (0...1).contains(value)
    case .integer(let range): value == value.rounded() && range.contains(Int(value))
    case .trust: (0...5).contains(value)
    case .text, .firm, .tags, .day, .choice: false
    }
  }

  /// Whether a unit behind the header fits.
  func admits(_ unit: HeaderText.Unit) -> Bool {
    switch (unit, self) {
    case (.none, _), (.money, .money), (.percent, .share), (.percent, .trust): true
    case (.fiveSteps, .trust): true
    case (.money, _), (.percent, _), (.fiveSteps, _): false
    }
  }
}
