import Foundation

/// A file in which a network stands as nodes and edges, or tables stand in JSON.
enum GraphFile: String {
  case graphML = "GraphML"
  case gexf = "GEXF"
  case json = "JSON"
  case pajek = "Pajek"
  case gml = "GML"
  case dot = "DOT"
  case vna = "VNA"
  case dl = "UCINET DL"

  /// The endings of such files.
  static let endings = [".graphml", ".gexf", ".json", ".net", ".gml", ".dot", ".gv", ".vna", ".dl"]

  /// The format that a file's beginning shows; nil where it shows none.
  static func of(_ bytes: [UInt8], named name: String) -> GraphFile? {
    let start = bytes.prefix(4_096).filter { $0 != 0 }
    let head = String(decoding: start, as: UTF8.self).trimmingPrefix("\u{FEFF}")
      .drop { $0.isWhitespace }.lowercased()
    switch head.first {
    case "<":
      if head.contains("<graphml") { return .graphML }
      return head.contains("<gexf") ? .gexf : nil
    case "{", "[":
      let last = bytes.last { $0 > 0x20 }
      let isClosed = last == UInt8(ascii: "}") || last == UInt8(ascii: "]")
      return isClosed || name.lowercased().hasSuffix(".json") ? .json : nil
    case "*":
      if head.hasPrefix("*node") || head.hasPrefix("*tie") { return .vna }
      return head.hasPrefix("*vertices") || head.hasPrefix("*network") ? .pajek : nil
    default: break
    }
    let isBracket =
      head.firstRange(of: /^(creator[^\n]*\n\s*)?(version[^\n]*\n\s*)?graph\s*\[/) != nil
    if isBracket { return .gml }
    if head.firstRange(of: /^dl[\s,]+(n|nm|nr|nc|format)\s*=/) != nil { return .dl }
    return head.firstRange(of: /^(\/\/[^\n]*\n\s*)*(strict\s+)?(di)?graph(\s[^{\n]*)?\{/) != nil
      ? .dot : nil
  }

  /// Reads a file's nodes and edges, or its tables.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: what makes the whole file unreadable.
  func sheets(
    _ bytes: consuming [UInt8], file: String, limits: Limits
  ) throws(Diagnostic) -> [any Sheet] {
    do {
      switch self {
      case .graphML: return try GraphMLReader.graph(bytes, limits: limits).sheets(file: file)
      case .gexf: return try GEXFReader.graph(bytes, limits: limits).sheets(file: file)
      case .json: return try JSONTables.sheets(bytes, file: file, limits: limits)
      case .pajek:
        return try PajekReader.graph(try text(bytes, file), limits: limits).sheets(file: file)
      case .gml:
        return try GMLReader.graph(try text(bytes, file), limits: limits).sheets(file: file)
      case .vna:
        return try VNAReader.graph(try text(bytes, file), limits: limits).sheets(file: file)
      case .dl:
        return try DLReader.graph(try text(bytes, file), limits: limits).sheets(file: file)
      case .dot:
        return try DOTReader.graph(try text(bytes, file), limits: limits).sheets(file: file)
      }
    } catch let problem as Diagnostic {
      throw problem
    } catch let fault as GraphFault {
      throw Diagnostic(.damagedGraph(rawValue), file: file, line: fault.line)
    } catch SheetMessage.tooLarge(let limit, let most) {
      throw Diagnostic(.limitExceeded(limit, most), file: file)
    } catch SheetMessage.unsafeWorkbook {
      throw Diagnostic(.unsafeGraph, file: file)
    } catch {
      throw Diagnostic(.damagedGraph(rawValue), file: file)
    }
  }

  /// The file's text, whatever its encoding.
  private func text(_ bytes: consuming [UInt8], _ file: String) throws(Diagnostic) -> String {
    let content = try TextContent(bytes, file: file, sheet: nil)
    let body = content.bytes[content.start...]
    return content.encoding == .windows1252
      ? TextEncoding.text(windows1252: body) : String(decoding: body, as: UTF8.self)
  }
}

/// What is not as the format has it, and in which line.
struct GraphFault: Error {
  var line: Int?
}
