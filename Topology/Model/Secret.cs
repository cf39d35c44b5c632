using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A secret in Secrets Manager whose value is a JSON object with the given members.</summary>
public sealed record Secret : Resource
{
    public Secret(
        string name,
        string description,
        IReadOnlyList<string> fields,
        EncryptionKey key,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => (Description, Fields, Key) = (description, fields, key);

    public override string Kind => "secret";

    public string Description { get; }

    public IReadOnlyList<string> Fields { get; }

    public EncryptionKey Key { get; }

    /// <summary>Absent when the value is never renewed.</summary>
    public Rotation? Rotation { get; init; }
}
