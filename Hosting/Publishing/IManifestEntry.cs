using System.Text.Json.Nodes;

namespace Aspire.Hosting.Publishing;

/// <summary>A resource that knows its own entry in a manifest.</summary>
internal interface IManifestEntry
{
    /// <returns>Absent for a resource that only groups others.</returns>
    JsonObject? ManifestEntry();
}
