import Foundation

extension Program {
  /// The project's invented region, and the worked example whose every figure is known.
  static let region = root.appendingPathComponent("Datasets/musterregion").path
  static let golden = root.appendingPathComponent("Tests/PartnershipsTests/Golden/tables").path

  /// Asks something of the worked example.
  func golden(_ words: String..., language: String = "en") throws -> Run {
    try run(
      words + ["--network", Program.golden, "--as-of", "2026-11-01"], language: language)
  }

  /// The pairs of an answer by ids, e.g. `AB`.
  static func pairs(_ run: Run) -> [String] {
    (run.json["pairs"] as? [[String: Any]] ?? []).map {
      "\($0["first"] ?? "")\($0["second"] ?? "")"
    }
  }

  /// Everything in the folder that was not put there by running.
  var files: Set<String> {
    let all = (try? FileManager.default.contentsOfDirectory(atPath: folder.path)) ?? []
    return Set(all).subtracting(["out", "err"])
  }
}
