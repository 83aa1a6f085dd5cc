import PartnernetzAnswers
import PartnernetzDiagrams
import PartnernetzFormats
import PartnernetzExchange
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRegister
import PartnernetzWebApp
import PartnernetzWording
import PartnernetzWorkspace

/// An end without an answer: the exit code and what is said about it.
struct Failure: Error {
  /// Exit codes after sysexits, as the README lists them.
  enum Code: Int32 {
    case nothingFound = 1
    case wrongUsage = 64
    case badData = 65
    case noInput = 66
    case ownFault = 70
    case cannotWrite = 73
    case inputOutput = 74
  }

  var code: Code
  private var said: Said

  private enum Said {
    case phrase(Phrase)
    case problems(DiagnosticList)
  }

  init(code: Code, phrase: Phrase) {
    self.code = code
    said = .phrase(phrase)
  }

  /// Tables that were refused, with what is wrong in them: no such input, or bad data.
  init(refused problems: DiagnosticList) {
    code = Failure.code(of: problems.kept)
    said = .problems(problems)
  }

  /// What an error of the house means for the exit code; nil for any other error.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let error as RefusedImport: self.init(refused: error.problems)
    case let error as WorkspaceError: self.init(code: Failure.code(of: error), phrase: error.spoken)
    case let error as FileError:
      self.init(code: error.isMissing ? .noInput : .badData, phrase: error.spoken)
    case let error as AccessLogError: self.init(code: .cannotWrite, phrase: error.phrase)
    case let error as FirmLookupError: self.init(code: .noInput, phrase: error.phrase)
    case let error as NoPublishedPlan: self.init(code: .nothingFound, phrase: error.phrase)
    case let error as CodeLookupError: self.init(code: .noInput, phrase: error.phrase)
    case let error as ParameterError: self.init(code: .badData, phrase: error.phrase)
    case let error as PairingError: self.init(code: Failure.code(of: error), phrase: error.spoken)
    case let error as PairingCertificateError: self.init(code: .badData, phrase: error.spoken)
    case let error as PairNameError: self.init(code: .wrongUsage, phrase: error.spoken)
    case let error as PlacedError: self.init(code: .badData, phrase: error.spoken)
    case let error as QuestionError: self.init(code: Failure.code(of: error), phrase: error.spoken)
    case let error as ContactProblem:
      self.init(code: Failure.code(of: error.error), phrase: error.spoken)
    case let error as EditError: self.init(code: Failure.code(of: error), phrase: error.spoken)
    case let error as WorkbookError:
      self.init(
        code: error == .notWritten ? .inputOutput : .cannotWrite, phrase: error.phrase)
    case let error as FirmListError: self.init(code: Failure.code(of: error), phrase: error.spoken)
    case let problem as Diagnostic:
      self.init(code: Failure.code(of: [problem]), phrase: problem.phrase)
    case let error as RegisterError: self.init(code: Failure.code(of: error), phrase: error.phrase)
    case let error as RenderingError: self.init(code: Failure.code(of: error), phrase: error.phrase)
    case let error as ServerError: self.init(code: .inputOutput, phrase: error.phrase)
    default: return nil
    }
  }

  /// What is said, line by line.
  func lines(_ language: Language) -> [String] {
    switch said {
    case .phrase(let phrase): [phrase(language).terminalSafe]
    case .problems(let problems): problems.lines(language).map { $0.spoken(language) }
    }
  }

  fileprivate static func code(of problems: [Diagnostic]) -> Code {
    // Whoever leaves out what is not there has mistyped a name.
    if problems.contains(where: { $0.code == "no_such_sheet" }) { return .wrongUsage }
    let unread = ["no_such_file", "unreadable_file", "unreadable_folder"]
    return problems.contains { unread.contains($0.code) } ? .noInput : .badData
  }

  private static func code(of error: WorkspaceError) -> Code {
    switch error {
    case .nothing: .noInput
    case .keepsNothing, .registerIsThere: .badData
    }
  }

  private static func code(of error: PairingError) -> Code {
    switch error {
    case .outOfRange, .sameFirm, .unsupported: .wrongUsage
    case .notAMember, .competitors, .possibleCompetitors, .keptApart, .notGoodForBoth,
      .contradiction, .overCapacity,
      .industryTwice, .tooManyDays, .impossible:
      .nothingFound
    }
  }

  private static func code(of error: QuestionError) -> Code {
    switch error {
    case .introductionToItself, .avoidedEnd, .ownPartner, .assumption, .othersDossier,
      .marketAsFirm:
      .wrongUsage
    case .joinsAlready, .noDaysPlanned: .badData
    case .outsidersDossier: .nothingFound
    }
  }

  private static func code(of error: ContactError) -> Code {
    switch error {
    case .oneFirm, .brokerIsPartner, .stranger, .noReason, .wrongReason, .longNote: .wrongUsage
    case .noContact: .noInput
    case .notAMember, .mergedMeanwhile, .open, .ended, .tooEarly, .notNext, .competitionLaw,
      .noConsent, .noPlace:
      .nothingFound
    }
  }

  private static func code(of error: EditError) -> Code {
    switch error {
    case .noValue, .unknownColumn, .noColumn, .columnTwice, .fixedColumn, .nameTwice, .noName,
      .nothingAimedAt,
      .nothingToSet, .noKind,
      .oneFirm,
      .noColumnsToRemove, .severalLinks:
      .wrongUsage
    case .refused, .knownFirm, .knownLink: .badData
    case .noLink, .reversedLink, .otherLinks, .noSuchRow: .noInput
    }
  }

  private static func code(of error: FirmListError) -> Code {
    switch error {
    case .tooFew, .tooMany, .twice: .wrongUsage
    case .unknown: .noInput
    }
  }

  private static func code(of error: RenderingError) -> Code {
    switch error {
    case .tooLarge, .allAttemptsFailed(last: .outOfTime): .badData
    case .notStarted: error.isShortage ? .inputOutput : .ownFault
    case .noSuchNode, .insideWorker, .noWorker, .allAttemptsFailed: .ownFault
    }
  }

  private static func code(of error: RegisterError) -> Code {
    switch error {
    case .missing, .unreadable: .noInput
    case .notARegister, .damaged, .falsified, .foreignTable, .newer, .unknownFirm, .repeatedFirm,
      .noSuchRow, .refusedValue, .changedMeanwhile, .replaced:
      .badData
    case .notWritable, .readOnly, .readOnlyFolder, .full: .cannotWrite
    case .busy: .inputOutput
    case .fault: .ownFault
    }
  }
}
