using Acinaces.Emulator.Iam.Model;

namespace Acinaces.Emulator.Iam;

/// <summary>An identity's boundary as IAM's answers show it.</summary>
internal sealed record BoundaryDescription(string PermissionsBoundaryType, string PermissionsBoundaryArn)
{
    /// <summary>Absent when the identity has no boundary.</summary>
    public static BoundaryDescription? Of(Identity identity) => identity.PermissionsBoundary is { } arn ? new BoundaryDescription("Policy", arn) : null;
}
