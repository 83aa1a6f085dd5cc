import PartnernetzNetworks
import PartnernetzRecords
import PartnernetzWording

extension Dossier {
  /// Goals that a dossier lists at most.
  private static let mostGoals = 4

  /// What the member aims at: its goals by rank, else the markets that it seeks; then its needs.
  func goalRows(_ language: Language) -> [DossierSheet.Goal] {
    let goals = network.goals[firm].map { row($0, language) }
    let markets =
      goals.isEmpty
      ? network.sought[firm].sorted {
        ($1.target ?? 0, $0.market) < ($0.target ?? 0, $1.market)
      }.map {
        wanted(
          network.markets.names[Int($0.market)], amount: $0.target, horizon: nil,
          market: $0.market, language)
      } : []
    let needs = network.weaknesses[firm].sorted {
      ($1.value ?? $1.volume ?? 0, $0.capability) < ($0.value ?? $0.volume ?? 0, $1.capability)
    }.map { need(of: $0.capability, amount: $0.value ?? $0.volume, language) }
    let wants = goals + markets
    // Two places are kept for needs, where there are so many.
    let kept = wants.prefix(Dossier.mostGoals - min(2, needs.count))
    return Array((kept + needs).prefix(Dossier.mostGoals))
  }

  private func row(_ goal: Goal, _ language: Language) -> DossierSheet.Goal {
    let what = [goal.product, goal.market].compactMap(\.self).joined(separator: " → ")
    return wanted(
      what.isEmpty ? Phrase(de: "Ziel", en: "Goal")(language) : what, amount: goal.target?.euros,
      horizon: goal.horizon, market: goal.market.flatMap { network.markets.number(of: $0) },
      language)
  }

  private func wanted(
    _ what: String, amount: Double?, horizon: Double?, market: Int32?, _ language: Language
  ) -> DossierSheet.Goal {
    let there =
      market.map { market in
        network.members.filter { other in
          other != firm && network.served[other].contains { $0.market == market }
        }
      } ?? []
    return .init(
      what: what, amount: amount.map { language.roundedEuros($0) } ?? "",
      horizon: horizon.map {
        let years = language.number($0, digits: 1)
        return Phrase(
          de: "in \(years) \($0 == 1 ? "Jahr" : "Jahren")",
          en: "in \(years) \($0 == 1 ? "year" : "years")")(language)
      } ?? "",
      who: members(
        there,
        Phrase(de: "nach unseren Angaben dort noch niemand", en: "nobody there yet by what we know")
      )(language))
  }

  private func need(
    of capability: Int32, amount: Double?, _ language: Language
  ) -> DossierSheet.Goal {
    let name = network.capabilities.names[Int(capability)]
    let there = network.members.filter { other in
      other != firm && network.strengths[other].contains { $0.capability == capability }
    }
    return .init(
      what: Phrase(de: "Bedarf: \(name)", en: "Need: \(name)")(language),
      amount: amount.map { language.roundedEuros($0) } ?? "", horizon: "",
      who: members(there, network.withoutOffer(of: name, besides: firm))(language))
  }

  /// Some members by name, those that are suggested first.
  private func members(_ members: [Int32], _ nobody: Phrase) -> Phrase {
    guard !members.isEmpty else { return nobody }
    let suggested = partners.map(\.firm).filter { members.contains($0) }
    let rest = members.filter { !suggested.contains($0) }
    let name = network.shortName((suggested + rest)[0])
    guard members.count > 1 else { return Phrase(de: name, en: name) }
    return Phrase(
      de: "\(Language.german.number(members.count)) Mitglieder, darunter \(name)",
      en: "\(Language.english.number(members.count)) members, such as \(name)")
  }
}
