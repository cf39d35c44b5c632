namespace Acinaces.Emulator.Control;

/// <summary>What one principal did with one operation since the start.</summary>
internal sealed record UsageEntry(string Operation, string Principal, long Calls, long Failures, long RequestBytes, long ResponseBytes);
