/// A number as Graphviz reads it: at most three decimals, never an exponent.
func decimal(_ value: Double) -> String {
  guard value.isFinite else { return "0" }
  let thousandths = Int((min(max(value, -1e9), 1e9) * 1000).rounded())
  let (whole, rest) = abs(thousandths).quotientAndRemainder(dividingBy: 1000)
  let sign = thousandths < 0 ? "-" : ""
  guard rest != 0 else { return "\(sign)\(whole)" }
  let digits = String(rest)
  return sign + "\(whole)." + String(repeating: "0", count: 3 - digits.count) + digits
}
