using Acinaces.Emulator.Lambda.Model;

namespace Acinaces.Emulator.Lambda.Running;

/// <summary>One call of a function on its way through an execution environment.</summary>
internal sealed class Invocation(FunctionVersion version, string requestId, ReadOnlyMemory<byte> payload, string invokedArn)
{
    private readonly TaskCompletionSource<InvocationResult> _result = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public FunctionVersion Version { get; } = version;

    public string RequestId { get; } = requestId;

    /// <summary>The event. Its buffer must stay as it is until <see cref="Result"/> has ended.</summary>
    public ReadOnlyMemory<byte> Payload { get; } = payload;

    /// <summary>The ARN the caller named, with its qualifier.</summary>
    public string InvokedArn { get; } = invokedArn;

    /// <summary><c>Root=...;Parent=...;Sampled=0|1</c>. Absent when nothing is traced.</summary>
    public string? TraceHeader { get; init; }

    /// <summary>JSON of the mobile SDKs' client context, decoded. Absent for most.</summary>
    public string? ClientContext { get; init; }

    /// <summary>When the environment is killed. Set when it gets the invocation, in the machine's own time, because the function compares it with that.</summary>
    public DateTimeOffset Deadline { get; set; }

    /// <summary>Stopwatch ticks at which an environment took it.</summary>
    public long StartedAt { get; set; }

    public Task<InvocationResult> Result => _result.Task;

    public bool IsAnswered => _result.Task.IsCompleted;

    public bool Answer(InvocationResult result) => _result.TrySetResult(result);
}
