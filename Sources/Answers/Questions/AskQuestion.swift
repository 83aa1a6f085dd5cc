import PartnernetzFormats
public import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords
import PartnernetzWording

/// What to ask next: the missing facts, ranked by what knowing them would change.
///
/// - SeeAlso: F32.
public struct AskQuestion: Question {
  /// The firm's id or name; nil for the whole association.
  public var firm: String?
  /// How many questions people read at most.
  public var top: Int

  /// Makes the question.
  public init(of firm: String? = nil, top: Int = 10) {
    self.firm = firm
    self.top = top
  }

  /// The questions, the one first whose answer is worth most.
  ///
  /// - Throws: ``FirmLookupError``.
  /// - Complexity: that of ``OpenQuestions``.
  public func answer(in network: Network, for reader: Reader) throws -> Answer {
    let number = try firm.map { try network.number(named: $0) }
    if let number, network.isOutsider(number) {
      return OpenQuestionList.ofOutsider(number, in: network, reader.language)
    }
    let open = OpenQuestions(of: number, in: network, seed: reader.seed) { reader.progress($0) }
    // What an interview and a dossier ask of a firm beside what decides stands here as well.
    let further =
      open.silent.isEmpty ? number.map { Interview.missingAmounts(of: $0, in: network) } ?? [] : []
    return OpenQuestionList(open, further, of: number, in: network, top: top)
      .answer(reader.language)
  }
}
