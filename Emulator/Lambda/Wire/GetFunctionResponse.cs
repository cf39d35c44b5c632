namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record GetFunctionResponse(FunctionConfiguration Configuration, FunctionCodeLocation Code, IReadOnlyDictionary<string, string>? Tags, Concurrency? Concurrency);
