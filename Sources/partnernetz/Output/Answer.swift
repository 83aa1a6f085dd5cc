import PartnernetzFormats
import PartnernetzWording

/// What a command answers, in every form it can be asked for.
struct Answer {
  /// A piece of the answer for people.
  enum Part {
    case heading(String)
    case text(String)
    case table(Table)
  }

  /// For people, in order.
  var parts: [Part]
  /// For machines.
  var json: JSONValue
  /// The one table that `--format csv` writes.
  var table: Table
  /// 0, or 1 where there is no answer or something to look at.
  var exitCode: Int32 = 0

  /// The answer for people.
  func shown(_ language: Language, width: Int) -> String {
    var text = ""
    for part in parts {
      switch part {
      case .heading(let heading): text += (text.isEmpty ? "" : "\n") + heading + "\n\n"
      case .text(let sentence): text += sentence + "\n"
      case .table(let table): text += table.shown(language, width: width)
      }
    }
    return text
  }
}
