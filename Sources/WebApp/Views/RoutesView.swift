/// Routes of introductions, the best first.
struct RoutesView: Shown {
  struct Route: Shown {
    let rank: String
    let chance: String
    let stops: [Stop]
    let isBest: Bool
  }

  struct Stop: Shown {
    let stopName: String
    let stopTarget: String
    let isEnd: Bool
    let isAsked: Bool
    let leadsOn: Bool
  }

  let routeList: [Route]
}
