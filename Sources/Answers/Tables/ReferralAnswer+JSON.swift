import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzWording

extension ReferralAnswer {
  /// The answer as the command line's contract has it.
  func json(in network: Network, language: Language) -> JSONValue {
    var members: [String: JSONValue] = [
      "from": .null, "to": .null, "from_tag": .null, "to_market": .null,
      "hops": .integer(hops), "alternatives": .integer(question.alternatives),
      "avoid": .array(question.avoided.map { .string(network.id(of: $0)) }),
      "routes": .array(routes.map { route($0, network) }),
      "disjoint": [
        "probability": .number(combinedProbability),
        "routes": .array(disjoint.map { route($0, network) }),
        "favours": .integer(favours),
      ],
      "favours": .array(asked.map { favour($0, network) }),
      "ends_compete": .bool(endsCompete), "ends_may_compete": .bool(endsMayCompete),
      "reason": JSONValue(reason?.rawValue),
      "reason_text": JSONValue(hindrancePhrase(in: network)?(language)),
      "obstacles": .array((hindrance?.obstacles ?? []).map { .string($0.rawValue) }),
      "hops_needed": JSONValue(hindrance?.hopsNeeded),
    ]
    for (end, key) in [(question.from, "from"), (question.to, "to")] {
      switch end {
      case .firm(let firm): members[key] = .string(network.id(of: firm))
      case .offering(let code):
        members["\(key)_tag"] = .string(network.capabilities.names[Int(code)])
      case .serving(let code):
        members["\(key)_market"] = .string(network.markets.names[Int(code)])
      }
    }
    return .object(members)
  }

  private func route(_ path: ProbablePath, _ network: Network) -> JSONValue {
    let ids = path.nodes.map { network.id(of: $0) }
    return [
      "probability": .number(path.probability), "hops": .integer(ids.count - 1),
      "from": .string(ids[0]), "to": .string(ids[ids.count - 1]),
      "firms": .array(ids.map(JSONValue.string)),
    ]
  }

  private func favour(_ favour: Favour, _ network: Network) -> JSONValue {
    [
      "id": .string(network.id(of: favour.broker)), "asks": .integer(favour.asks),
      "willingness": .number(favour.willingness), "cap": .number(favour.cap),
      "left": .number(favour.left),
      "left_after": .number(max(0, favour.leftAfter)), "load_after": .number(favour.loadAfter),
      "exhausted": .bool(favour.isExhausted), "overloaded": .bool(favour.isOverloaded),
    ]
  }
}
