public import PartnernetzNetworks
import PartnernetzRecords

/// Who depends on whom for how much of what: the ground on which supply shocks run.
///
/// - SeeAlso: F19.
public struct SupplyNetwork: Sendable {
  /// One supply link as a share of what it is measured against.
  private struct Flow {
    var seller: Int
    var buyer: Int
    /// Share of the buyer's need for this product, where it is essential.
    var ofProduct: Double?
    /// Share of the buyer's purchases.
    var ofPurchases: Double
    /// Share of the seller's revenue.
    var ofRevenue: Double
    /// Which essential product of the buyer, numbered through.
    var product: Int
  }

  /// Revenues, EUR/yr; 0 where unknown.
  let revenues: [Double]
  private let sectors: [Int]
  private let sectorCount: Int
  private var flows: [Flow]
  /// Essential products of buyers, numbered through: what is bought of them in sight, and what the
  /// buyer needs in all, EUR/yr.
  private var products: [ProductKey: Int]
  private var seen: [Double]
  private var stated: [Double]
  private var buyerOfProduct: [Int]

  /// Prepares the supply network.
  ///
  /// - Complexity: O(n + links · log links).
  public init(_ network: Network) {
    revenues = network.firms.map { $0.revenue?.euros ?? 0 }
    var sectorNumbers: [String: Int] = [:]
    var sectors: [Int] = []
    for firm in network.firms {
      let key = firm.industry.map { "group \($0.group)" } ?? "firm \(firm.id)"
      let next = sectorNumbers.count
      sectors.append(sectorNumbers[key, default: next])
      sectorNumbers[key] = sectors[sectors.count - 1]
    }
    self.sectors = sectors
    sectorCount = sectorNumbers.count

    let links = network.links.filter { $0.kind == .supplier && $0.amount != nil }
    // The essential products of each buyer, with what is bought of them in sight.
    var products: [ProductKey: Int] = [:]
    var seen: [Double] = []
    var stated: [Double] = []
    var buyers: [Int] = []
    func essential(_ link: Link) -> Int? {
      guard let code = link.what.flatMap({ network.capabilities.number(of: $0) }),
        let need = network.weaknesses[link.target].first(where: {
          $0.capability == code && $0.isEssential
        })
      else { return nil }
      let key = ProductKey(buyer: link.target, capability: code)
      if let known = products[key] { return known }
      products[key] = seen.count
      seen.append(0)
      stated.append(need.volume ?? 0)
      buyers.append(Int(link.target))
      return seen.count - 1
    }
    var flows: [Flow] = []
    for link in links {
      let amount = link.amount?.euros ?? 0
      let product = essential(link)
      if let product { seen[product] += amount }
      let purchases = network.firm(link.target).purchases?.euros ?? 0
      let revenue = network.firm(link.source).revenue?.euros ?? 0
      flows.append(
        Flow(
          seller: Int(link.source), buyer: Int(link.target),
          ofProduct: product == nil ? nil : amount,
          ofPurchases: purchases > 0 ? amount / purchases : 0,
          ofRevenue: revenue > 0 ? amount / revenue : 0, product: product ?? -1))
    }
    for i in flows.indices {
      guard let amount = flows[i].ofProduct else { continue }
      let whole = max(seen[flows[i].product], stated[flows[i].product])
      flows[i].ofProduct = whole > 0 ? amount / whole : 0
    }
    self.flows = flows
    self.products = products
    self.seen = seen
    self.stated = stated
    buyerOfProduct = buyers
  }

  /// How many steps a sweep takes.
  var size: Int { revenues.count + flows.count }

  /// The same with further sales, measured against the stated totals as they are.
  ///
  /// - Complexity: O(supply links).
  func adding(_ sales: [AddedSale], in network: Network) -> SupplyNetwork {
    var larger = self
    for sale in sales where sale.amount > 0 { larger.add(sale, network) }
    return larger
  }

  private mutating func add(_ sale: AddedSale, _ network: Network) {
    let purchases = network.firm(sale.buyer).purchases?.euros ?? 0
    let need = network.weaknesses[sale.buyer].first {
      $0.capability == sale.capability && $0.isEssential
    }
    var flow = Flow(
      seller: Int(sale.seller), buyer: Int(sale.buyer), ofProduct: nil,
      ofPurchases: purchases > 0 ? sale.amount / purchases : 0,
      ofRevenue: revenues[Int(sale.seller)] > 0 ? sale.amount / revenues[Int(sale.seller)] : 0,
      product: -1)
    if let need {
      let key = ProductKey(buyer: sale.buyer, capability: sale.capability)
      let product = products[key] ?? seen.count
      if product == seen.count {
        products[key] = product
        seen.append(0)
        // What nobody delivers in sight comes from somewhere all the same.
        stated.append(need.volume ?? sale.volume)
        buyerOfProduct.append(Int(sale.buyer))
      }
      let before = max(seen[product], stated[product])
      seen[product] += sale.amount
      let whole = max(seen[product], stated[product])
      for known in flows.indices where flows[known].product == product && whole > before {
        flows[known].ofProduct = flows[known].ofProduct.map { $0 * before / whole }
      }
      flow.ofProduct = whole > 0 ? sale.amount / whole : 0
      flow.product = product
    }
    flows.append(flow)
  }

  private struct ProductKey: Hashable, Sendable {
    var buyer: Int32
    var capability: Int32
  }

  /// How much each firm is missed: its share of what its industry group can still deliver.
  func irreplaceability(producing: [Double]?) -> [Double] {
    guard let producing else { return [Double](repeating: 1, count: revenues.count) }
    var available = [Double](repeating: 0, count: sectorCount)
    for v in revenues.indices { available[sectors[v]] += producing[v] * revenues[v] }
    return revenues.indices.map { v in
      let rest = available[sectors[v]]
      return rest > 0 ? min(1, revenues[v] / rest) : 1
    }
  }

  /// One sweep of the shock over all links, down and up.
  func sweep(
    down: [Double], up: [Double], initial: [Double], weight: [Double]
  ) -> (down: [Double], up: [Double]) {
    var missing = [Double](repeating: 0, count: seen.count)
    var otherLoss = [Double](repeating: 0, count: revenues.count)
    var salesLoss = [Double](repeating: 0, count: revenues.count)
    for flow in flows {
      let loss = weight[flow.seller] * (1 - down[flow.seller])
      if let share = flow.ofProduct {
        missing[flow.product] += share * loss
      } else {
        otherLoss[flow.buyer] += flow.ofPurchases * loss
      }
      salesLoss[flow.seller] += flow.ofRevenue * (1 - up[flow.buyer])
    }
    var newDown = revenues.indices.map { max(0, min(initial[$0], 1 - otherLoss[$0])) }
    for product in seen.indices {
      let buyer = buyerOfProduct[product]
      newDown[buyer] = max(0, min(newDown[buyer], 1 - missing[product]))
    }
    let newUp = revenues.indices.map { max(0, min(initial[$0], 1 - salesLoss[$0])) }
    return (newDown, newUp)
  }
}

/// Sales that a partnership can be expected to add.
struct AddedSale: Sendable {
  var seller: Int32
  var buyer: Int32
  /// The capability's number.
  var capability: Int32
  /// EUR/yr.
  var amount: Double
  /// What the buyer buys of it in all, EUR/yr.
  var volume: Double
}
