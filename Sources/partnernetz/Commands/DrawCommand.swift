import ArgumentParser
import PartnernetzDiagrams

/// The process in which Graphviz runs; started by the program itself.
struct DrawCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: GraphvizWorker.argument, shouldDisplay: false)

  func run() throws {
    throw ExitCode(GraphvizWorker.run())
  }
}
