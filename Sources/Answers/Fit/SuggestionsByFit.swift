import PartnernetzFormats
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Suggestions that go by fit: one firm's list, or the first of each member's.
struct SuggestionsByFit {
  let fit: Fit
  /// The pairs, each with the firm that is told.
  let pairs: [(pair: PairFit, firm: Int32)]
  /// The firm that asked; nil for all members.
  let asker: Int32?

  /// The list of a firm.
  init(_ fit: Fit, for firm: Int32, count: Int) {
    self.fit = fit
    asker = firm
    pairs = SuggestionsByFit.reasoned(
      fit.partners(of: firm, count: count, checkingTwins: true).map { ($0, firm) }, fit)
  }

  /// The lists of all members.
  init(_ fit: Fit, count: Int, progress: @escaping @Sendable (Double) -> Void) throws {
    self.fit = fit
    asker = nil
    let lists = try fit.partnersOfEachMember(
      count: count, stop: .whenCancelled, progress: progress)
    let told = zip(fit.network.members, lists).flatMap { firm, list in list.map { ($0, firm) } }
    pairs = SuggestionsByFit.reasoned(told, fit)
  }

  /// Only pairs of which something is to be said.
  private static func reasoned(_ pairs: [(PairFit, Int32)], _ fit: Fit) -> [(PairFit, Int32)] {
    pairs.filter { !fit.reasons(for: $0.0, of: $0.1, count: 1).isEmpty }
  }

  /// The list as a table.
  func table(_ language: Language) -> Table {
    .fits(
      pairs.map(\.pair), fit, language, askers: pairs.map(\.firm), isOneAsker: asker != nil)
  }

  /// Why the list goes by fit.
  private var ground: Phrase {
    fit.benefit.shareWithAmounts < 0.5
      ? Phrase(
        de: "geordnet nach Passung, weil Beträge fehlen",
        en: "ordered by fit, since amounts are missing")
      : Phrase(
        de: "geordnet nach Passung; nach Beträgen ist noch kein Paar gut für beide",
        en: "ordered by fit; by amounts no pair is good for both yet")
  }

  /// Why nobody can be named: what is not known, or that nothing known speaks for anybody.
  private var whyNobody: [Phrase] {
    let network = fit.network
    let firms = asker.map { [$0] } ?? network.members
    func isUnknown(_ knows: (Int32) -> Bool) -> Bool { !firms.contains(where: knows) }
    let unknown: [(isUnknown: Bool, name: Phrase)] = [
      (isUnknown { network.firm($0).industry != nil }, Phrase(de: "Branche", en: "industry")),
      (
        isUnknown { network.firm($0).town != nil || network.firm($0).postalCode != nil },
        Phrase(de: "Ort", en: "town")
      ),
      (isUnknown { !network.weaknesses[$0].isEmpty }, Phrase(de: "Bedarf", en: "needs")),
      (isUnknown { !network.strengths[$0].isEmpty }, Phrase(de: "Angebot", en: "offers")),
      (
        isUnknown { network.relations.outDegree($0) > 0 },
        Phrase(de: "Beziehungen", en: "links")
      ),
    ]
    let missing = unknown.filter(\.isUnknown).map(\.name)
    guard !missing.isEmpty else {
      return [
        Phrase(
          de: "Was bekannt ist, spricht für niemanden, mit dem nicht schon eine Beziehung besteht.",
          en: "Nothing that is known speaks for anybody without a link yet."),
        Phrase(
          de: "→ Fragen Sie nach weiterem Bedarf und Angebot.",
          en: "→ Ask for more needs and offers."),
      ]
    }
    let german = Language.german.list(missing.map(\.german))
    let english = Language.english.list(missing.map(\.english))
    return [
      Phrase(de: "Nicht bekannt: \(german).", en: "Not known: \(english)."),
      Phrase(de: "→ Ergänzen Sie eine dieser Spalten.", en: "→ Add one of these columns."),
    ]
  }

  /// The pairs as the contract has them.
  func json(_ language: Language) -> JSONValue {
    .array(pairs.map { fit.json($0.pair, told: $0.firm, language) })
  }

  /// What people read.
  ///
  /// - Parameters:
  ///   - language: the reader's language.
  ///   - isBeside: whether a list by amounts stands above it.
  /// - Returns: the list, what it rests on, and what to do next.
  func blocks(_ language: Language, isBeside: Bool) -> [Block] {
    let network = fit.network
    guard let best = pairs.first else {
      let whom = asker.map { network.name($0) }
      return [
        .headline(
          Phrase(
            de: "Noch kein Vorschlag\(whom.map { " für \($0)" } ?? "")",
            en: "No suggestion yet\(whom.map { " for \($0)" } ?? "")")(language))
      ] + whyNobody.map { .text($0(language)) }
    }
    let partner = network.name(best.pair.partner(of: best.firm))
    let headline: Phrase =
      if isBeside {
        Phrase(de: "Daneben nach Passung, ohne Beträge", en: "Beside it by fit, without amounts")
      } else if let asker {
        Phrase(
          de: "\(partner) passt am besten zu \(network.name(asker)) (\(ground.german))",
          en: "\(partner) suits \(network.name(asker)) best (\(ground.english))")
      } else {
        Phrase(
          de: "Wer zu wem passt (\(ground.german))", en: "Who suits whom (\(ground.english))")
      }
    var blocks: [Block] = [.headline(headline(language)), .table(table(language)), .gap]
    blocks.append(
      .text(
        Phrase(
          de: "Jedes Paar kann sich lohnen – fragen Sie nach dem Umfang.",
          en: "Each pair may be worth it – ask about the amount.")(language)))
    blocks.append(.text(fit.ground(language)))
    if !isBeside, let asker {
      let name = network.name(asker)
      blocks.append(
        .text(
          Phrase(
            de: "→ Schlagen Sie \(name) und \(partner) ein Gespräch vor und fragen Sie beide: "
              + "Was brauchen Sie, und in welchem Umfang?",
            en: "→ Suggest a meeting to \(name) and \(partner), and ask both: what do you need, "
              + "and how much of it?")(language)))
    }
    return blocks
  }
}
