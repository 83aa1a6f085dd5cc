import Diagrams
import Foundation

guard CommandLine.arguments.dropFirst().first == GraphvizWorker.argument else { exit(64) }
exit(GraphvizWorker.run())
