import GRDB
import PartnernetzRecords

/// The table of statements about links.
enum StatementTable {
  static let map = TableMap<PartnernetzRecords.Statement>(
    name: "statements", keys: ["source", "target", "kind", "what", "reporter"],
    values: [
      "amount", "gross", "share", "trust", "since", "last_contact", "evidence", "visibility",
      "attributes",
    ],
    encode: { statement in
      [
        statement.source, statement.target, statement.kind.rawValue, statement.what ?? "",
        statement.reporter ?? "", statement.amount?.cents, statement.isGross, statement.share,
        statement.trust, statement.since?.iso, statement.lastContact?.iso, statement.evidence,
        statement.visibility?.rawValue, JSONText.text(statement.attributes),
        statement.origin?.file, statement.origin?.row,
      ]
    },
    decode: { row in
      let kind: String = row["kind"]
      var statement = PartnernetzRecords.Statement(
        source: row["source"], target: row["target"],
        kind: LinkKind(rawValue: kind) ?? .acquaintance)
      statement.what = row.known("what")
      statement.reporter = row.known("reporter")
      statement.amount = row.money("amount")
      statement.isGross = row["gross"]
      statement.share = row["share"]
      statement.trust = row["trust"]
      statement.since = row.day("since")
      statement.lastContact = row.day("last_contact")
      statement.evidence = row["evidence"]
      let visibility: Int? = row["visibility"]
      statement.visibility = visibility.flatMap { Visibility(rawValue: $0) }
      statement.attributes = JSONText.members(row["attributes"])
      statement.origin = row.origin
      return statement
    })
}
