namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record InvokeRequest
{
    public string? FunctionName { get; init; }

    public string? Qualifier { get; init; }

    /// <summary><c>RequestResponse</c> (default), <c>Event</c> or <c>DryRun</c>.</summary>
    public string? InvocationType { get; init; }

    /// <summary><c>None</c> (default) or <c>Tail</c>.</summary>
    public string? LogType { get; init; }

    /// <summary>Base64 of a JSON object.</summary>
    public string? ClientContext { get; init; }

    /// <summary>The caller's <c>X-Amzn-Trace-Id</c>. Absent: a new trace.</summary>
    public string? TraceId { get; init; }

    public byte[]? Payload { get; init; }
}
