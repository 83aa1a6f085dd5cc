public import PartnernetzRecords

/// Writes who is linked with whom as DL, for UCINET and igraph: amounts as weights. The format knows
/// neither kinds of links nor anything of firms but a label.
public enum DLWriter {
  /// The file: an edge list with labels embedded, a line for each statement.
  ///
  /// - Complexity: O(rows).
  public static func text(_ tables: MemberTables) -> String {
    let names = Dictionary(
      tables.firms.map { ($0.id, $0.id == $0.name ? $0.id : $0.name + " · " + $0.id) }
    ) { first, _ in first }
    var text = "dl n=\(tables.firms.count) format=edgelist1\n"
    // Firms without links are known by the labels alone.
    text +=
      "labels:\n" + tables.firms.map { PajekWriter.label(names[$0.id] ?? $0.id) + "\n" }.joined()
    text += "labels embedded\ndata:\n"
    for link in tables.statements {
      guard let source = names[link.source], let target = names[link.target] else { continue }
      let ends = PajekWriter.label(source) + " " + PajekWriter.label(target)
      text += "\(ends) \(PajekWriter.weight(of: link))\n"
    }
    return text
  }
}
