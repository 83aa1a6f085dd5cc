import GRDB
import PartnernetzRecords

/// The tables of what firms offer, need, serve, seek and aim at.
enum DetailTables {
  static let offers = TableMap<Offer>(
    name: "offers", keys: ["firm", "capability"], values: ["level", "spare_capacity"],
    encode: {
      [
        $0.firm, $0.capability, $0.level, $0.spareCapacity?.cents, $0.origin?.file,
        $0.origin?.row,
      ]
    },
    decode: { row in
      Offer(
        firm: row["firm"], capability: row["capability"], level: row["level"],
        spareCapacity: row.money("spare_capacity"), origin: row.origin)
    })

  static let needs = TableMap<Need>(
    name: "needs", keys: ["firm", "capability", "mode"],
    values: ["value", "volume", "urgency", "essential"],
    encode: {
      [
        $0.firm, $0.capability, $0.mode?.rawValue ?? "", $0.value?.cents, $0.volume?.cents,
        $0.urgency, $0.isEssential, $0.origin?.file, $0.origin?.row,
      ]
    },
    decode: { row in
      Need(
        firm: row["firm"], capability: row["capability"],
        mode: row.known("mode").flatMap { Need.Mode(rawValue: $0) }, value: row.money("value"),
        volume: row.money("volume"), urgency: row["urgency"], isEssential: row["essential"],
        origin: row.origin)
    })

  static let markets = TableMap<MarketEntry>(
    name: "markets", keys: ["firm", "market", "role"],
    values: ["presence", "contacts", "target", "horizon"],
    encode: {
      [
        $0.firm, $0.market, $0.role.rawValue, $0.presence, $0.contacts, $0.target?.cents,
        $0.horizon, $0.origin?.file, $0.origin?.row,
      ]
    },
    decode: { row in
      let role: String = row["role"]
      return MarketEntry(
        firm: row["firm"], market: row["market"],
        role: MarketEntry.Role(rawValue: role) ?? .served, presence: row["presence"],
        contacts: row["contacts"], target: row.money("target"), horizon: row["horizon"],
        origin: row.origin)
    })

  static let capital = TableMap<CapitalEntry>(
    name: "capital", keys: ["firm", "role", "kind"], values: ["amount", "limit_rate"],
    encode: {
      [
        $0.firm, $0.role.rawValue, $0.kind.rawValue, $0.amount?.cents, $0.limitRate,
        $0.origin?.file, $0.origin?.row,
      ]
    },
    decode: { row in
      let role: String = row["role"]
      let kind: String = row["kind"]
      return CapitalEntry(
        firm: row["firm"], role: CapitalEntry.Role(rawValue: role) ?? .sought,
        kind: CapitalEntry.Kind(rawValue: kind) ?? .equity, amount: row.money("amount"),
        limitRate: row["limit_rate"], origin: row.origin)
    })

  static let goals = TableMap<Goal>(
    name: "goals", keys: ["firm", "product", "market"],
    values: ["target", "horizon", "accepted_risk", "rank"],
    encode: {
      [
        $0.firm, $0.product ?? "", $0.market ?? "", $0.target?.cents, $0.horizon,
        $0.acceptedRisk, $0.rank, $0.origin?.file, $0.origin?.row,
      ]
    },
    decode: { row in
      Goal(
        firm: row["firm"], product: row.known("product"), market: row.known("market"),
        target: row.money("target"), horizon: row["horizon"], acceptedRisk: row["accepted_risk"],
        rank: row["rank"], origin: row.origin)
    })
}
