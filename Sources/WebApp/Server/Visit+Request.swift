import Foundation
import HTTPTypes
import Hummingbird
import PartnernetzWording

extension Visit {
  /// The names of cookies in which wishes are kept; they say nothing of the association.
  enum Wish {
    static let language = "partnernetz-lang"
    static let theme = "partnernetz-theme"
  }

  /// Who asks for what.
  ///
  /// A language in the address goes before one that was wished for, and that before the browser's.
  /// - Throws: ``Refusal/badAddress`` for an address that cannot be read, ``Refusal/repeated(_:)`` for one
  ///   that names a firm twice.
  init(_ request: Request) throws {
    guard let target = request.head.path else { throw Refusal.badAddress }
    let parts = target.split(separator: "?", maxSplits: 1, omittingEmptySubsequences: false)
    guard let query = Query(encoded: parts.count > 1 ? parts[1] : ""),
      let path = parts[0].removingPercentEncoding
    else { throw Refusal.badAddress }
    if let name = query.repeated { throw Refusal.repeated(name) }
    place = Place(path: path, query: query)
    language =
      query["lang"].flatMap(Language.init)
      ?? request.cookies[Wish.language].flatMap { Language(rawValue: $0.value) }
      ?? Visit.language(accepting: request.headers[.acceptLanguage])
    theme =
      query["theme"].flatMap(Theme.init)
      ?? request.cookies[Wish.theme].flatMap { Theme(rawValue: $0.value) } ?? .automatic
    // Wishes are kept in cookies; a page's links need not repeat them.
    place.query = query.setting("lang", to: nil).setting("theme", to: nil)
  }

  /// The first language of the browser's list that we speak; English where there is none.
  static func language(accepting list: String?) -> Language {
    let wanted = (list ?? "").split(separator: ",").map { entry -> (String, Double) in
      let parts = entry.split(separator: ";")
      let quality = parts.dropFirst().first { $0.contains("q=") }
        .flatMap { Double($0.drop { $0 != "=" }.dropFirst()) }
      let name = parts.first?.drop { $0 == " " }.prefix(2).lowercased() ?? ""
      return (name, quality ?? 1)
    }
    return wanted.enumerated().sorted { ($1.element.1, $0.offset) < ($0.element.1, $1.offset) }
      .lazy.compactMap { Language(rawValue: $0.element.0) }.first ?? .english
  }

  /// Cookies that keep what the address wishes for.
  static func wishes(_ request: Request) -> [Cookie] {
    guard let query = request.uri.query.flatMap({ Query(encoded: $0[...]) }) else { return [] }
    let language = query["lang"].flatMap(Language.init)
      .map { (Wish.language, $0.rawValue) }
    let theme = query["theme"].flatMap(Theme.init).map { (Wish.theme, $0.rawValue) }
    return [language, theme].compactMap(\.self).map { name, value in
      Cookie(
        name: name, value: value, maxAge: 31_536_000, path: "/", secure: false, httpOnly: true,
        sameSite: .strict)
    }
  }
}
