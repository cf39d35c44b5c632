using Acinaces.Emulator.Pipeline;

namespace Acinaces.Emulator.S3.Model;

/// <summary>What must hold of the object that a write replaces.</summary>
/// <param name="IfMatch">Its ETag. Absent: any.</param>
/// <param name="IfNoneMatch">Only an asterisk: there is none. Absent: any.</param>
internal sealed record WriteCondition(string? IfMatch, string? IfNoneMatch)
{
    public static WriteCondition None { get; } = new(null, null);

    /// <param name="current">The newest version. Absent when there is none, or it is a delete marker.</param>
    /// <exception cref="AwsErrorException">PreconditionFailed, NoSuchKey, NotImplemented.</exception>
    public void Require(string key, ObjectVersion? current)
    {
        if (IfNoneMatch is not null && IfNoneMatch != "*") throw S3Errors.NotImplemented("If-None-Match with an ETag");
        if (IfNoneMatch is not null && current is not null) throw S3Errors.PreconditionFailed("If-None-Match");
        if (IfMatch is null) return;
        if (current is null) throw S3Errors.NoSuchKey(key);
        if (IfMatch != "*" && IfMatch.Trim('"') != current.ETag) throw S3Errors.PreconditionFailed("If-Match");
    }
}
