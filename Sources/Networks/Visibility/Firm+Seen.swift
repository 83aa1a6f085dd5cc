public import PartnernetzRecords

/// How much of a firm a reader may know.
enum ProfileView: Comparable {
  /// That it is there: its id and name.
  case name
  /// What a member's profile shows where nobody said more: trade, place, size, offers by name and
  /// the markets that it serves.
  case open
  /// What a firm shows that said its profile is for members: its needs and the markets that it seeks
  /// as well, by name and without amounts.
  case introduced
  /// Everything.
  case whole

  init(of firm: Firm.ID, visibility: Visibility?, to viewer: Viewer) {
    if viewer.isFirm(firm) {
      self = .whole
    } else if (visibility ?? .members) > viewer.level {
      self = .name
    } else if viewer == .association {
      self = .whole
    } else {
      self = visibility == nil ? .open : .introduced
    }
  }
}

extension Firm {
  /// The firm as a reader may know it. Amounts, capacities, favours, declared competitors and own
  /// columns are never another member's.
  func seen(_ view: ProfileView) -> Firm {
    if view == .whole { return self }
    var firm = Firm(id: id, name: name)
    firm.isMember = isMember
    guard view > .name else { return firm }
    firm.visibility = visibility
    firm.legalForm = legalForm
    firm.industry = industry
    firm.region = region
    firm.postalCode = postalCode
    firm.town = town
    firm.latitude = latitude
    firm.longitude = longitude
    firm.employees = employees
    return firm
  }
}

extension MemberTables {
  /// The details that a reader may know.
  ///
  /// - Parameter view: how much of a firm the reader may know.
  /// - Returns: the details alone, without firms and statements.
  func detailsSeen(_ view: (Firm.ID) -> ProfileView) -> MemberTables {
    MemberTables(
      offers: offers.compactMap { offer in
        switch view(offer.firm) {
        case .whole: offer
        case .open, .introduced:
          Offer(firm: offer.firm, capability: offer.capability, level: offer.level)
        case .name: nil
        }
      },
      needs: needs.compactMap { need in
        switch view(need.firm) {
        case .whole: need
        case .introduced:
          Need(
            firm: need.firm, capability: need.capability, mode: need.countedMode,
            urgency: need.urgency, isEssential: need.isEssential)
        case .name, .open: nil
        }
      },
      markets: markets.compactMap { entry in
        let view = view(entry.firm)
        if view == .whole { return entry }
        guard view == .introduced || view == .open && entry.role == .served else { return nil }
        return MarketEntry(
          firm: entry.firm, market: entry.market, role: entry.role, presence: entry.presence)
      },
      capital: capital.filter { view($0.firm) == .whole },
      goals: goals.filter { view($0.firm) == .whole })
  }

  /// The tables as a reader may know them.
  ///
  /// - Complexity: O(rows).
  public func seen(by viewer: Viewer) -> MemberTables {
    let visibilities = Dictionary(firms.map { ($0.id, $0.visibility) }) { first, _ in first }
    func view(_ id: Firm.ID) -> ProfileView {
      ProfileView(of: id, visibility: visibilities[id] ?? nil, to: viewer)
    }
    var tables = detailsSeen(view)
    tables.firms = firms.map { $0.seen(view($0.id)) }
    tables.statements = statements.compactMap { $0.seen(StatementView(of: $0, to: viewer)) }
    return tables
  }
}
