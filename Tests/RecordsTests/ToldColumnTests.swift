import PartnernetzRecords
import Testing

/// What nobody told is nil, whichever number stands for it in memory.
@Suite struct ToldColumnTests {
  @Test func eachKindOfNumberHasOneValueForUnknown() {
    #expect(ToldColumn<Int8>([-1, 0, 3])[0] == nil)
    #expect(ToldColumn<Int8>([-1, 0, 3])[1] == 0)
    #expect(ToldColumn<Int32>([-1, 0])[0] == nil)
    #expect(ToldColumn<Int32>([-1, 0])[1] == 0)
    #expect(ToldColumn<Int64>([.min, .min + 1])[0] == nil)
    #expect(ToldColumn<Int64>([.min, .min + 1])[1] == .min + 1)
    #expect(ToldColumn<Double>([.nan, -1, 0])[0] == nil)
    #expect(ToldColumn<Double>([.nan, -1, 0])[1] == -1)
    #expect(ToldColumn<Double>([.nan, -1, 0])[2] == 0)
  }

  @Test func aColumnThatNobodyTellsHasNoCells() {
    var column = ToldColumn([nil, nil] as [Int64?]) { $0 }
    #expect(column.isEmpty)
    #expect(column[1] == nil)
    column.set(1, to: 5)
    #expect(column.isEmpty)
    var told = ToldColumn([nil, 7] as [Int64?]) { $0 }
    #expect(told.cells == [.min, 7])
    told.set(0, to: 0)
    told.set(1, to: nil)
    #expect(told.cells == [0, .min])
  }

  @Test func tablesAreJoinedRowByRow() {
    var column = ToldColumn<Int32>()
    column.append(ToldColumn(), (known: 2, added: 1))
    #expect(column.isEmpty)
    column.append(ToldColumn([4]), (known: 3, added: 1))
    #expect(column.cells == [-1, -1, -1, 4])
    column.append(ToldColumn(), (known: 4, added: 2))
    #expect(column.cells == [-1, -1, -1, 4, -1, -1])
    #expect(column.taking([3, 0]).cells == [4, -1])
    var first = ToldColumn<Int32>()
    first.append(ToldColumn([9]), (known: 0, added: 1))
    #expect(first.cells == [9])
  }
}
