import HTTPTypes
import PartnernetzWording

/// Why a request is not answered; nothing of the association stands in it.
enum Refusal: WordedError, Hashable {
  /// It names another host than this machine.
  case foreignHost
  /// It shows neither cookie nor token.
  case noToken
  /// It was sent by a page that is not the app's.
  case foreignOrigin
  /// Its address cannot be read.
  case badAddress
  /// It names this field twice, each time another.
  case repeated(String)
  /// It lacks these fields.
  case missing(Phrase)
  /// There is no such page.
  case noSuchPage
  /// It looks with a member's eyes at what is the association's alone.
  case associationsOwn
  /// It asks where something is only sent, or the other way round; what its address takes.
  case wrongMethod(allowed: String)
  /// What it sends is no form that a page of the app would send.
  case badForm
  /// The import that it names was taken or dropped already.
  case noLongerStaged
  /// It sends more than may be sent there.
  case tooLarge
  /// So much is asked already that nothing more is taken on.
  case busy

  var status: HTTPResponse.Status {
    switch self {
    case .foreignHost: .misdirectedRequest
    case .noToken, .foreignOrigin, .associationsOwn: .forbidden
    case .badAddress, .badForm, .missing, .repeated: .badRequest
    case .noLongerStaged: .gone
    case .noSuchPage: .notFound
    case .wrongMethod: .methodNotAllowed
    case .tooLarge: .contentTooLarge
    case .busy: .serviceUnavailable
    }
  }

  var phrase: Phrase {
    switch self {
    case .foreignHost:
      Phrase(
        de: "Partnernetz antwortet nur auf diesem Rechner, unter 127.0.0.1 oder localhost.",
        en: "Partnernetz answers on this machine only, as 127.0.0.1 or localhost.")
    case .noToken:
      Phrase(
        de: "Öffnen Sie Partnernetz mit der Adresse, die im Terminal steht: Sie enthält den "
          + "Schlüssel.",
        en: "Open Partnernetz with the address that the terminal shows: it holds the key.")
    case .foreignOrigin:
      Phrase(
        de: "Diese Anfrage kommt von einer fremden Seite und wird nicht ausgeführt. Öffnen Sie die "
          + "Seite in Partnernetz selbst.",
        en: "This request comes from another site and is not carried out. Open the page in "
          + "Partnernetz itself.")
    case .badAddress:
      Phrase(
        de: "Diese Adresse lässt sich nicht lesen. Gehen Sie zur Startseite.",
        en: "This address cannot be read. Go to the home page.")
    case .repeated(let field):
      Phrase(
        de: "Diese Adresse nennt „\(field)“ mehrmals. Nennen Sie es einmal.",
        en: "This address names “\(field)” more than once. Name it once.")
    case .missing(let fields):
      Phrase(
        de: "Es fehlt, wonach gefragt wird: \(fields.german).",
        en: "What is asked for is missing: \(fields.english).")
    case .badForm:
      Phrase(
        de: "Was gesendet wurde, lässt sich nicht lesen. Laden Sie die Seite neu und senden Sie es "
          + "noch einmal.",
        en: "What was sent cannot be read. Load the page again and send it once more.")
    case .noLongerStaged:
      Phrase(
        de:
          "Diese Tabellen sind schon übernommen oder verworfen. Senden Sie sie neu, wenn sie noch "
          + "gebraucht werden.",
        en: "These tables are taken already, or dropped. Send them again if they are still needed.")
    case .noSuchPage:
      Phrase(
        de: "Diese Seite gibt es nicht. Gehen Sie zur Startseite.",
        en: "There is no such page. Go to the home page.")
    case .associationsOwn:
      Phrase(
        de: "Das sieht nur der Verband selbst. Gehen Sie zurück zu seiner Sicht.",
        en: "The association alone sees this. Go back to its view.")
    case .wrongMethod:
      Phrase(
        de: "So lässt sich diese Adresse nicht aufrufen. Gehen Sie zur Startseite.",
        en: "This address is not called in this way. Go to the home page.")
    case .tooLarge:
      Phrase(
        de: "Das ist mehr, als auf einmal angenommen wird: Tabellen bis 64 MB, Texte bis 64 KB. "
          + "Teilen Sie es auf.",
        en: "That is more than is accepted at once: tables up to 64 MB, texts up to 64 KB. "
          + "Send it in parts.")
    case .busy:
      Phrase(
        de: "Es wird gerade zu viel gleichzeitig gerechnet. Versuchen Sie es in einer Minute noch "
          + "einmal.",
        en: "Too much is being worked out at once. Try again in a minute.")
    }
  }
}
