/// Reads how the cells of a workbook show numbers.
final class CellStyles: XMLHandler {
  /// The format of each style of cells.
  private(set) var formats: [NumberFormat] = []
  private var codes: [Int: NumberFormat] = [:]
  private var isInCells = false

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let number = attributes["numFmtId"].flatMap({ Int($0) }),
        let code = attributes["formatCode"]
      {
        codes[number] = NumberFormat(code: code)
      }
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[number] ?? NumberFormat(builtIn: number))
    default: break
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInCells = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
