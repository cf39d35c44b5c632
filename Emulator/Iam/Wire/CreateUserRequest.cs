using Acinaces.Emulator.Iam.Model;

namespace Acinaces.Emulator.Iam.Wire;

internal sealed record CreateUserRequest
{
    public required string UserName { get; init; }

    public string? Path { get; init; }

    public string? PermissionsBoundary { get; init; }

    public IReadOnlyList<IamTag>? Tags { get; init; }
}
