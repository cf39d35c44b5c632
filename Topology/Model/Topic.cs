using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>An SNS topic.</summary>
public sealed record Topic : Resource
{
    public Topic(string name, string purpose, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => Purpose = purpose;

    public override string Kind => "topic";

    public string Purpose { get; }

    /// <summary>The key messages are encrypted with.</summary>
    public EncryptionKey? Key { get; init; }

    /// <summary>Whether people get its messages, by the ways the environment names.</summary>
    public bool NotifiesPeople { get; init; }

    public IReadOnlyList<QueueSubscription> Subscriptions { get; init; } = [];
}
