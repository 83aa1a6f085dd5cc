import PartnernetzNetworks
import PartnernetzRecords

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
    func column<Cell: SpareValue>(_ field: Field) -> ToldColumn<Cell> {
      layout.says(field) ? ToldColumn(untold: count) : ToldColumn()
    }
    sources = [Int32](repeating: -1, count: count)
    targets = [Int32](repeating: -1, count: count)
    kinds = [UInt8](repeating: 0, count: count)
    amounts = column(.amount)
    trusts = column(.trust)
    whats = column(.what)
    lastContacts = column(.lastContact)
    reporters = column(.reporter)
    evidences = column(.evidence)
    visibilities = column(.visibility)
    isGross = column(.netGross)
  }

  /// Gives a body the columns laid open.
  mutating func withUnsafeCells<Result>(_ body: (Cells) -> Result) -> Result {
    sources.withUnsafeMutableBufferPointer { sources in
      targets.withUnsafeMutableBufferPointer { targets in
        kinds.withUnsafeMutableBufferPointer { kinds in
          amounts.cells.withUnsafeMutableBufferPointer { amounts in
            trusts.cells.withUnsafeMutableBufferPointer { trusts in
              whats.cells.withUnsafeMutableBufferPointer { whats in
                lastContacts.cells.withUnsafeMutableBufferPointer { lastContacts in
                  reporters.cells.withUnsafeMutableBufferPointer { reporters in
                    evidences.cells.withUnsafeMutableBufferPointer { evidences in
                      visibilities.cells.withUnsafeMutableBufferPointer { visibilities in
                        isGross.cells.withUnsafeMutableBufferPointer { isGross in
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
