using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A path under which functions create secrets while the system runs, one per tenant and partner.</summary>
public sealed record SecretPath : Resource
{
    public SecretPath(string name, string description, EncryptionKey key, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => (Description, Key) = (description, key);

    public override string Kind => "secret path";

    public string Description { get; }

    public EncryptionKey Key { get; }
}
