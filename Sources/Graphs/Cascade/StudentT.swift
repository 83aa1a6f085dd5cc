/// Student's t-distribution.
enum StudentT {
  /// How many standard errors a two-sided interval of 95 % reaches to each side.
  ///
  /// - Parameter freedom: degrees of freedom, at least 4; there the error is below 0.01.
  /// - Returns: the quantile at 0.975.
  /// - SeeAlso: Abramowitz and Stegun (1964), 26.7.5.
  static func reach95(freedom: Int) -> Double {
    let z = 1.959963984540054
    let (z2, f) = (z * z, Double(freedom))
    let g1 = (z2 + 1) * z / 4
    let g2 = ((5 * z2 + 16) * z2 + 3) * z / 96
    let g3 = (((3 * z2 + 19) * z2 + 17) * z2 - 15) * z / 384
    let g4 = ((((79 * z2 + 776) * z2 + 1482) * z2 - 1920) * z2 - 945) * z / 92160
    return z + (g1 + (g2 + (g3 + g4 / f) / f) / f) / f
  }
}
