namespace Acinaces.Emulator.Iam.Model;

internal sealed record ManagedPolicy(string Arn, string Name, string Id, string Path, string Document, DateTimeOffset CreateDate)
{
    public string? Description { get; init; }
}
