using System.Text.Json.Serialization;

namespace Acinaces.Emulator.S3.Model;

/// <summary>Who owns what others upload.</summary>
internal sealed record OwnershipControls
{
    public const string Enforced = "BucketOwnerEnforced";

    [JsonPropertyName("Rule")]
    public List<OwnershipRule> Rules { get; set; } = [];

    /// <summary>As new buckets have it: the bucket's owner, without access control lists.</summary>
    public static OwnershipControls OfNewBuckets => new() { Rules = [new OwnershipRule { ObjectOwnership = Enforced }] };
}
