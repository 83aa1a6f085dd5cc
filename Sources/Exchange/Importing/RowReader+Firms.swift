import PartnernetzRecords

extension RowReader {
  /// The firm of the row, without competitors and tags.
  mutating func firm(id: Firm.ID, name: String) -> Firm {
    var firm = Firm(id: id, name: name)
    firm.attributes = attributes
    read(ReadTables.firms.others, into: &firm)
    if let text = text(.distinctFrom), !UnknownWord.isOne(text) {
      firm.distinctFrom = TagList.items(text)
    }
    if firm.industry == nil, let text = text(.industry), !UnknownWord.isOne(text) {
      // What is no code is kept as it is.
      let own = layout.place(.industry).map { header($0.index) } ?? Field.industry.name
      firm.attributes[own] = text
    }
    firm.attributes.merge(originals) { own, _ in own }
    return firm
  }
}
