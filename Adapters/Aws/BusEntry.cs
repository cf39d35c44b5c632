namespace Acinaces.Adapters.Aws;

/// <param name="Detail">One JSON object, UTF-8.</param>
/// <param name="TraceHeader">X-Ray header of the cause. Absent outside a trace.</param>
public sealed record BusEntry(string Source, string DetailType, ReadOnlyMemory<byte> Detail, string? TraceHeader);
