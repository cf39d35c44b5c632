namespace Acinaces.Emulator.Lambda.Wire;

internal sealed record InvokeResponse
{
    /// <summary>200, 202 for Event, 204 for DryRun.</summary>
    public int StatusCode { get; init; } = 200;

    public string? FunctionError { get; init; }

    public string? LogResult { get; init; }

    public string? ExecutedVersion { get; init; }

    public byte[]? Payload { get; init; }
}
