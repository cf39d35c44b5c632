using System.Text.Json.Nodes;
using Aspire.Hosting.Publishing;

namespace Acinaces.Hosting.Aws;

/// <summary>Gathers resources of one kind, so that thirty tables are one row until somebody opens it.</summary>
public sealed class AwsResourceGroup(string name, IResource parent) : Resource(name), IResourceWithParent, IManifestEntry
{
    public IResource Parent { get; } = parent;

    JsonObject? IManifestEntry.ManifestEntry() => null;
}
