import ArgumentParser
import Foundation
import PartnernetzAnswers
import PartnernetzFormats
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording
import PartnernetzWorkspace

/// Step 3: the best pairing for the whole association.
struct PairCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "pair",
    abstract: told(
      de: "Schritt 3: der beste Partnerplan für alle, und wer noch keinen Partner hat und warum.",
      en: "Step 3: the best pairing for the whole association, and who is left out and why."),
    discussion: told(
      de: """
        Jedes vorgeschlagene Paar lohnt sich für beide Seiten; Wettbewerber werden nie gepaart.

        Beispiele:
          partnernetz pair --why MR-001,MR-055
            Warum dieses Paar, oder warum nicht?
          partnernetz pair --why MR-009
            Was wird aus diesem Mitglied, und was brächte es hinein?
          partnernetz pair --fix MR-001,MR-055 --without MR-030 --distance 50
          partnernetz pair --wishes wuensche.csv
          partnernetz pair --objective minimum --novelty 50% --days 500
          partnernetz pair --certificate beweis.json
          partnernetz pair --verify beweis.json
          partnernetz pair --tables 20 --begin 18:00 -o plan.pdf
          partnernetz pair --tables 20 --no-show MR-002 --late MR-001:2
        """,
      en: """
        Every pair that is suggested is worth it for both sides; competitors are never paired.

        Examples:
          partnernetz pair --why MR-001,MR-055
            why this pair, or why not?
          partnernetz pair --why MR-009
            what becomes of this member, and what would bring it in?
          partnernetz pair --fix MR-001,MR-055 --without MR-030 --distance 50
          partnernetz pair --wishes wishes.csv
          partnernetz pair --objective minimum --novelty 50% --days 500
          partnernetz pair --certificate proof.json
          partnernetz pair --verify proof.json
          partnernetz pair --tables 20 --begin 18:00 -o plan.pdf
          partnernetz pair --tables 20 --no-show MR-002 --late MR-001:2
        """))

  @Option(
    help: help(
      de: "Was möglichst groß werden soll; ohne Angabe mean, oder fit, wo Beträge fehlen.",
      en: "What is to be made as large as can be; mean, or fit where amounts are missing, unless "
        + "told."))
  var objective: Objective?

  @Option(
    help: help(
      de: "Den Nachweis, dass kein Plan besser ist, in diese Datei schreiben.",
      en: "Write the proof that no pairing is better to this file.", value: "file"))
  var certificate: String?

  @Option(
    help: help(
      de: "Statt zu paaren einen solchen Nachweis an diesen Tabellen prüfen.",
      en: "Instead of pairing, check such a proof against these tables.", value: "file"))
  var verify: String?

  @Option(
    help: help(
      de: "Erklären: ein Paar (A,B), oder was aus einem Mitglied wird (A).",
      en: "Explain: a pair (A,B), or what becomes of a member (A).", value: "A[,B]"))
  var why: String?

  @Flag(
    help: help(
      de: "Zeigen, von welchen Annahmen der Nutzen abhängt und was im ungünstigen Fall bleibt.",
      en: "Show on which assumptions the gain depends and what is left in the bad case."))
  var tornado = false

  @Flag(
    help: help(
      de: "Diesen Plan veröffentlichen: Er steht dann im Register, in Dossiers und am Abend.",
      en: "Publish this plan: it then stands in the register, in dossiers and at the evening."))
  var publish = false

  @Flag(
    help: help(
      de: "Den veröffentlichten Plan zeigen, und was heute anders wäre.",
      en: "Show the published plan, and what would be different today."))
  var published = false

  @OptionGroup(title: told(de: "Regeln", en: "Rules")) var rules: RuleOptions

  @OptionGroup(title: told(de: "Abend", en: "Evening")) var evening: EveningOptions

  @OptionGroup var common: CommonOptions

  func validate() throws {
    if certificate != nil, verify != nil {
      throw ValidationError(
        told(
          de: "--certificate schreibt einen Nachweis, --verify prüft einen; nur eines ist möglich.",
          en: "--certificate writes a proof, --verify checks one; please only one of them."))
    }
    let isPlan = publish || published
    if [why != nil, tornado, certificate != nil || verify != nil, publish, published]
      .count(where: { $0 }) > 1
      || evening.isAsked && (why != nil || tornado || verify != nil || isPlan)
    {
      throw ValidationError(
        told(
          de: "Nur eines ist möglich: --why, --tornado, --certificate, --verify, --publish, "
            + "--published oder ein Abend (--rounds, --tables).",
          en: "Please only one of --why, --tornado, --certificate, --verify, --publish, "
            + "--published and an evening (--rounds, --tables)."))
    }
    if publish, common.seenBy != nil {
      throw ValidationError(
        told(
          de: "Den Plan veröffentlicht der Verband; --publish geht nicht zusammen mit --seen-by.",
          en: "The association publishes the plan; --publish does not go with --seen-by."))
    }
    if certificate != nil, let objective, objective == .coverage || objective == .leximin {
      throw ValidationError(
        told(
          de: "Für --objective \(objective.rawValue) gibt es keinen Nachweis als Datei.",
          en: "For --objective \(objective.rawValue) there is no proof as a file."))
    }
    if certificate != nil || verify != nil,
      rules.novelty != nil || rules.onePerIndustry || rules.days != nil || rules.withinDays
        || rules.wishes != nil
    {
      throw ValidationError(
        told(
          de: "Mit --novelty, --one-per-industry, --days, --within-days oder --wishes gibt es "
            + "keinen Nachweis als Datei.",
          en: "With --novelty, --one-per-industry, --days, --within-days or --wishes there is no "
            + "proof as a file."))
    }
  }

  func run() async throws {
    try checkCertificate()
    let rules = try rules.named()
    let question = PairingQuestion(
      objective: objective ?? .standard, rules: rules,
      fallsBackToFit: objective == nil && certificate == nil)
    if let verify {
      let proof = ProofQuestion(try CertificateFile.read(verify), rules: rules)
      return try common.answer(proof)
    }
    if let why {
      let tables = try common.tables()
      return try common.answer(
        WhyQuestion(
          why, objective: objective ?? .standard, rules: rules, fallsBackToFit: objective == nil,
          tables: tables),
        of: try common.session(of: tables))
    }
    if publish || published { return try deliverPlan(question) }
    if evening.isAsked, rules == NamedRules(), objective == nil, common.seenBy == nil,
      let plan = try common.publishedPlan()
    {
      return try deliverEvening(of: plan, question)
    }
    let session = try common.session()
    if tornado { return try common.answer(AssumptionsQuestion(of: question), of: session) }
    let found = try common.reading { try question.found(in: session.network, for: $0) }
    let pairing = found.pairing
    if let certificate { try write(pairing, to: certificate) }
    if evening.isAsked {
      return try common.deliver(
        try evening.question(of: question).evening(of: pairing, in: session.network))
    }
    try common.deliver(found.answer(session.network, common.language))
  }

  /// Publishes the plan, or shows the one that is published beside it.
  private func deliverPlan(_ question: PairingQuestion) throws {
    let workspace = try common.workspace()
    // The step before the network: what comes between is noticed when it is published.
    let step = publish ? try workspace.lastStep() : 0
    let network = try workspace.session(try common.view()).network
    let plan = publish ? nil : try workspace.publishedPlan(knownOn: common.asOf)
    if published, plan == nil { throw NoPublishedPlan() }
    let found = try common.reading { try question.found(in: network, for: $0) }
    let pairs = found.pairing.pairs.map {
      PublishedPlan.Pair(network.id(of: $0.first.firm), network.id(of: $0.second.firm))
    }
    if let plan {
      return try common.deliver(
        PublishedPlanQuestion(about: plan, beside: pairs)
          .answer(in: network, for: Reader(common.language)))
    }
    if !pairs.isEmpty {
      try workspace.publish(pairs, on: common.day, by: common.user, after: step)
      Delivery.say(
        Phrase(
          de: "Veröffentlicht; `partnernetz undo` nimmt es zurück.",
          en: "Published; `partnernetz undo` takes it back.")(common.language))
    }
    try common.deliver(found.answer(network, common.language))
  }

  /// The evening at which the pairs of the published plan meet.
  private func deliverEvening(of plan: PublishedPlan, _ question: PairingQuestion) throws {
    var asked = evening.question(of: question)
    asked.published = plan
    let (session, asking) = (try common.session(), asked)
    Delivery.say(
      Phrase(
        de: "Es treffen sich die Paare des Plans, der am \(plan.day.spoken(.german)) "
          + "veröffentlicht wurde.",
        en: "Those meet who are pairs of the plan that was published on "
          + "\(plan.day.spoken(.english)).")(common.language))
    try common.deliver(try common.reading { try asking.evening(in: session.network, for: $0) })
  }

  private func write(_ pairing: Pairing, to certificate: String) throws {
    guard !pairing.pairs.isEmpty else {
      throw Failure(
        code: .nothingFound,
        phrase: Phrase(
          de: "Nachgewiesen werden nur Pläne nach Euro, und nach den bekannten Beträgen ist noch "
            + "kein Paar gut für beide. Geschrieben wurde nichts. Fragen Sie die Mitglieder nach "
            + "Beträgen (`partnernetz ask`).",
          en: "Only plans by euros can be proven, and by the amounts that are known no pair is "
            + "good for both yet. Nothing was written. Ask the members for amounts "
            + "(`partnernetz ask`)."))
    }
    guard let proof = pairing.certificate else {
      throw Failure(
        code: .nothingFound,
        phrase: Phrase(
          de: "Bei so vielen möglichen Paaren wird nur ein nahezu bester Partnerplan gefunden, für "
            + "den es keinen Nachweis als Datei gibt. Ohne --certificate erscheint, wie viel "
            + "höchstens fehlt.",
          en:
            "Of so many possible pairs only a nearly best partner plan is found, for which there is "
            + "no proof as a file. Without --certificate you see how much is missing at most."))
    }
    try Delivery.write(
      try CertificateFile.data(of: proof), to: certificate, force: common.force)
  }

  /// Refuses a proof that could not be written, before the work.
  private func checkCertificate() throws {
    guard let certificate else { return }
    let files = [certificate, common.output ?? "-"].map { URL(fileURLWithPath: $0).standardized }
    guard certificate != "-", files[0] != files[1] else {
      throw Failure(
        code: .wrongUsage,
        phrase: Phrase(
          de: "Der Nachweis braucht eine Datei für sich: --certificate DATEI.",
          en: "The proof takes a file of its own: --certificate FILE."))
    }
    try FileEnding.check(certificate, among: ["json"])
    try Delivery.check(certificate, force: common.force)
  }
}

extension PairCommand: TakesCommonOptions {
  var endings: [String] { evening.isAsked ? common.pageEndings : common.answerEndings }
}
