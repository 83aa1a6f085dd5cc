import PartnernetzRecords

extension RowReader {
  /// The firm of the row, without competitors and tags.
  mutating func firm(id: Firm.ID, name: String) -> Firm {
    var firm = Firm(id: id, name: name)
    firm.attributes = attributes
    read(ReadTables.firms.others, into: &firm)
    if firm.postalCode == nil, let code = text(.region),
      PostalCode.isOne(inPlaceOfRegion: code, own: nil)
    {
      firm.postalCode = code
    }
    if let text = text(.distinctFrom), !UnknownWord.isOne(text) {
      firm.distinctFrom = TagList.items(text)
    }
    if let industryWords {
      // What is no code is kept as it is, beside the column of codes.
      let own = layout.index(.industry).map { header($0) } ?? Field.industry.name
      let isTaken = HeaderText.key(own) == HeaderText.key(Field.industry.name)
      firm.attributes[isTaken ? "category" : own] = industryWords
    }
    firm.attributes.merge(originals) { own, _ in own }
    return firm
  }
}
