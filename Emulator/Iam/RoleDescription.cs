using Acinaces.Emulator.Iam.Model;

namespace Acinaces.Emulator.Iam;

/// <summary>A role as IAM's answers show it.</summary>
internal sealed record RoleDescription(string Path, string RoleName, string RoleId, string Arn, DateTimeOffset CreateDate, string AssumeRolePolicyDocument, int MaxSessionDuration)
{
    public string? Description { get; init; }

    public BoundaryDescription? PermissionsBoundary { get; init; }

    public IReadOnlyList<IamTag>? Tags { get; init; }

    public static RoleDescription Of(Role role) =>
        new(role.Path, role.Name, role.Id, role.Arn, role.CreateDate, Uri.EscapeDataString(role.TrustPolicy), role.MaxSessionDuration)
        {
            Description = role.Description,
            PermissionsBoundary = BoundaryDescription.Of(role),
            Tags = role.Tags,
        };
}
