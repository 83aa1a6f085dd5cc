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
    if [why != nil, tornado, certificate != nil || verify != nil].count(where: { $0 }) > 1
      || evening.isAsked && (why != nil || tornado || verify != nil)
    {
      throw ValidationError(
        told(
          de: "Nur eines ist möglich: --why, --tornado, --certificate, --verify oder ein Abend "
            + "(--rounds, --tables).",
          en: "Please only one of --why, --tornado, --certificate, --verify and an evening "
            + "(--rounds, --tables)."))
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

  private func write(_ pairing: Pairing, to certificate: String) throws {
    guard let proof = pairing.certificate else {
      throw Failure(
        code: .nothingFound,
        phrase: Phrase(
          de: "Bei so vielen möglichen Paaren wird nur eine nahezu beste Paarung gefunden, für "
            + "die es keinen Nachweis als Datei gibt. Ohne --certificate erscheint, wie viel "
            + "höchstens fehlt.",
          en: "Of so many possible pairs only a nearly best pairing is found, for which there is "
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
