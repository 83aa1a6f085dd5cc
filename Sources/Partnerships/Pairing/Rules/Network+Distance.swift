import Foundation
public import PartnernetzNetworks
import PartnernetzRecords

extension Network {
  /// How far two firms are apart as the crow flies, km; nil where a place is unknown.
  ///
  /// The haversine formula on a sphere of the mean radius of the Earth (IUGG: 6,371.0088 km).
  ///
  /// - Precondition: both are firms of the network; else the program stops with a sentence.
  public func distance(_ i: Int32, _ j: Int32) -> Double? {
    requireFirms([i, j])
    let (a, b) = (firms[Int(i)], firms[Int(j)])
    guard let latitude = a.latitude, let longitude = a.longitude,
      let otherLatitude = b.latitude, let otherLongitude = b.longitude
    else { return nil }
    let degree = Double.pi / 180
    let north = sin((otherLatitude - latitude) * degree / 2)
    let east = sin((otherLongitude - longitude) * degree / 2)
    let half =
      north * north + cos(latitude * degree) * cos(otherLatitude * degree) * east * east
    return 2 * 6_371.0088 * asin(min(1, half.squareRoot()))
  }
}
