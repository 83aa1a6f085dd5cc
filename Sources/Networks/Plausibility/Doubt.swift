public import PartnernetzRecords

// Answers: which of the statements cannot all be right.
// Takes: O(firms + links + statements of links that are told several times or are shares).

/// Something in the data that cannot be right, or that nobody can decide without asking.
public struct Doubt: Sendable, Hashable {
  /// What is doubtful.
  public enum Kind: String, Sendable, CaseIterable {
    /// One side states several figures for the same: deliveries to add up, or a contradiction.
    case severalFigures = "several_figures"
    /// A firm's owners hold more than all of it.
    case ownersAboveWhole = "owners_above_whole"
    /// A contact lies behind the day of the question.
    case contactInFuture = "contact_in_future"
    /// A firm sells its customers more than its whole revenue.
    case salesAboveRevenue = "sales_above_revenue"
    /// A firm buys from its suppliers more than all its purchases.
    case purchasesAboveTotal = "purchases_above_total"
    /// A firm earns more, or less, for each of its employees than any does.
    case revenueOfEmployees = "revenue_of_employees"
  }

  /// What is doubtful.
  public let kind: Kind
  /// The firm concerned; where two are, the one that supplies or has the smaller number.
  public let firm: Int32
  /// The other firm; nil where one alone is concerned.
  public let other: Int32?
  /// What is stated: EUR/yr, a share of one, or nothing for days.
  public let figures: [Double]
  /// The day, for contacts.
  public let day: Day?
  /// Positions in ``Network/statements`` of what says so.
  public let statements: [Int32]
}

extension Network {
  /// What cannot be right, in the order of kinds and firms.
  ///
  /// - Complexity: O(firms + links + statements).
  public var doubts: [Doubt] {
    var found = links.flatMap { doubts(about: $0) }
    found += ownersAboveWhole()
    found += aboveTotal(.salesAboveRevenue, \.source) { $0.revenue }
    found += aboveTotal(.purchasesAboveTotal, \.target) { $0.purchases }
    found += revenueOfEmployees()
    let order = Doubt.Kind.allCases
    return found.enumerated().sorted { a, b in
      let ranks = [a, b].map { order.firstIndex(of: $0.element.kind) ?? 0 }
      return (ranks[0], a.offset) < (ranks[1], b.offset)
    }.map(\.element)
  }

  private func doubts(about link: Link) -> [Doubt] {
    var found: [Doubt] = []
    if let day = link.lastContact, day > asOf {
      let said = link.statements.filter { statements[Int($0)].lastContact == day }
      found.append(
        Doubt(
          kind: .contactInFuture, firm: link.source, other: link.target, figures: [], day: day,
          statements: said))
    }
    guard link.statements.count > 1 else { return found }
    var bySide: [Firm.ID: [Int32]] = [:]
    for position in link.statements where statements[Int(position)].amount != nil {
      let statement = statements[Int(position)]
      bySide[statement.reporter ?? statement.source, default: []].append(position)
    }
    for (_, positions) in bySide.sorted(by: { $0.key < $1.key }) {
      let amounts = positions.compactMap { statements[Int($0)].amount }
      guard Set(amounts).count > 1 else { continue }
      found.append(
        Doubt(
          kind: .severalFigures, firm: link.source, other: link.target,
          figures: amounts.map(\.euros), day: nil, statements: positions))
    }
    return found
  }

  private func ownersAboveWhole() -> [Doubt] {
    var held: [Int32: (share: Double, statements: [Int32])] = [:]
    for link in links where link.kind == .capital {
      // One owner may be told from both sides.
      let told = link.statements.filter { statements[Int($0)].share != nil }
      guard let share = told.compactMap({ statements[Int($0)].share }).max() else { continue }
      held[link.target, default: (0, [])].share += share
      held[link.target]?.statements += told
    }
    // Shares that were rounded may add up to a little more than one.
    return held.filter { $0.value.share > 1.005 }.sorted { $0.key < $1.key }.map {
      Doubt(
        kind: .ownersAboveWhole, firm: $0.key, other: nil, figures: [$0.value.share], day: nil,
        statements: $0.value.statements)
    }
  }

  /// EUR/yr for each employee; traders of oil and power reach a tenth of it.
  private static let mostOfEmployee = 100_000_000.0

  /// EUR/yr for each employee; who has less has told thousands or millions as euros.
  private static let leastOfEmployee = 1_000.0

  private func revenueOfEmployees() -> [Doubt] {
    (0..<Int32(firmCount)).compactMap { position in
      let firm = firm(position)
      guard let revenue = firm.revenue?.euros, let employees = firm.employees, employees >= 1,
        revenue > Network.mostOfEmployee * employees
          || revenue > 0 && revenue < Network.leastOfEmployee * employees
      else { return nil }
      return Doubt(
        kind: .revenueOfEmployees, firm: position, other: nil, figures: [revenue, employees],
        day: nil, statements: [])
    }
  }

  private func aboveTotal(
    _ kind: Doubt.Kind, _ side: KeyPath<Link, Int32>, _ total: (Firm) -> Money?
  ) -> [Doubt] {
    var sums: [Int32: (amount: Double, statements: [Int32])] = [:]
    for link in links where link.kind == .supplier {
      guard let amount = link.amount?.euros else { continue }
      sums[link[keyPath: side], default: (0, [])].amount += amount
      sums[link[keyPath: side]]?.statements += link.statements
    }
    return sums.sorted { $0.key < $1.key }.compactMap { firm, sum in
      // Both are statements of different people and years.
      guard let total = total(self.firm(firm))?.euros, sum.amount > total * 1.1 else { return nil }
      return Doubt(
        kind: kind, firm: firm, other: nil, figures: [sum.amount, total], day: nil,
        statements: sum.statements)
    }
  }
}
