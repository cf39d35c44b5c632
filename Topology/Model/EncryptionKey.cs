using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A customer-managed KMS key, rotated yearly.</summary>
public sealed record EncryptionKey : Resource
{
    public EncryptionKey(string name, string description, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => Description = description;

    public override string Kind => "key";

    public string Description { get; }

    /// <summary>AWS services that use the key on their own behalf, such as <c>sns.amazonaws.com</c>.</summary>
    public IReadOnlyList<string> ServicePrincipals { get; init; } = [];
}
