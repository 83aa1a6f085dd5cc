import PartnernetzFormats
public import PartnernetzNetworks
public import PartnernetzPartnerships
import PartnernetzWording

/// Whether a proof that no pairing is better holds in this network.
public struct ProofQuestion: Question {
  /// The proof.
  public var proof: PairingCertificate
  /// The rules under which it was made.
  public var rules: NamedRules

  /// Makes the question.
  public init(_ proof: PairingCertificate, rules: NamedRules = .init()) {
    self.proof = proof
    self.rules = rules
  }

  /// That the proof holds.
  ///
  /// - Throws: ``PairingCertificateError`` where it does not, and what ``PairingQuestion`` throws.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    try PairingQuestion(objective: proof.objective, rules: rules).problem(in: network, for: reader)
      .verify(proof)
    let language = reader.language
    let table = Table(
      columns: [
        .init("objective", de: "Ziel", en: "Objective"), .init("pairs", de: "Paare", en: "Pairs"),
        .init("proven", de: "Bewiesen", en: "Proven"),
      ],
      rows: [
        [
          .text(proof.objective.rawValue), .count(proof.pairs.count),
          .text(Phrase(de: "ja", en: "yes")(language)),
        ]
      ])
    let sentence = Phrase(
      de: "Der Nachweis stimmt: Aus diesen Tabellen ist kein Partnerplan besser als dieser mit "
        + "\(proof.pairs.count) Paaren (Ziel: \(proof.objective.phrase.german)).",
      en: "The proof holds: from these tables no pairing is better than this one of "
        + "\(proof.pairs.count) pairs (objective: \(proof.objective.phrase.english)).")
    return Answer(
      blocks: [.text(sentence(language))],
      json: [
        "objective": .string(proof.objective.rawValue), "pairs": .integer(proof.pairs.count),
        "proven": .bool(true),
      ], table: table)
  }
}
