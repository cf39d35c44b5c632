namespace Acinaces.Emulator.Lambda.Model;

/// <summary>An asynchronous invocation that has been accepted and not yet ended.</summary>
/// <param name="Attempts">How often the function has run on it and failed.</param>
internal sealed record QueuedEvent(string RequestId, string FunctionArn, string? Qualifier, byte[] Payload, DateTimeOffset AcceptedAt, int Attempts)
{
    public string? TraceHeader { get; init; }
}
