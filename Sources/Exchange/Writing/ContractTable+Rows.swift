import PartnernetzPartnerships
import PartnernetzRecords

extension ContractTable {
  /// The contract's tables of all that an association's tables say; empty ones are left out.
  static func all(_ tables: MemberTables) -> [ContractTable] {
    [
      .firms(tables.firms), .links(tables.statements), .offers(tables.offers),
      .needs(tables.needs), .markets(tables.markets), .capital(tables.capital),
      .goals(tables.goals),
    ].filter { $0.kind == .firms || !$0.rows.isEmpty }
  }

  static func firms(_ firms: [Firm]) -> ContractTable {
    ContractTable(
      .firms, firms,
      columns: [
        (.id, { .text($0.id) }), (.name, { .text($0.name) }), (.legalForm, { $0.legalForm.cell }),
        (.industry, { $0.industry.cell { .text($0.written) } }), (.region, { $0.region.cell }),
        (.latitude, { $0.latitude.cell }), (.longitude, { $0.longitude.cell }),
        (.employees, { $0.employees.cell }), (.revenue, { $0.revenue.cell }),
        (.purchases, { $0.purchases.cell }), (.contributionMargin, { $0.contributionMargin.cell }),
        (.equity, { $0.equity.cell }), (.acquisitionCost, { $0.acquisitionCost.cell }),
        (.plannedCustomers, { $0.plannedCustomers.cell }),
        (.roomCustomers, { $0.roomCustomers.cell }), (.customerValue, { $0.customerValue.cell }),
        (.adBudget, { $0.adBudget.cell }), (.strategyDays, { $0.strategyDays.cell }),
        (.capacity, { $0.capacity.cell }), (.willingness, { $0.willingness.cell }),
        (.favourCap, { $0.favourCap.cell }), (.favoursAsked, { $0.favoursAsked.cell }),
        (.knowledgeIntensity, { $0.knowledgeIntensity.cell }), (.isMember, { $0.isMember.cell }),
        (.visibility, { $0.visibility.cell { .text(Words.visibility.word($0)) } }),
        (
          .competitors,
          { $0.competitors.isEmpty ? .empty : .text(TagList.joined($0.competitors)) }
        ),
      ], attributes: \.attributes)
  }

  static func links(_ statements: [Statement]) -> ContractTable {
    ContractTable(
      .links, statements,
      columns: [
        (.source, { .text($0.source) }), (.target, { .text($0.target) }),
        (.kind, { .text(Words.linkKind.word($0.kind)) }), (.what, { $0.what.cell }),
        (.amount, { $0.amount.cell }),
        (.netGross, { $0.isGross.cell { .text(Words.isGross.word($0)) } }),
        (.share, { $0.share.cell }), (.trust, { $0.trust.cell }), (.since, { $0.since.cell }),
        (.lastContact, { $0.lastContact.cell }), (.reporter, { $0.reporter.cell }),
        (.evidence, { $0.evidence.cell }),
        (.visibility, { $0.visibility.cell { .text(Words.visibility.word($0)) } }),
      ], attributes: \.attributes)
  }

  static func offers(_ offers: [Offer]) -> ContractTable {
    ContractTable(
      .offers, offers,
      columns: [
        (.firm, { .text($0.firm) }), (.capability, { .text($0.capability) }),
        (.level, { $0.level.cell }), (.spareCapacity, { $0.spareCapacity.cell }),
      ])
  }

  static func needs(_ needs: [Need]) -> ContractTable {
    ContractTable(
      .needs, needs,
      columns: [
        (.firm, { .text($0.firm) }), (.capability, { .text($0.capability) }),
        (.mode, { $0.mode.cell { .text(Words.needMode.word($0)) } }), (.value, { $0.value.cell }),
        (.volume, { $0.volume.cell }), (.urgency, { $0.urgency.cell }),
        (.essential, { $0.isEssential.cell }),
      ])
  }

  static func markets(_ entries: [MarketEntry]) -> ContractTable {
    ContractTable(
      .markets, entries,
      columns: [
        (.firm, { .text($0.firm) }), (.market, { .text($0.market) }),
        (.role, { .text(Words.marketRole.word($0.role)) }), (.presence, { $0.presence.cell }),
        (.contacts, { $0.contacts.cell }), (.target, { $0.target.cell }),
        (.horizon, { $0.horizon.cell }),
      ])
  }

  static func capital(_ entries: [CapitalEntry]) -> ContractTable {
    ContractTable(
      .capital, entries,
      columns: [
        (.firm, { .text($0.firm) }), (.role, { .text(Words.capitalRole.word($0.role)) }),
        (.kind, { .text(Words.capitalKind.word($0.kind)) }), (.amount, { $0.amount.cell }),
        (.limitRate, { $0.limitRate.cell }),
      ])
  }

  static func goals(_ goals: [Goal]) -> ContractTable {
    ContractTable(
      .goals, goals,
      columns: [
        (.firm, { .text($0.firm) }), (.product, { $0.product.cell }), (.market, { $0.market.cell }),
        (.target, { $0.target.cell }), (.horizon, { $0.horizon.cell }),
        (.acceptedRisk, { $0.acceptedRisk.cell }), (.rank, { $0.rank.cell }),
      ])
  }
}

extension Industry {
  /// The code with its edition where it is not the usual one.
  fileprivate var written: String { scheme == .nace2 ? code : "nace2.1:" + code }
}
