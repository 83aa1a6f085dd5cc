import ArgumentParser
import Partnerships
import Wording

/// Step 3: the best pairing for the whole association.
struct PairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair",
    abstract: told(
      de: "Schritt 3: die beste Paarung für den ganzen Verband, und wer leer ausgeht und warum.",
      en: "Step 3: the best pairing for the whole association, and who is left out and why."))

  @Option(
    help: help(
      de: "Was möglichst groß werden soll.", en: "What is to be made as large as can be."))
  var objective: Objective = .index

  @Option(
    help: help(
      de: "Den Beweis, dass keine Paarung besser ist, in diese Datei schreiben.",
      en: "Write the proof that no pairing is better to this file.", value: "file"))
  var certificate: String?

  @Option(
    help: help(
      de: "Statt zu paaren einen solchen Beweis an diesen Tabellen prüfen.",
      en: "Instead of pairing, check such a proof against these tables.", value: "file"))
  var verify: String?

  @OptionGroup(title: told(de: "Abend", en: "Evening")) var evening: EveningOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if certificate != nil, verify != nil {
      throw ValidationError(
        told(
          de: "--certificate schreibt einen Beweis, --verify prüft einen; bitte nur eines.",
          en: "--certificate writes a proof, --verify checks one; please only one of them."))
    }
    if certificate != nil, objective == .coverage || objective == .leximin {
      throw ValidationError(
        told(
          de: "Für --objective \(objective.rawValue) gibt es keinen Beweis als Datei.",
          en: "For --objective \(objective.rawValue) there is no proof as a file."))
    }
  }

  func run() async throws {
    let proof = try verify.map(CertificateFile.read)
    let session = try Session(common)
    let progress = Progress(told(de: "Paare beurteilt:", en: "pairs judged:"))
    let problem = PairingProblem(Benefit(session.network)) { progress.update($0) }
    progress.finish()
    if let proof {
      try problem.verify(proof)
      return try common.deliver(verdict(proof))
    }
    let pairing = try Pairing(problem, objective: objective)
    if let certificate, let proof = pairing.certificate {
      try CertificateFile.write(proof, to: certificate, force: common.force)
    }
    if evening.isAsked {
      return try common.deliver(try evening.evening(pairing, in: session.network))
    }
    try common.deliver(answer(pairing, session.network))
    if pairing.pairs.isEmpty { throw ExitCode(1) }
  }

  private func verdict(_ proof: PairingCertificate) -> Answer {
    let table = Table(
      columns: [
        .init("objective", de: "Ziel", en: "Objective"), .init("pairs", de: "Paare", en: "Pairs"),
        .init("proven", de: "Bewiesen", en: "Proven"),
      ],
      rows: [
        [
          .text(proof.objective.rawValue), .count(proof.pairs.count),
          .text(Phrase(de: "ja", en: "yes")(common.language)),
        ]
      ])
    let sentence = Phrase(
      de: "Der Beweis hält: Aus diesen Tabellen ist keine Paarung besser als diese mit "
        + "\(proof.pairs.count) Paaren (Ziel: \(proof.objective.phrase.german)).",
      en: "The proof holds: from these tables no pairing is better than this one of "
        + "\(proof.pairs.count) pairs (objective: \(proof.objective.phrase.english)).")
    return Answer(
      parts: [.text(sentence(common.language))],
      json: [
        "objective": .string(proof.objective.rawValue), "pairs": .integer(proof.pairs.count),
        "proven": .bool(true),
      ], table: table)
  }

  private func answer(_ pairing: Pairing, _ network: Network) -> Answer {
    let language = common.language
    let table = Table.pairs(pairing.pairs, network, language)
    var parts: [Answer.Part] = [
      .heading(Phrase(de: "Die beste Paarung", en: "The best pairing")(language)),
      .text(summary(pairing, network)), .text(""), .table(table),
    ]
    if !pairing.unserved.isEmpty {
      parts.append(.heading(Phrase(de: "Ohne Partner", en: "Without a partner")(language)))
      for unserved in pairing.unserved {
        let reason = unserved.sentence(
          in: language, network: network, objective: pairing.objective)
        parts.append(.text("\(network.name(unserved.firm)): \(reason)".terminalSafe))
      }
    }
    return Answer(parts: parts, json: json(pairing, network), table: table)
  }

  private func summary(_ pairing: Pairing, _ network: Network) -> String {
    let language = common.language
    func value(_ number: Double) -> String {
      pairing.objective.isInEuros ? language.euros(number) : language.number(number, digits: 2)
    }
    let members = network.firms.filter { $0.isMember != false }.count
    let proof =
      pairing.isOptimal
      ? Phrase(
        de: "Keine andere Paarung ist besser (bewiesen).",
        en: "No other pairing is better (proven).")
      : Phrase(
        de: "Nicht bewiesen die beste: höchstens \(value(pairing.upperBound)) wären möglich.",
        en: "Not proven to be the best: at most \(value(pairing.upperBound)) would be possible.")
    return Phrase(
      de: "\(pairing.pairs.count) Paare aus \(pairing.candidateCount) möglichen; "
        + "\(pairing.served.count) von \(members) Mitgliedern haben einen Partner. "
        + "Nutzen zusammen \(language.euros(pairing.fairness.total)) im Jahr; "
        + "\(pairing.objective.phrase.german): \(value(pairing.value)). ",
      en: "\(pairing.pairs.count) pairs of \(pairing.candidateCount) possible ones; "
        + "\(pairing.served.count) of \(members) members have a partner. "
        + "Gains together \(language.euros(pairing.fairness.total)) a year; "
        + "\(pairing.objective.phrase.english): \(value(pairing.value)). ")(language)
      + proof(language)
  }

  private func json(_ pairing: Pairing, _ network: Network) -> JSONValue {
    let language = common.language
    return [
      "objective": .string(pairing.objective.rawValue), "value": .number(pairing.value),
      "upper_bound": .number(pairing.upperBound), "optimal": .bool(pairing.isOptimal),
      "candidates": .integer(pairing.candidateCount), "served": .integer(pairing.served.count),
      "pairs": .array(pairing.pairs.map { $0.json(network, language) }),
      "unserved": .array(
        pairing.unserved.map { unserved in
          [
            "id": .string(network.id(unserved.firm)), "reason": .string(unserved.code),
            "sentence": .string(
              unserved.sentence(in: language, network: network, objective: pairing.objective)),
          ]
        }),
      "blocking": .array(
        pairing.blocking.map {
          .array([.string(network.id($0.first)), .string(network.id($0.second))])
        }),
      "fairness": [
        "total": .number(pairing.fairness.total), "gini": .number(pairing.fairness.gini),
        "price_of_fairness": JSONValue(pairing.fairness.price),
        "smallest_gain": JSONValue(pairing.fairness.smallestGain),
      ],
    ]
  }
}
