import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzPartnerships
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
    let (typed, meant) = MeantNames.of(error)
    let places = wrongPlaces(error, typed, in: visit.place.query)
    guard !places.isEmpty else { return besides(visit) }
    let ways = meant.prefix(3).map { name, value in
      var place = visit.place
      for wrong in places {
        let old = place.query.items[wrong].value
        place.query.items[wrong].value = old == typed ? value : old.replacing(typed, with: value)
      }
      return LinkView.further(name, visit.link(place))
    }
    guard forms.contains(where: { $0.path == visit.place.path }) else {
      return ways + besides(visit)
    }
    let back = back(from: visit, after: error)
    return ways
      + [.further(visit.told(de: "Zurück zum Formular", en: "Back to the form"), back.href)]
  }

  /// The same address without what is wrong in it.
  static func back(from visit: Visit, after error: any WordedError) -> Place {
    let places = wrongPlaces(error, MeantNames.of(error).typed, in: visit.place.query)
    var back = visit.place
    back.query.items = places.reversed().reduce(into: back.query.items) { $0.remove(at: $1) }
    return back
  }

  /// Where a page that has no form is come to, for whoever cannot see it.
  private static func besides(_ visit: Visit) -> [LinkView] {
    switch visit.place.path {
    case WhyPage.path:
      [
        visit.place.query["first"].map { first in
          LinkView.further(
            visit.told(de: "Zum Mitglied", en: "To the member"), visit.link(.member(first)))
        }, .further(visit(PairingPage.name), visit.link(Place(PairingPage.path))),
      ].compactMap(\.self)
    case Place.report:
      [
        .further(visit(HistoryPage.name), visit.link(Place(HistoryPage.path))),
        .further(
          visit.told(de: "Bericht ohne Vergleich", en: "Report without a comparison"),
          visit.link(Place(Place.report))),
      ]
    default: []
    }
  }

  /// The page whose form sent what was refused.
  static func waysBack(of visit: Visit) -> [LinkView] {
    let pages: [any Page.Type] = [
      ImportPage.self, NewFirmPage.self, ParametersPage.self, PipelinePage.self, HistoryPage.self,
      CheckPage.self, PairingPage.self,
    ]
    let page = pages.first {
      $0.admits(visit)
        && (visit.place.path == $0.path || visit.place.path.hasPrefix($0.path + "/"))
    }
    return page.map { [.further(visit($0.name), visit.link(Place($0.path)))] } ?? []
  }

  /// Fields of pairs of names, and of a name with a round.
  private static let joined = ["fix", "forbid", "like", "late", "absent"]

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
    if case QuestionError.introductionToItself = error {
      return query.items.indices.filter { query.items[$0].name == "to" }
    }
    if case PairingError.sameFirm = error {
      let pairs = query.items.indices.filter { joined.prefix(3).contains(query.items[$0].name) }
      let same = pairs.filter { Set(query.items[$0].value.split(separator: ",")).count == 1 }
      return same.isEmpty ? pairs : same
    }
    guard !typed.isEmpty else { return [] }
    let whole = query.items.indices.filter { query.items[$0].value == typed }
    return whole.isEmpty
      ? query.items.indices.filter {
        joined.contains(query.items[$0].name) && query.items[$0].value.contains(typed)
      } : whole
  }
}
