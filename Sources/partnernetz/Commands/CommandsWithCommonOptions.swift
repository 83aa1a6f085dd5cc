// The commands that take the common options as they are: their output is an answer.

extension AssessCommand: TakesCommonOptions {}
extension CheckCommand: TakesCommonOptions {}
extension CompareCommand: TakesCommonOptions {}
extension DistinctCommand: TakesCommonOptions {}
extension EvaluateCommand: TakesCommonOptions {}
extension FirmCommand: TakesCommonOptions {}
extension LinkCommand: TakesCommonOptions {}
extension MergeCommand: TakesCommonOptions {}
extension HistoryCommand: TakesCommonOptions {}
extension ParametersCommand: TakesCommonOptions {}
extension PathCommand: TakesCommonOptions {}
extension ReachCommand: TakesCommonOptions {}
extension RedoCommand: TakesCommonOptions {}
extension ServeCommand: TakesCommonOptions {}
extension SuggestCommand: TakesCommonOptions {}
extension UndoCommand: TakesCommonOptions {}
extension WhatIfCommand: TakesCommonOptions {}
