import Foundation

// Answers: two paths of limited length that share no intermediate node and together are as probable
// as can be, or nothing once it has cost too much.
// Takes: at most 256 searches for a path.
// From: conflict-based search (Sharon, Stern, Felner, Sturtevant 2015): both paths are the best
// under bans; where they meet, one of them is banned from there.

/// Looks for the best pair among bans that grow.
struct LimitedPairSearch {
  private struct Branch {
    var bans: [PathBan]
    var paths: [ProbablePath]
    var length: Double { -paths.reduce(0) { $0 + log($1.probability) } }
  }

  /// The most searches for a path.
  private static let budget = 256

  private let router: Router
  private let query: RouteQuery

  init(_ router: Router, _ query: RouteQuery) {
    self.router = router
    self.query = query
  }

  /// The best pair.
  ///
  /// - Parameter best: the most probable path within the limit.
  /// - Returns: the pair; nil where there is none or the budget was not enough.
  func pair(best: ProbablePath) -> [ProbablePath]? {
    var open = [Branch(bans: [PathBan(), PathBan()], paths: [best, best])]
    var known: Set<Set<PathBan>> = []
    var searches = 0
    while let index = open.indices.min(by: { open[$0].length < open[$1].length }) {
      let branch = open.remove(at: index)
      guard let conflict = conflict(branch.paths[0], branch.paths[1]) else { return branch.paths }
      for side in [0, 1] {
        var next = branch
        next.bans[side].nodes.formUnion(conflict.nodes)
        next.bans[side].direct.formUnion(conflict.direct)
        // Which of two is banned from what makes no difference.
        guard known.insert(Set(next.bans)).inserted else { continue }
        searches += 1
        guard searches <= Self.budget else { return nil }
        guard let path = router.mostProbablePath(query, without: next.bans[side]) else { continue }
        next.paths[side] = path
        open.append(next)
      }
    }
    return nil
  }

  /// The first thing that two paths have in common; nil where there is nothing.
  private func conflict(_ a: ProbablePath, _ b: ProbablePath) -> PathBan? {
    if let node = a.intermediates.first(where: b.intermediates.contains) {
      return PathBan(nodes: [node])
    }
    return a.intermediates.isEmpty && a.nodes == b.nodes ? PathBan(direct: [a.nodes]) : nil
  }
}
