using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A Redis-protocol cache, reached over TLS with a token except where the environment says otherwise.</summary>
public sealed record Cache : Resource
{
    public Cache(string name, Secret credentials, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => Credentials = credentials;

    public override string Kind => "cache";

    /// <summary>Holds the token a client authenticates with.</summary>
    public Secret Credentials { get; }

    public int Port { get; init; } = 6379;
}
