import PartnernetzParallel

/// The colours of Okabe and Ito, told apart also by colour-blind people.
///
/// - SeeAlso: Okabe and Ito, "Color Universal Design", 2008.
public enum Palette: String, Sendable, Hashable, Codable, CaseIterable {
  /// #0072B2
  case blue
  /// #E69F00
  case orange
  /// #009E73
  case green
  /// #CC79A7
  case pink
  /// #56B4E9
  case sky
  /// #D55E00
  case vermilion
  /// #F0E442
  case yellow
  /// #999999
  case grey
  /// #333333
  case black
  /// #332288
  case indigo
  /// #FFFFFF, an empty shape with a dark rim
  case white

  /// The colour as a fill.
  public var fill: Colour {
    switch self {
    case .blue: Colour(0x00_72B2)
    case .orange: Colour(0xE6_9F00)
    case .green: Colour(0x00_9E73)
    case .pink: Colour(0xCC_79A7)
    case .sky: Colour(0x56_B4E9)
    case .vermilion: Colour(0xD5_5E00)
    case .yellow: Colour(0xF0_E442)
    case .grey: Colour(0x99_9999)
    case .black: Colour(0x33_3333)
    case .indigo: Colour(0x33_2288)
    case .white: Colour(0xFF_FFFF)
    }
  }

  /// The colour as a line on white, where pale ones are darkened to a contrast of at least 3.
  public var stroke: Colour {
    switch self {
    case .yellow: Colour(0x9A_8C00)
    case .orange: Colour(0xB8_7700)
    case .grey: Colour(0x66_6666)
    case .pink: Colour(0xB8_5A90)
    case .green: Colour(0x00_8560)
    case .vermilion: Colour(0xB8_4F00)
    case .sky: Colour(0x2E_8BC4)
    case .white: Colour(0x66_6666)
    default: fill
    }
  }
}

/// An sRGB colour.
public struct Colour: Sendable, Hashable {
  /// Red, green, blue; 0...255.
  public var red, green, blue: UInt8

  /// Makes a colour from 0xRRGGBB.
  public init(_ rgb: UInt32) {
    red = UInt8(truncatingIfNeeded: rgb >> 16)
    green = UInt8(truncatingIfNeeded: rgb >> 8)
    blue = UInt8(truncatingIfNeeded: rgb)
  }

  static let white = Colour(0xFF_FFFF)
  static let ink = Colour(0x22_2222)
  /// The rim of shapes, so that pale fills are told from the page.
  static let rim = Colour(0x1A_2127)

  /// This colour mixed with white; 0 leaves it as it is, 1 makes white.
  func lightened(by share: Double) -> Colour {
    mixed(with: .white, share)
  }

  /// This colour mixed with black; 0 leaves it as it is, 1 makes black.
  func darkened(by share: Double) -> Colour {
    mixed(with: Colour(0), share)
  }

  private func mixed(with other: Colour, _ share: Double) -> Colour {
    func mix(_ a: UInt8, _ b: UInt8) -> UInt8 {
      UInt8((Double(a) + (Double(b) - Double(a)) * min(max(share, 0), 1)).rounded())
    }
    var colour = self
    colour.red = mix(red, other.red)
    colour.green = mix(green, other.green)
    colour.blue = mix(blue, other.blue)
    return colour
  }

  /// Contrast of two colours, 1...21.
  ///
  /// - SeeAlso: WCAG 2.1, definition of contrast ratio.
  public func contrast(with other: Colour) -> Double {
    let (a, b) = (luminance, other.luminance)
    return (max(a, b) + 0.05) / (min(a, b) + 0.05)
  }

  /// White where it reads well (4.5 or more), else a near black.
  public var readableInk: Colour {
    contrast(with: .white) >= 4.5 ? .white : Colour(0x11_1111)
  }

  /// "#RRGGBB", or "#RRGGBBAA" below full opacity.
  func hex(opacity: Double = 1) -> String {
    let digits = Array("0123456789ABCDEF")
    var bytes = [red, green, blue]
    if opacity < 1 { bytes.append(UInt8((max(opacity, 0) * 255).rounded())) }
    return bytes.reduce(into: "#") { text, byte in
      text.append(digits[Int(byte >> 4)])
      text.append(digits[Int(byte & 15)])
    }
  }
}
