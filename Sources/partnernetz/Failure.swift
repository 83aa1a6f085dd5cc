import Diagrams
import Exchange
import Partnerships
import Register
import Wording

/// Tables that were refused, with what is wrong in them.
struct Refusal: Error {
  var problems: [Problem]

  /// No such input, or bad data.
  var code: Failure.Code {
    problems.contains { $0.code == "no_such_file" } ? .noInput : .badData
  }
}

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
  private var phrases: [Phrase]

  init(code: Code, phrase: Phrase) {
    self.init(code: code, phrases: [phrase])
  }

  private init(code: Code, phrases: [Phrase]) {
    self.code = code
    self.phrases = phrases
  }

  /// What an error of the house means for the exit code; nil for any other error.
  init?(_ error: any Error) {
    switch error {
    case let failure as Failure: self = failure
    case let refusal as Refusal:
      self.init(code: refusal.code, phrases: refusal.problems.map(\.phrase))
    case let error as FirmLookupError: self.init(code: .noInput, phrase: error.phrase)
    case let error as CodeLookupError: self.init(code: .noInput, phrase: error.phrase)
    case let error as ParameterError: self.init(code: .badData, phrase: error.phrase)
    case let error as PairingError: self.init(code: Failure.code(of: error), phrase: error.phrase)
    case let error as PairingCertificateError: self.init(code: .badData, phrase: error.phrase)
    case let problem as Problem:
      self.init(code: Refusal(problems: [problem]).code, phrase: problem.phrase)
    case let error as RegisterError: self.init(code: Failure.code(of: error), phrase: error.phrase)
    case is RenderingError:
      self.init(
        code: .ownFault,
        phrase: Phrase(
          de: "Das Bild ließ sich nicht zeichnen, auch nicht vereinfacht. Wählen Sie einen "
            + "kleineren Ausschnitt, etwa --of firm.",
          en: "The picture could not be drawn, not even in a simpler way. Choose a smaller part, "
            + "for instance --of firm."))
    default: return nil
    }
  }

  /// What is said, line by line.
  func lines(_ language: Language) -> [String] {
    let most = 20
    let lines = phrases.prefix(most).map { $0(language).terminalSafe }
    let others = phrases.count - lines.count
    guard others > 0 else { return lines }
    return lines + [Phrase(de: "… und \(others) weitere.", en: "… and \(others) more.")(language)]
  }

  private static func code(of error: PairingError) -> Code {
    switch error {
    case .outOfRange, .sameFirm, .unsupported: .wrongUsage
    case .notAMember, .competitors, .notGoodForBoth, .contradiction, .overCapacity,
      .industryTwice, .tooManyDays, .impossible:
      .nothingFound
    }
  }

  private static func code(of error: RegisterError) -> Code {
    switch error {
    case .missing: .noInput
    case .notARegister, .damaged, .newer, .unknownFirm: .badData
    case .notWritable: .cannotWrite
    case .busy: .inputOutput
    }
  }
}
