import PartnernetzGraphs
import PartnernetzParallel
import PartnernetzRecords
import Synchronization

/// The rows of a network, made when they are asked for.
final class NetworkRows: Sendable {
  let firms: Once<[Firm]>
  /// The numbers of the members.
  let members: Once<[Int32]>
  let statements: Once<[Statement]>
  let groups: Once<LinkGroups>
  let links: Once<[Link]>
  /// The firms' names by their bytes.
  let byName: Once<[NameKey]>
  /// Pairs of firms of which one holds at least half of the other.
  let houses: Once<Set<UInt64>>

  private let source: any TableSource
  private let told: StatementColumns
  private let parameters: Parameters
  /// For each firm its row; nil where the rows stand in order.
  private let rows: [Int32]?
  /// How many firms were made one by one, and after how many of them all are made.
  private let single = Atomic(0)
  private let patience: Int
  /// Whether some columns of a firm can be told without the others.
  private let isPacked: Bool

  /// The same rows under other assumptions: links are made again where those change them.
  init(_ same: NetworkRows, assuming parameters: Parameters) {
    (source, told, rows) = (same.source, same.told, same.rows)
    (firms, statements, groups, byName) = (same.firms, same.statements, same.groups, same.byName)
    (houses, patience, self.parameters) = (same.houses, same.patience, parameters)
    (members, isPacked) = (same.members, same.isPacked)
    links =
      same.parameters.reconcile(like: parameters)
      ? same.links : NetworkRows.links(told, groups, parameters)
  }

  private static func links(
    _ told: StatementColumns, _ groups: Once<LinkGroups>, _ parameters: Parameters
  ) -> Once<[Link]> {
    Once {
      let groups = groups.value
      return sideBySide(groups.count) { Link(groups[$0], of: told, parameters: parameters) }
    }
  }

  init(
    _ source: some TableSource, told: StatementColumns, rows: [Int32]?, firmCount: Int,
    parameters: Parameters
  ) {
    self.source = source
    self.told = told
    self.rows = rows
    self.parameters = parameters
    patience = 1_000 + firmCount / 100
    let firms = Once {
      sideBySide(firmCount) { number in source.firm(rows.map { Int($0[number]) } ?? number) }
    }
    self.firms = firms
    // Rows that are made whole in any case are made once.
    let isPacked = source.packed != nil
    members = Once {
      (0..<Int32(firmCount)).filter { number in
        isPacked
          ? source.isMember(rows.map { Int($0[Int(number)]) } ?? Int(number))
          : firms.value[Int(number)].isMember != false
      }
    }
    self.isPacked = isPacked
    byName = Once {
      let read = isPacked ? source.reader(of: ["name"]) : nil
      // The first letters as a number tell most names apart at once.
      let names = sideBySide(firmCount) { number -> NameKey in
        let name =
          read.map { $0(rows.map { Int($0[number]) } ?? number).name } ?? firms.value[number].name
        return NameKey(name, of: Int32(number))
      }
      return names.sorted()
    }
    statements = Once { sideBySide(told.count) { source.statement($0) } }
    houses = Once {
      let capital = LinkKind.capital.position
      let rows = told.kinds.indices.filter { told.kinds[$0] == capital }
      return Set(
        rows.filter { (source.share($0) ?? 0) >= 0.5 }
          .map { Engagements.key(told.sources[$0], told.targets[$0]) })
    }
    let groups = Once { LinkGroups(told, firmCount: firmCount) }
    self.groups = groups
    links = NetworkRows.links(told, groups, parameters)
  }

  /// Who sells how much to whom, without making links.
  func trade(capabilities: Codebook, firmCount: Int) -> Trade {
    Trade(
      groups.value, of: told, parameters: parameters, capabilities: capabilities,
      firmCount: firmCount)
  }

  /// A firm; whoever asks for many soon gets them from the array of all.
  func firm(_ number: Int32) -> Firm {
    if let firms = firms.ready { return firms[Int(number)] }
    if single.wrappingAdd(1, ordering: .relaxed).oldValue > patience {
      return firms.value[Int(number)]
    }
    return source.firm(rows.map { Int($0[Int(number)]) } ?? Int(number))
  }

  /// A firm's trade, place and figures, without making its texts.
  func figures(_ number: Int32) -> Firm {
    if let firms = firms.ready { return firms[Int(number)] }
    guard isPacked else { return firm(number) }
    return source.figures(rows.map { Int($0[Int(number)]) } ?? Int(number))
  }

  /// What is asked of each firm, of which some columns are made and no others.
  func each<Result: Sendable>(
    of firmCount: Int, telling columns: Set<String>, _ ask: @Sendable (Firm) -> Result
  ) -> [Result] {
    if let firms = firms.ready ?? (isPacked ? nil : firms.value) {
      return sideBySide(firmCount) { ask(firms[$0]) }
    }
    let firm = source.reader(of: columns)
    return sideBySide(firmCount) { number in ask(firm(rows.map { Int($0[number]) } ?? number)) }
  }

  /// A firm's links, without making those of all.
  func links(of firm: Int32) -> [Link] {
    if let links = links.ready {
      return links.filter { $0.source == firm || $0.target == firm }
    }
    let own = told.sources.indices.filter { told.sources[$0] == firm || told.targets[$0] == firm }
    let few = told.taking(own)
    let most = own.map { max(told.sources[$0], told.targets[$0]) }.max() ?? -1
    let groups = LinkGroups(few, firmCount: Int(most) + 1)
    return (0..<groups.count).map {
      var link = Link(groups[$0], of: few, parameters: parameters)
      link.statements = link.statements.map { Int32(own[Int($0)]) }
      return link
    }
  }
}

/// A firm's name as it is looked for: by its bytes.
struct NameKey: Sendable, Comparable {
  let name: String
  let number: Int32
  /// The first 16 bytes as a number, so that numbers are in the order of the bytes.
  private let letters: UInt128

  init(_ name: String, of number: Int32) {
    (self.name, self.number) = (name, number)
    var letters: UInt128 = 0
    var free = 128
    for byte in name.utf8.prefix(16) {
      free -= 8
      letters |= UInt128(byte) << free
    }
    self.letters = letters
  }

  static func < (one: NameKey, other: NameKey) -> Bool {
    guard one.letters == other.letters else { return one.letters < other.letters }
    let (first, second) = (one.name.utf8, other.name.utf8)
    return first.elementsEqual(second)
      ? one.number < other.number : first.lexicographicallyPrecedes(second)
  }

  static func == (one: NameKey, other: NameKey) -> Bool { one.number == other.number }
}
