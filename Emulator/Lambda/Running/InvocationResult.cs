namespace Acinaces.Emulator.Lambda.Running;

/// <summary>What became of an invocation that was let in.</summary>
internal sealed record InvocationResult(ReadOnlyMemory<byte> Payload)
{
    /// <summary><c>Unhandled</c> when the function failed: <see cref="Payload"/> is its error object. Absent on success.</summary>
    public string? FunctionError { get; init; }

    /// <summary>What the init phase took, when this invocation had to wait for one. Absent on a warm environment.</summary>
    public TimeSpan? InitDuration { get; init; }

    public TimeSpan Duration { get; init; }
}
