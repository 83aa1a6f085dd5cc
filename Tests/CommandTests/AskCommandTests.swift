import Foundation
import Testing

/// What to ask next, as people and programs are told.
@Suite struct AskCommandTests {
  @Test func theRegionIsToldWhomToAskFirst() throws {
    let program = try Program()
    let words = ["ask", "--network", Program.region, "--as-of", "2026-11-01"]
    let run = try program.run(words + ["--format", "json"])
    let questions = try #require(run.json["questions"] as? [[String: Any]], "\(run.errors)")
    let first = try #require(questions.first)
    // Questions about which a pair hangs come first.
    let (deciding, others) = (
      questions.prefix { ($0["partners"] as? [String])?.isEmpty == false },
      questions.drop { ($0["partners"] as? [String])?.isEmpty == false }
    )
    #expect(run.code == 0 && others.allSatisfy { ($0["partners"] as? [String]) == [] })
    for part in [Array(deciding), Array(others)] {
      let values = part.compactMap { $0["value"] as? Double }
      #expect(values.count == part.count && values == values.sorted(by: >))
    }
    let name = try #require(first["firm_name"] as? String)
    let question = try #require(first["question"] as? String)
    let english = try program.run(words)
    #expect(english.code == 0 && english.text.hasPrefix("Ask \(name) first: \(question)"))
    let german = try program.run(words + ["--top", "2"], language: "de")
    #expect(german.text.hasPrefix("Fragen Sie zuerst \(name): "))
    #expect(german.text.contains("\(questions.count - 2) weitere Fragen haben weniger Folgen."))
    let csv = try program.run(words + ["--format", "csv"])
    #expect(
      csv.text.hasPrefix("question,firm,pairs,partners,input,subject,value,firm_name\n"))
    #expect(csv.text.split(separator: "\n").count == questions.count + 1)
  }

  @Test func aListOfNamesIsAskedForTheWhole() throws {
    let program = try Program()
    try program.write("id,name\nA,Anton\nB,Berta\n", to: "t/firms.csv")
    let run = try program.run("ask", "--network", "t", language: "de")
    #expect(run.code == 0 && run.text.hasPrefix("Noch fehlt das Wichtigste"))
    #expect(run.text.contains("→ Fragen Sie Anton und Berta: Was bieten Sie an"))
    let unknown = try program.run("ask", "Zora", "--network", "t")
    #expect(unknown.code == 66 && unknown.errors.contains("Zora"))
    #expect(try program.run("ask", "--top", "0", "--network", "t").code == 64)
  }
}
