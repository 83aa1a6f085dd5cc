import Foundation
import PartnernetzExchange
import PartnernetzGraphs
import PartnernetzNetworks
import PartnernetzPartnerships
import PartnernetzRecords

/// How long it takes from two tables on disk to the network in memory.
let loadTasks = [
  BenchmarkTask(name: "load") { input in
    guard let today = Day(year: 2026, month: 11, day: 1) else { throw LoadFailure(problems: 0) }
    // Under these an introduction is as probable as there is trust, as the contract has it.
    var parameters = Parameters()
    parameters.introducePartner = 1
    parameters.introduceCustomerToSupplier = 1
    parameters.introduceSupplierToCustomer = 1
    parameters.introduceCapital = 1
    parameters.introduceAcquaintance = 1
    parameters.introduceMost = 1
    parameters.missingContactAge = 0
    let chosen = parameters
    return {
      let intake = Importer().read(
        paths: ["firms.csv", "links.csv"].map { input.folder.path + "/" + $0 })
      guard intake.isAcceptable else { throw LoadFailure(problems: intake.problems.errors) }
      let network = try Network(intake, parameters: chosen, asOf: today)
      let graph = network.introductions
      return Outcome {
        Findings(
          value: graph.undirected.edges.reduce(0) { $0 + $1.weight },
          figures: [
            "firms": Double(network.firmCount), "arcs": Double(graph.arcCount),
            "warnings": Double(intake.problems.warnings),
          ])
      }
    }
  }
]

/// The prepared tables were refused.
private struct LoadFailure: Error {
  var problems: Int
}
