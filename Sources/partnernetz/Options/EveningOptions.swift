import ArgumentParser
import PartnernetzAnswers
import PartnernetzPartnerships
import PartnernetzWording

/// What turns a pairing into a matchmaking evening.
struct EveningOptions: ParsableArguments {
  @Option(
    parsing: .unconditional,
    help: help(
      de: "Aus dem Partnerplan einen Abend mit höchstens so vielen Runden machen.",
      en: "Make an evening of the partner plan, with so many rounds at most.", value: "rounds"))
  var rounds: Int?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Aus dem Partnerplan einen Abend mit so vielen Tischen machen.",
      en: "Make an evening of the partner plan, with so many tables.", value: "tables"))
  var tables: Int?

  @Option(
    help: help(
      de: "Wann die erste Runde beginnt, etwa 18:00; Saalplan und Laufzettel nennen dann die "
        + "Uhrzeiten.",
      en: "When the first round begins, such as 18:00; room plan and slips then tell the times.",
      value: "hh:mm"))
  var begin: String?

  @Option(
    parsing: .unconditional,
    help: help(
      de: "Minuten von Runde zu Runde, den Wechsel eingerechnet; sonst \(EveningClock.usual).",
      en: "Minutes from round to round, changing tables included; else \(EveningClock.usual).",
      value: "minutes"))
  var minutes: Int?

  @Option(
    name: .customLong("no-show"), parsing: .singleValue,
    help: help(
      de: "Wer doch nicht kommt; alle anderen behalten ihre Runden. Am Abend selbst mit der Zahl "
        + "der Runden, die schon vorbei sind: UNTERNEHMEN@2. Mehrmals möglich.",
      en: "Who does not come after all; all others keep their rounds. On the evening itself with "
        + "the number of rounds that are over: FIRM@2. May be repeated.",
      value: "firm"))
  var absent: [String] = []

  @Option(
    parsing: .singleValue,
    help: help(
      de: "Wer erst zu einer späteren Runde kommt, als UNTERNEHMEN:RUNDE, am Abend selbst "
        + "UNTERNEHMEN:RUNDE@VORBEI. Mehrmals möglich.",
      en: "Who comes for a later round only, as FIRM:ROUND, on the evening itself FIRM:ROUND@OVER. "
        + "May be repeated.",
      value: "firm:round"))
  var late: [String] = []

  /// Whether an evening is asked for.
  var isAsked: Bool { rounds != nil || tables != nil }

  /// When rounds begin; nil where nobody said.
  var clock: EveningClock? {
    begin.flatMap { EveningClock($0, minutes: minutes ?? EveningClock.usual) }
  }

  func validate() throws {
    try validateTimes()
    if let least = [rounds, tables].compactMap({ $0 }).min(), least < 1 {
      throw ValidationError(
        told(
          de: "--rounds und --tables brauchen eine Zahl ab 1.",
          en: "--rounds and --tables take a number from 1 on."))
    }
    if !isAsked, !absent.isEmpty || !late.isEmpty {
      throw ValidationError(
        told(
          de: "--no-show und --late ändern einen Abend; bitte auch --rounds oder --tables nennen, "
            + "wie er geplant war.",
          en: "--no-show and --late change an evening; please also give --rounds or --tables, as "
            + "it was planned."))
    }
    for word in late where EveningChange(late: word) == nil {
      throw ValidationError(
        told(
          de: "--late \(word): bitte als UNTERNEHMEN:RUNDE, etwa MR-002:3.",
          en: "--late \(word): please as FIRM:ROUND, for instance MR-002:3."))
    }
  }

  private func validateTimes() throws {
    if minutes != nil, begin == nil {
      throw ValidationError(
        told(
          de: "--minutes gehört zu --begin, etwa --begin 18:00 --minutes 20.",
          en: "--minutes goes with --begin, for instance --begin 18:00 --minutes 20."))
    }
    guard begin != nil else { return }
    if !isAsked {
      throw ValidationError(
        told(
          de: "--begin gehört zu einem Abend; nennen Sie auch --rounds oder --tables.",
          en: "--begin goes with an evening; give --rounds or --tables as well."))
    }
    if clock == nil {
      throw ValidationError(
        told(
          de: "--begin ist eine Uhrzeit wie 18:00, --minutes liegt zwischen "
            + "\(EveningClock.allowed.lowerBound) und \(EveningClock.allowed.upperBound).",
          en: "--begin is a time such as 18:00, --minutes is "
            + "\(EveningClock.allowed.lowerBound) to \(EveningClock.allowed.upperBound)."))
    }
  }

  /// The question for the evening of a pairing.
  func question(of pairing: PairingQuestion) -> EveningQuestion {
    EveningQuestion(
      of: pairing, rounds: rounds, tables: tables,
      changes: absent.map { EveningChange(absent: $0) }
        + late.compactMap { EveningChange(late: $0) },
      clock: clock)
  }
}
