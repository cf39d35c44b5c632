using System.Collections.Immutable;
using Acinaces.Emulator.ApiGateway.Model;

namespace Acinaces.Emulator.ApiGateway.Storage;

/// <summary>An API with its deployments and stages. Immutable; a change is a new entry.</summary>
internal sealed record ApiEntry(RestApi Api)
{
    public ImmutableDictionary<string, Deployment> Deployments { get; init; } = ImmutableDictionary<string, Deployment>.Empty;

    public ImmutableSortedDictionary<string, Stage> Stages { get; init; } = ImmutableSortedDictionary.Create<string, Stage>(StringComparer.Ordinal);
}
