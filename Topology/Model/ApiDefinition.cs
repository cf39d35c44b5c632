using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>The REST API in front of the functions; its routes are those the functions declare.</summary>
public sealed record ApiDefinition : Resource
{
    public ApiDefinition(string name, Function authorizer, [CallerFilePath] string file = "", [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => Authorizer = authorizer;

    public override string Kind => "API";

    /// <summary>Checks the bearer token of each call.</summary>
    public Function Authorizer { get; }

    /// <summary>How long the gateway trusts an answer of the authorizer; also how long a withdrawn role keeps working.</summary>
    public required TimeSpan AuthorizerCache { get; init; }

    /// <summary>The one origin whose pages may call.</summary>
    public required string CorsOrigin { get; init; }

    public required int RequestsPerSecond { get; init; }

    public required int Burst { get; init; }

    public required IReadOnlyList<UsagePlan> UsagePlans { get; init; }

    /// <summary>Where answers are kept that are the same for every caller. Absent where a function is asked each time.</summary>
    public ApiCacheSettings? Cache { get; init; }

    /// <summary>Answers of at least this many bytes are compressed.</summary>
    public int CompressionFromBytes { get; init; } = 1024;
}
