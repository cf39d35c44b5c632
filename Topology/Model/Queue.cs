using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>An SQS standard queue.</summary>
public sealed record Queue : Resource
{
    public Queue(string name, string purpose, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => Purpose = purpose;

    public override string Kind => "queue";

    public string Purpose { get; }

    public TimeSpan VisibilityTimeout { get; init; } = TimeSpan.FromSeconds(30);

    public TimeSpan Retention { get; init; } = TimeSpan.FromDays(4);

    /// <summary>Where a message goes that was received <see cref="MaxReceives"/> times. Absent for a queue that is itself the last stop.</summary>
    public Queue? DeadLetters { get; init; }

    public int MaxReceives { get; init; } = 3;

    /// <summary>Whether SQS encrypts messages with keys of its own.</summary>
    public bool Encrypted { get; init; } = true;
}
