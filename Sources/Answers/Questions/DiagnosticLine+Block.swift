package import PartnernetzExchange

extension DiagnosticList.Line {
  /// What can be done about it; a face words it.
  package var remedies: [Remedy] {
    reading.map { [.readColumns($0.columns, as: $0.words)] } ?? []
  }

  /// The line as a piece of an answer.
  var block: Block { .sentence(text, remedies: remedies) }
}
