import PartnernetzAnswers
import PartnernetzNetworks
import PartnernetzWording

/// Names that somebody may have meant who typed one that nobody knows.
enum MeantNames {
  /// The name that nobody knows, and what may be meant: as people read it and as addresses name it.
  static func of(
    _ error: any WordedError
  ) -> (typed: String, meant: [(name: String, value: String)]) {
    switch error {
    case FirmLookupError.unknown(let name, let nearest):
      // "Alba GmbH (MR-001)": the id is what nobody else has.
      return (
        name,
        nearest.compactMap { shown in
          let id = shown.lastIndex(of: "(").map { shown[$0...].dropFirst().dropLast() }
          return id.map { (shown, String($0)) }
        }
      )
    case FirmLookupError.ambiguous(let name, let ids): return (name, ids.map { ($0, $0) })
    case CodeLookupError.unknownMarket(let name, let near, let some),
      CodeLookupError.unknownCapability(let name, let near, let some):
      return (name, (near.isEmpty ? some : near).map { ($0, $0) })
    case let error as FieldError: return (error.found, [])
    case let error as PairNameError: return (error.pair.text, [])
    default: return ("", [])
    }
  }
}
