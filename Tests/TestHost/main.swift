import Foundation
import PartnernetzDiagrams

// A host as somebody might write one: draws two firms and says what came of it.
//
// Each start adds a line to the file named by TEST_HOST_STARTS. TEST_HOST_MODE: "forgets" leaves
// the worker's line out, "chatty" prints before it, "slow" draws something that takes long; else all is as it should be.
let environment = ProcessInfo.processInfo.environment
if let path = environment["TEST_HOST_STARTS"], let file = fopen(path, "a") {
  fputs("start\n", file)
  fclose(file)
}
let mode = environment["TEST_HOST_MODE"] ?? ""
if mode == "chatty" { print("Welcome to the host!") }
if mode != "forgets" { GraphvizWorker.runIfAsked() }
let count = mode == "slow" ? 3_000 : 2
let diagram = Diagram(
  nodes: (0..<count).map { .init(key: "\($0)", label: "Firm \($0)") },
  links: (1..<count).flatMap { [.init(from: $0, to: $0 / 2), .init(from: $0, to: $0 * 7 % count)] })
do {
  let picture = try await DiagramRenderer().render(diagram, as: .svg)
  print("drawn", picture.bytes.count)
} catch let error as RenderingError {
  // By case, since its sentence depends on the language.
  if case .noWorker = error { print("not drawn: noWorker") } else { print("not drawn:", error) }
} catch {
  print("not drawn:", error)
}
