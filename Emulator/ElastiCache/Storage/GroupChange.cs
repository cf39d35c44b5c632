using System.Text.Json.Serialization;
using Acinaces.Emulator.ElastiCache.Model;

namespace Acinaces.Emulator.ElastiCache.Storage;

/// <summary>One change of the cache's description, as the journal keeps it. Tokens are in it only as hashes.</summary>
[JsonPolymorphic(TypeDiscriminatorPropertyName = "t")]
[JsonDerivedType(typeof(Stored), "group")]
[JsonDerivedType(typeof(Removed), "gone")]
internal abstract record GroupChange
{
    private GroupChange()
    {
    }

    internal sealed record Stored(ReplicationGroup Group) : GroupChange;

    internal sealed record Removed : GroupChange;
}
