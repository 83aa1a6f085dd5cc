import ArgumentParser
import Foundation
import PartnernetzDiagrams
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzParallel
import PartnernetzPartnerships
import PartnernetzRegister
import PartnernetzWording

/// The command line.
@main
struct Partnernetz: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "partnernetz",
    abstract: told(
      de: "Findet Partnerschaften, von denen beide Seiten etwas haben.",
      en: "Finds partnerships that are good for both sides."),
    discussion: told(
      de: """
        Aus den Mitgliedertabellen eines Verbands entsteht ein Netzwerk der Unternehmen: wer wen \
        beliefert, finanziert, kennt. Partnernetz schätzt, was jedes Paar beiden Seiten im Jahr \
        bringt, schlägt den besten Partnerplan für alle vor und findet, wer Kontakte vermittelt.

        Zum Anfang:
          partnernetz import ORDNER        Tabellen ins Register nehmen
          partnernetz assess               der Verband in Zahlen
          partnernetz suggest UNTERNEHMEN  die besten Partner
          partnernetz markets UNTERNEHMEN  neue Märkte, durch wen
          partnernetz path VON ZU          wer kann vermitteln
          partnernetz dossier UNTERNEHMEN  was ein Mitglied mitnimmt
          partnernetz report -o bericht.html
        """,
      en: """
        From an association's member tables it builds the network of firms: who supplies, \
        finances, knows whom. Partnernetz measures what each pair would bring to both sides, \
        suggests the best partner plan for all, and finds who can introduce whom.

        To begin:
          partnernetz import FOLDER        take tables into the register
          partnernetz assess               the association in numbers
          partnernetz suggest FIRM         the best partners
          partnernetz markets FIRM         new markets, through whom
          partnernetz path FROM TO         who can introduce
          partnernetz dossier FIRM         what a member takes home
          partnernetz report -o report.html
        """),
    version: "0.1.0",
    subcommands: [
      ImportCommand.self, CheckCommand.self, AssessCommand.self, AskCommand.self,
      GoalsCommand.self,
      SuggestCommand.self,
      MarketsCommand.self,
      PairCommand.self, WhatIfCommand.self, RiskCommand.self,
      EvaluateCommand.self, PathCommand.self,
      ReachCommand.self,
      DiagramCommand.self,
      ContactCommand.self, DossierCommand.self,
      ReportCommand.self, ServeCommand.self, ExportCommand.self, FirmCommand.self,
      LinkCommand.self, MergeCommand.self, DistinctCommand.self, CompareCommand.self,
      HistoryCommand.self,
      UndoCommand.self,
      RedoCommand.self, ParametersCommand.self,
    ])

  static func main() async {
    GraphvizWorker.runIfAsked()
    signal(SIGPIPE, SIG_IGN)
    Delivery.keepStandardPlaces()
    do {
      try Shortage.check()
      let arguments = try CommonOptions.behindCommand(
        Array(CommandLine.arguments.dropFirst()),
        commands: configuration.subcommands.compactMap { $0.configuration.commandName })
      // Handed over once and not used here again.
      nonisolated(unsafe) let command = try parseAsRoot(arguments)
      let asked = command as? any TakesCommonOptions
      try asked?.checkOutput()
      let threads = asked?.common.threads
      try await Threads.$most.withValue(threads) { try await run(command) }
    } catch {
      end(with: error)
    }
  }

  private static func run(_ command: any ParsableCommand) async throws {
    var command = command
    if var command = command as? any AsyncParsableCommand {
      try await command.run()
    } else {
      try command.run()
    }
  }

  /// Says what went wrong in the reader's language and ends with the contract's exit code.
  private static func end(with error: any Error) -> Never {
    guard let failure = Failure(error) else { endOfParsing(with: error) }
    for line in failure.lines(helpLanguage) { Delivery.say(line) }
    Foundation.exit(failure.code.rawValue)
  }
}
