import PartnernetzRecords
import Testing

@testable import PartnernetzExchange

@Suite struct CatalogueTests {
  /// Values of the codes of a set.
  private func values(_ set: Catalogue.CodeSet) -> Set<Catalogue.Value> {
    Set(set.isTruth ? [.truth(false), .truth(true)] : set.codes.map { .code($0) })
  }

  @Test(arguments: Catalogue.CodeSet.allCases)
  func theWordThatIsWrittenForAValueIsItsCode(set: Catalogue.CodeSet) {
    #expect(Set(set.words.entries.map(\.value)) == values(set))
    for entry in set.words.entries {
      let code: String
      switch entry.value {
      case .truth(let truth): code = set.codes[truth ? 1 : 0]
      case .code(let word): code = word
      default: code = ""
      }
      #expect(entry.words.first == code)
    }
  }

  @Test func noHeaderOfATableMeansTwoColumns() {
    for kind in TableKind.allCases {
      var owners: [String: String] = [:]
      for column in kind.columns {
        for word in Set(([column.name] + column.german + column.english).map(HeaderText.key)) {
          let other = owners.updateValue(column.name, forKey: word)
          #expect(other == nil, "\(kind): \(word) is \(other ?? "") and \(column.name)")
        }
      }
    }
  }

  @Test func theFieldsThatReadersKnowAreColumns() {
    let fields: [Field] = [
      .id, .name, .industry, .region, .isMember, .visibility, .offers, .needs, .marketsServed,
      .marketsSought, .competitors, .source, .target, .kind, .what, .amount, .netGross, .share,
      .trust, .trustScale, .strength, .since, .lastContact, .reporter, .evidence, .firm,
      .capability,
    ]
    #expect(Set(fields).count == fields.count)
    #expect(Field.allCases.map { Field($0.name) } == Field.allCases)
  }
}
