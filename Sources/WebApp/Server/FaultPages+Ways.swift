import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzWording

extension FaultPages {
  /// Pages whose addresses also hold without what was wrong in them.
  private static let forms: [any Page.Type] = [
    PathPage.self, PairingPage.self, EveningPage.self, ReachPage.self, MembersPage.self,
    NetworkPage.self, AskPage.self, RiskPage.self, GoalsPage.self, MarketsPage.self,
    PipelinePage.self,
  ]

  /// The same address with each name that may be meant in the place of the one that nobody knows, and
  /// the way back to the form without it: whoever mistyped one field keeps all others.
  static func ways(on error: any WordedError, from visit: Visit) -> [LinkView] {
    let (typed, meant) = candidates(error)
    let places = wrongPlaces(error, typed, in: visit.place.query)
    guard !places.isEmpty else { return [] }
    let ways = meant.prefix(3).map { name, value in
      var place = visit.place
      for wrong in places {
        let old = place.query.items[wrong].value
        place.query.items[wrong].value = old == typed ? value : old.replacing(typed, with: value)
      }
      return LinkView.further(name, visit.link(place))
    }
    guard forms.contains(where: { $0.path == visit.place.path }) else { return ways }
    var back = visit.place
    back.query.items = places.reversed().reduce(into: back.query.items) { $0.remove(at: $1) }
    return ways
      + [.further(visit.told(de: "Zurück zum Formular", en: "Back to the form"), back.href)]
  }

  /// The name that nobody knows, and what may be meant: as people read it and as addresses name it.
  static func candidates(
    _ error: any WordedError
  ) -> (typed: String, meant: [(name: String, value: String)]) {
    switch error {
    case FirmLookupError.unknown(let name, let nearest):
      // "Alba GmbH (MR-001)": the id is what nobody else has.
      return (
        name,
        nearest.compactMap { shown in
          let id = shown.lastIndex(of: "(").map { shown[$0...].dropFirst().dropLast() }
          return id.map { (shown, String($0)) }
        }
      )
    case FirmLookupError.ambiguous(let name, let ids): return (name, ids.map { ($0, $0) })
    case CodeLookupError.unknownMarket(let name, let near, let some),
      CodeLookupError.unknownCapability(let name, let near, let some):
      return (name, (near.isEmpty ? some : near).map { ($0, $0) })
    case let error as FieldError: return (error.found, [])
    case let error as PairNameError: return (error.pair.text, [])
    default: return ("", [])
    }
  }

  /// Where in an address stands what is wrong: in a field of its own, else as a part of a pair of
  /// names or of a name with a round.
  private static func wrongPlaces(
    _ error: any WordedError, _ typed: String, in query: Query
  ) -> [Int] {
    if let error = error as? FieldError {
      return query.items.indices.filter {
        query.items[$0].name == error.field
          && (query.items[$0].value == typed || query.all(error.field).count == 1)
      }
    }
    guard !typed.isEmpty else { return [] }
    let whole = query.items.indices.filter { query.items[$0].value == typed }
    let joined = ["fix", "forbid", "like", "late", "absent"]
    return whole.isEmpty
      ? query.items.indices.filter {
        joined.contains(query.items[$0].name) && query.items[$0].value.contains(typed)
      } : whole
  }
}
