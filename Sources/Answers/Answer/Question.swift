public import PartnernetzNetworks
public import PartnernetzWording

/// What somebody wants to know of a network, as a value: firms by id or name, as they were typed.
///
/// It is made before there is a network and can be asked of any: that of the association, or that
/// which one member may see.
public protocol Question: Sendable {
  /// The answer.
  ///
  /// - Parameters:
  ///   - network: as the reader may see it.
  ///   - reader: who reads it.
  /// - Returns: the answer in the reader's language.
  /// - Throws: a typed error of the house, which is ``Worded``, where the question makes no sense in
  ///   this network.
  func answer(in network: Network, for reader: Reader) throws -> Answer
}

/// Who reads an answer: in which language, and who watches the work.
public struct Reader: Sendable {
  /// The language of sentences.
  public var language: Language
  /// Chooses random worlds and draws; the same number gives the same answer.
  public var seed: UInt64
  /// Hears which share, 0–1, of a long work is done, from any thread.
  public var progress: @Sendable (Double) -> Void

  /// Makes a reader.
  public init(
    _ language: Language, seed: UInt64 = 1,
    progress: @escaping @Sendable (Double) -> Void = { _ in }
  ) {
    self.language = language
    self.seed = seed
    self.progress = progress
  }
}
