import PartnernetzPartnerships
import PartnernetzRecords

extension RowReader {
  /// The offer of the row.
  mutating func offer() -> Offer? {
    let firm = neededFirm(.firm)
    guard let capability = neededName(.capability), let firm else { return nil }
    return Offer(
      firm: firm, capability: capability, level: number(.level),
      spareCapacity: money(.spareCapacity))
  }

  /// The need of the row.
  mutating func need() -> Need? {
    let firm = neededFirm(.firm)
    guard let capability = neededName(.capability), let firm else { return nil }
    return Need(
      firm: firm, capability: capability, mode: choice(.mode, Words.needMode),
      value: money(.value), volume: money(.volume), urgency: number(.urgency),
      isEssential: choice(.essential, Words.yesNo))
  }

  /// The market entry of the row.
  mutating func marketEntry() -> MarketEntry? {
    let firm = neededFirm(.firm)
    let market = neededName(.market)
    guard let role = neededChoice(.role, Words.marketRole), let firm, let market else { return nil }
    return MarketEntry(
      firm: firm, market: market, role: role, presence: number(.presence),
      contacts: number(.contacts), target: money(.target), horizon: number(.horizon))
  }

  /// The capital entry of the row.
  mutating func capitalEntry() -> CapitalEntry? {
    let firm = neededFirm(.firm)
    let role = neededChoice(.role, Words.capitalRole)
    guard let kind = neededChoice(.kind, Words.capitalKind), let firm, let role else { return nil }
    return CapitalEntry(
      firm: firm, role: role, kind: kind, amount: money(.amount), limitRate: number(.limitRate))
  }

  /// The goal of the row.
  mutating func goal() -> Goal? {
    guard let firm = neededFirm(.firm) else { return nil }
    return Goal(
      firm: firm, product: word(.product), market: word(.market), target: money(.target),
      horizon: number(.horizon), acceptedRisk: text(.acceptedRisk), rank: integer(.rank))
  }
}
