import Foundation

extension WorkerAnswer {
  /// The picture that a worker gave, or why there is none.
  static func read(
    _ end: WorkerProcess.End, of executable: String
  ) -> Result<Rendering, RenderingError> {
    let greeting = WorkerChannel.greeting
    guard end.answer.starts(with: greeting) else {
      switch end.way {
      case .signalled(let signal):
        return .failure(.allAttemptsFailed(last: .crashed(signal: signal)))
      // The loader of programs found no room or no library.
      case .exited(let code) where code == 127:
        return .failure(.allAttemptsFailed(last: .refused(code: code)))
      case .exited, .outOfTime, .outOfBounds:
        guard end.answer.isEmpty else {
          return .failure(.allAttemptsFailed(last: .garbled(first: Array(end.answer.prefix(80)))))
        }
        return .failure(.noWorker(executable: executable))
      }
    }
    let answer = end.answer[greeting.count...]
    // A complete picture is one, however its worker ended afterwards.
    if let rendering = rendering(answer) { return .success(rendering) }
    let failure: RenderingError.Failure =
      switch end.way {
      case .outOfTime, .signalled(SIGXCPU): .outOfTime
      case .signalled(let signal): .crashed(signal: signal)
      case .exited(let code) where code != 0: .refused(code: code)
      case .exited, .outOfBounds: .garbled(first: Array(answer.prefix(80)))
      }
    return .failure(.allAttemptsFailed(last: failure))
  }

  private static func rendering(_ bytes: ArraySlice<UInt8>) -> Rendering? {
    guard let end = bytes.firstIndex(of: 0x0A),
      let answer = try? JSONDecoder().decode(WorkerAnswer.self, from: Data(bytes[..<end])),
      answer.byteCount == bytes.endIndex - end - 1
    else { return nil }
    return Rendering(
      bytes: Array(bytes[(end + 1)...]), notes: answer.notes, places: answer.places)
  }
}
