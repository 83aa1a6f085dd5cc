import PartnernetzFormats
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
            en: "No suggestion yet\(whom.map { " for \($0)" } ?? "")")(language)),
        .text(
          Phrase(
            de: "Branche, Ort, Bedarf, Angebot und Beziehungen sind nicht bekannt.",
            en: "Industry, town, needs, offers and links are not known.")(language)),
        .text(
          Phrase(
            de: "→ Ergänzen Sie eine dieser Spalten.", en: "→ Add one of these columns.")(language)),
      ]
    }
    let partner = network.name(best.pair.partner(of: best.firm))
    let headline: Phrase =
      if isBeside {
        Phrase(de: "Daneben nach Passung, ohne Beträge", en: "Beside it by fit, without amounts")
      } else if let asker {
        Phrase(
          de: "\(partner) passt am besten zu \(network.name(asker)) (geordnet nach Passung, weil "
            + "Beträge fehlen)",
          en: "\(partner) suits \(network.name(asker)) best (ordered by fit, since amounts are "
            + "missing)")
      } else {
        Phrase(
          de: "Wer zu wem passt (geordnet nach Passung, weil Beträge fehlen)",
          en: "Who suits whom (ordered by fit, since amounts are missing)")
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
