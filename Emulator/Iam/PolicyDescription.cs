using Acinaces.Emulator.Iam.Model;

namespace Acinaces.Emulator.Iam;

/// <summary>A managed policy as IAM's answers show it. There is one version of each: versions are not served.</summary>
internal sealed record PolicyDescription(string PolicyName, string PolicyId, string Arn, string Path, string DefaultVersionId, bool IsAttachable, DateTimeOffset CreateDate)
{
    public string? Description { get; init; }

    public static PolicyDescription Of(ManagedPolicy policy) => new(policy.Name, policy.Id, policy.Arn, policy.Path, "v1", true, policy.CreateDate) { Description = policy.Description };
}
