import Foundation

/// The process in which Graphviz runs: reads one request, writes one file.
///
/// Graphviz can crash or run for hours on lawful input. A program starts itself, or the program
/// `partnernetz-draw`, as this worker; whatever happens here, the program lives on.
public enum GraphvizWorker {
  /// The first argument by which a program is started as a worker.
  public static let argument = "graphviz-worker"

  /// Largest request in bytes.
  static let requestLimit = 64 << 20

  /// Whether this process was started as a worker.
  static var isAsked: Bool {
    ProcessInfo.processInfo.environment[WorkerChannel.variable] != nil
  }

  /// Draws and exits if the program was started as a worker; else does nothing.
  ///
  /// The first line of `main` of a program that draws with `DiagramRenderer()`.
  public static func runIfAsked() {
    guard isAsked, CommandLine.arguments.dropFirst().first == argument else { return }
    exit(run())
  }

  /// Reads a request from the caller and answers it.
  ///
  /// - Returns: the exit code: 0, 65 for a request that is none, 70 if nothing could be drawn, 74 if
  ///   the answer could not be given.
  static func run() -> Int32 {
    let channel = FileHandle(fileDescriptor: WorkerChannel.descriptor, closeOnDealloc: false)
    signal(SIGPIPE, SIG_IGN)
    guard (try? channel.write(contentsOf: WorkerChannel.greeting)) != nil else { return 74 }
    CallerWatch.begin()
    guard let data = try? channel.read(upToCount: requestLimit),
      let request = try? JSONDecoder().decode(WorkerRequest.self, from: data)
    else { return 65 }
    request.limits.apply()
    do throws(DrawingFault) {
      let rendering = try Drawing(
        diagram: request.diagram, format: request.format, plan: request.plan
      ).made()
      return send(rendering, to: channel) ? 0 : 74
    } catch {
      return 70
    }
  }

  private static func send(_ rendering: Rendering, to channel: FileHandle) -> Bool {
    let encoder = JSONEncoder()
    encoder.outputFormatting = .sortedKeys
    let answer = WorkerAnswer(
      byteCount: rendering.bytes.count, notes: rendering.notes, places: rendering.places)
    guard var data = try? encoder.encode(answer) else { return false }
    data.append(0x0A)
    data.append(contentsOf: rendering.bytes)
    return (try? channel.write(contentsOf: data)) != nil
  }
}
