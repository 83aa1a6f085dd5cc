import PartnernetzFormats
public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// Who introduced others how often, and was introduced how often; to whom thanks are due.
///
/// A member sees its own account only.
/// - SeeAlso: F17.
public struct LedgerQuestion: Question {
  /// The contacts.
  public var pipeline: Pipeline

  /// Makes the question.
  public init(about pipeline: Pipeline) { self.pipeline = pipeline }

  /// The accounts, warnings, and thanks that are due.
  ///
  /// - Complexity: O(steps).
  public func answer(in network: Network, for reader: Reader) -> Answer {
    let ledger = IntroductionLedger(pipeline)
    let language = reader.language
    func name(_ id: Firm.ID) -> String {
      network.number(of: id).map { network.name($0) } ?? id
    }
    func may(_ id: Firm.ID) -> Bool {
      network.viewer == .association || network.viewer == .member(id)
    }
    let accounts = ledger.accounts.filter { may($0.firm) }
    let thanks = ledger.thanks.filter { may($0.from) }
    let table = Table(
      columns: [
        .init("firm", de: "Unternehmen", en: "Firm"),
        .init("given", de: "Vermittelt", en: "Introduced others"),
        .init("received", de: "Vermittlung erhalten", en: "Was introduced"),
        .init("balance", de: "Differenz", en: "Difference"),
        .init("asked", de: "Gefragt", en: "Was asked"), .machine("uneven"),
        .machine("firm_name"),
      ],
      rows: accounts.map { account in
        [
          .word(name(account.firm), key: account.firm), .count(account.given),
          .count(account.received), .count(account.balance), .count(account.asked),
          .flag(account.isUneven, ""), .text(name(account.firm)),
        ]
      })
    var blocks: [Block] = [.headline(headline(accounts, name)(language))]
    if !accounts.isEmpty { blocks += [.table(table), .gap] }
    blocks += accounts.filter(\.isUneven).map { .text(warning($0, name)(language)) }
    blocks += thanks.prefix(5).map { thanks in
      let (from, to, partner) = (name(thanks.from), name(thanks.to), name(thanks.partner))
      return .text(
        Phrase(
          de: "→ \(from) dankt \(to) für die Vermittlung zu \(partner) "
            + "(\(thanks.day.spoken(.german))).",
          en: "→ \(from) thanks \(to) for the introduction to \(partner) "
            + "(\(thanks.day.spoken(.english))).")(language))
    }
    return Answer(
      blocks: blocks,
      json: [
        "accounts": .array(
          accounts.map {
            [
              "firm": .string($0.firm), "asked": .integer($0.asked), "given": .integer($0.given),
              "received": .integer($0.received), "balance": .integer($0.balance),
              "uneven": .bool($0.isUneven),
            ]
          }),
        "thanks": .array(
          thanks.map {
            [
              "from": .string($0.from), "to": .string($0.to), "partner": .string($0.partner),
              "day": .string($0.day.iso),
            ]
          }),
      ], table: table)
  }

  private func headline(
    _ accounts: [IntroductionLedger.Account], _ name: (Firm.ID) -> String
  ) -> Phrase {
    guard let first = accounts.first, first.given > 0 else {
      return Phrase(
        de: "Noch hat kein Mitglied andere vermittelt.",
        en: "No member has introduced others yet.")
    }
    return Phrase(
      de: "\(name(first.firm)) hat am häufigsten vermittelt: "
        + (first.given == 1 ? "einmal." : "\(first.given)-mal."),
      en: "\(name(first.firm)) introduced others most: "
        + (first.given == 1 ? "once." : "\(first.given) times."))
  }

  private func warning(
    _ account: IntroductionLedger.Account, _ name: (Firm.ID) -> String
  ) -> Phrase {
    let firm = name(account.firm)
    return account.balance > 0
      ? Phrase(
        de:
          "\(firm) hat \(account.balance)-mal öfter vermittelt als Vermittlung erhalten. → Danken "
          + "Sie, und vermitteln Sie zurück.",
        en: "\(firm) introduced others \(account.balance) times more than it was introduced. → Say "
          + "thanks, and introduce it in return.")
      : Phrase(
        de:
          "\(firm) hat \(-account.balance)-mal öfter Vermittlung erhalten als vermittelt. → Fragen "
          + "Sie, wen das Unternehmen bekannt machen kann.",
        en:
          "\(firm) was introduced \(-account.balance) times more than it introduced others. → Ask "
          + "whom it can introduce.")
  }
}
