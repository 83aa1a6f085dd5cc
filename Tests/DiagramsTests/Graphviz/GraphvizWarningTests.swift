import PartnernetzWording
import Testing

@testable import PartnernetzDiagrams

@Suite struct GraphvizWarningTests {
  // Graphviz hands its warnings over in pieces; joined, each kind is said once.
  @Test func eachWarningBecomesASentence() {
    let said = """
      Warning: node 'label-3-0', graph 'diagram' size too small for label
      Warning: node 'label-4-0', graph 'diagram' size too small for label
      Warning: Unable to load font
      Warning: Unable to load font

      """
    let notes = GraphvizSession.notes(of: said)
    #expect(notes == [.tightLabels(2), .engineWarning("Unable to load font")])
    let warnings = Rendering(bytes: [], notes: notes).warnings
    #expect(
      warnings.map { $0(.english) } == [
        "2 labels are wider than their room.", "Graphviz says: Unable to load font",
      ])
  }

  @Test func silenceIsNoWarning() {
    #expect(GraphvizSession.notes(of: "").isEmpty)
  }
}
