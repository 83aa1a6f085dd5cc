import PartnernetzGraphs
import PartnernetzWording

/// What a picture of groups says of them.
extension NetworkGroups {
  /// Only of groups with more links inside than outward it is claimed that they work among themselves,
  /// and only where chance would not make groups as clear.
  func title(_ test: CommunityTest?, _ language: Language) -> String {
    let closed = shown.count { $0.inside > $0.outside }
    guard test?.isBeyondChance == true, closed > 0 else {
      return Phrase(
        de: "Das Netzwerk zerfällt in \(shown.count) Gruppen",
        en: "The network falls into \(shown.count) groups")(language)
    }
    guard closed < shown.count else {
      return Phrase(
        de: "\(closed) Gruppen arbeiten vor allem unter sich",
        en: "\(closed) groups work mostly among themselves")(language)
    }
    return Phrase(
      de: "\(closed) von \(shown.count) Gruppen \(closed == 1 ? "arbeitet" : "arbeiten") vor allem "
        + "unter sich",
      en: "\(closed) of \(shown.count) groups "
        + (closed == 1 ? "works mostly within itself" : "work mostly among themselves"))(language)
  }

  func subtitle(_ test: CommunityTest?, _ language: Language) -> String {
    let share = language.percent(shareInside, digits: 0)
    return Phrase(
      de: "\(share) der Beziehungen bleiben in einer Gruppe",
      en: "\(share) of the links stay inside a group")(language)
      + (test?.comparison(language) ?? "")
  }

  func caption(_ test: CommunityTest?, _ language: Language) -> [String] {
    let modularity = language.fixed(communities.modularity, digits: 2)
    var caption = [
      Phrase(
        de: "Gruppe: Unternehmen, die untereinander eng verbunden sind (Modularität \(modularity), "
          + "gezeigt ab 0,30). Band: Zahl der Beziehungen zwischen zwei Gruppen.",
        en: "Group: firms that are closely linked (modularity \(modularity), shown from 0.30). "
          + "Band: number of links between two groups.")(language)
    ]
    if let test { caption.append(test.sentence(language)) }
    if firmsOutside > 0 {
      let (german, english) = (
        Diagram.firms(firmsOutside, .german), Diagram.firms(firmsOutside, .english)
      )
      caption.append(
        Phrase(
          de: "Nicht gezeigt: \(german) in kleineren Gruppen oder ohne Beziehungen.",
          en: "Not shown: \(english) in smaller groups or without links.")(language))
    }
    return caption
  }
}
