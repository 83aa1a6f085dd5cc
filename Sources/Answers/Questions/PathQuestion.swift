public import PartnernetzNetworks
import PartnernetzPartnerships
public import PartnernetzRecords
import PartnernetzWording

/// Who can introduce one firm to another.
///
/// - SeeAlso: F17.
public struct PathQuestion: Question {
  /// One end of a path, as it was typed.
  public enum End: Sendable, Hashable {
    /// A firm's id or name.
    case firm(String)
    /// Any firm that offers a capability.
    case offering(String)
    /// Any firm that serves a market.
    case serving(String)
  }

  /// How many introductions in a row may be allowed.
  public static let hopRange = 1...ReferralAnswer.mostHops

  /// Who wants to be introduced.
  public var from: End
  /// To whom.
  public var to: End
  /// How many further paths are wanted beside the best, from 0.
  public var alternatives: Int
  /// Most introductions in a row, within ``hopRange``; nil for the parameters' limit.
  public var hops: Int?
  /// Firms that are not to be asked, by id or name.
  public var avoided: [String]
  /// The kinds of relations that a path may use; nil for all.
  public var kinds: Set<LinkKind>?

  /// Makes the question.
  public init(
    from: End, to: End, alternatives: Int = 3, hops: Int? = nil, avoiding avoided: [String] = [],
    over kinds: Set<LinkKind>? = nil
  ) {
    self.from = from
    self.to = to
    self.alternatives = alternatives
    self.hops = hops
    self.avoided = avoided
    self.kinds = kinds
  }

  /// The most probable paths and a backup, or the reason why there is none.
  ///
  /// - Throws: ``FirmLookupError``, ``CodeLookupError``, ``QuestionError``.
  /// - Complexity: that of ``Referral/answer(_:)``, and of ``Fit`` where no path leads to any of several
  ///   firms.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let found = Referral(network, over: kinds).answer(try resolved(in: network))
    var answer = found.answer(in: network, reader.language)
    if found.hindrance?.reason == .nobodyOffers {
      answer.blocks += PathQuestion.alike(found.question, network).map {
        .text($0(reader.language))
      }
    }
    // Where no path leads into a market or to a capability, it still helps to know who fits best.
    guard found.routes.isEmpty, case .firm(let firm) = found.question.from,
      let fitting = FittingEnds(
        found.question.to, for: firm, avoiding: avoided(in: network), network)
    else { return answer }
    fitting.add(to: &answer, reader.language)
    return answer
  }

  /// Who offers something alike where nobody offers it in these words.
  private static func alike(_ question: ReferralQuestion, _ network: Network) -> [Phrase] {
    [question.from, question.to].compactMap { end in
      guard case .offering(let code) = end else { return nil }
      let names = network.similarOffers(
        to: network.capabilities.names[Int(code)], besides: nil
      ).filter { firm in !network.strengths[firm].contains { $0.capability == code } }
        .map { network.shortName($0) }
      guard !names.isEmpty else { return nil }
      let shown = Array(names.prefix(3))
      return Phrase(
        de: "Ähnliches bieten: \(Language.german.list(shown, outOf: names.count))".sentence,
        en: "Something alike is offered by \(Language.english.list(shown, outOf: names.count))"
          .sentence)
    }
  }

  private func avoided(in network: Network) -> Set<Int32> {
    Set(avoided.compactMap { try? network.number(named: $0) })
  }

  /// The question with firms by number.
  private func resolved(in network: Network) throws -> ReferralQuestion {
    let named = try [from, to].compactMap { end in
      if case .firm(let name) = end { try network.number(named: name) } else { nil }
    }
    let avoided = try avoided.map { try network.number(named: $0) }
    if named.count == 2, named[0] == named[1] { throw QuestionError.introductionToItself }
    if let both = named.first(where: avoided.contains) {
      throw QuestionError.avoidedEnd(network.name(both))
    }
    return ReferralQuestion(
      from: try end(from, in: network), to: try end(to, in: network), alternatives: alternatives,
      hops: hops, avoiding: avoided)
  }

  private func end(_ end: End, in network: Network) throws -> ReferralEnd {
    switch end {
    case .firm(let name): .firm(try network.number(named: name))
    case .offering(let name): .offering(try network.capability(named: name))
    case .serving(let name): .serving(try network.market(named: name))
    }
  }
}
