extension String {
  /// The text with a full stop, unless it ends in one as `Feldmann e.K.` does.
  public var sentence: String { hasSuffix(".") ? self : self + "." }
}
