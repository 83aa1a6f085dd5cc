import Foundation
import PartnernetzExchange
import PartnernetzRecords
import PartnernetzWording
import Testing

/// Public files of who owns whom, with made-up firms in their real form.
@Suite struct OwnershipFilesTests {
  private let parent = "529900T8BM49AURSDO55"
  private let child = "5493001KJTIIGC8Y1R12"

  private var relations: String {
    let headers =
      ["StartNode.NodeID", "StartNode.NodeIDType", "EndNode.NodeID", "EndNode.NodeIDType"]
      + ["RelationshipType", "RelationshipStatus", "Period.1.startDate", "Period.1.endDate"]
      + ["Period.1.periodType"]
    func row(_ type: String, _ status: String) -> String {
      [
        child, "LEI", parent, "LEI", type, status, "2020-01-31T00:00:00Z", "",
        "RELATIONSHIP_PERIOD",
      ].map { "\"\($0)\"" }.joined(separator: ",") + "\n"
    }
    return headers.map { "\"Relationship.\($0)\"" }.joined(separator: ",") + "\n"
      + row("IS_DIRECTLY_CONSOLIDATED_BY", "ACTIVE")
      + row("IS_ULTIMATELY_CONSOLIDATED_BY", "ACTIVE") + row("IS_FUND-MANAGED_BY", "ACTIVE")
      + row("IS_DIRECTLY_CONSOLIDATED_BY", "INACTIVE")
  }

  // Neither of the foundation's files was understood.
  @Test func gleifTellsWhoConsolidatesWhom() throws {
    let holders =
      "LEI,Entity.LegalName,Entity.LegalAddress.City,Entity.LegalAddress.PostalCode\n"
      + "\(parent),Alba Holding SE,Ulm,89073\n\(child),Birke GmbH,Kiel,24103\n"
    let intake = try read(["lei2.csv": holders, "rr.csv": relations])
    #expect(intake.isAcceptable && intake.isBalanced)
    #expect(intake.tables.firms.map(\.name) == ["Alba Holding SE", "Birke GmbH"])
    #expect(intake.tables.firms.map(\.town) == ["Ulm", "Kiel"])
    let link = try #require(intake.tables.statements.first)
    #expect(intake.tables.statements.count == 1)
    #expect(link.source == parent && link.target == child && link.kind == .capital)
    #expect(link.what == "equity" && link.since == Day(iso: "2020-01-31"))
    let note = try #require(intake.problems.kept.first { $0.code == "ownership_file" })
    #expect(note.message(.english).contains("3 rows"))
  }

  // Two firms of one name were one, though their numbers differ.
  @Test func whatOthersMadeOfTheFilesIsReadAsWell() throws {
    let intake = try read([
      "entities.csv": "lei,name,city\n\(parent),Alba AG,Ulm\n\(child),Alba AG,Wien\n",
      "consolidated_by.csv": "parent_lei,child_lei\n\(parent),\(child)\n",
    ])
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.id) == [parent, child])
    let link = try #require(intake.tables.statements.first)
    #expect(link.source == parent && link.target == child && link.kind == .capital)
  }

  @Test func firmsOfTheRegisterAreFoundByTheirLEI() throws {
    var firms = [Firm(id: "M1", name: "Alba Holding SE"), Firm(id: "M2", name: "Birke GmbH")]
    firms[0].attributes["LEI"] = parent
    firms[1].attributes["LEI"] = child
    let intake = try read(["rr.csv": relations], importer: Importer(knownFirms: firms))
    #expect(intake.isAcceptable)
    #expect(intake.tables.statements.map(\.source) == ["M1"])
    #expect(intake.tables.statements.map(\.target) == ["M2"])
  }

  // Statements of relations were firms without a name.
  @Test(arguments: [
    """
    [{"statementID": "e1", "statementType": "entityStatement", "name": "Alba Holding SE",
      "identifiers": [{"scheme": "XI-LEI", "id": "529900T8BM49AURSDO55"}]},
     {"statementID": "e2", "statementType": "entityStatement", "name": "Birke GmbH"},
     {"statementID": "p1", "statementType": "personStatement",
      "names": [{"fullName": "Maria Muster"}]},
     {"statementID": "o1", "statementType": "ownershipOrControlStatement",
      "subject": {"describedByEntityStatement": "e2"},
      "interestedParty": {"describedByEntityStatement": "e1"},
      "interests": [{"type": "voting-rights"}, {"type": "shareholding", "share": {"exact": 60}}]},
     {"statementID": "o2", "statementType": "ownershipOrControlStatement",
      "subject": {"describedByEntityStatement": "e1"},
      "interestedParty": {"describedByPersonStatement": "p1"},
      "interests": [{"type": "shareholding"}]}]
    """,
    """
    [{"statementId": "s1", "recordId": "e1", "recordType": "entity",
      "recordDetails": {"name": "Alba Holding SE",
       "identifiers": [{"scheme": "XI-LEI", "id": "529900T8BM49AURSDO55"}]}},
     {"statementId": "s2", "recordId": "e2", "recordType": "entity",
      "recordDetails": {"name": "Birke GmbH"}},
     {"statementId": "s3", "recordId": "p1", "recordType": "person",
      "recordDetails": {"names": [{"fullName": "Maria Muster"}]}},
     {"statementId": "s4", "recordId": "r1", "recordType": "relationship",
      "recordDetails": {"subject": "e2", "interestedParty": "e1",
       "interests": [{"type": "shareholding", "share": {"exact": 50}}]}},
     {"statementId": "s5", "recordId": "r1", "recordType": "relationship",
      "recordDetails": {"subject": "e2", "interestedParty": "e1",
       "interests": [{"type": "shareholding", "share": {"exact": 60}}]}},
     {"statementId": "s6", "recordId": "r2", "recordType": "relationship",
      "recordDetails": {"subject": "e1", "interestedParty": "p1",
       "interests": [{"type": "shareholding"}]}}]
    """,
  ])
  func bodsTellsWhoHoldsWhomAndNamesNobody(_ text: String) throws {
    let intake = Importer().read(data: Data(text.utf8), named: "bods.json")
    #expect(intake.isAcceptable)
    #expect(intake.tables.firms.map(\.name) == ["Alba Holding SE", "Birke GmbH"])
    #expect(intake.tables.firms.first?.attributes["LEI"] == parent)
    let link = try #require(intake.tables.statements.first)
    #expect(intake.tables.statements.count == 1)
    #expect(link.source == "e1" && link.target == "e2" && link.kind == .capital)
    #expect(link.share == 0.6)
    #expect(intake.problems.kept.contains { $0.code == "ownership_file" })
    #expect(!"\(intake.tables)".contains("Muster"))
  }
}
