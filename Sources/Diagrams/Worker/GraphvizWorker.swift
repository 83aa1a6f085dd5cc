import Foundation

/// The process in which Graphviz runs: reads one request, writes one file.
///
/// Graphviz can crash or run for hours on lawful input. The program starts itself as this worker;
/// whatever happens here, the program lives on.
public enum GraphvizWorker {
  /// The hidden first argument by which the program is started as a worker.
  public static let argument = "graphviz-worker"

  /// Largest request in bytes.
  static let requestLimit = 64 << 20

  /// Reads a request from standard input and answers on standard output.
  ///
  /// - Returns: the exit code: 0, 65 for a request that is none, 70 if nothing could be drawn.
  public static func run() -> Int32 {
    let input = FileHandle.standardInput
    guard let data = try? input.read(upToCount: requestLimit),
      let request = try? JSONDecoder().decode(WorkerRequest.self, from: data)
    else { return 65 }
    request.limits.apply()
    do throws(DrawingFault) {
      let rendering = try draw(request)
      return send(rendering) ? 0 : 74
    } catch {
      return 70
    }
  }

  private static func send(_ rendering: Rendering) -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let answer = WorkerAnswer(byteCount: rendering.bytes.count, notes: rendering.notes)
    guard var data = try? encoder.encode(answer) else { return false }
    data.append(0x0A)
    data.append(contentsOf: rendering.bytes)
    return (try? FileHandle.standardOutput.write(contentsOf: data)) != nil
  }

  private static func draw(_ request: WorkerRequest) throws(DrawingFault) -> Rendering {
    let session = try GraphvizSession()
    let diagram = request.diagram
    if request.format == .dot { return Rendering(bytes: try diagram.dot(session), notes: []) }
    var composition = Composition(diagram, plan: request.plan)
    let picture = try composition.compose(session)
    var notes = composition.notes
    var bytes = try picture.rendered(
      as: request.format, dotsPerInch: resolution(request.format, picture.page, &notes), session)
    switch request.format {
    case .svg:
      let finish = SVGFinish(
        title: Inscription(diagram.title),
        description: Inscription(
          (diagram.subtitle + diagram.caption).joined(separator: " "), limit: 1_000))
      guard let finished = finish.finished(bytes) else { throw .renderFailed }
      bytes = finished
    case .pdf: PDFFinish.removeDate(&bytes)
    case .png, .dot: break
    }
    return Rendering(bytes: bytes, notes: notes)
  }

  /// Pixels enough for print, fewer on very large pages.
  private static func resolution(
    _ format: DiagramFormat, _ page: Box, _ notes: inout [Rendering.Note]
  ) -> Int {
    guard format == .png else { return 72 }
    let squareInches = max(page.width * page.height / (72 * 72), 0.01)
    let possible = (DiagramLimits.pixels / squareInches).squareRoot()
    guard possible < 168 else { return 168 }
    let chosen = max(Int(possible), 12)
    notes.append(.resolution(chosen))
    return chosen
  }
}
