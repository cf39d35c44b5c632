using Acinaces.Emulator.Iam.Model;

namespace Acinaces.Emulator.Iam;

/// <summary>A user as IAM's answers show it.</summary>
internal sealed record UserDescription(string Path, string UserName, string UserId, string Arn, DateTimeOffset CreateDate)
{
    public BoundaryDescription? PermissionsBoundary { get; init; }

    public IReadOnlyList<IamTag>? Tags { get; init; }

    public static UserDescription Of(User user) => new(user.Path, user.Name, user.Id, user.Arn, user.CreateDate) { PermissionsBoundary = BoundaryDescription.Of(user), Tags = user.Tags };
}
