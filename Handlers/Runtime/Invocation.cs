namespace Acinaces.Handlers.Runtime;

/// <summary>One event to handle, as the Lambda Runtime API hands it out.</summary>
/// <param name="TraceHeader">X-Ray trace header. Absent when the caller is not traced.</param>
public sealed record Invocation(string RequestId, DateTimeOffset Deadline, string FunctionArn, string? TraceHeader, ReadOnlyMemory<byte> Payload);
