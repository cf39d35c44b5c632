using System.Runtime.CompilerServices;

namespace Acinaces.Topology.Model;

/// <summary>A Lambda function: what calls it by route, what it may use, and how large it is.</summary>
/// <remarks>Rules and schedules name the function they call; <see cref="TopologyModel.TriggersOf"/> looks that up.</remarks>
public sealed record Function : Resource
{
    public Function(
        string name,
        Group group,
        string description,
        IReadOnlyList<Route> routes,
        IReadOnlyList<Grant> grants,
        [CallerFilePath] string file = "",
        [CallerLineNumber] int line = 0)
        : base(name, new SourceLine(file, line)) => (Group, Description, Routes, Grants) = (group, description, routes, grants);

    public override string Kind => "function";

    public Group Group { get; }

    public string Description { get; }

    public IReadOnlyList<Route> Routes { get; }

    public IReadOnlyList<Grant> Grants { get; }

    public int MemoryMb { get; init; } = 512;

    /// <summary>How long a call may take. The gateway gives up after 29 s, so nothing behind a route may be slower.</summary>
    public TimeSpan Timeout { get; init; } = TimeSpan.FromSeconds(29);

    /// <summary>Executions kept for this function alone, which is also its ceiling. Absent when it shares the account's.</summary>
    public int? ReservedConcurrency { get; init; }

    /// <summary>
    /// Where the function leaves work that takes longer than the gateway waits; it takes it from there itself. Absent for a
    /// function that answers with the result.
    /// </summary>
    public Queue? WorkQueue { get; init; }

    /// <summary>Where an asynchronous call goes that failed after all retries. Absent for a function that nobody calls asynchronously.</summary>
    public Queue? FailedCalls { get; init; }

    /// <summary>The tables whose changes call the function.</summary>
    public IReadOnlyList<TableChanges> Changes { get; init; } = [];

    /// <summary>Whether production keeps initialised environments ready.</summary>
    public bool ProvisionedInProduction { get; init; }

    /// <summary>Whether the function has that kind of right to a resource.</summary>
    public bool IsGranted<TGrant>(Resource resource)
        where TGrant : Grant => Grants.OfType<TGrant>().Any(grant => ReferenceEquals(grant.Resource, resource));
}
