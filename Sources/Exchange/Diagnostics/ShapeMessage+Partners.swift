import PartnernetzWording

// What is said about the columns and rows of links, each with its hint.
extension ShapeMessage {
  /// What was found about links to partners.
  var ofPartners: Phrase {
    switch self {
    case .amountsOfPartners(let header, let example, let firm, let partner):
      Phrase(
        de:
          "„\(header)“ gilt als Betrag der Beziehung und nicht des Unternehmens, etwa „\(example)“ "
          + "zwischen „\(firm)“ und „\(partner)“.",
        en: "“\(header)” is taken as the amount of the link and not of the firm, such as "
          + "“\(example)” between “\(firm)” and “\(partner)”.")
    case .partnerRoles(let word, let header, let subject, let object):
      Phrase(
        de: "„\(header)“ sagt, was der eine für den anderen ist, etwa „\(word)“: „\(subject)“ für "
          + "„\(object)“.",
        en: "“\(header)” says what one is to the other, such as “\(word)”: “\(subject)” to "
          + "“\(object)”.")
    case .yearsOfLinks(let links, let latest, let source, let target):
      Phrase(
        de: "Jedes Jahr hat seine Zeile; von "
          + "\(links == 1 ? "1 Beziehung" : "\(links) Beziehungen") gilt das letzte Jahr, meist "
          + "\(latest), etwa zwischen „\(source)“ und „\(target)“.",
        en: "Each year has a row; of \(links == 1 ? "1 link" : "\(links) links") the last year "
          + "counts, mostly \(latest), such as between “\(source)” and “\(target)”.")
    case .partsOfLinks(let rows, let links, let header, let year):
      Phrase(
        de: "\(rows) Zeilen sind nach „\(header)“ Teile von "
          + "\(links == 1 ? "1 Beziehung" : "\(links) Beziehungen"); ihre Beträge sind "
          + "zusammengezählt"
          + (year.map { ", und zwar für \($0) oder das letzte Jahr davor" } ?? "")
          + ".",
        en: "\(rows) rows are by “\(header)” parts of \(links == 1 ? "1 link" : "\(links) links"); "
          + "their amounts are added up"
          + (year.map { ", for \($0) or the last year before it" } ?? "") + ".")
    default: Phrase(de: "", en: "")
    }
  }

  /// What to do about it.
  var hintOfPartners: Phrase {
    switch self {
    case .partnerRoles:
      Phrase(
        de: "Ist es umgekehrt, schreiben Sie „liefert an“ oder „kauft bei“.",
        en: "If it is the other way round, write “supplies” or “buys from”.")
    case .amountsOfPartners:
      Phrase(
        de: "Gehört er zum Unternehmen, stellen Sie die Spalte vor die der Partner.",
        en: "If it is the firm’s own, put the column before that of the partners.")
    case .yearsOfLinks, .partsOfLinks:
      Phrase(
        de: "Ist es anders, lassen Sie je Beziehung nur die Zeile stehen, die gilt.",
        en: "If that is wrong, keep for each link only the row that counts.")
    default: Phrase(de: "", en: "")
    }
  }
}
