namespace Acinaces.Emulator.Lambda.Wire;

/// <summary>The answer of PutFunctionConcurrency and GetFunctionConcurrency. No member when nothing is reserved.</summary>
internal sealed record Concurrency(int? ReservedConcurrentExecutions);
