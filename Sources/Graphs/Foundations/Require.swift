/// Stops the program where a caller broke what a function asks for, with a sentence that a release
/// build prints as well, as `precondition` does not.
@inline(__always)
func require(
  _ condition: Bool, _ sentence: @autoclosure () -> String, file: StaticString = #file,
  line: UInt = #line
) {
  if !condition { fatalError(sentence(), file: file, line: line) }
}
