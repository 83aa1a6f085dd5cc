import PartnernetzNetworks

extension StatementColumns {
  /// The columns laid open, so that several threads may each write rows of their own.
  struct Cells {
    let sources: UnsafeMutableBufferPointer<Int32>
    let targets: UnsafeMutableBufferPointer<Int32>
    let kinds: UnsafeMutableBufferPointer<UInt8>
    let amounts: UnsafeMutableBufferPointer<Int64>
    let trusts: UnsafeMutableBufferPointer<Double>
    let whats: UnsafeMutableBufferPointer<Int32>
    let lastContacts: UnsafeMutableBufferPointer<Int32>
    let reporters: UnsafeMutableBufferPointer<Int32>
    let evidences: UnsafeMutableBufferPointer<Int8>
    let visibilities: UnsafeMutableBufferPointer<Int8>
    let isGross: UnsafeMutableBufferPointer<Int8>
  }

  /// Columns of rows of which nothing is known yet; a column that the layout lacks stays empty.
  init(unwritten count: Int, with layout: ColumnRecognition) {
    self.init()
    func column<Value>(_ field: Field?, _ unknown: Value) -> [Value] {
      let isThere = field.map { layout.says($0) } ?? true
      return isThere ? [Value](repeating: unknown, count: count) : []
    }
    sources = column(nil, -1)
    targets = column(nil, -1)
    kinds = column(nil, 0)
    amounts = column(.amount, StatementColumns.unknownAmount)
    trusts = column(.trust, .nan)
    whats = column(.what, -1)
    lastContacts = column(.lastContact, 0)
    reporters = column(.reporter, -1)
    evidences = column(.evidence, -1)
    visibilities = column(.visibility, -1)
    isGross = column(.netGross, -1)
  }

  /// Gives a body the columns laid open.
  mutating func withUnsafeCells<Result>(_ body: (Cells) -> Result) -> Result {
    sources.withUnsafeMutableBufferPointer { sources in
      targets.withUnsafeMutableBufferPointer { targets in
        kinds.withUnsafeMutableBufferPointer { kinds in
          amounts.withUnsafeMutableBufferPointer { amounts in
            trusts.withUnsafeMutableBufferPointer { trusts in
              whats.withUnsafeMutableBufferPointer { whats in
                lastContacts.withUnsafeMutableBufferPointer { lastContacts in
                  reporters.withUnsafeMutableBufferPointer { reporters in
                    evidences.withUnsafeMutableBufferPointer { evidences in
                      visibilities.withUnsafeMutableBufferPointer { visibilities in
                        isGross.withUnsafeMutableBufferPointer { isGross in
                          body(
                            Cells(
                              sources: sources, targets: targets, kinds: kinds, amounts: amounts,
                              trusts: trusts, whats: whats, lastContacts: lastContacts,
                              reporters: reporters, evidences: evidences,
                              visibilities: visibilities, isGross: isGross))
                        }
                      }
                    }
                  }
                }
              }
            }
          }
        }
      }
    }
  }
}
