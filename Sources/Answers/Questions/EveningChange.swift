import PartnernetzNetworks

/// A firm that does not come to an evening, or comes later, as it became known.
public struct EveningChange: Sendable, Hashable {
  /// The firm's id or name.
  public var firm: String
  /// The first round that it is there for, from 1; nil where it does not come, or not any more.
  public var round: Int?
  /// How many rounds were over when it became known.
  public var held: Int

  /// Makes a change.
  public init(_ firm: String, round: Int? = nil, held: Int = 0) {
    self.firm = firm
    self.round = round
    self.held = held
  }

  /// Reads a firm that does not come: `Alba`, or `Alba@2` where it became known after two rounds.
  public init(absent text: String) { self.init(text, isLate: false) }

  /// Reads a firm that comes for a later round: `Alba:3`, or `Alba:3@2` where it became known after two
  /// rounds; nil where no round is named.
  public init?(late text: String) {
    self.init(text, isLate: true)
    if round == nil { return nil }
  }

  private init(_ text: String, isLate: Bool) {
    var name = text[...]
    var (held, round): (Int, Int?) = (0, nil)
    /// The number behind the last such mark, which is taken off.
    func number(behind mark: Character, from least: Int) -> Int? {
      guard let place = name.lastIndex(of: mark), place > name.startIndex,
        let number = Int(name[name.index(after: place)...].filter { $0 != " " }), number >= least
      else { return nil }
      name = name[..<place]
      return number
    }
    held = number(behind: "@", from: 0) ?? 0
    if isLate { round = number(behind: ":", from: 1) }
    self.init(String(name), round: round, held: held)
  }
}
