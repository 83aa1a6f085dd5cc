/// Reads how the cells of a workbook show numbers.
final class CellStyles: XMLHandler {
  /// The format of each style of cells.
  private(set) var formats: [NumberFormat] = []
  /// What each style of cells shows with a number that changes what it means.
  private(set) var units: [String?] = []
  /// By which power of ten each style of cells divides what it shows.
  private(set) var scales: [Int] = []
  /// Whether each style of cells shows whole numbers with five digits, as postal codes have them.
  private(set) var arePostal: [Bool] = []
  /// Whether each style of cells strikes through what it shows.
  private(set) var areStruck: [Bool] = []
  private var struckFonts: [Bool] = []
  private var isInFonts = false
  private var postal: Set<Int> = []
  private var codes: [Int: (format: NumberFormat, unit: String?, scale: Int)] = [:]
  private var isInCells = false

  func begin(_ name: String, _ attributes: XMLAttributes) {
    switch name {
    case "numFmt":
      if let number = attributes["numFmtId"].flatMap({ Int($0) }),
        let code = attributes["formatCode"]
      {
        let first = code.split(separator: ";").first ?? ""
        if first == "00000" || first.hasPrefix("[$") && first.hasSuffix("]00000") {
          postal.insert(number)
        }
        codes[number] = (
          NumberFormat(code: code), ShownUnit.word(code: code), ShownUnit.scale(code: code)
        )
      }
    case "fonts": isInFonts = true
    case "font" where isInFonts: struckFonts.append(false)
    case "strike" where isInFonts && !struckFonts.isEmpty:
      struckFonts[struckFonts.count - 1] = !["0", "false"].contains(attributes["val"] ?? "1")
    case "cellXfs": isInCells = true
    case "xf" where isInCells:
      let number = attributes["numFmtId"].flatMap { Int($0) } ?? 0
      formats.append(codes[number]?.format ?? NumberFormat(builtIn: number))
      units.append(codes[number]?.unit)
      scales.append(codes[number]?.scale ?? 0)
      arePostal.append(postal.contains(number))
      let font = attributes["fontId"].flatMap { Int($0) } ?? -1
      areStruck.append(struckFonts.indices.contains(font) && struckFonts[font])
    default: break
    }
  }

  func end(_ name: String) {
    if name == "cellXfs" { isInCells = false }
    if name == "fonts" { isInFonts = false }
  }

  func text(_ bytes: UnsafeBufferPointer<UInt8>) {}
}
