using Acinaces.Emulator.Pipeline;
using Acinaces.Emulator.Protocols;

namespace Acinaces.Emulator.S3.Model;

/// <summary>What tags may be.</summary>
internal static class TagRules
{
    /// <summary>Reads the header <c>x-amz-tagging</c>: a query of keys and values.</summary>
    public static List<Tag> FromHeader(string? header)
    {
        if (header is null) return [];
        var tags = FormFields.Parse(header).Select(field => new Tag { Key = field.Key, Value = field.Value }).ToList();
        RequireObjectTags(tags);
        return tags;
    }

    /// <exception cref="AwsErrorException">BadRequest or InvalidTag.</exception>
    public static void RequireObjectTags(IReadOnlyList<Tag> tags)
    {
        if (tags.Count > S3Limits.MaxObjectTags) throw new AwsErrorException("BadRequest", $"Object tags cannot be greater than {S3Limits.MaxObjectTags}");
        Require(tags);
    }

    /// <exception cref="AwsErrorException">BadRequest or InvalidTag.</exception>
    public static void RequireBucketTags(IReadOnlyList<Tag> tags)
    {
        if (tags.Count > S3Limits.MaxBucketTags) throw new AwsErrorException("BadRequest", $"Bucket tag count cannot be greater than {S3Limits.MaxBucketTags}");
        Require(tags);
    }

    private static void Require(IReadOnlyList<Tag> tags)
    {
        if (tags.Any(tag => tag.Key.Length is 0 or > S3Limits.MaxTagKeyLength)) throw Invalid("The TagKey you have provided is invalid");
        if (tags.Any(tag => tag.Value.Length > S3Limits.MaxTagValueLength)) throw Invalid("The TagValue you have provided is invalid");
        if (tags.Any(tag => tag.Key.StartsWith("aws:", StringComparison.OrdinalIgnoreCase))) throw Invalid("System tags cannot be added/updated by requester");
        if (tags.DistinctBy(tag => tag.Key).Count() != tags.Count) throw Invalid("Cannot provide multiple Tags with the same key");
    }

    private static AwsErrorException Invalid(string message) => new("InvalidTag", message);
}
