import CLibxml2

/// Takes what stands in an XML text, in its order.
protocol XMLHandler: AnyObject {
  /// An element begins.
  func begin(_ name: String, _ attributes: XMLAttributes) throws(SheetMessage)
  /// An element ends.
  func end(_ name: String) throws(SheetMessage)
  /// Text within an element, perhaps in several pieces.
  func text(_ bytes: UnsafeBufferPointer<UInt8>) throws(SheetMessage)
}

/// The attributes of an element, to be read while it begins.
struct XMLAttributes {
  fileprivate let base: UnsafeMutablePointer<UnsafePointer<xmlChar>?>?
  fileprivate let count: Int

  /// An attribute's text by its local name; nil without it.
  subscript(_ name: StaticString) -> String? {
    (0..<count).lazy.compactMap { value($0, of: name) }.first
  }

  /// Whether one of the attributes of a local name, in whatever name space, says something.
  func says(_ value: String, in name: StaticString) -> Bool {
    (0..<count).contains { self.value($0, of: name) == value }
  }

  private func value(_ place: Int, of name: StaticString) -> String? {
    guard let base else { return nil }
    let entry = base + 5 * place
    guard let found = entry[0], XMLAttributes.isEqual(found, name),
      let start = entry[3], let end = entry[4]
    else { return nil }
    return String(decoding: UnsafeBufferPointer(start: start, count: end - start), as: UTF8.self)
  }

  private static func isEqual(_ text: UnsafePointer<xmlChar>, _ name: StaticString) -> Bool {
    let count = name.utf8CodeUnitCount
    for place in 0..<count where text[place] != name.utf8Start[place] { return false }
    return text[count] == 0
  }
}

/// Reads XML piece by piece with libxml2: no document type, no entities of one's own, no network,
/// and of elements within elements as many as that library allows.
final class XMLEvents {
  fileprivate let handler: any XMLHandler
  private var parser: xmlParserCtxtPtr?
  private var fault: SheetMessage?

  private init(_ handler: any XMLHandler) { self.handler = handler }

  /// Reads an entry of an archive.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: what the archive or the handler throws, or that the XML is broken.
  static func read(
    _ name: String, in archive: Archive, _ handler: any XMLHandler
  ) throws(SheetMessage) {
    let events = XMLEvents(handler)
    try withExtendedLifetime(events) { () throws(SheetMessage) in
      try events.read(name, archive)
    }
  }

  /// Reads a text.
  ///
  /// - Complexity: O(bytes).
  /// - Throws: what the handler throws, or that the XML is broken.
  static func read(_ bytes: [UInt8], _ handler: any XMLHandler) throws(SheetMessage) {
    let events = XMLEvents(handler)
    try withExtendedLifetime(events) { () throws(SheetMessage) in
      try events.read { take throws(SheetMessage) in
        try bytes.withUnsafeBufferPointer { all throws(SheetMessage) in
          var rest = all[...]
          while !rest.isEmpty {
            let piece = UnsafeBufferPointer(rebasing: rest.prefix(65_536))
            try take(UnsafeRawBufferPointer(piece))
            rest = rest.dropFirst(65_536)
          }
        }
      }
    }
  }

  private func read(_ name: String, _ archive: Archive) throws(SheetMessage) {
    try read { take throws(SheetMessage) in try archive.read(name, take) }
  }

  /// Reads pieces of XML that somebody hands over.
  private func read(
    _ pieces: ((UnsafeRawBufferPointer) throws(SheetMessage) -> Void) throws(SheetMessage) -> Void
  ) throws(SheetMessage) {
    var sax = XMLEvents.callbacks
    let context = Unmanaged.passUnretained(self).toOpaque()
    guard let parser = xmlCreatePushParserCtxt(&sax, context, nil, 0, nil) else {
      throw .damagedWorkbook
    }
    self.parser = parser
    defer {
      self.parser = nil
      xmlFreeParserCtxt(parser)
    }
    let options: [xmlParserOption] = [
      XML_PARSE_NONET, XML_PARSE_NOENT, XML_PARSE_NOERROR, XML_PARSE_NOWARNING,
    ]
    xmlCtxtUseOptions(parser, options.reduce(0) { $0 | Int32($1.rawValue) })
    try pieces { bytes throws(SheetMessage) in
      let status = xmlParseChunk(
        parser, bytes.baseAddress?.assumingMemoryBound(to: CChar.self), Int32(bytes.count), 0)
      try self.check(status)
    }
    try check(xmlParseChunk(parser, nil, 0, 1))
  }

  private func check(_ status: Int32) throws(SheetMessage) {
    if let fault { throw fault }
    guard status == 0 else { throw .damagedWorkbook }
  }

  fileprivate func attempt(_ body: () throws(SheetMessage) -> Void) {
    guard fault == nil else { return }
    do { try body() } catch { stop(error) }
  }

  fileprivate func stop(_ fault: SheetMessage) {
    self.fault = self.fault ?? fault
    if let parser { xmlStopParser(parser) }
  }

  fileprivate static var callbacks: xmlSAXHandler {
    var sax = xmlSAXHandler()
    sax.initialized = UInt32(XML_SAX2_MAGIC)
    sax.internalSubset = { context, _, _, _ in reading(context)?.stop(.unsafeWorkbook) }
    sax.startElementNs = { context, name, _, _, _, _, count, _, attributes in
      guard let events = reading(context), let name else { return }
      let attributes = XMLAttributes(base: attributes, count: Int(count))
      events.attempt { () throws(SheetMessage) in
        try events.handler.begin(String(cString: name), attributes)
      }
    }
    sax.endElementNs = { context, name, _, _ in
      guard let events = reading(context), let name else { return }
      events.attempt { () throws(SheetMessage) in try events.handler.end(String(cString: name)) }
    }
    let characters: charactersSAXFunc = { context, text, count in
      guard let events = reading(context) else { return }
      events.attempt { () throws(SheetMessage) in
        try events.handler.text(UnsafeBufferPointer(start: text, count: Int(count)))
      }
    }
    sax.characters = characters
    sax.ignorableWhitespace = characters
    sax.cdataBlock = characters
    return sax
  }
}

/// The reading that a callback of libxml2 belongs to.
private func reading(_ context: UnsafeMutableRawPointer?) -> XMLEvents? {
  context.map { Unmanaged<XMLEvents>.fromOpaque($0).takeUnretainedValue() }
}
