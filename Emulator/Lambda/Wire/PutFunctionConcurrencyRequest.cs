namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record PutFunctionConcurrencyRequest(string? FunctionName, int? ReservedConcurrentExecutions);
