using Acinaces.Emulator.Iam.Model;

namespace Acinaces.Emulator.Iam.Wire;

internal sealed record CreateRoleRequest
{
    public required string RoleName { get; init; }

    public required string AssumeRolePolicyDocument { get; init; }

    public string? Path { get; init; }

    public string? Description { get; init; }

    public int? MaxSessionDuration { get; init; }

    public string? PermissionsBoundary { get; init; }

    public IReadOnlyList<IamTag>? Tags { get; init; }
}
